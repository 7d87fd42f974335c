package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InvalidValueException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Avtal om köp av administrativ och ekonomisk service, Skellefteå kommun, 2015. */
class ServiceContractTest {

  private final ServiceContract contract =
      ServiceContract.builder()
          .startInclusive(LocalDate.of(2015, 1, 1))
          .endInclusive(LocalDate.of(2015, 12, 31))
          .noticeMonths(2)
          .prolongationMonths(12)
          .monthlyPrice(kronor(14_071))
          .build();

  @Test
  @DisplayName("§ 3: 14 071 kronor per månad är 168 852 om året")
  void yearlyPrice() {
    assertEquals(kronor(168_852), contract.yearlyPrice());
  }

  @Test
  @DisplayName("§ 1: två månaders uppsägning, annars förlängs avtalet 12 månader för varje gång")
  void endAfterNotice() {
    assertEquals(LocalDate.of(2015, 12, 31), end(2015, 3, 5));
    assertEquals(LocalDate.of(2015, 12, 31), end(2015, 10, 31));
    assertEquals(LocalDate.of(2016, 12, 31), end(2015, 11, 1));
    assertEquals(LocalDate.of(2016, 12, 31), end(2015, 12, 31));
    assertEquals(LocalDate.of(2016, 12, 31), end(2016, 10, 31));
    assertEquals(LocalDate.of(2018, 12, 31), end(2017, 12, 1));
  }

  @Test
  void withoutProlongationItEndsAnyway() {
    assertEquals(
        LocalDate.of(2015, 12, 31),
        contract.withProlongationMonths(0).endAfterNotice(LocalDate.of(2020, 1, 1)));
  }

  @Test
  void monthEndsDoNotDrift() {
    ServiceContract monthly =
        contract
            .withEndInclusive(LocalDate.of(2015, 1, 31))
            .withNoticeMonths(0)
            .withProlongationMonths(1);
    assertEquals(LocalDate.of(2015, 2, 28), monthly.endAfterNotice(LocalDate.of(2015, 2, 10)));
    assertEquals(LocalDate.of(2015, 3, 31), monthly.endAfterNotice(LocalDate.of(2015, 3, 1)));
  }

  @Test
  void badArgumentsGiveAllViolations() {
    assertEquals(
        4,
        assertThrows(
                InvalidValueException.class,
                () ->
                    new ServiceContract(
                        LocalDate.of(2015, 1, 1), LocalDate.of(2014, 1, 1), -1, -1, kronor(-1)))
            .violations()
            .size());
  }

  @Property
  void theEndIsTheFirstThatLeavesTheWholeNotice(
      @ForAll @IntRange(min = 0, max = 4_000) int day,
      @ForAll @IntRange(min = 0, max = 12) int notice,
      @ForAll @IntRange(min = 1, max = 24) int prolongation) {
    ServiceContract any = contract.withNoticeMonths(notice).withProlongationMonths(prolongation);
    LocalDate received = LocalDate.of(2015, 1, 1).plusDays(day);
    LocalDate end = any.endAfterNotice(received);
    assertFalse(end.isBefore(received.plusMonths(notice)));
    LocalDate before = end.plusDays(1).minusMonths(prolongation).minusDays(1);
    if (!before.isBefore(any.endInclusive())) {
      assertFalse(!before.isBefore(received.plusMonths(notice)));
    }
  }

  private LocalDate end(int year, int month, int day) {
    return contract.endAfterNotice(LocalDate.of(year, month, day));
  }
}
