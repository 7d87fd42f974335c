package io.github.finsam.pathway;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who works with a participant, as pseudonyms.
 *
 * <p>Immutable and thread-safe.
 *
 * @param coordinator the coordinator last named; empty if none was
 * @param coordinatorSince the first day a coordinator was named; empty if none was
 * @param handler the handler last entered; empty if none was
 * @param handlerSince since when; empty if none was
 */
public record PathwayStaff(
    Optional<StaffId> coordinator,
    Optional<LocalDate> coordinatorSince,
    Optional<StaffId> handler,
    Optional<LocalDate> handlerSince) {

  /** Nobody. */
  static final PathwayStaff NONE =
      new PathwayStaff(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
