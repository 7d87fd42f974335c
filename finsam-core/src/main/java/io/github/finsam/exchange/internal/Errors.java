package io.github.finsam.exchange.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.exchange.ImportError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Errors in the order of the tables; keeps the first 1 000 and counts the rest. */
public final class Errors {

  public static final int MAX = 1_000;

  private static final String MORE = "more-errors";

  private final List<ImportError> kept = new ArrayList<>();
  private long more;

  public void add(
      String file, long line, String column, String code, String value, String... details) {
    if (kept.size() < MAX) {
      kept.add(new ImportError(file, line, column, code, value, List.of(details)));
    } else {
      more++;
    }
  }

  /** Every rule that the value of a cell breaks. */
  void add(String file, long line, String column, InvalidValueException broken) {
    for (Violation v : broken.violations()) {
      add(file, line, column, v);
    }
  }

  /** A rule that a value breaks. */
  public void add(String file, long line, String column, Violation broken) {
    add(file, line, column, broken.code(), broken.value(), broken.details().toArray(String[]::new));
  }

  /** Errors that were found before. */
  public void addAll(List<ImportError> found) {
    for (ImportError error : found) {
      if (error.code().equals(MORE)) {
        more += Long.parseLong(error.details().get(0));
      } else if (kept.size() < MAX) {
        kept.add(error);
      } else {
        more++;
      }
    }
  }

  public boolean isEmpty() {
    return kept.isEmpty();
  }

  public List<ImportError> list() {
    List<ImportError> list = new ArrayList<>(kept);
    list.sort(
        Comparator.comparingInt((ImportError e) -> Tables.position(e.file()))
            .thenComparing(ImportError::file)
            .thenComparingLong(ImportError::line));
    if (more > 0) {
      list.add(new ImportError("", 0, "", MORE, "", List.of(Long.toString(more))));
    }
    return list;
  }
}
