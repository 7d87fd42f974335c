package io.github.finsam.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialisedExceptionTest {

  @Test
  void keepsItsViolations() throws Exception {
    InvalidValueException thrown =
        new InvalidValueException(
            List.of(Violation.of("negative", "share", -1), Violation.of("blank", "name", "")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      InvalidValueException read = (InvalidValueException) in.readObject();
      assertEquals(thrown.violations(), read.violations());
      assertEquals(thrown.text(Language.SV), read.text(Language.SV));
    }
  }
}
