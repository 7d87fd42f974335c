package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.survey.Response;

/**
 * A filled-in questionnaire with what pairs it with others. The key comes from the person layer and
 * says nothing by itself; what pairs belong together is what the app gives the same key: a person
 * in one insats, say. No result holds it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key the pairing key, not blank
 * @param response the questionnaire
 */
public record KeyedResponse(String key, Response response) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the key is blank
   */
  public KeyedResponse {
    new Arguments().that(!key.isBlank(), "blank", "key", key).orThrow();
  }

  /** A questionnaire with its key. */
  public static KeyedResponse of(String key, Response response) {
    return new KeyedResponse(key, response);
  }

  /** Form and day: the key does not belong in a log. */
  @Override
  public String toString() {
    return "KeyedResponse[" + response.form() + ", " + response.setting().day() + "]";
  }
}
