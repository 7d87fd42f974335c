package io.github.finsam.indicators.table;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a figure rests on besides its counts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param edition the id of the edition of the instrument, not blank
 * @param method how answers to several items, of several groups, förbund or insatser were put
 *     together, named in words: figures can be compared if it is the same
 * @param asides what else is told of the figure and does not make it another one: what is shown
 *     beside it, how counts were rounded; may be empty
 * @param responseRate questionnaires filled in of those asked for; empty if the number asked is not
 *     known
 * @param coverage how much of the group the figure rests on; empty if not known
 */
@Value.Builder
public record Basis(
    String edition,
    Label method,
    List<Label> asides,
    Optional<ResponseRate> responseRate,
    Optional<Coverage> coverage)
    implements WithBasis {

  /** All answers taken together, each weighing the same. */
  public static final Label POOLED = Label.of("Alla svar sammanräknade", "All answers pooled");

  /**
   * @throws io.github.finsam.base.InvalidValueException if the edition is blank
   */
  public Basis {
    asides = List.copyOf(asides);
    new Arguments().that(!edition.isBlank(), "blank", "edition", edition).orThrow();
  }

  /** A figure of an edition by a method, and nothing more known. */
  public static Basis of(String edition, Label method) {
    return new Basis(edition, method, List.of(), Optional.empty(), Optional.empty());
  }

  /** How the figure was put together, and what else is told of it, one after the other. */
  public Label told() {
    if (asides.isEmpty()) {
      return method;
    }
    List<Label> parts = new ArrayList<>(List.of(method));
    parts.addAll(asides);
    return Texts.joined(parts.stream().map(Texts::clause).toList(), "; ");
  }

  /** A new builder. */
  public static BasisBuilder builder() {
    return new BasisBuilder();
  }
}
