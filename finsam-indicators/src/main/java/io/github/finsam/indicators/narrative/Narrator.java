package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Label;
import io.github.finsam.economy.Allocation;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.indicators.followup.CountChange;
import io.github.finsam.indicators.followup.DurationSummary;
import io.github.finsam.indicators.followup.Gap;
import io.github.finsam.indicators.followup.InsatsLine;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Change;
import io.github.finsam.indicators.judge.Comparison;
import io.github.finsam.indicators.judge.IntervalPosition;
import io.github.finsam.indicators.judge.Judgement;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.mandates.GroupCover;
import io.github.finsam.indicators.needs.AreaComparison;
import io.github.finsam.indicators.needs.Needs;
import io.github.finsam.indicators.socioeconomic.Investment;
import io.github.finsam.indicators.socioeconomic.Projection;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.ScaleMeasures;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.indicators.table.UnitMeans;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Tells results in plain sentences, in Swedish and English.
 *
 * <p>Of a figure it tells numerator, denominator and share, then the measures and intervals it
 * carries, what it rests on, and a caution if it rests on few. Of an absence it tells the reason
 * and nothing else: an absence holds no number, so none can be told.
 *
 * <pre>{@code
 * Topic topic = Topic.builder()
 *     .subject(Label.of("Arbete eller studier", "Work or studies"))
 *     .noun(Noun.PARTICIPANTS)
 *     .predicate(Label.of("gick till arbete eller studier", "went to work or studies"))
 *     .period(Period.year(2014))
 *     .build();
 * Narrator.standard().cell(topic, cell).text(Language.SV);
 * // Arbete eller studier, 2014: 53 av 144 deltagare gick till arbete eller studier (36,8 %). …
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param decimals digits after the decimal point of percentages, 0 to 9
 * @param cautionBelow a figure of fewer is told with a caution, not negative; 0 never cautions
 */
public record Narrator(int decimals, long cautionBelow) {

  private static final int MEAN_DECIMALS = 2;
  private static final Narrator STANDARD = new Narrator(1, 30);

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code decimals} lies outside 0 to 9 or
   *     {@code cautionBelow < 0}
   */
  public Narrator {
    new Arguments()
        .range("decimals", decimals, 0, 9)
        .that(cautionBelow >= 0, "negative", "cautionBelow", cautionBelow)
        .orThrow();
  }

  /**
   * Percentages with one decimal, and a caution for fewer than 30: a default of this library, which
   * no published text gives.
   */
  public static Narrator standard() {
    return STANDARD;
  }

  /** A cell of a table: the figure with all it carries, or why there is none. */
  public Passage cell(Topic topic, Cell cell) {
    return cell.<Passage>map(figure -> figure(topic, figure))
        .orElse(absence -> Passages.absent(topic.heading(), absence));
  }

  private Passage figure(Topic topic, Figure figure) {
    Passages told = new Passages();
    told.add(
        SentenceKind.RESULT,
        Template.CELL_SHARE,
        topic.heading(),
        Texts.number(figure.sharePositive().part()),
        Texts.number(figure.n()),
        topic.noun().after(figure.n()),
        Texts.percent(figure.sharePositive(), decimals),
        topic.predicate());
    figure.measures().ifPresent(measures -> measures(told, figure, measures));
    figure.units().ifPresent(units -> units(told, units));
    figure
        .shareInterval()
        .ifPresentOrElse(
            interval ->
                told.add(
                    SentenceKind.RANGE,
                    Template.CELL_INTERVAL,
                    Words.percent(interval.lowerInclusive(), decimals),
                    Words.percent(interval.upperInclusive(), decimals),
                    Words.level(interval.level())),
            () -> told.add(SentenceKind.RANGE, Template.CELL_NO_INTERVAL));
    basis(told, figure.notAnswered(), figure.basis());
    if (figure.n() < cautionBelow) {
      told.add(
          SentenceKind.CAUTION,
          Template.CELL_SMALL,
          Texts.number(figure.n()),
          topic.noun().after(figure.n()),
          points(
              BigDecimal.valueOf(100)
                  .divide(BigDecimal.valueOf(figure.n()), decimals, RoundingMode.HALF_UP)));
    }
    return told.passage();
  }

  private void measures(Passages told, Figure figure, ScaleMeasures measures) {
    figure
        .mean(MEAN_DECIMALS)
        .ifPresent(
            mean ->
                told.add(
                    SentenceKind.MEASURE,
                    Template.CELL_MEAN,
                    Texts.number(mean),
                    Texts.number(figure.distribution().firstKey()),
                    Texts.number(figure.distribution().lastKey())));
    OptionalDouble index = measures.index();
    if (index.isPresent()) {
      told.add(
          SentenceKind.MEASURE,
          Template.CELL_INDEX,
          Texts.number(Words.rounded(index.getAsDouble(), decimals)));
    }
  }

  private void units(Passages told, UnitMeans units) {
    told.add(
        SentenceKind.MEASURE,
        Template.CELL_UNITS,
        Texts.number(units.units()),
        units.unit(),
        Words.percent(units.sharePositive(), decimals));
  }

  private void basis(Passages told, OptionalLong notAnswered, Basis basis) {
    if (notAnswered.isPresent() && notAnswered.getAsLong() > 0) {
      told.add(
          SentenceKind.BASIS, Template.CELL_NOT_ANSWERED, Texts.number(notAnswered.getAsLong()));
    }
    basis
        .responseRate()
        .ifPresent(
            rate ->
                told.add(
                    SentenceKind.BASIS,
                    Template.CELL_RESPONSE,
                    Texts.number(rate.answered()),
                    Texts.number(rate.asked()),
                    Texts.in(rate.percent(decimals), NumberUnit.PERCENT)));
    basis.coverage().ifPresent(coverage -> coverage(told, coverage));
    told.add(SentenceKind.BASIS, Template.METHOD, Texts.clause(basis.told()));
  }

  private static void coverage(Passages told, Coverage coverage) {
    told.add(
        SentenceKind.BASIS,
        Template.CELL_COVERAGE,
        Words.counted(coverage.total(), Noun.PARTICIPANTS),
        Texts.number(coverage.identified()),
        Texts.number(coverage.anonymous()),
        Texts.number(coverage.countOnly()),
        Texts.number(coverage.running()));
  }

  /**
   * Every row of a table, in its order.
   *
   * @param topic what a row is about
   */
  public List<Passage> table(Table table, Function<? super Row, Topic> topic) {
    List<Passage> passages = new ArrayList<>();
    for (Row row : table.rows()) {
      passages.add(cell(topic.apply(row), row.cell()));
    }
    return List.copyOf(passages);
  }

  /** How a measure changed between two periods. */
  public Passage change(Topic topic, Outcome<Change> change) {
    return change
        .value()
        .map(
            c ->
                new Differences(this)
                    .change(topic.subject(), c.before().period(), c.after().period(), c))
        .orElseGet(() -> Passages.absent(topic.heading(), change));
  }

  /**
   * A unit beside the others, with its place among all.
   *
   * @param unit what the unit is called
   */
  public Passage comparison(Topic topic, Label unit, Comparison comparison) {
    return new Differences(this).comparison(topic.heading(), unit, comparison);
  }

  /** How far women and men lie apart. */
  public Passage gap(Topic topic, Gap gap) {
    return new Differences(this).gap(topic.heading(), gap);
  }

  /** A result judged by its target level, and whether chance may have decided. */
  public Passage judgement(Topic topic, Judgement judgement) {
    Passages told =
        new Passages()
            .add(
                judgement.cell().absence().isPresent() ? SentenceKind.ABSENCE : SentenceKind.RESULT,
                Template.JUDGED,
                topic.heading(),
                judgement.motivation());
    if (judgement.interval() != IntervalPosition.UNKNOWN) {
      told.add(SentenceKind.RANGE, Template.NOTE, judgement.interval().label());
    }
    return told.passage();
  }

  /** A number of people or things. */
  public Passage count(Topic topic, Outcome<Long> count) {
    return count
        .value()
        .map(
            n ->
                new Passages()
                    .add(
                        SentenceKind.RESULT,
                        Template.COUNT,
                        topic.heading(),
                        Texts.number(n),
                        topic.noun().after(n))
                    .passage())
        .orElseGet(() -> Passages.absent(topic.heading(), count));
  }

  /** How a number of the same people changed. */
  public Passage countChange(Topic topic, Outcome<CountChange> change) {
    return change
        .value()
        .map(c -> countChange(topic, c))
        .orElseGet(() -> Passages.absent(topic.heading(), change));
  }

  private Passage countChange(Topic topic, CountChange change) {
    if (change.number() == 0) {
      return new Passages()
          .add(
              SentenceKind.RESULT,
              Template.COUNT_SAME,
              topic.heading(),
              Texts.number(change.after()),
              topic.noun().after(change.after()))
          .passage();
    }
    Label number = Texts.number(Math.abs(change.number()));
    Label by =
        change
            .percent(decimals)
            .map(
                percent ->
                    Template.WITH_PERCENT.of(number, Texts.in(percent.abs(), NumberUnit.PERCENT)))
            .orElse(number);
    return new Passages()
        .add(
            SentenceKind.RESULT,
            change.number() > 0 ? Template.COUNT_UP : Template.COUNT_DOWN,
            topic.heading(),
            by,
            Texts.number(change.before()),
            Texts.number(change.after()),
            topic.noun().after(change.after()))
        .passage();
  }

  /** How long something took. */
  public Passage duration(Topic topic, Outcome<DurationSummary> duration) {
    return duration
        .value()
        .map(d -> duration(topic, d))
        .orElseGet(() -> Passages.absent(topic.heading(), duration));
  }

  private Passage duration(Topic topic, DurationSummary duration) {
    Passages told =
        new Passages()
            .add(
                SentenceKind.RESULT,
                Template.DURATION,
                topic.heading(),
                Words.counted(Words.rounded(duration.mean(), 0), Noun.DAYS),
                Words.counted(duration.meanMonths(1), Noun.MONTHS),
                Texts.number(duration.n()),
                topic.noun().after(duration.n()));
    if (duration.median().isPresent()) {
      told.add(
          SentenceKind.MEASURE,
          Template.DURATION_MEDIAN,
          Words.counted(Words.rounded(duration.median().getAsDouble(), 0), Noun.DAYS));
    }
    if (duration.n() < cautionBelow) {
      told.add(
          SentenceKind.CAUTION,
          Template.DURATION_SMALL,
          Texts.number(duration.n()),
          topic.noun().after(duration.n()));
    }
    return told.passage();
  }

  /** How many took part in an insats, and of how many planned; its name is the heading. */
  public Passage insats(InsatsLine line) {
    Label name =
        line.insats().map(i -> i.name()).map(Texts::same).orElse(Texts.same(line.id().value()));
    Topic topic = new Topic(name, Noun.PARTICIPANTS, Topic.POSITIVE, Optional.empty());
    return line.fulfilled()
        .map(
            of ->
                new Passages()
                    .add(
                        SentenceKind.RESULT,
                        Template.PLANNED,
                        name,
                        Texts.number(of.answered()),
                        Noun.PARTICIPANTS.after(of.answered()),
                        Texts.number(of.asked()),
                        Texts.in(of.percent(decimals), NumberUnit.PERCENT))
                    .passage())
        .orElseGet(() -> count(topic, line.participants()));
  }

  /** An estimate of needs: group by group, the total, its range, and how many people it can be. */
  public Passage needs(Needs needs) {
    return new NeedsWords(this).needs(needs);
  }

  /** A measure of an area beside another. */
  public Passage area(AreaComparison comparison) {
    return new NeedsWords(this).area(comparison);
  }

  /**
   * What the state allocates to a förbund.
   *
   * @param name what a förbund is called
   */
  public Passage allocation(Allocation allocation, Function<ForbundId, Label> name) {
    Passages told =
        new Passages()
            .add(
                SentenceKind.RESULT,
                Template.ALLOCATION,
                name.apply(allocation.forbund()),
                Words.kronor(allocation.amount()),
                Words.kronor(allocation.withLocalMoney()));
    if (allocation.onFloor()) {
      told.add(
          SentenceKind.COMPARISON, Template.ALLOCATION_FLOOR, Words.kronor(allocation.model()));
    }
    return told.passage();
  }

  /** Whom a target group is covered by: when by nobody, when by several at once. */
  public Passage cover(GroupCover cover) {
    Passages told = new Passages();
    Label group = cover.group().label();
    if (cover.isWhite()) {
      return told.add(SentenceKind.RESULT, Template.COVER_WHITE, group).passage();
    }
    cover
        .gaps()
        .forEach(
            gap ->
                told.add(
                    SentenceKind.RESULT, Template.COVER_GAP, group, Differences.when(gap.days())));
    cover
        .overlaps(2)
        .forEach(
            span ->
                told.add(
                    SentenceKind.RESULT,
                    Template.COVER_OVERLAP,
                    group,
                    Texts.number(span.actors().size()),
                    Noun.ACTORS.after(span.actors().size()),
                    Differences.when(span.days())));
    if (cover.gaps().isEmpty() && cover.overlaps(2).isEmpty()) {
      told.add(SentenceKind.RESULT, Template.COVER_ONE, group);
    }
    return told.passage();
  }

  /**
   * What an investment gives, in the view or of the totals that it was made of: the gain of a year
   * beside the cost, the result over some years, when it has paid itself back, and every
   * assumption.
   *
   * @param subject whose gain it is, as it stands first in a sentence
   * @param years the horizon, 1 to {@value
   *     io.github.finsam.indicators.socioeconomic.Projection#MAX_YEARS}
   * @throws io.github.finsam.base.InvalidValueException if {@code years < 1} or {@code years > 100}
   */
  public Passage investment(Label subject, Investment investment, int years) {
    new Arguments().range("years", years, 1, Projection.MAX_YEARS).orThrow();
    return InvestmentWords.investment(subject, investment, years, decimals);
  }

  /** A result of any other kind. */
  public Passage tell(Tellable result) {
    Passages told = new Passages();
    for (Told one : result.told()) {
      tell(told, result.subject(), one);
    }
    result
        .assumptions()
        .forEach(
            assumption ->
                told.add(SentenceKind.ASSUMPTION, Template.ASSUMPTION, Texts.clause(assumption)));
    result
        .cautions()
        .forEach(caution -> told.add(SentenceKind.CAUTION, Template.NOTE, Texts.clause(caution)));
    return told.passage();
  }

  private static void tell(Passages told, Label subject, Told one) {
    if (one instanceof Told.Missing missing) {
      told.add(
          SentenceKind.ABSENCE,
          Template.TOLD_MISSING,
          subject,
          missing.what(),
          Words.why(missing.absence()));
    } else if (one instanceof Told.Months months) {
      told.add(
          SentenceKind.RESULT,
          Template.TOLD,
          subject,
          months.what(),
          Words.counted(months.value(), Noun.MONTHS));
    } else if (one instanceof Told.Amount amount) {
      told.add(
          SentenceKind.RESULT,
          Template.TOLD,
          subject,
          amount.what(),
          Texts.in(amount.value(), amount.unit()));
      amount
          .range()
          .ifPresent(
              range ->
                  told.add(
                      SentenceKind.RANGE,
                      Template.TOLD_RANGE,
                      Texts.in(range.fromInclusive(), amount.unit()),
                      Texts.in(range.toInclusive(), amount.unit())));
    }
  }

  /** A difference in percentage points, never negative. */
  static Label points(BigDecimal points) {
    return Words.counted(points.abs(), Noun.POINTS);
  }
}
