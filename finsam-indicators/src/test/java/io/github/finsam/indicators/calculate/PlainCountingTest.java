package io.github.finsam.indicators.calculate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Share;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.Moments;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Interval;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.ScaleMeasures;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Every cell of a table beside what is found by going through the lines of the tally for it. */
class PlainCountingTest {

  private static final Edition EDITION = Catalogue.nns("2014-12");

  private static Tally tally(SplittableRandom random) {
    Map<TallyCell, Map<Integer, Long>> counts = new HashMap<>();
    int forbunds = 1 + random.nextInt(4);
    for (EditionForm form : EDITION.forms()) {
      for (int f = 0; f < forbunds; f++) {
        for (int h = 0; h < 4; h++) {
          for (int s = 0; s < 3; s++) {
            Group group =
                Group.builder()
                    .forbund(ForbundId.of("f" + f))
                    .respondent(form.respondent())
                    .occasion(form.occasion())
                    .sex(s == 2 ? Optional.empty() : Optional.of(Sex.values()[s]))
                    .halfYear(HalfYear.of(2014 + h / 2, 1 + h % 2))
                    .build();
            if (random.nextInt(3) > 0) {
              for (String item : form.items()) {
                counts.put(new TallyCell(item, group), times(random, item));
              }
            }
          }
        }
      }
    }
    return Tally.of(
        TallyQuery.of(EDITION.id())
            .by(
                Dimension.FORBUND,
                Dimension.RESPONDENT,
                Dimension.OCCASION,
                Dimension.SEX,
                Dimension.HALF_YEAR),
        counts);
  }

  private static Map<Integer, Long> times(SplittableRandom random, String item) {
    Scale scale = EDITION.scaleOf(EDITION.item(item));
    Map<Integer, Long> times = new HashMap<>();
    scale.points().forEach(point -> times.put(point.code(), few(random)));
    scale.nonAnswers().forEach(nonAnswer -> times.put(nonAnswer.code(), few(random)));
    return times;
  }

  private static long few(SplittableRandom random) {
    return random.nextInt(4) == 0 ? random.nextInt(4) : 0;
  }

  @Property(tries = 25)
  @Label("Whatever is shown is what the lines of the tally give, one by one")
  void asPlainlyCounted(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Tally tally = tally(random);
    Breakdown breakdown =
        Breakdown.of(Depth.INDICATOR)
            .during(Period.year(2014), Period.year(2015))
            .by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION, Dimension.SEX)
            .withTotalsOf(Dimension.FORBUND, Dimension.OCCASION, Dimension.SEX);
    Results all =
        Indicators.of(EDITION).with(Disclosure.none("all cells")).publish(tally, breakdown);
    Results some = Indicators.of(EDITION).with(Disclosure.standard()).publish(tally, breakdown);
    Map<Indicator, List<Line>> lines = lines(tally);
    List<Row> rows = all.table(breakdown.id()).rows();
    List<Row> guarded = some.table(breakdown.id()).rows();
    assertEquals(rows.size(), guarded.size());
    for (int i = 0; i < rows.size(); i++) {
      check(lines, rows.get(i));
      assertEquals(rows.get(i).key(), guarded.get(i).key());
      if (guarded.get(i).cell() instanceof Figure shown) {
        Figure figure = rows.get(i).cell().figure().orElseThrow();
        Figure open = shown.withNonAnswers(figure.nonAnswers()).withBasis(figure.basis());
        assertEquals(figure, open);
      }
    }
  }

  /** A line of the tally: an item put to a group. */
  private record Line(Group group, Scale scale, Map<Integer, Long> counts) {}

  private static Map<Indicator, List<Line>> lines(Tally tally) {
    Map<Indicator, List<Line>> lines = new HashMap<>();
    for (TallyCell cell : tally.cells()) {
      Item item = EDITION.item(cell.item());
      lines
          .computeIfAbsent(EDITION.indicatorOf(item), i -> new ArrayList<>())
          .add(
              new Line(
                  cell.group(), EDITION.scaleOf(item), tally.counts(cell.item(), cell.group())));
    }
    return lines;
  }

  private static void check(Map<Indicator, List<Line>> lines, Row row) {
    Indicator indicator = (Indicator) row.key().get(0);
    Map<Integer, Long> answers = new TreeMap<>();
    Map<Integer, Long> nonAnswers = new TreeMap<>();
    for (Line line : lines.getOrDefault(indicator, List.of())) {
      if (belongs(line.group(), row.key())) {
        line.counts()
            .forEach(
                (code, count) ->
                    (line.scale().nonAnswer(code).isPresent() ? nonAnswers : answers)
                        .merge(code, count, Long::sum));
      }
    }
    if (row.cell() instanceof Absence absence) {
      boolean none = answers.isEmpty() && absence.reason() == Absence.Reason.NO_DATA;
      assertTrue(none || absence.reason() != Absence.Reason.NO_DATA, row.toString());
      return;
    }
    Figure figure = row.cell().figure().orElseThrow();
    assertEquals(answers, without0(figure.distribution()));
    assertEquals(nonAnswers, without0(figure.nonAnswers().orElseThrow()));
    Scale scale = EDITION.scaleOf(EDITION.itemsOf(indicator).get(0));
    long n = answers.values().stream().mapToLong(Long::longValue).sum();
    long positive =
        answers.entrySet().stream()
            .filter(e -> scale.isPositive(e.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    assertEquals(Share.of(positive, n), figure.sharePositive());
    figure
        .shareInterval()
        .ifPresent(i -> assertEquals(Intervals.wilson(figure.sharePositive(), 0.95), i));
    int[] scores =
        answers.entrySet().stream()
            .flatMapToInt(e -> IntStream.generate(e::getKey).limit(e.getValue()))
            .toArray();
    if (figure.measures().isPresent()) {
      ScaleMeasures measures = figure.measures().get();
      Moments moments = Moments.ofScores(scores).orElseThrow();
      assertEquals(moments.mean(), measures.mean());
      assertEquals(moments.standardDeviation(), measures.standardDeviation());
      Optional<Interval> interval =
          Intervals.studentT(moments, 0.95)
              .map(i -> Intervals.cut(i, scale.minCode(), scale.maxCode()));
      measures.meanInterval().ifPresent(i -> assertEquals(interval.orElseThrow(), i));
    }
  }

  private static Map<Integer, Long> without0(Map<Integer, Long> counts) {
    Map<Integer, Long> left = new TreeMap<>(counts);
    left.values().removeIf(count -> count == 0);
    return left;
  }

  private static boolean belongs(Group group, List<Object> key) {
    Period period = (Period) key.get(1);
    // What is cheap to ask and seldom so comes first: this is asked for every line of every row.
    return fits(key.get(3), group.respondent())
        && fits(key.get(4), group.occasion())
        && fits(key.get(5), group.sex())
        && fits(key.get(2), group.forbund())
        && period.encloses(group.halfYear().orElseThrow());
  }

  private static boolean fits(Object value, Optional<?> component) {
    return value == Bucket.ALL
        || (value == Bucket.NOT_REGISTERED
            ? component.isEmpty()
            : component.isPresent() && component.get().equals(value));
  }
}
