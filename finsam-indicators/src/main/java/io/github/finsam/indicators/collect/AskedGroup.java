package io.github.finsam.indicators.collect;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.time.DateRange;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A group, or one of its members, that is asked about the work as a whole: the staff, the chief
 * officer, the board, the managers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key key of the group or member, not blank
 * @param respondent which group of respondents
 * @param forbund the förbund
 * @param insats the insats; empty for what is asked of the förbund
 * @param during when it is asked
 */
@Value.Builder
public record AskedGroup(
    String key,
    Respondent respondent,
    ForbundId forbund,
    Optional<InsatsId> insats,
    DateRange during)
    implements Subject, WithAskedGroup {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the key is blank
   */
  public AskedGroup {
    new Arguments().that(!key.isBlank(), "blank", "key", key).orThrow();
  }

  /** A new builder. */
  public static AskedGroupBuilder builder() {
    return new AskedGroupBuilder();
  }

  /** Respondent and förbund: the key does not belong in a log. */
  @Override
  public String toString() {
    return "AskedGroup[" + respondent + ", " + forbund + ", " + during + "]";
  }
}
