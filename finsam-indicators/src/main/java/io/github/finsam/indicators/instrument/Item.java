package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A statement or question that people answer (påstående).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the item in its edition, for example {@code 8.1}; 1 to 64 characters
 * @param measuringPoint id of the measuring point it belongs to; 1 to 64 characters
 * @param scale id of the scale it is answered on; 1 to 64 characters
 * @param stem what several items begin with; empty if the text stands alone
 * @param text the statement or question
 */
@Value.Builder
public record Item(String id, String measuringPoint, String scale, Optional<Label> stem, Label text)
    implements Named, WithItem {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or longer than 64
   *     characters
   */
  public Item {
    Arguments arguments = new Arguments();
    Ids.check(arguments, "id", id);
    Ids.check(arguments, "measuringPoint", measuringPoint);
    Ids.check(arguments, "scale", scale);
    arguments.orThrow();
  }

  /** A new builder. */
  public static ItemBuilder builder() {
    return new ItemBuilder();
  }

  /** The stem, if there is one, and the text. */
  @Override
  public Label label() {
    return Label.of(fullText(Language.SV), fullText(Language.EN));
  }

  /** The stem, if there is one, and the text in a language. */
  public String fullText(Language language) {
    return stem.map(s -> s.in(language) + " ").orElse("") + text.in(language);
  }
}
