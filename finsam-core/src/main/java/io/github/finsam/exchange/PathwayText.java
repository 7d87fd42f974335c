package io.github.finsam.exchange;

import io.github.finsam.exchange.internal.PathwayCodec;
import io.github.finsam.pathway.Pathway;

/**
 * One pathway as a text, in which a storage may keep it: the rows of {@link PersonExchange}'s
 * tables, each after the name of its table, under a line with the version of the form. Whatever a
 * version has written, every later one reads.
 *
 * <p>Example: {@code PathwayText.read(PathwayText.write(pathway)).equals(pathway)}
 */
public final class PathwayText {

  private PathwayText() {}

  /** The pathway as text. */
  public static String write(Pathway pathway) {
    return PathwayCodec.write(pathway);
  }

  /**
   * The pathway in a text. Rules of order are not asked: what was stored is read.
   *
   * @param text what {@link #write} gave
   * @throws io.github.finsam.base.InvalidValueException if the text is damaged, of another version
   *     or none of a pathway
   */
  public static Pathway read(String text) {
    return PathwayCodec.read(text);
  }
}
