package io.github.finsam.indicators.followup;

import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Counts the queue. */
final class Queues {

  // How someone left the queue in the period, beside whether someone was there before.
  private static final int STARTED = 0;
  private static final int WITHDRAWN = 1;
  private static final int WAITING = 2;
  private static final int WAYS = 3;

  private Queues() {}

  static QueueReport of(FollowUpReport report, Cell remaining) {
    Populations populations = report.populations();
    long[] counts = count(populations, report.scope());
    List<Atom> atoms = new ArrayList<>();
    for (int s = 0; s < counts.length; s++) {
      if (counts[s] > 0) {
        // Who has not started has no registered sex.
        atoms.add(new Atom(0, s, new long[] {0, 0, counts[s]}));
      }
    }
    Protection protection = new Protection(report.disclosure(), atoms);
    List<IntPredicate> sums =
        List.of(
            s -> s < WAYS,
            s -> s >= WAYS,
            s -> s % WAYS == STARTED,
            s -> s % WAYS == WITHDRAWN,
            s -> s % WAYS == WAITING);
    for (int i = 0; i < sums.size(); i++) {
      IntPredicate in = sums.get(i);
      protection.add(i, Slices.ALL, atom -> in.test(atom.signature()));
    }
    protection.publish();
    Optional<Integer> capacity = capacity(report);
    return new QueueReport(
        protection.number(0),
        protection.number(1),
        protection.number(2),
        protection.number(3),
        protection.number(4),
        capacity,
        free(capacity, remaining));
  }

  private static long[] count(Populations populations, Scope scope) {
    Spells spells = populations.spells;
    int[] referred = spells.column(Columns.REFERRED);
    int[] start = spells.column(Columns.START);
    int[] left = spells.column(Columns.LEFT_QUEUE);
    long[] counts = new long[2 * WAYS];
    for (int row : populations.rowsIn(scope)) {
      int out = Math.min(start[row], left[row]);
      boolean came = referred[row] <= populations.to && referred[row] != Columns.NEVER;
      if (!came || out < populations.from) {
        continue;
      }
      int way = WAITING;
      if (out <= populations.to && out != Columns.NEVER) {
        way = start[row] <= left[row] ? STARTED : WITHDRAWN;
      }
      counts[(referred[row] < populations.from ? 0 : WAYS) + way]++;
    }
    return counts;
  }

  private static Optional<Integer> capacity(FollowUpReport report) {
    LocalDate asOf = report.data().spells().asOf().day();
    LocalDate end = report.period().endInclusive().orElse(asOf);
    LocalDate day = end.isBefore(asOf) ? end : asOf;
    List<Integer> places =
        report.data().insatser().stream()
            .filter(i -> Populations.isIn(report.scope(), i.id(), i.forbund()) && i.activeOn(day))
            .flatMap(insats -> insats.resources().capacity().stream())
            .toList();
    OptionalInt sum = places.stream().mapToInt(p -> p).reduce(Math::addExact);
    return sum.isPresent() ? Optional.of(sum.getAsInt()) : Optional.empty();
  }

  private static Outcome<Long> free(Optional<Integer> capacity, Cell remaining) {
    if (capacity.isEmpty()) {
      return Outcome.none(Absence.of(Absence.Reason.NO_DATA));
    }
    return remaining
        .<Outcome<Long>>map(f -> Outcome.found(capacity.get() - f.sharePositive().part()))
        .orElse(
            absence ->
                absence.reason() == Absence.Reason.NO_DATA
                    ? Outcome.found((long) capacity.get())
                    : Outcome.none(absence));
  }
}
