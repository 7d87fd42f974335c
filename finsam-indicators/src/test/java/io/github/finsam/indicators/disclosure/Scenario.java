package io.github.finsam.indicators.disclosure;

import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.time.HalfYear;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A random survey and random tables of it: some dimensions kept, the others summed over, totals
 * beside them, förbund put together by county, half-years by year, items to an indicator.
 */
final class Scenario {

  private static final List<String> FORBUNDS = List.of("a", "b", "c");
  private static final List<AgeBand> AGES = List.of(AgeBand.of(16, 29), AgeBand.of(30, 64));
  private static final List<HalfYear> TIMES = List.of(HalfYear.of(2015, 1), HalfYear.of(2015, 2));

  private final Random random;
  private final Map<TallyCell, long[]> counts = new LinkedHashMap<>();

  Scenario(long seed) {
    this.random = new Random(seed);
    int forbunds = 1 + random.nextInt(3);
    int sexes = random.nextInt(3);
    int ages = random.nextInt(2);
    int times = random.nextInt(2);
    int items = 1 + random.nextInt(2);
    int respondents = random.nextInt(4) == 0 ? 2 : 1;
    int codes = 1 + random.nextInt(3);
    int size = 1 + random.nextInt(8);
    for (int f = 0; f < forbunds; f++) {
      for (int s = 0; s <= sexes; s++) {
        for (int a = 0; a <= ages; a++) {
          for (int t = 0; t <= times; t++) {
            for (int i = 0; i < items; i++) {
              for (int r = 0; r < respondents; r++) {
                if (counts.size() < 24 && random.nextInt(8) > 0) {
                  put(f, s, a, t, i, r, codes, size);
                }
              }
            }
          }
        }
      }
    }
    if (counts.isEmpty()) {
      put(0, 0, 0, 0, 0, 0, codes, size);
    }
  }

  private void put(int f, int s, int a, int t, int i, int r, int codes, int size) {
    Sex sex = s == 2 ? null : Sex.values()[s];
    Respondent respondent = r == 0 ? Respondent.PARTICIPANT : Respondent.STAFF;
    long[] times = new long[codes];
    for (int c = 0; c < codes; c++) {
      times[c] = random.nextInt(3) == 0 ? 0 : random.nextInt(size);
    }
    counts.put(
        new TallyCell(
            "i" + i, Survey.group(FORBUNDS.get(f), respondent, sex, AGES.get(a), TIMES.get(t))),
        times);
  }

  Tally tally() {
    Survey survey = new Survey();
    counts.forEach((line, times) -> survey.put(line.item(), line.group(), times));
    return survey.tally();
  }

  /** The same with some answers that have come or gone since. */
  void goOn() {
    for (long[] times : counts.values()) {
      if (random.nextInt(4) == 0) {
        int code = random.nextInt(times.length);
        times[code] = Math.max(0, times[code] + random.nextInt(7) - 3);
      }
    }
  }

  Disclosure policy() {
    int minimum = 2 + random.nextInt(5);
    int width = 1 + random.nextInt(Math.max(1, minimum - 2));
    Disclosure policy = Disclosure.standard().withWidth(width);
    policy =
        random.nextInt(3) == 0
            ? policy.withMinimumForAll(minimum)
            : policy.withMinimum(Respondent.PARTICIPANT, minimum);
    return random.nextInt(6) == 0 ? policy.roundingTo(2 + random.nextInt(4)) : policy;
  }

  /** One to three tables with their totals, in no order. */
  List<CountCell> cells() {
    Map<List<Object>, Set<TallyCell>> cells = new HashMap<>();
    for (int tables = 1 + random.nextInt(3); tables > 0; tables--) {
      boolean[] by = new boolean[6];
      boolean[] total = new boolean[6];
      for (int d = 0; d < by.length; d++) {
        by[d] = random.nextInt(3) > 0;
        total[d] = !by[d] || random.nextInt(4) > 0;
      }
      boolean county = random.nextInt(3) == 0;
      for (TallyCell line : counts.keySet()) {
        List<List<Object>> keys = List.of(List.of());
        for (int d = 0; d < by.length; d++) {
          List<Object> values = new ArrayList<>();
          Object value = value(line, d);
          if (by[d]) {
            values.add(value);
          }
          if (total[d]) {
            values.add("all");
          }
          if (d == 0 && county) {
            values.add(value.equals("c") ? "south" : "north");
          }
          List<List<Object>> longer = new ArrayList<>();
          for (List<Object> key : keys) {
            for (Object next : values) {
              List<Object> extended = new ArrayList<>(key);
              extended.add(next);
              longer.add(extended);
            }
          }
          keys = longer;
        }
        keys.forEach(key -> cells.computeIfAbsent(key, k -> new HashSet<>()).add(line));
      }
    }
    List<CountCell> list = new ArrayList<>();
    cells.forEach(
        (key, lines) -> {
          Set<Respondent> respondents = new HashSet<>();
          lines.forEach(line -> respondents.add(line.group().respondent().orElseThrow()));
          list.add(new CountCell(key, respondents, lines));
        });
    list.sort((x, y) -> x.key().toString().compareTo(y.key().toString()));
    Collections.shuffle(list, random);
    return list;
  }

  private static Object value(TallyCell line, int dimension) {
    Optional<?> value =
        switch (dimension) {
          case 0 -> line.group().forbund().map(f -> f.value());
          case 1 -> line.group().sex();
          case 2 -> line.group().ageBand();
          case 3 -> line.group().halfYear();
          case 4 -> Optional.of(line.item());
          default -> line.group().respondent();
        };
    return value.isPresent() ? value.get() : "not registered";
  }
}
