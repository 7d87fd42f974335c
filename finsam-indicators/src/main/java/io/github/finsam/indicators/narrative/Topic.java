package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.time.Period;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a result is about, in the words that its sentences are made of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject what stands first in a sentence and needs no inflection, for example {@code Till
 *     arbete eller studier, kvinnor}
 * @param noun what is counted
 * @param predicate what those of the numerator did, as it follows the numbers, for example {@code
 *     gick till arbete eller studier}
 * @param period when; empty if it is said elsewhere
 */
@Value.Builder
public record Topic(Label subject, Noun noun, Label predicate, Optional<Period> period)
    implements WithTopic {

  /** What a positive answer to a question is called. */
  public static final Label POSITIVE = Label.of("är jakande", "are positive");

  /** Answers to a question or an indicator. */
  public static Topic ofAnswers(Label subject) {
    return new Topic(subject, Noun.ANSWERS, POSITIVE, Optional.empty());
  }

  /** A new builder. */
  public static TopicBuilder builder() {
    return new TopicBuilder();
  }

  /** The same topic in a period. */
  public Topic during(Period when) {
    return withPeriod(when);
  }

  /** The subject with its period. */
  Label heading() {
    return period
        .map(when -> Texts.joined(List.of(subject, Differences.when(when)), ", "))
        .orElse(subject);
  }
}
