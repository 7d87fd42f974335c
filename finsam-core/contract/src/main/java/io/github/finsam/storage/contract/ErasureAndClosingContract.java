package io.github.finsam.storage.contract;

import static io.github.finsam.storage.contract.SamplePathways.DAY;
import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.INSATSER;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PeriodClosing;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.RetentionDue;
import io.github.finsam.storage.RetentionRule;
import io.github.finsam.storage.Store;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The store for counts and the one for persons together, as an application wires them: what closing
 * a period froze outlives the erasure of those who were counted.
 */
public abstract class ErasureAndClosingContract {

  private static final Accessor WHO = Accessor.of("h-1", "årsbokslut");
  private static final LocalDate CLOSED_ON = LocalDate.of(2015, 2, 1);

  /** For subclasses. */
  protected ErasureAndClosingContract() {}

  /**
   * Runs a test with two stores with nothing in them, in one place if there can be, and closes
   * them.
   */
  protected abstract void withStores(BiConsumer<Store, PersonStore> test);

  private static ClosedPeriod count(Store counts, PersonStore persons) {
    return persons.read(
        WHO,
        s ->
            PeriodClosing.of(
                s,
                counts.read(c -> c.counts().all()),
                FORBUNDS.get(0),
                Optional.of(INSATSER.get(0)),
                Period.year(2014),
                CLOSED_ON));
  }

  private static BySex closed(Store counts) {
    return counts.read(
        c ->
            c.closedPeriods()
                .latest(FORBUNDS.get(0), Optional.of(INSATSER.get(0)), Period.year(2014))
                .flatMap(ClosedPeriod::participants)
                .orElseThrow());
  }

  @Test
  @DisplayName("Erased before the year is closed: not counted; erased after: counted for ever")
  final void erasing() {
    withStores(
        (counts, persons) -> {
          persons.write(
              WHO,
              unit -> {
                for (int i = 1; i <= 5; i++) {
                  unit.pathways().insert(SamplePathways.ended(i, i, 0, i, 30 + i));
                }
                return "";
              });
          persons.write(WHO, unit -> unit.erase(participant(1)));
          ClosedPeriod year = count(counts, persons);
          counts.write(
              unit -> {
                unit.closedPeriods().insert(year);
                return "";
              });
          assertEquals(BySex.of(4, 0), closed(counts));
          // What is due is erased, as the retention plan says.
          RetentionRule rule = new RetentionRule("Dokumenthanteringsplan", 12);
          List<RetentionDue> due =
              persons.read(WHO, s -> s.due(rule, DAY.plusDays(33).plusMonths(12).plusDays(1)));
          assertEquals(2, due.size());
          persons.write(
              WHO,
              unit -> {
                due.forEach(d -> unit.erase(d.participant()));
                return "";
              });
          assertEquals(2L, persons.<Long>read(WHO, s -> s.pathways().count()));
          assertEquals(BySex.of(4, 0), closed(counts));
          // Counting again would give less: the closed period is the truth, and is not counted
          // again.
          assertEquals(Optional.of(BySex.of(2, 0)), count(counts, persons).participants());
        });
  }
}
