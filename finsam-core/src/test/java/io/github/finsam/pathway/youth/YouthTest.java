package io.github.finsam.pathway.youth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.Sex;
import io.github.finsam.finding.Finding;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.Profile;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Figures from: Skellefteå kommun, "Det kommunala aktivitetsansvaret", papers of the board meeting
 * 2015-03-05, Samordningsförbundet Skellefteå–Norsjö.
 */
class YouthTest {

  private static final YouthRoutine ROUTINE = YouthRoutine.skelleftea();
  private static final Year BORN = Year.of(1999);

  private static YouthCase one(YouthGroup group, LocalDate since) {
    return new YouthCase(
        "k-1",
        BORN,
        group,
        since,
        YouthSchooling.OUTSIDE,
        List.of(),
        YouthFollowUp.NONE,
        Optional.empty());
  }

  private static List<LocalDate> dueBy(YouthCase one, YouthDeadline.Kind kind, LocalDate asOf) {
    return one.deadlines(ROUTINE, asOf).stream()
        .filter(d -> d.kind() == kind)
        .map(YouthDeadline::dueBy)
        .toList();
  }

  @Test
  @DisplayName(
      "invited by August, within 14 days of dropping out, within a month of the register run")
  void invitation() {
    LocalDate june = LocalDate.of(2015, 6, 12);
    LocalDate run = LocalDate.of(2015, 1, 31);
    assertEquals(
        Optional.of(LocalDate.of(2015, 8, 31)), ROUTINE.inviteBy(YouthGroup.NOT_APPLYING, june));
    assertEquals(
        Optional.of(LocalDate.of(2016, 8, 31)),
        ROUTINE.inviteBy(YouthGroup.NOT_APPLYING, LocalDate.of(2015, 9, 1)));
    assertEquals(
        Optional.of(LocalDate.of(2015, 6, 26)), ROUTINE.inviteBy(YouthGroup.DROPPED_OUT, june));
    assertEquals(
        Optional.of(LocalDate.of(2015, 2, 28)), ROUTINE.inviteBy(YouthGroup.MOVED_IN, run));
    assertEquals(Optional.empty(), ROUTINE.inviteBy(YouthGroup.INTRODUCTORY, june));
    assertEquals(4, YouthGroup.values().length);
  }

  @Test
  @DisplayName("contacted six times a year: August, October, December, February, April, June")
  void contacts() {
    YouthCase dropout = one(YouthGroup.DROPPED_OUT, LocalDate.of(2015, 6, 30));
    List<LocalDate> due = dueBy(dropout, YouthDeadline.Kind.CONTACT, LocalDate.of(2016, 7, 31));
    assertEquals(
        List.of(
            Month.AUGUST, Month.OCTOBER, Month.DECEMBER, Month.FEBRUARY, Month.APRIL, Month.JUNE),
        due.stream().map(LocalDate::getMonth).toList());
    assertEquals(LocalDate.of(2016, 2, 29), due.get(3));
    // Until in activity: nothing is due while an activity runs, and again when it has ended.
    YouthCase active =
        dropout.withActivities(
            List.of(DateRange.of(LocalDate.of(2015, 10, 5), LocalDate.of(2016, 3, 31))));
    assertEquals(
        List.of(LocalDate.of(2015, 8, 31), LocalDate.of(2016, 4, 30), LocalDate.of(2016, 6, 30)),
        dueBy(active, YouthDeadline.Kind.CONTACT, LocalDate.of(2016, 7, 31)));
    // Or until 20: the year of birth is all that is known, so to the end of that year at most.
    List<LocalDate> all = dueBy(dropout, YouthDeadline.Kind.CONTACT, LocalDate.of(2030, 1, 1));
    assertEquals(LocalDate.of(2019, 12, 31), all.get(all.size() - 1));
    YouthCase turned = dropout.withEndedOn(LocalDate.of(2019, 5, 16));
    all = dueBy(turned, YouthDeadline.Kind.CONTACT, LocalDate.of(2030, 1, 1));
    assertEquals(LocalDate.of(2019, 4, 30), all.get(all.size() - 1));
    assertEquals(
        List.of(),
        dueBy(
            one(YouthGroup.INTRODUCTORY, LocalDate.of(2015, 6, 30)),
            YouthDeadline.Kind.CONTACT,
            LocalDate.of(2016, 7, 31)));
  }

  @Test
  @DisplayName("covered if all six conditions hold (29 kap. 9 § skollagen 2010:800)")
  void coverage() {
    LocalDate day = LocalDate.of(2018, 7, 1);
    LocalDate before = day.minusDays(1);
    YouthSchooling outside = YouthSchooling.OUTSIDE;
    assertEquals(YouthCoverage.COVERED, YouthResponsibility.covers(BORN, outside, day));
    assertEquals(
        YouthCoverage.UNTIL_BIRTHDAY, YouthResponsibility.covers(Year.of(1998), outside, day));
    assertEquals(
        YouthCoverage.NOT_COVERED, YouthResponsibility.covers(Year.of(1997), outside, day));
    assertTrue(YouthResponsibility.covers(19, outside, day));
    assertFalse(YouthResponsibility.covers(20, outside, day));
    assertFalse(YouthResponsibility.covers(17, outside, LocalDate.of(2014, 12, 31)));
    for (YouthSchooling.Attending attending : YouthSchooling.Attending.values()) {
      for (YouthSchooling.Completed completed : YouthSchooling.Completed.values()) {
        boolean now =
            attending == YouthSchooling.Attending.NONE
                && (completed == YouthSchooling.Completed.NOTHING
                    || completed == YouthSchooling.Completed.STUDIEBEVIS);
        boolean then =
            (attending == YouthSchooling.Attending.NONE
                    || attending == YouthSchooling.Attending.INTRODUCTORY)
                && completed == YouthSchooling.Completed.NOTHING;
        YouthSchooling schooling = new YouthSchooling(true, attending, completed);
        assertEquals(now, YouthResponsibility.covers(17, schooling, day), schooling.toString());
        assertEquals(then, YouthResponsibility.covers(17, schooling, before), schooling.toString());
        assertFalse(
            YouthResponsibility.covers(17, new YouthSchooling(false, attending, completed), day));
      }
    }
  }

  @Property
  @Label("what a pathway knows of the age never contradicts the birthday")
  void byPathway(
      @ForAll @IntRange(min = 0, max = 365) int birthday,
      @ForAll @IntRange(min = -700, max = 365) int stated,
      @ForAll @IntRange(min = 0, max = 365) int asked) {
    LocalDate born = LocalDate.of(1996, 1, 1).plusDays(birthday);
    LocalDate statedOn = LocalDate.of(2016, 1, 1).plusDays(stated);
    LocalDate day = LocalDate.of(2016, 1, 1).plusDays(asked);
    Profile profile =
        new Profile(
            Sex.MAN,
            Year.of(1996),
            (int) ChronoUnit.YEARS.between(born, statedOn),
            Optional.empty());
    YouthCoverage coverage =
        YouthResponsibility.covers(profile, statedOn, YouthSchooling.OUTSIDE, day);
    boolean truly = day.isBefore(born.plusYears(20));
    if (coverage != YouthCoverage.UNTIL_BIRTHDAY) {
      assertEquals(truly, coverage == YouthCoverage.COVERED);
    }
    if (statedOn.equals(day)) {
      assertTrue(coverage != YouthCoverage.UNTIL_BIRTHDAY);
    }
  }

  @Test
  @DisplayName("erased by the end of the year the person turns 21 (7 § förordning 2006:39)")
  void erasure() {
    assertEquals(LocalDate.of(2020, 12, 31), YouthResponsibility.eraseBy(BORN));
    YouthCase one = one(YouthGroup.DROPPED_OUT, LocalDate.of(2016, 1, 1));
    assertEquals(List.of(), one.check("kaa", LocalDate.of(2020, 12, 31)));
    Finding late = one.check("kaa", LocalDate.of(2021, 1, 1)).get(0);
    assertEquals(
        "Fel: kaa, k-1: Gallring. Uppgifterna skulle ha gallrats senast 2020-12-31."
            + " (7 § förordning (2006:39))",
        late.text(Language.SV));
  }

  @Test
  @DisplayName("shared follow-up needs consent on its day")
  void sharing() {
    LocalDate day = LocalDate.of(2016, 2, 10);
    YouthContact shared = new YouthContact(day, List.of(Authority.ARBETSFORMEDLINGEN));
    YouthFollowUp without = new YouthFollowUp(Optional.empty(), List.of(shared), Optional.empty());
    YouthFollowUp with =
        new YouthFollowUp(
            Optional.empty(), List.of(shared), Optional.of(DateRange.of(day, day.plusDays(1))));
    YouthCase one = one(YouthGroup.DROPPED_OUT, LocalDate.of(2016, 1, 1));
    List<Finding> findings = one.withFollowUp(without).check("kaa", day);
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).text(Language.EN).contains("2016-02-10 with Arbetsförmedlingen"));
    assertEquals(List.of(), one.withFollowUp(with).check("kaa", day));
  }

  @Test
  @DisplayName("numbers stand alone and refuse a part larger than the whole")
  void counts() {
    YouthCount entered =
        YouthCount.builder()
            .covered(120)
            .untilBirthday(0)
            .inActivity(90)
            .invitationsDue(40)
            .invitedInTime(30)
            .contactsDue(180)
            .contactsMade(120)
            .build();
    YouthCounts counts =
        new YouthCounts(LocalDate.of(2015, 6, 30), Map.of(YouthGroup.DROPPED_OUT, entered));
    assertEquals("75,0\u00a0%", counts.total().activityShare().orElseThrow().text(Language.SV, 1));
    assertEquals("75,0\u00a0%", counts.total().invitedShare().orElseThrow().text(Language.SV, 1));
    assertEquals("66,7\u00a0%", counts.total().contactShare().orElseThrow().text(Language.SV, 1));
    assertEquals(Optional.empty(), counts.of(YouthGroup.MOVED_IN).activityShare());
    assertThrows(InvalidValueException.class, () -> new YouthCount(1, 0, 2, 0, 0, 0, 0));
  }

  @Test
  @DisplayName("The key of a case is no personal identity number, and none is repeated")
  void keyIsOpaque() {
    YouthCase one = one(YouthGroup.DROPPED_OUT, LocalDate.of(2016, 1, 1));
    InvalidValueException refusal =
        assertThrows(InvalidValueException.class, () -> one.withKey("19121212-1212"));
    assertEquals("personal-identity-number", refusal.violations().get(0).code());
    assertFalse(refusal.getMessage().contains("1212"), refusal.getMessage());
  }

  @Provide
  Arbitrary<YouthCase> cases() {
    Arbitrary<LocalDate> days =
        Arbitraries.integers().between(0, 1_400).map(LocalDate.of(2015, 1, 1)::plusDays);
    Arbitrary<List<LocalDate>> contacts = days.list().ofMaxSize(8);
    Arbitrary<List<DateRange>> activities =
        Combinators.combine(days, Arbitraries.integers().between(0, 300))
            .as((d, n) -> DateRange.of(d, d.plusDays(n)))
            .list()
            .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.integers().between(1995, 2001),
            Arbitraries.of(YouthGroup.class),
            days,
            Arbitraries.of(YouthSchooling.Attending.class),
            activities,
            days.optional(),
            contacts)
        .as(
            (year, group, since, attending, active, invited, contacted) ->
                new YouthCase(
                    "k",
                    Year.of(year),
                    group,
                    since,
                    new YouthSchooling(true, attending, YouthSchooling.Completed.NOTHING),
                    active,
                    new YouthFollowUp(
                        invited,
                        contacted.stream().map(YouthContact::on).toList(),
                        Optional.empty()),
                    Optional.empty()));
  }

  @Property(tries = 200)
  @Label("counting cases together is counting them apart and adding, in any order")
  void rollUp(@ForAll List<@From("cases") YouthCase> cases, @ForAll Random random) {
    LocalDate day = LocalDate.of(2017, 3, 15);
    List<YouthCase> shuffled = new ArrayList<>(cases);
    Collections.shuffle(shuffled, random);
    int half = cases.size() / 2;
    assertEquals(
        YouthCounts.of(shuffled, ROUTINE, day),
        YouthCounts.of(cases.subList(0, half), ROUTINE, day)
            .plus(YouthCounts.of(cases.subList(half, cases.size()), ROUTINE, day)));
  }

  @Property(tries = 300)
  @Label("a deadline never falls where the person is not covered, and no month has two contacts")
  void deadlines(@ForAll("cases") YouthCase one) {
    LocalDate asOf = LocalDate.of(2018, 12, 31);
    List<LocalDate> contacts = new ArrayList<>();
    for (YouthDeadline deadline : one.deadlines(ROUTINE, asOf)) {
      if (deadline.kind() == YouthDeadline.Kind.CONTACT) {
        contacts.add(deadline.dueBy());
        assertTrue(one.coverage(deadline.dueBy()) != YouthCoverage.NOT_COVERED);
        assertTrue(deadline.doneOn().isPresent() || !one.inActivity(deadline.dueBy()));
        assertTrue(ROUTINE.contactMonths().contains(deadline.dueBy().getMonth()));
      }
    }
    assertEquals(contacts.stream().distinct().toList(), contacts);
  }
}
