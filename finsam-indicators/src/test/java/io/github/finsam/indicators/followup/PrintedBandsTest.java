package io.github.finsam.indicators.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PrintedBandsTest {

  private static List<Finding> findings(List<MonthBand> bands) {
    return new PrintedBands(
            Label.of("Tid med offentlig försörjning", "Time on public support"),
            bands,
            Place.of("Årsredovisning 2014", "Arbetsmarknadstorget, Resultat"))
        .findings();
  }

  @Test
  @DisplayName(
      "Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö, Arbetsmarknadstorget: 41 up to"
          + " 1 year + 82 from 2 to 10 years or more are 123, but nobody can be between")
  void aClassIsMissing() {
    assertEquals(123, 41 + 82);
    List<Finding> found = findings(List.of(MonthBand.of(0, 12), MonthBand.from(24)));
    assertEquals(1, found.size());
    assertEquals("classes.gap", found.get(0).code());
    assertEquals(
        "Klass saknas för 13–23 månader; de som hör dit är räknade i en annan klass eller inte"
            + " alls.",
        found.get(0).why(Language.SV));
    assertTrue(found.get(0).text(Language.EN).contains("13–23 months"));
  }

  @Test
  void classesThatFollowOnEachOtherAreNoFinding() {
    assertEquals(List.of(), findings(MonthBand.YEARS));
    assertEquals(List.of(), findings(List.of(MonthBand.from(3))));
    List<MonthBand> turned = new ArrayList<>(MonthBand.YEARS);
    Collections.reverse(turned);
    assertEquals(List.of(), findings(turned));
  }

  @Test
  void classesThatShareMonthsAreFound() {
    List<Finding> found =
        findings(List.of(MonthBand.of(0, 12), MonthBand.of(12, 24), MonthBand.from(25)));
    assertEquals(1, found.size());
    assertEquals("classes.overlap", found.get(0).code());
    assertEquals(
        "The classes 0–12 months and 12–24 months overlap; the same people can be counted in both.",
        found.get(0).why(Language.EN));
    assertEquals(1, findings(List.of(MonthBand.from(0), MonthBand.of(5, 6))).size());
    assertThrows(InvalidValueException.class, () -> findings(List.of()));
  }

  @Property(tries = 200)
  void aFindingTellsThatAMonthLiesInNoneOrInSeveral(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 40) Integer> starts,
      @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 15) Integer> lengths) {
    List<MonthBand> bands = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < starts.size(); i++) {
      bands.add(MonthBand.of(starts.get(i), starts.get(i) + lengths.get(i)));
      last = Math.max(last, starts.get(i) + lengths.get(i));
    }
    boolean gap = false;
    boolean overlap = false;
    for (int month = Collections.min(starts); month <= last; month++) {
      int at = month;
      long in = bands.stream().filter(band -> band.contains(at)).count();
      gap |= in == 0;
      overlap |= in > 1;
    }
    List<String> codes = findings(bands).stream().map(Finding::code).toList();
    assertEquals(gap, codes.contains("classes.gap"));
    assertEquals(overlap, codes.contains("classes.overlap"));
  }
}
