package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Kommuner;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
    MemberId id,
    MemberKind kind,
    Optional<@Pattern(regexp = "([0-9]{2}){1,2}", message = "{io.github.finsam.Pattern}") String>
        code,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String name,
    DateRange membership)
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

  /**
   * Whether it is a kommun that belongs to no region, so that a förbund with it may lack a region
   * (3 §) and divides its financing by 5 a §. Gotland ({@link Kommuner#GOTLAND}) is the only one in
   * the country: the county of Gotland (länskod 09) has no region.
   */
  public boolean outsideRegion() {
    return kind == MemberKind.KOMMUN && code.orElse("").equals(Kommuner.GOTLAND);
  }

  /**
   * Whether the other entry is of the same authority, region or kommun: same kind and same code,
   * whatever they are called and whenever they were members. Försäkringskassan and
   * Arbetsförmedlingen exist once each.
   */
  public boolean isSameAs(Member other) {
    return kind == other.kind && code.equals(other.code);
  }

  /** The financing party it belongs to. */
  public Party party() {
    return kind.party();
  }
}
