package io.github.finsam.survey;

import io.github.finsam.base.FormId;
import io.github.finsam.base.internal.Ids;
import org.immutables.value.Value;

/**
 * One filled-in questionnaire. It carries no participant: what pairs several of one person lies in
 * the person layer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sourceId what the source calls it, 1 to 64 characters, no control characters, no space
 *     first or last; unique in the förbund: reading the same source twice stores it once
 * @param form the form it was filled in on
 * @param setting who, for what, when
 * @param answers one code for each item of the form; whether they fit, {@link Form#check} says
 */
@Value.Builder
public record Response(String sourceId, FormId form, Setting setting, Answers answers)
    implements WithResponse {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the source id is blank, too long, holds
   *     control characters or begins or ends with a space
   */
  public Response {
    Ids.check("sourceId", sourceId);
  }

  /** A new builder. */
  public static ResponseBuilder builder() {
    return new ResponseBuilder();
  }
}
