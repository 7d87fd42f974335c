package io.github.finsam.count;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.survey.Tally;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What closing a period froze: counts without identities, which are the truth for the period from
 * then on. Erasing a person afterwards leaves them as they are. A closed period is stored once and
 * never changed; what was wrong is told by a further version with the reason, beside the first.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id of what, which period and which version
 * @param closedOn the day it was closed or corrected, years 1000 to 9999
 * @param reason why it was corrected, at most 4 000 characters; empty for the first version
 * @param participants everybody who took part on some day of the period; empty if nobody counted
 * @param flows carried in, new, ended, remaining; empty if nobody counted
 * @param outcomes rows of tables of outcomes, each table and outcome once
 * @param tallies counted answers to questionnaires, one for each query
 */
@Value.Builder
public record ClosedPeriod(
    ClosedPeriodId id,
    LocalDate closedOn,
    Optional<
            @NotBlank(message = "{io.github.finsam.NotBlank}")
            @Size(max = Checks.MAX_TEXT, message = "{io.github.finsam.Size}") String>
        reason,
    Optional<BySex> participants,
    Optional<FlowCounts> flows,
    List<OutcomeCount> outcomes,
    List<Tally> tallies)
    implements WithClosedPeriod {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the first version has a reason or a
   *     later one has none, the reason is blank, too long or holds a personal identity number, the
   *     day is out of range, an outcome or a query occurs twice, or nothing at all is frozen
   */
  public ClosedPeriod {
    outcomes = List.copyOf(outcomes);
    tallies = List.copyOf(tallies);
    Checks checks = new Checks();
    reason.ifPresent(text -> checks.impersonalText("reason", text, Checks.MAX_TEXT));
    if (id.version() == 1) {
      checks.that(reason.isEmpty(), "mismatch", "version", id.version(), "≥ 2");
    } else {
      checks.present("reason", reason.orElse(null));
    }
    checks
        .date("closedOn", closedOn)
        .that(
            participants.isPresent()
                || flows.isPresent()
                || !outcomes.isEmpty()
                || !tallies.isEmpty(),
            "empty",
            "counts",
            "")
        .unique("outcomes", outcomes, o -> List.of(o.table(), o.outcome()))
        .unique("tallies", tallies, Tally::query)
        .orThrow();
  }

  /** A new builder. */
  public static ClosedPeriodBuilder builder() {
    return new ClosedPeriodBuilder();
  }

  /**
   * Freezes what was counted of an insats in a year. Planned numbers and volumes are plans and
   * reports of their own and no part of it.
   *
   * @throws io.github.finsam.base.InvalidValueException if neither participants nor flows were
   *     counted, or the day is out of range
   */
  public static ClosedPeriod of(InsatsCounts counts, LocalDate closedOn) {
    return builder()
        .id(ClosedPeriodId.of(counts.forbund(), counts.id().insats(), counts.year()))
        .closedOn(closedOn)
        .participants(counts.registered())
        .flows(counts.flows())
        .build();
  }

  /**
   * A further version with other counts, to be stored beside this one.
   *
   * @param reason why, not blank
   * @param correctedOn the day of the correction, years 1000 to 9999
   * @param right the right counts; its id, day and reason are not looked at
   * @throws io.github.finsam.base.InvalidValueException if the reason is blank, too long or holds a
   *     personal identity number, or the day is out of range
   */
  public ClosedPeriod corrected(String reason, LocalDate correctedOn, ClosedPeriod right) {
    return new ClosedPeriod(
        id.next(),
        correctedOn,
        Optional.of(reason),
        right.participants,
        right.flows,
        right.outcomes,
        right.tallies);
  }

  /** The number of an outcome; empty if it is not in the table. */
  public Optional<BySex> outcome(String table, String outcome) {
    return outcomes.stream()
        .filter(o -> o.table().equals(table) && o.outcome().equals(outcome))
        .map(OutcomeCount::number)
        .findFirst();
  }
}
