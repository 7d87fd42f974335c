package io.github.finsam.storage;

/** Responses hang on a form that somebody wanted to change or delete. */
public final class InUseException extends StoreException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception for this key.
   *
   * @param key the key
   */
  public InUseException(String key) {
    super("in-use", key);
  }
}
