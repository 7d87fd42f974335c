package io.github.finsam.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Age bands and dated code lists. */
class CodesTest {

  private static final LocalDate END_2019 = LocalDate.of(2019, 12, 31);

  @Test
  void targetGroupIs16To64() {
    assertTrue(AgeBand.FINSAM.contains(16));
    assertTrue(AgeBand.FINSAM.contains(64));
    assertFalse(AgeBand.FINSAM.contains(15));
    assertFalse(AgeBand.FINSAM.contains(65));
    assertEquals("16–64", AgeBand.FINSAM.toString());
    assertEquals("30+", AgeBand.from(30).toString());
  }

  @Property
  void bandHoldsTheAgesBetweenItsEnds(
      @ForAll @IntRange(max = 120) int a,
      @ForAll @IntRange(max = 120) int b,
      @ForAll @IntRange(max = 150) int age) {
    AgeBand band = AgeBand.of(Math.min(a, b), Math.max(a, b));
    assertEquals(age >= Math.min(a, b) && age <= Math.max(a, b), band.contains(age));
    assertEquals(age >= a, AgeBand.from(a).contains(age));
  }

  @Test
  void bandRefusals() {
    assertThrows(InvalidValueException.class, () -> AgeBand.of(20, 19));
    assertThrows(InvalidValueException.class, () -> AgeBand.from(-1));
    assertThrows(InvalidValueException.class, () -> AgeBand.of(16, 121));
  }

  @Test
  void codeChangesItsNameOverTime() {
    // Landsting became regioner on 2020-01-01 (lag 2019:914).
    Code before =
        code(
            "24", "Västerbottens läns landsting", DateRange.of(LocalDate.of(1971, 1, 1), END_2019));
    Code after = code("24", "Region Västerbotten", DateRange.from(LocalDate.of(2020, 1, 1)));
    Code other = code("01", "Region Stockholm", DateRange.from(LocalDate.of(2020, 1, 1)));
    CodeList list = CodeList.of("regions", List.of(after, other, before));
    assertEquals(Optional.of(before), list.find("24", END_2019));
    assertEquals(Optional.of(after), list.find("24", END_2019.plusDays(1)));
    assertEquals(Optional.empty(), list.find("01", END_2019));
    assertTrue(list.knows("01"));
    assertFalse(list.knows("09"));
    assertEquals(List.of(other, after), list.on(LocalDate.of(2021, 1, 1)));
    assertEquals("regions", list.id());
  }

  @Test
  void listRefusals() {
    Code one = code("24", "A", DateRange.from(END_2019));
    Code same = code("24", "B", DateRange.of(END_2019, END_2019));
    assertThrows(InvalidValueException.class, () -> CodeList.of("regions", List.of(one, same)));
    assertThrows(InvalidValueException.class, () -> CodeList.of("kommuner", List.of(one)));
  }

  @Test
  void sexes() {
    assertEquals("Kvinnor", Sex.WOMAN.label().in(Language.SV));
    assertEquals("Men", Sex.MAN.label().in(Language.EN));
  }

  private static Code code(String value, String name, DateRange validity) {
    return new Code("regions", value, Label.of(name, name), validity);
  }
}
