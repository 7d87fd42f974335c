package io.github.finsam.exchange.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.InsatsCounts;
import java.util.List;
import java.util.Optional;

/**
 * Counts that can be judged only beside a store: the förbund and insatser they are about may be
 * there and not in the folder, since whoever counts often has no other table.
 */
public record Counted(List<Placed<InsatsCounts>> counts, List<Placed<ClosedPeriod>> closed) {

  public static final Counted NONE = new Counted(List.of(), List.of());

  public Counted {
    counts = List.copyOf(counts);
    closed = List.copyOf(closed);
  }

  public boolean isEmpty() {
    return counts.isEmpty() && closed.isEmpty();
  }

  /** Those about a förbund and an insats that are there. */
  public Counted among(Known known, Errors errors) {
    return new Counted(
        counts.stream()
            .filter(
                p ->
                    good(
                        p,
                        p.value().forbund(),
                        Optional.of(p.value().id().insats()),
                        known,
                        errors))
            .toList(),
        closed.stream()
            .filter(p -> good(p, p.value().id().forbund(), p.value().id().insats(), known, errors))
            .toList());
  }

  /** How many rows of tables all of it takes. */
  public long rows() {
    long[] rows = {0};
    Rows counter = new Rows((table, cells) -> rows[0]++);
    counts.forEach(p -> counter.counts(p.value()));
    closed.forEach(p -> counter.closedPeriod(p.value()));
    return rows[0];
  }

  /** How many rows of tables closed periods take. */
  public static long rows(ClosedPeriod closed) {
    return new Counted(List.of(), List.of(new Placed<>(closed, "", 0))).rows();
  }

  static boolean good(
      Placed<?> placed, ForbundId forbund, Optional<InsatsId> insats, Known known, Errors errors) {
    boolean good = true;
    if (known.forbund(forbund.value()).isEmpty()) {
      good = tell(placed, known, errors, Known.FORBUND, "forbund", forbund.value());
    }
    if (insats.isPresent()) {
      Optional<Known.Owned> owned = known.insats(insats.get().value());
      if (owned.isEmpty()) {
        good = tell(placed, known, errors, Known.INSATSER, "insats", insats.get().value());
      } else if (!owned.get().forbund().equals(forbund)) {
        good = false;
        errors.add(
            placed.file(),
            placed.line(),
            "insats",
            "insats-elsewhere",
            insats.get().value(),
            owned.get().forbund().value());
      }
    }
    return good;
  }

  static boolean tell(
      Placed<?> placed, Known known, Errors errors, String table, String column, String name) {
    known
        .why(table, name)
        .ifPresent(
            code ->
                errors.add(placed.file(), placed.line(), column, code, name, Known.file(table)));
    return false;
  }
}
