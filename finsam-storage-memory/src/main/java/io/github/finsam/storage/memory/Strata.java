package io.github.finsam.storage.memory;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Stratum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The strata of one store as small numbers, so that rows carry no more than a number, and counting
 * looks each stratum up once. They stay for as long as the store does: there are few, for each
 * insats the sexes and age bands.
 *
 * <p>Thread-safe.
 */
final class Strata {

  /** So many bits a stratum has in the order of the rows of a chunk. */
  static final int BITS = 23;

  private static final int MAX = 1 << BITS;

  private static final List<Optional<Sex>> SEXES =
      Stream.concat(Stream.of(Optional.<Sex>empty()), Stream.of(Sex.values()).map(Optional::of))
          .toList();

  private static final int SEX_BITS = 4;
  private static final int AGE_BITS = 20;

  private final Map<Stratum, Integer> numbers = new HashMap<>();
  private final Map<InsatsId, Integer> insatsNumbers = new HashMap<>();
  private final Map<AgeBand, Integer> ageNumbers = new HashMap<>();

  // Copied when they are full, so that who reads need not wait for who writes. Counting looks up
  // thousands of strata: numbers that lie side by side are found sooner than objects. Parts with
  // number 0 are none.
  private volatile @Nullable InsatsId[] insatser = new InsatsId[64];
  private volatile @Nullable AgeBand[] ageBands = new AgeBand[16];
  private volatile long[] strata = new long[64];

  synchronized int number(Stratum stratum) {
    Integer known = numbers.get(stratum);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == MAX) {
      throw new IllegalStateException("More than " + MAX + " strata");
    }
    long insats = stratum.insats().map(this::insats).orElse(0);
    int ages = stratum.ageBand().map(this::ages).orElse(0);
    int sex = stratum.sex().map(s -> s.ordinal() + 1).orElse(0);
    long[] all = number < strata.length ? strata : Arrays.copyOf(strata, number * 2);
    all[number] = (insats << AGE_BITS | ages) << SEX_BITS | sex;
    strata = all;
    numbers.put(stratum, number);
    return number;
  }

  private int insats(InsatsId insats) {
    Integer known = insatsNumbers.get(insats);
    if (known != null) {
      return known;
    }
    int number = insatsNumbers.size() + 1;
    @Nullable InsatsId[] all =
        number < insatser.length ? insatser : Arrays.copyOf(insatser, number * 2);
    all[number] = insats;
    insatser = all;
    insatsNumbers.put(insats, number);
    return number;
  }

  private int ages(AgeBand ages) {
    Integer known = ageNumbers.get(ages);
    if (known != null) {
      return known;
    }
    int number = ageNumbers.size() + 1;
    @Nullable AgeBand[] all =
        number < ageBands.length ? ageBands : Arrays.copyOf(ageBands, number * 2);
    all[number] = ages;
    ageBands = all;
    ageNumbers.put(ages, number);
    return number;
  }

  /** The stratum that has the number. */
  Stratum stratum(int number) {
    long parts = strata[number];
    int sex = (int) parts & (1 << SEX_BITS) - 1;
    int ages = (int) (parts >>> SEX_BITS) & (1 << AGE_BITS) - 1;
    return new Stratum(
        Optional.ofNullable(insatser[(int) (parts >>> SEX_BITS + AGE_BITS)]),
        SEXES.get(sex),
        Optional.ofNullable(ageBands[ages]));
  }

  /** How many numbers there may be. */
  int room() {
    return strata.length;
  }
}
