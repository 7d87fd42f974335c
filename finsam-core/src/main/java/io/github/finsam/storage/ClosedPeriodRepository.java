package io.github.finsam.storage;

import io.github.finsam.count.ClosedPeriod;

/**
 * Reads what closing periods froze, and closes further ones. There is no way to change or remove
 * what is closed: a correction is a further version beside it.
 */
public interface ClosedPeriodRepository extends ClosedPeriodReader {

  /**
   * Closes a period, or stores a correction. It counts when the unit of work is done; if it is
   * refused it changes nothing, and the unit can go on.
   *
   * @throws DuplicateException if the period is closed in that version already. Where another unit
   *     closes it meanwhile, an adapter throws this or, here or when the unit is stored, a {@link
   *     ConflictException}.
   * @throws NotFoundException if it is a correction and the version before it is not stored
   */
  void insert(ClosedPeriod closed);
}
