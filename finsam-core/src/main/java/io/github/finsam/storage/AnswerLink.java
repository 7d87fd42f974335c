package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.PathwayId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.immutables.value.Value;

/**
 * Which pathway and measuring occasion a filled-in questionnaire belongs to. A questionnaire itself
 * carries no participant; without this nobody can tell whose it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund of the questionnaire
 * @param sourceId what its source calls it, 1 to 64 characters; with the förbund it names one
 *     {@link io.github.finsam.survey.Response}, whether or not that is stored
 * @param pathway the pathway
 * @param occasion the {@link io.github.finsam.pathway.MeasuringOccasionHeld} in it
 */
@Value.Builder
public record AnswerLink(
    ForbundId forbund,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Ids.MAX_LENGTH, message = "{io.github.finsam.Size}")
        String sourceId,
    PathwayId pathway,
    EventId occasion)
    implements WithAnswerLink, Comparable<AnswerLink> {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the source id is blank, too long or
   *     holds control characters
   */
  public AnswerLink {
    Ids.check("sourceId", sourceId);
    new Checks().present("pathway", pathway).present("occasion", occasion).orThrow();
  }

  /** A new builder. */
  public static AnswerLinkBuilder builder() {
    return new AnswerLinkBuilder();
  }

  /** By förbund and source id, by code point. */
  @Override
  public int compareTo(AnswerLink other) {
    int byForbund = forbund.compareTo(other.forbund);
    return byForbund != 0 ? byForbund : Ids.compare(sourceId, other.sourceId);
  }

  /** Förbund and source id. */
  public String key() {
    return forbund + "/" + sourceId;
  }
}
