package io.github.finsam.indicators.cooperation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.calculate.Breakdown;
import io.github.finsam.indicators.calculate.Depth;
import io.github.finsam.indicators.calculate.Indicators;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionLoader;
import io.github.finsam.indicators.judge.Comparability;
import io.github.finsam.indicators.judge.Direction;
import io.github.finsam.indicators.judge.MeasureScope;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.TargetLevel;
import io.github.finsam.indicators.judge.Threshold;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Placements of made-up answers, through forms, tallies and tables. */
class CooperationTest {

  private static final Edition EDITION =
      EditionLoader.load(DefinitionSource.resources(CooperationTest.class, "samverkan"));
  private static final Form FORM = EDITION.registeredForms().get(0);
  private static final Disclosure OPEN = Disclosure.none("Påhittade svar");
  private static final double LEVEL = 0.95;

  private static final FieldRule RULE = new FieldRule(half("structure"), half("culture"), 5);

  private static TargetLevel half(String measure) {
    return target(measure, Statistic.SHARE_POSITIVE, Direction.AT_LEAST, "0.5");
  }

  private static TargetLevel target(
      String measure, Statistic statistic, Direction direction, String level) {
    return TargetLevel.of(
        MeasureScope.of(measure),
        statistic,
        direction,
        LocalDate.of(2014, 1, 1),
        Threshold.of(level));
  }

  /** So many questionnaires with these answers to structure, culture and ladder. */
  private static List<Response> answers(int number, int structure, int culture, int ladder) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      responses.add(
          new Response(
              "q",
              FORM.id(),
              new Setting(
                  ForbundId.of("test"),
                  Optional.empty(),
                  Respondent.PARTIES_MANAGERS,
                  Occasion.HALF_YEAR,
                  LocalDate.of(2014, 3, 1),
                  Optional.empty(),
                  Optional.empty()),
              Answers.of(structure, culture, ladder)));
    }
    return responses;
  }

  @SafeVarargs
  private static Table table(Disclosure policy, List<Response>... parts) {
    List<Response> all = new ArrayList<>();
    for (List<Response> part : parts) {
      all.addAll(part);
    }
    Tally tally =
        Tally.of(
            TallyQuery.of(EDITION.id()).by(Dimension.RESPONDENT),
            EDITION.registeredForms(),
            all.iterator());
    return Indicators.of(EDITION)
        .with(policy)
        .publish(tally, Breakdown.of(Depth.INDICATOR).by(Dimension.RESPONDENT).named("t"))
        .table("t");
  }

  private static Cell cell(Table table, String indicator) {
    return table.cell(EDITION.findIndicator(indicator).orElseThrow(), Respondent.PARTIES_MANAGERS);
  }

  private static Placement placement(Period period, Table table) {
    return new Placement(RULE, period, cell(table, "structure"), cell(table, "culture"));
  }

  @Test
  void structureAndCultureMakeTheField() {
    assertEquals(
        List.of("Samexistens", "Samarbete", "Samordning", "Samverkan"),
        List.of(
            field(2, 2).label().sv(),
            field(2, 4).label().sv(),
            field(4, 2).label().sv(),
            field(4, 4).label().sv()));
  }

  private static CooperationField field(int structure, int culture) {
    Table table = table(OPEN, answers(10, structure, culture, 3));
    Placement placement = placement(HalfYear.of(2014, 1), table);
    assertTrue(placement.isCertain());
    return placement.field().value().orElseThrow();
  }

  @Test
  void theIntervalsTellWhatElseItMayBe() {
    // 6 of 10 on structure, all on culture.
    Table table = table(OPEN, answers(6, 4, 5, 3), answers(4, 2, 5, 3));
    Placement placement = placement(HalfYear.of(2014, 1), table);
    assertEquals(Optional.of(CooperationField.COLLABORATION), placement.field().value());
    assertEquals(
        Set.of(CooperationField.COLLABORATION, CooperationField.COOPERATION), placement.possible());
    assertFalse(placement.isCertain());
    assertEquals(
        "Collaboration in 2014-H1, but the intervals leave open: Cooperation, Collaboration."
            + " Structure: Reached: Share of positive answers is 60.0% of 10 answers, the target is"
            + " at least 50%. Culture: Reached: Share of positive answers is 100.0% of 10 answers,"
            + " the target is at least 50%.",
        placement.motivation(Language.EN));
  }

  @Test
  void tooFewAnswersPlaceNothingAndSayWhy() {
    Placement few = placement(HalfYear.of(2014, 1), table(OPEN, answers(4, 5, 5, 5)));
    assertEquals(Optional.of(Absence.of(Absence.Reason.BELOW_MINIMUM)), few.field().absence());
    assertEquals("Placeringen kan inte göras: 4 svar, minst 5 krävs.", few.motivation(Language.SV));
    assertEquals(Set.of(), few.possible());
    // What a policy hides is hidden here, whatever the rule asks for.
    Table hidden = table(Disclosure.standard().withMinimumForAll(20), answers(10, 5, 5, 5));
    Placement masked = placement(HalfYear.of(2014, 1), hidden);
    assertEquals(Optional.of(Absence.of(Absence.Reason.BELOW_MINIMUM)), masked.field().absence());
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.BELOW_MINIMUM)),
        new LadderPlacement(LadderRule.median(5), HalfYear.of(2014, 1), cell(hidden, "ladder"))
            .step()
            .absence());
    // Before there is a level.
    Placement early = placement(HalfYear.of(2013, 1), table(OPEN, answers(10, 5, 5, 5)));
    assertEquals(Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), early.field().absence());
    assertEquals(
        "No placement can be made: Cannot be judged: no target level holds on 2013-06-30.",
        early.motivation(Language.EN));
  }

  @Test
  void movementsFollowThePlacements() {
    Placement spring = placement(HalfYear.of(2014, 1), table(OPEN, answers(30, 4, 2, 2)));
    Placement autumn =
        placement(HalfYear.of(2014, 2), table(OPEN, answers(20, 4, 4, 3), answers(10, 4, 2, 3)));
    Placement later =
        placement(HalfYear.of(2015, 1), table(OPEN, answers(14, 4, 4, 4), answers(16, 4, 2, 4)));
    List<FieldMovement> movements =
        FieldMovement.along(List.of(spring, autumn, later), Comparability.WITHIN_EDITIONS, LEVEL);
    FieldMovement first = movements.get(0);
    assertEquals(
        new FieldMovement.Step(CooperationField.COORDINATION, CooperationField.COLLABORATION),
        first.step().value().orElseThrow());
    assertEquals(FieldMovement.Way.STRONGER, first.cultureWay());
    assertEquals(FieldMovement.Way.NOT_SHOWN, first.structureWay());
    assertTrue(first.isShown());
    assertEquals(
        "Från Samordning till Samverkan. Struktur: ingen säkerställd förändring. Kultur: starkare.",
        first.text(Language.SV));
    FieldMovement second = movements.get(1);
    assertEquals(CooperationField.COORDINATION, second.step().value().orElseThrow().to());
    // 20 of 30 to 14 of 30 can be chance.
    assertFalse(second.isShown());
    assertTrue(second.text(Language.EN).contains("chance alone"), second.text(Language.EN));
    assertThrows(
        InvalidValueException.class,
        () -> FieldMovement.between(autumn, spring, Comparability.WITHIN_EDITIONS, LEVEL));
    Placement other =
        new Placement(
            new FieldRule(half("structure"), half("culture"), 6),
            HalfYear.of(2015, 1),
            later.structure(),
            later.culture());
    assertThrows(
        InvalidValueException.class,
        () -> FieldMovement.between(autumn, other, Comparability.WITHIN_EDITIONS, LEVEL));
  }

  @Test
  void answersOfAnotherEditionMoveNothing() {
    Placement spring = placement(HalfYear.of(2014, 1), table(OPEN, answers(30, 4, 2, 2)));
    Table table = table(OPEN, answers(30, 4, 4, 3));
    Figure other =
        cell(table, "culture")
            .figure()
            .map(f -> f.withBasis(f.basis().withEdition("other")))
            .orElseThrow();
    Placement autumn = new Placement(RULE, HalfYear.of(2014, 2), cell(table, "structure"), other);
    assertEquals(Optional.of(CooperationField.COLLABORATION), autumn.field().value());
    FieldMovement movement =
        FieldMovement.between(spring, autumn, Comparability.WITHIN_EDITIONS, LEVEL);
    assertEquals(Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)), movement.step().absence());
    assertFalse(movement.isShown());
    assertTrue(
        movement.text(Language.EN).startsWith("The movement cannot be told: culture in"),
        movement.text(Language.EN));
  }

  @Test
  void meansPlaceTooAndAnIndexDoesNot() {
    FieldRule means =
        new FieldRule(
            target("structure", Statistic.MEAN, Direction.ABOVE, "3"),
            target("culture", Statistic.MEAN, Direction.ABOVE, "3"),
            1);
    Table table = table(OPEN, answers(10, 5, 1, 3), answers(10, 4, 2, 3));
    Placement placement =
        new Placement(
            means, HalfYear.of(2014, 1), cell(table, "structure"), cell(table, "culture"));
    assertEquals(Optional.of(CooperationField.COORDINATION), placement.field().value());
    assertTrue(placement.isCertain());
    for (TargetLevel wrong :
        List.of(
            target("culture", Statistic.INDEX, Direction.AT_LEAST, "50"),
            target("culture", Statistic.MEAN, Direction.AT_MOST, "3"))) {
      assertThrows(InvalidValueException.class, () -> new FieldRule(half("structure"), wrong, 1));
    }
  }

  private static LadderPlacement ladder(Period period, Table table) {
    return new LadderPlacement(LadderRule.median(5), period, cell(table, "ladder"));
  }

  @Test
  void halfOfThoseWhoAnsweredStandOnTheStepOrAbove() {
    // 2 informed, 3 consulted, 3 in dialogue, 2 with influence: exactly half from dialogue on.
    Table table =
        table(
            OPEN,
            answers(2, 3, 3, 1),
            answers(3, 3, 3, 2),
            answers(3, 3, 3, 3),
            answers(2, 3, 3, 4));
    LadderPlacement placement = ladder(HalfYear.of(2014, 1), table);
    assertEquals(Optional.of(LadderStep.DIALOGUE), placement.step().value().orElseThrow());
    assertEquals(
        List.of(
            Share.of(10, 10), Share.of(8, 10), Share.of(5, 10), Share.of(2, 10), Share.of(0, 10)),
        List.copyOf(placement.onOrAbove().value().orElseThrow().values()));
    // Wilson's interval of 8 of 10 is 49 to 94 percent, of 2 of 10 it is 6 to 51.
    assertEquals(
        new LadderPlacement.Range(
            Optional.of(LadderStep.INFORMATION), Optional.of(LadderStep.INFLUENCE)),
        placement.range(LEVEL).value().orElseThrow());
    assertEquals(
        "Dialogue: 50.0% of 10 answers stand there or higher, at least 50% are needed.",
        placement.motivation(Language.EN));
    LadderPlacement more = ladder(HalfYear.of(2014, 2), table(OPEN, answers(10, 3, 3, 5)));
    assertEquals(2, placement.stepsTo(more).value().orElseThrow());
    // A period that lies before is told from one that overlaps.
    assertEquals(
        "Argument 'later.period' must not lie before 2014-H2 but has value 2014-H1",
        assertThrows(InvalidValueException.class, () -> more.stepsTo(placement)).getMessage());
    assertEquals(
        "Argument 'later.period' has periods that overlap: 2014-H1 and 2014-H1",
        assertThrows(InvalidValueException.class, () -> placement.stepsTo(placement)).getMessage());
  }

  @Test
  void codesMayMeanLessThanTheLowestStep() {
    LadderRule rule =
        LadderRule.builder()
            .steps(new TreeMap<>(Map.of(3, LadderStep.DIALOGUE, 4, LadderStep.INFLUENCE)))
            .below(Set.of(1, 2, 5))
            .share(new BigDecimal("0.6"))
            .minimumAnswers(1)
            .build();
    Table table = table(OPEN, answers(3, 3, 3, 1), answers(2, 3, 3, 3));
    LadderPlacement placement =
        new LadderPlacement(rule, HalfYear.of(2014, 1), cell(table, "ladder"));
    assertEquals(Optional.empty(), placement.step().value().orElseThrow());
    assertEquals(
        "Under det lägsta steget: för få ligger på det eller högre, minst 60\u00a0% krävs.",
        placement.motivation(Language.SV));
    LadderPlacement unknown =
        new LadderPlacement(rule.withBelow(1, 2), HalfYear.of(2014, 1), cell(table, "ladder"));
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.DIFFERENT_SCALES)), unknown.step().absence());
    assertEquals(
        Optional.of(Absence.of(Absence.Reason.NOT_COMPARABLE)),
        placement
            .stepsTo(
                new LadderPlacement(
                    rule.withMinimumAnswers(2), HalfYear.of(2014, 2), cell(table, "ladder")))
            .absence());
    assertThrows(InvalidValueException.class, () -> rule.withBelow(3));
    assertThrows(InvalidValueException.class, () -> rule.withShare(BigDecimal.ZERO));
    assertThrows(InvalidValueException.class, () -> rule.withMinimumAnswers(0));
    assertThrows(
        InvalidValueException.class,
        () ->
            rule.withSteps(new TreeMap<>(Map.of(3, LadderStep.DIALOGUE, 4, LadderStep.DIALOGUE))));
  }

  @Property(tries = 200)
  void whoStepsUpNeverTakesTheGroupDown(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5) Integer> steps,
      @ForAll @IntRange(max = 11) int who) {
    int at = who % steps.size();
    List<Integer> up = new ArrayList<>(steps);
    up.set(at, Math.min(5, steps.get(at) + 1));
    LadderRule rule = LadderRule.median(1);
    LadderPlacement before = new LadderPlacement(rule, HalfYear.of(2014, 1), figure(steps));
    LadderPlacement after = new LadderPlacement(rule, HalfYear.of(2014, 2), figure(up));
    assertTrue(before.stepsTo(after).value().orElseThrow() >= 0);
    LadderPlacement.Range range = before.range(LEVEL).value().orElseThrow();
    int step = ordinal(before.step().value().orElseThrow());
    assertTrue(ordinal(range.lowest()) <= step && step <= ordinal(range.highest()));
    // The median of the codes: as many on it or above as at most on it or below.
    List<Integer> sorted = steps.stream().sorted().toList();
    assertEquals(sorted.get(steps.size() / 2), step + 1);
  }

  private static int ordinal(Optional<LadderStep> step) {
    return step.map(LadderStep::ordinal).orElse(-1);
  }

  private static Figure figure(List<Integer> steps) {
    List<Response> responses = new ArrayList<>();
    steps.forEach(step -> responses.addAll(answers(1, 3, 3, step)));
    return cell(table(OPEN, responses), "ladder").figure().orElseThrow();
  }
}
