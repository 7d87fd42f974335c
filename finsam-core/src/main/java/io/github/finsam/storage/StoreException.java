package io.github.finsam.storage;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Messages;
import java.util.List;

/**
 * Something that went wrong in a store, in words of both languages.
 *
 * <p>Codes that every adapter uses: {@code not-found}, {@code duplicate}, {@code conflict}, {@code
 * same-spell} (a pathway is registered twice), {@code in-use} (responses hang on a form), {@code
 * closed} (the store is closed), {@code outside} (a snapshot or unit was kept after its work),
 * {@code nested} (a read or write inside another), {@code unreachable} (the place where things are
 * kept does not answer).
 */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Messages MESSAGES = Messages.of("io.github.finsam.storage.storage");

  private final String code;
  // An array, so that the exception keeps its texts when it is serialised.
  private final String[] arguments;

  /**
   * An exception with a text of its own.
   *
   * @param code key of the text
   * @param arguments what the text names, in its order
   * @throws java.util.MissingResourceException if the key has no text
   */
  public StoreException(String code, String... arguments) {
    super(MESSAGES.text(Language.EN, code, arguments));
    this.code = code;
    this.arguments = arguments.clone();
  }

  /**
   * An exception that something else caused.
   *
   * @param cause what went wrong underneath
   * @param code key of the text
   * @param arguments what the text names, in its order
   * @throws java.util.MissingResourceException if the key has no text
   */
  public StoreException(Throwable cause, String code, String... arguments) {
    super(MESSAGES.text(Language.EN, code, arguments), cause);
    this.code = code;
    this.arguments = arguments.clone();
  }

  /** Stable name of what went wrong, for programs. */
  public String code() {
    return code;
  }

  /** The message in the given language. */
  public String text(Language language) {
    return MESSAGES.text(language, code, List.of(arguments));
  }
}
