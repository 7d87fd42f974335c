package io.github.finsam.count;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Sex;
import io.github.finsam.time.CalendarYear;
import io.github.finsam.time.Period;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is counted in an insats in a year, without any identity: this layer stands alone and needs
 * no record of a person.
 *
 * <p>What can contradict itself (more anonymous than participants, flows that do not balance, a
 * year outside that of the insats) is stored, and {@code rules} makes a finding of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id which insats and year
 * @param forbund the förbund of the insats
 * @param planned planned number of participants in the year, not negative; empty if not stated
 *     here. {@link io.github.finsam.insats.Insats#plannedIn} may state it, too.
 * @param participants everybody who took part on some day of the year, counted as often as
 *     registered, the anonymous included; empty if nobody counted, which is not zero
 * @param anonymous one entry for each anonymous participant who started in the year. Kept by sex
 *     and not in the order given, so that the order tells nothing of who came when.
 * @param volumes events and other numbers without single participants; each label and period once
 * @param flows carried in, new, ended, remaining; empty if nobody counted
 */
@Value.Builder
public record InsatsCounts(
    InsatsYear id,
    ForbundId forbund,
    Optional<@PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") Integer> planned,
    Optional<BySex> participants,
    List<AnonymousEntry> anonymous,
    List<VolumeCount> volumes,
    Optional<FlowCounts> flows)
    implements WithInsatsCounts {

  /**
   * @throws io.github.finsam.base.InvalidValueException if {@code planned < 0}, an anonymous entry
   *     is of another year, or a label occurs twice for a period
   */
  public InsatsCounts {
    anonymous = anonymous.stream().sorted(Comparator.comparing(AnonymousEntry::sex)).toList();
    volumes = List.copyOf(volumes);
    Checks checks = new Checks();
    planned.ifPresent(p -> checks.notNegative("planned", p));
    for (AnonymousEntry entry : anonymous) {
      checks.that(
          entry.year().equals(id.year()),
          "mismatch",
          "anonymous",
          entry.year(),
          id.year().toString());
    }
    checks.unique("volumes", volumes, v -> v.label() + ", " + v.period()).orThrow();
  }

  /** A new builder. */
  public static InsatsCountsBuilder builder() {
    return new InsatsCountsBuilder();
  }

  /** The year as a period. */
  public CalendarYear year() {
    return new CalendarYear(id.year());
  }

  /**
   * How many took part: the participants counted, else those of the flows (carried in and started);
   * empty if neither was counted. Anonymous entries alone do not tell how many took part.
   *
   * @throws ArithmeticException if a sum exceeds {@link Integer#MAX_VALUE}
   */
  public Optional<BySex> registered() {
    return participants.or(() -> flows.map(FlowCounts::participants));
  }

  /** The anonymous entries, counted. */
  public BySex anonymousBySex() {
    int women = (int) anonymous.stream().filter(e -> e.sex() == Sex.WOMAN).count();
    return BySex.of(women, anonymous.size() - women);
  }

  /**
   * The volumes added up for each period apart, in the order in which the periods first occur:
   * numbers of different periods may cover the same heads.
   *
   * @throws ArithmeticException if a sum exceeds {@link Integer#MAX_VALUE}
   */
  public Map<Period, BySex> volumesByPeriod() {
    Map<Period, BySex> sums = new LinkedHashMap<>();
    volumes.forEach(v -> sums.merge(v.period(), v.number(), BySex::plus));
    return Collections.unmodifiableMap(sums);
  }

  /** Whether anything is counted of single participants, be they known or anonymous. */
  public boolean countsIndividuals() {
    return participants.isPresent() || !anonymous.isEmpty() || flows.isPresent();
  }
}
