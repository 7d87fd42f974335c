package io.github.finsam.insats;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * An insats: what the förbund finances or takes part in and a party carries out, never the förbund
 * itself (7 §).
 *
 * <p>Questions about a day or a period look only at what lies within its actual period: after its
 * end an insats has no owner, no staff and no form.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param forbund the förbund it belongs to
 * @param name its name
 * @param kind direction, stage, registration, ESF; all but the stage fixed when it is created
 * @param course periods, extensions, financing forms, merger
 * @param targetGroup whom it is for
 * @param partners owner and partners over time
 * @param resources capacity, staff, planned participants
 */
@Value.Builder
public record Insats(
    InsatsId id,
    ForbundId forbund,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String name,
    InsatsKind kind,
    Course course,
    TargetGroup targetGroup,
    List<Partner> partners,
    Resources resources)
    implements WithInsats {

  /**
   * @throws InvalidValueException if the name is blank or it merges into itself
   */
  public Insats {
    partners = List.copyOf(partners);
    new Checks()
        .name("name", name)
        .that(
            course.merger().map(m -> !m.into().equals(id)).orElse(true), "duplicate", "merger", id)
        .orThrow();
  }

  /** A new builder. */
  public static InsatsBuilder builder() {
    return new InsatsBuilder();
  }

  /**
   * Refuses a change of what is fixed when an insats is created: direction, registration and ESF
   * financing (rules of Uppföljning Finsam, Försäkringskassan). Name, stage, course and the rest
   * may change. Every store asks this before it replaces one.
   *
   * @param before the insats as it is
   * @param after the same insats as it shall be
   * @throws InvalidValueException with code {@code immutable} for each fixed part that differs, and
   *     {@code mismatch} if the two have different ids
   */
  public static void requireSameKind(Insats before, Insats after) {
    InsatsKind from = before.kind;
    InsatsKind to = after.kind;
    new Checks()
        .that(after.id.equals(before.id), "mismatch", "id", after.id, before.id.toString())
        .that(
            to.direction() == from.direction(),
            "immutable",
            "direction",
            to.direction(),
            from.direction().toString())
        .that(
            to.registration() == from.registration(),
            "immutable",
            "registration",
            to.registration(),
            from.registration().toString())
        .that(
            to.esfFinanced() == from.esfFinanced(),
            "immutable",
            "esfFinanced",
            to.esfFinanced(),
            Boolean.toString(from.esfFinanced()))
        .orThrow();
  }

  /** Whether it runs on the day, extensions and merger taken into account. */
  public boolean activeOn(LocalDate day) {
    return course.actual().contains(day);
  }

  /** Whether it runs on some day of the period, extensions and merger taken into account. */
  public boolean activeDuring(Period period) {
    return course.actual().overlaps(period);
  }

  /** How it is financed on the day; empty outside its period and where no form is stated. */
  public Optional<FinancingForm> formOn(LocalDate day) {
    return course.formOn(day);
  }

  /** Every form it has on some day of the period, in order of time and each once. */
  public List<FinancingForm> formsDuring(Period period) {
    return course.formsDuring(period);
  }

  /** Those who own it on the day, in the order given; empty outside its period. */
  public List<Partner> ownersOn(LocalDate day) {
    return partnersOn(day).stream().filter(p -> p.role() == PartnerRole.OWNER).toList();
  }

  /** Owners and partners on the day, in the order given; empty outside its period. */
  public List<Partner> partnersOn(LocalDate day) {
    return activeOn(day)
        ? partners.stream().filter(p -> p.during().contains(day)).toList()
        : List.of();
  }

  /**
   * The kinds of authority that take part on the day, as owners or partners, each once: two
   * kommuner are one kind. Only the four that co-operate under the law count, not the förbund and
   * not others. In the order of the enum; empty outside its period.
   */
  public Set<Authority> authoritiesOn(LocalDate day) {
    return theFour(partnersOn(day).stream());
  }

  /** The same for every day of the period that is also one of its own. */
  public Set<Authority> authoritiesDuring(Period period) {
    if (!activeDuring(period)) {
      return Set.of();
    }
    LocalDateRange days = course.actual().days().intersection(period.days());
    return theFour(partners.stream().filter(p -> p.during().days().overlaps(days)));
  }

  private static Set<Authority> theFour(Stream<Partner> partners) {
    return Collections.unmodifiableSet(
        partners
            .map(Partner::authority)
            .filter(Authority::isOneOfTheFour)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Authority.class))));
  }

  /**
   * The staff on the day in full-time equivalents: the sum of the percentages by 100, exact, two
   * decimals. Zero outside its period and where no staff is stated.
   */
  public BigDecimal staffOn(LocalDate day) {
    return staffByPayerOn(day).values().stream().reduce(BigDecimal.valueOf(0, 2), BigDecimal::add);
  }

  /**
   * The staff on the day in full-time equivalents by who pays, in the order of the enum; payers
   * without staff are left out.
   */
  public Map<Authority, BigDecimal> staffByPayerOn(LocalDate day) {
    Map<Authority, BigDecimal> staff = new EnumMap<>(Authority.class);
    if (activeOn(day)) {
      for (Staffing staffing : resources.staffing()) {
        if (staffing.during().contains(day)) {
          staff.merge(staffing.payer(), BigDecimal.valueOf(staffing.percent(), 2), BigDecimal::add);
        }
      }
    }
    return Collections.unmodifiableMap(staff);
  }

  /** How many participants it is planned for in the year; empty if not stated. */
  public Optional<Integer> plannedIn(Year year) {
    return resources.planned().stream()
        .filter(planned -> planned.year().equals(year))
        .map(PlannedParticipants::participants)
        .findFirst();
  }

  /**
   * This insats as part of another from a day on: its own period ends the day before.
   *
   * @param other the insats it becomes part of, running on the day
   * @param day the first day as part of the other, after the first day of this one
   * @throws InvalidValueException if it is already merged into another, {@code other} is this one
   *     or does not run on {@code day}, or {@code day} is not after the start
   */
  public Insats mergedInto(Insats other, LocalDate day) {
    DateRange theirs = other.course.actual();
    Checks checks =
        new Checks()
            .that(
                !day.isBefore(theirs.startInclusive()),
                "order",
                "day",
                day,
                theirs.startInclusive().toString());
    theirs
        .endInclusive()
        .ifPresent(end -> checks.that(!day.isAfter(end), "above", "day", day, end.toString()));
    course
        .merger()
        .ifPresent(
            merger ->
                checks.that(
                    merger.into().equals(other.id),
                    "immutable",
                    "merger",
                    other.id,
                    merger.into().toString()));
    checks.orThrow();
    return withCourse(course.withMerger(new Merger(other.id, day)));
  }

  /**
   * Those of the candidates that became part of this insats, in the order given. The merger is
   * recorded once, on the one that ended.
   */
  public List<Insats> absorbedAmong(Collection<Insats> candidates) {
    return candidates.stream()
        .filter(c -> c.course.merger().map(m -> m.into().equals(id)).orElse(false))
        .toList();
  }

  /**
   * This insats after one more decision to go on.
   *
   * @param extension the decision; its new end not before the end that holds without it
   * @throws InvalidValueException if {@code newEnd} lies before the actual end
   */
  public Insats extended(Extension extension) {
    return withCourse(course.extended(extension));
  }

  /**
   * This insats with another form of financing from a day on, for example a project that becomes
   * ordinary activity. The form that ran ends the day before.
   *
   * @param day the first day with the form, after the first day of the last form
   * @throws InvalidValueException if {@code day} lies outside the actual period or not after the
   *     first day of the last form
   */
  public Insats withFormFrom(LocalDate day, FinancingForm form) {
    return withCourse(course.withFormFrom(day, form));
  }
}
