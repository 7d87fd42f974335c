package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.statistic.KappaWeights;
import io.github.finsam.indicators.statistic.PairedCounts;
import io.github.finsam.indicators.statistic.TestMethod;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PairsTest {

  private static final double LEVEL = 0.95;
  private static final Edition EDITION = Catalogue.nns("2014-12");
  private static final IndicatorRule.BothSides RULE =
      EDITION.indicator(7).bothSides().orElseThrow();
  private static final LocalDate DAY = LocalDate.of(2015, 1, 31);
  private static final int BLANK = 0;

  private int sources;

  /** A questionnaire with this code on one item and a blank on every other. */
  private KeyedResponse answer(
      String key, Respondent respondent, Occasion occasion, LocalDate day, String item, int code) {
    EditionForm form = EDITION.form(respondent, occasion);
    int[] codes = new int[form.items().size()];
    Arrays.fill(codes, BLANK);
    codes[form.items().indexOf(item)] = code;
    return KeyedResponse.of(
        key,
        new Response(
            "s" + sources++,
            form.id(),
            Setting.builder()
                .forbund(ForbundId.of("f"))
                .insats(InsatsId.of("i"))
                .respondent(respondent)
                .occasion(occasion)
                .day(day)
                .build(),
            Answers.of(codes)));
  }

  private KeyedResponse participant(String key, LocalDate day, int code) {
    return answer(key, Respondent.PARTICIPANT, Occasion.CLOSURE, day, "7.1", code);
  }

  private KeyedResponse staff(String key, LocalDate day, int code) {
    return answer(key, Respondent.STAFF, Occasion.CLOSURE, day, "7.2", code);
  }

  private static BothSidesCounts counts(BothSides result) {
    return result.counts(Cells.OPEN).value().orElseThrow();
  }

  private static BothSides closure(List<KeyedResponse> responses) {
    SortedMap<Occasion, BothSides> all = BothSides.byOccasion(EDITION, RULE, responses.iterator());
    return all.getOrDefault(Occasion.CLOSURE, all.get(all.firstKey()));
  }

  @Test
  @DisplayName(
      "\"aldrig … den ena eller andra, utan alltid båda\": Kärnindikatorerna, indikator 7,"
          + " handlingar 2015-03-05, Samordningsförbundet Skellefteå–Norsjö")
  void stepForwardNeedsBothSides() {
    BothSides result =
        closure(
            List.of(
                participant("a", DAY, 4),
                staff("a", DAY.plusDays(3), 5),
                participant("b", DAY, 5),
                staff("b", DAY, 3),
                participant("c", DAY, 2),
                staff("c", DAY, 4),
                participant("d", DAY, 1),
                staff("d", DAY, 1),
                participant("e", DAY, 5),
                staff("f", DAY, 5),
                participant("g", DAY, BLANK),
                staff("g", DAY, 5),
                participant("h", DAY.minusDays(9), 1),
                participant("h", DAY, 4),
                staff("h", DAY, 4)));
    assertEquals(PairedCounts.of(2, 1, 1, 1), counts(result).views());
    assertEquals(new Sides(1, 1), counts(result).unmatched());
    assertEquals(1, counts(result).withoutAnswer());
    assertEquals(new Sides(1, 0), counts(result).duplicates());
    assertEquals(6, counts(result).pairs());
    Figure figure = result.cell(Cells.from(5), LEVEL).figure().orElseThrow();
    assertEquals("2/5", figure.sharePositive().toString());
    assertEquals(
        Map.of(BothSides.NOT_BOTH, 3L, BothSides.BOTH, 2L), Map.copyOf(figure.distribution()));
    assertEquals(OptionalLong.of(1), figure.notAnswered());
    assertEquals(RULE.text(), figure.method());
    assertEquals(EDITION.id(), figure.edition());
    assertEquals(Absence.of(Absence.Reason.BELOW_MINIMUM), result.cell(Cells.from(6), LEVEL));
    assertEquals(Absence.of(Absence.Reason.NO_DATA), closure(List.of()).cell(Cells.from(5), LEVEL));
    assertThrows(InvalidValueException.class, () -> result.cell(Cells.OPEN, 1));
  }

  @Test
  void occasionsAreKeptApart() {
    SortedMap<Occasion, BothSides> all =
        BothSides.byOccasion(
            EDITION,
            RULE,
            List.of(
                    participant("a", DAY, 5),
                    answer("a", Respondent.STAFF, Occasion.DURING, DAY, "7.2", 5))
                .iterator());
    assertEquals(
        List.of(Occasion.DURING, Occasion.CLOSURE, Occasion.ONE_TO_THREE_MONTHS),
        List.copyOf(all.keySet()));
    assertEquals(List.of(0L, 0L, 0L), all.values().stream().map(b -> counts(b).pairs()).toList());
    assertEquals(
        new Sides(1, 1),
        counts(
                BothSides.of(EDITION, RULE, Collections.<KeyedResponse>emptyIterator())
                    .plus(all.values().stream().reduce(BothSides::plus).orElseThrow()))
            .unmatched());
  }

  @Test
  void agreementIsWeightedKappa() {
    Scale scale = EDITION.scaleOf(EDITION.item("7.1"));
    List<KeyedResponse> responses = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      responses.add(participant("k" + i, DAY, i % 5 + 1));
      responses.add(staff("k" + i, DAY, i % 5 + 1));
    }
    BothSides result = closure(responses);
    assertEquals(
        1.0,
        result
            .agreement(scale, KappaWeights.QUADRATIC, Cells.from(5), LEVEL)
            .value()
            .flatMap(e -> e.estimated())
            .orElseThrow()
            .value(),
        1e-12);
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.BELOW_MINIMUM)),
        result.agreement(scale, KappaWeights.LINEAR, Cells.from(11), LEVEL).absence());
  }

  @Property(tries = 100)
  @Label("Every questionnaire ends in one place, and the order of the stream changes nothing")
  void countsSumToThePairs(
      @ForAll @Size(max = 40) List<@IntRange(max = 5 * 6 * 2 * 3 - 1) Integer> drawn,
      @ForAll Random random) {
    List<KeyedResponse> responses = new ArrayList<>();
    for (int draw : drawn) {
      String key = "k" + draw % 5;
      int code = draw / 5 % 6;
      LocalDate day = DAY.plusDays(draw / 60);
      responses.add(draw / 30 % 2 == 0 ? participant(key, day, code) : staff(key, day, code));
    }
    BothSides result = closure(responses);
    assertEquals(
        responses.size(),
        2 * counts(result).pairs()
            + counts(result).unmatched().total()
            + counts(result).duplicates().total());
    assertEquals(
        counts(result).views().n(),
        counts(result).codes().values().stream().mapToLong(Long::longValue).sum());
    assertTrue(counts(result).views().both() <= counts(result).views().n());
    Collections.shuffle(responses, random);
    assertEquals(result, closure(responses));
  }

  private KeyedResponse item92(String key, Occasion occasion, LocalDate day, int code) {
    return answer(key, Respondent.PARTICIPANT, occasion, day, "9.2", code);
  }

  @Test
  void beforeAndAfterOfTheSamePeople() {
    List<KeyedResponse> responses = new ArrayList<>();
    int[][] codes = {{2, 4}, {3, 4}, {1, 3}, {4, 5}, {2, 2}, {5, 4}, {2, 5}, {3, 3}};
    for (int i = 0; i < codes.length; i++) {
      responses.add(item92("k" + i, Occasion.DURING, DAY, codes[i][0]));
      responses.add(item92("k" + i, Occasion.CLOSURE, DAY.plusMonths(6), codes[i][1]));
    }
    responses.add(item92("left-early", Occasion.DURING, DAY, 1));
    responses.add(item92("came-late", Occasion.CLOSURE, DAY, 5));
    responses.add(item92("blank", Occasion.DURING, DAY, BLANK));
    responses.add(item92("blank", Occasion.CLOSURE, DAY.plusDays(9), 5));
    responses.add(item92("same-day", Occasion.DURING, DAY, 1));
    responses.add(item92("same-day", Occasion.CLOSURE, DAY, 5));
    responses.add(answer("k0", Respondent.STAFF, Occasion.CLOSURE, DAY.plusYears(1), "7.2", 1));
    PairedAnswers paired =
        PairedAnswers.of(
            EDITION,
            Respondent.PARTICIPANT,
            PairingRule.occasions(Occasion.DURING, Occasion.CLOSURE),
            responses.iterator());
    assertEquals(1, paired.passedOver());
    PairedChange change = paired.change("9.2", Cells.from(5), LEVEL).value().orElseThrow();
    ItemPairs pairs = change.pairs();
    assertEquals(8, pairs.pairs());
    assertEquals(1, pairs.withoutAnswer());
    assertEquals(1, pairs.onlyBefore());
    assertEquals(1, pairs.onlyAfter());
    assertEquals(1, pairs.notLater());
    // Positive before: k3, k5; after: k0, k1, k3, k5, k6.
    assertEquals(PairedCounts.of(2, 0, 3, 3), change.positive());
    assertEquals(new BigDecimal("37.5"), change.percentagePoints(1));
    assertTrue(change.interval().contains(change.value()));
    assertEquals(TestMethod.MCNEMAR_MID_P, change.test().result().orElseThrow().method());
    // Mid-p of none of three: 2 * (1/8) - 1/8.
    assertEquals(0.125, change.test().result().orElseThrow().pValue(), 1e-12);
    PairedMeans means = change.means().orElseThrow();
    assertEquals(1.0, means.change().estimated().orElseThrow().value(), 1e-12);
    // Changes 2 1 2 1 0 -1 3 0: variance 12 / 7, so the response mean is the root of 7 / 12.
    assertEquals(
        Math.sqrt(7.0 / 12),
        means.standardisedResponseMean().estimated().orElseThrow().value(),
        1e-12);
    assertEquals(
        Math.sqrt(7.0 / 12) * Math.sqrt(8),
        means.pairedT().result().orElseThrow().statistic(),
        1e-12);
    assertTrue(means.wilcoxon().result().isPresent());
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.BELOW_MINIMUM)),
        paired.change("9.2", Cells.from(9), LEVEL).absence());
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.NOT_APPLICABLE)),
        paired.change("14.1", Cells.from(5), LEVEL).absence());
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.NO_DATA)),
        paired.change("6.1", Cells.from(5), LEVEL).absence());
    assertThrows(InvalidValueException.class, () -> paired.change("9.2", Cells.OPEN, 0));
  }

  @Test
  void firstAndLastSkipWhatIsBetween() {
    List<KeyedResponse> responses =
        List.of(
            answer(
                "a",
                Respondent.PARTICIPANT,
                Occasion.ONE_TO_THREE_MONTHS,
                DAY.plusMonths(3),
                "7.1",
                1),
            answer("a", Respondent.PARTICIPANT, Occasion.DURING, DAY, "7.1", 3),
            participant("a", DAY.plusMonths(9), 5),
            participant("b", DAY, 5));
    PairedAnswers paired =
        PairedAnswers.of(
            EDITION, Respondent.PARTICIPANT, PairingRule.FIRST_AND_LAST, responses.iterator());
    ItemPairs pairs = paired.pairs("7.1", Cells.OPEN).value().orElseThrow();
    assertEquals(Map.of(new CodePair(3, 5), 1L), Map.copyOf(pairs.counts()));
    assertEquals(1, pairs.onlyBefore());
    assertEquals(0, pairs.onlyAfter());
    assertThrows(
        InvalidValueException.class, () -> PairingRule.occasions(Occasion.DURING, Occasion.DURING));
  }

  @Test
  void changeBetweenTwoPeriodsOfThoseWhoAnsweredInBoth() {
    LocalDate spring = LocalDate.of(2014, 3, 1);
    LocalDate autumn = LocalDate.of(2014, 10, 1);
    LocalDate next = LocalDate.of(2015, 2, 1);
    List<KeyedResponse> responses =
        List.of(
            participant("a", spring, 2),
            participant("a", spring.plusDays(9), 3),
            participant("a", autumn, 4),
            participant("a", next, 5),
            participant("b", spring, 3),
            participant("b", next, 4),
            participant("c", next, 4),
            participant("d", spring, 4));
    PairedAnswers paired =
        PairedAnswers.of(
            EDITION,
            Respondent.PARTICIPANT,
            PairingRule.periods(HalfYear.of(2014, 1), Period.year(2015)),
            responses.iterator());
    assertEquals(1, paired.passedOver());
    ItemPairs pairs = paired.pairs("7.1", Cells.OPEN).value().orElseThrow();
    assertEquals(
        Map.of(new CodePair(2, 5), 1L, new CodePair(3, 4), 1L), Map.copyOf(pairs.counts()));
    assertEquals(1, pairs.onlyBefore());
    assertEquals(1, pairs.onlyAfter());
    assertThrows(
        InvalidValueException.class,
        () -> PairingRule.periods(Period.year(2014), HalfYear.of(2014, 2)));
  }

  @Test
  void numbersBehindACellAreShownWhereTheCellIs() {
    List<KeyedResponse> responses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      responses.add(participant("k" + i, DAY, 5));
      responses.add(staff("k" + i, DAY, 2));
    }
    responses.add(participant("alone", DAY, 5));
    BothSides few = closure(responses);
    Absence below = Absence.of(Absence.Reason.BELOW_MINIMUM);
    assertEquals(below, few.cell(Disclosure.standard(), LEVEL));
    assertEquals(Optional.of(below), few.counts(Disclosure.standard()).absence());
    assertEquals(
        Optional.of(below),
        few.agreement(
                EDITION.scaleOf(EDITION.item("7.1")),
                KappaWeights.LINEAR,
                Disclosure.standard(),
                LEVEL)
            .absence());
    assertEquals(1, counts(few).unmatched().participant());
    assertEquals(Map.of(new CodePair(5, 2), 4L), Map.copyOf(counts(few).codes()));
    assertEquals("0/4", few.cell(Cells.OPEN, LEVEL).figure().orElseThrow().sharePositive() + "");
    PairedAnswers paired =
        PairedAnswers.of(
            EDITION,
            Respondent.PARTICIPANT,
            PairingRule.FIRST_AND_LAST,
            List.of(participant("a", DAY, 1), participant("a", DAY.plusDays(1), 5)).iterator());
    assertEquals(Optional.of(below), paired.pairs("7.1", Disclosure.standard()).absence());
    assertEquals(Optional.of(below), paired.change("7.1", Disclosure.standard(), 0.9).absence());
    // Nothing that a policy has not let through can be read from a log either.
    String texts =
        few
            + " "
            + counts(few)
            + " "
            + paired
            + " "
            + paired.pairs("7.1", Cells.OPEN)
            + paired.change("7.1", Cells.OPEN, LEVEL);
    assertFalse(texts.contains("CodePair"), texts);
    assertFalse(texts.contains("=4"), texts);
  }

  @Test
  void roundedCountsAreWhatEverythingIsMadeOf() {
    List<KeyedResponse> responses = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      responses.add(participant("k" + i, DAY, 5));
      responses.add(staff("k" + i, DAY, i < 8 ? 5 : 1));
    }
    BothSides sides = closure(responses);
    Disclosure policy = Disclosure.standard().roundingTo(5);
    Figure figure = sides.cell(policy, LEVEL).figure().orElseThrow();
    assertEquals("10/15", figure.sharePositive().toString());
    assertEquals(PairedCounts.of(10, 5, 0, 0), sides.counts(policy).value().orElseThrow().views());
  }

  /** So many pairs of which the first are positive on both sides. */
  private BothSides pairs(int both, int all, int unanswered) {
    List<KeyedResponse> responses = new ArrayList<>();
    for (int i = 0; i < all + unanswered; i++) {
      responses.add(participant("k" + i, DAY, i < all ? 5 : BLANK));
      responses.add(staff("k" + i, DAY, i < both ? 5 : 1));
    }
    return closure(responses);
  }

  @Test
  void partsAndTheirTotalAreDecidedTogether() {
    Map<InsatsId, BothSides> parts = new LinkedHashMap<>();
    parts.put(InsatsId.of("a"), pairs(3, 9, 1));
    parts.put(InsatsId.of("b"), pairs(2, 3, 2));
    parts.put(InsatsId.of("c"), pairs(8, 20, 0));
    Column insats = Column.of("insats", "Insats", "Insats");
    Table open = BothSides.table(insats, parts, Cells.OPEN, LEVEL);
    Figure all = open.cell(Bucket.ALL).figure().orElseThrow();
    assertEquals("13/32", all.sharePositive().toString());
    assertEquals(OptionalLong.of(3), all.notAnswered());
    assertEquals(RULE.text(), all.method());
    Table table = BothSides.table(insats, parts, Disclosure.standard(), LEVEL);
    assertEquals(Absence.of(Absence.Reason.BELOW_MINIMUM), table.cell(InsatsId.of("b")));
    // Nine and twenty of thirty-two would tell that three are hidden.
    long shown = table.rows().stream().filter(r -> r.cell().figure().isPresent()).count();
    assertEquals(2, shown);
    assertTrue(
        table.rows().stream()
            .flatMap(r -> r.cell().absence().stream())
            .anyMatch(a -> a.reason() == Absence.Reason.SUPPRESSED));
    table.rows().stream()
        .flatMap(r -> r.cell().figure().stream())
        .forEach(f -> assertEquals(OptionalLong.empty(), f.notAnswered()));
    assertThrows(
        InvalidValueException.class, () -> BothSides.table(insats, Map.of(), Cells.OPEN, LEVEL));
  }

  @Property(tries = 80)
  @Label("Turning time round turns every change round; the order of the stream changes nothing")
  void pairedChangeIsAntisymmetric(
      @ForAll @Size(min = 2, max = 25) List<@IntRange(max = 24) Integer> drawn,
      @ForAll Random random) {
    List<KeyedResponse> forth = new ArrayList<>();
    List<KeyedResponse> back = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      int before = drawn.get(i) % 5 + 1;
      int after = drawn.get(i) / 5 + 1;
      forth.add(participant("k" + i, DAY, before));
      forth.add(participant("k" + i, DAY.plusDays(1), after));
      back.add(participant("k" + i, DAY, after));
      back.add(participant("k" + i, DAY.plusDays(1), before));
    }
    PairedChange one = change(forth);
    PairedChange other = change(back);
    assertEquals(drawn.size(), one.pairs().pairs());
    assertEquals(one.value(), -other.value(), 1e-15);
    assertEquals(one.interval().lowerInclusive(), -other.interval().upperInclusive(), 1e-12);
    assertEquals(
        one.test().result().orElseThrow().pValue(),
        other.test().result().orElseThrow().pValue(),
        1e-12);
    assertEquals(
        one.means().orElseThrow().change().estimated().orElseThrow().value(),
        -other.means().orElseThrow().change().estimated().orElseThrow().value(),
        1e-12);
    Collections.shuffle(forth, random);
    assertEquals(one, change(forth));
  }

  private static PairedChange change(List<KeyedResponse> responses) {
    return PairedAnswers.of(
            EDITION, Respondent.PARTICIPANT, PairingRule.FIRST_AND_LAST, responses.iterator())
        .change("7.1", Cells.OPEN, LEVEL)
        .value()
        .orElseThrow();
  }

  @Test
  void keysAreNotSpokenOf() {
    KeyedResponse keyed = participant("secret-key", DAY, 5);
    assertFalse(keyed.toString().contains("secret"));
    PairedAnswers paired =
        PairedAnswers.of(
            EDITION,
            Respondent.PARTICIPANT,
            PairingRule.FIRST_AND_LAST,
            List.of(keyed, participant("secret-key", DAY.plusDays(1), 4)).iterator());
    assertFalse(
        (paired + " " + paired.items() + paired.pairs("7.1", Cells.OPEN)).contains("secret"));
    assertThrows(InvalidValueException.class, () -> KeyedResponse.of(" ", keyed.response()));
    Response other =
        keyed.response().withSetting(keyed.response().setting().withRespondent(Respondent.STAFF));
    assertThrows(InvalidValueException.class, () -> closure(List.of(KeyedResponse.of("a", other))));
  }
}
