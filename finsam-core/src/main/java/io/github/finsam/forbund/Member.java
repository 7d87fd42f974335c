package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A member (förbundsmedlem): Försäkringskassan, Arbetsförmedlingen, a region or a kommun.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id within the förbund
 * @param kind what it is
 * @param code official code: two digits for a region (länskod), four for a kommun; empty for the
 *     two state authorities
 * @param name its name, for example {@code Skellefteå kommun}
 * @param membership from the day it joined to the day it left, both included
 */
@Value.Builder
public record Member(
    MemberId id, MemberKind kind, Optional<String> code, String name, DateRange membership)
    implements WithMember {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the name is blank or the code has not
   *     the form its kind asks for
   */
  public Member {
    String form =
        switch (kind) {
          case REGION -> "[0-9]{2}";
          case KOMMUN -> "[0-9]{4}";
          case FORSAKRINGSKASSAN, ARBETSFORMEDLINGEN -> "";
        };
    new Checks()
        .name("name", name)
        .that(code.orElse("").matches(form), "pattern", "code", code.orElse(""), form)
        .orThrow();
  }

  /** A new builder. */
  public static MemberBuilder builder() {
    return new MemberBuilder();
  }

  /** The financing party it belongs to. */
  public Party party() {
    return kind.party();
  }
}
