package io.github.finsam.storage;

/** Another unit of work changed the aggregate: names both versions. Reading again may help. */
public final class ConflictException extends StoreException {

  private static final long serialVersionUID = 1L;

  private final long expectedVersion;
  private final long actualVersion;

  /**
   * A conflict about one aggregate.
   *
   * @param id its key as text
   * @param expectedVersion the version the caller has read; 0 if there was none
   * @param actualVersion the version stored; 0 if there is none any more
   */
  public ConflictException(String id, long expectedVersion, long actualVersion) {
    super("conflict", id, Long.toString(expectedVersion), Long.toString(actualVersion));
    this.expectedVersion = expectedVersion;
    this.actualVersion = actualVersion;
  }

  /** The version the caller has read; 0 if there was none. */
  public long expectedVersion() {
    return expectedVersion;
  }

  /** The version stored; 0 if there is none any more. */
  public long actualVersion() {
    return actualVersion;
  }
}
