package io.github.finsam.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InvalidValueException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccessorTest {

  @Test
  @DisplayName("The purpose stays in the log for ever, so it takes no personal identity number")
  void purposeNamesNobody() {
    InvalidValueException refusal =
        assertThrows(
            InvalidValueException.class,
            () -> Accessor.of("handläggare-7", "uppföljning av 19121212-1212"));
    assertEquals("personal-identity-number", refusal.violations().get(0).code());
    assertEquals("purpose", refusal.violations().get(0).argument());
    assertFalse(refusal.getMessage().contains("1212"), refusal.getMessage());
  }
}
