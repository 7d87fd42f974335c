package io.github.finsam.count;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How many an insats reached where single participants are not registered: a structural insats, a
 * course, an event, a drop-in. Numbers of one label and different periods may cover the same heads,
 * so they are never added here: see {@link InsatsCounts#volumesByPeriod}.
 *
 * <p>SUS held a bare total (<em>Endast antal</em>), which is a number of {@linkplain
 * BySex#unknown(int) unknown sex} here. Its successor, Uppföljning Finsam (from 2023), asks for
 * women and men in insatser directed at individuals and lets the förbund enter numbers in
 * structural ones, too; where they are known, they may be given here.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label what was counted, such as the name of an event, at most 200 characters
 * @param period when: a day or longer, without an end while it runs
 * @param number persons or visits, as the insats counts them
 */
public record VolumeCount(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String label,
    Period period,
    BySex number) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the label is blank, too long or holds
   *     control characters or a personal identity number
   */
  public VolumeCount {
    new Checks().impersonalName("label", label).orThrow();
  }

  /**
   * A bare total, as SUS held it.
   *
   * @throws io.github.finsam.base.InvalidValueException if {@code number < 0} or the label is
   *     blank, too long or holds control characters or a personal identity number
   */
  public static VolumeCount of(String label, Period period, int number) {
    return new VolumeCount(label, period, BySex.unknown(number));
  }
}
