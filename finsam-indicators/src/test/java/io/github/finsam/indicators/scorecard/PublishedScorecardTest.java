package io.github.finsam.indicators.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Goal;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.scorecard.Evidence.Amount;
import io.github.finsam.indicators.scorecard.Evidence.Judged;
import io.github.finsam.indicators.scorecard.Evidence.NotMeasured;
import io.github.finsam.indicators.scorecard.Evidence.Part;
import io.github.finsam.indicators.scorecard.Evidence.Parts;
import io.github.finsam.indicators.scorecard.Evidence.PublishedPercent;
import io.github.finsam.indicators.scorecard.Evidence.PublishedShare;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The scorecards that Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö (2015), and the
 * papers of its board meeting of 2015-03-05 print, judged by the figures that they print too.
 */
class PublishedScorecardTest {

  private static final Scorecard FORBUND = load("skelleftea-norsjo-2014");
  private static final Scorecard TORGET_2014 = load("arbetsmarknadstorget-2014");
  private static final Scorecard TORGET_2015 = load("arbetsmarknadstorget-2015");
  private static final Scorecard UTSIKTEN = load("utsikten-2014");

  private static final AssessmentRule RULE = AssessmentRule.of(Combining.MEASURED);

  private static Scorecard load(String folder) {
    return Scorecard.load(DefinitionSource.resources(PublishedScorecardTest.class, folder));
  }

  private static MeasureKey key(String perspective, String measure) {
    return new MeasureKey(perspective, measure);
  }

  private static NotMeasured none(String sv, String en) {
    return new NotMeasured(Label.of(sv, en));
  }

  private static PublishedShare share(long part, long whole) {
    return new PublishedShare(Share.of(part, whole));
  }

  private static PublishedPercent within(String from, String below, String sv, String en) {
    return new PublishedPercent(new BigDecimal(from), new BigDecimal(below), Label.of(sv, en));
  }

  /** Måluppfyllelse, and Insatser för målgrupperna och måluppfyllelse, of the annual report. */
  private static Map<MeasureKey, Evidence> evidence2014() {
    Map<MeasureKey, Evidence> evidence = new LinkedHashMap<>();
    evidence.put(
        key("individen", "1"),
        new Parts(
            List.of(
                // 78 % counts those granted aktivitetsersättning too: of work and studies it is a
                // limit only.
                Part.of(
                    "Arbetsmarknadstorget",
                    within(
                        "0",
                        "78.5",
                        "78 % med aktivitetsersättning inräknad",
                        "78% with aktivitetsersättning counted in")),
                Part.of("Utsikten 2.0", PublishedPercent.nearly("65")),
                Part.of("Hälsans Trädgård", share(4 + 1, 38 + 14)),
                Part.of("Unga In", PublishedPercent.rounded("63")),
                Part.of(
                    "TExAS",
                    none(
                        "Deltagarnas resultat följs inte upp mätbart",
                        "Results of participants are not followed up so that they can be measured")),
                Part.of("MedUrs", share(19 + 34, 144)),
                Part.of("SPIRA – Anställningskompetens", PublishedPercent.rounded("52")),
                Part.of(
                    "SPIRA – Integration",
                    none("Antalet deltagare anges som cirka", "The number is given as about")),
                Part.of("SPIRA – Unga", share(16 + 2, 16 + 2 + 4 + 15)))));
    evidence.put(
        key("individen", "2"),
        none(
            "Bra mätmetoder för stegförflyttning saknas",
            "There are no good methods of measuring steps forward"));
    evidence.put(
        key("individen", "3"),
        new Parts(
            List.of(
                Part.of("Arbetsmarknadstorget", PublishedPercent.rounded("95")),
                Part.of("MedUrs", PublishedPercent.rounded("77")),
                Part.of(
                    "SPIRA – Anställningskompetens",
                    within("69.5", "95.5", "mellan 70 och 95 %", "between 70 and 95%")))));
    evidence.put(key("fornyelse", "1"), none("Redovisas inte", "Not reported"));
    evidence.put(key("fornyelse", "2"), none("Redovisas inte", "Not reported"));
    evidence.put(key("fornyelse", "3"), new Evidence.Number(becameOrdinary(2014)));
    evidence.put(
        key("arbetssatt", "1"),
        new Judged(
            Status.REACHED,
            Label.of(
                "En samordnad styrgrupp och en gemensam ledningsgrupp är i gång",
                "A joint steering group and a joint group of leaders are at work")));
    evidence.put(key("arbetssatt", "2"), none("Redovisas inte", "Not reported"));
    evidence.put(key("ekonomi", "1"), new Amount(result2014()));
    evidence.put(
        key("ekonomi", "2"),
        none(
            "Ingen lokal samhällsekonomisk utvärdering är gjord 2014",
            "No local socio-economic evaluation was made in 2014"));
    return evidence;
  }

  /** Income, costs and financial income of the income statement. */
  private static Money result2014() {
    return Sek.sum(List.of(Sek.kronor(6_139_306), Sek.kronor(-7_724_247), Sek.kronor(17_943)));
  }

  /** The forms of the twelve activities, from the sections about each of them. */
  private static long becameOrdinary(int year) {
    List<Course> courses =
        List.of(
            course("2011-01-01", FinancingForm.FINSAM_PROJECT, "2013-09-01"),
            course("2012-01-01", FinancingForm.ESF_PROJECT, "2014-07-01"),
            course("2013-10-01", FinancingForm.FINSAM_PROJECT, "2014-10-01"),
            course("2010-06-01", FinancingForm.ESF_PROJECT, "2013-06-01"),
            course("2011-11-01", FinancingForm.ESF_PROJECT, "2015-01-01"));
    LocalDate last = LocalDate.of(year, 12, 31);
    return courses.stream()
        .filter(c -> c.forms().at(last).equals(Optional.of(FinancingForm.ORDINARY)))
        .filter(
            c ->
                c.forms()
                    .at(last.minusYears(1))
                    .filter(form -> form != FinancingForm.ORDINARY)
                    .isPresent())
        .count();
  }

  private static Course course(String start, FinancingForm form, String ordinaryFrom) {
    LocalDate ordinary = LocalDate.parse(ordinaryFrom);
    LocalDate first = LocalDate.parse(start);
    return Course.builder()
        .planned(DateRange.from(first))
        .forms(
            Timeline.of(
                List.of(
                    new Dated<>(DateRange.of(first, ordinary.minusDays(1)), form),
                    Dated.from(ordinary, FinancingForm.ORDINARY))))
        .build();
  }

  private static Status goal(Assessment assessment, String perspective, String goal) {
    return assessment.goal(new GoalKey(perspective, goal)).status();
  }

  @Test
  @DisplayName("Four perspectives, 8 goals, 10 measures and 20 activities of 2014")
  void sizes() {
    assertEquals(
        List.of("Individen", "Förnyelse/utveckling", "Arbetssätt/processer", "Ekonomi"),
        FORBUND.perspectives().stream().map(p -> p.name().sv()).toList());
    assertEquals(8, FORBUND.goals().size());
    assertEquals(10, FORBUND.measures().size());
    assertEquals(20, FORBUND.activities().size());
    assertEquals(List.of(), FORBUND.goalsWithout());
    assertEquals(3, TORGET_2014.perspectives().size());
    assertEquals(
        List.of("Individen i centrum", "Arbetssätt/processer", "Samhällsnytta"),
        TORGET_2014.perspectives().stream().map(p -> p.name().sv()).toList());
    assertEquals(19, TORGET_2015.activities().size());
  }

  @Test
  @DisplayName("The assessments of 2014 follow from the figures where there are figures")
  void assessments() {
    Assessment assessment = FORBUND.assess(evidence2014(), RULE);
    assertEquals(Status.NOT_REACHED, goal(assessment, "individen", "1"));
    assertEquals(Status.NOT_REACHED, goal(assessment, "individen", "2"));
    assertEquals(Status.NOT_REACHED, assessment.perspective("individen").status());
    assertEquals(Status.NOT_MEASURABLE, goal(assessment, "fornyelse", "1"));
    assertEquals(2, becameOrdinary(2014));
    assertEquals(Status.REACHED, goal(assessment, "fornyelse", "2"));
    assertEquals(Status.REACHED, assessment.perspective("fornyelse").status());
    assertEquals(Status.REACHED, goal(assessment, "arbetssatt", "1"));
    assertEquals(Status.NOT_MEASURABLE, goal(assessment, "arbetssatt", "2"));
    assertEquals(Status.NOT_REACHED, goal(assessment, "ekonomi", "1"));
    assertEquals(Status.NOT_MEASURABLE, goal(assessment, "ekonomi", "2"));
  }

  @Test
  @DisplayName("Not measurable is told with the reason that the report gives")
  void reasons() {
    Assessment assessment = FORBUND.assess(evidence2014(), RULE);
    assertEquals(
        "Går inte att bedöma: Ingen lokal samhällsekonomisk utvärdering är gjord 2014.",
        assessment.measure(key("ekonomi", "2")).motivation(Language.SV));
    assertEquals(
        "Cannot be judged: There are no good methods of measuring steps forward.",
        assessment.measure(key("individen", "2")).motivation(Language.EN));
    assertEquals(
        "Inte uppnått: värdet är -1\u00a0566\u00a0998\u00a0kr, nivån minst 0\u00a0kr.",
        assessment.measure(key("ekonomi", "1")).motivation(Language.SV));
    List<MeasureAssessment.PartAssessment> parts =
        assessment.measure(key("individen", "1")).parts();
    assertEquals(9, parts.size());
    assertEquals(
        "Not reached: the value is 36.8% (53 of 144), the level at least 100%.",
        parts.get(5).motivation().en());
    assertEquals(
        List.of("TExAS", "SPIRA – Integration"),
        parts.stream()
            .filter(p -> p.status() == Status.NOT_MEASURABLE)
            .map(p -> p.name().sv())
            .toList());
  }

  @Test
  @DisplayName("\"Ekonomi i balans\" is judged reached with a result of -1 566 998: an error")
  void judgedReachedAgainstTheFigures() {
    List<Finding> findings = FORBUND.assess(evidence2014(), RULE).findings();
    assertEquals(
        List.of(
            "WARNING scorecard.unmeasured Gemensam kunskap om hälsa, arbete och försörjning"
                + " utvecklas",
            "WARNING scorecard.unmeasured Innovativa arbetssätt prioriteras",
            "ERROR scorecard.differs Ekonomi i balans",
            "WARNING scorecard.unmeasured Effektivt resursnyttjande samhällsekonomiskt"),
        findings.stream()
            .map(f -> f.severity() + " " + f.code() + " " + f.subject().text(Language.SV))
            .toList());
    Finding balance = findings.get(2);
    assertEquals(Optional.of(Shown.of(Status.REACHED.label())), balance.printed());
    assertEquals(Optional.of(Shown.of(Status.NOT_REACHED.label())), balance.computed());
    assertTrue(
        balance.why(Language.SV).contains("-1\u00a0566\u00a0998\u00a0kr"),
        balance.why(Language.SV));
    assertTrue(balance.text(Language.EN).startsWith("Error: Årsredovisning 2014"));
    for (Finding finding : findings) {
      for (Language language : Language.values()) {
        assertFalse(finding.text(language).contains("{"), finding.text(language));
        assertTrue(finding.text(language).endsWith("."), finding.text(language));
      }
    }
  }

  @Test
  @DisplayName("What the report says of Individen agrees, and a balanced result is no finding")
  void agreement() {
    Map<MeasureKey, Evidence> evidence = evidence2014();
    // Årsredovisning 2014, the column of 2013: the result was 29 909.
    evidence.put(key("ekonomi", "1"), new Amount(Sek.kronor(29_909)));
    assertEquals(
        List.of(Severity.WARNING, Severity.WARNING, Severity.WARNING),
        FORBUND.assess(evidence, RULE).findings().stream().map(Finding::severity).toList());
  }

  @Test
  @DisplayName("Utsikten: more than 65 % wanted, nearly 65 % told, judged as reached: an error")
  void utsikten() {
    Assessment assessment =
        UTSIKTEN.assess(
            Map.of(
                key("projektmal", "1"),
                PublishedPercent.nearly("65"),
                key("projektmal", "2"),
                within("55", "65", "cirka 60 %", "about 60%"),
                key("projektmal", "3"),
                none("Oklar måluppfyllelse", "It is not clear whether it is reached"),
                key("projektmal", "4"),
                PublishedPercent.rounded("50"),
                key("projektmal", "5"),
                new Judged(Status.REACHED, Label.of("Effekt över tid", "Effects over time"))),
            RULE);
    assertEquals(
        List.of(
            Status.NOT_REACHED,
            Status.NOT_REACHED,
            Status.NOT_MEASURABLE,
            Status.NOT_REACHED,
            Status.REACHED,
            Status.NOT_MEASURABLE),
        assessment.perspectives().get(0).goals().stream().map(GoalAssessment::status).toList());
    assertEquals(
        "Inte uppnått: värdet är nästan 65\u00a0%, nivån över 65\u00a0%.",
        assessment.measure(key("projektmal", "1")).motivation(Language.SV));
    assertEquals(
        List.of("ERROR Över 65 % uppnår egen försörjning"),
        assessment.findings().stream()
            .map(f -> f.severity() + " " + f.subject().text(Language.SV))
            .toList());
    assertTrue(UTSIKTEN.heading().vision().isEmpty());
  }

  /** Arbetsmarknadstorget 2014, Resultat. */
  private static Assessment torget2014() {
    return TORGET_2014.assess(
        Map.of(
            key("individen", "1"),
            none("Metoder saknas", "There are no methods"),
            key("individen", "2"),
            PublishedPercent.rounded("78"),
            key("individen", "3"),
            PublishedPercent.rounded("95"),
            key("samhallsnytta", "1"),
            // The evaluation of 2013, with 3.6 Mkr less the cost of the insats.
            new Amount(Sek.kronor(1_400_000))),
        RULE);
  }

  @Test
  @DisplayName("Arbetsmarknadstorget 2014: 78 % do not reach 80, 95 % not all")
  void torget() {
    Assessment assessment = torget2014();
    assertEquals(Status.NOT_MEASURABLE, goal(assessment, "individen", "1"));
    assertEquals(Status.NOT_REACHED, goal(assessment, "individen", "2"));
    assertEquals(Status.NOT_REACHED, goal(assessment, "individen", "3"));
    assertEquals(Status.REACHED, goal(assessment, "samhallsnytta", "2"));
    assertEquals(
        "Går inte att bedöma: målet saknar mått.",
        assessment.goal(new GoalKey("arbetssatt", "1")).motivation(Language.SV));
    assertEquals(4, TORGET_2014.goalsWithout().size());
  }

  @Test
  @DisplayName("Arbetsmarknadstorget 2015: 20 measures are indicators, without a level each")
  void torget2015() {
    List<Measure> indicators =
        TORGET_2015.measures().stream()
            .filter(m -> m.yardstick().kind() == Yardstick.Kind.INDICATOR)
            .toList();
    assertEquals(20, indicators.size());
    assertTrue(indicators.stream().allMatch(m -> m.yardstick().criterion().isEmpty()));
    assertEquals(8, TORGET_2015.measures().size() - indicators.size());
  }

  @Test
  @DisplayName("Arbetsmarknadstorget 2014 to 2015: 4 changed, 5 new, 4 dropped")
  void yearOverYear() {
    Assessment later =
        TORGET_2015.assess(Map.of(key("individen", "1"), PublishedPercent.rounded("97")), RULE);
    YearOverYear years = new YearOverYear(torget2014(), later);
    List<GoalChange> changed = years.changes(GoalChange.Kind.CHANGED);
    assertEquals(4, changed.size());
    assertEquals(5, years.changes(GoalChange.Kind.NEW).size());
    assertEquals(4, years.changes(GoalChange.Kind.DROPPED).size());
    assertEquals(0, years.changes(GoalChange.Kind.KEPT).size());
    // The same words, but the indicator of 2015 measures it too.
    assertEquals(changed.get(0).before().map(Goal::text), changed.get(0).after().map(Goal::text));
    assertEquals(GoalChange.Movement.UNCHANGED, changed.get(0).movement());
    assertEquals(GoalChange.Movement.UNKNOWN, changed.get(1).movement());
    assertEquals(13, years.changes().size());
  }

  @Test
  @DisplayName("The same figures read from tables, each with the place where it stands")
  void evidenceFromTables() {
    Measured measured =
        Measured.load(
            FORBUND,
            DefinitionSource.resources(
                PublishedScorecardTest.class, "skelleftea-norsjo-2014-measured"));
    assertEquals(evidence2014(), measured.evidence());
    assertEquals(
        List.of("Årsredovisning 2014, 2. Resultaträkning"),
        measured.sources().get(key("ekonomi", "1")));
    assertEquals(9, measured.sources().get(key("individen", "1")).size());
  }

  @Test
  void everyLineIsComplete() {
    Assessment assessment = FORBUND.assess(evidence2014(), RULE);
    for (Language language : Language.values()) {
      List<Assessment.Line> lines = assessment.lines(language);
      assertEquals(10, lines.size());
      for (Assessment.Line line : lines) {
        assertTrue(line.motivation().endsWith("."), line.motivation());
        assertFalse(line.motivation().contains("{"), line.motivation());
      }
    }
    assertEquals(
        "Not reached (What could be judged decides; reached if all of it is, partly if some of it"
            + " is). 2 goals: Not reached 1, Cannot be judged 1.",
        assessment.perspective("ekonomi").motivation(Language.EN));
  }
}
