package io.github.finsam.forbund;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForbundStartTest {

  private static String refusal(Forbund before, Forbund after) {
    return assertThrows(InvalidValueException.class, () -> Forbund.requireSameStart(before, after))
        .text(Language.EN);
  }

  @Test
  void theFirstDayStaysWhateverElseChanges() {
    Forbund before = SkellefteaNorsjo.forbund();
    LocalDate formed = before.existence().startInclusive();
    Forbund closed =
        before.withName("Annat").withExistence(DateRange.of(formed, LocalDate.of(2016, 12, 31)));
    assertDoesNotThrow(() -> Forbund.requireSameStart(before, closed));
    assertEquals(
        "Argument 'formed' must not change from 2005-12-01 to 2005-11-30",
        refusal(before, before.withExistence(DateRange.from(formed.minusDays(1)))));
    assertEquals(
        "Argument 'id' must be skelleftea-norsjo but has value annat",
        refusal(before, before.withId(ForbundId.of("annat"))));
  }
}
