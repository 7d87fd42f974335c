package io.github.finsam.indicators.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.base.Violation;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TableTest {

  private static final ScaleMeasures MEASURES =
      new ScaleMeasures(3.9, OptionalDouble.of(1.4), OptionalDouble.of(72.5), Optional.empty());
  private static final Figure FIGURE =
      new Figure(
          new TreeMap<>(Map.of(1, 2L, 2, 0L, 4, 3L, 5, 5L)),
          Optional.of(new TreeMap<>(Map.of(8, 1L, 9, 2L))),
          Share.of(8, 10),
          Optional.empty(),
          Optional.of(MEASURES),
          Optional.empty(),
          Basis.of("nns-2014-12", Basis.POOLED));
  private static final Absence FEW = Absence.of(Absence.Reason.BELOW_MINIMUM);
  private static final Table TABLE =
      new Table(
          List.of(
              Column.of("respondent", "Respondent", "Respondent"), Column.of("sex", "Kön", "Sex")),
          List.of(
              Row.of(FIGURE, Respondent.PARTICIPANT, Sex.WOMAN),
              Row.of(FEW, Respondent.PARTICIPANT, Sex.MAN)));

  private static List<String> codes(Executable executable) {
    return assertThrows(InvalidValueException.class, executable).violations().stream()
        .map(Violation::code)
        .toList();
  }

  @Test
  void figureOrReasonBecomesText() {
    Cell figure = TABLE.cell(Respondent.PARTICIPANT, Sex.WOMAN);
    Cell absence = TABLE.cell(Respondent.PARTICIPANT, Sex.MAN);
    assertEquals(
        "8/10 av 10", figure.map(f -> f.sharePositive() + " av " + f.n()).orElse(Absence::explain));
    assertEquals(
        "Färre svar än det minsta antal som redovisas",
        absence.map(f -> f.sharePositive() + " av " + f.n()).orElse(Absence::explain));
    assertEquals(
        "Fewer answers than the smallest number that is reported",
        absence.map(Figure::edition).orElse(a -> a.explain(Language.EN)));
    assertEquals(Optional.of(FIGURE), figure.figure());
    assertEquals(Optional.empty(), figure.absence());
    assertEquals(Optional.empty(), absence.figure());
    assertEquals(Optional.of(FEW), absence.absence());
  }

  @Test
  void rowThatIsNotThereHasNoData() {
    assertEquals(Absence.of(Absence.Reason.NO_DATA), TABLE.cell(Respondent.BOARD, Sex.MAN));
    assertEquals(Optional.empty(), TABLE.find(Respondent.BOARD, Sex.MAN));
    assertEquals(
        List.of("mismatch"), codes(() -> TABLE.cell(Respondent.BOARD, Sex.MAN, Sex.WOMAN)));
  }

  @Test
  void columnsThatAreLeftOutStandForEverything() {
    List<Column> columns = new ArrayList<>(TABLE.columns());
    List<Row> rows = new ArrayList<>(TABLE.rows());
    rows.add(Row.of(FIGURE, Respondent.PARTICIPANT, Bucket.ALL));
    rows.add(Row.of(FEW, Bucket.ALL, Bucket.ALL));
    Table table = new Table(columns, rows);
    assertEquals(FIGURE, table.cell(Respondent.PARTICIPANT));
    assertEquals(FEW, table.cell());
    assertEquals(Absence.of(Absence.Reason.NO_DATA), table.cell(Respondent.BOARD));
    assertEquals(Absence.of(Absence.Reason.NO_DATA), table.cell(Sex.WOMAN));
    assertEquals(List.of("mismatch"), codes(() -> table.cell(Bucket.ALL)));
    assertEquals(List.of("missing"), codes(() -> TABLE.cell(Respondent.PARTICIPANT)));
  }

  @Test
  void figureKeepsWhatItRestsOn() {
    assertEquals(10, FIGURE.n());
    assertEquals(OptionalLong.of(3), FIGURE.notAnswered());
    assertEquals(OptionalLong.empty(), FIGURE.withNonAnswers(Optional.empty()).notAnswered());
    assertThrows(UnsupportedOperationException.class, () -> FIGURE.distribution().put(1, 1L));
  }

  @Test
  void figuresThatCannotBeAreRefused() {
    assertEquals(List.of("mismatch"), codes(() -> FIGURE.withSharePositive(Share.of(8, 11))));
    assertEquals(
        List.of("empty", "mismatch"),
        codes(() -> FIGURE.withDistribution(new TreeMap<>(Map.of(1, 0L)))));
    assertEquals(
        List.of("negative"),
        codes(() -> FIGURE.withDistribution(new TreeMap<>(Map.of(1, 11L, 4, -1L)))));
    assertEquals(
        List.of("negative"), codes(() -> FIGURE.withNonAnswers(new TreeMap<>(Map.of(9, -1L)))));
    assertEquals(
        List.of("duplicate"), codes(() -> FIGURE.withNonAnswers(new TreeMap<>(Map.of(5, 1L)))));
    assertEquals(
        List.of("out-of-range"), codes(() -> FIGURE.withMeasures(MEASURES.withMean(5.01))));
    assertEquals(
        List.of("out-of-range"), codes(() -> FIGURE.withMeasures(MEASURES.withMean(0.99))));
    assertEquals(
        List.of("out-of-range"), codes(() -> MEASURES.withIndex(OptionalDouble.of(100.1))));
    assertEquals(List.of("out-of-range"), codes(() -> MEASURES.withMean(Double.NaN)));
    assertEquals(
        List.of("negative"), codes(() -> MEASURES.withStandardDeviation(OptionalDouble.of(-0.1))));
    assertEquals(List.of("blank"), codes(() -> Basis.of(" ", Basis.POOLED)));
    assertEquals(List.of("not-positive"), codes(() -> new ResponseRate(0, 0)));
  }

  @Test
  void tablesThatCannotBeAreRefused() {
    Column sex = Column.of("sex", "Kön", "Sex");
    assertEquals(List.of("duplicate"), codes(() -> new Table(List.of(sex, sex), List.of())));
    assertEquals(
        List.of("duplicate"),
        codes(
            () -> new Table(List.of(sex), List.of(Row.of(FEW, Sex.MAN), Row.of(FIGURE, Sex.MAN)))));
    assertEquals(List.of("mismatch"), codes(() -> new Table(List.of(sex), List.of(Row.of(FEW)))));
    assertEquals(List.of("blank"), codes(() -> Column.of(" ", "Kön", "Sex")));
  }

  @Test
  void tidyRowsShowNoZeroWhereThereIsNoFigure() {
    assertEquals(
        List.of("respondent", "sex", "n", "distribution", "non_answers", "positive"),
        TABLE.tidyHeader().subList(0, 6));
    List<String> figure = TABLE.tidyRows().get(0);
    assertEquals(
        List.of("PARTICIPANT", "WOMAN", "10", "1=2;2=0;4=3;5=5", "8=1;9=2", "8"),
        figure.subList(0, 6));
    assertEquals("3.9", figure.get(TABLE.tidyHeader().indexOf("mean")));
    assertEquals("4.5", figure.get(TABLE.tidyHeader().indexOf("median")));
    assertEquals("", figure.get(TABLE.tidyHeader().indexOf("asked")));
    List<String> absent = TABLE.tidyRows().get(1);
    assertEquals(TABLE.tidyHeader().size(), absent.size());
    assertEquals("BELOW_MINIMUM", absent.get(absent.size() - 1));
    assertTrue(absent.subList(2, absent.size() - 1).stream().allMatch(String::isEmpty));
    Table single = new Table(List.of(), List.of(Row.of(FIGURE.withMeasures(Optional.empty()))));
    assertEquals("", single.tidyRows().get(0).get(single.tidyHeader().indexOf("mean")));
    assertTrue(single.cell().figure().isPresent());
  }

  @Test
  void measuresAreRoundedOnceFromTheCounts() {
    assertEquals(Optional.of(new BigDecimal("3.9")), FIGURE.mean(1));
    assertEquals(Optional.of(new BigDecimal("4")), FIGURE.mean(0));
    assertEquals(4.5, FIGURE.median());
    assertEquals("68\u00a0%", new ResponseRate(159, 235).text(Language.SV, 0));
  }

  @Test
  void everyReasonSpeaksBothLanguages() {
    for (Absence.Reason reason : Absence.Reason.values()) {
      assertFalse(reason.explain(Language.SV).isBlank());
      assertNotEquals(reason.explain(Language.SV), reason.explain(Language.EN));
    }
    assertEquals(
        Absence.Reason.values().length,
        Arrays.stream(Absence.Reason.values()).map(r -> r.explain(Language.SV)).distinct().count());
  }

  @Property(tries = 100)
  void exactlyOneBranchIsTaken(@ForAll @Size(5) List<@IntRange(max = 50) Integer> counts) {
    TreeMap<Integer, Long> distribution = new TreeMap<>();
    for (int i = 0; i < counts.size(); i++) {
      distribution.put(i + 1, (long) counts.get(i));
    }
    long n = counts.stream().mapToLong(Integer::longValue).sum();
    long positive = counts.get(3) + (long) counts.get(4);
    Cell cell =
        n == 0
            ? Absence.of(Absence.Reason.NO_DATA)
            : new Figure(
                distribution,
                Optional.of(new TreeMap<>()),
                Share.of(positive, n),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Basis.of("nns-2014-12", Basis.POOLED));
    assertEquals(n == 0, cell.absence().isPresent());
    assertEquals(n, cell.map(Figure::n).orElse(a -> 0L));
  }
}
