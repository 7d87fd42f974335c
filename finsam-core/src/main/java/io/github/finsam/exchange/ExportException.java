package io.github.finsam.exchange;

import java.util.List;

/** Values that the tables cannot hold, or that could not be read back: nothing was written. */
public final class ExportException extends ExchangeException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception for these errors.
   *
   * @param errors what is wrong; at least one
   */
  public ExportException(List<ImportError> errors) {
    super(errors);
  }
}
