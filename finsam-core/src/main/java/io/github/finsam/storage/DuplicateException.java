package io.github.finsam.storage;

/** There is already an aggregate with this key. */
public final class DuplicateException extends StoreException {

  private static final long serialVersionUID = 1L;

  /**
   * A key that is taken.
   *
   * @param id the key as text
   */
  public DuplicateException(String id) {
    super("duplicate", id);
  }
}
