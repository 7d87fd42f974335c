package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a group of an area is made up, as published: by age, by kind of household.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param name of whom, and by what
 * @param area id of the {@link Area}
 * @param year the year it is about
 * @param parts the parts, each id once, at least one
 * @param source who published it, not blank
 */
@Value.Builder
public record Breakdown(
    String id, Label name, String area, Year year, List<BreakdownPart> parts, String source)
    implements WithBreakdown {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank, there is no part or a
   *     part occurs twice
   */
  public Breakdown {
    parts = List.copyOf(parts);
    new Arguments()
        .that(!id.isBlank(), "blank", "id", id)
        .that(!area.isBlank(), "blank", "area", area)
        .that(!source.isBlank(), "blank", "source", source)
        .that(!parts.isEmpty(), "empty", "parts", "")
        .unique("parts", parts, BreakdownPart::id)
        .orThrow();
  }

  /** A new builder. */
  public static BreakdownBuilder builder() {
    return new BreakdownBuilder();
  }

  /**
   * Some parts together as a share of all, from the numbers; empty if a number is not published or
   * all are zero.
   *
   * @param ids the parts
   * @throws io.github.finsam.base.InvalidValueException if there is no such part
   */
  public Optional<Share> share(Collection<String> ids) {
    known(ids);
    long some = 0;
    long all = 0;
    for (BreakdownPart part : parts) {
      if (part.count().isEmpty()) {
        return Optional.empty();
      }
      long count = part.count().get();
      all = Math.addExact(all, count);
      some += ids.contains(part.id()) ? count : 0;
    }
    return all == 0 ? Optional.empty() : Optional.of(Share.of(some, all));
  }

  /**
   * The published percentages of some parts added, where nothing better is published: each of them
   * has been rounded, so the sum lies within {@link PercentSum#slack} of the percentage that the
   * numbers would give. Empty if a percentage is not published.
   *
   * @param ids the parts
   * @throws io.github.finsam.base.InvalidValueException if there is no such part
   */
  public Optional<PercentSum> percent(Collection<String> ids) {
    known(ids);
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal slack = BigDecimal.ZERO;
    for (BreakdownPart part : parts) {
      if (!ids.contains(part.id())) {
        continue;
      }
      if (part.percent().isEmpty()) {
        return Optional.empty();
      }
      BigDecimal percent = part.percent().get();
      sum = sum.add(percent);
      slack = slack.add(BigDecimal.valueOf(5, percent.scale() + 1));
    }
    return Optional.of(new PercentSum(sum, slack));
  }

  private void known(Collection<String> ids) {
    Arguments arguments = new Arguments();
    for (String part : ids) {
      arguments.that(parts.stream().anyMatch(p -> p.id().equals(part)), "unknown", "parts", part);
    }
    arguments.orThrow();
  }

  /**
   * Rounded percentages added.
   *
   * @param percent the sum
   * @param slack how far it can lie from the percentage that the numbers would give: half a unit of
   *     the last decimal for each part
   */
  public record PercentSum(BigDecimal percent, BigDecimal slack) {}
}
