package io.github.finsam.indicators.followup;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Collection;
import java.util.Set;

/**
 * Whose participants a report is about.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Scope {

  /** Everything that was handed in. */
  static Scope nation() {
    return new Nation();
  }

  /** One insats. */
  static Scope insats(InsatsId insats) {
    return new OneInsats(insats);
  }

  /** One förbund. */
  static Scope forbund(ForbundId forbund) {
    return new SomeForbund(
        Label.of("Förbundet " + forbund, "The förbund " + forbund), Set.of(forbund));
  }

  /**
   * Several förbund together, as those of a county; counts without identities are part of it.
   *
   * @param name what they are called together
   * @param forbund at least one
   * @throws io.github.finsam.base.InvalidValueException if there is none
   */
  static Scope forbund(Label name, Collection<ForbundId> forbund) {
    return new SomeForbund(name, Set.copyOf(forbund));
  }

  /**
   * Those who are registered as living in a county, whatever the förbund. Heads that are only
   * counted have no home, so that such a report rests on pathways alone.
   *
   * @param code two digits as in the codes of kommuner, such as {@code 24}
   * @throws io.github.finsam.base.InvalidValueException if the code is not of two digits
   */
  static Scope county(String code) {
    return new County(code);
  }

  /** What it is called. */
  Label label();

  /** Everything. */
  record Nation() implements Scope {
    @Override
    public Label label() {
      return Label.of("Riket", "The nation");
    }
  }

  /**
   * One insats.
   *
   * @param insats its id
   */
  record OneInsats(InsatsId insats) implements Scope {
    @Override
    public Label label() {
      return Label.of("Insatsen " + insats, "The insats " + insats);
    }
  }

  /**
   * One förbund or several.
   *
   * @param label what they are called together
   * @param forbund their ids, at least one
   */
  record SomeForbund(Label label, Set<ForbundId> forbund) implements Scope {
    /**
     * @throws io.github.finsam.base.InvalidValueException if there is none
     */
    public SomeForbund {
      forbund = Set.copyOf(forbund);
      new Arguments().that(!forbund.isEmpty(), "empty", "forbund", forbund).orThrow();
    }
  }

  /**
   * A county by where participants live.
   *
   * @param code two digits
   */
  record County(String code) implements Scope {
    /**
     * @throws io.github.finsam.base.InvalidValueException if the code is not of two digits
     */
    public County {
      new Arguments().that(code.matches("[0-9]{2}"), "pattern", "code", code, "00").orThrow();
    }

    @Override
    public Label label() {
      return Label.of("Län " + code, "County " + code);
    }
  }
}
