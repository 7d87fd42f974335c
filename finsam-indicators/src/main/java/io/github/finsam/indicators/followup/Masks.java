package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.pathway.OccupationGroup;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** Incomes and occupations as sets of bits. */
final class Masks {

  static final int WORK = 1;
  static final int STUDIES = 2;
  private static final int SEEKING = 4;
  private static final int REGISTERED = 8;

  /** How many patterns {@link #groups} can give. */
  static final int GROUP_PATTERNS = 16;

  private static final int WORK_CODES = codes(OccupationGroup.WORK);
  private static final int STUDY_CODES = codes(OccupationGroup.STUDIES);
  private static final int SEEKING_CODES = codes(OccupationGroup.JOB_SEEKING);
  private static final int CODES = (1 << Columns.WORK_EXTENT) - 1;
  private static final int EXTENT = 127;

  /** The row of codes that no list knows. */
  static final String UNKNOWN = "unknown-code";

  private Masks() {}

  /** A row of a table by what a set has. */
  record Option(Category category, IntPredicate in) {}

  private static int codes(OccupationGroup group) {
    int codes = 0;
    for (int i = 0; i < Columns.OCCUPATIONS.size(); i++) {
      if (FollowUpCodes.occupationGroup(Columns.OCCUPATIONS.get(i)) == group) {
        codes |= 1 << i;
      }
    }
    return codes;
  }

  /** How many sets of codes and of one that no list knows there are. */
  static int size(List<String> codes) {
    return 1 << (codes.size() + 1);
  }

  /** A set as a small number: the unknown codes come after the known ones. */
  static int compact(int mask, List<String> codes) {
    int known = mask & (1 << codes.size()) - 1;
    return known | (mask >>> Columns.UNKNOWN_CODE & 1) << codes.size();
  }

  static List<Option> rest(List<String> codes) {
    int unknown = 1 << codes.size();
    return List.of(
        new Option(
            Category.of(UNKNOWN, "Okänd kod", "Unknown code"), mask -> (mask & unknown) != 0),
        new Option(Category.NOT_REGISTERED, mask -> mask == 0));
  }

  /** Which groups a set of occupations belongs to; 0 if nothing is registered. */
  static int groups(int mask) {
    int codes = mask & CODES;
    int groups = codes == 0 ? 0 : REGISTERED;
    groups |= (codes & WORK_CODES) != 0 ? WORK : 0;
    groups |= (codes & STUDY_CODES) != 0 ? STUDIES : 0;
    return groups | ((codes & SEEKING_CODES) != 0 ? SEEKING : 0);
  }

  static boolean isIn(int groups, OccupationGroup group) {
    boolean busy = (groups & (WORK | STUDIES)) != 0;
    return switch (group) {
      case WORK -> (groups & WORK) != 0;
      case STUDIES -> (groups & STUDIES) != 0;
      case JOB_SEEKING -> !busy && (groups & SEEKING) != 0;
      case OTHER -> groups == REGISTERED;
    };
  }

  static String id(OccupationGroup group) {
    return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether someone began, or does it to a greater extent that is known both times. */
  static boolean more(int before, int after, int shift) {
    int was = before >>> shift & EXTENT;
    int is = after >>> shift & EXTENT;
    if (is == 0 || was == 0) {
      return is != 0;
    }
    return is != Columns.EXTENT_UNKNOWN && was != Columns.EXTENT_UNKNOWN && is > was;
  }

  static Label at(Label what, OutcomeMoment moment) {
    return moment == OutcomeMoment.BEFORE
        ? Label.of(what.sv() + " före", what.en() + " before")
        : Label.of(what.sv() + " efter", what.en() + " after");
  }
}
