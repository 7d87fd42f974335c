package io.github.finsam.indicators.instrument;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What all ids of a definition have in common. */
final class Ids {

  /** As long as the id of an item of a form may be. */
  static final int MAX_LENGTH = 64;

  private Ids() {}

  static void check(Arguments arguments, String argument, String value) {
    arguments
        .that(!value.isBlank(), "blank", argument, value)
        .that(
            value.codePointCount(0, value.length()) <= MAX_LENGTH,
            "too-long",
            argument,
            value,
            Integer.toString(MAX_LENGTH))
        .that(value.indexOf('\n') < 0 && writable(value), "control-character", argument, value)
        .that(value.equals(value.strip()), "edge-space", argument, value);
  }

  /** A text that is no label: not blank, and such that it can be written and read again. */
  static void text(Arguments arguments, String argument, String value) {
    arguments
        .that(!value.isBlank(), "blank", argument, value)
        .that(writable(value), "control-character", argument, value);
  }

  /** As for labels: line breaks may stand in a text, half a surrogate pair may not. */
  private static boolean writable(String value) {
    return value
        .codePoints()
        .noneMatch(
            c ->
                (Character.isISOControl(c) && c != '\n')
                    || Character.getType(c) == Character.SURROGATE);
  }

  static <T> void unique(
      Arguments arguments, String argument, Collection<T> values, Function<T, Object> key) {
    Set<Object> seen = new HashSet<>();
    for (T value : values) {
      Object id = key.apply(value);
      arguments.that(seen.add(id), "duplicate", argument, id);
    }
  }

  static InvalidValueException unknown(String argument, String value, List<String> known) {
    return InvalidValueException.of(
        Violation.of("not-in", argument, value, String.join(", ", known)));
  }
}
