package io.github.finsam.exchange;

import java.util.List;

/**
 * Tables that could not be read: carries every error found, up to 1 000 and a line about the rest.
 */
public final class ImportException extends ExchangeException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception for these errors.
   *
   * @param errors what is wrong; at least one
   */
  public ImportException(List<ImportError> errors) {
    super(errors);
  }
}
