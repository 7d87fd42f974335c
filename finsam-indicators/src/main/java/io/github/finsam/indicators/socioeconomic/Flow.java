package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import org.joda.money.Money;

/**
 * A change, from before to after, in what the whole group makes flow in a year.
 *
 * <p>{@link RealFlow} makes society richer or poorer; {@link Transfer} only moves money within it.
 * The types are kept apart so that no transfer can be counted as real.
 */
public sealed interface Flow permits RealFlow, Transfer {

  /** The item of all flows that come of working: production, wages, fees and taxes on wages. */
  String WORK = "work";

  /** What it comes of: a resource, an income, or {@link #WORK}. */
  String item();

  /** What it is called. */
  Label label();

  /** Kronor a year; for the real, positive if society gains. */
  Money amount();

  /** What the flow is to an actor or a sum of actors: 1 a gain, −1 a loss, 0 nothing. */
  int sign(Actor actor);
}
