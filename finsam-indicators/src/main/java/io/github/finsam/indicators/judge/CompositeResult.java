package io.github.finsam.indicators.judge;

import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.table.Absence;
import java.util.List;

/**
 * A composite index with the parts it is made of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unmeasured what was done with measures that cannot be judged
 * @param parts one for each rule, in its order
 */
public record CompositeResult(Unmeasured unmeasured, List<CompositePart> parts) {

  /** Copies the parts. */
  public CompositeResult {
    parts = List.copyOf(parts);
  }

  /** The parts that could be judged. */
  public List<CompositePart> measured() {
    return parts.stream().filter(part -> part.points().isPresent()).toList();
  }

  /** How many measures could not be judged. */
  public int leftOut() {
    return parts.size() - measured().size();
  }

  /** Points reached by the measures that could be judged. */
  public long points() {
    return measured().stream().mapToLong(part -> part.points().orElse(0)).sum();
  }

  /** Points that those measures could have reached. */
  public long maximum() {
    return measured().stream().mapToLong(CompositePart::maximum).sum();
  }

  /**
   * Points reached of the maximum; absent if no measure, or by the policy not every one, counts:
   * for the reason of the first that has no figure.
   */
  public Outcome<Share> index() {
    if (measured().isEmpty() || (unmeasured == Unmeasured.REFUSE && leftOut() > 0)) {
      return Outcome.none(
          parts.stream()
              .flatMap(part -> part.absence().stream())
              .findFirst()
              .orElseGet(() -> Absence.of(Absence.Reason.NO_DATA)),
          Sentences.of(
              "composite.unmeasured",
              Texts.same(
                  String.join(
                      ", ",
                      parts.stream()
                          .filter(part -> part.points().isEmpty())
                          .map(CompositePart::measure)
                          .toList()))));
    }
    return Outcome.found(Share.of(points(), maximum()));
  }
}
