package io.github.finsam.indicators.followup;

import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.time.Period;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The yearly report in the order of Försäkringskassan's (Uppföljning av samordningsförbundens
 * insatser) and of a förbund's annual report: insatser, participants, results, economy; then times,
 * what became of people later, and equality.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year
 * @param insatser the insatser: planned against actual, anonymous and volumes
 * @param participants who took part
 * @param results what came of it
 * @param costs what it cost, one for each förbund's accounts; empty if none were handed in
 * @param times how long it took
 * @param later six and twelve months after
 * @param equality the gaps between women and men in the tables of participants and results
 */
public record YearReport(
    Year year,
    List<InsatsLine> insatser,
    Participants participants,
    Results results,
    List<CostReport> costs,
    Times times,
    Later later,
    Equality equality) {

  private static final List<Integer> MONTHS = List.of(3, 6, 9, 12, 18, 24, 36);

  /** Copies the lists. */
  public YearReport {
    insatser = List.copyOf(insatser);
    costs = List.copyOf(costs);
  }

  /**
   * The report of a year.
   *
   * @param data spells, counts, insatser
   * @param scope whose
   * @param year the year
   * @param disclosure what may be shown
   * @param outcomes what counts as a good result, at most twelve; the first is the one whose time
   *     is told
   * @param costs what the förbund cost; may be empty
   * @throws io.github.finsam.base.InvalidValueException if there are more than twelve definitions
   *     or two have one id
   */
  public static YearReport of(
      FollowUp data,
      Scope scope,
      Year year,
      Disclosure disclosure,
      List<OutcomeDefinition> outcomes,
      Collection<CostReport> costs) {
    FollowUpReport report = data.report(scope, Period.year(year.getValue()), disclosure);
    Participants participants =
        new Participants(
            report.denominators(),
            report.queue(),
            report.ages(),
            report.educations(),
            report.timeOnSupport(),
            report.referrers());
    Results results =
        new Results(
            report.incomes(),
            report.occupations(),
            report.occupationGroups(),
            report.workAndStudies(),
            report.outcomes(outcomes),
            report.closureReasons(),
            report.nextSteps());
    Times times =
        new Times(
            report.waiting(),
            report.timeInInsats(true),
            report.timeInInsats(false),
            report.timeToEnd(MONTHS),
            outcomes.stream().findFirst().map(first -> report.timeTo(first, MONTHS)));
    Later later =
        new Later(
            report.responses(OutcomeMoment.SIX_MONTHS),
            report.outcomes(outcomes, OutcomeMoment.SIX_MONTHS),
            report.responses(OutcomeMoment.TWELVE_MONTHS),
            report.outcomes(outcomes, OutcomeMoment.TWELVE_MONTHS));
    double level = report.level();
    Equality equality =
        new Equality(
            Gap.of(participants.ages(), level),
            Gap.of(participants.educations(), level),
            Gap.of(participants.timeOnSupport(), level),
            Gap.of(results.incomes().table(), level),
            Gap.of(results.occupationGroups().table(), level),
            Gap.of(results.workAndStudies(), level),
            Gap.of(results.outcomes(), level));
    return new YearReport(
        year, report.insatser(), participants, results, List.copyOf(costs), times, later, equality);
  }

  /**
   * Who took part.
   *
   * @param sizes flows and sizes of every denominator
   * @param queue queue and capacity
   * @param ages stated age at the start
   * @param educations highest completed education
   * @param timeOnSupport time on public support before
   * @param referrers who referred
   */
  public record Participants(
      Table sizes,
      QueueReport queue,
      Table ages,
      Table educations,
      Table timeOnSupport,
      Table referrers) {}

  /**
   * What came of it.
   *
   * @param incomes what people lived on before and after
   * @param occupations what they did before and after
   * @param occupationGroups the same in four groups
   * @param workAndStudies how many work or study, began or do so more
   * @param outcomes every result under every denominator
   * @param closureReasons why they left
   * @param nextSteps what was planned next
   */
  public record Results(
      BeforeAfter incomes,
      BeforeAfter occupations,
      BeforeAfter occupationGroups,
      Table workAndStudies,
      Table outcomes,
      Table closureReasons,
      Table nextSteps) {}

  /**
   * How long it took.
   *
   * @param waiting from referral to start
   * @param withPauses in the insats, days of pauses counted
   * @param withoutPauses in the insats, days of pauses not counted
   * @param untilEnd until people leave
   * @param untilResult until they leave with the first of the results; empty if none was asked for
   */
  public record Times(
      BySlice<DurationSummary> waiting,
      BySlice<DurationSummary> withPauses,
      BySlice<DurationSummary> withoutPauses,
      BySlice<SurvivalCurve> untilEnd,
      Optional<BySlice<SurvivalCurve>> untilResult) {}

  /**
   * What became of people later.
   *
   * @param responses6 who answered after six months
   * @param outcomes6 results after six months
   * @param responses12 who answered after twelve months
   * @param outcomes12 results after twelve months
   */
  public record Later(Table responses6, Table outcomes6, Table responses12, Table outcomes12) {}

  /**
   * Gaps between women and men.
   *
   * @param ages in age
   * @param educations in education
   * @param timeOnSupport in time on public support
   * @param incomes in income before and after
   * @param occupationGroups in occupation before and after
   * @param workAndStudies in work and studies
   * @param outcomes in results under every denominator
   */
  public record Equality(
      List<Gap> ages,
      List<Gap> educations,
      List<Gap> timeOnSupport,
      List<Gap> incomes,
      List<Gap> occupationGroups,
      List<Gap> workAndStudies,
      List<Gap> outcomes) {

    /** Copies the lists. */
    public Equality {
      ages = List.copyOf(ages);
      educations = List.copyOf(educations);
      timeOnSupport = List.copyOf(timeOnSupport);
      incomes = List.copyOf(incomes);
      occupationGroups = List.copyOf(occupationGroups);
      workAndStudies = List.copyOf(workAndStudies);
      outcomes = List.copyOf(outcomes);
    }
  }
}
