package io.github.finsam.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Sex;
import java.lang.reflect.RecordComponent;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CountTest {

  private static final InsatsId TORGET = InsatsId.of("arbetsmarknadstorget");

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  @Test
  @DisplayName(
      "Arbetsmarknadstorget 2014: 55 women + 68 men = 123 (Årsredovisning 2014, "
          + "Samordningsförbundet Skellefteå–Norsjö)")
  void headCountsBySexSumToTheParticipants() {
    List<HeadCount> counts =
        List.of(
            new HeadCount(TORGET, Year.of(2014), Sex.WOMAN, 55),
            new HeadCount(TORGET, Year.of(2014), Sex.MAN, 68));
    assertEquals(123, counts.stream().mapToInt(HeadCount::number).sum());
  }

  @Test
  void anonymousEntryHoldsSexAndYearAndNothingMore() {
    assertEquals(List.of("insats", "year", "sex"), components(AnonymousEntry.class));
  }

  @Test
  void volumeCountHoldsNoSex() {
    assertEquals(List.of("insats", "year", "number"), components(VolumeCount.class));
  }

  @Test
  void negativeNumbersAndImpossibleYearsAreRefused() {
    Year year = Year.of(2014);
    assertThrows(InvalidValueException.class, () -> new HeadCount(TORGET, year, Sex.WOMAN, -1));
    assertThrows(InvalidValueException.class, () -> new VolumeCount(TORGET, year, -1));
    assertThrows(InvalidValueException.class, () -> new VolumeCount(TORGET, Year.of(999), 0));
    assertThrows(
        InvalidValueException.class, () -> new AnonymousEntry(TORGET, Year.of(10_000), Sex.MAN));
    assertEquals(0, new VolumeCount(TORGET, year, 0).number());
  }
}
