package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import java.util.List;

/**
 * Who was present at a meeting, by the ids of their board seats.
 *
 * <p>Immutable and thread-safe.
 *
 * @param present seats whose holder was present, in the room or remotely
 * @param remote those of them who took part remotely (19 a §)
 */
public record Attendance(List<String> present, List<String> remote) {

  /** Nobody noted: attendance is not known. */
  public static final Attendance UNKNOWN = new Attendance(List.of(), List.of());

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or too long
   */
  public Attendance {
    present = List.copyOf(present);
    remote = List.copyOf(remote);
    Checks checks = new Checks();
    present.forEach(seat -> checks.name("present", seat));
    remote.forEach(seat -> checks.name("remote", seat));
    checks.orThrow();
  }

  /** Whether anyone was noted as present. */
  public boolean isKnown() {
    return !present.isEmpty();
  }
}
