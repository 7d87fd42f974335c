package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Stratum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Numbers of strata by the columns of a row, found without making anything. */
final class Strata {

  private static final int SEXES = 3;
  private static final int UNKNOWN = -1;

  private final ToIntFunction<Stratum> number;

  // By ages as a row has them a small number; 0 is no age.
  private final short[] ageNumbers = new short[AnswerRows.AGES * AnswerRows.AGES];
  private int agesMet;

  private final Map<String, OfInsats> byInsats = new HashMap<>();
  private final OfInsats ofNone = new OfInsats(Optional.empty());
  private @Nullable String lastInsats;
  private OfInsats last = ofNone;

  /**
   * Numbers as somebody gives them.
   *
   * @param number asked once for each stratum that is met
   */
  Strata(ToIntFunction<Stratum> number) {
    this.number = number;
  }

  /** The numbers of the strata of one insats. */
  private static final class OfInsats {

    final Optional<InsatsId> insats;
    int[] numbers = {};

    OfInsats(Optional<InsatsId> insats) {
      this.insats = insats;
    }
  }

  static Optional<Sex> sex(int column) {
    return switch (column) {
      case 1 -> Optional.of(Sex.MAN);
      case 2 -> Optional.of(Sex.WOMAN);
      default -> Optional.empty();
    };
  }

  static int column(Sex sex) {
    return sex == Sex.MAN ? 1 : 2;
  }

  static Optional<AgeBand> ageBand(int ages) {
    if (ages == AnswerRows.NO_AGES) {
      return Optional.empty();
    }
    int youngest = ages / AnswerRows.AGES;
    int oldest = ages % AnswerRows.AGES;
    return Optional.of(
        oldest == AnswerRows.AGES - 1 ? AgeBand.from(youngest) : AgeBand.of(youngest, oldest));
  }

  /** The number of a stratum. */
  int number(@Nullable String insats, int sex, int ages) {
    OfInsats ofInsats = ofInsats(insats);
    int age = 0;
    if (ages != AnswerRows.NO_AGES) {
      if (ageNumbers[ages] == 0) {
        ageNumbers[ages] = (short) ++agesMet;
      }
      age = ageNumbers[ages];
    }
    int at = age * SEXES + sex;
    if (at >= ofInsats.numbers.length) {
      int before = ofInsats.numbers.length;
      ofInsats.numbers = Arrays.copyOf(ofInsats.numbers, (at + 8) * 2);
      Arrays.fill(ofInsats.numbers, before, ofInsats.numbers.length, UNKNOWN);
    }
    int known = ofInsats.numbers[at];
    if (known == UNKNOWN) {
      known = number.applyAsInt(new Stratum(ofInsats.insats, sex(sex), ageBand(ages)));
      ofInsats.numbers[at] = known;
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut: many are the same object as the one before
  private OfInsats ofInsats(@Nullable String insats) {
    if (insats == null) {
      return ofNone;
    }
    if (insats != lastInsats) {
      last = byInsats.computeIfAbsent(insats, i -> new OfInsats(Optional.of(InsatsId.of(i))));
      lastInsats = insats;
    }
    return last;
  }
}
