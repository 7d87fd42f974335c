package io.github.finsam.exchange;

import io.github.finsam.base.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Tables that could not be read or written: carries every error found. */
public abstract sealed class ExchangeException extends RuntimeException
    permits ImportException, ExportException {

  private static final long serialVersionUID = 1L;

  private final ArrayList<ImportError> errors;

  ExchangeException(List<ImportError> errors) {
    super(text(errors, Language.EN));
    this.errors = new ArrayList<>(errors);
  }

  /** Every error, by file and line; never empty. */
  public List<ImportError> errors() {
    return Collections.unmodifiableList(errors);
  }

  /** All errors in the given language, one a line. */
  public String text(Language language) {
    return text(errors, language);
  }

  private static String text(List<ImportError> errors, Language language) {
    return errors.stream().map(e -> e.text(language)).collect(Collectors.joining("\n"));
  }
}
