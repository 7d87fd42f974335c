package io.github.finsam.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssistanceMonthsTest {

  private static final YearMonth LAST = YearMonth.of(2014, 12);

  /** A series written as a text: {@code x} is a month with assistance, the last one is LAST. */
  private static AssistanceMonths series(String text) {
    List<YearMonth> months = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'x') {
        months.add(LAST.minusMonths(text.length() - 1L - i));
      }
    }
    return AssistanceMonths.of(months);
  }

  @Test
  @DisplayName(
      "Långvarigt: minst tio månader inom tolv (Kartläggning av försörjningsstöd, Samordnings-"
          + "förbundet Skellefteå–Norsjö 2014, 2.4)")
  void longTerm() {
    assertTrue(series("x.xxxxxxxx.x").longTermBy(LAST));
    assertFalse(series("x.xxxxxxx..x").longTermBy(LAST));
    assertTrue(series("xxxxxxxxxx..").longTermIn(Year.of(2014)));
    assertFalse(series("xxxxxxxxxx...").longTermBy(LAST));
    // Ten months across two calendar years: long-term within twelve months, in neither year.
    AssistanceMonths across =
        AssistanceMonths.between(YearMonth.of(2013, 8), YearMonth.of(2014, 5));
    assertTrue(across.longTermBy(YearMonth.of(2014, 5)));
    assertFalse(across.longTermIn(Year.of(2013)));
    assertFalse(across.longTermIn(Year.of(2014)));
    assertEquals(Optional.of(YearMonth.of(2014, 5)), across.longTermSince());
  }

  @Test
  @DisplayName(
      "Mycket långvarigt: minst 27 månader under tre år, avbrott på högst två månader"
          + " (Kartläggning av försörjningsstöd, Samordningsförbundet Skellefteå–Norsjö 2014, 2.4)")
  void veryLongTerm() {
    String nine = "xxxxxxxxx";
    assertTrue(series(nine + ".." + nine + ".." + nine).veryLongTermBy(LAST));
    assertFalse(series(nine + "..." + nine + nine).veryLongTermBy(LAST));
    assertFalse(series(nine + ".." + nine + ".." + "xxxxxxxx").veryLongTermBy(LAST));
    assertTrue(series(nine + nine + nine + ".........").veryLongTermIn(Year.of(2014)));
    assertFalse(series(nine + nine + nine + "..........").veryLongTermIn(Year.of(2014)));
    assertEquals(2, series("x..x.x").longestBreak(LAST.minusMonths(5), LAST));
    assertEquals(0, series("x....").longestBreak(LAST.minusMonths(5), LAST));
  }

  @Property
  @Label("both definitions agree with a plain walk over the months, in any order given")
  void model(@ForAll @Size(48) List<Boolean> paid, @ForAll @IntRange(min = 0, max = 11) int back) {
    List<YearMonth> months = new ArrayList<>();
    for (int i = 0; i < paid.size(); i++) {
      if (paid.get(i)) {
        months.add(LAST.minusMonths(47L - i));
        months.add(LAST.minusMonths(47L - i));
      }
    }
    Collections.shuffle(months, new Random(back));
    AssistanceMonths series = AssistanceMonths.of(months);
    int end = 48 - back;
    int year = 0;
    for (int i = end - 12; i < end; i++) {
      year += paid.get(i) ? 1 : 0;
    }
    assertEquals(year >= 10, series.longTermBy(LAST.minusMonths(back)));
    int total = 0;
    int gap = 0;
    int longest = 0;
    for (int i = end - 36; i < end; i++) {
      if (paid.get(i)) {
        longest = total > 0 ? Math.max(longest, gap) : 0;
        gap = 0;
        total++;
      } else {
        gap++;
      }
    }
    assertEquals(total >= 27 && longest <= 2, series.veryLongTermBy(LAST.minusMonths(back)));
  }

  @Property
  @Label("one more month never ends long-term assistance; counts of two places add up")
  void laws(
      @ForAll @Size(max = 12) List<@Size(max = 24) List<@IntRange(min = 0, max = 40) Integer>> many,
      @ForAll @IntRange(min = 0, max = 40) int extra) {
    List<AssistanceMonths> series =
        many.stream()
            .map(l -> AssistanceMonths.of(l.stream().map(i -> LAST.minusMonths(i)).toList()))
            .toList();
    for (AssistanceMonths one : series) {
      AssistanceMonths more = one.and(AssistanceMonths.of(List.of(LAST.minusMonths(extra))));
      assertTrue(!one.longTermBy(LAST) || more.longTermBy(LAST));
    }
    Year year = Year.of(2014);
    int half = series.size() / 2;
    assertEquals(
        AssistanceCounts.of(year, series),
        AssistanceCounts.of(year, series.subList(0, half))
            .plus(AssistanceCounts.of(year, series.subList(half, series.size()))));
  }

  @Test
  @DisplayName(
      "36 procent av cirka 410 000 är cirka 148 000 (Socialstyrelsen, Långvarigt ekonomiskt"
          + " bistånd planar ut, om 2014)")
  void national() {
    AssistanceCounts counts = new AssistanceCounts(Year.of(2014), 410_000, 147_600, 0);
    assertEquals(BigDecimal.valueOf(36), counts.longTermShare().orElseThrow().percent(0));
  }

  @Test
  @DisplayName("counts say what they are a share of")
  void counts() {
    AssistanceMonths whole = AssistanceMonths.between(YearMonth.of(2012, 1), LAST);
    AssistanceMonths year = AssistanceMonths.between(YearMonth.of(2014, 3), LAST);
    AssistanceMonths once = series("x");
    AssistanceMonths before =
        AssistanceMonths.between(YearMonth.of(2012, 1), YearMonth.of(2013, 12));
    AssistanceCounts counts =
        AssistanceCounts.of(Year.of(2014), List.of(whole, year, once, before));
    assertEquals(new AssistanceCounts(Year.of(2014), 3, 2, 1), counts);
    assertEquals("66,7\u00a0%", counts.longTermShare().orElseThrow().text(Language.SV, 1));
    assertEquals(
        Optional.empty(), AssistanceCounts.of(Year.of(2014), List.of()).veryLongTermShare());
    assertThrows(InvalidValueException.class, () -> new AssistanceCounts(Year.of(2014), 1, 2, 0));
  }
}
