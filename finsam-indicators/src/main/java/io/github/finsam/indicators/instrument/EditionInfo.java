package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.util.List;
import org.immutables.value.Value;

/**
 * What an edition is and where it is from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id that forms, responses and results carry, for example {@code nns-2014-12}; 1 to
 *     64 characters
 * @param instrument the id of the instrument it is an edition of, for example {@code nns}; 1 to 64
 *     characters
 * @param name what it is called
 * @param source the document it is taken from, as one cites it; not blank
 * @param english what its English texts are worth
 * @param adaptedBy names of the layers above the lowest that replaced or added rows, the lowest
 *     first; none blank, each once. Empty if it is as its source has it, as bundled editions are
 */
@Value.Builder
public record EditionInfo(
    String id,
    String instrument,
    Label name,
    String source,
    English english,
    List<String> adaptedBy)
    implements WithEditionInfo {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or longer than 64
   *     characters, the source or the name of a layer is blank or holds control characters, or a
   *     layer occurs twice
   */
  public EditionInfo {
    adaptedBy = List.copyOf(adaptedBy);
    Arguments arguments = new Arguments();
    Ids.check(arguments, "id", id);
    Ids.check(arguments, "instrument", instrument);
    Ids.text(arguments, "source", source);
    adaptedBy.forEach(layer -> Ids.text(arguments, "adaptedBy", layer));
    Ids.unique(arguments, "adaptedBy", adaptedBy, layer -> layer);
    arguments.orThrow();
  }

  /** A new builder. */
  public static EditionInfoBuilder builder() {
    return new EditionInfoBuilder();
  }
}
