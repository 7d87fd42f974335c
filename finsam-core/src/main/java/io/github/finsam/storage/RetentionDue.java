package io.github.finsam.storage;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A pathway that has been kept as long as a rule lets it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pathway its id
 * @param participant whose it is; the person may have others that are kept
 * @param endedOn its last day
 * @param eraseFrom the first day on which it is to be erased
 */
@Value.Builder
public record RetentionDue(
    PathwayId pathway, ParticipantId participant, LocalDate endedOn, LocalDate eraseFrom)
    implements WithRetentionDue {

  /** A new builder. */
  public static RetentionDueBuilder builder() {
    return new RetentionDueBuilder();
  }

  static RetentionDue of(Pathway pathway, LocalDate endedOn, LocalDate eraseFrom) {
    return new RetentionDue(pathway.id(), pathway.participant(), endedOn, eraseFrom);
  }
}
