package io.github.finsam.storage;

import java.util.Optional;

/** There is already an aggregate with this key, or one that stands for the same. */
public final class DuplicateException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final String other;

  /**
   * A key that is taken.
   *
   * @param id the key as text
   */
  public DuplicateException(String id) {
    super("duplicate", id);
    this.other = "";
  }

  private DuplicateException(String code, String id, String other) {
    super(code, id, other);
    this.other = other;
  }

  /** The pathway that is the same spell; empty if a key is taken. */
  public Optional<String> other() {
    return other.isEmpty() ? Optional.empty() : Optional.of(other);
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
