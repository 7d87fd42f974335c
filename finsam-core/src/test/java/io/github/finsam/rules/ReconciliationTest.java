package io.github.finsam.rules;

import static io.github.finsam.rules.Fixtures.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.code.AgeBand;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.AccrualException;
import io.github.finsam.economy.CashFlowItems;
import io.github.finsam.economy.Figures;
import io.github.finsam.economy.FinancialItems;
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.economy.OpeningBalance;
import io.github.finsam.economy.SkellefteaNorsjo;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.FactKind;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Printed;
import io.github.finsam.finding.PrintedFigure;
import io.github.finsam.finding.PrintedShare;
import io.github.finsam.finding.PrintedUnit;
import io.github.finsam.finding.PrintedVolume;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.finding.Source;
import io.github.finsam.finding.StatedFact;
import io.github.finsam.finding.VolumeBasis;
import io.github.finsam.forbund.Board;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.Extension;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.Merger;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What is printed against what the rows give. The printed figures are those of Årsredovisning 2014,
 * Samordningsförbundet Skellefteå–Norsjö (2015), unless a test names another document.
 */
class ReconciliationTest {

  private static final String REPORT = "Årsredovisning 2014";
  private static final String PUBLISHER = "Samordningsförbundet Skellefteå–Norsjö";

  private static final Document EMPTY = document("ar2014", REPORT);

  private static Document document(String id, String title) {
    return Document.builder()
        .forbund(SkellefteaNorsjo.FORBUND)
        .source(new Source(id, title, PUBLISHER, 2015))
        .datedOn(Optional.empty())
        .build();
  }

  private static PrintedFigure figure(int year, String key, long kronor) {
    return figure(year, key, Sek.kronor(kronor), PrintedUnit.KR);
  }

  /** Printed where its key says. */
  private static PrintedFigure figure(int year, String key, Money amount, PrintedUnit unit) {
    return new PrintedFigure(
        Year.of(year),
        FigureKey.of(key),
        new Printed<>(amount.toString(), amount, unit, Place.of("ar2014", key)));
  }

  private static StatedFact fact(FactKind kind, String subject, String raw) {
    return new StatedFact(kind, subject, raw, Place.of("ar2014", "Projektöversikt"));
  }

  /** The budget row of KUR with the name that the budget table prints. */
  private static Accounts accounts2014() {
    Accounts accounts = SkellefteaNorsjo.accounts2014();
    return accounts.withBudget(
        accounts.budget().stream()
            .map(l -> l.id().equals("kur") ? l.withLabel("KUR-projekt") : l)
            .toList());
  }

  private static Insats insats(String id, String name, DateRange planned, FinancingForm form) {
    return Fixtures.insats()
        .withId(InsatsId.of(id))
        .withName(name)
        .withCourse(
            Course.builder()
                .planned(planned)
                .forms(Timeline.of(List.of(Dated.from(planned.startInclusive(), form))))
                .build())
        .withTargetGroup(new TargetGroup(Optional.of(AgeBand.of(18, 64)), "behov"))
        .withPartners();
  }

  private static DateRange range(String from, String to) {
    return DateRange.of(day(from), day(to));
  }

  private static List<Insats> insatser() {
    Insats utsikten =
        insats(
            "utsikten",
            "Utsikten 2.0",
            range("2012-01-01", "2014-06-30"),
            FinancingForm.ESF_PROJECT);
    Insats torget =
        insats(
            "arbetsmarknadstorget",
            "Arbetsmarknadstorget",
            DateRange.from(day("2011-01-01")),
            FinancingForm.FINSAM_PROJECT);
    return List.of(
        torget
            .withFormFrom(day("2013-09-01"), FinancingForm.ORDINARY)
            .withTargetGroup(new TargetGroup(Optional.of(AgeBand.of(16, 29)), "långvarigt stöd")),
        utsikten.withCourse(
            utsikten
                .course()
                .withMerger(new Merger(InsatsId.of("arbetsmarknadstorget"), day("2014-07-01")))),
        insats(
            "psykisk-halsa",
            "Psykisk hälsa",
            range("2014-01-01", "2015-12-31"),
            FinancingForm.COOPERATION_ONLY),
        insats("medurs", "MedUrs", range("2011-04-01", "2014-06-30"), FinancingForm.ESF_PROJECT),
        insats("unga-in", "Unga In", range("2011-11-01", "2014-06-30"), FinancingForm.ESF_PROJECT)
            .extended(
                new Extension(Optional.empty(), Optional.of(day("2014-12-31")), "Lokalt beslut")),
        insats(
                "spira-a",
                "SPIRA Anställningskompetens",
                range("2011-08-01", "2014-01-31"),
                FinancingForm.ESF_PROJECT)
            .extended(new Extension(Optional.empty(), Optional.of(day("2014-06-30")), "Förlängt")));
  }

  private static Dossier dossier(Document... documents) {
    return Dossier.builder()
        .forbund(
            Fixtures.forbund()
                .withId(SkellefteaNorsjo.FORBUND)
                .withBoard(Board.EMPTY)
                .withAuditors()
                .withMembership(SkellefteaNorsjo.membership()))
        .insatser(insatser())
        .accounts(List.of(SkellefteaNorsjo.accounts2013(), accounts2014()))
        .addDocuments(documents)
        .build();
  }

  /** What is found in documents; what is found in the accounts themselves has tests of its own. */
  private static List<Finding> check(Document... documents) {
    return check(dossier(documents));
  }

  private static List<Finding> check(Dossier dossier) {
    List<Finding> found = Reconciliation.check(dossier);
    found.forEach(ReconciliationTest::readable);
    return found.stream().filter(f -> !f.code().startsWith("accounts.")).toList();
  }

  private static List<Finding> check(PrintedFigure... figures) {
    return check(EMPTY.withFigures(figures));
  }

  private static List<Finding> check(StatedFact... facts) {
    // The document speaks of 2014: that is the year of its figures.
    return check(
        EMPTY.withFacts(facts).withFigures(figure(2014, "income-statement/result", -1_566_998)));
  }

  private static Finding only(List<Finding> found) {
    assertEquals(1, found.size(), () -> Fixtures.texts(found));
    return found.get(0);
  }

  private static Finding at(List<Finding> found, String where) {
    return only(found.stream().filter(f -> f.place().where().equals(where)).toList());
  }

  /** Complete in both languages: no placeholder, no hole, both figures named. */
  private static void readable(Finding finding) {
    for (Language language : Language.values()) {
      String text = finding.text(language);
      String why = finding.why(language);
      assertFalse(why.isBlank(), finding.code());
      assertEquals(why.strip(), why);
      assertFalse(text.contains("{") || text.contains("  ") || text.contains(" ."), text);
      assertFalse(why.contains(" – ") || why.endsWith("–"), why);
      assertTrue(why.endsWith("."), why);
      finding.printed().ifPresent(p -> assertTrue(text.contains(p.text(language)), text));
      finding.computed().ifPresent(c -> assertTrue(text.contains(c.text(language)), text));
    }
    assertNotEquals(finding.text(Language.SV), finding.text(Language.EN));
    assertNotEquals(finding.why(Language.SV), finding.why(Language.EN));
  }

  private static void assertFinding(
      Finding finding, String code, Severity severity, Shown printed, Shown computed) {
    readable(finding);
    assertEquals(code, finding.code(), () -> finding.text(Language.SV));
    assertEquals(severity, finding.severity());
    assertEquals(Optional.of(printed), finding.printed());
    assertEquals(Optional.of(computed), finding.computed());
  }

  private static void assertAmounts(
      Finding finding, String code, Severity severity, long printed, long computed) {
    assertFinding(
        finding, code, severity, Shown.of(Sek.kronor(printed)), Shown.of(Sek.kronor(computed)));
  }

  /** Without the no-break spaces in Swedish amounts. */
  private static String why(Finding finding, Language language) {
    return finding.why(language).replace('\u00a0', ' ');
  }

  @Nested
  class OfAccounts {

    private Finding only(List<Finding> found, String code) {
      found.forEach(ReconciliationTest::readable);
      return ReconciliationTest.only(found.stream().filter(f -> f.code().equals(code)).toList());
    }

    @Test
    @DisplayName("Not 2, 2013: projects 4 210 163; their list sums to 4 659 712")
    void aQuantityThatFollowsInTwoWays() {
      Finding found =
          only(Reconciliation.check(SkellefteaNorsjo.accounts2013()), "accounts.two-ways");
      assertAmounts(found, "accounts.two-ways", Severity.ERROR, 4_210_163, 4_659_712);
      assertEquals("skelleftea-norsjo/2013", found.place().toString());
      assertEquals(
          "Beloppet följer på två sätt och blir olika: Summa insatser ger 4 659 712."
              + " Skillnaden är 449 549 kr.",
          why(found, Language.SV));
    }

    @Test
    void whatIsOwnedIsFinanced() {
      Accounts accounts = SkellefteaNorsjo.accounts2014();
      CashFlowItems flow = accounts.cashFlow();
      // Without its change of liabilities the cash flow ends 69 602 kr too high.
      Finding found =
          only(
              Reconciliation.check(
                  accounts.withCashFlow(
                      new CashFlowItems(
                          flow.depreciation(),
                          flow.otherNonCash(),
                          flow.changeInReceivables(),
                          Sek.ZERO,
                          flow.investing(),
                          flow.financing()))),
              "accounts.two-ways");
      assertAmounts(found, "accounts.two-ways", Severity.ERROR, 3_566_518, 3_496_916);
      assertTrue(why(found, Language.SV).endsWith("Skillnaden är 69 602 kr."));
    }

    @Test
    @DisplayName("Redovisningsprinciper: the rent of Improve for the fourth quarter of 2014")
    void aCostBookedInAnotherYear() {
      Finding found = only(Reconciliation.check(accounts2014()), "accounts.accrual");
      assertAmounts(found, "accounts.accrual", Severity.ERROR, -1_566_998, -1_799_568);
      assertEquals(
          "Kostnaden 232 570 kr hör till kvartal 4 2014 men är bokförd 2015. Rätt periodiserad ger"
              + " den årets resultat -1 799 568 kr i stället för -1 566 998 kr.",
          why(found, Language.SV));
      assertEquals(
          "The cost of SEK 232,570 belongs to quarter 4 of 2014 but is booked in 2015. Accrued"
              + " correctly it makes the result of the year SEK -1,799,568 instead of SEK"
              + " -1,566,998.",
          why(found, Language.EN));
    }

    @Test
    void aCostOfAnotherYearIsTakenOutOfThisOne() {
      Accounts accounts = SkellefteaNorsjo.accounts2014();
      AccrualException rent = accounts.accruals().get(0);
      Accounts booked =
          accounts.withAccruals(
              new AccrualException(
                  rent.description(), rent.cost(), Period.parse("2013-Q4"), Year.of(2014)));
      assertAmounts(
          only(Reconciliation.check(booked), "accounts.accrual"),
          "accounts.accrual",
          Severity.ERROR,
          -1_566_998,
          -1_334_428);
      // A period that reaches into the year it is booked in is left there, as in the statement.
      Accounts across =
          accounts.withAccruals(
              new AccrualException(
                  rent.description(),
                  rent.cost(),
                  Period.parse("2013-12-01/2014-02-28"),
                  Year.of(2014)));
      assertTrue(
          Reconciliation.check(across).stream()
              .noneMatch(f -> f.code().equals("accounts.accrual")));
      // Neither year is this one: the result of this year is not touched.
      Accounts elsewhere =
          accounts.withAccruals(
              new AccrualException(
                  rent.description(), rent.cost(), Period.parse("2012"), Year.of(2013)));
      Finding found = only(Reconciliation.check(elsewhere), "accounts.accrual");
      assertEquals(Optional.empty(), found.computed());
      assertEquals(
          "Kostnaden 232 570 kr hör till 2012 men är bokförd 2013.", why(found, Language.SV));
    }

    @Test
    @DisplayName(
        "Ekonomi: equity at the start of 2014 is said to be 3 729 350, which is a year old")
    void whatClosesAYearOpensTheNext() {
      Accounts old =
          SkellefteaNorsjo.accounts2014()
              .withOpening(new OpeningBalance(Sek.kronor(3_729_350), Sek.kronor(4_969_739)));
      Dossier dossier = dossier().withAccounts(SkellefteaNorsjo.accounts2013(), old);
      Finding found = only(Reconciliation.check(dossier), "accounts.continuity");
      assertAmounts(found, "accounts.continuity", Severity.ERROR, 3_729_350, 3_759_259);
      assertEquals(
          "Det som 2014 börjar med ska vara det som 2013 slutade med.", why(found, Language.SV));
    }

    @Test
    void changesAreThoseOfTheBalanceSheets() {
      Accounts accounts = SkellefteaNorsjo.accounts2014();
      CashFlowItems flow = accounts.cashFlow();
      // One krona moved between two rows of the cash flow leaves every sum as it is.
      Accounts moved =
          accounts.withCashFlow(
              new CashFlowItems(
                  flow.depreciation(),
                  flow.otherNonCash(),
                  flow.changeInReceivables().plus(1),
                  flow.changeInLiabilities().minus(1),
                  flow.investing(),
                  flow.financing()));
      List<Finding> found =
          Reconciliation.check(dossier().withAccounts(SkellefteaNorsjo.accounts2013(), moved))
              .stream()
              .filter(f -> f.code().equals("accounts.continuity"))
              .toList();
      assertEquals(2, found.size());
      assertAmounts(found.get(0), "accounts.continuity", Severity.ERROR, -337_144, -337_145);
      assertAmounts(found.get(1), "accounts.continuity", Severity.ERROR, -69_603, -69_602);
      assertEquals(
          "Förändringen ska vara skillnaden mellan balansräkningarna 2013 och 2014.",
          why(found.get(0), Language.SV));
    }

    @Test
    @DisplayName("Income statement, balance sheet and cash flow of 2014 and 2013 hold together")
    void accountsThatAgree() {
      List<String> codes = Fixtures.codes(Reconciliation.check(dossier()));
      assertEquals(List.of("accounts.two-ways", "accounts.accrual"), codes);
    }
  }

  @Nested
  class OfFigures {

    @Test
    @DisplayName("Sammanställning Utfall – Budget 2014: the sum of projects leaves out KUR")
    void theRowLeftOutOfASumIsNamed() {
      Finding found = only(check(figure(2014, "budget/sum:INSATS/budget", 6_052_000)));
      assertAmounts(found, "printed.differs", Severity.ERROR, 6_052_000, 6_112_000);
      assertEquals(
          "Skillnaden är 60 000 kr. De 14 raderna blir 6 112 000 kr."
              + " Skillnaden är exakt KUR-projekt, budget.",
          why(found, Language.SV));
      assertEquals(
          "The difference is SEK 60,000. The sum of the 14 rows comes to SEK 6,112,000."
              + " The difference is exactly KUR-projekt, budget.",
          why(found, Language.EN));
    }

    @Test
    @DisplayName("Sammanställning Utfall – Budget 2014: total cost and what builds on it")
    void figuresAreHeldAgainstTheirNeighboursToo() {
      List<Finding> found =
          check(
              figure(2014, "budget/sum:INSATS/budget", 6_052_000),
              figure(2014, "budget/sum:INSATS/variance", -43_391),
              figure(2014, "budget/sum:OVERHEAD/budget", 2_095_000),
              figure(2014, "budget/total-costs/budget", 8_157_000),
              figure(2014, "budget/operating-result/budget", -2_065_000));
      assertEquals(4, found.size(), () -> Fixtures.texts(found));
      Finding total = at(found, "budget/total-costs/budget");
      assertAmounts(total, "printed.differs", Severity.ERROR, 8_157_000, 8_207_000);
      assertEquals(
          "Skillnaden är 50 000 kr. 6 052 000 + 2 095 000 blir 8 147 000 kr.",
          why(total, Language.SV));
      Finding result = at(found, "budget/operating-result/budget");
      assertAmounts(result, "printed.inherited", Severity.NOTE, -2_065_000, -2_115_000);
      assertEquals(
          "Beloppet stämmer med de tryckta siffrorna intill (6 092 000 - 8 157 000), som i sin tur"
              + " inte stämmer med raderna.",
          why(result, Language.SV));
      Finding variance = at(found, "budget/sum:INSATS/variance");
      assertAmounts(variance, "printed.differs", Severity.ERROR, -43_391, 16_610);
      assertTrue(why(variance, Language.SV).contains("6 052 000 - 6 095 390 blir -43 390 kr."));
    }

    @Test
    @DisplayName("Sammanställning Utfall – Budget 2014: 422 752 builds on 8 147 000, to the krona")
    void anErrorInheritedWithinRoundingIsNoErrorOfItsOwn() {
      List<Finding> found =
          check(
              figure(2014, "budget/sum:INSATS/variance", -43_391),
              figure(2014, "budget/total-costs/budget", 8_147_000),
              figure(2014, "budget/total-costs/variance", 422_752));
      Finding variance = at(found, "budget/total-costs/variance");
      assertAmounts(variance, "printed.inherited", Severity.NOTE, 422_752, 482_753);
      assertTrue(why(variance, Language.SV).contains("(8 147 000 - 7 724 247)"));
    }

    @Test
    @DisplayName("Ekonomi: equity 3 729 350 → 2 192 262; balance sheet 3 759 259 → 2 192 261")
    void anAmountOfAnotherYearAndAKronaOfRounding() {
      List<Finding> found =
          check(
              figure(2014, "balance-sheet/opening-equity", 3_729_350),
              figure(2014, "balance-sheet/equity", 2_192_262));
      assertEquals(2, found.size(), () -> Fixtures.texts(found));
      Finding opening = at(found, "balance-sheet/opening-equity");
      assertAmounts(opening, "printed.differs", Severity.ERROR, 3_729_350, 3_759_259);
      assertEquals(
          "Skillnaden är 29 909 kr."
              + " Det tryckta beloppet är i stället Eget kapital vid årets ingång 2013.",
          why(opening, Language.SV));
      Finding closing = at(found, "balance-sheet/equity");
      assertAmounts(closing, "printed.rounding", Severity.NOTE, 2_192_262, 2_192_261);
      assertEquals(
          "Skillnaden, 1 kr, är inte större än avrundning kan ge.", why(closing, Language.SV));
    }

    @Test
    @DisplayName("Balansräkning 2013: receivables 163 377, cash 5 117 407, in all 5 133 516")
    void theSumAboveTellsWhichRowIsWrong() {
      List<Finding> found =
          check(
              figure(2013, "balance-sheet/receivables", 163_377),
              figure(2013, "balance-sheet/cash", 5_117_407),
              figure(2013, "balance-sheet/current-assets", 5_133_516));
      assertEquals(2, found.size(), () -> Fixtures.texts(found));
      Finding cash = at(found, "balance-sheet/cash");
      assertAmounts(cash, "printed.differs", Severity.ERROR, 5_117_407, 4_969_739);
      assertEquals(
          "Skillnaden är 147 668 kr. Beloppet ska stämma med Likvida medel vid årets slut."
              + " Det tryckta beloppet är i stället Likvida medel vid årets början 2013."
              + " Det belopp som är tryckt för Summa omsättningstillgångar, 5 133 516 kr, stämmer"
              + " bara med det beräknade.",
          why(cash, Language.SV));
      Finding receivables = at(found, "balance-sheet/receivables");
      assertAmounts(receivables, "printed.differs", Severity.ERROR, 163_377, 163_777);
      assertTrue(why(receivables, Language.SV).contains("Summa omsättningstillgångar, 5 133 516"));
    }

    @Test
    @DisplayName("Budget table and Not 2, 2014: 1 196 626 and 245 514 for 1 196 625 and 245 515")
    void oneKronaInARowIsNoRounding() {
      List<Finding> found =
          check(
              figure(2014, "budget/personal/actual", 1_196_626),
              figure(2014, "budget/ovrigt/actual", 245_514),
              figure(2014, "budget/sum:OVERHEAD/actual", 1_628_857));
      assertAmounts(
          at(found, "budget/personal/actual"),
          "printed.differs",
          Severity.ERROR,
          1_196_626,
          1_196_625);
      assertEquals(2, found.size());
    }

    @Test
    @DisplayName("Resultaträkning: the report has no budget of 2013")
    void withoutRowsThereIsNothingToCompareWith() {
      Finding found = only(check(figure(2013, "budget/sum:INSATS/budget", 1)));
      assertEquals("printed.no-rows", found.code());
      assertEquals(Severity.NOTE, found.severity());
      assertEquals(Optional.empty(), found.computed());
    }

    @Test
    @DisplayName("Arbetsmarknadstorget, Ekonomi: 530 000 + 300 600 + 186 350 + 215 000")
    void theInsatsesOwnListOfCosts() {
      Finding found =
          only(
              check(
                  figure(2014, "insats-cost/arbetsmarknadstorget/1", 530_000),
                  figure(2014, "insats-cost/arbetsmarknadstorget/2", 300_600),
                  figure(2014, "insats-cost/arbetsmarknadstorget/3", 186_350),
                  figure(2014, "insats-cost/arbetsmarknadstorget/4", 215_000)));
      assertAmounts(found, "printed.cost-list", Severity.ERROR, 1_231_950, 1_222_883);
      assertEquals("Arbetsmarknadstorget", found.subject().text(Language.SV));
      assertEquals(
          "Raderna 530 000 + 300 600 + 186 350 + 215 000 blir tillsammans 1 231 950 kr, men"
              + " räkenskaperna har 1 222 883 kr: 9 067 kr skiljer.",
          why(found, Language.SV));
      assertTrue(why(found, Language.EN).contains("530,000 + 300,600"));
      assertEquals(List.of(), check(figure(2014, "insats-cost/arbetsmarknadstorget/1", 1_222_883)));
    }

    @Test
    @DisplayName(
        "Om förbundet and Prognos: amounts in tkr agree when they round to what is printed")
    void thousandsOfKronor() {
      assertEquals(
          List.of(),
          check(
              figure(2014, "funding/sum", Sek.tkr(6_028), PrintedUnit.TKR),
              figure(2014, "balance-sheet/equity", Sek.tkr(2_192), PrintedUnit.TKR),
              figure(2014, "income-statement/result", Sek.tkr(-1_567), PrintedUnit.TKR),
              figure(2014, "income-statement/costs", Sek.kronor(-7_700_000), PrintedUnit.MKR_1)));
      assertEquals(
          "printed.differs",
          only(check(figure(2014, "funding/STATE", Sek.tkr(2_977), PrintedUnit.TKR))).code());
    }

    @Test
    void anAmountIsRoundedOnce() {
      // 6 104.495 tkr is 6 104 tkr; by way of 6 104.50 it would become 6 105.
      for (long kronor : List.of(6_104_495L, 6_104_499L)) {
        Accounts accounts =
            SkellefteaNorsjo.accounts2014()
                .withFinancial(FinancialItems.income(Sek.kronor(kronor)));
        Document printed =
            EMPTY.withFigures(
                figure(2014, "income-statement/financial-income", Sek.tkr(6_104), PrintedUnit.TKR));
        assertEquals(List.of(), check(dossier(printed).withAccounts(accounts)));
      }
    }

    @Test
    void aPrintedIdThatIsNoneStopsNothing() {
      assertEquals("printed.no-rows", only(check(figure(2014, "insats/Inte_ett_id!", 1))).code());
      assertEquals(List.of(), check(fact(FactKind.INSATS_AGES, "Inte ett id!", "16-29")));
    }
  }

  @Nested
  class OfNumbers {

    private PrintedShare share(String subject, int percent, long part, long whole) {
      return new PrintedShare(
          subject,
          percent,
          Optional.of(part),
          Optional.of(whole),
          Optional.empty(),
          Place.of("ar2014", "4.2"));
    }

    private PrintedVolume volume(String insats, long participants, VolumeBasis basis) {
      return new PrintedVolume(
          InsatsId.of(insats), participants, false, basis, Place.of("ar2014", "Projektöversikt"));
    }

    @Test
    @DisplayName("Kartläggning försörjningsstöd 2014, 4.2: 60 of 404 households are called 30 %")
    void aPercentageThatIsNotThePart() {
      Finding found =
          only(check(EMPTY.withShares(share("Hushåll med flyktingstatus", 30, 60, 404))));
      assertFinding(
          found,
          "printed.share-differs",
          Severity.ERROR,
          Shown.of(io.github.finsam.base.Label.of("30\u00a0%", "30%")),
          Shown.of(Share.of(60, 404)));
      assertEquals("60 av 404 är 14,9 %, inte 30 %.", why(found, Language.SV));
      assertEquals("60 of 404 is 14.9%, not 30%.", why(found, Language.EN));
    }

    @Test
    @DisplayName("MedUrs 173 of 200 = 87 %; Förbundskansliet 166 of about 250 = 66 %")
    void percentagesThatHold() {
      assertEquals(
          List.of(),
          check(
              EMPTY.withShares(
                  share("MedUrs", 87, 173, 200),
                  share("Svar", 66, 166, 250),
                  share("Ingen", 0, 0, 0))));
    }

    @Test
    @DisplayName("Verksamhets-/Projektöversikt 2014: volumes of the year and of whole projects")
    void volumesThatCoverDifferentTimes() {
      Document overview =
          EMPTY.withVolumes(
              volume("arbetsmarknadstorget", 123, VolumeBasis.YEAR),
              volume("halsans-tradgard", 52, VolumeBasis.YEAR),
              volume("unga-in", 97, VolumeBasis.CLOSED_AT_END),
              volume("spira-a", 284, VolumeBasis.WHOLE_PERIOD));
      Finding found = only(check(overview));
      assertEquals("volumes.mixed", found.code());
      assertEquals(Severity.WARNING, found.severity());
      assertEquals(Optional.empty(), found.printed());
      assertEquals(Optional.of(Shown.of(556)), found.computed());
      assertEquals(
          "De tryckta deltagartalen avser olika tid (under året 175, hela projektperioden 284,"
              + " avslutade vid periodens slut 97); lagda till varandra, 556, betyder de"
              + " ingenting.",
          why(found, Language.SV));
      assertEquals(List.of(), check(EMPTY.withVolumes(overview.volumes().subList(0, 2))));
    }
  }

  @Nested
  class OfFacts {

    @Test
    @DisplayName("Verksamhets-/Projektöversikt 2014: Spira Anställningskompetens to 2014-01-01")
    void aPeriodThatIsNotTheInsatss() {
      Finding found = only(check(fact(FactKind.INSATS_PERIOD, "spira-a", "2011-08-01–2014-01-01")));
      assertEquals("fact.period-differs", found.code());
      assertEquals(Severity.ERROR, found.severity());
      assertEquals("2011-08-01–2014-01-01", found.printed().orElseThrow().text(Language.SV));
      assertEquals(
          "2011-08-01–2014-01-31, förlängd till 2014-06-30",
          found.computed().orElseThrow().text(Language.SV));
      assertEquals(
          "Fel: Årsredovisning 2014, Projektöversikt: SPIRA Anställningskompetens – tryckt"
              + " 2011-08-01–2014-01-01 – mot 2011-08-01–2014-01-31, förlängd till 2014-06-30."
              + " Perioden stämmer inte med den som anges för insatsen eller året.",
          found.text(Language.SV));
    }

    @Test
    @DisplayName("Verksamhets-/Projektöversikt 2014: Utsikten 2.0 to 2014-06-31")
    void aDayThatDoesNotExist() {
      Finding found =
          only(check(fact(FactKind.INSATS_PERIOD, "utsikten", "2012-01-01–2014-06-31.")));
      assertFinding(
          found,
          "fact.no-such-day",
          Severity.ERROR,
          Shown.of("2012-01-01–2014-06-31."),
          Shown.of("2012-01-01–2014-06-30"));
      assertEquals("Dagen 2014-06-31 finns inte i kalendern.", why(found, Language.SV));
    }

    @Test
    @DisplayName("Resultaträkning, heading: 2014-01-01–2013-12-31")
    void aPeriodThatEndsBeforeItBegins() {
      Finding found = only(check(fact(FactKind.STATEMENT_PERIOD, "2014", "2014-01-01–2013-12-31")));
      assertFinding(
          found,
          "fact.ends-before-start",
          Severity.ERROR,
          Shown.of("2014-01-01–2013-12-31"),
          Shown.of("2014-01-01–2014-12-31"));
      assertEquals(
          "fact.period-differs",
          only(check(fact(FactKind.STATEMENT_PERIOD, "2014", "2013-01-01-2013-12-31"))).code());
    }

    @Test
    @DisplayName("Verksamhets-/Projektöversikt 2014: Psykisk hälsa 2014-01-01-2014-2015-12-31")
    void aTextThatIsNoPeriod() {
      assertFinding(
          only(check(fact(FactKind.INSATS_PERIOD, "psykisk-halsa", "2014-01-01-2014-2015-12-31"))),
          "fact.unreadable-period",
          Severity.ERROR,
          Shown.of("2014-01-01-2014-2015-12-31"),
          Shown.of("2014-01-01–2015-12-31"));
    }

    @Test
    @DisplayName("Verksamhets-/Projektöversikt 2014: MedUrs 25–64 år; the text says 18–64")
    void agesThatAreNotTheTargetGroups() {
      assertFinding(
          only(check(fact(FactKind.INSATS_AGES, "medurs", "25–64 år"))),
          "fact.ages-differ",
          Severity.ERROR,
          Shown.of("25–64 år"),
          Shown.of("18–64"));
      for (String raw : List.of("18 år och äldre", "64-18", "18–640")) {
        assertEquals(
            "fact.ages-differ", only(check(fact(FactKind.INSATS_AGES, "medurs", raw))).code());
      }
    }

    @Test
    @DisplayName("Sammanställning Utfall – Budget 2014: Arbetsmarknadstorget (Finsam-projekt)")
    void aFormThatItNoLongerHad() {
      Finding found =
          only(check(fact(FactKind.INSATS_FORM, "arbetsmarknadstorget", "Finsam-projekt")));
      assertEquals("fact.form-differs", found.code());
      assertEquals(Severity.ERROR, found.severity());
      assertEquals(Optional.of(Shown.of(FinancingForm.ORDINARY.label())), found.computed());
      assertEquals("Insatsen hade en annan form under 2014.", why(found, Language.SV));
    }

    @Test
    @DisplayName("Not 4, 2014: Projektkostnader för 4:e kvartalet 2012")
    void aLabelTwoYearsOld() {
      Finding found =
          only(check(fact(FactKind.NOTE_LABEL, "2014", "Projektkostnader för 4:e kvartalet 2012")));
      assertEquals("fact.label-year", found.code());
      assertEquals(Severity.WARNING, found.severity());
      assertEquals(
          "Raden nämner 2012, men kolumnerna gäller 2013 och 2014.", why(found, Language.SV));
    }

    @Test
    @DisplayName("Kallelse 2015-03-05 reports a meeting of 2015-03-13")
    void anEventAfterTheDocument() {
      Document agenda = document("kallelse", "Kallelse 2015-03-05").withDatedOn(day("2015-03-05"));
      StatedFact event = fact(FactKind.REPORTED_EVENT, "Möte i Umeå", "2015-03-13");
      assertFinding(
          only(check(agenda.withFacts(event))),
          "fact.after-document",
          Severity.WARNING,
          Shown.of("2015-03-13"),
          Shown.of("2015-03-05"));
      assertEquals(List.of(), check(agenda.withFacts(event.withRaw("5 mars 2015"))));
    }

    @Test
    @DisplayName("Landsting met 2014-11-12 (Kallelse 2015-03-05) and 11 November (annual report)")
    void oneThingStatedInTwoWays() {
      StatedFact met = fact(FactKind.EVENT_DATE, "Landstingsmöte", "2014-11-12");
      Document agenda = document("kallelse", "Kallelse 2015-03-05").withFacts(met);
      Finding found = only(check(agenda, EMPTY.withFacts(met.withRaw("11 november 2014"))));
      assertFinding(
          found,
          "fact.stated-differently",
          Severity.WARNING,
          Shown.of("2014-11-12"),
          Shown.of("11 november 2014"));
      assertEquals(
          "Samma uppgift står annorlunda på ett annat ställe: Årsredovisning 2014,"
              + " Projektöversikt.",
          why(found, Language.SV));
      assertEquals(List.of(), check(agenda, EMPTY.withFacts(met.withRaw("12 november 2014"))));
      // Utsikten, goal 1: the goal is over 65 %, the result "nästan 65 %".
      StatedFact goal = fact(FactKind.STATEMENT, "Utsikten, mål 1", "över 65 %");
      assertEquals(
          "fact.stated-differently", only(check(goal, goal.withRaw("nästan 65 %"))).code());
      assertEquals(List.of(), check(goal, goal.withRaw("Över  65 %")));
    }

    @Test
    @DisplayName("Verksamhets-/Projektöversikt 2014: what agrees with the text")
    void truthfulStatements() {
      assertEquals(
          List.of(),
          check(
              fact(FactKind.INSATS_PERIOD, "unga-in", "2011-11-01–2014-12-31"),
              fact(FactKind.INSATS_PERIOD, "unga-in", "2011-11-01–2014-06-30"),
              fact(FactKind.INSATS_PERIOD, "spira-a", "2011-08-01–2014-06-30"),
              fact(FactKind.INSATS_PERIOD, "utsikten", "2014-07-01"),
              fact(FactKind.INSATS_PERIOD, "arbetsmarknadstorget", "2013-09-01"),
              fact(FactKind.INSATS_AGES, "arbetsmarknadstorget", "Unga 16–29 år"),
              fact(FactKind.INSATS_AGES, "medurs", "vuxna"),
              fact(FactKind.INSATS_FORM, "arbetsmarknadstorget", "Ordinarie verks."),
              fact(FactKind.INSATS_FORM, "medurs", "ESF"),
              fact(FactKind.STATEMENT_PERIOD, "2013", "2013-01-01-2013-12-31"),
              fact(FactKind.STATEMENT_PERIOD, "i år", "2013-01-01-2013-12-31"),
              fact(FactKind.NOTE_LABEL, "2014", "Projektkostnader för 4:e kvartalet 2014"),
              fact(FactKind.NOTE_LABEL, "i år", "Projektkostnader för 4:e kvartalet 2012"),
              fact(FactKind.INSATS_AGES, "okand", "1-2")));
    }
  }

  @Provide
  Arbitrary<Accounts> anyAccounts() {
    return Arbitraries.longs().map(Random::new).map(ReconciliationTest::accounts);
  }

  /** The accounts of 2014 with every amount replaced; notes and lists may contradict each other. */
  private static Accounts accounts(Random random) {
    Accounts like = SkellefteaNorsjo.accounts2014();
    List<Note> notes = new ArrayList<>();
    for (Note note : like.notes()) {
      List<NoteLine> lines =
          note.lines().stream()
              .map(l -> new NoteLine(l.id(), l.label(), some(random), l.member(), l.insatser()))
              .toList();
      notes.add(new Note(note.number(), note.kind(), note.title(), lines));
    }
    return like.withNotes(notes)
        .withOpening(new OpeningBalance(some(random), some(random)))
        .withCashFlow(
            new CashFlowItems(
                some(random), some(random), some(random), some(random), some(random), some(random)))
        .withFinancial(FinancialItems.income(some(random)))
        .withBudget(like.budget().stream().map(l -> l.withBudget(some(random))).toList());
  }

  private static Money some(Random random) {
    return Sek.kronor(random.nextInt(9_000_000));
  }

  private static Document printing(Figures figures, PrintedUnit unit) {
    int places = Integer.toString((int) unit.kronor()).length() - 1;
    return EMPTY.withFigures(
        figures.keys().stream()
            .flatMap(
                key ->
                    figures.find(key).stream()
                        .map(
                            amount ->
                                figure(
                                    2014,
                                    key.path(),
                                    Money.of(
                                        Sek.CURRENCY,
                                        amount.getAmount().setScale(-places, RoundingMode.HALF_UP)),
                                    unit)))
            .toList());
  }

  private static List<Finding> found(Accounts accounts, Document document) {
    List<Finding> found = check(dossier(document).withAccounts(accounts));
    return found.stream().filter(f -> f.place().document().equals(REPORT)).toList();
  }

  @Property(tries = 60)
  @Label("A document that prints what the figures give has no findings, whatever the amounts")
  void whatAgreesIsNotFound(@ForAll("anyAccounts") Accounts accounts, @ForAll PrintedUnit unit) {
    Figures figures = Figures.of(accounts, SkellefteaNorsjo.membership());
    Document document = printing(figures, unit);
    assertTrue(document.figures().size() > 100);
    assertEquals(List.of(), found(accounts, document));
  }

  @Property(tries = 60)
  @Label("One printed amount that is changed is found in its place and nowhere else")
  void whatDiffersIsFoundWhereItStands(
      @ForAll("anyAccounts") Accounts accounts,
      @ForAll @IntRange(min = 0, max = 1_000) int which,
      @ForAll @LongRange(min = 1, max = 9_000_000) long d,
      @ForAll boolean more) {
    Figures figures = Figures.of(accounts, SkellefteaNorsjo.membership());
    List<PrintedFigure> all = new ArrayList<>(printing(figures, PrintedUnit.KR).figures());
    int index = which % all.size();
    PrintedFigure right = all.get(index);
    Money wrong = right.printed().value().plus(more ? d : -d);
    all.set(index, figure(2014, right.key().path(), wrong, PrintedUnit.KR));
    Finding found = only(found(accounts, EMPTY.withFigures(all)));
    assertEquals(right.key().path(), found.place().where());
    assertEquals(Optional.of(Shown.of(wrong)), found.printed());
    assertEquals(Optional.of(Shown.of(right.printed().value())), found.computed());
    assertTrue(List.of("printed.differs", "printed.rounding").contains(found.code()));
  }

  @Property(tries = 60)
  @Label("A sum that is printed as its changed row asks for is a note and names no other place")
  void whatBuildsOnAnErrorInheritsIt(
      @ForAll("anyAccounts") Accounts accounts,
      @ForAll @LongRange(min = 2, max = 9_000_000) long d) {
    Figures figures = Figures.of(accounts, SkellefteaNorsjo.membership());
    List<String> changed = List.of("cash-flow/opening", "cash-flow/closing");
    Document document =
        EMPTY.withFigures(
            printing(figures, PrintedUnit.KR).figures().stream()
                .map(
                    f ->
                        changed.contains(f.key().path())
                            ? figure(
                                2014, f.key().path(), f.printed().value().plus(d), PrintedUnit.KR)
                            : f)
                .toList());
    List<Finding> found = found(accounts, document);
    assertEquals(2, found.size(), () -> Fixtures.texts(found));
    assertEquals("printed.differs", at(found, "cash-flow/opening").code());
    assertEquals("printed.inherited", at(found, "cash-flow/closing").code());
  }

  @Test
  @DisplayName("No figure that is to be found out stands in the code that finds it out")
  void noExpectedFigureInTheCode() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/io/github/finsam/rules"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file).replaceAll("(?<=\\d)[_ \u00a0](?=\\d)", "");
        assertEquals(
            List.of(),
            Arrays.stream(code.split("\\D+")).filter(n -> n.length() > 4).toList(),
            file.toString());
      }
    }
  }
}
