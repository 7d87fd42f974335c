package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of a public report of any kind, typed in from its tables and its text, and how they
 * must hang together: sums, shares, changes, the same number in two places. A report about a
 * förbund and its accounts is a {@link Document}; this is for all other numbers, as of tables about
 * a nation's or a kommun's population.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the report
 * @param numbers the numbers, each id once
 * @param relations how they must hang together
 */
public record PrintedReport(
    Source source, List<PrintedNumber> numbers, List<NumberRelation> relations) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id occurs twice, a relation names an
   *     id that no number has, or a number that others are shares of can be zero or less
   */
  public PrintedReport {
    numbers = List.copyOf(numbers);
    relations = List.copyOf(relations);
    Checks checks = new Checks().unique("numbers", numbers, PrintedNumber::id);
    Map<String, PrintedNumber> byId = new HashMap<>();
    numbers.forEach(number -> byId.putIfAbsent(number.id(), number));
    Set<String> wholes = new HashSet<>();
    for (NumberRelation relation : relations) {
      checks.that(byId.containsKey(relation.result()), "unknown", "result", relation.result());
      for (NumberWay way : relation.ways()) {
        way.terms().forEach(term -> checks.that(byId.containsKey(term), "unknown", "terms", term));
        whole(way).ifPresent(wholes::add);
      }
    }
    for (String whole : wholes) {
      PrintedNumber number = byId.get(whole);
      if (number != null) {
        BigDecimal lowest = number.value().lowest();
        checks.that(lowest.signum() > 0, "not-positive", whole, lowest.toPlainString());
      }
    }
    checks.orThrow();
  }

  private static Optional<String> whole(NumberWay way) {
    return switch (way.kind()) {
      case SHARE, REST -> Optional.of(way.terms().get(1));
      case CHANGE, SAME_BASE -> Optional.of(way.terms().get(0));
      case SUM, DIFFERENCE, SAME, PORTION -> Optional.empty();
    };
  }
}
