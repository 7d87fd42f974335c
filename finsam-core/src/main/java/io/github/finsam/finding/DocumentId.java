package io.github.finsam.finding;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;

/**
 * Which document about which förbund.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param source id of the {@link Source}
 */
public record DocumentId(ForbundId forbund, String source) implements Comparable<DocumentId> {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the source is blank
   */
  public DocumentId {
    new Checks().name("source", source).orThrow();
  }

  /** By förbund, then by source; by code point, as every storage orders it. */
  @Override
  public int compareTo(DocumentId other) {
    int byForbund = forbund.compareTo(other.forbund);
    return byForbund != 0 ? byForbund : Ids.compare(source, other.source);
  }

  @Override
  public String toString() {
    return forbund + "/" + source;
  }
}
