package io.github.finsam.indicators.instrument;

import io.github.finsam.indicators.internal.Arguments;
import org.immutables.value.Value;

/**
 * A place where another printing of the same edition reads differently.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the variant in its edition; 1 to 64 characters
 * @param subject what it is about
 * @param kind in what the printings differ
 * @param text what stands in the printing that was taken; not blank
 * @param other what stands in the other; not blank and not the same
 */
@Value.Builder
public record Variant(String id, Subject subject, VariantKind kind, String text, String other)
    implements WithVariant {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank or longer than 64
   *     characters, a text is blank or holds control characters, or both are the same
   */
  public Variant {
    Arguments arguments = new Arguments();
    Ids.check(arguments, "id", id);
    Ids.text(arguments, "text", text);
    Ids.text(arguments, "other", other);
    arguments.that(!other.equals(text), "duplicate", "other", other).orThrow();
  }

  /** A new builder. */
  public static VariantBuilder builder() {
    return new VariantBuilder();
  }
}
