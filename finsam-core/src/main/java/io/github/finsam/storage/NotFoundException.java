package io.github.finsam.storage;

/** There is no aggregate with this key. */
public final class NotFoundException extends StoreException {

  private static final long serialVersionUID = 1L;

  /**
   * A key that nothing has.
   *
   * @param id the key as text
   */
  public NotFoundException(String id) {
    super("not-found", id);
  }
}
