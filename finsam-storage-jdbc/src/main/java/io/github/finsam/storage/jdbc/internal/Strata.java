package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Stratum;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Numbers of strata by the columns of a row, found without making anything. */
final class Strata {

  private final ToIntFunction<Stratum> number;
  private final Map<String, Optional<InsatsId>> insatser = new HashMap<>();
  private final Numbered numbers = new Numbered(this::made);

  /**
   * Numbers as somebody gives them.
   *
   * @param number asked once for each stratum that is met
   */
  Strata(ToIntFunction<Stratum> number) {
    this.number = number;
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
    return numbers.get(insats, ages, sex);
  }

  private int made(@Nullable String insats, long ages, int sex) {
    return number.applyAsInt(
        new Stratum(
            insats == null
                ? Optional.empty()
                : insatser.computeIfAbsent(insats, i -> Optional.of(InsatsId.of(i))),
            sex(sex),
            ageBand((int) ages)));
  }
}
