package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/**
 * A body of the co-operation structure in a year (S15).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param kind what it is
 * @param name its name
 * @param mandate what it may do, in words; may be empty
 * @param members its members, in the order given
 * @param meetings number of meetings in the year by what they were, for example {@code sammanträde
 *     → 5}; in the order given
 */
@Value.Builder
public record Body(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String id,
    BodyKind kind,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String name,
    String mandate,
    List<BodyMember> members,
    Map<String, @PositiveOrZero(message = "{io.github.finsam.PositiveOrZero}") Integer> meetings)
    implements WithBody {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or a number negative
   */
  public Body {
    members = List.copyOf(members);
    meetings = Collections.unmodifiableMap(new LinkedHashMap<>(meetings));
    Checks checks = new Checks().name("id", id).name("name", name);
    if (!mandate.isEmpty()) {
      checks.text("mandate", mandate, Checks.MAX_TEXT);
    }
    meetings.forEach((what, number) -> checks.notNegative("meetings." + what, number));
    checks.orThrow();
  }

  /** A new builder. */
  public static BodyBuilder builder() {
    return new BodyBuilder();
  }

  /** How many people sit in the body; someone listed twice for one organisation counts once. */
  public int headCount() {
    return (int)
        members.stream().map(m -> List.of(m.holder(), m.organisation())).distinct().count();
  }

  /** How many meetings it had in the year, of whatever sort. */
  public int meetingCount() {
    return meetings.values().stream().reduce(0, Math::addExact);
  }

  /** How many meetings of one sort it had in the year; 0 if none is noted. */
  public int meetingCount(String sort) {
    return meetings.getOrDefault(sort, 0);
  }
}
