package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.instrument.Band;
import io.github.finsam.indicators.table.Absence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BandsTest {

  static Band band(String id, String from, String below) {
    return new Band(id, new BigDecimal(from), new BigDecimal(below), Label.of(id, id));
  }

  static final Bands THREE =
      Bands.percent(band("high", "80", "100"), band("low", "0", "50"), band("middle", "50", "80"));

  private static String id(Optional<Band> band) {
    return band.map(Band::id).orElse("-");
  }

  @Test
  void limitsBelongToTheBandTheyBegin() {
    assertEquals("low", id(THREE.bandOf(BigDecimal.ZERO)));
    assertEquals("low", id(THREE.bandOf(new BigDecimal("49.999"))));
    assertEquals("middle", id(THREE.bandOf(new BigDecimal("50.0"))));
    assertEquals("high", id(THREE.bandOf(new BigDecimal("80"))));
    assertEquals("high", id(THREE.bandOf(new BigDecimal("100"))));
    assertEquals("-", id(THREE.bandOf(new BigDecimal("100.1"))));
    assertEquals("-", id(THREE.bandOf(new BigDecimal("-0.1"))));
  }

  @Test
  void unroundedValueDecides() {
    assertEquals("middle", id(THREE.bandOf(Cells.yesNo(796, 1000), Statistic.SHARE_POSITIVE)));
    assertEquals("high", id(THREE.bandOf(Cells.yesNo(4, 5), Statistic.SHARE_POSITIVE)));
    assertEquals("high", id(THREE.bandOf(Cells.yesNo(5, 5), Statistic.SHARE_POSITIVE)));
    assertEquals("high", id(THREE.bandOf(Cells.scale(0, 1, 0, 5, 4), Statistic.INDEX)));
    assertEquals("-", id(THREE.bandOf(Cells.yesNo(5, 5), Statistic.INDEX)));
    assertEquals(
        "-", id(THREE.bandOf(Absence.of(Absence.Reason.SUPPRESSED), Statistic.SHARE_POSITIVE)));
  }

  @Test
  void bandsCanSpanTheScale() {
    Bands scale =
        new Bands(
            BigDecimal.ONE,
            BigDecimal.valueOf(5),
            List.of(band("low", "1", "3"), band("high", "3", "5")));
    assertEquals("low", id(scale.bandOf(Cells.scale(1, 0, 0, 0, 0), Statistic.MEAN)));
    assertEquals("high", id(scale.bandOf(Cells.scale(0, 0, 1, 0, 0), Statistic.MEAN)));
    assertEquals("high", id(scale.bandOf(Cells.scale(0, 0, 0, 0, 1), Statistic.MEAN)));
    assertEquals("-", id(scale.bandOf(new BigDecimal("0.5"))));
  }

  @Test
  void gapsAndOverlapsAreNamed() {
    InvalidValueException gap =
        assertThrows(
            InvalidValueException.class,
            () -> Bands.percent(band("low", "0", "50"), band("high", "60", "100")));
    assertEquals(
        "Argument 'bands.high.from' must be 50, where low ends but has value 60", gap.getMessage());
    InvalidValueException overlap =
        assertThrows(
            InvalidValueException.class,
            () -> Bands.percent(band("low", "0", "50"), band("high", "40", "100")));
    assertTrue(overlap.getMessage().contains("40"), overlap.getMessage());
    InvalidValueException ends =
        assertThrows(InvalidValueException.class, () -> Bands.percent(band("middle", "10", "90")));
    assertEquals(2, ends.violations().size());
    assertThrows(InvalidValueException.class, () -> Bands.percent());
    assertThrows(
        InvalidValueException.class,
        () -> Bands.percent(band("low", "0", "50"), band("low", "50", "100")));
  }

  @Test
  void editionsWithoutBandsHaveNone() {
    assertEquals(Optional.empty(), Bands.of(Catalogue.nns("2014-12")));
  }

  @Property(tries = 200)
  @net.jqwik.api.Label("Every value of the scale lies in exactly one band")
  void bandsCover(@ForAll @IntRange(max = 1000) int tenths) {
    BigDecimal value = BigDecimal.valueOf(tenths, 1);
    long containing = THREE.bands().stream().filter(b -> b.contains(value)).count();
    assertEquals(1, containing);
    assertTrue(THREE.bandOf(value).orElseThrow().contains(value));
  }
}
