package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static io.github.finsam.base.Sek.tkr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StateAllocationTest {

  private static final StateAllocation MODEL = StateAllocation.MODEL_2016;

  @Test
  @DisplayName("400 tkr var, resten 75 % försörjningsmått och 25 % invånare: 5 690 och 4 310 tkr")
  void twoForbund() {
    Allocations allocations =
        MODEL.allocate(tkr(10_000), List.of(basis("a", 600, 5_000), basis("b", 400, 5_000)));
    assertEquals(tkr(5_690), amount(allocations, "a"));
    assertEquals(tkr(4_310), amount(allocations, "b"));
    assertEquals(tkr(10_000), allocations.total());
    assertTrue(allocations.find(ForbundId.of("c")).isEmpty());
  }

  @Test
  @DisplayName("2016: statens 339 Mkr ger 678 Mkr med lika mycket från regioner och kommuner")
  void stateAndLocalMoney() {
    List<AllocationBasis> bases = new ArrayList<>();
    for (int i = 1; i <= 80; i++) {
      bases.add(basis("f" + i, 1_000 + 37 * i, 20_000 + 91 * i * i));
    }
    Allocations allocations = MODEL.allocate(tkr(339_000), bases);
    assertEquals(tkr(339_000), allocations.total());
    assertEquals(tkr(678_000), allocations.withLocalMoney());
  }

  @Test
  void aFloorIsPaidByTheOthersInProportion() {
    Allocations allocations =
        MODEL.allocate(
            tkr(10_000),
            List.of(basis("a", 600, 5_000), basis("b", 400, 5_000).withLastYear(tkr(5_000))));
    Allocation b = allocations.find(ForbundId.of("b")).orElseThrow();
    assertEquals(tkr(4_500), b.amount());
    assertEquals(Optional.of(tkr(4_500)), b.floor());
    assertEquals(tkr(4_310), b.model());
    assertTrue(b.onFloor());
    assertEquals(tkr(5_500), amount(allocations, "a"));
  }

  @Test
  void tooMuchEquityHasNoFloor() {
    Allocations allocations =
        MODEL.allocate(
            tkr(10_000),
            List.of(
                basis("a", 600, 5_000),
                basis("b", 400, 5_000).withLastYear(tkr(5_000)).withEquityAboveCeiling(true)));
    assertEquals(tkr(4_310), amount(allocations, "b"));
    assertTrue(allocations.find(ForbundId.of("b")).orElseThrow().floor().isEmpty());
  }

  @Test
  void liftingOneCanBringAnotherToItsFloor() {
    // Without base grant, by need alone: 50, 30 and 20 of 100 kronor.
    StateAllocation plain = new StateAllocation(Sek.ZERO, Share.of(1, 1), Share.of(1, 1));
    Allocations allocations =
        plain.allocate(
            kronor(100),
            List.of(
                basis("a", 50, 0),
                basis("b", 30, 0).withLastYear(kronor(29)),
                basis("c", 20, 0).withLastYear(kronor(40))));
    assertEquals(kronor(31), amount(allocations, "a"));
    assertEquals(kronor(29), amount(allocations, "b"));
    assertEquals(kronor(40), amount(allocations, "c"));
    assertTrue(allocations.find(ForbundId.of("b")).orElseThrow().onFloor());
  }

  @Test
  void floorsThatTakeAllLeaveNobodyBelow() {
    Allocations allocations =
        MODEL.allocate(
            tkr(1_800),
            List.of(
                basis("a", 1, 1).withLastYear(tkr(1_000)),
                basis("b", 9, 9).withLastYear(tkr(1_000))));
    assertEquals(tkr(900), amount(allocations, "a"));
    assertEquals(tkr(900), amount(allocations, "b"));
  }

  @Test
  void floorsAreRoundedUpToWholeKronor() {
    Allocations allocations =
        MODEL.allocate(
            tkr(2_000),
            List.of(basis("a", 1, 1), basis("b", 0, 0).withLastYear(kronor(1_000_001))));
    assertEquals(kronor(900_001), amount(allocations, "b"));
  }

  @Test
  void floorsAboveTheNationalAmountAreRefused() {
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class,
            () ->
                MODEL.allocate(
                    tkr(1_000),
                    List.of(basis("a", 1, 1), basis("b", 1, 1).withLastYear(tkr(1_200)))));
    Violation violation = e.violations().get(0);
    assertEquals("above", violation.code());
    assertEquals("floors", violation.argument());
    assertEquals("SEK 1080000.00", violation.value());
  }

  @Test
  void badArgumentsGiveAllViolations() {
    assertEquals(
        List.of("national", "bases", "bases.need", "bases.inhabitants", "base"),
        arguments(Money.parse("SEK 1.50"), List.of(basis("a", 0, 0), basis("a", 0, 0))));
    assertEquals(
        List.of("national", "bases", "bases.need", "bases.inhabitants"),
        arguments(Sek.ZERO, List.of()));
    assertThrows(
        InvalidValueException.class,
        () -> MODEL.allocate(Money.zero(CurrencyUnit.EUR), List.of(basis("a", 1, 1))));
    assertEquals(
        2,
        assertThrows(
                InvalidValueException.class,
                () -> new StateAllocation(Money.parse("SEK -0.50"), Share.of(1, 2), Share.of(1, 2)))
            .violations()
            .size());
    assertEquals(
        3,
        assertThrows(
                InvalidValueException.class,
                () ->
                    new AllocationBasis(ForbundId.of("a"), -1, -1, Optional.of(kronor(-1)), false))
            .violations()
            .size());
  }

  @Test
  void theParametersAreThoseOfThePublishedModel() {
    assertEquals(new StateAllocation(kronor(400_000), Share.of(75, 100), Share.of(90, 100)), MODEL);
  }

  @Property
  void sumsToTheNationalAmountAndNobodyIsBelowTheFloor(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 900_000_000_000L) Long> needs,
      @ForAll @Size(12) List<@LongRange(min = 0, max = 900_000) Long> inhabitants,
      @ForAll @Size(12) List<@IntRange(min = 0, max = 40) Integer> lastYears,
      @ForAll @LongRange(min = 20_000_000, max = 400_000_000) long national) {
    List<AllocationBasis> bases = bases(needs, inhabitants, lastYears, national);
    Allocations allocations = MODEL.allocate(kronor(national), bases);
    assertEquals(kronor(national), allocations.total());
    for (Allocation allocation : allocations.allocations()) {
      allocation.floor().ifPresent(f -> assertFalse(allocation.amount().isLessThan(f)));
      if (!allocation.onFloor()) {
        // Others' floors are paid by those above theirs, so nobody unlifted gains by them.
        assertFalse(allocation.amount().isGreaterThan(allocation.model().plus(kronor(1))));
      }
    }
    if (allocations.allocations().stream().noneMatch(Allocation::onFloor)) {
      allocations.allocations().forEach(a -> assertEquals(a.model(), a.amount()));
    }
  }

  @Property
  void moreNeedNeverMeansLessMoney(
      @ForAll @Size(min = 2, max = 8) List<@LongRange(min = 1, max = 1_000) Long> needs,
      @ForAll @Size(12) List<@LongRange(min = 1, max = 1_000) Long> inhabitants,
      @ForAll @Size(12) List<@IntRange(min = 0, max = 40) Integer> lastYears,
      @ForAll @LongRange(min = 4_000_000, max = 4_001_000) long national,
      @ForAll @LongRange(min = 1, max = 500) long more) {
    List<AllocationBasis> bases = bases(needs, inhabitants, lastYears, national);
    List<AllocationBasis> needier = new ArrayList<>(bases);
    needier.set(0, bases.get(0).withNeed(bases.get(0).need() + more));
    Money before = MODEL.allocate(kronor(national), bases).allocations().get(0).amount();
    Money after = MODEL.allocate(kronor(national), needier).allocations().get(0).amount();
    assertFalse(after.isLessThan(before));
  }

  /** Last year's amounts are fortieths of an equal part each, so floors never exceed the total. */
  private static List<AllocationBasis> bases(
      List<Long> needs, List<Long> inhabitants, List<Integer> lastYears, long national) {
    List<AllocationBasis> bases = new ArrayList<>();
    for (int i = 0; i < needs.size(); i++) {
      AllocationBasis basis = basis("f" + i, needs.get(i), 1 + inhabitants.get(i));
      long last = national / needs.size() * lastYears.get(i) / 40;
      bases.add(last == 0 ? basis : basis.withLastYear(kronor(last)));
    }
    return bases;
  }

  private static List<String> arguments(Money national, List<AllocationBasis> bases) {
    return assertThrows(InvalidValueException.class, () -> MODEL.allocate(national, bases))
        .violations()
        .stream()
        .map(Violation::argument)
        .toList();
  }

  private static AllocationBasis basis(String id, long need, long inhabitants) {
    return new AllocationBasis(ForbundId.of(id), need, inhabitants, Optional.empty(), false);
  }

  private static Money amount(Allocations allocations, String id) {
    return allocations.find(ForbundId.of(id)).orElseThrow().amount();
  }
}
