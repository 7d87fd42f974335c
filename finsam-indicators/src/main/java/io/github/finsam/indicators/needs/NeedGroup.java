package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;
import io.github.finsam.code.AgeBand;
import io.github.finsam.indicators.internal.Arguments;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A population group and the share of it that needs coordinated rehabilitation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param name what it is called
 * @param size how many people it has
 * @param share the share of them that is in need
 * @param ages of what ages they are; empty if the source does not say
 * @param published the number in need as its source prints it, mostly rounded, not negative; never
 *     used to compute another; empty if it prints none
 */
@Value.Builder
public record NeedGroup(
    String id,
    Label name,
    GroupSize size,
    ShareRange share,
    Optional<AgeBand> ages,
    Optional<Long> published)
    implements WithNeedGroup {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank or the published number
   *     negative
   */
  public NeedGroup {
    Arguments arguments = new Arguments().that(!id.isBlank(), "blank", "id", id);
    published.ifPresent(p -> arguments.that(p >= 0, "negative", "published", p));
    arguments.orThrow();
  }

  /** A new builder. */
  public static NeedGroupBuilder builder() {
    return new NeedGroupBuilder();
  }

  /** How many are in need under an assumption, unrounded: size times share. */
  public BigDecimal inNeed(Assumed assumed) {
    return share.at(assumed).multiply(BigDecimal.valueOf(size.at(assumed)));
  }
}
