package io.github.finsam.exchange.internal;

import java.util.List;

/** A cell that breaks a rule of the tables; never leaves this package. */
final class CellException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final String column;
  final String code;
  final transient List<String> details;

  /** For the cell being parsed: whoever parses it knows the column. */
  CellException(String code, String... details) {
    this("", code, List.of(details));
  }

  CellException(String column, String code, List<String> details) {
    super(code, null, false, false);
    this.column = column;
    this.code = code;
    this.details = details;
  }
}
