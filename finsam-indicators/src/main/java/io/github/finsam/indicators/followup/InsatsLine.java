package io.github.finsam.indicators.followup;

import io.github.finsam.base.InsatsId;
import io.github.finsam.count.BySex;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.ResponseRate;
import io.github.finsam.insats.Insats;
import io.github.finsam.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A line of the report of insatser, the only one with anonymous participants and volumes (susam.se,
 * Insatsrapport).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the insats
 * @param insats what is known of it: name, period, direction, target group; empty if it was not
 *     handed in
 * @param planned participants planned for the years of the period; empty if not stated
 * @param identified participants with a pathway
 * @param anonymous those registered with sex and year only
 * @param countOnly those that are only part of a head count
 * @param participants all three together
 * @param volumes events and the like by their period, never added up; only such as may be shown
 */
@Value.Builder
public record InsatsLine(
    InsatsId id,
    Optional<Insats> insats,
    Optional<Integer> planned,
    Outcome<Long> identified,
    Outcome<Long> anonymous,
    Outcome<Long> countOnly,
    Outcome<Long> participants,
    Map<Period, BySex> volumes)
    implements WithInsatsLine {

  /** Copies the volumes. */
  public InsatsLine {
    volumes = Collections.unmodifiableMap(new LinkedHashMap<>(volumes));
  }

  /** A new builder. */
  public static InsatsLineBuilder builder() {
    return new InsatsLineBuilder();
  }

  /**
   * Actual participants of those planned; may be more than all. Empty if no number above zero was
   * planned or the participants are not shown.
   */
  public Optional<ResponseRate> fulfilled() {
    return planned
        .filter(p -> p > 0)
        .flatMap(p -> participants.value().map(actual -> new ResponseRate(actual, p)));
  }
}
