package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.code.Sex;
import io.github.finsam.time.Period;
import java.util.Comparator;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whom a number of asked people is about.
 *
 * <p>Immutable and thread-safe.
 *
 * @param form the form they were asked to fill in
 * @param forbund the förbund
 * @param insats the insats; empty if the questions are about the förbund as a whole
 * @param period when
 * @param sex sex of those asked; empty if the number is for all
 */
@Value.Builder
public record AskedId(
    FormId form, ForbundId forbund, Optional<InsatsId> insats, Period period, Optional<Sex> sex)
    implements WithAskedId, Comparable<AskedId> {

  private static final Comparator<AskedId> ORDER =
      Comparator.comparing(AskedId::form)
          .thenComparing(AskedId::forbund)
          .thenComparing(a -> a.insats().map(InsatsId::value).orElse(""), Ids::compare)
          .thenComparing(a -> a.period().startInclusive())
          .thenComparing(a -> a.period().toString())
          .thenComparing(a -> a.sex().map(Sex::ordinal).orElse(-1));

  /** A new builder. */
  public static AskedIdBuilder builder() {
    return new AskedIdBuilder();
  }

  /** By form, förbund, insats, first day, period as text and sex; what is empty comes first. */
  @Override
  public int compareTo(AskedId other) {
    return ORDER.compare(this, other);
  }
}
