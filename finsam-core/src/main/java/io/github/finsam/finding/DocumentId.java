package io.github.finsam.finding;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;

/**
 * Which document about which förbund.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param source id of the {@link Source}
 */
public record DocumentId(ForbundId forbund, String source) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the source is blank
   */
  public DocumentId {
    new Checks().name("source", source).orThrow();
  }

  @Override
  public String toString() {
    return forbund + "/" + source;
  }
}
