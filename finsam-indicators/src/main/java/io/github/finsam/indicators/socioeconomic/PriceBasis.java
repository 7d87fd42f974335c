package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/**
 * The year whose prices all amounts are in (prisår), and how amounts of other years get there.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the price year
 * @param index the index; empty if amounts are taken as they are, which has a reason
 * @param reason why amounts are taken as they are; empty if there is an index
 */
public record PriceBasis(Year year, Optional<PriceIndex> index, Optional<Label> reason) {

  /**
   * @throws InvalidValueException if there is neither an index nor a reason, or both
   */
  public PriceBasis {
    if (index.isPresent() == reason.isPresent()) {
      throw InvalidValueException.of(
          Violation.of("mismatch", "reason", reason, "given if there is no index"));
    }
  }

  /** Amounts of other years are converted by the index. */
  public static PriceBasis of(Year year, PriceIndex index) {
    return new PriceBasis(year, Optional.of(index), Optional.empty());
  }

  /**
   * Amounts of other years are taken as they are.
   *
   * @param reason why, for example that all situations are of one year
   */
  public static PriceBasis unconverted(Year year, Label reason) {
    return new PriceBasis(year, Optional.empty(), Optional.of(reason));
  }

  /** The day whose price lists hold: the first of the price year. */
  public LocalDate day() {
    return year.atDay(1);
  }

  /**
   * What an amount of another year is multiplied by.
   *
   * @throws InvalidValueException if the index has no value for the year
   */
  public BigDecimal factor(Year from) {
    return index.isEmpty() || from.equals(year) ? BigDecimal.ONE : index.get().factor(from, year);
  }

  /** The choice in words. */
  public Label text() {
    Label of = Texts.same(year.toString());
    return index
        .map(
            i ->
                Sentences.of(
                    "assumption.prices.index", of, Texts.same(i.id()), Texts.same(i.source())))
        .orElseGet(() -> Sentences.of("assumption.prices.none", of, reason.orElseThrow()));
  }
}
