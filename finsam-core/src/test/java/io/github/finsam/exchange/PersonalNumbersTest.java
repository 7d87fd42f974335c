package io.github.finsam.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.PersonalNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Numbers are computed here, never written down. */
class PersonalNumbersTest {

  /** A number that follows the rules, of a random day: with or without century, sign, 60. */
  static String number(Random random) {
    LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(44_000));
    int shift = random.nextInt(3) == 0 ? 60 : 0;
    String nine =
        String.format(
            Locale.ROOT,
            "%02d%02d%02d%03d",
            day.getYear() % 100,
            day.getMonthValue(),
            day.getDayOfMonth() + shift,
            random.nextInt(1000));
    String ten = nine + checkDigit(nine);
    String sign =
        List.of("", "-", "+", "\u2011", " ", "\u00a0", " - ", "- ").get(random.nextInt(8));
    String century = random.nextBoolean() ? Integer.toString(day.getYear() / 100) : "";
    return century + ten.substring(0, 6) + sign + ten.substring(6);
  }

  private static int checkDigit(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int product = (nine.charAt(i) - '0') * (2 - i % 2);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }

  @Property(tries = 500)
  void foundAndMaskedWhereverItStands(@ForAll long seed) {
    Random random = new Random(seed);
    String number = number(random);
    List<String> around = List.of("", " ", "x", "å", "(", "-", "\n", "nr ", "2014 ", "12 ");
    String text =
        around.get(random.nextInt(around.size())) + number + around.get(random.nextInt(8));
    assertTrue(PersonalNumbers.in(text));
    String masked = PersonalNumbers.mask(text + " och " + number);
    assertFalse(PersonalNumbers.in(masked));
    assertFalse(masked.contains(number));
  }

  @Property(tries = 300)
  void aWrongCheckDigitOrNoDateIsNone(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int by) {
    String number = number(new Random(seed));
    int last = number.charAt(number.length() - 1) - '0';
    String wrong = number.substring(0, number.length() - 1) + (last + by) % 10;
    assertFalse(PersonalNumbers.in(wrong));
    assertEquals(wrong, PersonalNumbers.mask(wrong));
    assertFalse(PersonalNumbers.in("7" + number.replaceAll("[^0-9]", "") + "7"));
  }

  @Property(tries = 300)
  void idsThatMachinesMakeAreNone(@ForAll long seed) {
    Random random = new Random(seed);
    String number = number(random).replaceAll("[^0-9]", "");
    String ten = number.substring(number.length() - 10);
    String uuid = "fd" + ten.substring(0, 6) + "-" + ten.substring(6) + "-4a3b-9000-00000000ba86";
    String hex = "a" + ten + "b".repeat(13);
    for (String id : List.of(uuid, uuid.toUpperCase(Locale.ROOT), hex)) {
      assertFalse(PersonalNumbers.in(id), id);
      assertEquals(id, PersonalNumbers.mask(id));
      // Only the whole of it: with anything beside it somebody may have written a number there.
      assertTrue(PersonalNumbers.in(id + " ny"), id);
    }
    assertTrue(PersonalNumbers.in("a" + ten));
  }

  @Property(tries = 300)
  void organisationNumbersAreNone(@ForAll long seed) {
    Random random = new Random(seed);
    String nine =
        String.format(
            Locale.ROOT,
            "%02d%d%06d",
            random.nextInt(100),
            2 + random.nextInt(8),
            random.nextInt(1_000_000));
    String ten = nine + checkDigit(nine);
    assertFalse(PersonalNumbers.in(ten));
    assertFalse(PersonalNumbers.in(ten.substring(0, 6) + "-" + ten.substring(6)));
  }

  @Property(tries = 60)
  void refusedInEveryTextAndIdAndNeverTold(@ForAll long seed) {
    Random random = new Random(seed);
    String number = number(random);
    List<String[]> places =
        List.of(
            new String[] {"forbund.csv", "222000-0001", "organisation_number"},
            new String[] {"auditors.csv", "Revisor A", "holder"},
            new String[] {"auditors.csv", "r1", "id"},
            new String[] {"insatser.csv", "rehabilitering", "needs"},
            new String[] {"insats_extensions.csv", "Styrelsen förlänger", "reason"},
            new String[] {"applications.csv", "a1", "id"},
            new String[] {"applications.csv", "Folkhögskolan", "applicant"},
            new String[] {"meetings.csv", "Stadshuset", "place"},
            new String[] {"bodies.csv", "resa", "meetings"},
            new String[] {"body_members.csv", "Ledamot A", "holder"},
            new String[] {"printed_facts.csv", "16–29 år", "raw"},
            new String[] {"printed_figures.csv", "Not 2", "where"},
            new String[] {"area.csv", "norra delen", "part"});
    String[] place = places.get(random.nextInt(places.size()));
    String before = random.nextBoolean() ? "" : "text ".repeat(random.nextInt(30));
    for (ImportMode mode : ImportMode.values()) {
      Import read = SampleTables.sound().replace(place[0], place[1], before + number).read(mode);
      ImportError error = read.errors().get(0);
      assertEquals("personal-identity-number", error.code());
      assertEquals(place[0], error.file());
      assertEquals(place[2], error.column());
      String digits = number.substring(number.length() - 4);
      String told =
          error
              + error.text(Language.SV)
              + error.text(Language.EN)
              + new ImportException(read.errors())
              + new ImportException(read.errors()).text(Language.SV);
      assertFalse(told.contains(number) || told.contains(digits), told);
      assertFalse(PersonalNumbers.in(told));
    }
  }

  @Property(tries = 30)
  void maskedWhenAnotherRuleIsBroken(@ForAll long seed) {
    String number = number(new Random(seed));
    for (SampleTables tables :
        List.of(
            SampleTables.sound().replace("members.csv", "REGION", number),
            SampleTables.sound().replace("insats_planned.csv", ",40", ",x" + number),
            SampleTables.sound().replace("interim.csv", ",forecast\n", "," + number + "\n"),
            SampleTables.sound().with(number + ".csv", "x"))) {
      Import read = tables.read(ImportMode.ALL_OR_NOTHING);
      assertFalse(read.errors().isEmpty());
      assertFalse(PersonalNumbers.in(read.errors().toString()));
      read.errors().forEach(e -> assertFalse(PersonalNumbers.in(e.text(Language.SV))));
    }
  }
}
