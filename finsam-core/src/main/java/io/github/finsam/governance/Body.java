package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
public record Body(
    String id,
    BodyKind kind,
    String name,
    String mandate,
    List<BodyMember> members,
    Map<String, Integer> meetings) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or a number negative
   */
  public Body {
    members = List.copyOf(members);
    meetings = Collections.unmodifiableMap(new LinkedHashMap<>(meetings));
    Checks checks = new Checks().name("id", id).name("name", name);
    meetings.forEach((what, number) -> checks.notNegative("meetings." + what, number));
    checks.orThrow();
  }
}
