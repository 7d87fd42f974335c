package io.github.finsam.pathway.youth;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The responsibility in numbers on a day, by group: entered as such, or counted from cases.
 *
 * <p>Immutable and thread-safe.
 *
 * @param day the day
 * @param groups a count for every group; groups that were left out are nobody
 */
public record YouthCounts(LocalDate day, Map<YouthGroup, YouthCount> groups) {

  /**
   * Fills in the groups that are left out.
   *
   * @throws io.github.finsam.base.InvalidValueException if the day is out of range
   */
  public YouthCounts {
    new Checks().date("day", day).orThrow();
    Map<YouthGroup, YouthCount> all = new EnumMap<>(YouthGroup.class);
    for (YouthGroup group : YouthGroup.values()) {
      all.put(group, groups.getOrDefault(group, YouthCount.NONE));
    }
    groups = Collections.unmodifiableMap(all);
  }

  /**
   * Counts cases.
   *
   * @param cases of different people, in any order
   * @param routine the kommun's own deadlines
   * @param day the day; deadlines count from the day after their last day on, or when they are met
   */
  public static YouthCounts of(Collection<YouthCase> cases, YouthRoutine routine, LocalDate day) {
    Map<YouthGroup, YouthCount> groups = new EnumMap<>(YouthGroup.class);
    for (YouthCase one : cases) {
      groups.merge(one.group(), count(one, routine, day), YouthCount::plus);
    }
    return new YouthCounts(day, groups);
  }

  private static YouthCount count(YouthCase one, YouthRoutine routine, LocalDate day) {
    YouthCoverage coverage = one.coverage(day);
    int covered = coverage == YouthCoverage.NOT_COVERED ? 0 : 1;
    int untilBirthday = coverage == YouthCoverage.UNTIL_BIRTHDAY ? 1 : 0;
    int[] due = new int[YouthDeadline.Kind.values().length];
    int[] met = new int[due.length];
    for (YouthDeadline deadline : one.deadlines(routine, day)) {
      if (deadline.doneOn().isPresent() || deadline.late(day)) {
        due[deadline.kind().ordinal()]++;
        met[deadline.kind().ordinal()] += deadline.late(day) ? 0 : 1;
      }
    }
    int invitation = YouthDeadline.Kind.INVITATION.ordinal();
    int contact = YouthDeadline.Kind.CONTACT.ordinal();
    return new YouthCount(
        covered,
        untilBirthday,
        covered == 1 && one.inActivity(day) ? 1 : 0,
        due[invitation],
        met[invitation],
        due[contact],
        met[contact]);
  }

  /**
   * These and others of the same day, of different people.
   *
   * @throws io.github.finsam.base.InvalidValueException if the days differ
   */
  public YouthCounts plus(YouthCounts other) {
    new Checks()
        .that(other.day.equals(day), "mismatch", "day", other.day, day.toString())
        .orThrow();
    Map<YouthGroup, YouthCount> sum = new EnumMap<>(groups);
    other.groups.forEach((group, count) -> sum.merge(group, count, YouthCount::plus));
    return new YouthCounts(day, sum);
  }

  /** The count of a group. */
  public YouthCount of(YouthGroup group) {
    return groups.getOrDefault(group, YouthCount.NONE);
  }

  /** All groups together. */
  public YouthCount total() {
    return groups.values().stream().reduce(YouthCount.NONE, YouthCount::plus);
  }
}
