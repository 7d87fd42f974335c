package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.internal.Arguments;

/**
 * That people of one group belong to another too, for example that 35 percent of those with social
 * assistance also have benefits from Försäkringskassan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group id of the group that the share is of
 * @param other id of the other group
 * @param share those of the people in need of the group that are in need in the other one too
 */
public record GroupOverlap(String group, String other, ShareRange share) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an id is blank or both are one
   */
  public GroupOverlap {
    new Arguments()
        .that(!group.isBlank(), "blank", "group", group)
        .that(!other.isBlank(), "blank", "other", other)
        .that(!group.equals(other), "duplicate", "other", other)
        .orThrow();
  }
}
