package io.github.finsam.survey;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import java.util.Comparator;

/**
 * What one line of counts is about: an item and the group that answered it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param item the id of the item in its edition, 1 to 64 characters
 * @param group who answered
 */
public record TallyCell(String item, Group group) implements Comparable<TallyCell> {

  private static final Comparator<TallyCell> ORDER =
      Comparator.comparing(TallyCell::item, Ids::compare).thenComparing(TallyCell::group);

  /**
   * @throws io.github.finsam.base.InvalidValueException if the item is blank or too long
   */
  public TallyCell {
    new Checks().text("item", item, FormItem.MAX_ID_LENGTH).orThrow();
  }

  /** By item (code point by code point), then by group. */
  @Override
  public int compareTo(TallyCell other) {
    return ORDER.compare(this, other);
  }
}
