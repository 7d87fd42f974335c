package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Named;
import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.pathway.OccupationGroup;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What counts as a good result. Published figures mean different things by it, so it is data: a
 * result is reached if what someone does belongs to one of the groups, or an income that someone
 * lives on afterwards but not before is among those that count when granted, or, if that counts,
 * nothing public is lived on.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id name for programs, not blank
 * @param label what it is called
 * @param occupations groups of occupation that count; subsidised work is work and labour-market
 *     training is studies
 * @param granted codes of {@link FollowUpCodes#incomeSources()} that count for someone who did not
 *     have them before
 * @param withoutSupport whether it counts to live on no public support
 */
@Value.Builder
public record OutcomeDefinition(
    String id,
    Label label,
    Set<OccupationGroup> occupations,
    Set<String> granted,
    boolean withoutSupport)
    implements Named, WithOutcomeDefinition {

  /** To work or studies, the förbund's <i>egen försörjning</i>. */
  public static final OutcomeDefinition WORK_OR_STUDIES =
      of(
          "work-or-studies",
          Label.of("Arbete eller studier", "Work or studies"),
          OccupationGroup.WORK,
          OccupationGroup.STUDIES);

  /** To work alone. */
  public static final OutcomeDefinition WORK =
      of("work", Label.of("Arbete", "Work"), OccupationGroup.WORK);

  /** To studies alone. */
  public static final OutcomeDefinition STUDIES =
      of("studies", Label.of("Studier", "Studies"), OccupationGroup.STUDIES);

  /** To work, studies or seeking work, as Samordningsförbundet i Halland counted in 2016. */
  public static final OutcomeDefinition WORK_STUDIES_OR_JOB_SEEKING =
      of(
          "work-studies-or-seeking",
          Label.of("Arbete, studier eller arbetssökande", "Work, studies or actively seeking work"),
          OccupationGroup.WORK,
          OccupationGroup.STUDIES,
          OccupationGroup.JOB_SEEKING);

  /**
   * To work, studies or granted activity compensation (Arbetsmarknadstorget, Årsredovisning 2014,
   * Samordningsförbundet Skellefteå–Norsjö).
   */
  public static final OutcomeDefinition WORK_STUDIES_OR_GRANTED =
      new OutcomeDefinition(
          "work-studies-or-granted",
          Label.of(
              "Arbete, studier eller beviljad aktivitetsersättning",
              "Work, studies or granted activity compensation"),
          Set.of(OccupationGroup.WORK, OccupationGroup.STUDIES),
          Set.of("aktivitetsersattning"),
          false);

  /** Nothing public to live on. */
  public static final OutcomeDefinition NO_PUBLIC_SUPPORT =
      new OutcomeDefinition(
          "no-public-support",
          Label.of("Ingen offentlig försörjning", "No public support"),
          Set.of(),
          Set.of(),
          true);

  /** All that are ready. */
  public static final List<OutcomeDefinition> PUBLISHED =
      List.of(
          WORK_OR_STUDIES,
          WORK,
          STUDIES,
          WORK_STUDIES_OR_JOB_SEEKING,
          WORK_STUDIES_OR_GRANTED,
          NO_PUBLIC_SUPPORT);

  /**
   * Copies the sets.
   *
   * @throws io.github.finsam.base.InvalidValueException if the id is blank, nothing counts, or a
   *     code is none of the list
   */
  public OutcomeDefinition {
    occupations =
        occupations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(occupations));
    granted = Collections.unmodifiableSortedSet(new TreeSet<>(granted));
    Arguments arguments =
        new Arguments()
            .that(!id.isBlank(), "blank", "id", id)
            .that(
                withoutSupport || !occupations.isEmpty() || !granted.isEmpty(),
                "empty",
                "occupations",
                occupations);
    for (String code : granted) {
      arguments.that(FollowUpCodes.incomeSources().knows(code), "unknown", "granted", code);
    }
    arguments.orThrow();
  }

  /** A definition by groups of occupation alone. */
  public static OutcomeDefinition of(String id, Label label, OccupationGroup... occupations) {
    return new OutcomeDefinition(id, label, Set.of(occupations), Set.of(), false);
  }

  /** A new builder. */
  public static OutcomeDefinitionBuilder builder() {
    return new OutcomeDefinitionBuilder();
  }

  /** The definition as masks, for loops over rows. */
  Test test() {
    int wanted = 0;
    for (int i = 0; i < Columns.OCCUPATIONS.size(); i++) {
      if (occupations.contains(FollowUpCodes.occupationGroup(Columns.OCCUPATIONS.get(i)))) {
        wanted |= 1 << i;
      }
    }
    int income = 0;
    for (String code : granted) {
      income |= 1 << Columns.INCOMES.indexOf(code);
    }
    int none = withoutSupport ? 1 << Columns.INCOMES.indexOf(FollowUpCodes.NO_PUBLIC_SUPPORT) : -1;
    return new Test(wanted, income, none);
  }

  /**
   * Masks.
   *
   * @param occupations any of these
   * @param granted any of these afterwards that was not there before
   * @param only exactly this; -1 for never
   */
  record Test(int occupations, int granted, int only) {
    boolean reached(int incomeBefore, int incomeAfter, int occupationAfter) {
      return (occupationAfter & occupations) != 0
          || (incomeAfter & ~incomeBefore & granted) != 0
          || incomeAfter == only;
    }
  }
}
