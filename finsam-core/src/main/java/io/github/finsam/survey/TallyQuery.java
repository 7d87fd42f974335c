package io.github.finsam.survey;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What to count: the answers to one edition in a period, by chosen dimensions.
 *
 * <p>Immutable and thread-safe. Two queries are equal whatever order their dimensions were given
 * in.
 *
 * @param edition the id of the edition; 1 to 64 characters
 * @param period the days of the answers to count; empty means all
 * @param dimensions what to count by, in the order of the enum; empty means all answers together
 */
public record TallyQuery(String edition, Optional<Period> period, List<Dimension> dimensions) {

  /**
   * Sorts the dimensions.
   *
   * @throws io.github.finsam.base.InvalidValueException if the edition is blank or too long, or a
   *     dimension occurs twice
   */
  public TallyQuery {
    dimensions = dimensions.stream().sorted().toList();
    new Checks()
        .text("edition", edition, FormItem.MAX_ID_LENGTH)
        .unique("dimensions", dimensions, dimension -> dimension)
        .orThrow();
  }

  /** Every answer to the edition, all together. */
  public static TallyQuery of(String edition) {
    return new TallyQuery(edition, Optional.empty(), List.of());
  }

  /** The same, only for answers given on a day of the period. */
  public TallyQuery during(Period period) {
    return new TallyQuery(edition, Optional.of(period), dimensions);
  }

  /**
   * The same by these dimensions instead.
   *
   * @throws io.github.finsam.base.InvalidValueException if a dimension occurs twice
   */
  public TallyQuery by(Dimension... dimensions) {
    return new TallyQuery(edition, period, Arrays.asList(dimensions));
  }

  /** Whether answers given in this setting are counted. */
  public boolean includes(Setting setting) {
    return period.map(p -> p.contains(setting.day())).orElse(true);
  }

  /** The group that answers given in this setting belong to. */
  public Group groupOf(Setting setting) {
    return new Group(
        keep(Dimension.FORBUND, Optional.of(setting.forbund())),
        keep(Dimension.INSATS, setting.insats()),
        keep(Dimension.RESPONDENT, Optional.of(setting.respondent())),
        keep(Dimension.OCCASION, Optional.of(setting.occasion())),
        keep(Dimension.SEX, setting.sex()));
  }

  private <T> Optional<T> keep(Dimension dimension, Optional<T> value) {
    return dimensions.contains(dimension) ? value : Optional.empty();
  }
}
