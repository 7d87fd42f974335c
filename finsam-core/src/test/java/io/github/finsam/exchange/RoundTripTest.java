package io.github.finsam.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
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
import io.github.finsam.storage.Unit;
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
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {

  private static final List<String> AWKWARD =
      List.of(
          "åäö ÅÄÖ é",
          "\"citat\"",
          "\"",
          "rad ett\nrad två",
          "\n först",
          "a,b;c",
          "semikolon; och \\ bakstreck",
          "\\",
          ";",
          "\\;",
          " blanksteg runt ",
          "=SUMMA(A1:A9)",
          "+1",
          "@x",
          "-",
          "\uD83D\uDE80 \uD834\uDD1E",
          "'",
          "#kommentar",
          "a=b",
          "0",
          "null",
          "\u00a0hårt\u00a0",
          "\uFEFFmärke",
          "x".repeat(200));

  /** Values of every kind whose texts are as awkward as the values allow. */
  private static final class Maker {
    private final Random random;
    private int serial;

    Maker(long seed) {
      this.random = new Random(seed);
    }

    String text() {
      return AWKWARD.get(random.nextInt(AWKWARD.size()));
    }

    String unique() {
      String text = text();
      return (text.length() > 100 ? "lång" : text) + serial++;
    }

    String id() {
      return List.of("a", "Å;", "=x", "\"q\"", "a,b", "\\", "\uD83D\uDE80", "x y")
              .get(random.nextInt(8))
          + serial++;
    }

    <T> Optional<T> maybe(Supplier<T> value) {
      return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> some(IntFunction<T> value) {
      return IntStream.range(0, random.nextInt(4)).mapToObj(value).toList();
    }

    <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }

    <E extends Enum<E>> E any(Class<E> type) {
      return one(List.of(type.getEnumConstants()));
    }

    LocalDate day() {
      return LocalDate.of(1000, 1, 1).plusDays(random.nextInt(3_000_000));
    }

    DateRange range() {
      LocalDate from = day();
      return new DateRange(from, maybe(() -> from.plusDays(random.nextInt(1_000))));
    }

    Money plus() {
      return Money.of(
          Sek.CURRENCY, BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE), random.nextInt(3)));
    }

    Money money() {
      return random.nextBoolean() ? plus() : plus().negated();
    }

    Forbund forbund(ForbundId id) {
      List<Member> members = new ArrayList<>();
      members.add(
          new Member(
              MemberId.of(id()), MemberKind.FORSAKRINGSKASSAN, Optional.empty(), text(), range()));
      members.addAll(
          some(
              i ->
                  random.nextBoolean()
                      ? new Member(
                          MemberId.of(id()),
                          MemberKind.KOMMUN,
                          Optional.of("2482"),
                          text(),
                          range())
                      : new Member(
                          MemberId.of(id()),
                          MemberKind.REGION,
                          Optional.of("24"),
                          text(),
                          range())));
      List<Charter> charters = new ArrayList<>();
      LocalDate from = LocalDate.of(1990, 1, 1);
      for (int i = 0; i < random.nextInt(3); i++) {
        Map<CharterPoint, String> points = new EnumMap<>(CharterPoint.class);
        some(n -> points.put(any(CharterPoint.class), text()));
        charters.add(
            new Charter(
                DateRange.of(from, from.plusYears(3)),
                points,
                1 + random.nextInt(4),
                random.nextInt(37)));
        from = from.plusYears(4);
      }
      return new Forbund(
          id,
          text(),
          maybe(() -> "222000-0001"),
          range(),
          new Membership(
              some(i -> new AreaPart(List.of("2401", "2417", "2482").get(i), maybe(this::text))),
              members,
              some(
                  i ->
                      new Withdrawal(
                          one(members).id(),
                          LocalDate.of(2000 + i, 1 + random.nextInt(12), 1),
                          random.nextInt(37)))),
          charters,
          new Board(
              some(
                  i ->
                      new BoardSeat(
                          unique(),
                          one(members).id(),
                          any(SeatKind.class),
                          text(),
                          any(Eligibility.class),
                          range(),
                          maybe(() -> any(ChairRole.class))))),
          some(
              i ->
                  new Auditor(
                      unique(),
                      text(),
                      members.stream().map(Member::id).toList(),
                      one(members).id(),
                      range())));
    }

    Insats insats(ForbundId forbund, Optional<InsatsId> other) {
      DateRange planned = range();
      LocalDate start = planned.startInclusive();
      return new Insats(
          InsatsId.of(id()),
          forbund,
          text(),
          new InsatsKind(
              any(Direction.class),
              any(Stage.class),
              any(Registration.class),
              random.nextBoolean()),
          new Course(
              planned,
              some(i -> new Extension(maybe(this::day), maybe(() -> start.plusDays(i)), text())),
              Timeline.of(
                  some(
                      i ->
                          Dated.of(
                              start.plusYears(i),
                              start.plusYears(i).plusDays(9),
                              any(FinancingForm.class)))),
              other.filter(o -> random.nextBoolean()).map(o -> new Merger(o, start.plusDays(3)))),
          new TargetGroup(
              maybe(() -> new AgeBand(random.nextInt(30), maybe(() -> 30 + random.nextInt(90)))),
              text()),
          some(i -> new Partner(any(Authority.class), text(), any(PartnerRole.class), range())),
          new Resources(
              maybe(() -> 1 + random.nextInt(99)),
              some(
                  i ->
                      new Staffing(
                          text(), 1 + random.nextInt(10_000), any(Authority.class), range())),
              some(i -> new PlannedParticipants(Year.of(2000 + i), random.nextInt(99)))));
    }

    Accounts accounts(ForbundYear id, Forbund forbund, List<InsatsId> insatser) {
      List<Note> notes = new ArrayList<>();
      for (int i = 0; i < random.nextInt(5); i++) {
        notes.add(
            new Note(
                4 - i,
                NoteKind.values()[i],
                text(),
                some(
                    n ->
                        new NoteLine(
                            "rad;" + n,
                            text(),
                            money(),
                            maybe(() -> one(forbund.membership().members()).id()),
                            random.nextBoolean()))));
      }
      List<String> lines =
          notes.stream()
              .flatMap(n -> n.lines().stream().map(l -> n.number() + "/" + l.id()))
              .toList();
      return new Accounts(
          id,
          new OpeningBalance(money(), money()),
          notes,
          new FinancialItems(plus(), plus(), plus(), plus()),
          new CashFlowItems(money(), money(), money(), money(), money(), money()),
          some(
              i -> {
                int origin = random.nextInt(4);
                return new BudgetLine(
                    unique(),
                    any(BudgetSection.class),
                    text(),
                    maybe(this::money),
                    origin == 0 ? Optional.of(money()) : Optional.empty(),
                    origin == 1 ? Optional.of(one(insatser)) : Optional.empty(),
                    origin == 2 ? lines : List.of());
              }),
          random.nextBoolean()
              ? List.of()
              : insatser.stream()
                  .map(i -> new InsatsAmount(i, any(FundingSource.class), plus()))
                  .toList(),
          some(
              i ->
                  new AccrualException(
                      text(), money(), period(), Year.of(1000 + random.nextInt(9000)))));
    }

    Period period() {
      int year = 1000 + random.nextInt(9000);
      return one(
          List.of(
              Period.year(year),
              io.github.finsam.time.HalfYear.of(year, 2),
              Period.parse(year + "-Q4"),
              Period.parse(year + "-07"),
              range()));
    }

    Outlook outlook(ForbundYear id) {
      return new Outlook(
          id,
          maybe(
              () ->
                  new Forecast(
                      money(),
                      money(),
                      some(i -> new Commitment(text(), plus())),
                      money(),
                      money())),
          some(
              i ->
                  new InterimReport(
                      LocalDate.of(2015, 1 + i, 1),
                      some(n -> new InterimLine(unique(), money(), money())))));
    }

    GovernanceYear governance(ForbundYear id, Forbund forbund, List<InsatsId> insatser) {
      List<String> seats = forbund.board().seats().stream().map(BoardSeat::id).toList();
      List<Meeting> meetings =
          some(
              i ->
                  new Meeting(
                      MeetingId.of(id()),
                      any(MeetingKind.class),
                      day(),
                      maybe(this::text),
                      maybe(random::nextBoolean),
                      new Attendance(seats, random.nextBoolean() ? seats : List.of()),
                      seats.isEmpty() ? Optional.empty() : Optional.of(one(seats))));
      List<Decision> decisions =
          meetings.isEmpty()
              ? List.of()
              : some(
                  i -> {
                    boolean grant = random.nextBoolean();
                    return new Decision(
                        unique(),
                        maybe(() -> 1 + random.nextInt(900)),
                        one(meetings).id(),
                        grant ? DecisionKind.GRANT : DecisionKind.APPROVE,
                        text(),
                        any(Wording.class),
                        grant
                            ? Optional.of(
                                new Grant(
                                    plus(),
                                    maybe(() -> one(insatser)),
                                    maybe(this::range),
                                    maybe(this::text)))
                            : Optional.empty(),
                        maybe(() -> new Delegation(any(DelegationMatter.class), text())));
                  });
      return new GovernanceYear(
          id.forbund(),
          id.year(),
          meetings,
          decisions,
          some(
              i ->
                  new Application(
                      unique(),
                      text(),
                      text(),
                      maybe(() -> money().abs()),
                      maybe(this::range),
                      decisions.isEmpty() ? Optional.empty() : maybe(() -> one(decisions).id()))),
          some(
              i -> {
                Map<String, Integer> counts = new LinkedHashMap<>();
                some(n -> counts.put(unique(), random.nextInt(9)));
                return new Body(
                    unique(),
                    any(BodyKind.class),
                    text(),
                    random.nextBoolean() ? "" : text(),
                    some(
                        n ->
                            new BodyMember(
                                text(),
                                text(),
                                maybe(this::text),
                                maybe(() -> 1 + random.nextInt(100)))),
                    counts);
              }),
          some(
              i ->
                  new Discharge(
                      one(forbund.membership().members()).id(),
                      id.year().minusYears(i),
                      random.nextBoolean(),
                      id.year().atDay(1 + random.nextInt(365)))));
    }

    Document document(ForbundId forbund, String id, List<InsatsId> insatser) {
      Supplier<Place> place = () -> Place.of(id, random.nextBoolean() ? "" : text());
      return new Document(
          forbund,
          new Source(id, text(), text(), 1000 + random.nextInt(9000)),
          maybe(this::day),
          some(
              i ->
                  new PrintedFigure(
                      Year.of(2014),
                      FigureKey.of("note", i, "sum;\"x\""),
                      i == 0
                          ? new Printed<>(
                              "-43\u00a0391 kr", Sek.kronor(-43_391), PrintedUnit.KR, place.get())
                          : new Printed<>(
                              "3,6", Sek.kronor(3_600_000), PrintedUnit.MKR_1, place.get()))),
          some(i -> new StatedFact(any(FactKind.class), text(), text(), place.get())),
          some(
              i ->
                  new PrintedVolume(
                      one(insatser),
                      random.nextInt(999),
                      random.nextBoolean(),
                      any(VolumeBasis.class),
                      place.get())),
          some(
              i ->
                  new PrintedShare(
                      text(),
                      random.nextInt(101),
                      maybe(() -> 20L),
                      maybe(() -> 38L),
                      maybe(() -> one(insatser)),
                      place.get())));
    }

    Form form(FormId id) {
      List<FormItem> items = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        int min = random.nextInt(60);
        int max = min + random.nextInt(60);
        items.add(
            new FormItem(
                i == 0 ? "sex" : unique(),
                min,
                max,
                random.nextBoolean() ? List.of() : noAnswers(max)));
      }
      return new Form(
          id, one(List.of("e1", "e,2 å")), any(Respondent.class), any(Occasion.class), items);
    }

    private List<Integer> noAnswers(int max) {
      return IntStream.rangeClosed(max + 1, max + 1 + random.nextInt(3)).boxed().toList();
    }

    Response response(Form form, ForbundId forbund, List<InsatsId> insatser) {
      int[] codes =
          form.items().stream()
              .mapToInt(
                  i ->
                      i.nonAnswers().isEmpty() || random.nextBoolean()
                          ? i.minCode() + random.nextInt(i.maxCode() - i.minCode() + 1)
                          : one(i.nonAnswers()))
              .toArray();
      return new Response(
          id(),
          form.id(),
          new Setting(
              forbund,
              maybe(() -> one(insatser)),
              form.respondent(),
              form.occasion(),
              day(),
              maybe(() -> any(Sex.class)),
              maybe(() -> new AgeBand(random.nextInt(30), maybe(() -> 30 + random.nextInt(90))))),
          Answers.of(codes));
    }

    private void surveys(Unit unit, List<Form> forms, ForbundId forbund, List<InsatsId> insatser) {
      for (Form form : forms) {
        AskedId asked =
            new AskedId(
                form.id(),
                forbund,
                maybe(() -> one(insatser)),
                period(),
                maybe(() -> any(Sex.class)));
        unit.asked().insert(new Asked(asked, random.nextInt(1_000)));
        if (form.id().value().startsWith("Form.")) {
          unit.responses().insert(some(i -> response(form, forbund, insatser)));
        }
      }
    }

    private BySex heads() {
      return new BySex(random.nextInt(99), random.nextInt(99), random.nextInt(3));
    }

    private FlowCounts flows() {
      return new FlowCounts(heads(), heads(), heads(), heads());
    }

    private void counts(Unit unit, ForbundId forbund, List<InsatsId> insatser) {
      for (InsatsId insats : insatser) {
        for (int year = 2013; year < 2013 + random.nextInt(3); year++) {
          Year y = Year.of(year);
          unit.counts()
              .insert(
                  new InsatsCounts(
                      new InsatsYear(insats, y),
                      forbund,
                      maybe(() -> random.nextInt(200)),
                      maybe(this::heads),
                      some(i -> new AnonymousEntry(any(Sex.class), y)),
                      some(i -> new VolumeCount(unique(), period(), heads())),
                      maybe(this::flows)));
        }
      }
      ClosedPeriodId id =
          new ClosedPeriodId(forbund, maybe(() -> one(insatser)), Period.year(2013), 1);
      for (int version = 1; version < 1 + random.nextInt(4); version++) {
        boolean first = version == 1;
        unit.closedPeriods()
            .insert(
                new ClosedPeriod(
                    id.withVersion(version),
                    day(),
                    first ? Optional.empty() : Optional.of(text()),
                    maybe(this::heads),
                    maybe(this::flows),
                    List.of(
                        new OutcomeCount(text(), "a", heads()),
                        new OutcomeCount("=1+1, \"x\"", "b;c", heads())),
                    random.nextBoolean()
                        ? List.of()
                        : List.of(
                            Tally.empty(TallyQuery.of("e1")),
                            Tally.of(
                                TallyQuery.of("e1").during(Period.year(2013)),
                                Map.of(
                                    new TallyCell("7.1", Group.ALL),
                                    Map.of(5, (long) random.nextInt(10_000)))))));
      }
    }

    MapStore store() {
      MapStore store = new MapStore();
      store.<Boolean>write(
          unit -> {
            List<Form> forms = new ArrayList<>();
            for (int n = 0; n < random.nextInt(4); n++) {
              // Only forms whose id can name a file may be answered.
              Form form = form(FormId.of(random.nextBoolean() ? "Form.a_b-" + n : id()));
              forms.add(form);
              unit.forms().insert(form);
            }
            for (int n = 0; n < 1 + random.nextInt(2); n++) {
              ForbundId id = ForbundId.of(id());
              Forbund forbund = forbund(id);
              unit.forbunds().insert(forbund);
              List<InsatsId> insatser = new ArrayList<>();
              for (int i = 0; i < 1 + random.nextInt(3); i++) {
                Insats insats =
                    insats(
                        id, insatser.isEmpty() ? Optional.empty() : Optional.of(insatser.get(0)));
                insatser.add(insats.id());
                unit.insatser().insert(insats);
              }
              for (int year = 2014; year < 2014 + random.nextInt(3); year++) {
                ForbundYear y = ForbundYear.of(id, year);
                unit.accounts().insert(accounts(y, forbund, insatser));
                unit.outlooks().insert(outlook(y));
                unit.governance().insert(governance(y, forbund, insatser));
              }
              unit.documents().insert(document(id, "ar;2014", insatser));
              unit.documents().insert(document(id, id(), insatser));
              surveys(unit, forms, id, insatser);
              counts(unit, id, insatser);
            }
            return true;
          });
      return store;
    }
  }

  @Property(tries = 40)
  void whatIsWrittenIsReadAgain(@ForAll long seed) throws IOException {
    MapStore store = new Maker(seed).store();
    Path folder = Files.createTempDirectory("finsam");
    try {
      Exchange.write(store, folder);
      MapStore other = new MapStore();
      Exchange.readFolder(folder, ImportMode.ALL_OR_NOTHING).into(other).throwIfErrors();
      assertSame(store, other);
      Map<String, byte[]> first = files(folder);
      Exchange.write(other, folder);
      Map<String, byte[]> second = files(folder);
      assertEquals(first.keySet(), second.keySet());
      first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
    } finally {
      delete(folder);
    }
  }

  private static void assertSame(MapStore a, MapStore b) {
    a.<Boolean>read(
        x ->
            b.read(
                y -> {
                  assertEquals(x.forbunds().all(), y.forbunds().all());
                  assertEquals(x.insatser().all(), y.insatser().all());
                  assertEquals(x.accounts().all(), y.accounts().all());
                  assertEquals(x.outlooks().all(), y.outlooks().all());
                  assertEquals(x.governance().all(), y.governance().all());
                  assertEquals(x.documents().all(), y.documents().all());
                  assertEquals(x.forms().all(), y.forms().all());
                  assertEquals(x.asked().all(), y.asked().all());
                  assertEquals(x.counts().all(), y.counts().all());
                  assertEquals(x.closedPeriods().all(), y.closedPeriods().all());
                  assertEquals(x.responses().count(), y.responses().count());
                  for (String edition : List.of("e1", "e,2 å")) {
                    x.responses()
                        .forEach(
                            TallyQuery.of(edition),
                            r ->
                                assertEquals(
                                    Optional.of(r),
                                    y.responses().find(r.setting().forbund(), r.sourceId())));
                  }
                  return true;
                }));
  }

  private static Map<String, byte[]> files(Path folder) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.sorted().toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> list = Files.walk(folder)) {
      for (Path file : list.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void everyTableIsWrittenWithItsHeaderAndNothingElse(@TempDir Path folder) {
    Exchange.write(new MapStore(), folder.resolve("ny"));
    Map<String, byte[]> files = files(folder.resolve("ny"));
    SampleTables tables =
        SampleTables.sound().without("responses-deltagare.csv", "responses-personal.csv");
    assertEquals(tables.texts().keySet(), files.keySet());
    tables
        .texts()
        .forEach(
            (name, text) ->
                assertEquals(
                    text.lines().findFirst().orElseThrow() + "\r\n", new String(files.get(name))));
  }

  @Test
  void whatCannotBeReadBackIsRefusedAndLeavesTheFolderAsItWas(@TempDir Path folder)
      throws IOException {
    MapStore store = new MapStore();
    SampleTables.sound().read(ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
    Exchange.write(store, folder);
    Files.writeString(folder.resolve("läsmig.txt"), "kvar");
    Map<String, byte[]> before = files(folder);
    store.<Boolean>write(
        unit -> {
          unit.accounts()
              .insert(
                  new Accounts(
                      ForbundYear.of(ForbundId.of("annat"), 2014),
                      new OpeningBalance(Sek.ZERO, Sek.ZERO),
                      List.of(),
                      FinancialItems.income(Sek.ZERO),
                      new CashFlowItems(Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO, Sek.ZERO),
                      List.of(),
                      List.of(),
                      List.of()));
          return true;
        });
    ExportException refused =
        assertThrows(ExportException.class, () -> Exchange.write(store, folder));
    assertEquals("unknown-reference", refused.errors().get(0).code());
    assertEquals("accounts.csv", refused.errors().get(0).file());
    assertNotEquals(refused.text(Language.SV), refused.text(Language.EN));
    Map<String, byte[]> after = files(folder);
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  @Test
  void aValueThatTheTablesCannotSayIsRefused(@TempDir Path folder) {
    MapStore store = new MapStore();
    SampleTables.sound().read(ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
    store.<Boolean>write(
        unit -> {
          Document document = unit.documents().all().get(0);
          PrintedFigure wrong =
              new PrintedFigure(
                  Year.of(2014),
                  FigureKey.of("note", 1),
                  new Printed<>("5 kr", Sek.kronor(6), PrintedUnit.KR, Place.of("ar2014", "")));
          unit.documents().update(document.withFigures(List.of(wrong)), 1);
          return true;
        });
    ExportException refused =
        assertThrows(ExportException.class, () -> Exchange.write(store, folder));
    assertEquals("not-representable", refused.errors().get(0).code());
    assertFalse(refused.getMessage().isBlank());
    assertTrue(files(folder).isEmpty());
  }

  private static MapStore sample() {
    MapStore store = new MapStore();
    SampleTables.sound().read(ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
    return store;
  }

  private static ImportError refused(MapStore store, Path folder) {
    ExportException refused =
        assertThrows(ExportException.class, () -> Exchange.write(store, folder));
    assertEquals(1, refused.errors().size(), () -> refused.text(Language.SV));
    assertNotEquals(refused.text(Language.SV), refused.text(Language.EN));
    return refused.errors().get(0);
  }

  @Test
  void questionnairesAreWrittenByFoerbundAndSourceId(@TempDir Path folder) throws IOException {
    MapStore store = sample();
    Response first = store.read(s -> s.responses().find(ForbundId.of("vik"), "w-2")).orElseThrow();
    store.<Boolean>write(
        unit -> {
          unit.responses()
              .insert(List.of(first.withSourceId("w-10"), first.withSourceId("\uD83D\uDE80")));
          return true;
        });
    Exchange.write(store, folder);
    assertEquals(
        List.of(
            "source_id,forbund,insats,respondent,occasion,day,sex,age_from,age_to,7.1,7.2,dag",
            "w-1,vik,bro,PARTICIPANT,DURING,2014-03-01,WOMAN,16,29,5,4,1",
            "w-10,vik,bro,PARTICIPANT,DURING,2014-03-02,MAN,30,,8,9,0",
            "w-2,vik,bro,PARTICIPANT,DURING,2014-03-02,MAN,30,,8,9,0",
            "w-3,vik,,PARTICIPANT,DURING,2014-03-03,,,,1,1,1",
            "\uD83D\uDE80,vik,bro,PARTICIPANT,DURING,2014-03-02,MAN,30,,8,9,0"),
        Files.readAllLines(folder.resolve("responses-deltagare.csv")));
  }

  @Test
  void aFormThatCanNameNoFileIsRefusedOnceItIsAnswered(@TempDir Path folder) {
    for (String id : List.of("a/b", "Åland", "Deltagare")) {
      MapStore store = sample();
      store.<Boolean>write(
          unit -> {
            unit.forms().insert(unit.forms().get(FormId.of("deltagare")).withId(FormId.of(id)));
            return true;
          });
      if (!id.equals("Deltagare")) {
        Exchange.write(store, folder.resolve("utan"));
        assertTrue(Files.exists(folder.resolve("utan").resolve("responses-personal.csv")));
        assertFalse(Files.exists(folder.resolve("utan").resolve("responses-" + id + ".csv")));
        store.<Boolean>write(
            unit -> {
              Response response = unit.responses().find(ForbundId.of("vik"), "w-1").orElseThrow();
              unit.responses().insert(List.of(response.withSourceId("ny").withForm(FormId.of(id))));
              return true;
            });
      }
      ImportError error = refused(store, folder.resolve("med"));
      assertEquals("form-file-clash", error.code());
      // A file system that knows no case would keep only one of the two.
      assertEquals(id.equals("Deltagare") ? "deltagare" : id, error.value());
      assertTrue(files(folder.resolve("med")).isEmpty());
    }
  }

  @Test
  void questionnairesOfAnotherStoreAreLeftWhereTheyAre(@TempDir Path folder) throws IOException {
    MapStore store = sample();
    Exchange.write(store, folder);
    Exchange.write(store, folder);
    Files.writeString(folder.resolve("responses-chefer.csv"), "kvar");
    Map<String, byte[]> before = files(folder);
    ImportError error = refused(store, folder);
    assertEquals("other-responses", error.code());
    assertEquals("responses-chefer.csv", error.file());
    Map<String, byte[]> after = files(folder);
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  @Test
  void aQuestionnaireThatCannotBeReadBackIsRefused(@TempDir Path folder) {
    MapStore store = sample();
    store.<Boolean>write(
        unit -> {
          Response response = unit.responses().find(ForbundId.of("vik"), "p-1").orElseThrow();
          unit.responses()
              .insert(
                  List.of(
                      response
                          .withSourceId("p-2")
                          .withSetting(response.setting().withInsats(InsatsId.of("borta")))));
          return true;
        });
    ImportError error = refused(store, folder);
    assertEquals("unknown-here", error.code());
    assertEquals("responses-personal.csv", error.file());
    assertEquals(3, error.line());
    assertTrue(files(folder).isEmpty());

    MapStore person = sample();
    person.<Boolean>write(
        unit -> {
          Response response = unit.responses().find(ForbundId.of("vik"), "p-1").orElseThrow();
          unit.responses().insert(List.of(response.withSourceId("19121212-1212")));
          return true;
        });
    assertEquals("personal-identity-number", refused(person, folder).code());
  }
}
