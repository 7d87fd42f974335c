package io.github.finsam.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Messages;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** How a bad value is refused, and the small texts. */
class ViolationTest {

  @Test
  void namesArgumentRuleAndValue() {
    Violation violation = Violation.of("negative", "share", -1);
    assertEquals(
        "Argument 'share' must not be negative but has value -1", violation.text(Language.EN));
    assertEquals(
        "Argumentet 'share' får inte vara negativt men har värdet -1", violation.text(Language.SV));
    assertEquals("must not be negative", violation.rule(Language.EN));
    assertEquals("får inte vara negativt", violation.rule(Language.SV));
  }

  @Test
  void bothLanguagesKnowTheSameRules() {
    Messages messages = Messages.of("io.github.finsam.base.violations");
    assertEquals(messages.keys(Language.SV), messages.keys(Language.EN));
    for (String key : messages.keys(Language.SV)) {
      if (!key.endsWith(".rule")) {
        assertTrue(messages.has(Language.SV, key + ".rule"), key);
      }
    }
  }

  @Property
  void longValuesAreCut(@ForAll String value) {
    Violation violation = Violation.of("blank", "name", value);
    int length = value.codePointCount(0, value.length());
    if (length <= Violation.MAX_VALUE_LENGTH) {
      assertEquals(value, violation.value());
    } else {
      assertEquals(
          Violation.MAX_VALUE_LENGTH + 1,
          violation.value().codePointCount(0, violation.value().length()));
      assertTrue(violation.value().endsWith("…"));
    }
  }

  @Test
  void exceptionCarriesEveryViolation() {
    InvalidValueException thrown =
        assertThrows(InvalidValueException.class, () -> new Coverage(-1, 0, -3, 0));
    assertEquals(
        List.of("identified", "countOnly"),
        thrown.violations().stream().map(Violation::argument).toList());
    assertEquals(2, thrown.text(Language.SV).lines().count());
    assertEquals(thrown.getMessage(), thrown.text(Language.EN));
    assertEquals(2, new InvalidValueException("a", "b").violations().size());
    assertEquals("missing", new InvalidValueException("a").violations().get(0).code());
  }

  @Test
  void valuesThatHoldBracesAreLeftAlone() {
    assertTrue(Violation.of("blank", "name", "{0} '").text(Language.EN).contains("{0} '"));
  }

  @Test
  void labelNeedsBothLanguages() {
    Label label = Label.of("Försäkringskassan", "The Social Insurance Agency");
    assertEquals("Försäkringskassan", label.in(Language.SV));
    assertEquals("The Social Insurance Agency", label.in(Language.EN));
    assertEquals(
        2, assertThrows(InvalidValueException.class, () -> Label.of("", " ")).violations().size());
  }

  @Test
  void languages() {
    assertEquals(Language.SV, Language.parse("SV"));
    assertEquals(Language.EN, Language.parse("en"));
    assertThrows(InvalidValueException.class, () -> Language.parse("sv-SE"));
    assertEquals("sv", Language.SV.locale().toLanguageTag());
  }

  @Test
  void coverageSumsWhatItKnows() {
    // Finansiell samordning, Förstudie FINSAM (Framtidens välfärd – Fler vägar in), SKL 2016: in
    // 2015
    // about 14 700 identified, 3 000 anonymous and 15 700 only counted.
    assertEquals(33_400, new Coverage(14_700, 3_000, 15_700, 0).total());
    assertThrows(ArithmeticException.class, () -> new Coverage(Long.MAX_VALUE, 1, 0, 0).total());
  }

  @Test
  void checksCollect() {
    Checks checks = new Checks().name("a", "").range("b", 5, 1, 4).notNegative("c", 0);
    InvalidValueException thrown = assertThrows(InvalidValueException.class, checks::orThrow);
    assertEquals(
        List.of("blank", "out-of-range"),
        thrown.violations().stream().map(Violation::code).toList());
    assertFalse(thrown.getMessage().isBlank());
  }
}
