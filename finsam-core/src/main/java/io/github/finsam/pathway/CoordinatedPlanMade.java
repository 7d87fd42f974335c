package io.github.finsam.pathway;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.insats.Authority;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A coordinated individual plan (samordnad individuell plan, SIP): which insatser are needed, who
 * answers for which, what others do and who has the overall responsibility (16 kap. 4 § hälso- och
 * sjukvårdslagen (2017:30); which paragraphs hold on which day is told by {@code
 * rules.CoordinatedPlans}). A later one replaces it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param head id, times, correction
 * @param commitments what each huvudman answers for; may be empty
 * @param othersDo what others than kommun and region do, each at most 200 characters; may be empty
 * @param responsible who has the overall responsibility; empty if not stated
 * @param neededSince when the need was seen, so that delay can be measured; empty if not registered
 */
public record CoordinatedPlanMade(
    EventHead head,
    List<PlanCommitment> commitments,
    List<String> othersDo,
    Optional<Authority> responsible,
    Optional<LocalDate> neededSince)
    implements PathwayEvent {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank, too long or holds a
   *     personal identity number or the day is out of range
   */
  public CoordinatedPlanMade {
    commitments = List.copyOf(commitments);
    othersDo = List.copyOf(othersDo);
    Checks checks = new Checks();
    othersDo.forEach(text -> checks.impersonalName("othersDo", text));
    neededSince.ifPresent(day -> checks.date("neededSince", day));
    checks.orThrow();
  }

  @Override
  public EventKind kind() {
    return EventKind.COORDINATED_PLAN_MADE;
  }
}
