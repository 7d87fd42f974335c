package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;
import java.util.regex.Pattern;

/**
 * The name of one quantity of a year's accounts, as a path: {@code income-statement/result}, {@code
 * note/2/sum}, {@code budget/sum:INSATS/budget}. Printed and computed figures meet by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path parts separated by slashes, the first without spaces; at most 400 characters
 */
public record FigureKey(String path) {

  /** The id of a row, which may be as long as any name, stands between the other parts. */
  private static final int MAX_LENGTH = 400;

  private static final Pattern FORM = Pattern.compile("[^\\s/]+(/.*)?", Pattern.DOTALL);

  /**
   * @throws io.github.finsam.base.InvalidValueException if the path is blank or too long, holds
   *     control characters, or its first part is empty or has spaces
   */
  public FigureKey {
    new Checks()
        .text("path", path, MAX_LENGTH)
        .that(FORM.matcher(path).matches(), "pattern", "path", path, "part/part/part")
        .orThrow();
  }

  /** The key of these parts. */
  public static FigureKey of(String first, Object... rest) {
    StringBuilder path = new StringBuilder(first);
    for (Object part : rest) {
      path.append('/').append(part);
    }
    return new FigureKey(path.toString());
  }

  @Override
  public String toString() {
    return path;
  }
}
