package io.github.finsam.exchange;

import io.github.finsam.base.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables that could not be read: carries every error found, up to 1 000 and a line about the rest.
 */
public final class ImportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ArrayList<ImportError> errors;

  /**
   * An exception for these errors.
   *
   * @param errors what is wrong; at least one
   */
  public ImportException(List<ImportError> errors) {
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
