package io.github.finsam.examples.indicators;

import io.github.finsam.base.Language;
import io.github.finsam.examples.rendering.PageWords;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.table.Interval;
import io.github.finsam.time.HalfYear;

/** The report's own words in one language. */
final class Words extends PageWords {

  Words(Language language) {
    super(Words.class, language);
  }

  /** The limits of an interval, each times a factor. */
  String interval(Interval interval, double factor, int decimals) {
    return range(interval.lowerInclusive() * factor, interval.upperInclusive() * factor, decimals);
  }

  /** A few words for an indicator; its heading is too long for an axis. */
  String shortly(Indicator indicator) {
    String key = "indicator." + indicator.number();
    return has(key) ? of(key) : of(indicator.heading());
  }

  /** The number of an indicator and a few words for it. */
  String name(Indicator indicator) {
    return indicator.number() + " " + shortly(indicator);
  }

  /** A half-year as short as a table head needs it: 2015H1. */
  static String head(HalfYear half) {
    return half.toString().replace("-", "");
  }
}
