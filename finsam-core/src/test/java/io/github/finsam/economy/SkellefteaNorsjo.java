package io.github.finsam.economy;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.Party;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows printed in Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö (2015): notes
 * 1–4, opening balances, "Verksamheter/projekt som finansierats av Samordningsförbundet 2014 och
 * 2013" and "Sammanställning Utfall – Budget 2014".
 */
public final class SkellefteaNorsjo {

  public static final ForbundId FORBUND = ForbundId.of("skelleftea-norsjo");

  public static final Map<Party, Share> LEGAL =
      Map.of(
          Party.STATE, Share.of(1, 2),
          Party.REGIONS, Share.of(1, 4),
          Party.KOMMUNER, Share.of(1, 4));

  private SkellefteaNorsjo() {}

  public static Membership membership() {
    return new Membership(
        List.of(),
        List.of(
            member("fk", MemberKind.FORSAKRINGSKASSAN, null, "Försäkringskassan", 2005),
            member("af", MemberKind.ARBETSFORMEDLINGEN, null, "Arbetsförmedlingen", 2005),
            member("vll", MemberKind.REGION, "24", "Västerbottens läns landsting", 2005),
            member("skelleftea", MemberKind.KOMMUN, "2482", "Skellefteå kommun", 2005),
            member("norsjo", MemberKind.KOMMUN, "2417", "Norsjö kommun", 2014)));
  }

  private static Member member(String id, MemberKind kind, String code, String name, int from) {
    return new Member(
        MemberId.of(id),
        kind,
        Optional.ofNullable(code),
        name,
        DateRange.from(LocalDate.of(from, 1, 1)));
  }

  public static Accounts accounts2014() {
    return Accounts.builder()
        .id(ForbundYear.of(FORBUND, 2014))
        .opening(new OpeningBalance(Sek.kronor(3_759_259), Sek.kronor(4_969_739)))
        .notes(
            List.of(
                new Note(
                    1,
                    NoteKind.INCOME,
                    "Verksamhetens intäkter",
                    List.of(
                        contribution("skelleftea", 1_450_000),
                        contribution("norsjo", 76_000),
                        contribution("vll", 1_526_000),
                        contribution("fk", 2_976_000),
                        line("umea", 77_548),
                        line("nationella", 33_758),
                        line("timra", 0))),
                costs(6_095_390, 1_196_625, 142_308, 44_409, 245_515),
                new Note(
                    3,
                    NoteKind.RECEIVABLES,
                    "Fordringar",
                    List.of(
                        line("moms", 142_732),
                        line("nationella", 49_027),
                        line("esf", 230_362),
                        line("forbund", 78_801))),
                liabilities(131_363, 1_134_021, 26_000, 7_861, 5_410)))
        .financial(FinancialItems.income(Sek.kronor(17_943)))
        .cashFlow(cashFlow(-337_145, -69_602))
        .budget(budget())
        .insatsAmounts(
            amounts(
                "arbetsmarknadstorget", 1_222_883,
                "utsikten", 119_205,
                "praktikmatchen", 325_576,
                "halsans-tradgard", 350_000,
                "unga-in", 165_433,
                "texas", 580_000,
                "medurs", 745_200,
                "spira-a", 1_481_400,
                "spira-i", 750_000,
                "spira-u", 888,
                "improve", 188_976,
                "kartlaggning", 165_829))
        .accruals(
            List.of(
                new AccrualException(
                    "Hyra Improve", Sek.kronor(232_570), Period.parse("2014-Q4"), Year.of(2015))))
        .build();
  }

  public static Accounts accounts2013() {
    return Accounts.builder()
        .id(ForbundYear.of(FORBUND, 2013))
        .opening(new OpeningBalance(Sek.kronor(3_729_350), Sek.kronor(5_117_407)))
        .notes(
            List.of(
                new Note(
                    1,
                    NoteKind.INCOME,
                    "Verksamhetens intäkter",
                    List.of(
                        contribution("skelleftea", 1_450_000),
                        contribution("norsjo", 0),
                        contribution("vll", 1_450_000),
                        contribution("fk", 2_900_000),
                        line("umea", 52_100),
                        line("nationella", 20_767),
                        line("timra", 1_252))),
                costs(4_210_163, 1_171_617, 209_681, 61_662, 233_011),
                new Note(
                    3,
                    NoteKind.RECEIVABLES,
                    "Fordringar",
                    List.of(
                        line("moms", 74_389),
                        line("nationella", 36_036),
                        line("esf", 0),
                        line("forbund", 53_352))),
                liabilities(363_823, 976_298, 25_000, 4_948, 4_188)))
        .financial(FinancialItems.income(Sek.kronor(41_924)))
        .cashFlow(cashFlow(20_541, -198_118))
        .budget(List.of())
        .insatsAmounts(
            amounts(
                "arbetsmarknadstorget", 1_608_000,
                "utsikten", 324_876,
                "praktikmatchen", 275_313,
                "halsans-tradgard", 431_000,
                "unga-in", 352_000,
                "texas", 618_523,
                "medurs", 350_000,
                "spira-a", 500_000,
                "spira-i", 200_000))
        .accruals(List.of())
        .build();
  }

  private static List<BudgetLine> budget() {
    return List.of(
        income("bidrag", 6_028_000, "1/skelleftea", "1/norsjo", "1/vll", "1/fk"),
        income("ovriga-intakter", 64_000, "1/umea", "1/nationella", "1/timra"),
        insats("arbetsmarknadstorget", 2_300_000),
        insats("utsikten", 119_000),
        insats("praktikmatchen", 600_000),
        insats("halsans-tradgard", 749_000),
        insats("unga-in", 200_000),
        insats("texas", 80_000),
        insats("medurs", 0),
        insats("spira-a", 0),
        insats("spira-i", 0),
        insats("spira-u", 0),
        insats("improve", 0),
        insats("kur", 60_000),
        insats("kartlaggning", 0),
        line("nya-projekt", BudgetSection.INSATS, 2_004_000, Optional.empty(), List.of()),
        overhead("styrelse", 374_000, "2/styrelse", "2/konferenser"),
        overhead("personal", 1_231_000, "2/personal"),
        overhead("ovrigt", 490_000, "2/ovrigt", "2/moms"),
        line(
            "finansiella-intakter",
            BudgetSection.FINANCIAL_INCOME,
            50_000,
            Optional.of(17_943L),
            List.of()));
  }

  private static BudgetLine income(String id, long budget, String... notes) {
    return line(id, BudgetSection.INCOME, budget, Optional.empty(), List.of(notes));
  }

  private static BudgetLine overhead(String id, long budget, String... notes) {
    return line(id, BudgetSection.OVERHEAD, budget, Optional.empty(), List.of(notes));
  }

  private static BudgetLine insats(String id, long budget) {
    return new BudgetLine(
        id,
        BudgetSection.INSATS,
        id,
        Optional.of(Sek.kronor(budget)),
        Optional.empty(),
        Optional.of(InsatsId.of(id)),
        List.of());
  }

  private static BudgetLine line(
      String id, BudgetSection section, long budget, Optional<Long> actual, List<String> notes) {
    return new BudgetLine(
        id,
        section,
        id,
        Optional.of(Sek.kronor(budget)),
        actual.map(Sek::kronor),
        Optional.empty(),
        notes);
  }

  private static NoteLine contribution(String member, long amount) {
    return new NoteLine(
        member, member, Sek.kronor(amount), Optional.of(MemberId.of(member)), false);
  }

  private static NoteLine line(String id, long amount) {
    return NoteLine.of(id, id, Sek.kronor(amount));
  }

  private static Note costs(long insatser, long personal, long board, long conf, long other) {
    return new Note(
        2,
        NoteKind.COSTS,
        "Verksamhetens kostnader",
        List.of(
            new NoteLine("projekt", "projekt", Sek.kronor(insatser), Optional.empty(), true),
            line("personal", personal),
            line("styrelse", board),
            line("konferenser", conf),
            line("ovrigt", other),
            line("moms", 0)));
  }

  private static Note liabilities(long kommun, long quarter, long audit, long other, long tax) {
    return new Note(
        4,
        NoteKind.LIABILITIES,
        "Kortfristiga skulder",
        List.of(
            line("kommun", kommun),
            line("kvartal4", quarter),
            line("revision", audit),
            line("ovriga", other),
            line("skatt", tax)));
  }

  private static CashFlowItems cashFlow(long receivables, long liabilities) {
    return new CashFlowItems(
        Sek.ZERO, Sek.ZERO, Sek.kronor(receivables), Sek.kronor(liabilities), Sek.ZERO, Sek.ZERO);
  }

  private static List<InsatsAmount> amounts(Object... namesAndAmounts) {
    List<InsatsAmount> amounts = new ArrayList<>();
    for (int i = 0; i < namesAndAmounts.length; i += 2) {
      amounts.add(
          new InsatsAmount(
              InsatsId.of((String) namesAndAmounts[i]),
              FundingSource.OWN,
              Sek.kronor((Integer) namesAndAmounts[i + 1])));
    }
    return amounts;
  }
}
