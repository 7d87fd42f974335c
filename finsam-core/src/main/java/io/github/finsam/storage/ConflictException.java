package io.github.finsam.storage;

/** Another unit of work changed the aggregate: names both versions. */
public final class ConflictException extends StoreException {

  private static final long serialVersionUID = 1L;

  /** Another unit of work changed the aggregate: names both versions. */
  public ConflictException(String id, long expectedVersion, long actualVersion) {
    super("conflict", id, Long.toString(expectedVersion), Long.toString(actualVersion));
  }
}
