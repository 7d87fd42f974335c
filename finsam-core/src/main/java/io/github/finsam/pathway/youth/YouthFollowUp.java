package io.github.finsam.pathway.youth;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the kommun has done to reach and follow a young person.
 *
 * <p>Immutable and thread-safe.
 *
 * @param invitedOn the day of the invitation to a talk; empty if none was made
 * @param contacts follow-up contacts, kept in order of time
 * @param consentToShare when the person consented to follow-up together with others
 *     (sekretessmedgivande); empty if never
 */
public record YouthFollowUp(
    Optional<LocalDate> invitedOn,
    List<YouthContact> contacts,
    Optional<DateRange> consentToShare) {

  /** Nothing yet. */
  public static final YouthFollowUp NONE =
      new YouthFollowUp(Optional.empty(), List.of(), Optional.empty());

  /**
   * @throws io.github.finsam.base.InvalidValueException if the day is out of range
   */
  public YouthFollowUp {
    contacts = contacts.stream().sorted(Comparator.comparing(YouthContact::day)).toList();
    Checks checks = new Checks();
    invitedOn.ifPresent(day -> checks.date("invitedOn", day));
    checks.orThrow();
  }
}
