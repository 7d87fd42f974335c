package io.github.finsam.indicators.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.calculate.Indicators;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Measures of Arbetsmarknadstorget's plan for 2015 (handlingar till styrelsemöte 2015-03-05,
 * Samordningsförbundet Skellefteå–Norsjö) that are indicators, from made-up questionnaires. The
 * plan counts 4 and 5 as yes, and names no levels: a layer of the user's own does.
 */
class MeasuredByIndicatorsTest {

  private static final Edition EDITION = Catalogue.nns("2014-12");
  private static final MeasureKey SYMPTOMS = new MeasureKey("individen", "i5");
  private static final DefinitionSource PLAN =
      DefinitionSource.resources(MeasuredByIndicatorsTest.class, "arbetsmarknadstorget-2015");

  private static Cell cell(int... answers) {
    Form form =
        EDITION.registeredForms().stream()
            .filter(f -> f.respondent() == Respondent.PARTICIPANT)
            .filter(f -> f.occasion() == Occasion.CLOSURE)
            .findFirst()
            .orElseThrow();
    List<Response> responses = new ArrayList<>();
    for (int answer : answers) {
      int[] codes = new int[form.items().size()];
      Arrays.fill(codes, answer);
      responses.add(
          new Response(
              "q",
              form.id(),
              new Setting(
                  ForbundId.of("skelleftea-norsjo"),
                  Optional.of(InsatsId.of("arbetsmarknadstorget")),
                  Respondent.PARTICIPANT,
                  Occasion.CLOSURE,
                  LocalDate.of(2015, 9, 1),
                  Optional.of(Sex.WOMAN),
                  Optional.empty()),
              Answers.of(codes)));
    }
    Tally tally =
        Tally.of(
            TallyQuery.of(EDITION.id()).by(Dimension.RESPONDENT),
            EDITION.registeredForms(),
            responses.iterator());
    return Indicators.of(EDITION)
        .with(Disclosure.standard())
        .calculate(tally)
        .cell(EDITION.indicator(5), Respondent.PARTICIPANT);
  }

  private static Assessment assess(Scorecard scorecard, Cell cell) {
    return scorecard.assess(
        Map.of(SYMPTOMS, new Evidence.Result(cell)), AssessmentRule.of(Combining.MEASURED));
  }

  @Test
  @DisplayName("Without a level an indicator tells its value and judges nothing")
  void withoutALevel() {
    MeasureAssessment measure =
        assess(Scorecard.load(PLAN), cell(5, 5, 4, 4, 4, 3, 2, 5)).measure(SYMPTOMS);
    assertEquals(Status.NOT_MEASURABLE, measure.status());
    assertEquals(
        "Går inte att bedöma: värdet är 75,0\u00a0% (6 av 8), men styrkortet anger ingen nivå.",
        measure.motivation(Language.SV));
  }

  @Test
  @DisplayName("With a level of the user's own it judges both goals that it measures")
  void withALevel() {
    Scorecard scorecard =
        Scorecard.load(
            PLAN,
            DefinitionSource.of(
                Map.of(
                    "measures.csv",
                    "perspective,id,goals,text,kind,indicator,edition,statistic,direction,level,"
                        + "partly\n"
                        + "individen,i5,1 2,individen.i5,INDICATOR,5,nns-2014-12,SHARE_POSITIVE,"
                        + "AT_LEAST,0.8,0.7\n")));
    assertEquals(28, scorecard.measures().size());
    Assessment assessment = assess(scorecard, cell(5, 5, 4, 4, 4, 3, 2, 5));
    assertEquals(Status.PARTLY, assessment.goal(new GoalKey("individen", "1")).status());
    assertEquals(Status.PARTLY, assessment.goal(new GoalKey("individen", "2")).status());
    assertEquals(Status.NOT_MEASURABLE, assessment.goal(new GoalKey("ekonomi", "2")).status());
    assertEquals(
        Status.REACHED, assess(scorecard, cell(5, 5, 4, 4, 4, 3, 4, 5)).measure(SYMPTOMS).status());
    // Four participants are too few to be shown, and so to be judged.
    MeasureAssessment hidden = assess(scorecard, cell(5, 5, 5, 5)).measure(SYMPTOMS);
    assertEquals(Status.NOT_MEASURABLE, hidden.status());
    assertEquals(
        "Cannot be judged: Fewer answers than the smallest number that is reported.",
        hidden.motivation(Language.EN));
  }
}
