package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import io.github.finsam.code.Occasion;
import io.github.finsam.indicators.internal.Arguments;

/** How a figure of an indicator is formed; immutable and thread-safe. */
public sealed interface IndicatorRule {

  /** The rule in words. */
  Label text();

  /**
   * All answers of a respondent group at an occasion to the items of the indicator, counted alike.
   *
   * @param text the rule in words
   */
  record Pooled(Label text) implements IndicatorRule {}

  /**
   * The mean of the figures of the items that a respondent group is asked at an occasion, each item
   * weighing the same however many answered it.
   *
   * @param text the rule in words
   */
  record MeanOfItems(Label text) implements IndicatorRule {}

  /**
   * The participant's own view and the confirmation of the staff for the same participant and
   * occasion. Stands beside the rule for the figures of one group.
   *
   * @param participantItem id of the item that participants answer
   * @param staffItem id of the item that the staff answer about the participant
   * @param text the rule in words
   */
  record BothSides(String participantItem, String staffItem, Label text) implements IndicatorRule {

    /**
     * @throws io.github.finsam.base.InvalidValueException if an id is blank or longer than 64
     *     characters, or both are the same
     */
    public BothSides {
      Arguments arguments = new Arguments();
      Ids.check(arguments, "participantItem", participantItem);
      Ids.check(arguments, "staffItem", staffItem);
      arguments
          .that(!participantItem.equals(staffItem), "duplicate", "staffItem", staffItem)
          .orThrow();
    }
  }

  /**
   * One figure of several respondent groups: all their answers to the items of the indicator,
   * counted alike. Stands beside the rule for the figures of one group.
   *
   * @param text the rule in words
   */
  record PooledGroups(Label text) implements IndicatorRule {}

  /**
   * One figure of several respondent groups: the mean of the figures of the groups, each group
   * weighing the same however many answered. Stands beside the rule for the figures of one group.
   *
   * @param text the rule in words
   */
  record MeanOfGroups(Label text) implements IndicatorRule {}

  /**
   * A measure taken from a register, where nobody is asked.
   *
   * @param occasion how often it is taken
   * @param text the rule in words
   */
  record Register(Occasion occasion, Label text) implements IndicatorRule {}

  /**
   * No figure can be formed: the edition says nothing about how the indicator is measured.
   *
   * @param text the rule in words
   */
  record Unmeasured(Label text) implements IndicatorRule {}
}
