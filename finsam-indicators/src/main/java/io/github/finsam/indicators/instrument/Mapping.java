package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import org.immutables.value.Value;

/**
 * A statement on whether something of one edition can be compared with something of another.
 * Without one, nothing of different editions can.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scope whether it is about items or about headings
 * @param item id of the item of this edition, or of the indicator if it is about headings; 1 to 64
 *     characters
 * @param otherEdition id of the other edition; 1 to 64 characters
 * @param otherItem id of the item, or the indicator, there; 1 to 64 characters
 * @param comparable whether they can be compared
 * @param reason why, or why not
 */
@Value.Builder
public record Mapping(
    MappingScope scope,
    String item,
    String otherEdition,
    String otherItem,
    boolean comparable,
    Label reason)
    implements WithMapping {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or longer than 64
   *     characters
   */
  public Mapping {
    Arguments arguments = new Arguments();
    Ids.check(arguments, "item", item);
    Ids.check(arguments, "otherEdition", otherEdition);
    Ids.check(arguments, "otherItem", otherItem);
    arguments.orThrow();
  }

  /** A new builder. */
  public static MappingBuilder builder() {
    return new MappingBuilder();
  }
}
