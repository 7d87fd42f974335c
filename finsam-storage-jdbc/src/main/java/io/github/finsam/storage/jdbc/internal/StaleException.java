package io.github.finsam.storage.jdbc.internal;

/** A row that a unit wants to change is not as the unit has read it; others were there before. */
public final class StaleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An exception about something of this kind with this key. */
  public StaleException(String kind, String key) {
    super(kind + " " + key);
  }

  /** An exception about something of this kind, which the database would not write. */
  StaleException(String kind, Throwable cause) {
    super(kind, cause);
  }
}
