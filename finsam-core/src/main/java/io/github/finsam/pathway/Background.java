package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was known about a participant directly before the start, that is within one week before
 * (susam.se, "Gemensam kartläggning": <i>direkt före</i>).
 *
 * <p>Immutable and thread-safe.
 *
 * @param profile sex, year of birth, age, home kommun
 * @param education highest completed education as a code of {@link FollowUpCodes#educations()}; a
 *     foreign one as the corresponding Swedish level; empty if not registered
 * @param monthsOnSupport whole months on public support before, breaks of up to one month ignored,
 *     0 (none) to 1 200; empty if not registered
 * @param before income and occupation
 * @param referrer who referred, as a code of {@link FollowUpCodes#referrers()} or of the
 *     application; empty if not registered
 * @param targetGroups groups the person belongs to, as codes of {@link
 *     FollowUpCodes#targetGroups()} or of the application, each once; empty if not registered
 */
@Value.Builder
public record Background(
    Profile profile,
    Optional<String> education,
    Optional<Integer> monthsOnSupport,
    Livelihood before,
    Optional<String> referrer,
    List<String> targetGroups)
    implements WithBackground {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code monthsOnSupport} lies outside 0
   *     to 1 200, or a code is blank, too long, holds a personal identity number or is there twice
   */
  public Background {
    targetGroups = List.copyOf(targetGroups);
    Checks checks =
        new Checks()
            .present("profile", profile)
            .present("before", before)
            .unique("targetGroups", targetGroups, g -> g);
    education.ifPresent(code -> checks.impersonalName("education", code));
    monthsOnSupport.ifPresent(months -> checks.range("monthsOnSupport", months, 0, 1_200));
    referrer.ifPresent(code -> checks.impersonalName("referrer", code));
    targetGroups.forEach(code -> checks.impersonalName("targetGroups", code));
    checks.orThrow();
  }

  /** A new builder. */
  public static BackgroundBuilder builder() {
    return new BackgroundBuilder();
  }

  /** The name of the type, for logs: nothing about the person. */
  @Override
  public String toString() {
    return "Background[…]";
  }
}
