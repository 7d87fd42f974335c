package io.github.finsam.indicators.calculate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.base.Violation;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.ResponseRate;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.indicators.table.UnitMeans;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CalculationTest {

  private static final Edition EDITION = Catalogue.nns("2014-12");
  private static final List<Form> FORMS = EDITION.registeredForms();
  private static final Disclosure OPEN = Disclosure.none("Tester på påhittade svar");
  private static final LocalDate AUTUMN = LocalDate.of(2014, 9, 1);

  /** Non-answers of the bundled scale, whichever codes they have. */
  private static final int NO_ANSWER =
      EDITION.scaleOf(EDITION.item("1.1")).nonAnswers().get(0).code();

  private static Response response(
      String forbund, Respondent who, Occasion when, Optional<Sex> sex, LocalDate day, int code) {
    Form form =
        FORMS.stream()
            .filter(f -> f.respondent() == who && f.occasion() == when)
            .findFirst()
            .orElseThrow();
    int[] codes = new int[form.items().size()];
    Arrays.fill(codes, code);
    return new Response(
        "q",
        form.id(),
        new Setting(
            ForbundId.of(forbund),
            Optional.of(InsatsId.of(forbund + "-insats")),
            who,
            when,
            day,
            sex,
            Optional.of(AgeBand.of(16, 29))),
        Answers.of(codes));
  }

  private static List<Response> participants(String forbund, Sex sex, int... codes) {
    List<Response> responses = new ArrayList<>();
    for (int code : codes) {
      responses.add(
          response(
              forbund, Respondent.PARTICIPANT, Occasion.CLOSURE, Optional.of(sex), AUTUMN, code));
    }
    return responses;
  }

  @SafeVarargs
  private static List<Response> all(List<Response>... parts) {
    List<Response> responses = new ArrayList<>();
    for (List<Response> part : parts) {
      responses.addAll(part);
    }
    return responses;
  }

  private static Tally tally(List<Response> responses, Dimension... dimensions) {
    return Tally.of(TallyQuery.of(EDITION.id()).by(dimensions), FORMS, responses.iterator());
  }

  private static Figure figure(Cell cell) {
    return cell.figure().orElseThrow(() -> new AssertionError(cell));
  }

  private static List<String> codes(Executable executable) {
    return assertThrows(InvalidValueException.class, executable).violations().stream()
        .map(Violation::code)
        .toList();
  }

  @Test
  @DisplayName("A figure has all that statisticians ask for, from the counts")
  void figureOfAnItem() {
    Tally tally =
        tally(
            participants("a", Sex.WOMAN, 5, 5, 4, 4, 4, 3, 2, 1, NO_ANSWER), Dimension.RESPONDENT);
    Table table =
        Indicators.of(EDITION)
            .with(OPEN)
            .publish(tally, Breakdown.of(Depth.ITEM).by(Dimension.RESPONDENT))
            .table("item");
    Figure figure = figure(table.cell(EDITION.item("1.2"), Respondent.PARTICIPANT));
    assertEquals(Map.of(1, 1L, 2, 1L, 3, 1L, 4, 3L, 5, 2L), figure.distribution());
    assertEquals(8, figure.n());
    assertEquals(OptionalLong.of(1), figure.notAnswered());
    assertEquals(1L, figure.nonAnswers().orElseThrow().get(NO_ANSWER));
    assertEquals(Share.of(5, 8), figure.sharePositive());
    assertEquals(3.5, figure.measures().orElseThrow().mean());
    assertEquals(4.0, figure.median());
    // Sum of squares 112, (112 - 8 * 3.5^2) / 7 = 2.
    assertEquals(
        Math.sqrt(2), figure.measures().orElseThrow().standardDeviation().orElseThrow(), 1e-12);
    assertEquals(OptionalDouble.of(62.5), figure.measures().orElseThrow().index());
    assertEquals(0.3057, figure.shareInterval().orElseThrow().lowerInclusive(), 5e-5);
    assertEquals(0.8632, figure.shareInterval().orElseThrow().upperInclusive(), 5e-5);
    assertTrue(figure.measures().orElseThrow().meanInterval().orElseThrow().contains(3.5));
    assertEquals("nns-2014-12", figure.edition());
    assertEquals(0.95, figure.shareInterval().orElseThrow().level());
  }

  @Test
  @DisplayName("A group that is not asked is not zero, one that did not answer neither")
  void notApplicableAndNoData() {
    Tally tally =
        tally(
            all(
                participants("a", Sex.WOMAN, NO_ANSWER, NO_ANSWER),
                List.of(
                    response(
                        "a",
                        Respondent.CHIEF_OFFICER,
                        Occasion.HALF_YEAR,
                        Optional.empty(),
                        AUTUMN,
                        4))),
            Dimension.RESPONDENT);
    Table table = Indicators.of(EDITION).with(OPEN).calculate(tally);
    assertEquals(
        Absence.of(Absence.Reason.NO_DATA),
        table.cell(EDITION.indicator(1), Respondent.PARTICIPANT));
    assertEquals(
        Absence.of(Absence.Reason.NOT_APPLICABLE),
        table.cell(EDITION.indicator(1), Respondent.CHIEF_OFFICER));
    assertEquals(
        Absence.of(Absence.Reason.NOT_APPLICABLE),
        table.cell(EDITION.indicator(11), Respondent.PARTICIPANT));
    assertEquals(3, figure(table.cell(EDITION.indicator(9), Respondent.CHIEF_OFFICER)).n());
    // Nobody of the board answered, and of indicator 1 nobody there is asked.
    assertEquals(
        Absence.of(Absence.Reason.NO_DATA), table.cell(EDITION.indicator(12), Respondent.BOARD));
    assertEquals(
        Absence.of(Absence.Reason.NOT_APPLICABLE),
        table.cell(EDITION.indicator(1), Respondent.BOARD));
    assertEquals(15 * 5, table.rows().size());
  }

  @Test
  @DisplayName("An indicator of several items counts their answers together, as its rule says")
  void pooledItems() {
    Tally tally = tally(participants("a", Sex.WOMAN, 5, 4, 2), Dimension.RESPONDENT);
    Figure figure =
        figure(
            Indicators.of(EDITION)
                .with(OPEN)
                .calculate(tally)
                .cell(EDITION.indicator(6), Respondent.PARTICIPANT));
    assertEquals(6, figure.n());
    assertEquals(Share.of(4, 6), figure.sharePositive());
    // Three people gave two answers each: no interval can be told.
    assertEquals(Optional.empty(), figure.shareInterval());
    assertTrue(
        figure
            .method()
            .sv()
            .startsWith(EDITION.indicator(6).rule().text().sv().replaceFirst("\\.$", "")));
  }

  @Test
  @DisplayName("Items that weigh alike: the mean of their shares stands beside all answers")
  void itemsThatWeighAlike() {
    IndicatorRule alike =
        new IndicatorRule.MeanOfItems(Label.of("Varje påstående väger lika", "Items weigh alike"));
    Edition edition =
        EDITION.withIndicators(
            EDITION.indicators().stream()
                .map(i -> i.number() == 6 ? i.withRules(List.of(alike)) : i)
                .toList());
    Form form = EDITION.form(Respondent.PARTICIPANT, Occasion.CLOSURE).toForm(EDITION);
    int six = form.indexOf("6.1").orElseThrow();
    List<Response> responses = new ArrayList<>();
    for (int first : new int[] {5, 5, 1, NO_ANSWER}) {
      Response response = participants("a", Sex.WOMAN, 1).get(0);
      byte[] bytes = response.answers().toBytes();
      bytes[six] = (byte) first;
      responses.add(response.withAnswers(Answers.ofBytes(bytes)));
    }
    Figure figure =
        figure(
            Indicators.of(edition)
                .with(OPEN)
                .calculate(tally(responses, Dimension.RESPONDENT))
                .cell(edition.indicator(6), Respondent.PARTICIPANT));
    assertEquals(Share.of(2, 7), figure.sharePositive());
    UnitMeans means = figure.units().orElseThrow();
    assertEquals(2, means.units());
    assertEquals((2 / 3.0 + 0) / 2, means.sharePositive(), 1e-15);
  }

  @Test
  @DisplayName("Items on scales with different answers are never put together")
  void differentScales() {
    Scale agree = EDITION.scaleOf(EDITION.item("6.1"));
    Scale four =
        agree
            .withId("four")
            .withPositive(new TreeSet<>(List.of(3, 4)))
            .withPoints(agree.points().subList(0, 4));
    Edition edition =
        EDITION
            .withScales(List.of(agree, four))
            .withItems(
                EDITION.items().stream()
                    .map(i -> i.id().equals("6.2") ? i.withScale("four") : i)
                    .toList());
    Tally tally =
        Tally.of(
            TallyQuery.of(edition.id()).by(Dimension.RESPONDENT),
            edition.registeredForms(),
            participants("a", Sex.WOMAN, 1, 4).iterator());
    Results results =
        Indicators.of(edition)
            .with(OPEN)
            .publish(
                tally,
                Breakdown.of(Depth.INDICATOR).by(Dimension.RESPONDENT),
                Breakdown.of(Depth.ITEM).by(Dimension.RESPONDENT));
    assertEquals(
        Absence.of(Absence.Reason.DIFFERENT_SCALES),
        results.table("indicator").cell(edition.indicator(6), Respondent.PARTICIPANT));
    assertEquals(
        Share.of(1, 2),
        figure(results.table("item").cell(edition.item("6.2"), Respondent.PARTICIPANT))
            .sharePositive());
  }

  @Test
  @DisplayName("A roll-up is pooled, and beside it the mean of förbund, each named")
  void pooledAndMeanOfForbund() {
    Tally tally =
        tally(
            all(
                participants("a", Sex.WOMAN, 5, 5, 5, 5, 5, 5),
                participants("b", Sex.WOMAN, 1, 5),
                participants("c", Sex.MAN, 1, 1)),
            Dimension.FORBUND,
            Dimension.RESPONDENT);
    Breakdown breakdown =
        Breakdown.of(Depth.INDICATOR).by(Dimension.RESPONDENT).withMeansOf(Dimension.FORBUND);
    Figure figure =
        figure(
            Indicators.of(EDITION)
                .with(OPEN)
                .publish(tally, breakdown)
                .table("indicator")
                .cell(EDITION.indicator(1), Respondent.PARTICIPANT));
    assertEquals(Share.of(7, 10), figure.sharePositive());
    UnitMeans means = figure.units().orElseThrow();
    assertEquals(3, means.units());
    assertEquals(0.5, means.sharePositive(), 1e-15);
    assertEquals(3.0, means.mean().orElseThrow(), 1e-15);
    assertTrue(figure.method().en().contains("mean of the units"), figure.method().en());
    Figure two =
        figure(
            Indicators.of(EDITION)
                .with(OPEN)
                .publish(
                    tally(
                        all(participants("a", Sex.WOMAN, 5, 5), participants("b", Sex.WOMAN, 1, 5)),
                        Dimension.FORBUND,
                        Dimension.RESPONDENT),
                    breakdown)
                .table("indicator")
                .cell(EDITION.indicator(1), Respondent.PARTICIPANT));
    assertEquals(Optional.empty(), two.units());
  }

  @Test
  @DisplayName("Totals, counties, the nation and periods come from one tally")
  void groupsAndPeriods() {
    List<Response> responses =
        all(
            participants("a", Sex.WOMAN, 5, 4),
            participants("b", Sex.MAN, 1),
            participants("c", Sex.MAN, 2));
    for (int i = 0; i < 3; i++) {
      responses.add(
          response(
              "a",
              Respondent.PARTICIPANT,
              Occasion.CLOSURE,
              Optional.empty(),
              LocalDate.of(2015, 2, 1),
              3));
    }
    Tally tally =
        tally(
            responses, Dimension.FORBUND, Dimension.RESPONDENT, Dimension.SEX, Dimension.HALF_YEAR);
    Grouping.Member north =
        new Grouping.Member("24", Label.of("Västerbottens län", "Västerbotten"));
    Period year = Period.year(2014);
    Period half = HalfYear.of(2015, 1);
    Table table =
        Indicators.of(EDITION)
            .with(OPEN)
            .publish(
                tally,
                Breakdown.of(Depth.INDICATOR)
                    .by(Dimension.RESPONDENT, Dimension.SEX)
                    .withTotalsOf(Dimension.SEX)
                    .during(year, half)
                    .inGroups(
                        Grouping.ofForbunds(
                            Column.of("county", "Län", "County"),
                            Map.of(ForbundId.of("a"), north, ForbundId.of("b"), north))))
            .table("indicator");
    Indicator one = EDITION.indicator(1);
    Respondent who = Respondent.PARTICIPANT;
    assertEquals(4, figure(table.cell(one, year, who)).n());
    assertEquals(3, figure(table.cell(one, year, north, who)).n());
    assertEquals(1, figure(table.cell(one, year, north, who, Sex.MAN)).n());
    assertEquals(1, figure(table.cell(one, year, Bucket.NOT_REGISTERED, who, Sex.MAN)).n());
    assertEquals(3, figure(table.cell(one, half, north, who, Bucket.NOT_REGISTERED)).n());
    assertEquals(Absence.of(Absence.Reason.NO_DATA), table.cell(one, half, north, who, Sex.WOMAN));
    assertEquals(
        List.of("indicator", "period", "county", "respondent", "sex"),
        table.columns().stream().map(Column::id).toList());
    assertEquals(List.of("missing"), codes(() -> table.cell(one, who)));
  }

  @Test
  @DisplayName("The response rate counts questionnaires, not answers, and is not guessed")
  void responseRate() {
    List<Response> responses =
        all(
            participants("a", Sex.WOMAN, 5, NO_ANSWER, 3),
            participants("a", Sex.MAN, 5),
            participants("b", Sex.MAN, 5));
    AskedId asked =
        AskedId.builder()
            .form(EDITION.form(Respondent.PARTICIPANT, Occasion.CLOSURE).id())
            .forbund(ForbundId.of("a"))
            .insats(InsatsId.of("a-insats"))
            .period(HalfYear.of(2014, 2))
            .build();
    Tally tally =
        tally(
            responses, Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION, Dimension.SEX);
    Table table =
        Indicators.of(EDITION).with(OPEN).asking(List.of(new Asked(asked, 10))).calculate(tally);
    Indicator one = EDITION.indicator(1);
    assertEquals(
        Optional.of(new ResponseRate(4, 10)),
        figure(table.cell(one, ForbundId.of("a"), Respondent.PARTICIPANT, Occasion.CLOSURE))
            .basis()
            .responseRate());
    // Not known for b, so not for both together either; not known by sex.
    for (Cell cell :
        List.of(
            table.cell(one, ForbundId.of("b"), Respondent.PARTICIPANT, Occasion.CLOSURE),
            table.cell(one, Respondent.PARTICIPANT, Occasion.CLOSURE),
            table.cell(
                one, ForbundId.of("a"), Respondent.PARTICIPANT, Occasion.CLOSURE, Sex.MAN))) {
      assertEquals(Optional.empty(), figure(cell).basis().responseRate());
    }
  }

  @Test
  @DisplayName("What is hidden is hidden before any share is formed, and so is what gives it away")
  void hidden() {
    Tally tally =
        tally(
            all(
                participants("a", Sex.WOMAN, 5, 4, 3),
                participants("a", Sex.MAN, 5, 4, 3, 5, 5, 2, 4)),
            Dimension.RESPONDENT,
            Dimension.SEX);
    Table table = Indicators.of(EDITION).with(Disclosure.standard()).calculate(tally);
    Indicator one = EDITION.indicator(1);
    assertEquals(
        Absence.of(Absence.Reason.BELOW_MINIMUM),
        table.cell(one, Respondent.PARTICIPANT, Sex.WOMAN));
    assertEquals(
        Absence.of(Absence.Reason.SUPPRESSED), table.cell(one, Respondent.PARTICIPANT, Sex.MAN));
    assertEquals(10, figure(table.cell(one, Respondent.PARTICIPANT)).n());
    for (List<String> row : table.tidyRows()) {
      boolean hidden = row.get(row.size() - 1).matches("BELOW_MINIMUM|SUPPRESSED");
      assertEquals(hidden, hidden && row.get(3).isEmpty());
    }
  }

  @Test
  @DisplayName("A year and its first half do not give away a second half with few answers")
  void overlappingPeriods() {
    List<Response> responses = participants("a", Sex.WOMAN, 5, 4);
    for (int i = 0; i < 8; i++) {
      responses.add(
          response(
              "a",
              Respondent.PARTICIPANT,
              Occasion.CLOSURE,
              Optional.of(Sex.WOMAN),
              LocalDate.of(2014, 3, 1),
              4));
    }
    Tally tally = tally(responses, Dimension.RESPONDENT, Dimension.HALF_YEAR);
    Breakdown years = Breakdown.of(Depth.INDICATOR).by(Dimension.RESPONDENT);
    Calculation calculation = Indicators.of(EDITION).with(Disclosure.standard());
    Period year = Period.year(2014);
    Period half = HalfYear.of(2014, 1);
    Indicator one = EDITION.indicator(1);
    Table alone = calculation.publish(tally, years.during(year)).table("indicator");
    assertEquals(10, figure(alone.cell(one, year, Respondent.PARTICIPANT)).n());
    Results together = calculation.publish(tally, years.during(year, half));
    List<Cell> cells =
        List.of(
            together.table("indicator").cell(one, year, Respondent.PARTICIPANT),
            together.table("indicator").cell(one, half, Respondent.PARTICIPANT));
    assertTrue(
        cells.contains(Absence.of(Absence.Reason.SUPPRESSED)),
        "the two answers of the autumn would be 10 - 8");
    assertEquals(Set.of("indicator"), together.tables().keySet());
    Results apart =
        calculation.publish(tally, years.named("all"), years.named("half").during(half));
    assertEquals(
        Absence.of(Absence.Reason.SUPPRESSED),
        apart.table("half").cell(one, half, Respondent.PARTICIPANT));
  }

  @Test
  @DisplayName("Answers of several groups are not put together unless the definition says how")
  void severalGroups() {
    List<Response> responses = participants("a", Sex.WOMAN, 5, 4);
    responses.add(response("a", Respondent.STAFF, Occasion.CLOSURE, Optional.empty(), AUTUMN, 1));
    Table table = Indicators.of(EDITION).with(OPEN).calculate(tally(responses, Dimension.FORBUND));
    assertEquals(
        Absence.of(Absence.Reason.NO_RULE), table.cell(EDITION.indicator(7), ForbundId.of("a")));
    assertEquals(2, figure(table.cell(EDITION.indicator(1), ForbundId.of("a"))).n());
  }

  @Test
  @DisplayName("Answers of several groups are one figure where the definition says so")
  void groupsByRule() {
    List<Response> responses = participants("a", Sex.WOMAN, 5, 4, 1);
    responses.add(response("a", Respondent.STAFF, Occasion.CLOSURE, Optional.empty(), AUTUMN, 1));
    Label words = Label.of("Grupperna väger lika.", "The groups weigh alike.");
    for (IndicatorRule rule :
        List.of(new IndicatorRule.MeanOfGroups(words), new IndicatorRule.PooledGroups(words))) {
      Edition edition =
          EDITION.withIndicators(
              EDITION.indicators().stream()
                  .map(i -> i.number() == 3 ? i.withRules(List.of(i.rule(), rule)) : i)
                  .toList());
      Tally tally = tally(responses, Dimension.FORBUND, Dimension.RESPONDENT);
      Figure figure =
          figure(
              Indicators.of(edition)
                  .with(OPEN)
                  .publish(tally, Breakdown.of(Depth.INDICATOR).by(Dimension.FORBUND))
                  .table("indicator")
                  .cell(edition.indicator(3), ForbundId.of("a")));
      assertEquals(Share.of(2, 4), figure.sharePositive());
      assertTrue(figure.method().en().contains("The groups weigh alike"), figure.method().en());
      assertEquals(
          rule instanceof IndicatorRule.MeanOfGroups
              ? Optional.of((2 / 3.0 + 0) / 2)
              : Optional.empty(),
          figure.units().map(UnitMeans::sharePositive));
    }
  }

  @Test
  @DisplayName("The minimum is one of people: three who answer two items are still three")
  void fewPeople() {
    Tally tally = tally(participants("a", Sex.WOMAN, 5, 4, 3), Dimension.RESPONDENT);
    Results results =
        Indicators.of(EDITION)
            .with(Disclosure.standard())
            .publish(tally, Breakdown.of(Depth.INDICATOR).by(Dimension.RESPONDENT));
    Indicator six = EDITION.indicator(6);
    assertEquals(
        Absence.of(Absence.Reason.SUPPRESSED),
        results.table("indicator").cell(six, Respondent.PARTICIPANT));
    String why =
        results
            .publication()
            .explain(new CellKey("indicator", List.of(six, Respondent.PARTICIPANT)), Language.SV);
    assertTrue(why.contains("färre än 5 personer"), why);
  }

  @Test
  @DisplayName("What was published before counts, whichever came first, the year or its half")
  void earlierPublications() {
    List<Response> responses = participants("a", Sex.WOMAN, 5, 4);
    for (int i = 0; i < 8; i++) {
      responses.add(
          response(
              "a",
              Respondent.PARTICIPANT,
              Occasion.CLOSURE,
              Optional.of(Sex.WOMAN),
              LocalDate.of(2014, 3, 1),
              4));
    }
    Tally tally = tally(responses, Dimension.RESPONDENT, Dimension.HALF_YEAR);
    Calculation calculation = Indicators.of(EDITION).with(Disclosure.standard());
    Breakdown indicators = Breakdown.of(Depth.INDICATOR).by(Dimension.RESPONDENT);
    Period year = Period.year(2014);
    Period half = HalfYear.of(2014, 1);
    for (List<Period> order : List.of(List.of(year, half), List.of(half, year))) {
      Results first = calculation.publish(tally, indicators.during(order.get(0)));
      Cell before =
          first.table("indicator").cell(EDITION.indicator(1), order.get(0), Respondent.PARTICIPANT);
      assertTrue(before.figure().isPresent());
      Cell after =
          calculation
              .after(first.publication())
              .publish(tally, indicators.during(order.get(1)))
              .table("indicator")
              .cell(EDITION.indicator(1), order.get(1), Respondent.PARTICIPANT);
      assertEquals(Absence.of(Absence.Reason.SUPPRESSED), after);
    }
  }

  @Test
  @DisplayName("Groups that differ by one small förbund do not give it away")
  void overlappingGroupings() {
    Tally tally =
        tally(
            all(
                participants("a", Sex.WOMAN, 5, 4, 4, 4, 4, 3, 3, 2),
                participants("b", Sex.WOMAN, 5, 4, 4, 4, 4, 3, 3, 2),
                participants("c", Sex.WOMAN, 1, 1)),
            Dimension.FORBUND,
            Dimension.RESPONDENT);
    Grouping.Member x = new Grouping.Member("x", Label.of("X", "X"));
    Grouping two =
        Grouping.ofForbunds(
            Column.of("county", "Län", "County"),
            Map.of(ForbundId.of("a"), x, ForbundId.of("b"), x));
    Grouping three =
        Grouping.ofForbunds(
            Column.of("kind", "Slag", "Kind"),
            Map.of(ForbundId.of("a"), x, ForbundId.of("b"), x, ForbundId.of("c"), x));
    Breakdown indicators = Breakdown.of(Depth.INDICATOR).by(Dimension.RESPONDENT);
    Results results =
        Indicators.of(EDITION)
            .with(Disclosure.standard())
            .publish(
                tally,
                indicators.named("two").inGroups(two),
                indicators.named("three").inGroups(three));
    Indicator one = EDITION.indicator(1);
    assertFalse(
        results.table("two").cell(one, x, Respondent.PARTICIPANT).figure().isPresent()
            && results.table("three").cell(one, x, Respondent.PARTICIPANT).figure().isPresent());
  }

  @Test
  @DisplayName("Non-answers are withheld where they would tell how many answered a hidden item")
  void nonAnswersAreWithheld() {
    List<Response> women = participants("a", Sex.WOMAN, 5, 5, 4, 4, 4);
    Form form = EDITION.form(Respondent.PARTICIPANT, Occasion.CLOSURE).toForm(EDITION);
    byte[] skipped = women.get(0).answers().toBytes();
    skipped[form.indexOf("2.2").orElseThrow()] = (byte) NO_ANSWER;
    women.set(0, women.get(0).withAnswers(Answers.ofBytes(skipped)));
    Tally tally =
        tally(
            all(women, participants("a", Sex.MAN, 5, 4, 4, 3, 3, 2)),
            Dimension.RESPONDENT,
            Dimension.SEX);
    Table table = Indicators.of(EDITION).with(Disclosure.standard()).calculate(tally);
    assertTrue(
        table.cell(EDITION.indicator(2), Respondent.PARTICIPANT, Sex.WOMAN).absence().isPresent());
    Figure shown = figure(table.cell(EDITION.indicator(1), Respondent.PARTICIPANT, Sex.WOMAN));
    assertEquals(5, shown.n());
    assertEquals(OptionalLong.empty(), shown.notAnswered());
  }

  @Test
  void whatTheTallyCannotAnswerIsRefused() {
    Tally tally = tally(participants("a", Sex.WOMAN, 5), Dimension.SEX);
    Calculation calculation = Indicators.of(EDITION).with(OPEN);
    Breakdown indicators = Breakdown.of(Depth.INDICATOR);
    assertEquals(
        List.of("not-in"),
        codes(() -> calculation.publish(tally, indicators.by(Dimension.INSATS))));
    assertEquals(
        List.of("not-in"),
        codes(() -> calculation.publish(tally, indicators.during(Period.year(2014)))));
    assertEquals(
        List.of("duplicate"), codes(() -> calculation.publish(tally, indicators, indicators)));
    assertEquals(
        List.of("not-in"),
        codes(() -> indicators.by(Dimension.SEX).withTotalsOf(Dimension.INSATS)));
    assertEquals(
        List.of("mismatch"),
        codes(() -> calculation.calculate(Tally.empty(TallyQuery.of("another")))));
    assertEquals(
        List.of("not-in"),
        codes(() -> calculation.publish(tally, indicators).table("no such table")));
    assertEquals(List.of("out-of-range"), codes(() -> calculation.withLevel(1)));
    Table nothing = calculation.calculate(Tally.empty(TallyQuery.of(EDITION.id())));
    assertEquals(Absence.of(Absence.Reason.NO_RULE), nothing.cell(EDITION.indicator(12)));
    assertEquals(Absence.of(Absence.Reason.NO_DATA), nothing.cell(EDITION.indicator(1)));
  }

  private static List<Response> random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Response> responses = new ArrayList<>();
    int size = random.nextInt(60);
    for (int i = 0; i < size; i++) {
      Form form = FORMS.get(random.nextInt(FORMS.size()));
      int[] codes = new int[form.items().size()];
      for (int k = 0; k < codes.length; k++) {
        codes[k] = random.nextInt(8) == 0 ? NO_ANSWER : 1 + random.nextInt(5);
      }
      responses.add(
          new Response(
              "q" + i,
              form.id(),
              new Setting(
                  ForbundId.of(random.nextBoolean() ? "a" : "b"),
                  Optional.of(InsatsId.of("i" + random.nextInt(3))),
                  form.respondent(),
                  form.occasion(),
                  LocalDate.of(2014, 1, 1).plusDays(random.nextInt(700)),
                  random.nextInt(5) == 0
                      ? Optional.empty()
                      : Optional.of(Sex.values()[random.nextInt(2)]),
                  Optional.empty()),
              Answers.of(codes)));
    }
    return responses;
  }

  @Property(tries = 60)
  void totalsAreTheSumsOfTheirPartsAndEveryNumeratorLiesInItsDenominator(@ForAll long seed) {
    Tally tally = tally(random(seed), Dimension.FORBUND, Dimension.RESPONDENT, Dimension.SEX);
    Table table = Indicators.of(EDITION).with(OPEN).calculate(tally);
    Map<List<Object>, long[]> sums = new HashMap<>();
    for (Row row : table.rows()) {
      row.cell()
          .figure()
          .ifPresent(
              figure -> {
                assertTrue(figure.sharePositive().part() <= figure.n());
                assertEquals(
                    figure.n(),
                    figure.distribution().values().stream().mapToLong(Long::longValue).sum());
                double share = (double) figure.sharePositive().part() / figure.n();
                assertTrue(figure.shareInterval().map(i -> i.contains(share)).orElse(true));
              });
      // Indicator, respondent: everything; over förbund and sexes it must be the same.
      boolean total = row.key().get(1) == Bucket.ALL && row.key().get(3) == Bucket.ALL;
      boolean part = row.key().get(1) != Bucket.ALL && row.key().get(3) != Bucket.ALL;
      if (total || part) {
        long[] sum =
            sums.computeIfAbsent(List.of(row.key().get(0), row.key().get(2)), k -> new long[2]);
        sum[total ? 0 : 1] += row.cell().<Long>map(Figure::n).orElse(absence -> 0L);
      }
    }
    assertFalse(sums.isEmpty() && !table.rows().isEmpty());
    sums.values().forEach(sum -> assertEquals(sum[0], sum[1]));
  }

  @Property(tries = 40)
  void orderOfTheAnswersNeverChangesABit(@ForAll long seed) {
    List<Response> responses = random(seed);
    List<Response> reversed = new ArrayList<>(responses);
    Collections.reverse(reversed);
    Dimension[] by = {Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION};
    Calculation calculation = Indicators.of(EDITION).with(OPEN);
    assertEquals(
        calculation.calculate(tally(responses, by)), calculation.calculate(tally(reversed, by)));
  }

  @Property(tries = 40)
  void wideningAFilterNeverLowersN(@ForAll long seed) {
    List<Response> responses = random(seed);
    TallyQuery narrow =
        TallyQuery.of(EDITION.id())
            .during(HalfYear.of(2014, 2))
            .ofForbunds(List.of(ForbundId.of("a")))
            .by(Dimension.RESPONDENT);
    Calculation calculation = Indicators.of(EDITION).with(OPEN);
    Table few = calculation.calculate(Tally.of(narrow, FORMS, responses.iterator()));
    for (TallyQuery wider :
        List.of(narrow.withPeriod(Optional.empty()), narrow.ofForbunds(List.of()))) {
      Table many = calculation.calculate(Tally.of(wider, FORMS, responses.iterator()));
      for (Row row : few.rows()) {
        long before = row.cell().<Long>map(Figure::n).orElse(absence -> 0L);
        long after = many.cell(row.key().toArray()).<Long>map(Figure::n).orElse(absence -> 0L);
        assertTrue(after >= before);
      }
    }
  }
}
