package io.github.finsam.exchange.internal;

import io.github.finsam.count.Flow;
import java.util.Optional;

/** What a row of closed periods holds a number of. */
enum ClosedMeasure {
  PARTICIPANTS,
  CARRIED_IN,
  STARTED,
  ENDED,
  REMAINING,
  OUTCOME,
  TALLY;

  static ClosedMeasure of(Flow flow) {
    return valueOf(flow.name());
  }

  Optional<Flow> flow() {
    return switch (this) {
      case CARRIED_IN -> Optional.of(Flow.CARRIED_IN);
      case STARTED -> Optional.of(Flow.STARTED);
      case ENDED -> Optional.of(Flow.ENDED);
      case REMAINING -> Optional.of(Flow.REMAINING);
      case PARTICIPANTS, OUTCOME, TALLY -> Optional.empty();
    };
  }
}
