package io.github.finsam.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.MissingResourceException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StoreExceptionTest {

  @Test
  @DisplayName("A conflict names the key and both versions in both languages")
  void conflict() {
    ConflictException conflict = new ConflictException("skelleftea-norsjo/2014", 3, 5);
    assertEquals("conflict", conflict.code());
    assertEquals(3, conflict.expectedVersion());
    assertEquals(5, conflict.actualVersion());
    assertEquals(
        "skelleftea-norsjo/2014 har ändrats av någon annan: du läste version 3, lagrad är"
            + " version 5",
        conflict.text(Language.SV));
    assertEquals(
        "skelleftea-norsjo/2014 was changed by somebody else: you read version 3, stored is"
            + " version 5",
        conflict.getMessage());
  }

  @Test
  @DisplayName("A key may look like a placeholder")
  void awkwardKey() {
    assertEquals(
        "There is nothing with the key {0} {1}", new NotFoundException("{0} {1}").getMessage());
    assertEquals(
        "Det finns redan något med nyckeln O'Hara",
        new DuplicateException("O'Hara").text(Language.SV));
  }

  @Test
  @DisplayName("Every code has a text in both languages")
  void everyCode() {
    Messages messages = Messages.of("io.github.finsam.storage.storage");
    assertEquals(messages.keys(Language.SV), messages.keys(Language.EN));
    for (String code :
        List.of(
            "not-found", "duplicate", "conflict", "closed", "outside", "nested", "unreachable")) {
      StoreException exception = new StoreException(code, "a", "1", "2");
      assertEquals(code, exception.code());
      assertFalse(exception.text(Language.SV).equals(exception.text(Language.EN)));
      assertFalse(exception.getMessage().contains("{"));
    }
    assertThrows(MissingResourceException.class, () -> new StoreException("no-such-code"));
  }

  @Test
  @DisplayName("An exception keeps its cause, and its texts when it is serialised")
  void causeAndSerialisation() throws IOException, ClassNotFoundException {
    IOException cause = new IOException("disk full");
    StoreException exception = new StoreException(cause, "unreachable", "db.example");
    assertSame(cause, exception.getCause());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(exception);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      StoreException read = (StoreException) in.readObject();
      assertEquals("Lagret kan inte nås: db.example", read.text(Language.SV));
      assertTrue(read.getMessage().contains("db.example"));
    }
  }
}
