package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import java.util.List;

/**
 * Those whose change is evaluated: all participants, or typical cases with weights.
 *
 * <p>Immutable and thread-safe.
 *
 * @param courses each once; at least one
 */
public record Group(List<Course> courses) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is nobody, or an id occurs twice
   */
  public Group {
    courses = List.copyOf(courses);
    new Arguments()
        .that(!courses.isEmpty(), "empty", "courses", courses)
        .that(
            courses.stream().map(Course::id).distinct().count() == courses.size(),
            "duplicate",
            "courses",
            courses.stream().map(Course::id).toList())
        .orThrow();
  }

  /**
   * Typical cases whose weights are shares of the participants, scaled to their number. payoff's
   * Trampolinen weighs five typical cases to 24 participants so.
   *
   * @param cases weights as shares, each at most 1, that sum to exactly 1
   * @param participants how many they stand for, greater than zero
   * @throws io.github.finsam.base.InvalidValueException if a share is above 1, they do not sum to
   *     1, or {@code participants <= 0}
   */
  public static Group typical(List<Course> cases, int participants) {
    BigDecimal sum = cases.stream().map(Course::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    Arguments arguments =
        new Arguments().that(participants > 0, "not-positive", "participants", participants);
    cases.forEach(c -> Amounts.share(arguments, "weight", c.weight()));
    arguments.that(
        sum.compareTo(BigDecimal.ONE) == 0, "mismatch", "weight", sum.toPlainString(), "1 in all");
    arguments.orThrow();
    return new Group(
        cases.stream()
            .map(c -> c.withWeight(c.weight().multiply(BigDecimal.valueOf(participants))))
            .toList());
  }

  /**
   * Reads {@code participants.csv}, {@code incomes.csv} and {@code uses.csv}.
   *
   * @param prices the lists that incomes and resources refer to
   * @param basis the price year, in which every resource must have a price
   * @throws io.github.finsam.indicators.instrument.DefinitionException if anything is wrong;
   *     carries every fault with file, line and column
   */
  public static Group load(DefinitionSource source, PriceBook prices, PriceBasis basis) {
    return GroupTables.read(source, prices, basis);
  }

  /** How many participants there are, or the cases stand for. */
  public BigDecimal participants() {
    return courses.stream().map(Course::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether each course is one participant. */
  public boolean unweighted() {
    return courses.stream().allMatch(c -> c.weight().compareTo(BigDecimal.ONE) == 0);
  }

  /** Who they are, in words. */
  Label text() {
    Label participants = Sentences.number(participants());
    return unweighted()
        ? Sentences.of("assumption.group", participants)
        : Sentences.of("assumption.typical", participants, Texts.number(courses.size()));
  }
}
