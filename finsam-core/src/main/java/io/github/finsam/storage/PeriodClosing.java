package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Sex;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.Flow;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Closes a period: turns what is on file about persons, and what was counted beside it, into counts
 * that name nobody. From then on these are the truth for the period, and erasing somebody leaves
 * them as they are; what is erased before is not in them.
 *
 * <p>Heads. Where somebody counted an insats in the year, that number holds. Elsewhere it is the
 * pathways that ran on some day of the period, each spell once, and the anonymous who started in
 * it. Flows are those counted, else those of the pathways where these are all the heads; where
 * neither holds for one insats, the period has none.
 *
 * <p>Outcomes are about the pathways alone, and say so: the table {@value #FLOWS} holds how many
 * they were, {@value #CLOSURE_REASONS} why those of them ended that did, and the others are about
 * those who have a closure of their own on file, so that before and after are about the same
 * people: whoever withdrew the consent is counted among the reasons alone. Somebody with two
 * incomes stands in two rows.
 *
 * <p>This is the way to close a period. Results by definition and denominator are worked out where
 * the definitions are, by {@code followup.FollowUpReport.frozen} of finsam-indicators, and added
 * with {@link ClosedPeriod#withOutcomes} before the closed period is stored; {@code
 * followup.ClosedReport} there makes tables of what is stored.
 */
public final class PeriodClosing {

  /** The table of the identified by {@link Flow}: the denominators of the other tables. */
  public static final String FLOWS = "identified";

  /** Reasons for closure. */
  public static final String CLOSURE_REASONS = "closure-reason";

  /** Sources of income directly before the start. */
  public static final String INCOME_BEFORE = "income-before";

  /** Sources of income directly after the end. */
  public static final String INCOME_AFTER = "income-after";

  /** Occupations directly before the start. */
  public static final String OCCUPATION_BEFORE = "occupation-before";

  /** Occupations directly after the end. */
  public static final String OCCUPATION_AFTER = "occupation-after";

  /** Planned next steps. */
  public static final String NEXT_STEPS = "next-step";

  /** The outcome of those of whom it was not registered, which is not the same as none. */
  public static final String NOT_REGISTERED = "not-registered";

  /** The reason for closure of those whose withdrawn consent ended what is known of them. */
  public static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  private final AsOf end;
  private final Period period;
  private final Map<InsatsId, Heads> heads = new TreeMap<>();
  private final Map<String, Map<String, Count>> tables = new LinkedHashMap<>();

  private PeriodClosing(Period period, LocalDate last) {
    this.period = period;
    this.end = AsOf.of(last);
    for (String table :
        List.of(
            FLOWS,
            CLOSURE_REASONS,
            INCOME_BEFORE,
            INCOME_AFTER,
            OCCUPATION_BEFORE,
            OCCUPATION_AFTER,
            NEXT_STEPS)) {
      tables.put(table, new TreeMap<>());
    }
  }

  /**
   * What a period holds, ready to be stored by {@link ClosedPeriodRepository#insert}. To correct
   * what was closed before, give it to {@link ClosedPeriod#corrected}.
   *
   * @param persons what is on file; read as one stream
   * @param counts what was counted; those of other förbund, insatser and years are passed over
   * @param forbund the förbund
   * @param insats the insats; empty for the förbund as a whole
   * @param period the period, with an end; counts are used if it is their calendar year
   * @param closedOn the day of closing, years 1000 to 9999
   * @throws io.github.finsam.base.InvalidValueException if the period has no end or the day is out
   *     of range
   * @throws ArithmeticException if a sum exceeds {@link Integer#MAX_VALUE}
   */
  public static ClosedPeriod of(
      PersonSnapshot persons,
      Collection<InsatsCounts> counts,
      ForbundId forbund,
      Optional<InsatsId> insats,
      Period period,
      LocalDate closedOn) {
    ClosedPeriodId id = new ClosedPeriodId(forbund, insats, period, 1);
    LocalDate last = period.endInclusive().orElseThrow();
    PeriodClosing closing = new PeriodClosing(period, last);
    PathwayQuery query = PathwayQuery.all().ofForbunds(forbund).during(period).asOf(closing.end);
    persons
        .pathways()
        .forEach(insats.isPresent() ? query.ofInsatser(insats.get()) : query, closing::take);
    for (InsatsCounts counted : counts) {
      if (counted.forbund().equals(forbund)
          && insats.map(i -> i.equals(counted.id().insats())).orElse(true)
          && period.equals(counted.year())) {
        closing.heads(counted.id().insats()).counted = Optional.of(counted);
      }
    }
    return closing.closed(id, closedOn);
  }

  private Heads heads(InsatsId insats) {
    return heads.computeIfAbsent(insats, i -> new Heads());
  }

  private void take(Pathway pathway) {
    PathwayState state = pathway.state(end);
    if (state.started().isEmpty()) {
      return;
    }
    Sex sex = state.started().get().background().profile().sex();
    LocalDate first = state.started().get().occurredOn();
    Optional<LocalDate> last = state.endedOn();
    if (last.filter(day -> day.isBefore(period.startInclusive())).isPresent()) {
      return;
    }
    Heads of = heads(pathway.insats());
    Flow in = first.isBefore(period.startInclusive()) ? Flow.CARRIED_IN : Flow.STARTED;
    Flow out = last.isPresent() ? Flow.ENDED : Flow.REMAINING;
    of.flow(in).add(sex);
    of.flow(out).add(sex);
    count(FLOWS, in.name(), sex);
    count(FLOWS, out.name(), sex);
    if (last.isPresent()) {
      count(CLOSURE_REASONS, state.closed().map(Closed::reason).orElse(CONSENT_WITHDRAWN), sex);
      Livelihood before = state.started().get().background().before();
      state.closed().ifPresent(closed -> closed(closed, before, sex));
    }
  }

  private void closed(Closed closed, Livelihood before, Sex sex) {
    Livelihood after = closed.after();
    countAll(INCOME_BEFORE, before.incomes(), sex);
    countAll(INCOME_AFTER, after.incomes(), sex);
    countAll(OCCUPATION_BEFORE, kinds(before), sex);
    countAll(OCCUPATION_AFTER, kinds(after), sex);
    count(NEXT_STEPS, closed.nextStep().orElse(NOT_REGISTERED), sex);
  }

  private static List<String> kinds(Livelihood livelihood) {
    return livelihood.occupations().stream().map(Occupation::kind).toList();
  }

  private void countAll(String table, List<String> outcomes, Sex sex) {
    if (outcomes.isEmpty()) {
      count(table, NOT_REGISTERED, sex);
    } else {
      outcomes.forEach(outcome -> count(table, outcome, sex));
    }
  }

  private void count(String table, String outcome, Sex sex) {
    Map<String, Count> rows = tables.get(table);
    if (rows != null) {
      rows.computeIfAbsent(outcome, o -> new Count()).add(sex);
    }
  }

  private ClosedPeriod closed(ClosedPeriodId id, LocalDate closedOn) {
    List<OutcomeCount> outcomes = new ArrayList<>();
    tables.forEach(
        (table, rows) ->
            rows.forEach(
                (outcome, number) -> outcomes.add(new OutcomeCount(table, outcome, number.get()))));
    BySex participants = BySex.NONE;
    Optional<FlowCounts> flows = Optional.of(FlowCounts.of(BySex.NONE, BySex.NONE, BySex.NONE));
    for (Heads of : heads.values()) {
      participants = participants.plus(of.participants());
      Optional<FlowCounts> more = of.flows();
      flows =
          flows.isPresent() && more.isPresent() ? sum(flows.get(), more.get()) : Optional.empty();
    }
    return ClosedPeriod.builder()
        .id(id)
        .closedOn(closedOn)
        .participants(participants)
        .flows(flows)
        .outcomes(outcomes)
        .build();
  }

  private static Optional<FlowCounts> sum(FlowCounts a, FlowCounts b) {
    return Optional.of(
        new FlowCounts(
            a.carriedIn().plus(b.carriedIn()),
            a.started().plus(b.started()),
            a.ended().plus(b.ended()),
            a.remaining().plus(b.remaining())));
  }

  /** A number by sex that grows. */
  private static final class Count {
    private int women;
    private int men;

    void add(Sex sex) {
      switch (sex) {
        case WOMAN -> women = Math.addExact(women, 1);
        case MAN -> men = Math.addExact(men, 1);
      }
    }

    BySex get() {
      return BySex.of(women, men);
    }
  }

  /** The heads of one insats: those with pathways, and what was counted. */
  private static final class Heads {
    private final Count[] byFlow = {new Count(), new Count(), new Count(), new Count()};
    private Optional<InsatsCounts> counted = Optional.empty();

    Count flow(Flow flow) {
      return byFlow[flow.ordinal()];
    }

    private BySex identified() {
      return flow(Flow.CARRIED_IN).get().plus(flow(Flow.STARTED).get());
    }

    BySex participants() {
      return counted
          .flatMap(InsatsCounts::registered)
          .orElseGet(
              () ->
                  counted.map(InsatsCounts::anonymousBySex).orElse(BySex.NONE).plus(identified()));
    }

    Optional<FlowCounts> flows() {
      Optional<FlowCounts> typed = counted.flatMap(InsatsCounts::flows);
      if (typed.isPresent()) {
        return typed;
      }
      return participants().equals(identified())
          ? Optional.of(
              new FlowCounts(
                  flow(Flow.CARRIED_IN).get(),
                  flow(Flow.STARTED).get(),
                  flow(Flow.ENDED).get(),
                  flow(Flow.REMAINING).get()))
          : Optional.empty();
    }
  }
}
