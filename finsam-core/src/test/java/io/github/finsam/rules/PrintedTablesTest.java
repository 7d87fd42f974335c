package io.github.finsam.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import io.github.finsam.code.AgeBand;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.NumberRelation;
import io.github.finsam.finding.NumberSpan;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.finding.NumberWay;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.PrintedNumber;
import io.github.finsam.finding.PrintedReport;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The numbers of a report against those that they must follow from. */
class PrintedTablesTest {

  private static PrintedNumber number(String id, NumberSpan value, NumberUnit unit) {
    return PrintedNumber.builder()
        .id(id)
        .subject(Label.of("tal " + id, "number " + id))
        .raw(id)
        .value(value)
        .unit(unit)
        .place(Place.of("r", "s. 1"))
        .build();
  }

  private static PrintedNumber counted(String id, long value) {
    return number(id, NumberSpan.exactly(value), NumberUnit.COUNT);
  }

  private static PrintedNumber percent(String id, String value, String step) {
    return number(
        id, NumberSpan.rounded(new BigDecimal(value), new BigDecimal(step)), NumberUnit.PERCENT);
  }

  private static PrintedReport report(List<PrintedNumber> numbers, NumberRelation... relations) {
    return new PrintedReport(new Source("r", "Rapport", "SKL", 2016), numbers, List.of(relations));
  }

  private static List<Finding> check(NumberRelation relation, PrintedNumber... numbers) {
    return Reconciliation.check(report(List.of(numbers), relation));
  }

  private static List<String> codes(NumberRelation relation, PrintedNumber... numbers) {
    return check(relation, numbers).stream().map(Finding::code).toList();
  }

  /** A kind of way, its terms, and what they give. */
  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of(NumberWay.Kind.SUM, List.of(2L, 3L, 5L), "10"),
        Arguments.of(NumberWay.Kind.DIFFERENCE, List.of(2L, 5L), "-3"),
        Arguments.of(NumberWay.Kind.SAME, List.of(4L), "4"),
        Arguments.of(NumberWay.Kind.SHARE, List.of(7L, 24L), "29.2"),
        Arguments.of(NumberWay.Kind.REST, List.of(344L, 404L), "14.9"),
        Arguments.of(NumberWay.Kind.CHANGE, List.of(326L, 344L), "5.5"),
        Arguments.of(NumberWay.Kind.PORTION, List.of(20L, 194_200L), "38840"),
        Arguments.of(NumberWay.Kind.SAME_BASE, List.of(50L, 10L, 100L), "20"));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void whatFollowsIsRightAndAnythingElseIsNot(NumberWay.Kind kind, List<Long> terms, String gives) {
    List<PrintedNumber> numbers = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (long term : terms) {
      ids.add("t" + ids.size());
      numbers.add(counted(ids.get(ids.size() - 1), term));
    }
    NumberRelation relation = new NumberRelation("x", List.of(new NumberWay(kind, ids)));
    numbers.add(percent("x", gives, "0.1"));
    assertEquals(List.of(), codes(relation, numbers.toArray(PrintedNumber[]::new)));
    numbers.set(terms.size(), percent("x", gives + (gives.contains(".") ? "9" : ".9"), "0.1"));
    List<Finding> findings = check(relation, numbers.toArray(PrintedNumber[]::new));
    assertEquals(1, findings.size());
    assertEquals("table.differs", findings.get(0).code());
    assertEquals(Severity.ERROR, findings.get(0).severity());
    for (Language language : Language.values()) {
      String text = findings.get(0).text(language);
      assertTrue(!text.contains("{"), text);
    }
  }

  @Property(tries = 300)
  void sumsThatHoldAreNeverFoundAndOthersAlways(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 100_000) Integer> terms,
      @ForAll @IntRange(min = -3, max = 3) int off) {
    List<PrintedNumber> numbers = new ArrayList<>();
    long sum = 0;
    for (int term : terms) {
      numbers.add(counted("t" + numbers.size(), term));
      sum += term;
    }
    String[] ids = numbers.stream().map(PrintedNumber::id).toArray(String[]::new);
    numbers.add(counted("x", sum + off));
    List<String> codes =
        codes(
            NumberRelation.of("x", NumberWay.Kind.SUM, ids), numbers.toArray(PrintedNumber[]::new));
    assertEquals(off == 0 ? List.of() : List.of("table.differs"), codes);
  }

  @Property(tries = 300)
  void whatRoundingAloneCanDoIsNeverAnError(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000_000) Integer> terms,
      @ForAll @IntRange(min = 1, max = 1000) int step) {
    List<PrintedNumber> numbers = new ArrayList<>();
    BigDecimal multiple = BigDecimal.valueOf(step);
    long sum = 0;
    for (int term : terms) {
      numbers.add(rounded("t" + numbers.size(), term, multiple));
      sum += term;
    }
    String[] ids = numbers.stream().map(PrintedNumber::id).toArray(String[]::new);
    numbers.add(rounded("x", sum, multiple));
    for (Finding finding :
        check(
            NumberRelation.of("x", NumberWay.Kind.SUM, ids),
            numbers.toArray(PrintedNumber[]::new))) {
      assertEquals("table.rounding", finding.code());
      assertEquals(Severity.NOTE, finding.severity());
    }
  }

  private static PrintedNumber rounded(String id, long number, BigDecimal step) {
    BigDecimal value =
        BigDecimal.valueOf(number).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    return number(id, NumberSpan.rounded(value, step), NumberUnit.COUNT);
  }

  @Test
  void roundedSharesNeedNotSum() {
    PrintedNumber[] shares = {
      percent("a", "79", "1"),
      percent("b", "8", "1"),
      percent("c", "12", "1"),
      percent("x", "100", "1")
    };
    assertEquals(
        List.of(), codes(NumberRelation.of("x", NumberWay.Kind.SUM, "a", "b", "c"), shares));
  }

  @Test
  void halfOfAStepBelongsToTheNumberAbove() {
    NumberRelation same = NumberRelation.of("x", NumberWay.Kind.SAME, "a");
    assertEquals(List.of(), codes(same, counted("a", 65), rounded("x", 70, BigDecimal.TEN)));
    assertEquals(
        List.of("table.differs"), codes(same, counted("a", 65), rounded("x", 60, BigDecimal.TEN)));
    PrintedNumber seventy = rounded("a", 70, BigDecimal.TEN);
    assertEquals(List.of("table.rounding"), codes(same, seventy, counted("x", 65)));
    assertEquals(List.of("table.differs"), codes(same, seventy, counted("x", 75)));
  }

  @Test
  void oneOfSeveralWaysIsEnough() {
    NumberRelation either =
        new NumberRelation(
            "x",
            List.of(
                new NumberWay(NumberWay.Kind.SAME, List.of("a")),
                new NumberWay(NumberWay.Kind.SAME, List.of("b"))));
    assertEquals(List.of(), codes(either, counted("a", 1), counted("b", 2), counted("x", 2)));
    List<Finding> neither = check(either, counted("a", 1), counted("b", 2), counted("x", 3));
    assertTrue(
        neither.get(0).text(Language.EN).contains("Number a (s. 1) gives 1. Number b (s. 1)"),
        neither.get(0).text(Language.EN));
  }

  @Test
  void aRangeAgreesIfAllOfItDoes() {
    NumberRelation same = NumberRelation.of("x", NumberWay.Kind.SAME, "a");
    PrintedNumber range =
        number(
            "a",
            new NumberSpan(BigDecimal.valueOf(50), BigDecimal.valueOf(60), BigDecimal.ONE),
            NumberUnit.COUNT);
    assertEquals(List.of(), codes(same, range, rounded("x", 50, BigDecimal.valueOf(25))));
    assertEquals(
        List.of("table.part-of-range"), codes(same, range, rounded("x", 60, BigDecimal.ONE)));
    assertEquals(List.of("table.differs"), codes(same, range, rounded("x", 70, BigDecimal.ONE)));
  }

  @Test
  void aShareOfOtherAgesIsFound() {
    PrintedNumber part = counted("a", 50).withAges(AgeBand.FINSAM);
    PrintedNumber whole = counted("b", 100).withAges(AgeBand.of(15, 74));
    NumberRelation share = NumberRelation.of("x", NumberWay.Kind.SHARE, "a", "b");
    assertEquals(List.of("table.age-base"), codes(share, part, whole, percent("x", "50", "1")));
    assertEquals(
        List.of(), codes(share, part, whole.withAges(AgeBand.FINSAM), percent("x", "50", "1")));
    assertEquals(
        List.of(), codes(share, part, whole.withAges(Optional.empty()), percent("x", "50", "1")));
  }

  @Test
  void whatCannotBeCheckedIsRefused() {
    assertEquals(
        List.of("mismatch"), violations(() -> NumberRelation.of("x", NumberWay.Kind.SHARE, "a")));
    assertEquals(
        List.of("unknown", "unknown", "not-positive"),
        violations(
            () ->
                report(
                    List.of(counted("a", 1), counted("zero", 0)),
                    NumberRelation.of("x", NumberWay.Kind.SAME, "b"),
                    NumberRelation.of("a", NumberWay.Kind.SHARE, "a", "zero"))));
    assertEquals(
        List.of("duplicate"), violations(() -> report(List.of(counted("a", 1), counted("a", 2)))));
    assertEquals(
        List.of("order"),
        violations(() -> new NumberSpan(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO)));
  }

  private static List<String> violations(Runnable make) {
    return assertThrows(InvalidValueException.class, make::run).violations().stream()
        .map(Violation::code)
        .toList();
  }
}
