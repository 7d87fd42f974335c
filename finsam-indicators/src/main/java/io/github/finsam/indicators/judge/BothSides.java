package io.github.finsam.indicators.judge;

import io.github.finsam.base.FormId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.statistic.Estimate;
import io.github.finsam.indicators.statistic.KappaWeights;
import io.github.finsam.indicators.statistic.PairedCounts;
import io.github.finsam.indicators.statistic.Reliability;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What participants say of themselves set against what the staff say of the same participants at
 * the same occasion. A step forward counts only if both say so.
 *
 * <p>Source of the rule: Kärnindikatorerna – dess beskrivningar och mätpunkter, indicator 7,
 * handlingar till styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå–Norsjö: "aldrig … den
 * ena eller andra, utan alltid båda".
 *
 * <p>What it holds is seen through a disclosure policy only. Results of groups and of all of them
 * together are to be published by {@link #table}, which decides on them together: whoever publishes
 * them one by one tells what of a group is hidden.
 *
 * <p>Immutable and thread-safe.
 */
public final class BothSides {

  /** Code of those for whom both sides are positive, in the figure of {@link #cell}. */
  public static final int BOTH = Guarded.YES;

  /** Code of those for whom not both are, in the figure of {@link #cell}. */
  public static final int NOT_BOTH = Guarded.NO;

  /** Code of pairs of which one side gave no answer, in the figure of {@link #cell}. */
  public static final int NO_ANSWER = 9;

  /** Where only the decision is asked for, not the interval. */
  private static final double ANY_LEVEL = 0.95;

  private static final Set<Respondent> RESPONDENTS =
      Set.of(Respondent.PARTICIPANT, Respondent.STAFF);

  private final String edition;
  private final IndicatorRule.BothSides rule;
  private final BothSidesCounts counts;

  private BothSides(String edition, IndicatorRule.BothSides rule, BothSidesCounts counts) {
    this.edition = edition;
    this.rule = rule;
    this.counts = counts;
  }

  /**
   * What somebody else has counted.
   *
   * @param edition id of the edition, not blank
   * @param rule the rule the answers were put together by
   * @throws io.github.finsam.base.InvalidValueException if the edition is blank, or the codes and
   *     the views do not count the same number of pairs
   */
  public static BothSides of(String edition, IndicatorRule.BothSides rule, BothSidesCounts counts) {
    long counted = counts.codes().values().stream().reduce(0L, Math::addExact);
    new Arguments()
        .that(!edition.isBlank(), "blank", "edition", edition)
        .that(
            counted == counts.views().n(),
            "mismatch",
            "codes",
            counted,
            Long.toString(counts.views().n()))
        .orThrow();
    return new BothSides(edition, rule, counts);
  }

  /**
   * Sets the answers of both sides against each other, each occasion for itself.
   *
   * <p>Key and occasion pair them. Where an occasion comes again and again, the app gives each time
   * a key of its own; otherwise the last questionnaire of each side by day counts, of one day that
   * with the highest source id.
   *
   * @param edition the edition whose items they are
   * @param rule which items make the two sides
   * @param responses read once to the end; those on other forms, or on forms without the item of
   *     their side, are passed over
   * @return one for each occasion at which both sides are asked, in order, with or without answers
   * @throws io.github.finsam.base.InvalidValueException if the edition lacks an item of the rule,
   *     or a response does not fit its form
   */
  public static SortedMap<Occasion, BothSides> byOccasion(
      Edition edition, IndicatorRule.BothSides rule, Iterator<KeyedResponse> responses) {
    Scale ofParticipant = edition.scaleOf(edition.item(rule.participantItem()));
    Scale ofStaff = edition.scaleOf(edition.item(rule.staffItem()));
    Map<FormId, Form> forms = new HashMap<>();
    TreeMap<Occasion, Counter> counters = new TreeMap<>();
    for (Form form : edition.registeredForms()) {
      if (item(form, rule).isPresent()) {
        forms.put(form.id(), form);
      }
    }
    for (Occasion occasion : Occasion.values()) {
      if (asks(forms, occasion, Respondent.PARTICIPANT)
          && asks(forms, occasion, Respondent.STAFF)) {
        counters.put(occasion, new Counter());
      }
    }
    while (responses.hasNext()) {
      KeyedResponse keyed = responses.next();
      Form form = forms.get(keyed.response().form());
      Counter counter = form == null ? null : counters.get(form.occasion());
      if (form == null || counter == null) {
        continue;
      }
      form.check(keyed.response());
      int index = item(form, rule).orElseThrow();
      FormItem item = form.items().get(index);
      int code = keyed.response().answers().code(index);
      counter.add(
          keyed.key(),
          form.respondent(),
          PairedAnswers.Given.of(
              keyed.response(), item.isAnswer(code) ? code : PairedAnswers.Given.NONE));
    }
    TreeMap<Occasion, BothSides> results = new TreeMap<>();
    counters.forEach(
        (occasion, counter) ->
            results.put(occasion, counter.result(edition.id(), rule, ofParticipant, ofStaff)));
    return Collections.unmodifiableSortedMap(results);
  }

  /**
   * The same with all occasions together: somebody asked at several counts once at each.
   *
   * @throws io.github.finsam.base.InvalidValueException if the edition lacks an item of the rule,
   *     there is no occasion at which both sides are asked, or a response does not fit its form
   */
  public static BothSides of(
      Edition edition, IndicatorRule.BothSides rule, Iterator<KeyedResponse> responses) {
    SortedMap<Occasion, BothSides> byOccasion = byOccasion(edition, rule, responses);
    new Arguments().that(!byOccasion.isEmpty(), "empty", "occasions", "").orThrow();
    return byOccasion.values().stream().reduce(BothSides::plus).orElseThrow();
  }

  private static Optional<Integer> item(Form form, IndicatorRule.BothSides rule) {
    return switch (form.respondent()) {
      case PARTICIPANT -> form.indexOf(rule.participantItem());
      case STAFF -> form.indexOf(rule.staffItem());
      default -> Optional.empty();
    };
  }

  private static boolean asks(Map<FormId, Form> forms, Occasion occasion, Respondent respondent) {
    return forms.values().stream()
        .anyMatch(f -> f.occasion() == occasion && f.respondent() == respondent);
  }

  /**
   * Both together, as for several förbund or occasions.
   *
   * @throws io.github.finsam.base.InvalidValueException if the other is of another edition or rule
   */
  public BothSides plus(BothSides other) {
    new Arguments()
        .that(edition.equals(other.edition), "mismatch", "edition", other.edition, edition)
        .that(rule.equals(other.rule), "mismatch", "rule", other.rule, rule.toString())
        .orThrow();
    return new BothSides(edition, rule, counts.plus(other.counts));
  }

  /** The id of the edition. */
  public String edition() {
    return edition;
  }

  /** The rule the answers were put together by. */
  public IndicatorRule.BothSides rule() {
    return rule;
  }

  /**
   * The result as a cell: those for whom both sides are positive, of all pairs with two answers.
   * Unmatched questionnaires have no part in it.
   *
   * @param policy what may be shown; its minimum for participants and staff together holds
   * @param level confidence level of Wilson's interval, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public Cell cell(Disclosure policy, double level) {
    Guarded.checkLevel(level);
    return cell(guarded(List.of(this), policy), Bucket.ALL, level);
  }

  /**
   * The results of several groups and of all of them together, decided in one publication: what is
   * hidden of one cannot be computed from the others. Where one is hidden, the pairs without an
   * answer are shown of none. What was published earlier is not reckoned with.
   *
   * @param by what the groups are told apart by, such as insatser or occasions
   * @param parts at least one, no questionnaire in two of them; in the order of the rows, before
   *     the one of {@link Bucket#ALL}
   * @param policy what may be shown
   * @param level confidence level of Wilson's interval, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if there is no part, they are of different
   *     editions or rules, {@code level <= 0} or {@code level >= 1}
   */
  public static Table table(Column by, Map<?, BothSides> parts, Disclosure policy, double level) {
    Guarded.checkLevel(level);
    new Arguments().that(!parts.isEmpty(), "empty", "parts", "").orThrow();
    BothSides all = parts.values().stream().reduce(BothSides::plus).orElseThrow();
    Guarded guarded = guarded(List.copyOf(parts.values()), policy);
    return Guarded.table(by, List.copyOf(parts.keySet()), key -> all.cell(guarded, key, level));
  }

  private static Guarded guarded(List<BothSides> parts, Disclosure policy) {
    return new Guarded(
        parts.get(0).edition, RESPONDENTS, parts.stream().map(BothSides::byCode).toList(), policy);
  }

  private SortedMap<Integer, Long> byCode() {
    long both = counts.views().both();
    return new TreeMap<>(
        Map.of(BOTH, both, NOT_BOTH, counts.views().n() - both, NO_ANSWER, counts.withoutAnswer()));
  }

  private Cell cell(Guarded guarded, Object key, double level) {
    return guarded.cell(key, level, figure -> Basis.of(edition, rule.text()));
  }

  /**
   * The numbers behind the result. Each is rounded by itself if the policy says so, so that they
   * need not add up.
   *
   * @param policy what may be shown
   * @return the reason if the result itself may not be shown
   */
  public Outcome<BothSidesCounts> counts(Disclosure policy) {
    return Guarded.beside(cell(policy, ANY_LEVEL), policy, () -> rounded(policy));
  }

  private BothSidesCounts rounded(Disclosure policy) {
    PairedCounts views = counts.views();
    return new BothSidesCounts(
        PairedCounts.of(
            policy.rounded(views.both()),
            policy.rounded(views.onlyBaseline()),
            policy.rounded(views.onlyCompared()),
            policy.rounded(views.neither())),
        Guarded.rounded(counts.codes(), policy),
        policy.rounded(counts.withoutAnswer()),
        counts.unmatched().rounded(policy),
        counts.duplicates().rounded(policy));
  }

  /**
   * How far the two sides agree: weighted kappa of their codes.
   *
   * @param scale the scale that both sides answer on
   * @param weights the weights of disagreements
   * @param policy what may be shown; if it rounds, the counts are rounded first
   * @param level confidence level, greater than 0 and less than 1
   * @return the reason if there are too few pairs
   * @throws io.github.finsam.base.InvalidValueException if an answer lies outside the scale, {@code
   *     level <= 0} or {@code level >= 1}
   */
  public Outcome<Estimate> agreement(
      Scale scale, KappaWeights weights, Disclosure policy, double level) {
    int lowest = scale.minCode();
    int highest = scale.maxCode();
    Arguments arguments = new Arguments();
    for (CodePair pair : counts.codes().keySet()) {
      for (int code : List.of(pair.baseline(), pair.compared())) {
        arguments.that(
            code >= lowest && code <= highest,
            "out-of-range",
            "codes",
            code,
            Integer.toString(lowest),
            Integer.toString(highest));
      }
    }
    arguments.orThrow();
    Cell cell = cell(policy, level);
    if (cell.absence().isPresent()) {
      return Outcome.none(cell.absence().get());
    }
    SortedMap<CodePair, Long> codes = Guarded.rounded(counts.codes(), policy);
    if (codes.isEmpty()) {
      return Outcome.none(Absence.of(Absence.Reason.SUPPRESSED));
    }
    long[][] table = new long[highest - lowest + 1][highest - lowest + 1];
    codes.forEach(
        (pair, count) -> table[pair.baseline() - lowest][pair.compared() - lowest] = count);
    return Outcome.found(Reliability.weightedKappa(table, weights, level));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BothSides sides
        && edition.equals(sides.edition)
        && rule.equals(sides.rule)
        && counts.equals(sides.counts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(edition, rule, counts);
  }

  /** The edition and the items: counts do not belong in a log. */
  @Override
  public String toString() {
    return "BothSides[" + edition + ", " + rule.participantItem() + ", " + rule.staffItem() + "]";
  }

  /** The last questionnaire of each side by key. */
  private static final class Counter {
    private final Map<String, Last> keys = new HashMap<>();
    private long participants;
    private long staff;

    void add(String key, Respondent side, PairedAnswers.Given given) {
      Last last = keys.computeIfAbsent(key, k -> new Last());
      if (side == Respondent.PARTICIPANT) {
        participants += last.participant == null ? 0 : 1;
        last.participant = later(last.participant, given);
      } else {
        staff += last.staff == null ? 0 : 1;
        last.staff = later(last.staff, given);
      }
    }

    private static PairedAnswers.Given later(
        PairedAnswers.@Nullable Given one, PairedAnswers.Given other) {
      return one == null || other.compareTo(one) > 0 ? other : one;
    }

    BothSides result(
        String edition, IndicatorRule.BothSides rule, Scale ofParticipant, Scale ofStaff) {
      TreeMap<CodePair, Long> codes = new TreeMap<>();
      long withoutAnswer = 0;
      long onlyParticipant = 0;
      long onlyStaff = 0;
      for (Last last : keys.values()) {
        if (last.staff == null) {
          onlyParticipant++;
        } else if (last.participant == null) {
          onlyStaff++;
        } else if (last.participant.code() == PairedAnswers.Given.NONE
            || last.staff.code() == PairedAnswers.Given.NONE) {
          withoutAnswer++;
        } else {
          codes.merge(new CodePair(last.participant.code(), last.staff.code()), 1L, Math::addExact);
        }
      }
      return new BothSides(
          edition,
          rule,
          new BothSidesCounts(
              Pairs.positive(codes, ofParticipant, ofStaff),
              codes,
              withoutAnswer,
              new Sides(onlyParticipant, onlyStaff),
              new Sides(participants, staff)));
    }
  }

  private static final class Last {
    private PairedAnswers.@Nullable Given participant;
    private PairedAnswers.@Nullable Given staff;
  }
}
