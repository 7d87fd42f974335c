package io.github.finsam.storage;

/** There is already an aggregate with this key, or one that stands for the same. */
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

  private DuplicateException(String code, String... arguments) {
    super(code, arguments);
  }

  /**
   * A pathway that is the same spell as another, with code {@code same-spell}.
   *
   * @param id the pathway that was to be stored, as text
   * @param other the one that is stored
   */
  public static DuplicateException sameSpell(String id, String other) {
    return new DuplicateException("same-spell", id, other);
  }
}
