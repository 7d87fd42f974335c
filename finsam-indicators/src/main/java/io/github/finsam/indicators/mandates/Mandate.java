package io.github.finsam.indicators.mandates;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.time.DateRange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What somebody has undertaken, or been asked, to do for some target groups during a period: a row
 * of the matrix.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param actors ids of those who have it, each once, at least one
 * @param kind what sort it is
 * @param period when it holds; without an end it still does
 * @param groups ids of the target groups, each once, at least one
 * @param text what it says in words
 * @param reporting when it is to be reported; empty if not said
 * @param source where it can be read, not blank
 */
@Value.Builder
public record Mandate(
    String id,
    List<String> actors,
    MandateKind kind,
    DateRange period,
    List<String> groups,
    MandateText text,
    Optional<Reporting> reporting,
    String source)
    implements WithMandate {

  /**
   * @throws io.github.finsam.base.InvalidValueException if id or source is blank, there is no actor
   *     or group, one occurs twice, or it is to be reported before it begins
   */
  public Mandate {
    actors = List.copyOf(actors);
    groups = List.copyOf(groups);
    Arguments arguments =
        new Arguments()
            .that(!id.isBlank(), "blank", "id", id)
            .that(!source.isBlank(), "blank", "source", source)
            .that(!actors.isEmpty(), "empty", "actors", "")
            .that(!groups.isEmpty(), "empty", "groups", "")
            .that(
                new LinkedHashSet<>(actors).size() == actors.size(),
                "duplicate",
                "actors",
                String.join(" ", actors))
            .that(
                new LinkedHashSet<>(groups).size() == groups.size(),
                "duplicate",
                "groups",
                String.join(" ", groups));
    DateRange during = period;
    reporting
        .flatMap(Reporting::day)
        .ifPresent(
            day ->
                arguments.that(
                    !day.isBefore(during.startInclusive()),
                    "order",
                    "reporting",
                    day,
                    during.startInclusive().toString()));
    arguments.orThrow();
  }

  /** A new builder. */
  public static MandateBuilder builder() {
    return new MandateBuilder();
  }
}
