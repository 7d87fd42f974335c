package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;

/** Every sentence that can be told, by the key of its text: one that is not here is not told. */
enum Template {
  CELL_SHARE("cell.share", 6),
  CELL_MEAN("cell.mean", 3),
  CELL_INDEX("cell.index", 1),
  CELL_UNITS("cell.units", 3),
  CELL_INTERVAL("cell.interval", 3),
  CELL_NO_INTERVAL("cell.no-interval", 0),
  CELL_NOT_ANSWERED("cell.not-answered", 1),
  CELL_RESPONSE("cell.response", 3),
  CELL_COVERAGE("cell.coverage", 5),
  CELL_SMALL("cell.small", 3),
  METHOD("method", 1),
  ABSENT("absent", 2),
  CHANGE_UP("change.up", 5),
  CHANGE_DOWN("change.down", 5),
  CHANGE_SAME("change.same", 4),
  DIFFERENCE_SURE("difference.sure", 3),
  DIFFERENCE_UNSURE("difference.unsure", 3),
  NOTE("note", 1),
  COMPARE_ABOVE("compare.above", 6),
  COMPARE_BELOW("compare.below", 6),
  COMPARE_SAME("compare.same", 4),
  SHARE("share", 3),
  RANK("rank", 3),
  RANK_TIED("rank.tied", 3),
  JUDGED("judged", 2),
  COUNT("count", 3),
  COUNT_UP("count.up", 5),
  COUNT_DOWN("count.down", 5),
  COUNT_SAME("count.same", 3),
  WITH_PERCENT("with-percent", 2),
  DURATION("duration", 5),
  DURATION_MEDIAN("duration.median", 1),
  DURATION_SMALL("duration.small", 2),
  PLANNED("planned", 5),
  NEEDS_TOTAL("needs.total", 3),
  NEEDS_GROUP("needs.group", 4),
  NEEDS_RANGE("needs.range", 2),
  NEEDS_PEOPLE("needs.people", 2),
  NEEDS_BASE("needs.base", 3),
  NEEDS_PUBLISHED("needs.published", 1),
  AREA_MORE("area.more", 7),
  AREA_LESS("area.less", 7),
  AREA_SAME("area.same", 5),
  ALLOCATION("allocation", 3),
  ALLOCATION_FLOOR("allocation.floor", 1),
  GAIN("gain", 3),
  GAIN_LOST("gain.lost", 3),
  GAIN_MORE("gain.more", 2),
  GAIN_LESS("gain.less", 2),
  GAIN_EVEN("gain.even", 2),
  GAIN_PAYBACK("gain.payback", 1),
  GAIN_CAUTION("gain.caution", 0),
  COVER_WHITE("cover.white", 1),
  COVER_GAP("cover.gap", 2),
  COVER_OVERLAP("cover.overlap", 4),
  COVER_ONE("cover.one", 1),
  TOLD("told", 3),
  TOLD_RANGE("told.range", 2),
  TOLD_MISSING("told.missing", 3),
  ASSUMPTION("assumption", 1),
  QUANTITY("quantity", 2);

  private static final Texts TEXTS = new Texts(Template.class, "narrative");

  private final String key;
  private final int blanks;

  Template(String key, int blanks) {
    this.key = key;
    this.blanks = blanks;
  }

  String key() {
    return key;
  }

  /** How many texts it takes. */
  int blanks() {
    return blanks;
  }

  Label of(Label... texts) {
    return TEXTS.of(key, texts);
  }
}
