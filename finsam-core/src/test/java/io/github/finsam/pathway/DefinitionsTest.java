package io.github.finsam.pathway;

import static io.github.finsam.pathway.Events.DAY0;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.time.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The definitions of susam.se, "Gemensam kartläggning", Vanliga frågor. */
class DefinitionsTest {

  private static final LocalDate START = LocalDate.of(2014, 9, 1);

  private static Livelihood lives(List<String> incomes, String... occupations) {
    List<Occupation> does = new ArrayList<>();
    for (String occupation : occupations) {
      does.add(Occupation.of(occupation));
    }
    return new Livelihood(incomes, does);
  }

  @Test
  @DisplayName("\"Med direkt före menas inom en vecka innan\"")
  void directlyBefore() {
    assertTrue(Definitions.directlyBefore(START.minusDays(1), START));
    assertTrue(Definitions.directlyBefore(START.minusDays(7), START));
    assertFalse(Definitions.directlyBefore(START.minusDays(8), START));
    assertFalse(Definitions.directlyBefore(START, START));
    assertTrue(Definitions.directlyBefore(DateRange.from(START.minusYears(3)), START));
    assertTrue(
        Definitions.directlyBefore(DateRange.of(START.minusYears(3), START.minusDays(7)), START));
    assertFalse(
        Definitions.directlyBefore(DateRange.of(START.minusYears(3), START.minusDays(8)), START));
    assertFalse(Definitions.directlyBefore(DateRange.from(START), START));
  }

  @Test
  @DisplayName("\"Du kan bortse från avbrott upp till en månad\"")
  void breaks() {
    DateRange first = DateRange.of(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31));
    DateRange monthLater = DateRange.from(LocalDate.of(2013, 2, 1));
    DateRange moreThanAMonthLater = DateRange.from(LocalDate.of(2013, 2, 2));
    LocalDate last = START.minusDays(1);
    assertEquals(
        Optional.of(DateRange.of(first.startInclusive(), last)),
        Definitions.supportBefore(List.of(monthLater, first), START));
    assertEquals(
        Optional.of(DateRange.of(LocalDate.of(2013, 2, 2), last)),
        Definitions.supportBefore(List.of(first, moreThanAMonthLater), START));
    assertEquals(
        Optional.of(DateRange.of(first.startInclusive(), last)),
        Definitions.supportBefore(List.of(first, moreThanAMonthLater), START, 1));
    assertEquals(32, Definitions.wholeMonths(DateRange.of(first.startInclusive(), last)));
    assertThrows(
        InvalidValueException.class, () -> Definitions.supportBefore(List.of(), START, -1));
    assertThrows(InvalidValueException.class, () -> Definitions.wholeMonths(monthLater));
  }

  @Test
  @DisplayName("The break before the start is a break like others; support after the start is none")
  void lastBreak() {
    DateRange july = DateRange.of(LocalDate.of(2014, 3, 1), LocalDate.of(2014, 7, 31));
    assertEquals(Optional.of(july), Definitions.supportBefore(List.of(july), START));
    DateRange june = DateRange.of(LocalDate.of(2014, 3, 1), LocalDate.of(2014, 7, 30));
    assertEquals(Optional.empty(), Definitions.supportBefore(List.of(june), START));
    assertEquals(
        Optional.empty(), Definitions.supportBefore(List.of(DateRange.from(START)), START));
    assertEquals(Optional.empty(), Definitions.supportBefore(List.of(), START));
  }

  @Property(tries = 500)
  @Label("Order and overlap of the times on support change nothing")
  void overlap(@ForAll List<@IntRange(min = 1, max = 900) Integer> daysBefore) {
    List<DateRange> support =
        daysBefore.stream()
            .map(d -> DateRange.of(START.minusDays(d), START.minusDays(d / 2)))
            .toList();
    List<DateRange> twice = new ArrayList<>(support);
    support.forEach(range -> twice.add(0, range));
    assertEquals(
        Definitions.supportBefore(support, START), Definitions.supportBefore(twice, START));
  }

  @ParameterizedTest
  @CsvSource({"40, 100", "20, 50", "10, 25", "37.5, 94", "0.1, 1", "48, 100"})
  @DisplayName("\"100 procent = 40 timmar/veckan\", also where full time is shorter")
  void percent(BigDecimal hours, int percent) {
    assertEquals(percent, Definitions.percent(hours));
  }

  @Test
  void noHours() {
    assertThrows(InvalidValueException.class, () -> Definitions.percent(BigDecimal.ZERO));
  }

  @Test
  @DisplayName("Föräldrapenning and pensions are no public support, nor is a resting compensation")
  void incomes() {
    List<String> none = List.of("ingen-offentlig");
    for (Payment payment :
        List.of(
            Payment.FORALDRAPENNING,
            Payment.TILLFALLIG_FORALDRAPENNING,
            Payment.ALDERSPENSION,
            Payment.DELPENSION,
            Payment.LON,
            Payment.VILANDE_AKTIVITETSERSATTNING,
            Payment.VILANDE_SJUKERSATTNING)) {
      assertEquals(none, Definitions.incomes(Set.of(payment)), payment.toString());
    }
    assertEquals(none, Definitions.incomes(Set.of()));
    assertEquals(
        List.of("aktivitetsersattning"), Definitions.incomes(Set.of(Payment.AKTIVITETSERSATTNING)));
    assertEquals(
        List.of("sjukpenning", "forsorjningsstod"),
        Definitions.incomes(
            EnumSet.of(
                Payment.SJUKPENNING,
                Payment.REHABILITERINGSPENNING,
                Payment.FORSORJNINGSSTOD,
                Payment.FORALDRAPENNING)));
  }

  @Property
  @Label("\"Ingen offentlig försörjning\" stands alone, whatever is paid")
  void exclusive(@ForAll Set<Payment> payments) {
    List<String> incomes = Definitions.incomes(payments);
    assertFalse(incomes.isEmpty());
    assertTrue(incomes.size() == 1 || !incomes.contains(FollowUpCodes.NO_PUBLIC_SUPPORT));
    for (String income : incomes) {
      assertTrue(FollowUpCodes.incomeSources().find(income, START).isPresent(), income);
    }
  }

  @Test
  @DisplayName("Employed but too ill to work: does not work")
  void actualWork() {
    assertEquals(Occupation.of("ingen"), Definitions.employed(false, false, 100));
    assertEquals(Occupation.of("arbete", 50), Definitions.employed(false, true, 50));
    assertEquals(Occupation.of("subventionerat-arbete", 75), Definitions.employed(true, true, 75));
  }

  @Test
  @DisplayName("Subsidised work, studies and labour-market training are own support")
  void ownSupport() {
    for (String own :
        List.of("arbete", "subventionerat-arbete", "studier", "arbetsmarknadsutbildning")) {
      assertEquals(
          Optional.of(true),
          Definitions.ownSupport(lives(List.of("a-kassa"), "arbetssokande", own)));
    }
    assertEquals(
        OccupationGroup.STUDIES, FollowUpCodes.occupationGroup("arbetsmarknadsutbildning"));
    assertEquals(Optional.of(false), Definitions.ownSupport(lives(List.of(), "arbetssokande")));
    assertEquals(Optional.of(false), Definitions.ownSupport(lives(List.of(), "ingen")));
    assertEquals(Optional.empty(), Definitions.ownSupport(Livelihood.NOT_REGISTERED));
    assertEquals(Optional.of(true), Definitions.publicSupport(lives(List.of("a-kassa"), "arbete")));
    assertEquals(Optional.of(false), Definitions.publicSupport(lives(List.of("ingen-offentlig"))));
    assertEquals(Optional.empty(), Definitions.publicSupport(Livelihood.NOT_REGISTERED));
  }

  @Test
  @DisplayName("Time in the insats with and without pauses, both ends included")
  void daysInInsats() {
    PathwayState state = Events.of(Events.wholeStory()).state();
    LocalDate later = DAY0.plusDays(500);
    assertEquals(92, Definitions.daysInInsats(state, later, true));
    assertEquals(85, Definitions.daysInInsats(state, later, false));
    PathwayState running = Events.of(Events.wholeStory()).state(AsOf.of(DAY0.plusDays(62)));
    assertEquals(49, Definitions.daysInInsats(running, DAY0.plusDays(62), true));
    assertEquals(46, Definitions.daysInInsats(running, DAY0.plusDays(62), false));
    assertEquals(0, Definitions.daysInInsats(Events.empty().state(), later, true));
    assertEquals(0, Definitions.daysInInsats(state, DAY0, false));
  }

  @Test
  @DisplayName("Time in the insats until the end of time: known once ended, refused while it runs")
  void daysInInsatsForEver() {
    PathwayState ended = Events.of(Events.wholeStory()).state();
    assertEquals(92, Definitions.daysInInsats(ended, LocalDate.MAX, true));
    assertEquals(85, Definitions.daysInInsats(ended, LocalDate.MAX, false));
    PathwayState running = Events.of(Events.wholeStory()).state(AsOf.of(DAY0.plusDays(62)));
    LocalDate last = LocalDate.of(9999, 12, 31);
    assertEquals(
        last.toEpochDay() - DAY0.plusDays(14).toEpochDay() + 1,
        Definitions.daysInInsats(running, last, true));
    for (LocalDate until : List.of(LocalDate.MAX, last.plusDays(1), LocalDate.MIN)) {
      InvalidValueException refused =
          assertThrows(
              InvalidValueException.class, () -> Definitions.daysInInsats(running, until, true));
      assertEquals("out-of-range", refused.violations().get(0).code());
      assertEquals("until", refused.violations().get(0).argument());
    }
    assertEquals(0, Definitions.daysInInsats(Events.empty().state(), LocalDate.MAX, true));
  }
}
