package io.github.finsam.indicators.followup;

import io.github.finsam.code.Sex;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Column;

/** The groups by sex that every table is told for. */
final class Slices {

  static final int WOMEN = 0;
  static final int MEN = 1;
  static final int UNKNOWN = 2;
  static final int ALL = 3;
  static final int COUNT = 4;

  /** Those that are shown, in the order of rows. */
  static final int[] SHOWN = {ALL, WOMEN, MEN};

  static final Column SEX = Column.of("sex", "Kön", "Sex");
  static final Column DENOMINATOR = Column.of("denominator", "Nämnare", "Denominator");

  private Slices() {}

  static Object key(int slice) {
    return switch (slice) {
      case WOMEN -> Sex.WOMAN;
      case MEN -> Sex.MAN;
      case ALL -> Bucket.ALL;
      default -> Bucket.NOT_REGISTERED;
    };
  }
}
