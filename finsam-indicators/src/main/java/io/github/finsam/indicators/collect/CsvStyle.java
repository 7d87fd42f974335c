package io.github.finsam.indicators.collect;

/** For whom a CSV file is written. */
public enum CsvStyle {
  /** For programs: every value as it is. */
  PLAIN,
  /**
   * For spreadsheets: a text that a spreadsheet would take for a formula gets an apostrophe before
   * it. Numbers stay as they are.
   */
  SPREADSHEET_SAFE
}
