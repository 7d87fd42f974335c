package io.github.finsam.indicators.instrument.internal;

import java.util.List;
import java.util.Optional;

/** Looks through a text for what no reader of CSV can make sense of, and on which line it is. */
public final class CsvScan {

  /** The most characters of a cell. */
  public static final int MAX_CELL = 1_000_000;

  /**
   * Something that makes the whole text useless.
   *
   * @param line counted from 1
   */
  record Flaw(String code, long line, List<String> details) {}

  private final String text;
  private long line = 1;
  private int at;

  private CsvScan(String text) {
    this.text = text;
  }

  /** The first flaw of the text; empty if it can be read. */
  static Optional<Flaw> flaw(String text) {
    boolean odd = text.chars().filter(c -> c == '"').count() % 2 != 0;
    return new CsvScan(text).find(odd);
  }

  private Optional<Flaw> find(boolean odd) {
    long stray = 0;
    while (at < text.length()) {
      int from = at;
      long began = line;
      if (text.charAt(at) == '"') {
        if (!quoted()) {
          return flaw("unbalanced-quote", began);
        }
        if (at < text.length() && !ends(text.charAt(at))) {
          // With one quotation mark too few or too many, it is this cell that lacks its own.
          return odd ? flaw("unbalanced-quote", began) : flaw("csv-syntax", line);
        }
      } else {
        while (at < text.length() && !ends(text.charAt(at))) {
          if (text.charAt(at) == '"' && stray == 0) {
            stray = line;
          }
          at++;
        }
      }
      if (at - from > MAX_CELL) {
        return Optional.of(new Flaw("oversize-cell", began, List.of(Integer.toString(MAX_CELL))));
      }
      if (at < text.length()) {
        step();
      }
    }
    return odd ? flaw("unbalanced-quote", stray) : Optional.empty();
  }

  /** Goes past a cell in quotation marks; false if it never ends. */
  private boolean quoted() {
    at++;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        step();
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at += 2;
      } else {
        at++;
        return true;
      }
    }
    return false;
  }

  /** Goes past a character and counts the line it ends, Windows line ends once. */
  private void step() {
    char c = text.charAt(at);
    boolean pair = c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    if (c == '\n' || (c == '\r' && !pair)) {
      line++;
    }
    at++;
  }

  private static boolean ends(char c) {
    return c == ',' || c == '\n' || c == '\r';
  }

  private static Optional<Flaw> flaw(String code, long line) {
    return Optional.of(new Flaw(code, line, List.of()));
  }
}
