package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import java.math.BigDecimal;

/**
 * What is counted, in the singular and the plural.
 *
 * <p>Immutable and thread-safe.
 *
 * @param one the singular, after "1", for example person
 * @param many the plural, after any other number, for example personer
 */
public record Noun(Label one, Label many) {

  /** Answers to a question. */
  public static final Noun ANSWERS = of("svar", "answer", "svar", "answers");

  /** Participants of insatser. */
  public static final Noun PARTICIPANTS =
      of("deltagare", "participant", "deltagare", "participants");

  /** People of any kind. */
  public static final Noun PEOPLE = of("person", "person", "personer", "people");

  /** Households. */
  public static final Noun HOUSEHOLDS = of("hushåll", "household", "hushåll", "households");

  static final Noun DAYS = of("dag", "day", "dagar", "days");
  static final Noun MONTHS = of("månad", "month", "månader", "months");
  static final Noun YEARS = of("år", "year", "år", "years");
  static final Noun POINTS =
      of("procentenhet", "percentage point", "procentenheter", "percentage points");
  static final Noun ACTORS = of("aktör", "actor", "aktörer", "actors");

  private static Noun of(String one, String oneEn, String many, String manyEn) {
    return new Noun(Label.of(one, oneEn), Label.of(many, manyEn));
  }

  /** The form that follows a number. */
  public Label after(long number) {
    return number == 1 ? one : many;
  }

  /** The form that follows a number with its decimals: only a plain 1 has the singular. */
  public Label after(BigDecimal number) {
    return number.abs().equals(BigDecimal.ONE) ? one : many;
  }
}
