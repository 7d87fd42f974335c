package io.github.finsam.storage.jdbc.internal;

/**
 * What a piece of work reads, and what it has changed: kept in memory over the snapshot of its
 * session until the work is done, and then written in one short go. So no unit waits for the work
 * of another.
 */
public interface UnitOfWork {

  /** Nothing of the unit can be used any more, nor can what came from it. */
  void end();

  /**
   * Whether the unit can be written in any transaction: false once it has written something to that
   * of its own session.
   */
  boolean isMovable();

  /**
   * Looks whether others have changed what this unit builds on.
   *
   * @param later a session that sees what is stored now
   * @throws io.github.finsam.storage.ConflictException if they have
   */
  void check(Session later);

  /**
   * Writes what was changed. May be called again in another session where the first was rolled
   * back.
   *
   * @throws StaleException if a row is not as the unit has read it
   */
  void write(Session session);
}
