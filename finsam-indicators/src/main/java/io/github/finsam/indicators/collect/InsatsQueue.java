package io.github.finsam.indicators.collect;

import io.github.finsam.base.InsatsId;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Intake;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who waits for a place in an insats on a day: referred, neither started nor withdrawn.
 *
 * <p>Immutable and thread-safe.
 *
 * @param insats the insats
 * @param asOf the day
 * @param entries in the order of the queue
 */
public record InsatsQueue(InsatsId insats, LocalDate asOf, List<QueueEntry> entries) {

  /** Sorts the entries. */
  public InsatsQueue {
    entries = entries.stream().sorted().toList();
  }

  /**
   * The queue at the end of a day, with the priorities of that day.
   *
   * @param pathways of any insatser, in any order; those of others are passed over
   */
  public static InsatsQueue of(InsatsId insats, Collection<Pathway> pathways, LocalDate asOf) {
    List<QueueEntry> entries = new ArrayList<>();
    for (Pathway pathway : pathways) {
      if (!pathway.insats().equals(insats)) {
        continue;
      }
      PathwayState state = pathway.state(AsOf.of(asOf));
      Intake intake = state.intake();
      if (intake.referredOn().isPresent() && leftOn(state).isEmpty()) {
        LocalDate referred = intake.referredOn().get();
        entries.add(
            new QueueEntry(
                pathway.id(),
                referred,
                intake.referrer(),
                intake.priority(),
                intake.consentedOn().isPresent(),
                Math.toIntExact(asOf.toEpochDay() - referred.toEpochDay())));
      }
    }
    return new InsatsQueue(insats, asOf, entries);
  }

  /** The day somebody left the queue: started, or referral or consent withdrawn. */
  static Optional<LocalDate> leftOn(PathwayState state) {
    return Stream.of(
            state.startedOn(), state.intake().withdrawnOn(), state.intake().consentWithdrawnOn())
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  /**
   * Those whose turn it is.
   *
   * @param places free places, not negative
   * @throws io.github.finsam.base.InvalidValueException if {@code places < 0}
   */
  public List<QueueEntry> next(int places) {
    new Arguments().that(places >= 0, "negative", "places", places).orThrow();
    return entries.subList(0, Math.min(places, entries.size()));
  }

  /** Days the one who has waited longest has waited; empty if nobody waits. */
  public Optional<Integer> longestWait() {
    return entries.stream().map(QueueEntry::days).max(Integer::compare);
  }

  /**
   * What happened to the queue in a period.
   *
   * @param pathways of any insatser, in any order; those of others are passed over
   * @param period a period with an end
   * @throws io.github.finsam.base.InvalidValueException if the period still runs
   */
  public static Flow flow(InsatsId insats, Collection<Pathway> pathways, Period period) {
    new Arguments()
        .that(period.endInclusive().isPresent(), "missing", "period.endInclusive", "")
        .orThrow();
    int carriedIn = 0;
    int referred = 0;
    int started = 0;
    int withdrawn = 0;
    int remaining = 0;
    for (Pathway pathway : pathways) {
      PathwayState state = pathway.state();
      Optional<LocalDate> in = state.intake().referredOn();
      if (!pathway.insats().equals(insats) || in.isEmpty()) {
        continue;
      }
      Optional<LocalDate> left = leftOn(state);
      boolean after = period.endInclusive().filter(end -> in.get().isAfter(end)).isPresent();
      boolean before = left.filter(day -> day.isBefore(period.startInclusive())).isPresent();
      if (after || before) {
        continue;
      }
      if (period.contains(in.get())) {
        referred++;
      } else {
        carriedIn++;
      }
      if (left.isEmpty() || !period.contains(left.get())) {
        remaining++;
      } else if (state.startedOn().equals(left)) {
        started++;
      } else {
        withdrawn++;
      }
    }
    return new Flow(period, carriedIn, referred, started, withdrawn, remaining);
  }

  /**
   * What happened to a queue in a period: {@code carriedIn + referred = started + withdrawn +
   * remaining}.
   *
   * @param period the period
   * @param carriedIn waited when it began
   * @param referred came in it
   * @param started got a place in it
   * @param withdrawn left the queue in it without a place
   * @param remaining wait when it ends
   */
  public record Flow(
      Period period, int carriedIn, int referred, int started, int withdrawn, int remaining) {

    /**
     * @throws io.github.finsam.base.InvalidValueException if a number is negative or they do not
     *     add up
     */
    public Flow {
      int in = carriedIn + referred;
      int out = started + withdrawn + remaining;
      new Arguments()
          .that(
              Stream.of(carriedIn, referred, started, withdrawn, remaining).allMatch(n -> n >= 0),
              "negative",
              "flow",
              period)
          .that(in == out, "mismatch", "remaining", out, Integer.toString(in))
          .orThrow();
    }
  }
}
