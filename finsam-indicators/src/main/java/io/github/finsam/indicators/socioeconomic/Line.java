package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import java.math.BigDecimal;
import org.joda.money.Money;

/**
 * One flow in every course: what the change in one course is worth, without weights, unrounded.
 *
 * @param key which flow
 * @param label what it is called
 * @param perCourse kronor a year for each course in the order of the group
 */
record Line(Key key, Label label, BigDecimal[] perCourse) {

  /** What kind of flow. */
  enum Kind {
    PRODUCTION,
    RESOURCE,
    TRANSFER
  }

  /**
   * Names a flow.
   *
   * @param from who pays; for what is real the one it falls to
   * @param to who gets it; for what is real the one it falls to
   */
  record Key(Kind kind, String item, Actor from, Actor to) {}

  Flow flow(Money amount) {
    return switch (key.kind()) {
      case PRODUCTION -> new Production(label, amount);
      case RESOURCE -> new ResourceUse(key.item(), label, key.to(), amount);
      case TRANSFER -> new Transfer(key.item(), label, key.from(), key.to(), amount);
    };
  }
}
