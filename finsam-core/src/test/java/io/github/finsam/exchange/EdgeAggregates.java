package io.github.finsam.exchange;

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
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Group;
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
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.YearQuarter;

/**
 * Aggregates at the edges of what their constructors accept, which need make no sense: whatever can
 * be told from its neighbour by a value shall be told from it by its text. Parts are often absent,
 * empty or alike; numbers are the largest there are; texts are of the characters that formats use.
 */
final class EdgeAggregates {

  /** Every kind, by its type. */
  static final Map<Class<?>, Function<EdgeAggregates, Object>> KINDS = kinds();

  private static final List<String> PIECES =
      List.of(
          ";", "=", "\\", "\"", ",", "'", "\n", " ", "a", "Z", "9", "/", "-", "\\e", "\\n",
          "\\u0000", "end", "\u00a0", "å", "e\u0301", "\u2028", "\uFEFF", "\uFFFF", "日", "🦊",
          "👩🏽‍🚒");

  /** Among others what no database keeps: nothing forbids it as the name of a number. */
  private static final List<String> UNCHECKED =
      List.of(
          "", " ", "\u0000", "\r", "\r\n", "\u007f", "\u0085", "\uD83E", "\uDDED", "\uDDED\uD83E");

  private final Random random;

  EdgeAggregates(long seed) {
    this.random = new Random(seed);
  }

  private static Map<Class<?>, Function<EdgeAggregates, Object>> kinds() {
    Map<Class<?>, Function<EdgeAggregates, Object>> kinds = new LinkedHashMap<>();
    kinds.put(Forbund.class, EdgeAggregates::forbund);
    kinds.put(Insats.class, EdgeAggregates::insats);
    kinds.put(Accounts.class, EdgeAggregates::accounts);
    kinds.put(Outlook.class, EdgeAggregates::outlook);
    kinds.put(GovernanceYear.class, EdgeAggregates::governance);
    kinds.put(Document.class, EdgeAggregates::document);
    kinds.put(Form.class, EdgeAggregates::form);
    kinds.put(Asked.class, EdgeAggregates::asked);
    kinds.put(InsatsCounts.class, EdgeAggregates::counts);
    kinds.put(ClosedPeriod.class, EdgeAggregates::closedPeriod);
    return kinds;
  }

  Forbund forbund() {
    List<Member> members = list(4, i -> member("m" + i));
    List<MemberId> ids = members.stream().map(Member::id).toList();
    List<Charter> charters = new ArrayList<>();
    for (DateRange range : apart()) {
      Map<CharterPoint, String> points = new EnumMap<>(CharterPoint.class);
      for (CharterPoint point : CharterPoint.values()) {
        if (random.nextInt(4) == 0) {
          points.put(point, text(4_000));
        }
      }
      charters.add(new Charter(range, points, 1 + random.nextInt(4), random.nextInt(37)));
    }
    boolean alone = ids.isEmpty();
    return new Forbund(
        ForbundId.of(id()),
        text(200),
        maybe(() -> "222000-1234"),
        range(),
        new Membership(
            list(3, i -> new AreaPart("000" + i, maybe(() -> text(200)))),
            members,
            alone
                ? List.of()
                : list(3, i -> new Withdrawal(one(ids), day(1000 + i), random.nextInt(37)))),
        charters,
        new Board(
            alone
                ? List.of()
                : list(
                    5,
                    i ->
                        new BoardSeat(
                            i + text(100),
                            one(ids),
                            one(SeatKind.values()),
                            text(200),
                            one(Eligibility.values()),
                            range(),
                            maybe(() -> one(ChairRole.values()))))),
        alone
            ? List.of()
            : list(
                2,
                i ->
                    new Auditor(
                        i + text(100),
                        text(200),
                        some(3, j -> one(ids)),
                        // Nobody asks whether it is a member.
                        MemberId.of(id()),
                        range())));
  }

  private Member member(String id) {
    MemberKind kind = one(MemberKind.values());
    Optional<String> code =
        switch (kind) {
          case REGION -> Optional.of("24");
          case KOMMUN -> Optional.of("2482");
          // No code and an empty one are two values.
          case FORSAKRINGSKASSAN, ARBETSFORMEDLINGEN -> maybe(() -> "");
        };
    return new Member(MemberId.of(id), kind, code, text(200), range());
  }

  Insats insats() {
    DateRange planned = range();
    return new Insats(
        InsatsId.of("1" + id(40)),
        ForbundId.of(id()),
        text(200),
        new InsatsKind(
            one(Direction.values()),
            one(Stage.values()),
            one(Registration.values()),
            random.nextBoolean()),
        new Course(
            planned,
            list(
                3,
                i -> new Extension(maybe(this::day), maybe(planned::startInclusive), text(4_000))),
            Timeline.of(
                apart().stream()
                    .map(range -> new Dated<>(range, one(FinancingForm.values())))
                    .toList()),
            planned.startInclusive().equals(day(9999))
                ? Optional.empty()
                : maybe(
                    () ->
                        new Merger(
                            InsatsId.of("2" + id(40)), planned.startInclusive().plusDays(1)))),
        new TargetGroup(
            maybe(
                () ->
                    random.nextBoolean()
                        ? AgeBand.from(random.nextInt(121))
                        : AgeBand.of(random.nextInt(100), 120)),
            text(4_000)),
        list(
            3,
            i ->
                new Partner(
                    one(Authority.values()), text(200), one(PartnerRole.values()), range())),
        new Resources(
            maybe(() -> 1 + random.nextInt(Integer.MAX_VALUE)),
            list(
                3,
                i ->
                    new Staffing(
                        text(200), 1 + random.nextInt(10_000), one(Authority.values()), range())),
            list(
                3,
                i ->
                    // Nothing is asked of the year.
                    new PlannedParticipants(
                        Year.of(List.of(999_999_999, 2014, -999_999_999).get(i)), number()))));
  }

  Accounts accounts() {
    List<NoteKind> kinds = new ArrayList<>(List.of(NoteKind.values()));
    Collections.shuffle(kinds, random);
    List<Note> notes =
        list(
            Math.min(5, kinds.size()),
            i ->
                new Note(
                    Integer.MAX_VALUE - 7 * i,
                    kinds.get(i),
                    text(200),
                    list(
                        3,
                        j ->
                            new NoteLine(
                                random.nextInt(3) == 0 ? j + text(100) : "rad;" + j + "\\",
                                text(200),
                                amount(),
                                maybe(() -> MemberId.of(id())),
                                random.nextBoolean()))));
    List<String> lines =
        notes.stream()
            .flatMap(n -> n.lines().stream().map(l -> n.number() + "/" + l.id()))
            .filter(line -> line.matches("[0-9]+/[^/\\s]+"))
            .toList();
    return new Accounts(
        forbundYear(),
        new OpeningBalance(amount(), amount()),
        notes,
        new FinancialItems(positive(), positive(), positive(), positive()),
        new CashFlowItems(amount(), amount(), amount(), amount(), amount(), amount()),
        list(
            5,
            i -> {
              int origin = random.nextInt(4);
              return new BudgetLine(
                  i + text(100),
                  one(BudgetSection.values()),
                  text(200),
                  maybe(this::amount),
                  origin == 1 ? Optional.of(amount()) : Optional.empty(),
                  origin == 2 ? Optional.of(InsatsId.of(id())) : Optional.empty(),
                  origin == 3 && !lines.isEmpty() ? some(4, j -> one(lines)) : List.of());
            }),
        list(
            4,
            i ->
                new InsatsAmount(InsatsId.of(i + id(40)), one(FundingSource.values()), positive())),
        list(3, i -> new AccrualException(text(400), amount(), period(), Year.of(edgeYear()))));
  }

  Outlook outlook() {
    return new Outlook(
        forbundYear(),
        maybe(
            () ->
                new Forecast(
                    amount(),
                    amount(),
                    list(3, i -> new Commitment(text(200), positive())),
                    amount(),
                    amount())),
        list(
            3,
            i ->
                new InterimReport(
                    // In no order of time.
                    day(2014).minusDays((long) i * 31),
                    list(3, j -> new InterimLine(j + text(100), amount(), amount())))));
  }

  GovernanceYear governance() {
    int year = edgeYear();
    List<Meeting> meetings =
        list(
            3,
            i ->
                new Meeting(
                    MeetingId.of(i + id(40)),
                    one(MeetingKind.values()),
                    day(),
                    maybe(() -> text(200)),
                    maybe(random::nextBoolean),
                    // The same seat twice is nobody's business here.
                    new Attendance(list(4, j -> text(200)), list(2, j -> text(200))),
                    maybe(() -> text(200))));
    List<Decision> decisions =
        meetings.isEmpty() ? List.of() : list(4, i -> decision(i + text(100), one(meetings).id()));
    return new GovernanceYear(
        ForbundId.of(id()),
        Year.of(year),
        meetings,
        decisions,
        list(
            3,
            i ->
                new Application(
                    i + text(100),
                    text(200),
                    text(200),
                    maybe(this::positive),
                    maybe(this::range),
                    decisions.isEmpty() ? Optional.empty() : maybe(() -> one(decisions).id()))),
        list(
            3,
            i ->
                new Body(
                    i + text(100),
                    one(BodyKind.values()),
                    text(200),
                    random.nextBoolean() ? "" : text(4_000),
                    list(
                        3,
                        j ->
                            new BodyMember(
                                text(200),
                                text(200),
                                maybe(() -> text(200)),
                                maybe(() -> 1 + random.nextInt(10_000)))),
                    meetingCounts())),
        list(
            3,
            i ->
                new Discharge(
                    MemberId.of(i + id(40)),
                    Year.of(random.nextBoolean() ? 1000 : year),
                    random.nextBoolean(),
                    LocalDate.of(year, 1 + random.nextInt(12), 28))));
  }

  private Decision decision(String id, MeetingId meeting) {
    DecisionKind kind = one(DecisionKind.values());
    boolean mayGrant = kind == DecisionKind.GRANT || kind == DecisionKind.REPORT;
    Supplier<Grant> grant =
        () ->
            new Grant(
                positive(),
                maybe(() -> InsatsId.of(id())),
                maybe(this::range),
                maybe(() -> text(4_000)));
    Supplier<Delegation> delegation =
        () -> new Delegation(one(DelegationMatter.values()), text(200));
    return new Decision(
        id,
        maybe(() -> 1 + random.nextInt(Integer.MAX_VALUE)),
        meeting,
        kind,
        text(4_000),
        one(Wording.values()),
        kind == DecisionKind.GRANT
            ? Optional.of(grant.get())
            : mayGrant ? maybe(grant) : Optional.empty(),
        kind == DecisionKind.DELEGATE ? Optional.of(delegation.get()) : maybe(delegation));
  }

  private Map<String, Integer> meetingCounts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      counts.put(random.nextBoolean() ? one(UNCHECKED) + one(UNCHECKED) : text(30), number());
    }
    return counts;
  }

  Document document() {
    String id = text(200);
    // What a place names is not asked to be the document it stands in.
    Supplier<Place> place =
        () ->
            new Place(
                random.nextInt(3) > 0 ? id : text(200), random.nextBoolean() ? "" : text(400));
    return new Document(
        ForbundId.of(id()),
        new Source(id, text(200), text(200), edgeYear()),
        maybe(this::day),
        list(
            4,
            i ->
                new PrintedFigure(
                    Year.of(edgeYear()),
                    new FigureKey("note" + (random.nextBoolean() ? "" : "/" + text(300))),
                    new Printed<>(
                        random.nextBoolean() ? text(400) : "12 345",
                        // Nor is an amount asked to be what the raw text says, or in kronor.
                        random.nextInt(3) == 0
                            ? Money.ofMajor(CurrencyUnit.of("JPY"), random.nextInt(1_000))
                            : amount(),
                        one(PrintedUnit.values()),
                        place.get()))),
        list(3, i -> new StatedFact(one(FactKind.values()), text(200), text(400), place.get())),
        list(
            3,
            i ->
                new PrintedVolume(
                    InsatsId.of(id()),
                    random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(100),
                    random.nextBoolean(),
                    one(VolumeBasis.values()),
                    place.get())),
        list(
            3,
            i ->
                new PrintedShare(
                    text(200),
                    random.nextInt(101),
                    maybe(() -> 0L),
                    maybe(() -> Long.MAX_VALUE),
                    maybe(() -> InsatsId.of(id())),
                    place.get())));
  }

  Form form() {
    return new Form(
        FormId.of(id()),
        text(64),
        one(Respondent.values()),
        one(Occasion.values()),
        some(
            random.nextInt(20) == 0 ? Form.MAX_ITEMS : 4,
            i -> {
              int min = random.nextInt(60);
              int max = min + random.nextInt(60);
              return new FormItem(i + text(50), min, max, list(3, j -> max + 1 + j));
            }));
  }

  Asked asked() {
    return new Asked(
        new AskedId(
            FormId.of(id()),
            ForbundId.of(id()),
            maybe(() -> InsatsId.of(id())),
            period(),
            maybe(() -> one(Sex.values()))),
        number());
  }

  InsatsCounts counts() {
    InsatsYear id = new InsatsYear(InsatsId.of(id()), Year.of(edgeYear()));
    return new InsatsCounts(
        id,
        ForbundId.of(id()),
        maybe(this::number),
        maybe(this::bySex),
        list(5, i -> new AnonymousEntry(one(Sex.values()), id.year())),
        list(4, i -> new VolumeCount(i + text(100), period(), bySex())),
        maybe(this::flows));
  }

  ClosedPeriod closedPeriod() {
    int version = random.nextBoolean() ? 1 : 2 + random.nextInt(Integer.MAX_VALUE - 1);
    Period period = period();
    List<Tally> tallies = list(3, i -> tally("utgåva;" + i));
    return new ClosedPeriod(
        new ClosedPeriodId(
            ForbundId.of(id()),
            maybe(() -> InsatsId.of(id())),
            period.endInclusive().isPresent() ? period : HalfYear.of(2014, 2),
            version),
        day(),
        version == 1 ? Optional.empty() : Optional.of(text(4_000)),
        // Something at least is counted.
        tallies.isEmpty() ? Optional.of(bySex()) : maybe(this::bySex),
        maybe(this::flows),
        list(4, i -> new OutcomeCount(i + text(100), text(200), bySex())),
        tallies);
  }

  private Tally tally(String edition) {
    TallyQuery query =
        new TallyQuery(
            edition,
            maybe(this::period),
            random.nextBoolean() ? Set.of() : Set.of(ForbundId.of(id())),
            random.nextBoolean() ? Set.of() : Set.of(InsatsId.of(id())),
            random.nextBoolean() ? List.of() : List.of(Dimension.SEX));
    if (random.nextBoolean()) {
      return Tally.empty(query);
    }
    Group group =
        query.dimensions().isEmpty()
            ? Group.ALL
            : new Group(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sex.WOMAN),
                Optional.empty(),
                Optional.empty());
    return Tally.of(
        query, Map.of(new TallyCell(text(64), group), Map.of(0, 1L, 127, Long.MAX_VALUE)));
  }

  private BySex bySex() {
    return random.nextInt(3) == 0 ? BySex.NONE : new BySex(number(), number(), number());
  }

  private FlowCounts flows() {
    return new FlowCounts(bySex(), bySex(), bySex(), bySex());
  }

  private ForbundYear forbundYear() {
    return new ForbundYear(ForbundId.of(id()), Year.of(edgeYear()));
  }

  /** A text that is not blank, sometimes as long as may be. */
  private String text(int max) {
    int length = random.nextInt(30) == 0 ? max : random.nextInt(Math.min(max, 12));
    StringBuilder text = new StringBuilder();
    for (int points = 0; points < length; ) {
      String piece = one(PIECES);
      int more = piece.codePointCount(0, piece.length());
      if (points + more > length) {
        break;
      }
      text.append(piece);
      points += more;
    }
    return text.toString().isBlank()
        ? one(List.of("x", "=", ";", "\\", "\"", "\\e"))
        : text.toString();
  }

  private String id() {
    return id(64);
  }

  private String id(int max) {
    String id = text(max).replace('\n', '_').strip();
    return id.isEmpty() ? "-" : id;
  }

  private Money amount() {
    return Money.of(
        Sek.CURRENCY,
        new BigDecimal(
            one(
                List.of(
                    "0",
                    "-0.01",
                    "0.10",
                    "100",
                    "1000000000000",
                    "-999999999999999.99",
                    "9".repeat(40) + ".99",
                    Integer.toString(random.nextInt())))));
  }

  private Money positive() {
    return amount().abs();
  }

  private int number() {
    return random.nextInt(3) == 0
        ? one(List.of(0, 999_999_999, 1_000_000_000, Integer.MAX_VALUE))
        : random.nextInt(100);
  }

  private int edgeYear() {
    return one(List.of(1000, 1582, 2014, 2016, 9999));
  }

  private LocalDate day() {
    return day(edgeYear());
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 12, 31);
  }

  private DateRange range() {
    LocalDate from = LocalDate.of(edgeYear(), 1, 1).plusDays(random.nextInt(365));
    return new DateRange(
        from, maybe(() -> random.nextBoolean() ? from : LocalDate.of(9999, 12, 31)));
  }

  /** Ranges that do not overlap, perhaps none, in no order. */
  private List<DateRange> apart() {
    List<DateRange> ranges =
        new ArrayList<>(
            List.of(
                DateRange.of(LocalDate.of(1000, 1, 1), LocalDate.of(1000, 1, 1)),
                DateRange.of(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31)),
                DateRange.from(LocalDate.of(2015, 1, 1))));
    Collections.shuffle(ranges, random);
    return ranges.subList(0, random.nextInt(4));
  }

  private Period period() {
    int year = edgeYear();
    return switch (random.nextInt(5)) {
      case 0 -> new CalendarYear(Year.of(year));
      case 1 -> HalfYear.of(year, 1 + random.nextInt(2));
      case 2 -> new CalendarQuarter(YearQuarter.of(year, 1 + random.nextInt(4)));
      case 3 -> new CalendarMonth(YearMonth.of(year, 1 + random.nextInt(12)));
      default -> range();
    };
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Up to so many, perhaps none. */
  private <T> List<T> list(int max, IntFunction<T> value) {
    List<T> list = new ArrayList<>();
    int size = random.nextInt(max + 1);
    for (int i = 0; i < size; i++) {
      list.add(value.apply(i));
    }
    return list;
  }

  /** Up to so many, at least one. */
  private <T> List<T> some(int max, IntFunction<T> value) {
    List<T> list = new ArrayList<>();
    int size = 1 + random.nextInt(max);
    for (int i = 0; i < size; i++) {
      list.add(value.apply(i));
    }
    return list;
  }
}
