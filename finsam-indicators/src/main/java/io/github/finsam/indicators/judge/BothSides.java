package io.github.finsam.indicators.judge;

import io.github.finsam.base.FormId;
import io.github.finsam.base.Share;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.statistic.Estimate;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.KappaWeights;
import io.github.finsam.indicators.statistic.PairedCounts;
import io.github.finsam.indicators.statistic.Reliability;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What participants say of themselves set against what the staff say of the same participants at
 * the same occasion. A step forward counts only if both say so.
 *
 * <p>Source of the rule: Kärnindikatorerna – dess beskrivningar och mätpunkter, indicator 7,
 * handlingar till styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå–Norsjö: "aldrig … den
 * ena eller andra, utan alltid båda".
 *
 * <p>Immutable and thread-safe.
 *
 * @param edition id of the edition
 * @param rule the rule the answers were put together by
 * @param views pairs with two answers, by whether they are positive; the participants are the
 *     baseline
 * @param codes the same pairs by their codes, that of the participant first; counts greater than
 *     zero
 * @param withoutAnswer pairs of questionnaires of which one or both left the item without an
 *     answer; not negative
 * @param unmatched questionnaires of one side without one of the other
 * @param duplicates questionnaires set aside because the same side has a later one for the same key
 *     and occasion
 */
@Value.Builder
public record BothSides(
    String edition,
    IndicatorRule.BothSides rule,
    PairedCounts views,
    SortedMap<CodePair, Long> codes,
    long withoutAnswer,
    Sides unmatched,
    Sides duplicates)
    implements WithBothSides {

  /** Code of those for whom both sides are positive, in the figure of {@link #cell}. */
  public static final int BOTH = 1;

  /** Code of those for whom not both are, in the figure of {@link #cell}. */
  public static final int NOT_BOTH = 0;

  /** Code of pairs of which one side gave no answer, in the figure of {@link #cell}. */
  public static final int NO_ANSWER = 9;

  /**
   * @throws io.github.finsam.base.InvalidValueException if the edition is blank, {@code
   *     withoutAnswer < 0}, a count of codes is not above zero, or the codes and the views do not
   *     count the same number of pairs
   */
  public BothSides {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    long counted = codes.values().stream().reduce(0L, Math::addExact);
    new Arguments()
        .that(!edition.isBlank(), "blank", "edition", edition)
        .that(withoutAnswer >= 0, "negative", "withoutAnswer", withoutAnswer)
        .that(codes.values().stream().allMatch(c -> c > 0), "not-positive", "codes", codes)
        .that(counted == views.n(), "mismatch", "codes", counted, Long.toString(views.n()))
        .orThrow();
  }

  /** A new builder. */
  public static BothSidesBuilder builder() {
    return new BothSidesBuilder();
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
    TreeMap<CodePair, Long> sum = new TreeMap<>(codes);
    other.codes.forEach((pair, count) -> sum.merge(pair, count, Math::addExact));
    return new BothSides(
        edition,
        rule,
        PairedCounts.of(
            Math.addExact(views.both(), other.views.both()),
            Math.addExact(views.onlyBaseline(), other.views.onlyBaseline()),
            Math.addExact(views.onlyCompared(), other.views.onlyCompared()),
            Math.addExact(views.neither(), other.views.neither())),
        sum,
        Math.addExact(withoutAnswer, other.withoutAnswer),
        unmatched.plus(other.unmatched),
        duplicates.plus(other.duplicates));
  }

  /** How many pairs of questionnaires there are, answered or not. */
  public long pairs() {
    return Math.addExact(views.n(), withoutAnswer);
  }

  /**
   * The result as a cell: those for whom both sides are positive, of all pairs with two answers.
   * Unmatched questionnaires have no part in it.
   *
   * @param minimum the smallest number of pairs that is reported, greater than zero; that of the
   *     disclosure policy for participants and staff together
   * @param level confidence level of Wilson's interval, greater than 0 and less than 1
   * @throws io.github.finsam.base.InvalidValueException if {@code minimum < 1}, {@code level <= 0}
   *     or {@code level >= 1}
   */
  public Cell cell(long minimum, double level) {
    check(minimum, level);
    Optional<Absence> absence = PairedAnswers.tooFew(views.n(), minimum);
    if (absence.isPresent()) {
      return absence.get();
    }
    Share share = Share.of(views.both(), views.n());
    return new Figure(
        new TreeMap<>(Map.of(NOT_BOTH, share.complement().part(), BOTH, share.part())),
        Optional.of(
            withoutAnswer == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(NO_ANSWER, withoutAnswer))),
        share,
        Optional.of(Intervals.wilson(share, level)),
        Optional.empty(),
        Optional.empty(),
        Basis.of(edition, rule.text()));
  }

  /**
   * How far the two sides agree: weighted kappa of their codes.
   *
   * @param scale the scale that both sides answer on
   * @param weights the weights of disagreements
   * @param minimum the smallest number of pairs that is reported, greater than zero
   * @param level confidence level, greater than 0 and less than 1
   * @return the reason if there are too few pairs
   * @throws io.github.finsam.base.InvalidValueException if an answer lies outside the scale, {@code
   *     minimum < 1}, {@code level <= 0} or {@code level >= 1}
   */
  public Outcome<Estimate> agreement(
      Scale scale, KappaWeights weights, long minimum, double level) {
    check(minimum, level);
    int lowest = scale.minCode();
    int highest = scale.maxCode();
    Arguments arguments = new Arguments();
    for (CodePair pair : codes.keySet()) {
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
    Optional<Absence> absence = PairedAnswers.tooFew(views.n(), minimum);
    if (absence.isPresent()) {
      return Outcome.none(absence.get());
    }
    long[][] table = new long[highest - lowest + 1][highest - lowest + 1];
    codes.forEach(
        (pair, count) -> table[pair.baseline() - lowest][pair.compared() - lowest] = count);
    return Outcome.found(Reliability.weightedKappa(table, weights, level));
  }

  private static void check(long minimum, double level) {
    new Arguments()
        .that(minimum > 0, "not-positive", "minimum", minimum)
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
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
          Pairs.positive(codes, ofParticipant, ofStaff),
          codes,
          withoutAnswer,
          new Sides(onlyParticipant, onlyStaff),
          new Sides(participants, staff));
    }
  }

  private static final class Last {
    private PairedAnswers.@Nullable Given participant;
    private PairedAnswers.@Nullable Given staff;
  }
}
