package io.github.finsam.indicators.disclosure;

/**
 * Which codes of an item are answers; the others say why there is none (do not know, left blank …).
 */
@FunctionalInterface
public interface AnswerCodes {

  /**
   * Whether the code is an answer to the item.
   *
   * @param item the id of the item in its edition
   * @param code 0 to 127
   */
  boolean isAnswer(String item, int code);
}
