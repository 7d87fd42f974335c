package io.github.finsam.storage.contract;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.MeetingId;
import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.AccrualException;
import io.github.finsam.economy.BudgetLine;
import io.github.finsam.economy.BudgetSection;
import io.github.finsam.economy.CashFlowItems;
import io.github.finsam.economy.Commitment;
import io.github.finsam.economy.FinancialItems;
import io.github.finsam.economy.Forecast;
import io.github.finsam.economy.FundingSource;
import io.github.finsam.economy.InsatsAmount;
import io.github.finsam.economy.InterimLine;
import io.github.finsam.economy.InterimReport;
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteKind;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.economy.OpeningBalance;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.DocumentId;
import io.github.finsam.finding.FactKind;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Printed;
import io.github.finsam.finding.PrintedFigure;
import io.github.finsam.finding.PrintedShare;
import io.github.finsam.finding.PrintedUnit;
import io.github.finsam.finding.PrintedVolume;
import io.github.finsam.finding.Source;
import io.github.finsam.finding.StatedFact;
import io.github.finsam.finding.VolumeBasis;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.ChairRole;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.CharterPoint;
import io.github.finsam.forbund.Eligibility;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.MemberKind;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.forbund.Withdrawal;
import io.github.finsam.governance.Application;
import io.github.finsam.governance.Attendance;
import io.github.finsam.governance.Body;
import io.github.finsam.governance.BodyKind;
import io.github.finsam.governance.BodyMember;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.DecisionKind;
import io.github.finsam.governance.Delegation;
import io.github.finsam.governance.DelegationMatter;
import io.github.finsam.governance.Discharge;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.Grant;
import io.github.finsam.governance.Meeting;
import io.github.finsam.governance.MeetingKind;
import io.github.finsam.governance.Wording;
import io.github.finsam.insats.Authority;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.Direction;
import io.github.finsam.insats.Extension;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.Merger;
import io.github.finsam.insats.Partner;
import io.github.finsam.insats.PartnerRole;
import io.github.finsam.insats.PlannedParticipants;
import io.github.finsam.insats.Registration;
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Staffing;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.CalendarMonth;
import io.github.finsam.time.CalendarQuarter;
import io.github.finsam.time.CalendarYear;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.threeten.extra.YearQuarter;

/**
 * Synthetic aggregates: valid, awkward, and true of nobody. Names, amounts and dates are drawn by a
 * seeded generator from what storages are known to stumble over; no real förbund, insats, person or
 * document is described.
 *
 * <p>Deterministic: the same seed and the same calls give equal values. Not thread-safe.
 */
public final class SampleData {

  private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private static final List<String> NAMES =
      List.of(
          "Exempelby",
          "Åäö-förbundet ÅÄÖ é ü ß",
          "Skärgård",
          "Ska\u0308rga\u030ard",
          "skärgård",
          " blanksteg i kanterna ",
          "O'Hara \"citat\" `grav` ´akut´ \\ bakstreck \\n",
          "Robert'); DROP TABLE insats;--",
          "100 % _ * ? [a-z]",
          "{0} {1} ${x} #{y} :id ?1",
          "NULL",
          "null",
          "true",
          "007",
          "-0",
          "1e5",
          "=SUMMA(A1:A9)",
          "+46, @a; b|c",
          "rad ett\nrad två\n",
          "<b>fet</b> &amp; <![CDATA[x]]>",
          "{\"json\": [\"ja\"]}",
          "🧭 kompass 👩🏽‍🚒 familj",
          "\uFF5E\uD83E\uDDED",
          "İıŞş Ωμέγα Страна שלום 日本",
          "\u2028\u00a0\u200b",
          "\uFEFFbom",
          "x".repeat(200),
          "🦊".repeat(200));

  private static final List<String> LONG_TEXTS =
      List.of("ö".repeat(4_000), "'\"\\\n".repeat(1_000), "🦌".repeat(4_000));

  private static final List<String> ID_TEXTS =
      List.of(
          "10",
          "9",
          "A'B\"C",
          "ALFA",
          "Alfa",
          "NULL",
          "Zeta",
          "a",
          "a b",
          "a/b",
          "a\\b%_",
          "alfa",
          "alfa-2",
          "e\u0301",
          "x".repeat(64),
          "Ö",
          "é",
          "ö",
          "\uFF5E",
          "\uD83E\uDDED");

  private static final List<LocalDate> DAYS =
      List.of(
          FIRST_DAY,
          LocalDate.of(1582, 10, 10),
          LocalDate.of(1899, 12, 31),
          LocalDate.of(1970, 1, 1),
          LocalDate.of(2014, 3, 30),
          LocalDate.of(2016, 2, 29),
          LocalDate.of(2038, 1, 20),
          LAST_DAY);

  private static final List<LocalDate> TURNING_DAYS =
      List.of(
          FIRST_DAY,
          LocalDate.of(1000, 6, 30),
          LocalDate.of(1000, 12, 31),
          LocalDate.of(2013, 12, 31),
          LocalDate.of(2014, 1, 1),
          LocalDate.of(2014, 1, 31),
          LocalDate.of(2014, 3, 31),
          LocalDate.of(2014, 4, 1),
          LocalDate.of(2014, 6, 30),
          LocalDate.of(2014, 7, 1),
          LocalDate.of(2014, 12, 31),
          LocalDate.of(2015, 1, 1),
          LocalDate.of(2016, 2, 29),
          LocalDate.of(9999, 1, 1),
          LocalDate.of(9999, 7, 1),
          LAST_DAY);

  private static final List<AgeBand> AGE_BANDS =
      List.of(
          AgeBand.of(0, 0),
          AgeBand.of(16, 16),
          AgeBand.of(16, 29),
          AgeBand.of(16, 64),
          AgeBand.of(30, 64),
          AgeBand.of(120, 120),
          AgeBand.from(0),
          AgeBand.from(16),
          AgeBand.from(65),
          AgeBand.from(120));

  private static final List<Money> AMOUNTS =
      List.of(
          Sek.ZERO,
          sek("0.01"),
          sek("0.10"),
          sek("0.30"),
          sek("999.99"),
          sek("1234567.05"),
          sek("2147483648.00"),
          sek("9007199254740993.01"),
          sek("99999999999999.99"));

  private final Random random;

  private SampleData(long seed) {
    this.random = new Random(seed);
  }

  /** Data drawn by a generator with this seed. */
  public static SampleData seeded(long seed) {
    return new SampleData(seed);
  }

  /** Names of 1 to 200 characters that storages are known to stumble over. */
  public static List<String> awkwardNames() {
    return NAMES;
  }

  /** Texts of 4 000 characters, some of several bytes each. */
  public static List<String> longTexts() {
    return LONG_TEXTS;
  }

  /**
   * Ids of förbund, some differing in case or composition only, in the order of their code points.
   */
  public static List<ForbundId> forbundIds() {
    return ID_TEXTS.stream().map(ForbundId::of).sorted().toList();
  }

  /** Ids of insatser, in the order of their code points. */
  public static List<InsatsId> insatsIds() {
    return ID_TEXTS.stream().map(InsatsId::of).sorted().toList();
  }

  /** Keys of förbund and year, ordered. */
  public static List<ForbundYear> accountsIds() {
    List<ForbundYear> ids = new ArrayList<>();
    for (String forbund : List.of("ALFA", "alfa", "a", "\uFF5E", "\uD83E\uDDED")) {
      for (int year : List.of(1000, 2014, 2015, 9999)) {
        ids.add(ForbundYear.of(ForbundId.of(forbund), year));
      }
    }
    return ids.stream().sorted().toList();
  }

  /** Keys of förbund and source, ordered; two of them look the same when written with a slash. */
  public static List<DocumentId> documentIds() {
    List<DocumentId> ids = new ArrayList<>();
    for (String source : List.of("ar", "AR", "år", "2014", "b/c", "\uFF5E", "\uD83E\uDDED")) {
      ids.add(new DocumentId(ForbundId.of("a"), source));
      ids.add(new DocumentId(ForbundId.of("A"), source));
    }
    ids.add(new DocumentId(ForbundId.of("a/b"), "c"));
    ids.add(new DocumentId(ForbundId.of("a"), "s".repeat(200)));
    return ids.stream().sorted().toList();
  }

  /** Ids of forms, in the order of their code points. */
  public static List<FormId> formIds() {
    return ID_TEXTS.stream().map(FormId::of).sorted().toList();
  }

  /** Keys of numbers asked, ordered; every component tells two of them apart. */
  public static List<AskedId> askedIds() {
    AskedId one =
        AskedId.builder()
            .form(FormId.of("alfa"))
            .forbund(ForbundId.of("a"))
            .period(Period.year(2014))
            .build();
    List<AskedId> ids = new ArrayList<>();
    for (String form : List.of("ALFA", "alfa", "alfa-2", "\uFF5E", "\uD83E\uDDED")) {
      ids.add(one.withForm(FormId.of(form)));
    }
    for (String forbund : List.of("A", "\uFF5E", "\uD83E\uDDED")) {
      ids.add(one.withForbund(ForbundId.of(forbund)));
    }
    for (String insats : List.of("a", "A", "\uFF5E", "\uD83E\uDDED")) {
      ids.add(one.withInsats(InsatsId.of(insats)));
    }
    for (String period :
        List.of(
            "1000",
            "9999-H2",
            "2014-H1",
            "2014-Q1",
            "2014-01",
            "2014-01-01/",
            "2014-01-01/2014-12-31")) {
      ids.add(one.withPeriod(Period.parse(period)));
    }
    ids.add(one.withSex(Sex.WOMAN));
    ids.add(one.withSex(Sex.MAN));
    ids.add(one.withInsats(InsatsId.of("a")).withSex(Sex.WOMAN));
    return ids.stream().sorted().toList();
  }

  /** Keys of insats and year, ordered. */
  public static List<InsatsYear> insatsYears() {
    List<InsatsYear> ids = new ArrayList<>();
    for (String insats : List.of("ALFA", "alfa", "a", "\uFF5E", "\uD83E\uDDED")) {
      for (int year : List.of(1000, 2014, 2015, 9999)) {
        ids.add(InsatsYear.of(InsatsId.of(insats), year));
      }
    }
    return ids.stream().sorted().toList();
  }

  /**
   * Keys of closed periods, all of the first version, ordered; every component tells two of them
   * apart.
   */
  public static List<ClosedPeriodId> closedPeriodIds() {
    ClosedPeriodId one = ClosedPeriodId.of(ForbundId.of("a"), Period.year(2014));
    List<ClosedPeriodId> ids = new ArrayList<>();
    for (String forbund : List.of("a", "A", "\uFF5E", "\uD83E\uDDED")) {
      ids.add(one.withForbund(ForbundId.of(forbund)));
    }
    for (String insats : List.of("a", "A", "\uFF5E", "\uD83E\uDDED")) {
      ids.add(one.withInsats(InsatsId.of(insats)));
    }
    for (String period : List.of("1000", "9999-H2", "2014-H1", "2014-01-01/2014-12-31")) {
      ids.add(one.withPeriod(Period.parse(period)));
    }
    return ids.stream().sorted().toList();
  }

  /** What sources call their responses, all different, some in case or composition only. */
  public static List<String> sourceIds() {
    List<String> ids = new ArrayList<>(ID_TEXTS);
    ids.addAll(List.of("🦌".repeat(64), "🦊".repeat(64), "ö".repeat(64), "=1+1", "{0}", "0", "00"));
    return List.copyOf(ids);
  }

  /**
   * Names that nothing stored has, since no id may be like that: empty, too long, with characters
   * that databases take for an end, drop, or cannot write.
   */
  public static List<String> impossibleIds() {
    return List.of(
        "",
        " ",
        "a ",
        " a",
        "a\n",
        "a\t",
        "a\u007F",
        "\0",
        "a\0",
        "a\0b",
        "\uD83E",
        "a\uDDED",
        "\uDDED\uD83E",
        "x".repeat(65),
        "🦌".repeat(65),
        "' or '1'='1".repeat(1_000),
        "ö".repeat(70_000));
  }

  /** What one of {@link #impossibleIds} might be mistaken for. */
  static List<String> mistakableIds() {
    return List.of("a", "?", "a?", "??", "b", "ab", "\uFFFD", "a\uFFFD", "x".repeat(64));
  }

  /** Names and short texts with anything that they may hold, up to the greatest length. */
  public static List<String> names() {
    return NAMES;
  }

  /** The first and last days of years and half-years, and of all that a store can keep. */
  public static List<LocalDate> turningDays() {
    return TURNING_DAYS;
  }

  /**
   * Forms like those of an instrument's editions: of two editions, for every group of respondents
   * that is asked something at the occasion, with 1 to 9 items, some of them in several forms.
   */
  public static List<Form> surveyForms() {
    return SampleSurvey.FORMS;
  }

  /** A förbund: from one without members to one with every kind of member, seat and auditor. */
  public Forbund forbund(ForbundId id) {
    List<Member> members = list(6, this::member);
    List<BoardSeat> seats = members.isEmpty() ? List.of() : list(4, i -> seat(i, members));
    List<Auditor> auditors = members.isEmpty() ? List.of() : list(2, i -> auditor(i, members));
    return Forbund.builder()
        .id(id)
        .name(name())
        .organisationNumber(maybe(() -> "000000-" + (1000 + random.nextInt(9000))))
        .existence(existence(id))
        .membership(new Membership(list(3, this::areaPart), members, withdrawals(members)))
        .charters(charters())
        .board(seats.isEmpty() ? Board.EMPTY : new Board(seats))
        .auditors(auditors)
        .build();
  }

  /** An insats of some förbund. */
  public Insats insats(InsatsId id) {
    return Insats.builder()
        .id(id)
        .forbund(pick(forbundIds()))
        .name(name())
        .kind(
            new InsatsKind(
                fixed(id.value(), Direction.values()),
                pick(Stage.values()),
                fixed("r" + id.value(), Registration.values()),
                fixed("e" + id.value(), new Boolean[] {true, false})))
        .course(course(id))
        .targetGroup(new TargetGroup(maybe(this::ages), text()))
        .partners(
            list(
                3,
                i ->
                    new Partner(
                        pick(Authority.values()), name(), pick(PartnerRole.values()), range())))
        .resources(resources())
        .build();
  }

  /** Accounts of the key, with up to four notes and a budget table of up to five lines. */
  public Accounts accounts(ForbundYear id) {
    List<Note> notes = list(NoteKind.values().length, this::note);
    return Accounts.builder()
        .id(id)
        .opening(new OpeningBalance(signed(), signed()))
        .notes(notes)
        .financial(new FinancialItems(amount(), amount(), amount(), amount()))
        .cashFlow(new CashFlowItems(signed(), signed(), signed(), signed(), signed(), signed()))
        .budget(list(5, i -> budgetLine(i, notes)))
        .insatsAmounts(
            list(
                4,
                i -> new InsatsAmount(insatsIds().get(i), pick(FundingSource.values()), amount())))
        .accruals(
            list(
                3,
                i ->
                    new AccrualException(
                        name(), signed(), period(i), Year.of(pick(DAYS).getYear()))))
        .build();
  }

  /** What the year of the key is expected to become. */
  public Outlook outlook(ForbundYear id) {
    return new Outlook(
        id,
        maybe(
            () ->
                new Forecast(
                    signed(),
                    signed(),
                    list(3, i -> new Commitment(name(), amount())),
                    signed(),
                    signed())),
        list(
            DAYS.size(),
            i ->
                new InterimReport(
                    DAYS.get(i),
                    list(3, j -> new InterimLine(j + name(150), signed(), signed())))));
  }

  /** How the förbund of the key was governed in its year. */
  public GovernanceYear governance(ForbundYear id) {
    List<Meeting> meetings = list(3, this::meeting);
    List<Decision> decisions =
        meetings.isEmpty() ? List.of() : list(5, i -> decision(i, pick(meetings).id()));
    return GovernanceYear.builder()
        .forbund(id.forbund())
        .year(id.year())
        .meetings(meetings)
        .decisions(decisions)
        .applications(
            list(
                3,
                i ->
                    new Application(
                        "ansökan " + i,
                        name(),
                        name(),
                        maybe(this::amount),
                        maybe(this::range),
                        decisions.isEmpty()
                            ? Optional.empty()
                            : maybe(() -> pick(decisions).id()))))
        .bodies(list(3, this::body))
        .discharges(list(3, i -> discharge(i, id.year())))
        .build();
  }

  /** A document of the key, with amounts, statements, numbers and percentages. */
  public Document document(DocumentId id) {
    return Document.builder()
        .forbund(id.forbund())
        .source(new Source(id.source(), name(), name(), pick(DAYS).getYear()))
        .datedOn(maybe(() -> pick(DAYS)))
        .figures(
            list(
                4,
                i ->
                    new PrintedFigure(
                        Year.of(pick(DAYS).getYear()),
                        FigureKey.of("note", i, pick(List.of("sum", "övrigt", "🦊"))),
                        new Printed<>(name(), signed(), pick(PrintedUnit.values()), place(id)))))
        .facts(list(3, i -> new StatedFact(pick(FactKind.values()), name(), name(), place(id))))
        .volumes(
            list(
                3,
                i ->
                    new PrintedVolume(
                        pick(insatsIds()),
                        pick(List.of(0L, 17L, 4_294_967_296L)),
                        random.nextBoolean(),
                        pick(VolumeBasis.values()),
                        place(id))))
        .shares(list(3, i -> share(id)))
        .build();
  }

  /** A form: mostly of a few items, now and then of one or of as many as there can be. */
  public Form form(FormId id) {
    int size =
        switch (random.nextInt(8)) {
          case 0 -> Form.MAX_ITEMS;
          case 1 -> 1;
          default -> 1 + random.nextInt(12);
        };
    List<FormItem> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      // Numbers run against the order, so that sorting by them shows.
      items.add(item((Form.MAX_ITEMS - i) + name(50)));
    }
    return Form.builder()
        .id(id)
        .edition(random.nextInt(6) == 0 ? "🦊".repeat(FormItem.MAX_ID_LENGTH) : name(64))
        .respondent(pick(Respondent.values()))
        .occasion(pick(Occasion.values()))
        .items(items)
        .build();
  }

  /** How many were asked: from nobody to as many as there can be. */
  public Asked asked(AskedId id) {
    return new Asked(id, pick(List.of(0, 1, 17, 40_000, Integer.MAX_VALUE)));
  }

  /** What is counted in an insats in a year: from nothing to everything, of nobody and of many. */
  public InsatsCounts counts(InsatsYear id) {
    List<VolumeCount> volumes =
        list(3, i -> new VolumeCount(name(150) + " " + i, period(i), heads(20_000_000)));
    return InsatsCounts.builder()
        .id(id)
        .forbund(pick(forbundIds()))
        .planned(maybe(() -> pick(List.of(0, 1, 40, Integer.MAX_VALUE))))
        .participants(maybe(() -> heads(Integer.MAX_VALUE)))
        .anonymous(list(4, i -> new AnonymousEntry(pick(Sex.values()), id.year())))
        .volumes(volumes)
        .flows(maybe(this::flows))
        .build();
  }

  /** What closing a period froze; a reason goes with every version but the first. */
  public ClosedPeriod closedPeriod(ClosedPeriodId id) {
    TallyQuery query = TallyQuery.of("2014-12");
    Map<TallyCell, Map<Integer, Long>> cells =
        Map.of(new TallyCell("7.1", Group.ALL), Map.of(1, 3L, 5, random.nextLong(1, 1L << 50)));
    return ClosedPeriod.builder()
        .id(id)
        .closedOn(pick(TURNING_DAYS))
        .reason(id.version() == 1 ? Optional.empty() : Optional.of(name(100)))
        .participants(maybe(() -> heads(1_000)))
        .flows(maybe(this::flows))
        .outcomes(list(3, i -> new OutcomeCount(name(100), i + name(100), heads(500))))
        .addOutcomes(new OutcomeCount("efter", "arbete", heads(500)))
        .tallies(random.nextBoolean() ? List.of() : List.of(Tally.of(query, cells)))
        .build();
  }

  private FlowCounts flows() {
    return random.nextBoolean()
        ? FlowCounts.of(heads(1_000), heads(1_000), BySex.NONE)
        : new FlowCounts(heads(1_000), heads(1_000), heads(1_000), heads(1_000));
  }

  private BySex heads(int most) {
    return new BySex(
        pick(List.of(0, 1, 55, most)), pick(List.of(0, 2, 68, most)), pick(List.of(0, 0, 3, most)));
  }

  /**
   * A response that fits the form, from any förbund, of any age, with the highest and lowest codes.
   */
  public Response response(String sourceId, Form form) {
    Setting setting =
        Setting.builder()
            .forbund(pick(forbundIds()))
            .insats(maybe(() -> pick(insatsIds())))
            .respondent(form.respondent())
            .occasion(form.occasion())
            .day(pick(TURNING_DAYS))
            .sex(maybe(() -> pick(Sex.values())))
            .ageBand(maybe(() -> pick(AGE_BANDS)))
            .build();
    int[] codes = form.items().stream().mapToInt(this::code).toArray();
    return new Response(sourceId, form.id(), setting, Answers.of(codes));
  }

  /**
   * Responses to {@link #surveyForms} with marginals like those of a real survey: a few förbund of
   * different size with a few insatser each over three years, most answers positive, some missing,
   * sex or age now and then not registered.
   *
   * @param number how many, not negative; their source ids are all different
   */
  public List<Response> questionnaires(int number) {
    return new SampleSurvey(random).questionnaires(number);
  }

  private FormItem item(String id) {
    return switch (random.nextInt(6)) {
      case 0 -> new FormItem(id, 0, FormItem.MAX_CODE, List.of());
      case 1 -> new FormItem(id, FormItem.MAX_CODE, FormItem.MAX_CODE, List.of(0));
      case 2 -> new FormItem(id, 0, 0, List.of(FormItem.MAX_CODE, 1));
      case 3 -> new FormItem(id, 1, 4, List.of(0));
      default -> new FormItem(id, 1, 5, List.of(8, 9));
    };
  }

  private int code(FormItem item) {
    return switch (random.nextInt(5)) {
      case 0 -> item.minCode();
      case 1 -> item.maxCode();
      case 2 -> item.nonAnswers().isEmpty() ? item.maxCode() : pick(item.nonAnswers());
      default -> item.minCode() + random.nextInt(item.maxCode() - item.minCode() + 1);
    };
  }

  private Member member(int i) {
    MemberKind kind = List.of(MemberKind.values()).get(i % MemberKind.values().length);
    Optional<String> code =
        switch (kind) {
          case REGION -> Optional.of(String.format("%02d", random.nextInt(100)));
          case KOMMUN -> Optional.of(String.format("%04d", random.nextInt(10_000)));
          case FORSAKRINGSKASSAN, ARBETSFORMEDLINGEN -> Optional.empty();
        };
    return new Member(MemberId.of(ID_TEXTS.get(i)), kind, code, name(), range());
  }

  private List<Withdrawal> withdrawals(List<Member> members) {
    return members.isEmpty()
        ? List.of()
        : list(
            DAYS.size(), i -> new Withdrawal(pick(members).id(), DAYS.get(i), random.nextInt(37)));
  }

  private BoardSeat seat(int i, List<Member> members) {
    return new BoardSeat(
        "plats " + i,
        pick(members).id(),
        pick(SeatKind.values()),
        name(),
        pick(Eligibility.values()),
        range(),
        maybe(() -> pick(ChairRole.values())));
  }

  private Auditor auditor(int i, List<Member> members) {
    List<MemberId> audited = new ArrayList<>(list(3, j -> pick(members).id()));
    audited.add(pick(members).id());
    return new Auditor("revisor " + i, name(), audited, pick(members).id(), range());
  }

  private AreaPart areaPart(int i) {
    return new AreaPart(String.format("%04d", 9_000 + i), maybe(this::name));
  }

  private List<Charter> charters() {
    DateRange early = DateRange.of(FIRST_DAY, LocalDate.of(1999, 12, 31));
    DateRange late =
        random.nextBoolean()
            ? DateRange.from(LocalDate.of(2000, 1, 1))
            : DateRange.of(LocalDate.of(2000, 1, 1), LAST_DAY);
    // The later one first: the order given must survive, not be made chronological.
    return list(2, i -> charter(i == 0 ? late : early));
  }

  private Charter charter(DateRange inForce) {
    Map<CharterPoint, String> points = new EnumMap<>(CharterPoint.class);
    for (int i = random.nextInt(4); i > 0; i--) {
      points.put(pick(CharterPoint.values()), text());
    }
    return new Charter(inForce, points, 1 + random.nextInt(4), random.nextInt(37));
  }

  private Course course(InsatsId id) {
    LocalDate start = random.nextInt(4) == 0 ? FIRST_DAY : LocalDate.of(2012, 2, 1);
    LocalDate middle = LocalDate.of(2014, 3, 30);
    List<Dated<FinancingForm>> forms = new ArrayList<>();
    if (random.nextBoolean()) {
      forms.add(Dated.of(start, middle, pick(FinancingForm.values())));
    }
    if (random.nextBoolean()) {
      forms.add(Dated.from(middle.plusDays(1), pick(FinancingForm.values())));
    }
    return new Course(
        new DateRange(start, maybe(() -> random.nextBoolean() ? middle : LAST_DAY)),
        list(
            3,
            i ->
                new Extension(
                    maybe(() -> pick(DAYS)),
                    maybe(() -> random.nextBoolean() ? middle : LAST_DAY),
                    text())),
        Timeline.of(forms),
        maybe(
            () ->
                new Merger(
                    pick(insatsIds().stream().filter(other -> !other.equals(id)).toList()),
                    random.nextBoolean() ? middle : LAST_DAY)));
  }

  private AgeBand ages() {
    return random.nextBoolean() ? AgeBand.of(16, 64) : AgeBand.from(random.nextInt(121));
  }

  private Resources resources() {
    return new Resources(
        maybe(() -> random.nextBoolean() ? Integer.MAX_VALUE : 1),
        list(
            3,
            i ->
                new Staffing(
                    name(), 1 + random.nextInt(10_000), pick(Authority.values()), range())),
        list(
            3,
            i -> new PlannedParticipants(Year.of(i == 0 ? 9999 : 1000 + i), random.nextInt(500))));
  }

  private Note note(int i) {
    // Numbers run against the order, so that sorting by them shows.
    return new Note(
        9 - i,
        List.of(NoteKind.values()).get(i),
        name(),
        list(
            4,
            j ->
                new NoteLine(
                    "rad-" + (9 - j),
                    name(),
                    signed(),
                    maybe(() -> MemberId.of(pick(ID_TEXTS))),
                    random.nextBoolean())));
  }

  private BudgetLine budgetLine(int i, List<Note> notes) {
    List<String> lines =
        notes.stream()
            .flatMap(n -> n.lines().stream().map(l -> n.number() + "/" + l.id()))
            .toList();
    int origin = random.nextInt(4);
    return BudgetLine.builder()
        .id("post " + (9 - i))
        .section(pick(BudgetSection.values()))
        .label(name())
        .budget(maybe(this::signed))
        .actual(origin == 0 ? Optional.of(signed()) : Optional.empty())
        .insats(origin == 1 ? Optional.of(pick(insatsIds())) : Optional.empty())
        .noteLines(origin == 2 && !lines.isEmpty() ? List.of(pick(lines)) : List.of())
        .build();
  }

  private Period period(int i) {
    LocalDate day = pick(DAYS);
    return switch ((i + random.nextInt(6)) % 6) {
      case 0 -> new CalendarYear(Year.of(day.getYear()));
      case 1 -> HalfYear.of(day.getYear(), 1 + random.nextInt(2));
      case 2 -> new CalendarQuarter(YearQuarter.from(day));
      case 3 -> new CalendarMonth(YearMonth.from(day));
      case 4 -> DateRange.from(day);
      default -> range();
    };
  }

  private Meeting meeting(int i) {
    return new Meeting(
        MeetingId.of(ID_TEXTS.get(ID_TEXTS.size() - 1 - i)),
        pick(MeetingKind.values()),
        pick(DAYS),
        maybe(this::name),
        maybe(random::nextBoolean),
        random.nextBoolean()
            ? Attendance.UNKNOWN
            : new Attendance(List.of("plats 1", "plats 0", name()), list(1, j -> "plats 1")),
        maybe(this::name));
  }

  private Decision decision(int i, MeetingId meeting) {
    DecisionKind kind = pick(DecisionKind.values());
    boolean mayGrant = kind == DecisionKind.GRANT || kind == DecisionKind.REPORT;
    boolean delegates = kind == DecisionKind.DELEGATE || random.nextBoolean();
    return new Decision(
        "beslut " + (9 - i),
        maybe(() -> 1 + random.nextInt(999)),
        meeting,
        kind,
        text(),
        pick(Wording.values()),
        mayGrant
            ? Optional.of(
                new Grant(
                    amount(),
                    maybe(() -> pick(insatsIds())),
                    maybe(this::range),
                    maybe(this::text)))
            : Optional.empty(),
        delegates
            ? Optional.of(new Delegation(pick(DelegationMatter.values()), name()))
            : Optional.empty());
  }

  private Body body(int i) {
    Map<String, Integer> meetings = new LinkedHashMap<>();
    for (String what : list(3, j -> List.of("sammanträde", "Arbetsmöte", "övrigt 🦊").get(j))) {
      meetings.put(what, random.nextInt(50));
    }
    return new Body(
        "organ " + i,
        pick(BodyKind.values()),
        name(),
        random.nextBoolean() ? "" : text(),
        list(
            3,
            j ->
                new BodyMember(
                    name(), name(), maybe(this::name), maybe(() -> 1 + random.nextInt(10_000)))),
        meetings);
  }

  private Discharge discharge(int i, Year year) {
    // The later year first: the order given must survive.
    return new Discharge(
        MemberId.of(ID_TEXTS.get(i)),
        Year.of(Math.max(1000, year.getValue() - i)),
        random.nextBoolean(),
        year.atDay(1 + random.nextInt(365)));
  }

  private PrintedShare share(DocumentId id) {
    boolean exact = random.nextBoolean();
    return new PrintedShare(
        name(),
        random.nextInt(101),
        exact ? Optional.of((long) random.nextInt(50)) : Optional.empty(),
        exact ? Optional.of(50L + random.nextInt(50)) : Optional.empty(),
        maybe(() -> pick(insatsIds())),
        place(id));
  }

  private Place place(DocumentId id) {
    return Place.of(id.source(), random.nextInt(3) == 0 ? "" : name());
  }

  private String name() {
    return pick(NAMES);
  }

  private String name(int maxLength) {
    return pick(NAMES.stream().filter(n -> n.length() <= maxLength).toList());
  }

  private String text() {
    return random.nextInt(6) == 0 ? pick(LONG_TEXTS) : name();
  }

  private Money amount() {
    return pick(AMOUNTS);
  }

  private Money signed() {
    return random.nextInt(3) == 0 ? amount().negated() : amount();
  }

  /** From a day that follows from the id: no update may change it. */
  private DateRange existence(ForbundId id) {
    LocalDate formed = fixed(id.value(), DAYS.toArray(new LocalDate[0]));
    List<LocalDate> later = DAYS.stream().filter(day -> !day.isBefore(formed)).toList();
    return random.nextInt(3) == 0 ? DateRange.from(formed) : DateRange.of(formed, pick(later));
  }

  /** One of the values, and always the same for a key. */
  private static <T> T fixed(String key, T[] from) {
    return from[Math.floorMod(key.hashCode(), from.length)];
  }

  private DateRange range() {
    LocalDate start = pick(DAYS);
    return random.nextInt(3) == 0
        ? DateRange.from(start)
        : DateRange.of(start, pick(DAYS.stream().filter(d -> !d.isBefore(start)).toList()));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  /** None, one or up to {@code max} elements. */
  private <T> List<T> list(int max, IntFunction<T> element) {
    List<T> list = new ArrayList<>();
    int size = random.nextInt(max + 1);
    for (int i = 0; i < size; i++) {
      list.add(element.apply(i));
    }
    return list;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> T pick(T[] from) {
    return from[random.nextInt(from.length)];
  }

  private static Money sek(String amount) {
    return Money.of(Sek.CURRENCY, new BigDecimal(amount));
  }
}
