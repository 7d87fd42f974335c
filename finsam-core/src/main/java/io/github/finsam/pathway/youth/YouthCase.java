package io.github.finsam.pathway.youth;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One young person under the responsibility of a kommun, under an opaque key: no name, no number,
 * and of the birth only the year.
 *
 * <p>The register may hold no sensitive data and nothing on crime (5 § förordning 2006:39); there
 * is no place for either here.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key key of the case, chosen by the kommun, at most 64 characters; never a personal
 *     identity number
 * @param birthYear year of birth
 * @param group how the person came under the responsibility
 * @param since the day the person left year 9, dropped out, or was found by the comparison of
 *     registers
 * @param schooling where the person stands with school
 * @param activities when the person was in an activity or a known plan, kept in order of time
 * @param followUp invitation and contacts
 * @param endedOn the last day under the responsibility: the day before the twentieth birthday, or
 *     the day school was completed or the person moved; empty while it lasts or if not known
 */
@Value.Builder
public record YouthCase(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = 64, message = "{io.github.finsam.Size}")
        String key,
    Year birthYear,
    YouthGroup group,
    LocalDate since,
    YouthSchooling schooling,
    List<DateRange> activities,
    YouthFollowUp followUp,
    Optional<LocalDate> endedOn)
    implements WithYouthCase {

  private static final String ERASE = "7 § förordning (2006:39)";

  /**
   * @throws io.github.finsam.base.InvalidValueException if the key is blank, too long or holds a
   *     personal identity number, a day is out of range, or {@code endedOn < since}
   */
  public YouthCase {
    activities =
        activities.stream()
            .sorted(
                Comparator.comparing(DateRange::startInclusive)
                    .thenComparing(r -> r.endInclusive().orElse(LocalDate.MAX)))
            .toList();
    Checks checks =
        new Checks()
            .impersonalText("key", key, 64)
            .year("birthYear", birthYear.getValue())
            .present("group", group)
            .date("since", since);
    endedOn.ifPresent(
        day ->
            checks
                .date("endedOn", day)
                .that(!day.isBefore(since), "order", "endedOn", day, since.toString()));
    checks.orThrow();
  }

  /** A new builder. */
  public static YouthCaseBuilder builder() {
    return new YouthCaseBuilder();
  }

  /** Whether the person is covered on a day; not before the case began nor after it ended. */
  public YouthCoverage coverage(LocalDate day) {
    return day.isBefore(since) || endedOn.filter(day::isAfter).isPresent()
        ? YouthCoverage.NOT_COVERED
        : YouthResponsibility.covers(birthYear, schooling, day);
  }

  /** Whether the person is in an activity on a day. */
  public boolean inActivity(LocalDate day) {
    for (DateRange activity : activities) {
      if (activity.contains(day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * This case with the times in insatser as further activities.
   *
   * @param pathways pathways of the same person, as the kommun knows; what has not started is none
   */
  public YouthCase withInsatser(Collection<Pathway> pathways) {
    List<DateRange> all = new ArrayList<>(activities);
    for (Pathway pathway : pathways) {
      PathwayState state = pathway.state();
      state.startedOn().ifPresent(start -> all.add(new DateRange(start, state.endedOn())));
    }
    return withActivities(all);
  }

  /**
   * Every deadline of the case that has begun, and the erasure whenever it is, by last day.
   *
   * <p>An invitation is due once. A contact is due in every month of the routine that begins after
   * the invitation was due, as long as the person is covered and in no activity on the last day of
   * that month, or on the day asked for if that comes first; it is done by the first contact in the
   * month. Who takes an introductory programme is followed by the school.
   *
   * @param routine the kommun's own deadlines
   * @param asOf the day; what happened later is passed over
   */
  public List<YouthDeadline> deadlines(YouthRoutine routine, LocalDate asOf) {
    List<YouthDeadline> deadlines = new ArrayList<>();
    routine
        .inviteBy(group, since)
        .ifPresent(
            by -> {
              if (!asOf.isBefore(since)) {
                deadlines.add(
                    new YouthDeadline(
                        YouthDeadline.Kind.INVITATION,
                        key,
                        since,
                        by,
                        followUp.invitedOn().filter(day -> !day.isAfter(asOf))));
                contacts(routine, by, asOf, deadlines);
              }
            });
    deadlines.add(
        new YouthDeadline(
            YouthDeadline.Kind.ERASURE,
            key,
            since,
            later(since, YouthResponsibility.eraseBy(birthYear)),
            Optional.empty()));
    deadlines.sort(null);
    return List.copyOf(deadlines);
  }

  private void contacts(
      YouthRoutine routine, LocalDate invitedBy, LocalDate asOf, List<YouthDeadline> deadlines) {
    for (YearMonth month = YearMonth.from(invitedBy).plusMonths(1);
        !month.atDay(1).isAfter(asOf)
            && month.getYear() <= birthYear.getValue() + YouthResponsibility.ENDS_AT;
        month = month.plusMonths(1)) {
      LocalDate first = month.atDay(1);
      LocalDate last = month.atEndOfMonth();
      LocalDate judged = last.isBefore(asOf) ? last : asOf;
      if (!routine.contactIn(month) || coverage(judged) == YouthCoverage.NOT_COVERED) {
        continue;
      }
      Optional<LocalDate> done =
          followUp.contacts().stream()
              .map(YouthContact::day)
              .filter(day -> !day.isBefore(first) && !day.isAfter(judged))
              .findFirst();
      if (done.isPresent() || !inActivity(judged)) {
        deadlines.add(new YouthDeadline(YouthDeadline.Kind.CONTACT, key, first, last, done));
      }
    }
  }

  /**
   * What is wrong with how the case is kept: follow-up shared without consent, data held too long.
   *
   * @param register what the kommun calls its register, for the place of the findings
   * @param asOf the day
   */
  public List<Finding> check(String register, LocalDate asOf) {
    List<Finding> findings = new ArrayList<>();
    Place place = Place.of(register, key);
    for (YouthContact contact : followUp.contacts()) {
      boolean consented =
          followUp.consentToShare().filter(during -> during.contains(contact.day())).isPresent();
      if (!contact.sharedWith().isEmpty() && !consented) {
        findings.add(
            Finding.builder()
                .code("youth.shared")
                .severity(Severity.ERROR)
                .place(place)
                .subject(Shown.of(YouthDeadline.Kind.CONTACT.label()))
                .addDetails(Shown.of(contact.day()), Shown.of(names(contact)))
                .build());
      }
    }
    LocalDate eraseBy = YouthResponsibility.eraseBy(birthYear);
    if (asOf.isAfter(eraseBy)) {
      findings.add(
          Finding.builder()
              .code("youth.kept-too-long")
              .severity(Severity.ERROR)
              .place(place)
              .subject(Shown.of(YouthDeadline.Kind.ERASURE.label()))
              .addDetails(Shown.of(eraseBy))
              .source(ERASE)
              .build());
    }
    return List.copyOf(findings);
  }

  private static Label names(YouthContact contact) {
    StringBuilder sv = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (var with : contact.sharedWith()) {
      sv.append(sv.isEmpty() ? "" : ", ").append(with.label().sv());
      en.append(en.isEmpty() ? "" : ", ").append(with.label().en());
    }
    return Label.of(sv.toString(), en.toString());
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  /** Group and days: the key does not belong in a log. */
  @Override
  public String toString() {
    return "YouthCase["
        + group
        + ", "
        + since
        + "/"
        + endedOn.map(LocalDate::toString).orElse("")
        + "]";
  }
}
