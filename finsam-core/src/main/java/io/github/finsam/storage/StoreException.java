package io.github.finsam.storage;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Messages;
import java.util.List;

/** Something that went wrong in a store, in words of both languages. */
public class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Messages MESSAGES = Messages.of("io.github.finsam.storage.storage");

  private final String code;
  private final transient List<String> arguments;

  /**
   * An exception with a text of its own.
   *
   * @param code key of the text
   * @param arguments what the text names, in its order
   */
  public StoreException(String code, String... arguments) {
    super(MESSAGES.text(Language.EN, code, arguments));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Stable name of what went wrong, for programs. */
  public String code() {
    return code;
  }

  /** The message in the given language. */
  public String text(Language language) {
    return MESSAGES.text(language, code, arguments);
  }
}
