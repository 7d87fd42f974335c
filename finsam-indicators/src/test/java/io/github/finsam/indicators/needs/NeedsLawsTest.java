package io.github.finsam.indicators.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Laws of the estimate of needs. */
class NeedsLawsTest {

  private static NeedGroup group(int number, long persons, BigDecimal share) {
    return NeedGroup.builder()
        .id("g" + number)
        .name(Label.of("Grupp " + number, "Group " + number))
        .size(GroupSize.of(persons, "test"))
        .share(ShareRange.of(share, "test"))
        .build();
  }

  private static Needs needs(List<NeedGroup> groups, GroupOverlap... overlaps) {
    return Needs.builder()
        .id("test")
        .name(Label.of("Prov", "Trial"))
        .groups(groups)
        .overlaps(List.of(overlaps))
        .build();
  }

  private static BigDecimal share(int thousandths) {
    return BigDecimal.valueOf(thousandths, 3);
  }

  @Property(tries = 200)
  void theTotalIsMonotoneInEveryShare(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 300_000) Integer> sizes,
      @ForAll long seed,
      @ForAll @IntRange(max = 5) int which,
      @ForAll @IntRange(max = 1000) int one,
      @ForAll @IntRange(max = 1000) int other) {
    Random random = new Random(seed);
    List<NeedGroup> lower = new ArrayList<>();
    List<NeedGroup> higher = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      BigDecimal same = share(random.nextInt(1001));
      boolean changed = i == which % sizes.size();
      lower.add(group(i, sizes.get(i), changed ? share(Math.min(one, other)) : same));
      higher.add(group(i, sizes.get(i), changed ? share(Math.max(one, other)) : same));
    }
    Needs less = needs(lower);
    Needs more = needs(higher);
    assertTrue(less.total(Assumed.LIKELY).compareTo(more.total(Assumed.LIKELY)) <= 0);
    Bounds fewer = less.people(Assumed.LIKELY);
    Bounds people = more.people(Assumed.LIKELY);
    assertTrue(fewer.least().compareTo(people.least()) <= 0);
    assertTrue(fewer.most().compareTo(people.most()) <= 0);
  }

  @Property(tries = 200)
  void withNothingKnownPeopleAreBetweenTheLargestGroupAndTheSum(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 100_000) Integer> sizes) {
    List<NeedGroup> groups = new ArrayList<>();
    for (int size : sizes) {
      groups.add(group(groups.size(), size, BigDecimal.ONE));
    }
    Bounds people = needs(groups).people(Assumed.LIKELY);
    assertEquals(sizes.stream().mapToLong(s -> s).max().orElse(0), people.leastPersons());
    assertEquals(sizes.stream().mapToLong(s -> s).sum(), people.mostPersons());
  }

  @Property(tries = 300)
  void peopleDrawnAtRandomLieWithinTheBoundsThatTheirOverlapsGive(
      @ForAll @IntRange(min = 2, max = 6) int groups,
      @ForAll @IntRange(min = 1, max = 60) int population,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<BitSet> members = new ArrayList<>();
    List<NeedGroup> needy = new ArrayList<>();
    BitSet union = new BitSet();
    for (int g = 0; g < groups; g++) {
      BitSet set = new BitSet();
      double dense = random.nextDouble();
      for (int p = 0; p < population; p++) {
        set.set(p, random.nextDouble() < dense);
      }
      members.add(set);
      union.or(set);
      needy.add(group(g, set.cardinality(), BigDecimal.ONE));
    }
    List<GroupOverlap> overlaps = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      for (int h = g + 1; h < groups; h++) {
        BitSet both = (BitSet) members.get(g).clone();
        both.and(members.get(h));
        int of = members.get(g).cardinality();
        if (of == 0 || random.nextInt(3) == 0) {
          continue;
        }
        BigDecimal exact = BigDecimal.valueOf(both.cardinality());
        BigDecimal low = exact.divide(BigDecimal.valueOf(of), 12, RoundingMode.FLOOR);
        BigDecimal high = exact.divide(BigDecimal.valueOf(of), 12, RoundingMode.CEILING);
        overlaps.add(new GroupOverlap("g" + g, "g" + h, new ShareRange(low, low, high, "counted")));
      }
    }
    Bounds people = needs(needy, overlaps.toArray(GroupOverlap[]::new)).people(Assumed.LIKELY);
    double truth = union.cardinality();
    assertTrue(people.least().doubleValue() <= truth + 1e-6, people + " " + truth);
    assertTrue(people.most().doubleValue() >= truth - 1e-6, people + " " + truth);
    Bounds free = needs(needy).people(Assumed.LIKELY);
    assertTrue(people.least().doubleValue() >= free.least().doubleValue() - 1e-6);
    assertTrue(people.most().compareTo(free.most()) <= 0);
  }

  @Property(tries = 200)
  void twoGroupsWithAKnownOverlapAreKnownExactly(
      @ForAll @IntRange(min = 1, max = 1000) int one,
      @ForAll @IntRange(min = 1, max = 1000) int other,
      @ForAll @IntRange(max = 1000) int thousandths) {
    BigDecimal both = share(thousandths).multiply(BigDecimal.valueOf(one));
    if (both.compareTo(BigDecimal.valueOf(other)) > 0) {
      return;
    }
    Bounds people =
        needs(
                List.of(group(0, one, BigDecimal.ONE), group(1, other, BigDecimal.ONE)),
                new GroupOverlap("g0", "g1", ShareRange.of(share(thousandths), "known")))
            .people(Assumed.LIKELY);
    double exact = one + other - both.doubleValue();
    assertEquals(exact, people.least().doubleValue(), 1e-6);
    assertEquals(exact, people.most().doubleValue(), 1e-6);
  }

  @Test
  void anOverlapThatCannotBeIsToldAndTakenAsTheMostThereCanBe() {
    Needs needs =
        needs(
            List.of(group(0, 100, BigDecimal.ONE), group(1, 10, BigDecimal.ONE)),
            new GroupOverlap("g0", "g1", ShareRange.of(share(500), "made up")));
    assertEquals(100, needs.people(Assumed.LIKELY).mostPersons());
    assertTrue(
        needs.cautions().stream().anyMatch(c -> c.en().contains("Group 0 and Group 1")),
        needs.cautions().toString());
  }

  @Test
  void theBaseIsTheMostThatPeopleCanBe() {
    Needs needs =
        needs(List.of(group(0, 60, BigDecimal.ONE), group(1, 70, BigDecimal.ONE)))
            .withBase(new NeedBase(Label.of("Alla", "All"), 100, Optional.empty(), "test"));
    assertEquals(100, needs.people(Assumed.LIKELY).mostPersons());
    assertEquals(Optional.of(new BigDecimal("130.0")), needs.percentOfBase(Assumed.LIKELY, 1));
  }

  @Test
  void sixteenGroupsAreNoTroubleAndSeventeenAreRefused() {
    List<NeedGroup> groups = new ArrayList<>();
    for (int i = 0; i < Needs.MOST_GROUPS; i++) {
      groups.add(group(i, 1_000L * (i + 1), share(100)));
    }
    assertEquals(13_600, needs(groups).people(Assumed.LIKELY).mostPersons());
    groups.add(group(99, 1, BigDecimal.ONE));
    assertEquals(List.of("out-of-range"), codes(() -> needs(groups)));
  }

  @Test
  void badValuesAreNamed() {
    assertEquals(
        List.of("out-of-range"),
        codes(() -> new ShareRange(share(1), share(1), new BigDecimal("1.01"), "test")));
    assertEquals(
        List.of("above"), codes(() -> new ShareRange(share(100), share(200), share(300), "test")));
    assertEquals(List.of("negative"), codes(() -> new GroupSize(1, -1, 2, "test")));
    assertEquals(List.of("blank"), codes(() -> GroupSize.of(1, " ")));
    assertEquals(
        List.of("duplicate"),
        codes(() -> new GroupOverlap("a", "a", ShareRange.of(share(1), "test"))));
    assertEquals(
        List.of("unknown", "duplicate"),
        codes(
            () ->
                needs(
                    List.of(group(0, 1, share(1)), group(1, 1, share(1))),
                    new GroupOverlap("g0", "g1", ShareRange.of(share(1), "test")),
                    new GroupOverlap("g0", "g9", ShareRange.of(share(1), "test")),
                    new GroupOverlap("g1", "g0", ShareRange.of(share(1), "test")))));
  }

  private static List<String> codes(Runnable make) {
    return assertThrows(InvalidValueException.class, make::run).violations().stream()
        .map(Violation::code)
        .toList();
  }
}
