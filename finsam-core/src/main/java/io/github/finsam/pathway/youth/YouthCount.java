package io.github.finsam.pathway.youth;

import io.github.finsam.base.Share;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How many young people are covered and how it goes, as numbers only: these can be kept and added
 * without a register.
 *
 * <p>Immutable and thread-safe.
 *
 * @param covered covered on the day; for sure, or until a birthday that the year does not tell
 * @param untilBirthday those of them of whom it is not known whether they have turned 20
 * @param inActivity those of the covered who are in an activity
 * @param invitationsDue invitations whose last day has come
 * @param invitedInTime those of them that were made in time
 * @param contactsDue contacts whose last day has come
 * @param contactsMade those of them that were made
 */
@Value.Builder
public record YouthCount(
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int covered,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int untilBirthday,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int inActivity,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int invitationsDue,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int invitedInTime,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int contactsDue,
    @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") int contactsMade)
    implements WithYouthCount {

  /** Nobody. */
  public static final YouthCount NONE = new YouthCount(0, 0, 0, 0, 0, 0, 0);

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is negative or a part is larger
   *     than what it is a part of
   */
  public YouthCount {
    Checks checks = new Checks();
    part(checks, "untilBirthday", untilBirthday, covered);
    part(checks, "inActivity", inActivity, covered);
    part(checks, "invitedInTime", invitedInTime, invitationsDue);
    part(checks, "contactsMade", contactsMade, contactsDue);
    checks
        .notNegative("covered", covered)
        .notNegative("invitationsDue", invitationsDue)
        .notNegative("contactsDue", contactsDue)
        .orThrow();
  }

  private static void part(Checks checks, String name, int part, int whole) {
    checks
        .notNegative(name, part)
        .that(part <= whole, "above", name, part, Integer.toString(whole));
  }

  /** A new builder. */
  public static YouthCountBuilder builder() {
    return new YouthCountBuilder();
  }

  /** These and others together, of different people. */
  public YouthCount plus(YouthCount other) {
    return new YouthCount(
        Math.addExact(covered, other.covered),
        Math.addExact(untilBirthday, other.untilBirthday),
        Math.addExact(inActivity, other.inActivity),
        Math.addExact(invitationsDue, other.invitationsDue),
        Math.addExact(invitedInTime, other.invitedInTime),
        Math.addExact(contactsDue, other.contactsDue),
        Math.addExact(contactsMade, other.contactsMade));
  }

  /** The share of the covered in an activity; empty if nobody is covered. */
  public Optional<Share> activityShare() {
    return share(inActivity, covered);
  }

  /** The share of the invitations due that were made in time; empty if none was due. */
  public Optional<Share> invitedShare() {
    return share(invitedInTime, invitationsDue);
  }

  /** The share of the contacts due that were made; empty if none was due. */
  public Optional<Share> contactShare() {
    return share(contactsMade, contactsDue);
  }

  private static Optional<Share> share(int part, int whole) {
    return whole == 0 ? Optional.empty() : Optional.of(Share.of(part, whole));
  }
}
