package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.base.ForbundId;
import io.github.finsam.storage.AnswerLink;

/**
 * A questionnaire as a key.
 *
 * @param forbund its förbund
 * @param sourceId what its source calls it
 */
record Answer(ForbundId forbund, String sourceId) implements Comparable<Answer> {

  static Answer of(AnswerLink link) {
    return new Answer(link.forbund(), link.sourceId());
  }

  @Override
  public int compareTo(Answer other) {
    int byForbund = forbund.compareTo(other.forbund);
    return byForbund != 0 ? byForbund : sourceId.compareTo(other.sourceId);
  }

  @Override
  public String toString() {
    return forbund + "/" + sourceId;
  }
}
