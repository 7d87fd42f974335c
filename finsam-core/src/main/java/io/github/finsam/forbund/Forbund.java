package io.github.finsam.forbund;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A samordningsförbund: a legal person of its own whose members are the co-operating parties (4 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param name its name
 * @param organisationNumber organisation number as {@code NNNNNN-NNNN}; empty if not known
 * @param existence from the day it was formed to the day it was dissolved, both included
 * @param membership area, members and their notices over time
 * @param charters every version of the förbundsordning, not overlapping
 * @param board the board over time
 * @param auditors every auditor, in the order given
 */
@Value.Builder
public record Forbund(
    ForbundId id,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String name,
    Optional<@Pattern(regexp = "[0-9]{6}-[0-9]{4}", message = "{io.github.finsam.Pattern}") String>
        organisationNumber,
    DateRange existence,
    Membership membership,
    List<Charter> charters,
    Board board,
    List<Auditor> auditors)
    implements WithForbund {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the name is blank, the number malformed,
   *     two charters apply on one day, or a seat or auditor names a member that does not exist
   */
  public Forbund {
    charters = List.copyOf(charters);
    auditors = List.copyOf(auditors);
    Checks checks =
        new Checks()
            .name("name", name)
            .that(
                organisationNumber.map(n -> n.matches("[0-9]{6}-[0-9]{4}")).orElse(true),
                "pattern",
                "organisationNumber",
                organisationNumber.orElse(""),
                "NNNNNN-NNNN")
            .unique("auditors", auditors, Auditor::id);
    for (int i = 0; i < charters.size(); i++) {
      for (int j = i + 1; j < charters.size(); j++) {
        checks.that(
            !charters.get(i).inForce().overlaps(charters.get(j).inForce()),
            "overlap",
            "charters",
            charters.get(i).inForce(),
            charters.get(j).inForce().toString());
      }
    }
    for (BoardSeat seat : board.seats()) {
      checks.that(
          membership.find(seat.member()).isPresent(), "unknown", "board.member", seat.member());
    }
    for (Auditor auditor : auditors) {
      auditor
          .members()
          .forEach(
              m -> checks.that(membership.find(m).isPresent(), "unknown", "auditors.member", m));
    }
    checks.orThrow();
  }

  /**
   * Refuses what would move the day a förbund was formed, before which nothing may be registered:
   * it stays as it was first entered, whatever else changes (susam.se, "Samverkansorganisation").
   * Every store asks this before it replaces one.
   *
   * @param before the förbund as it is on file
   * @param after the same förbund as it is to be
   * @throws io.github.finsam.base.InvalidValueException if the ids or the first days differ
   */
  public static void requireSameStart(Forbund before, Forbund after) {
    new Checks()
        .that(after.id.equals(before.id), "mismatch", "id", after.id, before.id.toString())
        .that(
            after.existence.startInclusive().equals(before.existence.startInclusive()),
            "immutable",
            "formed",
            after.existence.startInclusive(),
            before.existence.startInclusive().toString())
        .orThrow();
  }

  /** A new builder. */
  public static ForbundBuilder builder() {
    return new ForbundBuilder();
  }

  /** The charter that applies on a day. */
  public Optional<Charter> charterOn(LocalDate day) {
    return charters.stream().filter(c -> c.inForce().contains(day)).findFirst();
  }

  /** The legal shares of the parties on a day; empty if the members cannot form a förbund (3 §). */
  public Optional<FinancingShares> sharesOn(LocalDate day) {
    return FinancingShares.find(membership, day);
  }

  /**
   * The withdrawal of a member that gives notice on a day, with the notice of the charter of that
   * day, or three years where no charter is known (27 §).
   *
   * @param member who withdraws
   * @param noticeGiven the day of the notice
   * @throws io.github.finsam.base.InvalidValueException if it is not a member on that day
   */
  public Withdrawal leaving(MemberId member, LocalDate noticeGiven) {
    new Checks()
        .that(
            membership.on(noticeGiven).stream().anyMatch(m -> m.id().equals(member)),
            "unknown",
            "member",
            member)
        .orThrow();
    return new Withdrawal(
        member,
        noticeGiven,
        charterOn(noticeGiven)
            .map(Charter::withdrawalNoticeMonths)
            .orElse(Charter.LEGAL_NOTICE_MONTHS));
  }
}
