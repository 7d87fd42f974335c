package io.github.finsam.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Kommuner and län (SCB, Läns- och kommunkoder i nummerordning, 2024)")
class KommunerTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private static String name(String code, LocalDate on) {
    return Kommuner.find(code, on).orElseThrow().label().sv();
  }

  @Test
  void has290KommunerAnd21Lan() {
    assertEquals(290, Kommuner.list().on(DAY).size());
    assertEquals(21, Regioner.list().on(DAY).size());
  }

  @Test
  void numberIsTheSameOnEveryDayOfTheList() {
    for (int year = 2003; year <= 2026; year++) {
      assertEquals(290, Kommuner.list().on(LocalDate.of(year, 1, 1)).size(), "in " + year);
      assertEquals(21, Regioner.list().on(LocalDate.of(year, 12, 31)).size(), "in " + year);
    }
    assertEquals(List.of(), Kommuner.list().on(LocalDate.of(2002, 12, 31)));
  }

  @Test
  void everyKommunLiesInAKnownLan() {
    for (LocalDate day : List.of(DAY, LocalDate.of(2005, 6, 1))) {
      for (Code kommun : Kommuner.list().on(day)) {
        assertTrue(kommun.value().matches("[0-9]{4}"), kommun::toString);
        Code lan = Kommuner.lanOf(kommun.value(), day).orElseThrow();
        assertEquals(kommun.value().substring(0, 2), lan.value());
      }
    }
  }

  @Test
  void everyLanHasAKommunAndNamesAreDifferent() {
    List<Code> kommuner = Kommuner.list().on(DAY);
    for (Code lan : Regioner.list().on(DAY)) {
      assertTrue(kommuner.stream().anyMatch(k -> k.value().startsWith(lan.value())), lan::toString);
    }
    assertEquals(290, kommuner.stream().map(k -> k.label().sv()).distinct().count());
  }

  @Test
  void namesOfSomeKommuner() {
    assertEquals("Skellefteå", name("2482", DAY));
    assertEquals("Norsjö", name("2417", DAY));
    assertEquals("Gotland", name("0980", DAY));
    assertEquals("Upplands Väsby", name("0114", DAY));
    assertEquals("Kiruna", name("2584", DAY));
    assertEquals("Skellefteå", Kommuner.find("2482", DAY).orElseThrow().label().in(Language.EN));
    assertEquals("Västerbottens län", Kommuner.lanOf("2482", DAY).orElseThrow().label().sv());
  }

  @Test
  void hebyChangedLanAndCode() {
    LocalDate last = LocalDate.of(2006, 12, 31);
    assertEquals("Västmanlands län", Kommuner.lanOf("1917", last).orElseThrow().label().sv());
    assertEquals(
        "Uppsala län", Kommuner.lanOf("0331", last.plusDays(1)).orElseThrow().label().sv());
    assertEquals(Optional.empty(), Kommuner.find("0331", last));
    assertEquals(Optional.empty(), Kommuner.find("1917", last.plusDays(1)));
    assertTrue(Kommuner.list().knows("1917"));
  }

  @Test
  void malungChangedName() {
    assertEquals("Malung", name("2023", LocalDate.of(2007, 12, 31)));
    assertEquals("Malung-Sälen", name("2023", LocalDate.of(2008, 1, 1)));
  }

  @Test
  void onlyGotlandIsOutsideEveryRegion() {
    assertEquals(
        List.of("0980"),
        Kommuner.list().on(DAY).stream().map(Code::value).filter(Kommuner::outsideRegion).toList());
    assertEquals(
        List.of("09"),
        Regioner.list().on(DAY).stream()
            .map(Code::value)
            .filter(c -> !Regioner.hasRegion(c))
            .toList());
  }

  @Test
  void unknownCodesAreAbsentAndRefused() {
    assertEquals(Optional.empty(), Kommuner.find("9999", DAY));
    assertEquals(Optional.empty(), Kommuner.lanOf("9999", DAY));
    assertEquals(Optional.empty(), Regioner.find("02", DAY));
    assertFalse(Kommuner.list().knows("2400"));
    for (String code : List.of("9999", "", "24")) {
      InvalidValueException e =
          assertThrows(InvalidValueException.class, () -> Kommuner.outsideRegion(code));
      assertEquals("unknown", e.violations().get(0).code());
    }
    assertThrows(InvalidValueException.class, () -> Regioner.hasRegion("11"));
  }

  @Test
  void classificationsSpeakBothLanguages() {
    assertEquals("Vid avslut", Occasion.CLOSURE.label().in(Language.SV));
    assertEquals("At closure", Occasion.CLOSURE.label().in(Language.EN));
    assertEquals("Deltagare", Respondent.PARTICIPANT.label().in(Language.SV));
    assertEquals("Participants", Respondent.PARTICIPANT.label().in(Language.EN));
    assertEquals(
        Respondent.values().length,
        List.of(Respondent.values()).stream().map(r -> r.label().sv()).distinct().count());
    assertEquals(
        Occasion.values().length,
        List.of(Occasion.values()).stream().map(o -> o.label().en()).distinct().count());
  }
}
