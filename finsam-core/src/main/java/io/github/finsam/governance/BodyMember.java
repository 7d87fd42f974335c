package io.github.finsam.governance;

import io.github.finsam.base.internal.Checks;
import java.util.Optional;

/**
 * A member of a body.
 *
 * <p>Immutable and thread-safe.
 *
 * @param holder who, as the public documents name the person
 * @param organisation for which organisation
 * @param role role in the body, for example {@code ordförande}; empty for an ordinary member
 * @param percent extent of service in percent of full time, for the office; empty elsewhere
 */
public record BodyMember(
    String holder, String organisation, Optional<String> role, Optional<Integer> percent) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or the extent out of
   *     range
   */
  public BodyMember {
    Checks checks = new Checks().name("holder", holder).name("organisation", organisation);
    percent.ifPresent(p -> checks.range("percent", p, 1, 10_000));
    checks.orThrow();
  }
}
