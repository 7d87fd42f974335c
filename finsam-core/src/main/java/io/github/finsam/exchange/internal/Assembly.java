package io.github.finsam.exchange.internal;

import static java.util.Map.entry;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.Flow;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.AccrualException;
import io.github.finsam.economy.BudgetLine;
import io.github.finsam.economy.Commitment;
import io.github.finsam.economy.Forecast;
import io.github.finsam.economy.InsatsAmount;
import io.github.finsam.economy.InterimLine;
import io.github.finsam.economy.InterimReport;
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteKind;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.economy.Outlook;
import io.github.finsam.exchange.AggregateKind;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.PrintedFigure;
import io.github.finsam.finding.PrintedShare;
import io.github.finsam.finding.PrintedVolume;
import io.github.finsam.finding.StatedFact;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.CharterPoint;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.Withdrawal;
import io.github.finsam.governance.Application;
import io.github.finsam.governance.Body;
import io.github.finsam.governance.BodyMember;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.Discharge;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.Meeting;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.Extension;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.Partner;
import io.github.finsam.insats.PlannedParticipants;
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Staffing;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Tally;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts aggregates together from rows, and tells which row breaks a rule across rows. */
final class Assembly {

  /** Where to look for the row that an argument of an aggregate's constructor came from. */
  private static final Map<String, String> HINTS =
      Map.ofEntries(
          entry("charters", "charters"),
          entry("auditors", "auditors"),
          entry("auditors.member", "auditors"),
          entry("board.member", "board"),
          entry("seats", "board"),
          entry("members", "members"),
          entry("withdrawals", "withdrawals"),
          entry("withdrawals.member", "withdrawals"),
          entry("area", "area"),
          entry("entries", "insats_forms"),
          entry("extensions", "insats_extensions"),
          entry("planned", "insats_planned"),
          entry("notes", "notes"),
          entry("lines", "notes"),
          entry("budget", "budget"),
          entry("budget.noteLines", "budget"),
          entry("insatsAmounts", "insats_amounts"),
          entry("items", "form_items"),
          entry("volumes", "volumes"));

  private final Map<String, Table> tables;
  private final Errors errors;
  private final boolean strict;

  private final List<Placed<Forbund>> forbunds = new ArrayList<>();
  private final List<Placed<Insats>> insatser = new ArrayList<>();
  private final List<Placed<Accounts>> accounts = new ArrayList<>();
  private final List<Placed<Outlook>> outlooks = new ArrayList<>();
  private final List<Placed<GovernanceYear>> governance = new ArrayList<>();
  private final List<Placed<Document>> documents = new ArrayList<>();
  private final List<Placed<Form>> forms = new ArrayList<>();
  private final List<Placed<Asked>> asked = new ArrayList<>();
  private final List<Placed<InsatsCounts>> counts = new ArrayList<>();
  private final List<Placed<ClosedPeriod>> closed = new ArrayList<>();
  private long used;

  Assembly(Map<String, Table> tables, Errors errors, boolean strict) {
    this.tables = tables;
    this.errors = errors;
    this.strict = strict;
  }

  void add(AggregateKind kind) {
    switch (kind) {
      case FORBUND -> each("forbund", this::forbund, forbunds);
      case INSATS -> each("insatser", Assembly::insats, insatser);
      case ACCOUNTS -> each("accounts", this::accounts, accounts);
      case OUTLOOK -> addOutlooks();
      case GOVERNANCE -> addGovernance();
      case DOCUMENT -> each("documents", Assembly::document, documents);
      case FORM -> {
        // Without one of its items it would be another form, which nobody has answered.
        rows("forms").stream().filter(Row::damaged).forEach(r -> r.good = false);
        each("forms", this::form, forms);
      }
      case ASKED -> each("asked", r -> r.value(Asked.class), asked);
      case COUNTS -> each("counts", this::counts, counts);
      case CLOSED_PERIOD -> closedPeriods();
      case RESPONSE, PATHWAY, ANSWER_LINK -> {
        // Responses are read row by row when they are stored, the others by a reader of their own.
      }
    }
  }

  List<Placed<Forbund>> forbunds() {
    return List.copyOf(forbunds);
  }

  List<Placed<Insats>> insatser() {
    return List.copyOf(insatser);
  }

  List<Placed<Accounts>> accounts() {
    return List.copyOf(accounts);
  }

  List<Placed<Outlook>> outlooks() {
    return List.copyOf(outlooks);
  }

  List<Placed<GovernanceYear>> governance() {
    return List.copyOf(governance);
  }

  List<Placed<Document>> documents() {
    return List.copyOf(documents);
  }

  List<Placed<Form>> forms() {
    return List.copyOf(forms);
  }

  List<Placed<Asked>> asked() {
    return List.copyOf(asked);
  }

  Counted counted() {
    return new Counted(counts, closed);
  }

  Values values(long rowsRead, Questionnaires questionnaires) {
    return new Values(
        forbunds(),
        insatser(),
        accounts(),
        outlooks(),
        governance(),
        documents(),
        forms(),
        counted(),
        questionnaires,
        rowsRead,
        rowsRead - used,
        errors.list());
  }

  private List<Row> rows(String table) {
    Table found = tables.get(table);
    return found == null ? List.of() : found.rows.stream().filter(r -> r.good).toList();
  }

  private <V> void each(String table, Function<Row, @Nullable V> build, List<Placed<V>> to) {
    for (Row root : rows(table)) {
      if (strict && root.damaged()) {
        continue;
      }
      try {
        V value = build.apply(root);
        if (value != null) {
          to.add(new Placed<>(value, root.spec.file(), root.line));
          use(root);
          continue;
        }
      } catch (InvalidValueException e) {
        e.violations().forEach(v -> tell(root, v));
      }
      root.good = false;
    }
  }

  private void use(Row row) {
    used++;
    row.allChildren().forEach(this::use);
  }

  private Forbund forbund(Row root) {
    Forbund bare = root.value(Forbund.class);
    List<Charter> charters = new ArrayList<>();
    for (Row row : root.children("charters")) {
      Charter charter = row.value(Charter.class);
      Map<CharterPoint, String> points = new EnumMap<>(CharterPoint.class);
      row.values("charter_points", Charter.class).forEach(c -> points.putAll(c.points()));
      charters.add(
          new Charter(
              charter.inForce(), points, charter.termYears(), charter.withdrawalNoticeMonths()));
    }
    return new Forbund(
        bare.id(),
        bare.name(),
        bare.organisationNumber(),
        bare.existence(),
        new Membership(
            root.values("area", AreaPart.class),
            root.values("members", Member.class),
            root.values("withdrawals", Withdrawal.class)),
        charters,
        new Board(root.values("board", BoardSeat.class)),
        root.values("auditors", Auditor.class));
  }

  private static Insats insats(Row root) {
    Insats bare = root.value(Insats.class);
    List<Dated<FinancingForm>> forms = new ArrayList<>();
    for (Dated<?> form : root.values("insats_forms", Dated.class)) {
      forms.add(new Dated<>(form.during(), (FinancingForm) form.value()));
    }
    return new Insats(
        bare.id(),
        bare.forbund(),
        bare.name(),
        bare.kind(),
        new Course(
            bare.course().planned(),
            root.values("insats_extensions", Extension.class),
            Timeline.of(forms),
            bare.course().merger()),
        bare.targetGroup(),
        root.values("insats_partners", Partner.class),
        new Resources(
            bare.resources().capacity(),
            root.values("insats_staffing", Staffing.class),
            root.values("insats_planned", PlannedParticipants.class)));
  }

  private @Nullable Accounts accounts(Row root) {
    Accounts bare = root.value(Accounts.class);
    Map<Integer, List<Row>> byNumber = new LinkedHashMap<>();
    for (Row row : root.children("notes")) {
      byNumber.computeIfAbsent(row.integer("note"), n -> new ArrayList<>()).add(row);
    }
    boolean agree = true;
    List<Note> notes = new ArrayList<>();
    for (List<Row> rows : byNumber.values()) {
      Row first = rows.get(0);
      for (Row row : rows) {
        // Both are asked, so that both are told.
        boolean kind = same(first, row, "kind", "note-differs");
        boolean title = same(first, row, "title", "note-differs");
        agree = agree && kind && title;
      }
      notes.add(
          new Note(
              first.integer("note"),
              first.get("kind", NoteKind.class),
              first.text("title"),
              rows.stream().filter(r -> !r.stub).map(r -> r.value(NoteLine.class)).toList()));
    }
    if (!agree) {
      return null;
    }
    return new Accounts(
        bare.id(),
        bare.opening(),
        notes,
        bare.financial(),
        bare.cashFlow(),
        root.values("budget", BudgetLine.class),
        root.values("insats_amounts", InsatsAmount.class),
        root.values("accruals", AccrualException.class));
  }

  private boolean same(Row first, Row row, String column, String code) {
    if (first.cell(column).equals(row.cell(column))) {
      return true;
    }
    errors.add(row.spec.file(), row.line, column, code, row.raw(column), Long.toString(first.line));
    return false;
  }

  private static Document document(Row root) {
    Document bare = root.value(Document.class);
    return new Document(
        bare.forbund(),
        bare.source(),
        bare.datedOn(),
        root.values("printed_figures", PrintedFigure.class),
        root.values("printed_facts", StatedFact.class),
        root.values("printed_volumes", PrintedVolume.class),
        root.values("printed_shares", PrintedShare.class));
  }

  private @Nullable Form form(Row root) {
    List<FormItem> items = root.values("form_items", FormItem.class);
    if (items.isEmpty()) {
      errors.add(root.spec.file(), root.line, "form", "form-without-items", root.raw("form"));
      return null;
    }
    return root.value(Form.class).withItems(items);
  }

  private @Nullable InsatsCounts counts(Row root) {
    InsatsCounts bare = root.value(InsatsCounts.class);
    List<Row> rows = root.children("flows");
    Map<Flow, BySex> flows = new EnumMap<>(Flow.class);
    rows.forEach(row -> flows.put(row.get("flow", Flow.class), row.value(BySex.class)));
    // Where a row is bad that is told already, and the flows are left out.
    if (!rows.isEmpty() && !root.damaged() && incomplete(rows.get(rows.size() - 1), flows)) {
      return null;
    }
    return new InsatsCounts(
        bare.id(),
        bare.forbund(),
        bare.planned(),
        bare.participants(),
        root.values("anonymous", AnonymousEntry.class),
        root.values("volumes", VolumeCount.class),
        flows(flows));
  }

  private static Optional<FlowCounts> flows(Map<Flow, BySex> flows) {
    List<BySex> all =
        Arrays.stream(Flow.values())
            .flatMap(flow -> Optional.ofNullable(flows.get(flow)).stream())
            .toList();
    return all.size() < Flow.values().length
        ? Optional.empty()
        : Optional.of(new FlowCounts(all.get(0), all.get(1), all.get(2), all.get(3)));
  }

  private boolean incomplete(Row last, Map<Flow, BySex> flows) {
    List<String> missing =
        Arrays.stream(Flow.values()).filter(f -> !flows.containsKey(f)).map(Flow::name).toList();
    if (missing.isEmpty()) {
      return false;
    }
    String column = last.spec.has("flow") ? "flow" : "measure";
    errors.add(
        last.spec.file(),
        last.line,
        column,
        "flows-incomplete",
        last.raw(column),
        String.join(", ", missing));
    return true;
  }

  /**
   * What is frozen can never be completed, so a closed period of which a row is bad is left out as
   * a whole; and all of them are where nobody can tell which one a bad row belongs to.
   */
  private void closedPeriods() {
    Table table = tables.get("closed_periods");
    if (table == null) {
      return;
    }
    List<String> names = List.of("forbund", "insats", "period", "version");
    Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
    boolean lost = false;
    for (Row row : table.rows) {
      lost = lost || !row.legible || names.stream().anyMatch(c -> unread(row, c));
      groups
          .computeIfAbsent(names.stream().map(row::raw).toList(), k -> new ArrayList<>())
          .add(row);
    }
    for (List<Row> rows : groups.values()) {
      Row first = rows.get(0);
      if (!lost && rows.stream().allMatch(r -> r.good)) {
        closedPeriod(rows);
      } else if (!strict) {
        errors.add(
            first.spec.file(),
            first.line,
            "",
            "closed-left-out",
            String.join("/", names.stream().map(first::raw).toList()));
      }
    }
  }

  private static boolean unread(Row row, String column) {
    boolean required = row.spec.columns().get(row.spec.index(column)).required();
    return row.cell(column).isEmpty() && (required || !row.raw(column).isEmpty());
  }

  private void closedPeriod(List<Row> rows) {
    Row first = rows.get(0);
    Row lastFlow = first;
    boolean agree = true;
    Map<Flow, BySex> flows = new EnumMap<>(Flow.class);
    Optional<BySex> participants = Optional.empty();
    List<OutcomeCount> outcomes = new ArrayList<>();
    List<Tally> tallies = new ArrayList<>();
    for (Row row : rows) {
      // Both are asked, so that both are told.
      boolean day = same(first, row, "closed_on", "closed-differs");
      boolean reason = same(first, row, "reason", "closed-differs");
      agree = agree && day && reason;
      Object number = row.value(Tables.ClosedRow.class).number();
      ClosedMeasure measure = row.get("measure", ClosedMeasure.class);
      switch (measure) {
        case PARTICIPANTS -> participants = Optional.of((BySex) number);
        case OUTCOME -> outcomes.add((OutcomeCount) number);
        case TALLY -> tallies.add((Tally) number);
        case CARRIED_IN, STARTED, ENDED, REMAINING -> {
          flows.put(measure.flow().orElseThrow(), (BySex) number);
          lastFlow = row;
        }
      }
    }
    if (!agree || (!flows.isEmpty() && incomplete(lastFlow, flows))) {
      rows.forEach(r -> r.good = false);
      return;
    }
    try {
      ClosedPeriod value =
          new ClosedPeriod(
              first.value(Tables.ClosedRow.class).id(),
              first.date("closed_on"),
              first.optional("reason"),
              participants,
              flows(flows),
              outcomes,
              tallies);
      closed.add(new Placed<>(value, first.spec.file(), first.line));
      rows.forEach(this::use);
    } catch (InvalidValueException e) {
      e.violations().forEach(v -> tell(first, v));
      rows.forEach(r -> r.good = false);
    }
  }

  /** The good rows of tables by förbund and year, in the order they first occur. */
  private Map<ForbundYear, Map<String, List<Row>>> byYear(String... names) {
    Map<ForbundYear, Map<String, List<Row>>> groups = new LinkedHashMap<>();
    for (String name : names) {
      for (Row row : rows(name)) {
        groups
            .computeIfAbsent(Tables.accountsId(row), id -> new LinkedHashMap<>())
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(row);
      }
    }
    return groups;
  }

  private <V> Placed<V> placed(V value, Map<String, List<Row>> group) {
    List<Row> rows = group.values().stream().flatMap(List::stream).toList();
    rows.forEach(this::use);
    return new Placed<>(value, rows.get(0).spec.file(), rows.get(0).line);
  }

  private static <T> List<T> values(Map<String, List<Row>> group, String table, Class<T> type) {
    return group.getOrDefault(table, List.of()).stream()
        .filter(r -> !r.stub)
        .map(r -> r.value(type))
        .toList();
  }

  private void addOutlooks() {
    byYear("forecasts", "interim")
        .forEach(
            (id, group) -> {
              Optional<Forecast> forecast =
                  group.getOrDefault("forecasts", List.of()).stream()
                      .filter(r -> !r.stub)
                      .findFirst()
                      .map(Assembly::forecast);
              Map<LocalDate, List<InterimLine>> reports = new LinkedHashMap<>();
              for (Row row : group.getOrDefault("interim", List.of())) {
                List<InterimLine> lines =
                    reports.computeIfAbsent(row.date("as_of"), d -> new ArrayList<>());
                if (!row.stub) {
                  lines.add(row.value(InterimLine.class));
                }
              }
              List<InterimReport> list =
                  reports.entrySet().stream()
                      .map(e -> new InterimReport(e.getKey(), e.getValue()))
                      .toList();
              outlooks.add(placed(new Outlook(id, forecast, list), group));
            });
  }

  private static Forecast forecast(Row row) {
    Forecast bare = row.value(Forecast.class);
    return new Forecast(
        bare.contributions(),
        bare.openingEquity(),
        row.values("forecast_commitments", Commitment.class),
        bare.budgetedForNew(),
        bare.ceiling());
  }

  private void addGovernance() {
    byYear("meetings", "decisions", "applications", "bodies", "discharges")
        .forEach(
            (id, group) ->
                governance.add(
                    placed(
                        new GovernanceYear(
                            id.forbund(),
                            id.year(),
                            values(group, "meetings", Meeting.class),
                            values(group, "decisions", Decision.class),
                            values(group, "applications", Application.class),
                            group.getOrDefault("bodies", List.of()).stream()
                                .map(Assembly::body)
                                .toList(),
                            values(group, "discharges", Discharge.class)),
                        group)));
  }

  private static Body body(Row row) {
    Body bare = row.value(Body.class);
    return new Body(
        bare.id(),
        bare.kind(),
        bare.name(),
        bare.mandate(),
        row.values("body_members", BodyMember.class),
        bare.meetings());
  }

  /** Names the row that a rule across rows fits best, else the root. */
  private void tell(Row root, Violation violation) {
    List<String> wanted = new ArrayList<>(violation.details());
    // The later of two that do not go together is named last.
    wanted.add(violation.value());
    Row row = root;
    String table = HINTS.get(violation.argument());
    if (table != null) {
      List<Row> candidates = root.children(table);
      row = candidates.isEmpty() ? root : candidates.get(candidates.size() - 1);
      search:
      for (String text : wanted) {
        for (int i = candidates.size() - 1; i >= 0; i--) {
          if (mentions(candidates.get(i), text)) {
            row = candidates.get(i);
            break search;
          }
        }
      }
    }
    String column = Arguments.column(row.spec, violation.argument());
    if (column.isEmpty()) {
      column = columnOf(row, wanted);
    }
    errors.add(row.spec.file(), row.line, column, violation);
  }

  private static boolean mentions(Row row, String text) {
    return row.raw.contains(text) || range(row).equals(text) || listed(row, text);
  }

  private static boolean listed(Row row, String text) {
    return row.spec.columns().stream()
        .filter(c -> c.type() == Type.LIST || c.type() == Type.NOTE_LINES)
        .anyMatch(c -> row.list(c.name()).contains(text));
  }

  private static String range(Row row) {
    return row.spec.has("from") && row.spec.has("to") ? row.raw("from") + "/" + row.raw("to") : "";
  }

  private static String columnOf(Row row, List<String> wanted) {
    for (String text : wanted) {
      if (range(row).equals(text)) {
        return "from";
      }
      int index = row.raw.indexOf(text);
      if (index >= 0) {
        return row.spec.columns().get(index).name();
      }
    }
    return "";
  }
}
