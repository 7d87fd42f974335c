package io.github.finsam.pathway;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;

/**
 * A step of a design that has no fixed length: an event that is to come in its turn.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is called
 * @param kind the event that takes it
 */
public record DesignStep(Label name, EventKind kind) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the kind is missing
   */
  public DesignStep {
    new Checks().present("name", name).present("kind", kind).orThrow();
  }
}
