package io.github.finsam.governance;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.MeetingId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Violation;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * How a förbund was governed during a year: meetings, decisions, applications, bodies, and what the
 * members decided on discharge.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param year the calendar year
 * @param meetings meetings of the board, its presidium and the members, in the order given
 * @param decisions decisions in the order of the minutes
 * @param applications applications received
 * @param bodies bodies of the co-operation structure
 * @param discharges what members decided during the year on discharge from liability, for the year
 *     before or any other (26 §), in the order given; empty if nothing is known of it
 */
@Value.Builder
public record GovernanceYear(
    ForbundId forbund,
    Year year,
    List<Meeting> meetings,
    List<Decision> decisions,
    List<Application> applications,
    List<Body> bodies,
    List<Discharge> discharges)
    implements WithGovernanceYear {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id occurs twice, a decision names a
   *     meeting that does not exist, an application a decision that does not exist, a discharge was
   *     decided on in another year, or a member decided twice on the same year
   */
  public GovernanceYear {
    meetings = List.copyOf(meetings);
    decisions = List.copyOf(decisions);
    applications = List.copyOf(applications);
    bodies = List.copyOf(bodies);
    discharges = List.copyOf(discharges);
    Checks checks =
        new Checks()
            .year("year", year.getValue())
            .unique("meetings", meetings, Meeting::id)
            .unique("decisions", decisions, Decision::id)
            .unique("applications", applications, Application::id)
            .unique("bodies", bodies, Body::id)
            .unique("discharges", discharges, d -> d.member() + "/" + d.forYear());
    Set<Object> meetingIds = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
    for (Decision decision : decisions) {
      checks.that(
          meetingIds.contains(decision.meeting()), "unknown", "meeting", decision.meeting());
    }
    Set<String> decisionIds = decisions.stream().map(Decision::id).collect(Collectors.toSet());
    for (Application application : applications) {
      application
          .decision()
          .ifPresent(d -> checks.that(decisionIds.contains(d), "unknown", "decision", d));
    }
    for (Discharge discharge : discharges) {
      checks.that(
          discharge.decidedOn().getYear() == year.getValue(),
          "mismatch",
          "discharges.decidedOn",
          discharge.decidedOn(),
          year.toString());
    }
    checks.orThrow();
  }

  /**
   * A year of which no decision on discharge is known.
   *
   * @throws io.github.finsam.base.InvalidValueException if an id occurs twice, a decision names a
   *     meeting that does not exist, or an application a decision that does not exist
   */
  public GovernanceYear(
      ForbundId forbund,
      Year year,
      List<Meeting> meetings,
      List<Decision> decisions,
      List<Application> applications,
      List<Body> bodies) {
    this(forbund, year, meetings, decisions, applications, bodies, List.of());
  }

  /** Whose year it is. */
  public ForbundYear id() {
    return new ForbundYear(forbund, year);
  }

  /** A new builder. */
  public static GovernanceYearBuilder builder() {
    return new GovernanceYearBuilder();
  }

  /** The meeting with this id. */
  public Optional<Meeting> meeting(MeetingId id) {
    return meetings.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** The meetings of one kind, in the order given. */
  public List<Meeting> meetings(MeetingKind kind) {
    return meetings.stream().filter(m -> m.kind() == kind).toList();
  }

  /** Meetings dated in another year than this. */
  public List<Meeting> meetingsOutsideYear() {
    return meetings.stream().filter(m -> m.date().getYear() != year.getValue()).toList();
  }

  /** The decisions of one meeting, in the order of the minutes. */
  public List<Decision> decisions(MeetingId meeting) {
    return decisions.stream().filter(d -> d.meeting().equals(meeting)).toList();
  }

  /** The decisions of one kind, in the order of the minutes. */
  public List<Decision> decisions(DecisionKind kind) {
    return decisions.stream().filter(d -> d.kind() == kind).toList();
  }

  /** The decisions with their meetings in order: every meeting, also one without decisions. */
  public Map<MeetingId, List<Decision>> decisionsByMeeting() {
    Map<MeetingId, List<Decision>> byMeeting = new LinkedHashMap<>();
    for (Meeting meeting : meetings) {
      byMeeting.put(meeting.id(), decisions(meeting.id()));
    }
    return Collections.unmodifiableMap(byMeeting);
  }

  /** The day a decision was taken, that of its meeting. */
  public LocalDate dateOf(Decision decision) {
    return meeting(decision.meeting())
        .map(Meeting::date)
        .orElseThrow(
            () -> InvalidValueException.of(Violation.of("unknown", "meeting", decision.meeting())));
  }

  /** The numbers of the paragraphs, with what is missing and what occurs twice. */
  public NumberSequence numberSequence() {
    return NumberSequence.of(decisions);
  }

  /** Decisions that the minutes word as proposals. */
  public List<Decision> proposals() {
    return decisions.stream().filter(d -> d.wording() == Wording.PROPOSED).toList();
  }

  /**
   * The decisions that grant money: those of the board, and those taken by delegation, each once. A
   * delegated decision that is listed both as the presidium took it and as it was reported to the
   * board stands here as it was taken. What is only proposed is not granted.
   */
  public List<Decision> grants() {
    Set<Decision> again = new HashSet<>();
    for (DelegatedDecision delegated : delegatedDecisions()) {
      if (delegated.taken().isPresent()) {
        delegated.report().ifPresent(again::add);
      }
    }
    return decisions.stream()
        .filter(d -> d.grant().isPresent() && d.wording() == Wording.DECIDED)
        .filter(d -> !again.contains(d))
        .toList();
  }

  /** What was granted during the year in all, in SEK. */
  public Money grantSum() {
    return Sek.sum(grants().stream().flatMap(d -> d.grant().stream()).map(Grant::amount).toList());
  }

  /**
   * What was granted during the year to each insats, in SEK, in the order of the minutes. What was
   * granted for something else is not here, so the amounts may sum to less than {@link #grantSum}.
   */
  public Map<InsatsId, Money> grantSumByInsats() {
    Map<InsatsId, Money> sums = new LinkedHashMap<>();
    for (Decision decision : grants()) {
      decision
          .grant()
          .ifPresent(g -> g.insats().ifPresent(i -> sums.merge(i, g.amount(), Money::plus)));
    }
    return Collections.unmodifiableMap(sums);
  }

  /** The decisions that reject an application; what is only proposed is not rejected. */
  public List<Decision> rejections() {
    return decisions(DecisionKind.REJECT).stream()
        .filter(d -> d.wording() == Wording.DECIDED)
        .toList();
  }

  /**
   * The decisions taken by delegation during the year, with their report to the board. A decision
   * of the presidium and a report on the same day or later belong together if they grant the same
   * amount to the same insats, or, where one of them names no grant, if they have the same subject.
   *
   * @return decisions of the presidium in the order of the minutes, then reports of decisions that
   *     are not listed themselves
   */
  public List<DelegatedDecision> delegatedDecisions() {
    List<Decision> reports = new ArrayList<>(decisions(DecisionKind.REPORT));
    List<DelegatedDecision> delegated = new ArrayList<>();
    for (Meeting presidium : meetings(MeetingKind.PRESIDIUM)) {
      for (Decision taken : decisions(presidium.id())) {
        if (taken.kind() == DecisionKind.REPORT || taken.kind() == DecisionKind.INFORM) {
          continue;
        }
        Optional<Decision> report =
            reports.stream()
                .filter(r -> !dateOf(r).isBefore(presidium.date()) && sameMatter(taken, r))
                .findFirst();
        report.ifPresent(reports::remove);
        delegated.add(new DelegatedDecision(Optional.of(taken), report));
      }
    }
    reports.forEach(r -> delegated.add(new DelegatedDecision(Optional.empty(), Optional.of(r))));
    return List.copyOf(delegated);
  }

  private static boolean sameMatter(Decision a, Decision b) {
    if (a.grant().isPresent() && b.grant().isPresent()) {
      Grant x = a.grant().get();
      Grant y = b.grant().get();
      return x.amount().isEqual(y.amount()) && x.insats().equals(y.insats());
    }
    return a.subject().equalsIgnoreCase(b.subject());
  }

  /** Delegations of what may not be delegated (10 §). */
  public List<Decision> forbiddenDelegations() {
    return decisions.stream()
        .filter(d -> d.delegation().filter(x -> !x.matter().isDelegable()).isPresent())
        .toList();
  }

  /**
   * Decisions of this year to adopt the budget for the next, taken after the last day for it (23
   * §); empty if one was taken in time.
   */
  public List<Decision> lateBudgetDecisions() {
    return after(DecisionKind.ADOPT_BUDGET, LegalDates.budgetAdopted(year.plusYears(1)));
  }

  /**
   * Decisions of this year to adopt the annual report on the year before, taken after the last day
   * for it (24 §); empty if one was taken in time.
   */
  public List<Decision> lateAccountsDecisions() {
    return after(DecisionKind.ADOPT_ACCOUNTS, LegalDates.annualReport(year.minusYears(1)));
  }

  /** What is still proposed is not decided. */
  private List<Decision> taken(DecisionKind kind) {
    return decisions(kind).stream().filter(d -> d.wording() == Wording.DECIDED).toList();
  }

  private List<Decision> after(DecisionKind kind, LocalDate last) {
    List<Decision> adoptions = taken(kind);
    boolean inTime = adoptions.stream().anyMatch(d -> !dateOf(d).isAfter(last));
    return inTime ? List.of() : adoptions;
  }

  /** The first day on which the budget for the next year was adopted; empty if it was not. */
  public Optional<LocalDate> budgetAdoptedOn() {
    return taken(DecisionKind.ADOPT_BUDGET).stream()
        .map(this::dateOf)
        .min(Comparator.naturalOrder());
  }

  /**
   * The first day on which the annual report on the year before was adopted; empty if it was not.
   */
  public Optional<LocalDate> accountsAdoptedOn() {
    return taken(DecisionKind.ADOPT_ACCOUNTS).stream()
        .map(this::dateOf)
        .min(Comparator.naturalOrder());
  }

  /**
   * Decisions to adopt the budget at a meeting that is stated not to have been public (19 §); a
   * meeting that does not say so is not here.
   */
  public List<Decision> budgetDecisionsBehindClosedDoors() {
    return taken(DecisionKind.ADOPT_BUDGET).stream()
        .filter(
            d -> meeting(d.meeting()).flatMap(Meeting::publicMeeting).filter(p -> !p).isPresent())
        .toList();
  }

  /** The decisions of this year on discharge for one financial year, in the order given. */
  public List<Discharge> discharges(Year forYear) {
    return discharges.stream().filter(d -> d.forYear().equals(forYear)).toList();
  }

  /** The decisions of this year to refuse the board discharge, in the order given. */
  public List<Discharge> refusedDischarges() {
    return discharges.stream().filter(d -> !d.granted()).toList();
  }

  /** The applications with what became of them, in the order given. */
  public List<ApplicationOutcome> applicationOutcomes() {
    return applications.stream().map(this::outcome).toList();
  }

  private ApplicationOutcome outcome(Application application) {
    Optional<Decision> decision =
        application
            .decision()
            .flatMap(id -> decisions.stream().filter(d -> d.id().equals(id)).findFirst())
            .filter(d -> d.wording() == Wording.DECIDED);
    Optional<Money> granted = decision.flatMap(Decision::grant).map(Grant::amount);
    boolean rejected = decision.filter(d -> d.kind() == DecisionKind.REJECT).isPresent();
    Outcome outcome =
        granted.isPresent() ? Outcome.GRANTED : rejected ? Outcome.REJECTED : Outcome.PENDING;
    return new ApplicationOutcome(application, outcome, granted);
  }

  /** The body with this id. */
  public Optional<Body> body(String id) {
    return bodies.stream().filter(b -> b.id().equals(id)).findFirst();
  }

  /** The bodies of one kind, in the order given. */
  public List<Body> bodies(BodyKind kind) {
    return bodies.stream().filter(b -> b.kind() == kind).toList();
  }
}
