package io.github.finsam.indicators.disclosure;

import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.survey.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy lets be shown of some sums of counts, all decided together.
 *
 * <p><b>What is promised.</b> Let somebody know every count that is shown, by code of answer, here
 * and in the earlier publications that were passed in; which lines of the tally each cell is the
 * sum of; that cells without answers have none; the policy; and the printed reason of every hidden
 * cell: below the minimum means that it has at least one answer and fewer than the minimum,
 * suppressed means that it has at least the minimum. Then for every hidden cell the numbers of
 * answers that agree with all this, as far as linear programming can tell, span an interval of
 * whole numbers at least as wide as the policy's width. If there is no such interval even when
 * everything is hidden, as for 3 women in a total of 4 that is below the minimum itself, the cell
 * keeps the interval it has then. Nearly always more is proved: two tables of whole counts as far
 * apart as the width, which nothing that is public tells apart.
 *
 * <p>Rounding is no part of this promise: what is shown rounded counts as known exactly, so that it
 * only adds uncertainty.
 *
 * <p><b>Earlier publications.</b> What was shown before stays known and cannot be hidden any more;
 * what was hidden before stays hidden if the same answers are counted, and is protected against
 * what is shown now. Answers count as the same if a line of the tally has the same answers by code
 * as it had then. If they have changed, and a cell with the same key or of the same lines was shown
 * before, it is suppressed now when some, but fewer than the minimum, answers have come or gone
 * since, counted code by code. Other conclusions from lines that have changed are not guarded
 * against.
 *
 * <p><b>What is not promised.</b> A group is protected only if it is a cell: who publishes women
 * and a total must also pass men and those whose sex is not registered, shown or not. Nothing is
 * done against what people know of themselves or from other sources; against groups in which all
 * have answered alike; against numbers derived outside this publication, such as response rates or
 * shares in a text; against conclusions from how many filled in a form without answering one of its
 * items (they are shown with the cell) to the number of answers to another; or against guessing how
 * this library chose what to hide.
 *
 * <p>To pass an earlier publication, keep its tally and make it again: the same arguments give the
 * same decisions, in whatever order the cells come.
 *
 * <p>Immutable and thread-safe if the keys are.
 */
public final class Publication {

  private final Disclosure policy;
  private final Tally base;
  private final AnswerCodes answers;
  private final List<CountCell> cells;
  private final Map<Object, Decided> decided;
  private final List<Publication> earlier;

  private Publication(
      Disclosure policy,
      Tally base,
      AnswerCodes answers,
      Map<Object, Decided> decided,
      List<Publication> earlier) {
    this.policy = policy;
    this.base = base;
    this.answers = answers;
    this.cells = decided.values().stream().map(one -> one.cell).toList();
    this.decided = Collections.unmodifiableMap(decided);
    this.earlier = earlier;
  }

  /** A cell and what was decided about it. */
  private static final class Decided {
    private final CountCell cell;
    private Decision decision = Decision.NO_DATA;

    /** The minimum that it was held against, if it has answers. */
    private int minimum = 1;

    private Optional<Sum.Cause> cause = Optional.empty();
    private boolean shownEarlier;

    Decided(CountCell cell) {
      this.cell = cell;
    }

    void decide(Sum sum) {
      minimum = sum.minimum;
      shownEarlier = sum.known;
      if (sum.n < sum.minimum) {
        decision = Decision.BELOW_MINIMUM;
      } else if (sum.hidden && !sum.known) {
        cause = sum.cause;
        decision = Decision.SUPPRESSED;
      } else {
        decision = Decision.SHOWN;
      }
    }
  }

  /**
   * Decides what is shown of some cells; nothing was published before.
   *
   * @param policy what may be shown
   * @param base the counts that the cells are sums of
   * @param answers which codes of an item are answers
   * @param cells everything that is to be published together, each key once
   * @throws io.github.finsam.base.InvalidValueException if two cells have the same key
   */
  public static Publication of(
      Disclosure policy, Tally base, AnswerCodes answers, Collection<CountCell> cells) {
    return of(policy, base, answers, cells, List.of());
  }

  /**
   * Decides what is shown of some cells beside what was published earlier.
   *
   * @param policy what may be shown
   * @param base the counts that the cells are sums of
   * @param answers which codes of an item are answers
   * @param cells everything that is to be published together, each key once
   * @param earlier what was published before of the same instrument, in the order of publishing;
   *     those that they reckoned with count too
   * @throws io.github.finsam.base.InvalidValueException if two cells have the same key
   */
  public static Publication of(
      Disclosure policy,
      Tally base,
      AnswerCodes answers,
      Collection<CountCell> cells,
      List<Publication> earlier) {
    Arguments arguments = new Arguments();
    Map<Object, Decided> byKey = new LinkedHashMap<>(2 * cells.size());
    for (CountCell cell : cells) {
      if (byKey.put(cell.key(), new Decided(cell)) != null) {
        arguments.that(false, "duplicate", "cells", String.valueOf(cell.key()));
      }
    }
    arguments.orThrow();
    List<Publication> all = new ArrayList<>();
    for (Publication one : earlier) {
      for (Publication before : one.earlier) {
        addOnce(all, before);
      }
      addOnce(all, one);
    }
    Publication publication = new Publication(policy, base, answers, byKey, List.copyOf(all));
    publication.decide();
    return publication;
  }

  private static void addOnce(List<Publication> all, Publication one) {
    if (all.stream().noneMatch(other -> other == one)) {
      all.add(one);
    }
  }

  private void decide() {
    if (policy.waived().isPresent()) {
      for (Decided one : decided.values()) {
        one.decision = hasAnswers(one.cell) ? Decision.SHOWN : Decision.NO_DATA;
      }
      return;
    }
    List<Ledger.Source> sources = new ArrayList<>();
    for (Publication one : earlier) {
      sources.add(one.source(Optional.of(one)));
    }
    sources.add(source(Optional.empty()));
    Ledger ledger = new Ledger(sources);
    for (Sum sum : ledger.sums()) {
      if (sum.published && !sum.known) {
        if (sum.hidden) {
          sum.cause = Optional.of(new Sum.Cause.HiddenEarlier());
        } else if (sum.n < sum.minimum) {
          sum.hidden = true;
        }
      }
    }
    for (Sum sum : policy.rounding() == 1 ? List.<Sum>of() : ledger.sums()) {
      if (sum.canBeHidden() && Arrays.stream(sum.counts).allMatch(c -> policy.rounded(c) == 0)) {
        sum.hidden = true;
        sum.cause = Optional.of(new Sum.Cause.RoundedAway());
      }
    }
    hideFewPeople(ledger);
    if (!earlier.isEmpty()) {
      hideFewChanged(ledger);
    }
    Suppression.protect(ledger);
    int at = 0;
    for (Decided one : decided.values()) {
      ledger.sum(at++).ifPresent(one::decide);
    }
  }

  private boolean hasAnswers(CountCell cell) {
    long[] counts = new long[base.highestCode() + 1];
    for (int line : Ledger.linesOf(cell, base)) {
      base.copyCounts(line, counts);
      for (int code = 0; code < counts.length; code++) {
        if (counts[code] > 0 && answers.isAnswer(base.item(line), code)) {
          return true;
        }
      }
    }
    return false;
  }

  private void hideFewPeople(Ledger ledger) {
    for (int i = 0; i < cells.size(); i++) {
      CountCell cell = cells.get(i);
      ledger
          .sum(i)
          .filter(Sum::canBeHidden)
          .filter(sum -> cell.people().orElse(Long.MAX_VALUE) < sum.minimum)
          .ifPresent(
              sum -> {
                sum.hidden = true;
                sum.cause = Optional.of(new Sum.Cause.FewPeople());
              });
    }
  }

  private void hideFewChanged(Ledger ledger) {
    Earlier before = new Earlier(earlier);
    for (int i = 0; i < cells.size(); i++) {
      CountCell cell = cells.get(i);
      ledger
          .sum(i)
          .filter(Sum::canBeHidden)
          .filter(sum -> before.fewChanged(cell, counts(cell), sum.minimum))
          .ifPresent(
              sum -> {
                sum.hidden = true;
                sum.cause = Optional.of(new Sum.Cause.FewChanged());
              });
    }
  }

  private Ledger.Source source(Optional<Publication> publication) {
    return new Ledger.Source(base, answers, policy, cells, publication);
  }

  /** The policy that decided. */
  public Disclosure policy() {
    return policy;
  }

  /** The keys of the cells, in the order they were handed in. */
  public Set<Object> keys() {
    return decided.keySet();
  }

  /**
   * What is done with a cell.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is no cell with this key
   */
  public Decision decision(Object key) {
    return decided(key).decision;
  }

  /**
   * Whether the counts of a cell are shown.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is no cell with this key
   */
  public boolean shown(Object key) {
    return decision(key) == Decision.SHOWN;
  }

  /**
   * Answers by code of a cell that is shown, rounded if the policy says so; codes without answers
   * are left out, and there is at least one answer. Empty if the cell is not shown.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is no cell with this key
   */
  public Optional<SortedMap<Integer, Long>> counts(Object key) {
    return shown(key) ? Optional.of(rounded(counts(decided(key).cell))) : Optional.empty();
  }

  /**
   * Questionnaires without an answer, by code, of a cell that is shown, rounded if the policy says
   * so; codes that were not given are left out. Empty if the cell is not shown.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is no cell with this key
   */
  public Optional<SortedMap<Integer, Long>> nonAnswers(Object key) {
    return shown(key) ? Optional.of(rounded(sum(decided(key).cell, false))) : Optional.empty();
  }

  /**
   * Why a cell is shown or hidden, for the people of the app: names the rule, the minimum, and for
   * a suppressed cell which hidden cell it protects. This tells more than should be published
   * beside the table.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is no cell with this key
   */
  public String explain(Object key, Language language) {
    String known = decided(key).shownEarlier ? " " + Texts.text(language, "known") : "";
    return switch (decision(key)) {
      case SHOWN -> explainShown(language);
      case NO_DATA -> Texts.text(language, "no-data");
      case BELOW_MINIMUM -> explainBelow(key, language) + known;
      case SUPPRESSED -> explainSuppressed(key, language);
    };
  }

  private String explainShown(Language language) {
    if (policy.waived().isPresent()) {
      return Texts.text(language, "waived", policy.waived().get());
    }
    return policy.rounding() > 1
        ? Texts.text(language, "shown.rounded", policy.rounding())
        : Texts.text(language, "shown");
  }

  private String explainBelow(Object key, Language language) {
    Set<?> respondents = decided(key).cell.respondents();
    return respondents.isEmpty()
        ? Texts.text(language, "below.everyone", minimum(key))
        : Texts.text(language, "below", minimum(key), Texts.inSentence(language, respondents));
  }

  private String explainSuppressed(Object key, Language language) {
    Sum.Cause cause = decided(key).cause.orElseGet(Sum.Cause.HiddenEarlier::new);
    if (cause instanceof Sum.Cause.Protects protects) {
      return Texts.text(language, "protects", protects.key(), protects.width());
    }
    if (cause instanceof Sum.Cause.FewPeople) {
      return Texts.text(language, "few-people", minimum(key));
    }
    if (cause instanceof Sum.Cause.FewChanged) {
      return Texts.text(language, "few-changed", minimum(key));
    }
    return cause instanceof Sum.Cause.RoundedAway
        ? Texts.text(language, "rounded-away", policy.rounding())
        : Texts.text(language, "hidden-earlier");
  }

  /**
   * The key of the hidden cell that a suppressed one protects; empty if it is not suppressed or for
   * another reason.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is no cell with this key
   */
  public Optional<Object> protects(Object key) {
    return decided(key)
        .cause
        .filter(Sum.Cause.Protects.class::isInstance)
        .map(cause -> ((Sum.Cause.Protects) cause).key());
  }

  /** The minimum that a cell with answers was held against. */
  int minimum(Object key) {
    return decided(key).minimum;
  }

  private Decided decided(Object key) {
    Decided one = decided.get(key);
    if (one == null) {
      new Arguments().that(false, "unknown", "key", String.valueOf(key)).orThrow();
      throw new IllegalStateException();
    }
    return one;
  }

  private SortedMap<Integer, Long> rounded(SortedMap<Integer, Long> counts) {
    SortedMap<Integer, Long> rounded = new TreeMap<>();
    counts.forEach(
        (code, count) -> {
          if (policy.rounded(count) > 0) {
            rounded.put(code, policy.rounded(count));
          }
        });
    return Collections.unmodifiableSortedMap(rounded);
  }

  /** The true counts of a cell, hidden or not. */
  private SortedMap<Integer, Long> counts(CountCell cell) {
    return sum(cell, true);
  }

  private SortedMap<Integer, Long> sum(CountCell cell, boolean answered) {
    SortedMap<Integer, Long> sum = new TreeMap<>();
    long[] byCode = new long[base.highestCode() + 1];
    for (int line : Ledger.linesOf(cell, base)) {
      base.copyCounts(line, byCode);
      for (int code = 0; code < byCode.length; code++) {
        if (byCode[code] > 0 && answers.isAnswer(base.item(line), code) == answered) {
          sum.merge(code, byCode[code], Math::addExact);
        }
      }
    }
    return sum;
  }

  /** How many cells there are and how many of them are hidden. */
  @Override
  public String toString() {
    long hidden = decided.values().stream().filter(one -> one.decision.isHidden()).count();
    return "Publication[" + cells.size() + " cells, " + hidden + " hidden]";
  }

  /** What was shown before, by key and by lines of the tally. */
  private static final class Earlier {
    private final Map<Object, List<SortedMap<Integer, Long>>> shown = new HashMap<>();

    Earlier(List<Publication> publications) {
      for (Publication publication : publications) {
        for (CountCell cell : publication.cells) {
          if (publication.shown(cell.key())) {
            SortedMap<Integer, Long> counts = publication.counts(cell);
            put(new Keyed(cell.key()), counts);
            put(cell.atoms(), counts);
          }
        }
      }
    }

    private void put(Object key, SortedMap<Integer, Long> counts) {
      shown.computeIfAbsent(key, k -> new ArrayList<>(1)).add(counts);
    }

    boolean fewChanged(CountCell cell, SortedMap<Integer, Long> now, int minimum) {
      return few(shown.getOrDefault(new Keyed(cell.key()), List.of()), now, minimum)
          || few(shown.getOrDefault(cell.atoms(), List.of()), now, minimum);
    }

    private static boolean few(
        List<SortedMap<Integer, Long>> before, SortedMap<Integer, Long> now, int minimum) {
      return before.stream()
          .anyMatch(then -> isFew(more(then, now), minimum) || isFew(more(now, then), minimum));
    }

    private static boolean isFew(long answers, int minimum) {
      return answers > 0 && answers < minimum;
    }

    /** How many answers one has more than the other, code by code. */
    private static long more(SortedMap<Integer, Long> less, SortedMap<Integer, Long> more) {
      return more.entrySet().stream()
          .mapToLong(e -> Math.max(0, e.getValue() - less.getOrDefault(e.getKey(), 0L)))
          .sum();
    }

    /** A key of a cell, kept apart from sets of lines. */
    private record Keyed(Object key) {}
  }
}
