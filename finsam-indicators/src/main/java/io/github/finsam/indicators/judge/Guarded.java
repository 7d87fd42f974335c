package io.github.finsam.indicators.judge;

import io.github.finsam.base.Share;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.CountCell;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Counts of yes and no for one or more groups and all of them together, and what of them a policy
 * lets be shown: all are decided in one publication.
 */
final class Guarded {

  /** Code of a no. */
  static final int NO = 0;

  /** Code of a yes; greater codes say why there is neither. */
  static final int YES = 1;

  private final Publication publication;
  private final boolean nothingHidden;

  /**
   * @param parts counts by code of each group
   * @param respondents whose answers they are
   */
  Guarded(
      String edition,
      Set<Respondent> respondents,
      List<SortedMap<Integer, Long>> parts,
      Disclosure policy) {
    Map<TallyCell, SortedMap<Integer, Long>> counts = new HashMap<>();
    List<CountCell> cells = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      TallyCell line = new TallyCell("part-" + i, Group.ALL);
      counts.put(line, parts.get(i));
      cells.add(new CountCell(i, respondents, Set.of(line)));
    }
    cells.add(new CountCell(Bucket.ALL, respondents, new HashSet<>(counts.keySet())));
    this.publication =
        Publication.of(
            policy,
            Tally.of(TallyQuery.of(edition), counts),
            (item, code) -> code == NO || code == YES,
            cells);
    this.nothingHidden =
        publication.keys().stream().noneMatch(key -> publication.decision(key).isHidden());
  }

  /** The cell of a group by its place, or of all together by {@link Bucket#ALL}. */
  Cell cell(Object key, double level, Function<Figure, Basis> basis) {
    Optional<Absence.Reason> hidden = publication.decision(key).reason();
    if (hidden.isPresent()) {
      return Absence.of(hidden.get());
    }
    SortedMap<Integer, Long> answers = new TreeMap<>(Map.of(NO, 0L, YES, 0L));
    answers.putAll(publication.counts(key).orElseThrow());
    long yes = answers.getOrDefault(YES, 0L);
    Share share = Share.of(yes, Math.addExact(yes, answers.getOrDefault(NO, 0L)));
    Figure figure =
        new Figure(
            answers,
            // Beside a hidden group those of the others and of all together would give it away.
            nothingHidden ? publication.nonAnswers(key) : Optional.empty(),
            share,
            Optional.of(Intervals.wilson(share, level)),
            Optional.empty(),
            Optional.empty(),
            Basis.of("-", Basis.POOLED));
    return figure.withBasis(basis.apply(figure));
  }

  /** A row for each group and one for all together. */
  static Table table(Column by, List<?> keys, Function<Object, Cell> cells) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      rows.add(Row.of(cells.apply(i), keys.get(i)));
    }
    rows.add(Row.of(cells.apply(Bucket.ALL), Bucket.ALL));
    return new Table(List.of(by), rows);
  }

  /** The numbers behind a cell: they are shown where the cell itself may be. */
  static <T> Outcome<T> beside(Cell cell, Disclosure policy, Supplier<T> numbers) {
    return cell.absence().isEmpty() || policy.waived().isPresent()
        ? Outcome.found(numbers.get())
        : Outcome.none(cell.absence().get());
  }

  /** Why nothing is made of so many pairs; empty if something is. */
  static Optional<Absence> tooFew(long pairs, Set<Respondent> respondents, Disclosure policy) {
    if (pairs == 0) {
      return Optional.of(Absence.of(Absence.Reason.NO_DATA));
    }
    return pairs < policy.minimum(respondents)
        ? Optional.of(Absence.of(Absence.Reason.BELOW_MINIMUM))
        : Optional.empty();
  }

  /** Counts as the policy shows them, without those of which nothing is left. */
  static <K> SortedMap<K, Long> rounded(SortedMap<K, Long> counts, Disclosure policy) {
    TreeMap<K, Long> rounded = new TreeMap<>(counts);
    rounded.replaceAll((key, count) -> policy.rounded(count));
    rounded.values().removeIf(count -> count == 0);
    return rounded;
  }

  static void checkLevel(double level) {
    new Arguments()
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
  }
}
