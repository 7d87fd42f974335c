package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;

/**
 * The name of one quantity of a year's accounts, as a path: {@code income-statement/result}, {@code
 * note/2/sum}, {@code budget/sum:INSATS/budget}. Printed and computed figures meet by it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path the path: parts separated by slashes, no spaces
 */
public record FigureKey(String path) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the path is blank or has spaces
   */
  public FigureKey {
    new Checks()
        .name("path", path)
        .that(path.matches("[^\\s/]+(/[^\\s/]+)*"), "pattern", "path", path, "part/part/part")
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
