package io.github.finsam.storage.memory;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.survey.Stratum;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The strata of one store as small numbers, so that rows carry no more than a number, and counting
 * looks each stratum up once. They stay for as long as the store does: there are few, for each
 * insats the sexes and age bands.
 *
 * <p>Thread-safe.
 */
final class Strata {

  /** So many strata fit in a row's place in the order of a chunk. */
  private static final int MAX = 1 << 23;

  private final Map<Stratum, Integer> numbers = new HashMap<>();
  private final Map<Optional<InsatsId>, Optional<InsatsId>> insatser = new HashMap<>();
  private final Map<Optional<AgeBand>, Optional<AgeBand>> ageBands = new HashMap<>();
  // Copied when it is full, so that who reads need not wait for who writes.
  private volatile Stratum[] strata = new Stratum[64];

  synchronized int number(Stratum stratum) {
    Integer known = numbers.get(stratum);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == MAX) {
      throw new IllegalStateException("More than " + MAX + " strata");
    }
    Stratum[] all = number < strata.length ? strata : Arrays.copyOf(strata, number * 2);
    // Its parts are the same objects as those of others: what counting walks through stays small.
    all[number] =
        new Stratum(
            insatser.computeIfAbsent(stratum.insats(), same -> same),
            stratum.sex(),
            ageBands.computeIfAbsent(stratum.ageBand(), same -> same));
    strata = all;
    numbers.put(all[number], number);
    return number;
  }

  /** The stratum that has the number. */
  Stratum stratum(int number) {
    return strata[number];
  }

  /** How many numbers there may be. */
  int room() {
    return strata.length;
  }
}
