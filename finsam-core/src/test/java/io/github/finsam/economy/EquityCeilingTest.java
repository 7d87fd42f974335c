package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static io.github.finsam.base.Sek.tkr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.Violation;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EquityCeilingTest {

  private static final String HEADER = "allocation_from,allocation_to,percent,unit,cap\n";

  private final EquityCeiling confirmed = EquityCeiling.confirmed();

  @Test
  @DisplayName("Ekonomisk prognos 2015, Skellefteå–Norsjö: 6 104 tkr ger högst 1 220 tkr")
  void theOneConfirmedPoint() {
    CeilingAnswer answer = confirmed.ceiling(tkr(6_104));
    assertEquals(Optional.of(tkr(1_220)), answer.amount());
    assertEquals(Optional.empty(), answer.reason());
    assertEquals(1, confirmed.steps().size());
    assertEquals("Nationella rådets rekommendation 2013-10-02", confirmed.source());
  }

  @Property
  void nothingIsGuessedForAnyOtherAllocation(
      @ForAll @LongRange(min = 0, max = 100_000_000) long allocation) {
    CeilingAnswer answer = confirmed.ceiling(kronor(allocation));
    assertEquals(allocation == 6_104_000, answer.amount().isPresent());
    if (allocation != 6_104_000) {
      assertEquals(Optional.of(CeilingAnswer.Reason.NOT_COVERED), answer.reason());
    }
  }

  @Test
  void neighboursOfTheConfirmedPointHaveNoCeiling() {
    for (long allocation : new long[] {0, 6_103_999, 6_104_001, 6_028_000}) {
      assertEquals(Optional.empty(), confirmed.ceiling(kronor(allocation)).amount());
    }
  }

  @Test
  void withoutStepsThereIsAReason() {
    CeilingAnswer answer = new EquityCeiling("ingen", List.of()).ceiling(tkr(6_104));
    assertEquals(Optional.of(CeilingAnswer.Reason.NO_STEPS), answer.reason());
    assertFalse(answer.reason().orElseThrow().label().sv().isBlank());
  }

  @Test
  void loadsStepsOfTheUser() {
    // Invented steps: only the way of loading is tested.
    EquityCeiling loaded =
        EquityCeiling.read(
            "påhittad", new StringReader(HEADER + "3000000,,12.5,1,600000\n0,1999999,30,1000,\n"));
    assertEquals(Optional.of(tkr(599)), loaded.ceiling(kronor(1_999_999)).amount());
    assertEquals(Optional.empty(), loaded.ceiling(kronor(2_500_000)).amount());
    assertEquals(Optional.of(kronor(375_000)), loaded.ceiling(tkr(3_000)).amount());
    assertEquals(Optional.of(kronor(600_000)), loaded.ceiling(tkr(9_000)).amount());
    assertEquals(Share.of(1, 8), loaded.steps().get(1).share());
    assertTrue(EquityCeiling.read("tom", new StringReader(HEADER)).steps().isEmpty());
  }

  @Test
  void badFilesGiveAllViolationsWithTheirLines() {
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class,
            () ->
                EquityCeiling.read(
                    "x",
                    new StringReader(HEADER + "a,1,101,1000,\n0,10,20,1000,\n20,10,20,0,-1\n")));
    assertEquals(
        List.of("2:allocation_from", "2:percent", "4:cap"),
        e.violations().stream().map(Violation::argument).toList());
    e =
        assertThrows(
            InvalidValueException.class,
            () -> EquityCeiling.read("x", new StringReader(HEADER + "20,10,20,0,\n")));
    assertEquals(
        List.of("2:unit", "2:allocationTo"),
        e.violations().stream().map(Violation::argument).toList());
    for (String bad : List.of("", "from,to\n1,2\n", HEADER + "1,2,3\n")) {
      assertThrows(
          InvalidValueException.class, () -> EquityCeiling.read("x", new StringReader(bad)));
    }
  }

  @Test
  void stepsMustNotOverlap() {
    assertThrows(
        InvalidValueException.class,
        () -> EquityCeiling.read("x", new StringReader(HEADER + "0,100,20,1,\n100,200,10,1,\n")));
  }

  @Test
  void aStepRefusesWhatItDoesNotCover() {
    EquityStep step = confirmed.steps().get(0);
    assertThrows(InvalidValueException.class, () -> step.ceiling(tkr(1)));
  }

  @Property
  void aCeilingIsNeverAboveTheShareNorTheCapAndAWholeUnit(
      @ForAll @LongRange(min = 0, max = 99_999_999) long allocation,
      @ForAll @LongRange(min = 0, max = 100) long percent,
      @ForAll @LongRange(min = 1, max = 5_000) long unit,
      @ForAll @LongRange(min = 0, max = 9_999_999) long cap) {
    EquityStep step =
        EquityStep.builder()
            .allocationFrom(Sek.ZERO)
            .share(Share.of(percent, 100))
            .unit(kronor(unit))
            .cap(kronor(cap))
            .build();
    Money ceiling = step.ceiling(kronor(allocation));
    long kronor = ceiling.getAmountMajorLong();
    assertTrue(kronor * 100 <= allocation * percent && kronor <= cap && kronor >= 0);
    assertTrue(kronor == cap || kronor % unit == 0);
    assertTrue(kronor == cap || (kronor + unit) * 100 > allocation * percent);
  }
}
