package io.github.finsam.governance;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * How a förbund was governed during a year: meetings, decisions, applications, bodies.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param year the calendar year
 * @param meetings meetings of the board, its presidium and the members, in the order given
 * @param decisions decisions in the order of the minutes
 * @param applications applications received
 * @param bodies bodies of the co-operation structure
 */
@Value.Builder
public record GovernanceYear(
    ForbundId forbund,
    Year year,
    List<Meeting> meetings,
    List<Decision> decisions,
    List<Application> applications,
    List<Body> bodies)
    implements WithGovernanceYear {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id occurs twice, a decision names a
   *     meeting that does not exist, or an application a decision that does not exist
   */
  public GovernanceYear {
    meetings = List.copyOf(meetings);
    decisions = List.copyOf(decisions);
    applications = List.copyOf(applications);
    bodies = List.copyOf(bodies);
    Checks checks =
        new Checks()
            .year("year", year.getValue())
            .unique("meetings", meetings, Meeting::id)
            .unique("decisions", decisions, Decision::id)
            .unique("applications", applications, Application::id)
            .unique("bodies", bodies, Body::id);
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
    checks.orThrow();
  }

  /** A new builder. */
  public static GovernanceYearBuilder builder() {
    return new GovernanceYearBuilder();
  }
}
