package io.github.finsam.survey;

import io.github.finsam.base.internal.Checks;
import java.util.List;
import org.immutables.value.Value;

/**
 * One item of a form and the codes an answer to it can have.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the item in its edition, for example {@code 8.1}; 1 to 64 characters
 * @param minCode lowest code of an answer, 0 to 127
 * @param maxCode highest code of an answer, {@code minCode <= maxCode <= 127}
 * @param nonAnswers codes for what is no answer (do not know, left blank …), each 0 to 127 and
 *     outside the range of answers; may be empty
 */
@Value.Builder
public record FormItem(String id, int minCode, int maxCode, List<Integer> nonAnswers)
    implements WithFormItem {

  /** The highest code: every storage keeps a code in one byte. */
  public static final int MAX_CODE = Byte.MAX_VALUE;

  /** The longest id. */
  public static final int MAX_ID_LENGTH = 64;

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank or too long, a code is
   *     out of range, {@code maxCode < minCode}, or a code for no answer occurs twice or is also
   *     one for an answer
   */
  public FormItem {
    nonAnswers = nonAnswers.stream().sorted().toList();
    Checks checks =
        new Checks()
            .text("id", id, MAX_ID_LENGTH)
            .range("minCode", minCode, 0, MAX_CODE)
            .range("maxCode", maxCode, minCode, MAX_CODE)
            .unique("nonAnswers", nonAnswers, code -> code);
    for (int code : nonAnswers) {
      checks.range("nonAnswers", code, 0, MAX_CODE);
      checks.that(code < minCode || code > maxCode, "duplicate", "nonAnswers", code);
    }
    checks.orThrow();
  }

  /** A new builder. */
  public static FormItemBuilder builder() {
    return new FormItemBuilder();
  }

  /** Whether the code is an answer. */
  public boolean isAnswer(int code) {
    return code >= minCode && code <= maxCode;
  }

  /** Whether the code says that there is no answer. */
  public boolean isNonAnswer(int code) {
    return nonAnswers.contains(code);
  }

  /** Whether the item allows the code. */
  public boolean allows(int code) {
    return isAnswer(code) || isNonAnswer(code);
  }

  /** The codes it allows, as in a message: {@code 1-5, 8, 9}. */
  String codes() {
    StringBuilder text = new StringBuilder().append(minCode).append('-').append(maxCode);
    nonAnswers.forEach(code -> text.append(", ").append(code));
    return text.toString();
  }
}
