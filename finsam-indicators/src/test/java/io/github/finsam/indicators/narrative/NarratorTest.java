package io.github.finsam.indicators.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Coverage;
import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.code.Sex;
import io.github.finsam.economy.Allocation;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.indicators.followup.CountChange;
import io.github.finsam.indicators.followup.DurationSummary;
import io.github.finsam.indicators.followup.Gap;
import io.github.finsam.indicators.followup.InsatsLine;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.judge.Change;
import io.github.finsam.indicators.judge.Comparison;
import io.github.finsam.indicators.judge.Difference;
import io.github.finsam.indicators.judge.Direction;
import io.github.finsam.indicators.judge.MeasureScope;
import io.github.finsam.indicators.judge.Observed;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.TargetLevel;
import io.github.finsam.indicators.judge.Threshold;
import io.github.finsam.indicators.mandates.MandateKind;
import io.github.finsam.indicators.mandates.MandateMatrix;
import io.github.finsam.indicators.needs.AreaTable;
import io.github.finsam.indicators.needs.NeedsTables;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.ResponseRate;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.ScaleMeasures;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.indicators.table.UnitMeans;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What results sound like in words. */
class NarratorTest {

  private static final Narrator NARRATOR = Narrator.standard();

  private static final Topic WORK =
      Topic.builder()
          .subject(Label.of("Arbete eller studier", "Work or studies"))
          .noun(Noun.PARTICIPANTS)
          .predicate(Label.of("gick till arbete eller studier", "went to work or studies"))
          .period(Period.year(2014))
          .build();

  private static final Topic QUESTION =
      Topic.ofAnswers(Label.of("Inflytande", "Influence")).during(Period.year(2015));

  private static Figure yesNo(long yes, long n) {
    Share share = Share.of(yes, n);
    return Figure.builder()
        .distribution(new TreeMap<>(Map.of(0, n - yes, 1, yes)))
        .nonAnswers(new TreeMap<Integer, Long>())
        .sharePositive(share)
        .shareInterval(Intervals.wilson(share, 0.95))
        .basis(Basis.of("edition", Basis.POOLED))
        .build();
  }

  private static String sv(Passage passage) {
    return passage.text(Language.SV);
  }

  private static String en(Passage passage) {
    return passage.text(Language.EN);
  }

  @Test
  @DisplayName("Årsredovisning 2014, Skellefteå–Norsjö, MedUrs: 53 av 144 avslutade, 37 %")
  void aFigure() {
    Passage told = new Narrator(0, 30).cell(WORK, yesNo(53, 144));
    assertEquals(
        "Arbete eller studier, 2014: 53 av 144 deltagare gick till arbete eller studier (37\u00a0%)."
            + " Med slumpen inräknad ligger andelen mellan 29\u00a0% och 45\u00a0% (95\u00a0%"
            + " konfidensgrad). Så är det räknat: Alla svar sammanräknade.",
        sv(told));
    assertEquals(
        "Work or studies, 2014: 53 of 144 participants went to work or studies (37%). Allowing for"
            + " chance, the share lies between 29% and 45% (95% confidence). How it is counted: All"
            + " answers pooled.",
        en(told));
  }

  @Test
  @DisplayName("Large numbers have groups, decimals a comma, and no space is breakable")
  void numberFormat() {
    String text = sv(NARRATOR.cell(WORK, yesNo(12_345, 20_000)).only(SentenceKind.RESULT));
    assertEquals(
        "Arbete eller studier, 2014: 12\u00a0345 av 20\u00a0000 deltagare gick till arbete eller"
            + " studier (61,7\u00a0%).",
        text);
    assertEquals(
        "Work or studies, 2014: 12,345 of 20,000 participants went to work or studies (61.7%).",
        en(NARRATOR.cell(WORK, yesNo(12_345, 20_000)).only(SentenceKind.RESULT)));
  }

  @Test
  void oneIsSingularAndFewAreCautioned() {
    Passage one = NARRATOR.cell(WORK, yesNo(1, 1));
    assertTrue(en(one).startsWith("Work or studies, 2014: 1 of 1 participant went to"), en(one));
    assertEquals(
        "Underlaget är litet, 1 deltagare: en enda flyttar andelen 100,0 procentenheter.",
        sv(one.only(SentenceKind.CAUTION)));
    assertEquals(
        "The number is small, 12 participants: a single one moves the share by 8.3 percentage"
            + " points.",
        en(NARRATOR.cell(WORK, yesNo(6, 12)).only(SentenceKind.CAUTION)));
    assertEquals("", sv(NARRATOR.cell(WORK, yesNo(15, 30)).only(SentenceKind.CAUTION)));
    // Exactly one is one percentage point.
    assertTrue(
        en(new Narrator(0, 101).cell(WORK, yesNo(50, 100)).only(SentenceKind.CAUTION))
            .endsWith("by 1 percentage point."));
  }

  @Test
  void allThatAFigureCarriesIsTold() {
    Share share = Share.of(30, 40);
    Figure figure =
        Figure.builder()
            .distribution(new TreeMap<>(Map.of(1, 2L, 2, 3L, 3, 5L, 4, 20L, 5, 10L)))
            .nonAnswers(new TreeMap<>(Map.of(9, 3L)))
            .sharePositive(share)
            .shareInterval(Optional.empty())
            .measures(
                new ScaleMeasures(
                    3.825, OptionalDouble.of(1), OptionalDouble.of(70.625), Optional.empty()))
            .units(
                new UnitMeans(
                    Label.of("förbund", "förbund"),
                    4,
                    1,
                    0.7,
                    Optional.empty(),
                    OptionalDouble.empty()))
            .basis(
                Basis.of("edition", Basis.POOLED)
                    .withResponseRate(new ResponseRate(43, 60))
                    .withCoverage(new Coverage(30, 5, 7, 3)))
            .build();
    assertEquals(
        "Inflytande, 2015: 30 av 40 svar är jakande (75,0\u00a0%). Medelvärdet är 3,83 på skalan 1"
            + " till 5. Index är 70,6 av 100. Som medelvärde av 4 förbund, som väger lika, är"
            + " andelen 70,0\u00a0%. Hur mycket slumpen betyder kan inte anges. 3 svarade inte på"
            + " frågan. 43 av 60 utskickade enkäter besvarades (71,7\u00a0%). Av 45 deltagare är 30"
            + " identifierade, 5 anonyma, 7 bara räknade, och 3 deltar fortfarande. Så är det"
            + " räknat: Alla svar sammanräknade.",
        sv(NARRATOR.cell(QUESTION, figure)));
    Figure hidden = figure.withNonAnswers(Optional.empty());
    assertFalse(sv(NARRATOR.cell(QUESTION, hidden)).contains("svarade inte"));
  }

  @ParameterizedTest
  @EnumSource(Absence.Reason.class)
  void everyAbsenceTellsItsReasonAndNoNumber(Absence.Reason reason) {
    Topic topic = WORK.withPeriod(Optional.empty());
    Passage told = NARRATOR.cell(topic, Absence.of(reason));
    for (Language language : Language.values()) {
      String text = told.text(language);
      assertTrue(text.contains(reason.explain(language)), text);
      assertFalse(text.matches("(?s).*\\d.*"), text);
      assertFalse(text.contains(".."), text);
    }
    assertEquals(
        List.of(SentenceKind.ABSENCE), told.sentences().stream().map(Sentence::kind).toList());
    assertEquals(told, NARRATOR.count(topic, Outcome.none(Absence.of(reason))));
    assertEquals(told, NARRATOR.countChange(topic, Outcome.none(Absence.of(reason))));
    assertEquals(told, NARRATOR.duration(topic, Outcome.none(Absence.of(reason))));
    assertEquals(told, NARRATOR.change(topic, Outcome.none(Absence.of(reason))));
  }

  @Property(tries = 100)
  void aHiddenSideHidesTheWholeComparison(
      @ForAll @IntRange(min = 1, max = 400) int yes, @ForAll @IntRange(max = 400) int no) {
    Cell shown = yesNo(yes, yes + no);
    Cell hidden = Absence.of(Absence.Reason.SUPPRESSED);
    Topic topic = WORK.withPeriod(Optional.empty());
    Map<String, Cell> units = new LinkedHashMap<>();
    units.put("a", hidden);
    units.put("b", shown);
    String compared =
        sv(
            NARRATOR.comparison(
                topic,
                Label.of("Förbundet", "The förbund"),
                Comparison.of("a", units, shown, 0.95)));
    assertFalse(compared.matches("(?s).*\\d.*"), compared);
    Table table =
        new Table(
            List.of(Column.of("sex", "Kön", "Sex")),
            List.of(Row.of(shown, Bucket.ALL), Row.of(hidden, Sex.WOMAN), Row.of(shown, Sex.MAN)));
    for (Gap gap : Gap.of(table, 0.95)) {
      String apart = sv(NARRATOR.gap(topic, gap));
      assertFalse(apart.matches("(?s).*\\d.*"), apart);
    }
  }

  private static Outcome<Change> change(Figure before, Figure after) {
    return Difference.of(before, after, 0.95)
        .map(
            d ->
                Change.builder()
                    .before(Observed.of(Period.year(2013), "m", before))
                    .after(Observed.of(Period.year(2014), "m", after))
                    .difference(d)
                    .build());
  }

  @Test
  void changes() {
    assertEquals(
        "Arbete eller studier, 2014: en ökning med 20,0 procentenheter, från 30,0\u00a0% (60 av"
            + " 200) 2013 till 50,0\u00a0% (100 av 200). Skillnaden är säkerställd: 10,4 till 29,1"
            + " procentenheter med 95\u00a0% konfidensgrad.",
        sv(NARRATOR.change(WORK, change(yesNo(60, 200), yesNo(100, 200)))));
    String down = en(NARRATOR.change(WORK, change(yesNo(11, 20), yesNo(10, 20))));
    assertTrue(
        down.startsWith(
            "Work or studies, 2014: a decrease by 5.0 percentage points, from 55.0% (11 of 20) 2013"
                + " to 50.0% (10 of 20). The difference is not significant: -"),
        down);
    assertTrue(
        sv(NARRATOR.change(WORK, change(yesNo(10, 20), yesNo(20, 40))))
            .startsWith(
                "Arbete eller studier, 2014: ingen förändring, 50,0\u00a0% (10 av 20) 2013 och"
                    + " 50,0\u00a0% (20 av 40) nu."));
    Figure dependent = yesNo(10, 20).withShareInterval(Optional.empty());
    assertEquals(
        1,
        NARRATOR
            .change(WORK, change(dependent, yesNo(20, 40)))
            .only(SentenceKind.CAUTION)
            .sentences()
            .size());
    assertEquals(
        "Arbete eller studier, 2014: ingen uppgift. Inga svar finns.",
        sv(NARRATOR.change(WORK, Outcome.none(Absence.of(Absence.Reason.NO_DATA)))));
  }

  @Test
  void comparisons() {
    Map<String, Cell> units = new LinkedHashMap<>();
    units.put("a", yesNo(60, 100));
    units.put("b", yesNo(40, 100));
    units.put("c", yesNo(60, 100));
    Comparison comparison = Comparison.of("a", units, yesNo(160, 300), 0.95);
    assertEquals(
        "Inflytande, 2015: Förbundet ligger 10,0 procentenheter över övriga, 60,0\u00a0% (60 av"
            + " 100) mot 50,0\u00a0% (100 av 200). Skillnaden är inte säkerställd: -2,0 till 21,4"
            + " procentenheter med 95\u00a0% konfidensgrad, så slumpen kan förklara den. Förbundet"
            + " delar plats 1 av 3 med uppgift, den högsta andelen först.",
        sv(NARRATOR.comparison(QUESTION, Label.of("Förbundet", "The förbund"), comparison)));
  }

  @Test
  @DisplayName("Årsredovisning 2014, Skellefteå–Norsjö: 78 % of 123 does not reach 80 %")
  void judgements() {
    TargetLevel target =
        TargetLevel.of(
            MeasureScope.of("11"),
            Statistic.SHARE_POSITIVE,
            Direction.AT_LEAST,
            LocalDate.of(2014, 1, 1),
            Threshold.of("0.8"));
    LocalDate day = LocalDate.of(2014, 12, 31);
    assertEquals(
        "Arbete eller studier, 2014 – Inte uppnått: Andel positiva svar är 78,0\u00a0% av 123 svar,"
            + " målet är minst 80\u00a0%. Konfidensintervallet rymmer nivån.",
        sv(NARRATOR.judgement(WORK, target.judge(yesNo(96, 123), day))));
    Passage absent =
        NARRATOR.judgement(WORK, target.judge(Absence.of(Absence.Reason.BELOW_MINIMUM), day));
    assertEquals(
        List.of(SentenceKind.ABSENCE), absent.sentences().stream().map(Sentence::kind).toList());
  }

  @Test
  void gapsBetweenWomenAndMen() {
    Table table =
        new Table(
            List.of(Column.of("sex", "Kön", "Sex")),
            List.of(
                Row.of(yesNo(50, 100), Bucket.ALL),
                Row.of(yesNo(20, 50), Sex.WOMAN),
                Row.of(yesNo(30, 50), Sex.MAN)));
    assertTrue(
        sv(NARRATOR.gap(WORK, Gap.of(table, 0.95).get(0)))
            .startsWith(
                "Arbete eller studier, 2014: kvinnor ligger 20,0 procentenheter under män,"
                    + " 40,0\u00a0% (20 av 50) mot 60,0\u00a0% (30 av 50)."));
    assertEquals(3, NARRATOR.table(table, row -> WORK.withSubject(Label.of("Rad", "Row"))).size());
  }

  @Test
  void followUpNumbers() {
    Topic support = WORK.withSubject(Label.of("Försörjningsstöd", "Livelihood support"));
    assertEquals(
        "Försörjningsstöd, 2014: en minskning med 41 (50,0\u00a0%), från 82 till 41 deltagare.",
        sv(NARRATOR.countChange(support, Outcome.found(new CountChange(82, 41)))));
    assertEquals(
        "Livelihood support, 2014: an increase by 1, from 0 to 1 participant.",
        en(NARRATOR.countChange(support, Outcome.found(new CountChange(0, 1)))));
    assertEquals(
        "Försörjningsstöd, 2014: ingen förändring, 7 deltagare både före och efter.",
        sv(NARRATOR.countChange(support, Outcome.found(new CountChange(7, 7)))));
    assertEquals(
        "Work or studies, 2014: 1 participant.", en(NARRATOR.count(WORK, Outcome.found(1L))));
    DurationSummary duration =
        new DurationSummary(
            Label.of("Tid", "Time"),
            123,
            380.46,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(355),
            OptionalDouble.empty());
    assertEquals(
        "Arbete eller studier, 2014: i genomsnitt 380 dagar (12,5 månader) för 123 deltagare."
            + " Hälften tog högst 355 dagar.",
        sv(NARRATOR.duration(WORK, Outcome.found(duration))));
  }

  @Test
  void insatser() {
    Outcome<Long> none = Outcome.none(Absence.of(Absence.Reason.BELOW_MINIMUM));
    InsatsLine line =
        InsatsLine.builder()
            .id(new InsatsId("medurs"))
            .planned(200)
            .identified(Outcome.found(173L))
            .anonymous(Outcome.found(0L))
            .countOnly(Outcome.found(0L))
            .participants(Outcome.found(173L))
            .build();
    assertTrue(
        sv(NARRATOR.insats(line)).endsWith(": 173 deltagare av 200 planerade (86,5\u00a0%)."),
        sv(NARRATOR.insats(line)));
    String hidden = sv(NARRATOR.insats(line.withParticipants(none)));
    assertTrue(hidden.contains("ingen uppgift"), hidden);
    assertFalse(hidden.contains("200"), hidden);
  }

  @Test
  @DisplayName("Förstudie FINSAM, SKL 2016, bilaga 4, in words")
  void needs() {
    NeedsTables study =
        NeedsTables.load(DefinitionSource.resources(NeedsTables.class, "finsam-forstudie-2016"));
    String text = sv(NARRATOR.needs(study.needs().orElseThrow()));
    assertTrue(
        text.startsWith(
            "Behov av samordnad rehabilitering i Sverige 2015–2016: 480\u00a0635 personer i behov"
                + " när grupperna läggs ihop. Det är 6,6\u00a0% av basen: Den arbetsföra"
                + " befolkningen, 7\u00a0300\u00a0000 personer. Antagandena ger mellan"
                + " 461\u00a0215 och 551\u00a0820;"),
        text);
    assertTrue(text.contains("Källans egna tal blir tillsammans 483\u00a0300 personer."), text);
    assertTrue(
        text.contains("Sjukskrivna: 38\u00a0840 av 194\u00a0200 personer (20\u00a0%)."), text);
    assertTrue(text.contains("mellan 207\u00a0062 och 480\u00a0635."), text);
  }

  @Test
  @DisplayName("Kartläggning av försörjningsstöd 2014, 3.6 and 4.2: Skellefteå beside the nation")
  void areas() {
    AreaTable areas =
        NeedsTables.load(DefinitionSource.resources(NeedsTables.class, "forsorjningsstod-2014"))
            .areas()
            .orElseThrow();
    assertEquals(
        "Biståndshushåll per socialsekreterare och månad, 2014: 60,4 i Skellefteå mot 35 i Riket,"
            + " 25,4 mer.",
        sv(
            NARRATOR.area(
                areas
                    .besideNation("hushall-per-handlaggare", "2482", Year.of(2014))
                    .orElseThrow())));
    assertEquals(
        "Long-term social assistance, share of adult recipients, 2014: 31.9% in Skellefteå against"
            + " 36.7% in Sweden, 4.8 percentage points less.",
        en(NARRATOR.area(areas.besideNation("langvarigt", "2482", Year.of(2014)).orElseThrow())));
  }

  @Test
  void allocations() {
    Allocation allocation =
        Allocation.builder()
            .forbund(new ForbundId("f"))
            .model(Sek.tkr(2_900))
            .floor(Sek.tkr(3_052))
            .onFloor(true)
            .amount(Sek.tkr(3_052))
            .build();
    assertEquals(
        "Förbundet: staten ger 3\u00a0052\u00a0000\u00a0kr, med region och kommuner"
            + " 6\u00a0104\u00a0000\u00a0kr. Beloppet är lyft till det lägsta som förbundet får"
            + " behålla; modellen gav 2\u00a0900\u00a0000\u00a0kr.",
        sv(NARRATOR.allocation(allocation, id -> Label.of("Förbundet", "The förbund"))));
  }

  @Test
  @DisplayName("Förstudie FINSAM, SKL 2016, bilaga 5: gaps and overlaps in words")
  void mandates() {
    MandateMatrix matrix =
        MandateMatrix.load(DefinitionSource.resources(MandateMatrix.class, "vita-falt-2016"));
    assertEquals(
        "Utagerande personer: ingen har något uppdrag.",
        sv(
            NARRATOR.cover(
                matrix
                    .only(List.of(MandateKind.ASSIGNMENT))
                    .cover("utagerande", Period.year(2015)))));
    assertEquals(
        "People with social assistance: nobody has a mandate 2016-01-01–2016-01-31. People with"
            + " social assistance: 2 actors have mandates 2016-02-01–2016-12-31.",
        en(NARRATOR.cover(matrix.cover("bistand", Period.year(2016)))));
  }

  @Test
  @DisplayName("Årsredovisning 2014, Skellefteå–Norsjö: Arbetsmarknadstorget 2013, +3,6 Mkr a year")
  void anyOtherResult() {
    Tellable result =
        new Tellable() {
          @Override
          public Label subject() {
            return Label.of("Arbetsmarknadstorget 2013", "Arbetsmarknadstorget 2013");
          }

          @Override
          public List<Told> told() {
            return List.of(
                new Told.Amount(
                    Label.of("samhällets vinst första året", "society's gain in the first year"),
                    new BigDecimal("3600000"),
                    NumberUnit.KRONOR,
                    Optional.of(
                        new Told.Span(new BigDecimal("3000000"), new BigDecimal("4000000")))),
                new Told.Months(
                    Label.of("återbetalningstid", "payback time"), new BigDecimal("7.3")),
                new Told.Missing(
                    Label.of("regionens vinst", "the region's gain"),
                    Absence.of(Absence.Reason.NO_DATA)));
          }

          @Override
          public List<Label> assumptions() {
            return List.of(Label.of("hela förändringen beror på insatsen.", "all is due to it."));
          }
        };
    Passage told = NARRATOR.tell(result);
    assertEquals(
        "Arbetsmarknadstorget 2013, samhällets vinst första året: 3\u00a0600\u00a0000\u00a0kr. Det"
            + " kan ligga mellan 3\u00a0000\u00a0000\u00a0kr och 4\u00a0000\u00a0000\u00a0kr."
            + " Arbetsmarknadstorget 2013, återbetalningstid: 7,3 månader. Arbetsmarknadstorget"
            + " 2013, regionens vinst: ingen uppgift. Inga svar finns. Antagande: hela förändringen"
            + " beror på insatsen.",
        sv(told));
    assertEquals(2, told.only(SentenceKind.RESULT).sentences().size());
    assertEquals(
        told, new Passage(List.of()).then(told), "a passage after none is the passage itself");
  }

  @Test
  void badSettingsAreRefused() {
    assertThrows(InvalidValueException.class, () -> new Narrator(10, 0));
    assertThrows(InvalidValueException.class, () -> new Narrator(0, -1));
    assertThrows(InvalidValueException.class, () -> new Told.Span(BigDecimal.ONE, BigDecimal.ZERO));
  }
}
