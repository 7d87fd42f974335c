package io.github.finsam.examples.annualreport;

import static io.github.finsam.base.Sek.kronor;
import static io.github.finsam.base.Sek.tkr;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.BalanceSheet;
import io.github.finsam.economy.BudgetTable;
import io.github.finsam.economy.CashFlowStatement;
import io.github.finsam.economy.Figures;
import io.github.finsam.economy.Forecast;
import io.github.finsam.economy.Funding;
import io.github.finsam.economy.IncomeStatement;
import io.github.finsam.economy.InsatsCosts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Party;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.governance.Body;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.Meeting;
import io.github.finsam.governance.MeetingKind;
import io.github.finsam.insats.Direction;
import io.github.finsam.insats.Insats;
import io.github.finsam.rules.Dossier;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What the typed-in tables give once they have gone through import and store, against what is
 * published: Årsredovisning 2014 (2015), Protokoll 2014-11-28 and Ekonomisk prognos 2015,
 * Samordningsförbundet Skellefteå–Norsjö.
 */
class PublishedFiguresTest {

  private static final Year Y2013 = Year.of(2013);
  private static final Year Y2014 = Year.of(2014);

  private static Dossier dossier;
  private static Accounts of2014;
  private static Accounts of2013;
  private static GovernanceYear year;

  @BeforeAll
  static void read() {
    try (Store store = MemoryStore.open()) {
      Exchange.read(PublishedAccounts.source(), ImportMode.ALL_OR_NOTHING)
          .into(store)
          .throwIfErrors();
      dossier = store.read(s -> s.dossier(ForbundId.of("skelleftea-norsjo")));
    }
    of2014 = dossier.accounts(Y2014).orElseThrow();
    of2013 = dossier.accounts(Y2013).orElseThrow();
    year = dossier.governance(Y2014).orElseThrow();
  }

  @Nested
  @DisplayName("Styrelsens arbete 2014 and the table of insatser financed 2014 and 2013")
  class DecisionsMeetAmounts {

    private final InsatsCosts costs = InsatsCosts.of(List.of(of2014, of2013));
    private final BudgetTable budget = BudgetTable.of(of2014);

    private Money granted(String insats) {
      return year.grantSumByInsats().get(InsatsId.of(insats));
    }

    private Money used(String insats, Year in) {
      return costs.find(InsatsId.of(insats), in).orElseThrow();
    }

    @Test
    @DisplayName("SPIRA – Anställningskompetens: 500 000 moved from 2013 + 981 400 = 1 481 400")
    void moneyOfTheYearBefore() {
      // Decision of 2013-11-21: the 500 000 kr granted earlier may be used in 2014.
      assertEquals(kronor(500_000), used("spira-anstallningskompetens", Y2013));
      assertEquals(kronor(981_400), granted("spira-anstallningskompetens"));
      assertEquals(kronor(1_481_400), used("spira-anstallningskompetens", Y2014));
      assertEquals(
          used("spira-anstallningskompetens", Y2014),
          used("spira-anstallningskompetens", Y2013).plus(granted("spira-anstallningskompetens")));
    }

    @Test
    @DisplayName("TExAS: 80 000 in the budget + 500 000 granted = 580 000")
    void budgetAndGrant() {
      Money budgeted = budget.find("texas").flatMap(r -> r.budget()).orElseThrow();
      assertEquals(kronor(80_000), budgeted);
      assertEquals(kronor(500_000), granted("texas"));
      assertEquals(kronor(580_000), used("texas", Y2014));
      assertEquals(used("texas", Y2014), budgeted.plus(granted("texas")));
    }

    @Test
    @DisplayName("Unga In 165 433, MedUrs 745 200 and SPIRA – Integration 750 000, as granted")
    void asGranted() {
      assertEquals(kronor(165_433), granted("unga-in"));
      assertEquals(kronor(745_200), granted("medurs"));
      assertEquals(kronor(750_000), granted("spira-integration"));
      for (String insats : List.of("unga-in", "medurs", "spira-integration")) {
        assertEquals(granted(insats), used(insats, Y2014), insats);
      }
    }

    @Test
    @DisplayName("Kartläggning av försörjningsstöd: 200 000 granted, 165 829 used")
    void lessThanGranted() {
      assertEquals(kronor(200_000), granted("kartlaggning-forsorjningsstod"));
      assertEquals(kronor(165_829), used("kartlaggning-forsorjningsstod", Y2014));
    }

    @Test
    @DisplayName("Arbetsmarknadstorget: 550 000 within its budget of 2 300 000, 1 222 883 used")
    void withinTheBudget() {
      Money budgeted = budget.find("arbetsmarknadstorget").flatMap(r -> r.budget()).orElseThrow();
      assertEquals(kronor(2_300_000), budgeted);
      assertEquals(kronor(550_000), granted("arbetsmarknadstorget"));
      assertEquals(kronor(1_222_883), used("arbetsmarknadstorget", Y2014));
    }

    @Test
    @DisplayName("Seven grants, 3 892 033 kr, each to an insats that has an amount; seven no")
    void grantsAndRejections() {
      assertEquals(7, year.grants().size());
      assertEquals(kronor(3_892_033), year.grantSum());
      assertEquals(7, year.rejections().size());
      Set<InsatsId> withAmount = Set.copyOf(costs.insatser());
      assertEquals(
          Set.of(),
          year.grantSumByInsats().keySet().stream()
              .filter(id -> !withAmount.contains(id))
              .collect(Collectors.toSet()));
    }
  }

  @Test
  @DisplayName("Twelve insatser, 6 095 390 kr; 2013: 4 659 712, note 2 prints 449 549 less")
  void twelveInsatser() {
    InsatsCosts costs = InsatsCosts.of(List.of(of2014, of2013));
    assertEquals(12, of2014.insatsAmounts().size());
    assertEquals(kronor(6_095_390), costs.sum(Y2014));
    assertEquals(Optional.of(costs.sum(Y2014)), printedInNote2(of2014));
    assertEquals(kronor(4_659_712), costs.sum(Y2013));
    assertEquals(Optional.of(costs.sum(Y2013).minus(kronor(449_549))), printedInNote2(of2013));
  }

  private static Optional<Money> printedInNote2(Accounts accounts) {
    return Figures.of(accounts).row(FigureKey.of("note/2/projekt"));
  }

  @Test
  @DisplayName("Nine of the twelve are individual, three structural")
  void directions() {
    Map<Direction, List<String>> byDirection =
        of2014.insatsAmounts().stream()
            .map(a -> dossier.insats(a.insats()).orElseThrow())
            .collect(
                Collectors.groupingBy(
                    i -> i.kind().direction(),
                    Collectors.mapping(i -> i.id().value(), Collectors.toList())));
    assertEquals(9, byDirection.get(Direction.INDIVIDUAL).size());
    assertEquals(
        Set.of("praktikmatchen", "improve", "kartlaggning-forsorjningsstod"),
        new TreeSet<>(byDirection.get(Direction.STRUCTURAL)));
  }

  @Test
  @DisplayName("Staff: Arbetsmarknadstorget 4.3, from 2014-07-01 7.3; Unga In 10.5")
  void staff() {
    Insats torget = dossier.insats(InsatsId.of("arbetsmarknadstorget")).orElseThrow();
    assertEquals(new BigDecimal("4.30"), torget.staffOn(LocalDate.of(2014, 6, 30)));
    assertEquals(new BigDecimal("7.30"), torget.staffOn(LocalDate.of(2014, 7, 1)));
    Insats ungaIn = dossier.insats(InsatsId.of("unga-in")).orElseThrow();
    assertEquals(new BigDecimal("10.50"), ungaIn.staffOn(LocalDate.of(2014, 6, 30)));
  }

  @Test
  @DisplayName("Not 1: 6 028 = 2 976 + 1 526 + 1 526 tkr, 49.4 / 25.3 / 25.3 %; 2013: 5 800 tkr")
  void funding() {
    Funding funding = Funding.of(of2014, dossier.forbund().membership());
    assertEquals(tkr(6_028), funding.total());
    assertEquals(
        Map.of(Party.STATE, tkr(2_976), Party.REGIONS, tkr(1_526), Party.KOMMUNER, tkr(1_526)),
        funding.byParty());
    assertEquals("49.4%", percent(funding, Party.STATE));
    assertEquals("25.3%", percent(funding, Party.REGIONS));
    assertEquals("25.3%", percent(funding, Party.KOMMUNER));
    Funding before = Funding.of(of2013, dossier.forbund().membership());
    assertEquals(tkr(5_800), before.total());
    assertEquals(tkr(2_900), before.by(Party.STATE));
  }

  private static String percent(Funding funding, Party party) {
    return funding.share(party).orElseThrow().text(Language.EN, 1).replace("\u00a0", "");
  }

  @Test
  @DisplayName("Resultaträkning, balansräkning and kassaflödesanalys 2014 and 2013")
  void statements() {
    IncomeStatement income = IncomeStatement.of(of2014);
    assertEquals(kronor(6_139_306), income.income());
    assertEquals(kronor(-7_724_247), income.costs());
    assertEquals(kronor(-1_584_941), income.net());
    assertEquals(kronor(17_943), income.financial());
    assertEquals(kronor(-1_566_998), income.result());
    assertEquals(kronor(29_909), IncomeStatement.of(of2013).result());
    BalanceSheet sheet = BalanceSheet.of(of2014);
    assertEquals(kronor(3_759_259), sheet.openingEquity());
    assertEquals(kronor(2_192_261), sheet.equity());
    assertEquals(kronor(3_496_916), sheet.assets());
    assertEquals(kronor(3_496_916), sheet.equityAndDebts());
    assertEquals(kronor(5_133_516), BalanceSheet.of(of2013).assets());
    CashFlowStatement flow = CashFlowStatement.of(of2014);
    assertEquals(kronor(-337_145), flow.items().changeInReceivables());
    assertEquals(kronor(-69_602), flow.items().changeInLiabilities());
    assertEquals(kronor(-1_973_745), flow.total());
    assertEquals(kronor(4_969_739), flow.opening());
    assertEquals(kronor(2_995_994), flow.closing());
    assertEquals(kronor(-147_668), CashFlowStatement.of(of2013).total());
    assertEquals(
        Optional.of(kronor(186_717)),
        BudgetTable.of(of2014).find("styrelse").orElseThrow().actual());
  }

  @Test
  @DisplayName("Ekonomisk prognos 2015")
  void forecast() {
    Forecast forecast =
        dossier.outlooks().stream()
            .filter(o -> o.id().year().equals(Year.of(2015)))
            .map(Outlook::forecast)
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow();
    assertEquals(tkr(8_296), forecast.available());
    assertEquals(tkr(5_416), forecast.committed());
    assertEquals(tkr(2_880), forecast.left());
    assertEquals(tkr(1_176), forecast.beyondBudget());
    assertEquals(tkr(1_660), forecast.leastUse());
  }

  @Test
  @DisplayName("The board: five and five, a seat that changes holder, a deputy who acts")
  void board() {
    LocalDate november = LocalDate.of(2014, 11, 28);
    for (LocalDate day : List.of(LocalDate.of(2014, 5, 31), LocalDate.of(2014, 6, 1))) {
      assertEquals(5, dossier.forbund().board().on(day, SeatKind.ORDINARY).size());
      assertEquals(5, dossier.forbund().board().on(day, SeatKind.DEPUTY).size());
    }
    assertEquals("Helen Edström", fk(LocalDate.of(2014, 5, 31)));
    assertEquals("Ingrid Nilsson", fk(LocalDate.of(2014, 6, 1)));
    Meeting meeting =
        year.meetings(MeetingKind.BOARD).stream()
            .filter(m -> m.date().equals(november))
            .findFirst()
            .orElseThrow();
    List<BoardSeat> deciding = meeting.deciding(dossier.forbund().board());
    assertEquals(5, deciding.size());
    assertEquals(
        List.of("Carolina Marklund"),
        deciding.stream().filter(s -> s.kind() == SeatKind.DEPUTY).map(BoardSeat::holder).toList());
    assertEquals(Optional.of(true), meeting.adjusterDecides(dossier.forbund().board()));
  }

  private static String fk(LocalDate day) {
    return dossier.forbund().board().on(day, SeatKind.ORDINARY).stream()
        .filter(s -> s.member().value().equals("fk"))
        .map(BoardSeat::holder)
        .collect(Collectors.joining());
  }

  @Test
  @DisplayName("Six board meetings; § 578–586 on 2014-11-28; budget and accounts in time")
  void meetings() {
    assertEquals(
        List.of("2014-02-24", "2014-04-25", "2014-06-12", "2014-08-28", "2014-10-16", "2014-11-28"),
        year.meetings(MeetingKind.BOARD).stream().map(m -> m.date().toString()).toList());
    assertEquals(
        IntStream.rangeClosed(578, 586).boxed().toList(),
        year.decisions().stream().map(Decision::number).flatMap(Optional::stream).toList());
    assertEquals(Optional.of(LocalDate.of(2014, 11, 28)), year.budgetAdoptedOn());
    assertEquals(List.of(), year.lateBudgetDecisions());
    GovernanceYear next = dossier.governance(Year.of(2015)).orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2015, 3, 5)), next.accountsAdoptedOn());
    assertEquals(List.of(), next.lateAccountsDecisions());
  }

  @Test
  @DisplayName("The presidium decided on TExAS by delegation, and it was reported on 25 April")
  void presidium() {
    assertEquals(
        List.of(LocalDate.of(2014, 4, 25)),
        year.delegatedDecisions().stream()
            .flatMap(d -> d.report().stream())
            .map(year::dateOf)
            .toList());
  }

  @Test
  @DisplayName("Lokala samverkansgruppen 2014: 11 members, 5 + 4 meetings, one planning day")
  void localGroup() {
    Body lsg = year.body("lsg").orElseThrow();
    assertEquals(11, lsg.headCount());
    assertEquals(5, lsg.meetingCount("sammanträde"));
    assertEquals(4, lsg.meetingCount("styrgruppsmöte"));
    assertEquals(1, lsg.meetingCount("planeringsdag"));
  }
}
