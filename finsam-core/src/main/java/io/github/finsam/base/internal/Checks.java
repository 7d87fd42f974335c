package io.github.finsam.base.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Collects every violation of a constructor's arguments, so that one exception names them all. */
public final class Checks {

  public static final int MAX_TEXT = 4_000;
  public static final int MAX_NAME = 200;

  private final List<Violation> violations = new ArrayList<>();

  public Checks that(boolean holds, String code, String argument, Object value, String... details) {
    if (!holds) {
      violations.add(Violation.of(code, argument, value, details));
    }
    return this;
  }

  public Checks present(String argument, @Nullable Object value) {
    return that(value != null, "missing", argument, "");
  }

  /** A name: not blank, at most 200 characters, no control characters. */
  public Checks name(String argument, @Nullable String value) {
    return text(argument, value, MAX_NAME);
  }

  public Checks text(String argument, @Nullable String value, int maxLength) {
    if (value == null) {
      return present(argument, null);
    }
    that(!value.isBlank(), "blank", argument, value);
    that(
        value.codePointCount(0, value.length()) <= maxLength,
        "too-long",
        argument,
        value,
        Integer.toString(maxLength));
    // Half a surrogate pair is no character, and no database that speaks UTF-8 can keep it.
    return that(
        value
            .codePoints()
            .noneMatch(
                c ->
                    (Character.isISOControl(c) && c != '\n')
                        || Character.getType(c) == Character.SURROGATE),
        "control-character",
        argument,
        value);
  }

  /** A name that holds no personal identity number. */
  public Checks impersonalName(String argument, @Nullable String value) {
    return impersonalText(argument, value, MAX_NAME);
  }

  /** A text that holds no personal identity number: for what is kept beside a person. */
  public Checks impersonalText(String argument, @Nullable String value, int maxLength) {
    text(argument, value, maxLength);
    return impersonal(argument, value);
  }

  public Checks impersonal(String argument, @Nullable String value) {
    return that(
        value == null || !PersonalNumbers.in(value),
        "personal-identity-number",
        argument,
        value == null ? "" : value);
  }

  public Checks optionalText(String argument, Optional<String> value, int maxLength) {
    value.ifPresent(text -> text(argument, text, maxLength));
    return this;
  }

  public Checks range(String argument, long value, long min, long max) {
    return that(
        value >= min && value <= max,
        "out-of-range",
        argument,
        value,
        Long.toString(min),
        Long.toString(max));
  }

  public Checks notNegative(String argument, long value) {
    return that(value >= 0, "negative", argument, value);
  }

  /** An amount in Swedish kronor. */
  public Checks sek(String argument, @Nullable Money value) {
    if (value == null) {
      return present(argument, null);
    }
    return that(value.getCurrencyUnit().getCode().equals("SEK"), "not-sek", argument, value);
  }

  /** A day that every storage can hold: years 1000 to 9999. */
  public Checks date(String argument, @Nullable LocalDate value) {
    if (value == null) {
      return present(argument, null);
    }
    return that(
        value.getYear() >= 1000 && value.getYear() <= 9999,
        "out-of-range",
        argument,
        value,
        "1000-01-01",
        "9999-12-31");
  }

  public Checks year(String argument, int value) {
    return range(argument, value, 1000, 9999);
  }

  public <T> Checks unique(String argument, Collection<T> values, Function<? super T, ?> key) {
    Set<Object> seen = new HashSet<>();
    for (T value : values) {
      Object k = Objects.requireNonNull(key.apply(value));
      that(seen.add(k), "duplicate", argument, k);
    }
    return this;
  }

  public void orThrow() {
    if (!violations.isEmpty()) {
      throw new InvalidValueException(violations);
    }
  }
}
