package io.github.finsam.examples.followup;

import io.github.finsam.base.Language;
import io.github.finsam.examples.rendering.PageWords;
import io.github.finsam.indicators.table.Interval;

/** The report's own words in one language. */
final class Words extends PageWords {

  Words(Language language) {
    super(Words.class, language);
  }

  /** The limits of an interval, each times a factor. */
  String interval(Interval interval, double factor, int decimals) {
    return range(interval.lowerInclusive() * factor, interval.upperInclusive() * factor, decimals);
  }
}
