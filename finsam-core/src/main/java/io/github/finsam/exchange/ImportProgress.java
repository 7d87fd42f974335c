package io.github.finsam.exchange;

/**
 * Told while tables are read, on the reading thread.
 *
 * <p>What it throws ends the reading, and comes out of the call that reads or stores: a way to
 * cancel. Nothing is stored then, but with {@link ImportMode#RESUMABLE} the aggregates and batches
 * before it.
 */
@FunctionalInterface
public interface ImportProgress {

  /** Tells nobody. */
  ImportProgress NONE = (file, rows) -> {};

  /**
   * So far so many rows of a file have been read; called every 10 000 rows and at the end of the
   * file, for questionnaires each time they are stored. With {@link ImportMode#RESUMABLE} and no
   * bad row before it, all questionnaires are stored that are told of every 10 000 rows; those
   * after the last of these calls are stored when the whole import is done.
   *
   * @param file name of the file
   * @param rows rows read, without the header
   */
  void read(String file, long rows);
}
