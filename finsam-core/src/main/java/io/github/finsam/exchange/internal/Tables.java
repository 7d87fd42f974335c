package io.github.finsam.exchange.internal;

import static io.github.finsam.exchange.internal.Column.opt;
import static io.github.finsam.exchange.internal.Column.req;
import static io.github.finsam.exchange.internal.Reference.parent;
import static io.github.finsam.exchange.internal.Reference.to;

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
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.Flow;
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
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteKind;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.economy.OpeningBalance;
import io.github.finsam.exchange.AggregateKind;
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
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Tally;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * Every table, each after those it points into. A root's row becomes an aggregate without parts;
 * {@link Assembly} puts the parts in.
 */
final class Tables {

  /** Without these there is no förbund. */
  static final Set<String> REQUIRED = Set.of("forbund", "area", "members");

  static final String DOCUMENTS = "documents";

  static final List<TableSpec> ALL = all();

  private static final Map<String, TableSpec> BY_NAME = byName();

  private Tables() {}

  static TableSpec get(String name) {
    TableSpec spec = BY_NAME.get(name);
    if (spec == null) {
      throw new IllegalArgumentException(name);
    }
    return spec;
  }

  /** Where a file stands among the tables; files that are none come last. */
  static int position(String file) {
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).file().equals(file)) {
        return i;
      }
    }
    return file.isEmpty() ? -1 : ALL.size();
  }

  static ForbundYear accountsId(Row row) {
    return new ForbundYear(ForbundId.of(row.text("forbund")), row.get("year", Year.class));
  }

  private static Map<String, TableSpec> byName() {
    Map<String, TableSpec> byName = new LinkedHashMap<>();
    ALL.forEach(spec -> byName.put(spec.name(), spec));
    return byName;
  }

  private static List<TableSpec> all() {
    List<TableSpec> all = new ArrayList<>();
    forbund(all);
    insatser(all);
    accounts(all);
    outlook(all);
    governance(all);
    documents(all);
    survey(all);
    counts(all);
    return List.copyOf(all);
  }

  private static void forbund(List<TableSpec> all) {
    AggregateKind kind = AggregateKind.FORBUND;
    all.add(
        new TableSpec(
            "forbund",
            kind,
            List.of(
                req("id", Type.ID),
                req("name", Type.TEXT),
                opt("organisation_number", Type.TEXT),
                req("formed", Type.DATE),
                opt("dissolved", Type.DATE)),
            List.of("id"),
            0,
            List.of(),
            r ->
                new Forbund(
                    ForbundId.of(r.text("id")),
                    r.text("name"),
                    r.optional("organisation_number"),
                    r.range("formed", "dissolved"),
                    new Membership(List.of(), List.of()),
                    List.of(),
                    Board.EMPTY,
                    List.of())));
    Reference forbund = parent("forbund", "forbund");
    all.add(
        new TableSpec(
            "area",
            kind,
            List.of(req("forbund", Type.ID), req("kommun", Type.TEXT), opt("part", Type.TEXT)),
            List.of("forbund", "kommun", "part"),
            0,
            List.of(forbund),
            r -> new AreaPart(r.text("kommun"), r.optional("part"))));
    all.add(
        new TableSpec(
            "members",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("id", Type.ID),
                req("kind", MemberKind.class),
                opt("code", Type.TEXT),
                req("name", Type.TEXT),
                req("from", Type.DATE),
                opt("to", Type.DATE)),
            List.of("forbund", "id"),
            0,
            List.of(forbund),
            r ->
                new Member(
                    MemberId.of(r.text("id")),
                    r.get("kind", MemberKind.class),
                    r.optional("code"),
                    r.text("name"),
                    r.range("from", "to"))));
    all.add(
        new TableSpec(
            "withdrawals",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("member", Type.ID),
                req("notice_given", Type.DATE),
                req("notice_months", Type.INT)),
            List.of("forbund", "member", "notice_given"),
            0,
            List.of(forbund, to("members", "forbund", "member")),
            r ->
                new Withdrawal(
                    MemberId.of(r.text("member")),
                    r.date("notice_given"),
                    r.integer("notice_months"))));
    all.add(
        new TableSpec(
            "charters",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("from", Type.DATE),
                opt("to", Type.DATE),
                req("term_years", Type.INT),
                req("notice_months", Type.INT)),
            List.of("forbund", "from"),
            0,
            List.of(forbund),
            r ->
                new Charter(
                    r.range("from", "to"),
                    Map.of(),
                    r.integer("term_years"),
                    r.integer("notice_months"))));
    all.add(
        new TableSpec(
            "charter_points",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("charter_from", Type.DATE),
                req("point", Type.INT),
                req("text", Type.TEXT)),
            List.of("forbund", "charter_from", "point"),
            0,
            List.of(parent("charters", "forbund", "charter_from")),
            r ->
                new Charter(
                    DateRange.from(r.date("charter_from")),
                    Map.of(CharterPoint.of(r.integer("point")), r.text("text")),
                    4,
                    36)));
    all.add(
        new TableSpec(
            "board",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("id", Type.TEXT),
                req("member", Type.ID),
                req("seat", SeatKind.class),
                req("holder", Type.TEXT),
                req("eligibility", Eligibility.class),
                req("from", Type.DATE),
                opt("to", Type.DATE),
                opt("role", ChairRole.class)),
            List.of("forbund", "id"),
            0,
            List.of(forbund, to("members", "forbund", "member")),
            r ->
                new BoardSeat(
                    r.text("id"),
                    MemberId.of(r.text("member")),
                    r.get("seat", SeatKind.class),
                    r.text("holder"),
                    r.get("eligibility", Eligibility.class),
                    r.range("from", "to"),
                    r.find("role", ChairRole.class))));
    all.add(
        new TableSpec(
            "auditors",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("id", Type.TEXT),
                req("holder", Type.TEXT),
                req("members", Type.LIST),
                req("appointed_by", Type.ID),
                req("from", Type.DATE),
                opt("to", Type.DATE)),
            List.of("forbund", "id"),
            0,
            List.of(
                forbund,
                to("members", "forbund", "members"),
                to("members", "forbund", "appointed_by")),
            r ->
                new Auditor(
                    r.text("id"),
                    r.text("holder"),
                    r.list("members").stream().map(MemberId::of).toList(),
                    MemberId.of(r.text("appointed_by")),
                    r.range("from", "to"))));
  }

  private static void insatser(List<TableSpec> all) {
    AggregateKind kind = AggregateKind.INSATS;
    all.add(
        new TableSpec(
            "insatser",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("id", Type.ID),
                req("name", Type.TEXT),
                req("direction", Direction.class),
                req("stage", Stage.class),
                req("registration", Registration.class),
                req("esf", Type.YES_NO),
                req("from", Type.DATE),
                opt("to", Type.DATE),
                opt("age_from", Type.INT),
                opt("age_to", Type.INT),
                req("needs", Type.TEXT),
                opt("capacity", Type.INT),
                opt("merged_into", Type.ID),
                opt("merged_on", Type.DATE)),
            List.of("id"),
            0,
            List.of(to("forbund", "forbund"), to("insatser", "merged_into")),
            Tables::insats));
    Reference insats = parent("insatser", "insats");
    all.add(
        new TableSpec(
            "insats_forms",
            kind,
            List.of(
                req("insats", Type.ID),
                req("form", FinancingForm.class),
                req("from", Type.DATE),
                opt("to", Type.DATE)),
            List.of("insats", "from"),
            0,
            List.of(insats),
            r -> new Dated<>(r.range("from", "to"), r.get("form", FinancingForm.class))));
    all.add(
        new TableSpec(
            "insats_partners",
            kind,
            List.of(
                req("insats", Type.ID),
                req("authority", Authority.class),
                req("organisation", Type.TEXT),
                req("role", PartnerRole.class),
                req("from", Type.DATE),
                opt("to", Type.DATE)),
            List.of(),
            0,
            List.of(insats),
            r ->
                new Partner(
                    r.get("authority", Authority.class),
                    r.text("organisation"),
                    r.get("role", PartnerRole.class),
                    r.range("from", "to"))));
    all.add(
        new TableSpec(
            "insats_extensions",
            kind,
            List.of(
                req("insats", Type.ID),
                opt("decided_on", Type.DATE),
                opt("new_end", Type.DATE),
                req("reason", Type.TEXT)),
            List.of(),
            0,
            List.of(insats),
            r ->
                new Extension(
                    r.find("decided_on", LocalDate.class),
                    r.find("new_end", LocalDate.class),
                    r.text("reason"))));
    all.add(
        new TableSpec(
            "insats_staffing",
            kind,
            List.of(
                req("insats", Type.ID),
                req("role", Type.TEXT),
                req("percent", Type.INT),
                req("payer", Authority.class),
                req("from", Type.DATE),
                opt("to", Type.DATE)),
            List.of(),
            0,
            List.of(insats),
            r ->
                new Staffing(
                    r.text("role"),
                    r.integer("percent"),
                    r.get("payer", Authority.class),
                    r.range("from", "to"))));
    all.add(
        new TableSpec(
            "insats_planned",
            kind,
            List.of(req("insats", Type.ID), req("year", Type.YEAR), req("participants", Type.INT)),
            List.of("insats", "year"),
            0,
            List.of(insats),
            r -> new PlannedParticipants(r.get("year", Year.class), r.integer("participants"))));
  }

  private static Insats insats(Row r) {
    r.needs("age_to", "age_from");
    r.needs("merged_into", "merged_on");
    r.needs("merged_on", "merged_into");
    return new Insats(
        InsatsId.of(r.text("id")),
        ForbundId.of(r.text("forbund")),
        r.text("name"),
        new InsatsKind(
            r.get("direction", Direction.class),
            r.get("stage", Stage.class),
            r.get("registration", Registration.class),
            r.get("esf", Boolean.class)),
        new Course(
            r.range("from", "to"),
            List.of(),
            Timeline.of(List.of()),
            r.optional("merged_into")
                .map(into -> new Merger(InsatsId.of(into), r.date("merged_on")))),
        new TargetGroup(
            r.find("age_from", Integer.class)
                .map(from -> new AgeBand(from, r.find("age_to", Integer.class))),
            r.text("needs")),
        List.of(),
        new Resources(r.find("capacity", Integer.class), List.of(), List.of()));
  }

  private static void accounts(List<TableSpec> all) {
    AggregateKind kind = AggregateKind.ACCOUNTS;
    all.add(
        new TableSpec(
            "accounts",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("opening_equity", Type.AMOUNT),
                req("opening_cash", Type.AMOUNT),
                req("financial_income", Type.AMOUNT),
                req("financial_costs", Type.AMOUNT),
                req("pledged", Type.AMOUNT),
                req("contingent", Type.AMOUNT),
                req("depreciation", Type.AMOUNT),
                req("other_non_cash", Type.AMOUNT),
                req("change_receivables", Type.AMOUNT),
                req("change_liabilities", Type.AMOUNT),
                req("investing", Type.AMOUNT),
                req("financing", Type.AMOUNT)),
            List.of("forbund", "year"),
            0,
            List.of(to("forbund", "forbund")),
            r ->
                new Accounts(
                    accountsId(r),
                    new OpeningBalance(r.money("opening_equity"), r.money("opening_cash")),
                    List.of(),
                    new FinancialItems(
                        r.money("financial_income"),
                        r.money("financial_costs"),
                        r.money("pledged"),
                        r.money("contingent")),
                    new CashFlowItems(
                        r.money("depreciation"),
                        r.money("other_non_cash"),
                        r.money("change_receivables"),
                        r.money("change_liabilities"),
                        r.money("investing"),
                        r.money("financing")),
                    List.of(),
                    List.of(),
                    List.of())));
    Reference accounts = parent("accounts", "forbund", "year");
    all.add(
        new TableSpec(
            "notes",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("note", Type.INT),
                req("kind", NoteKind.class),
                req("title", Type.TEXT),
                req("line", Type.TEXT),
                req("label", Type.TEXT),
                req("amount", Type.AMOUNT),
                opt("member", Type.ID),
                req("insatser", Type.YES_NO)),
            List.of("forbund", "year", "note", "line"),
            5,
            List.of(accounts, to("members", "forbund", "member")),
            Tables::noteLine));
    all.add(
        new TableSpec(
            "budget",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("line", Type.TEXT),
                req("section", BudgetSection.class),
                req("label", Type.TEXT),
                opt("budget", Type.AMOUNT),
                opt("actual", Type.AMOUNT),
                opt("insats", Type.ID),
                opt("note_lines", Type.NOTE_LINES)),
            List.of("forbund", "year", "line"),
            0,
            List.of(
                accounts, to("insatser", "insats"), to("notes", "forbund", "year", "note_lines")),
            r ->
                new BudgetLine(
                    r.text("line"),
                    r.get("section", BudgetSection.class),
                    r.text("label"),
                    r.find("budget", Money.class),
                    r.find("actual", Money.class),
                    r.optional("insats").map(InsatsId::of),
                    r.list("note_lines"))));
    all.add(
        new TableSpec(
            "insats_amounts",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("insats", Type.ID),
                req("source", FundingSource.class),
                req("amount", Type.AMOUNT)),
            List.of("forbund", "year", "insats", "source"),
            0,
            List.of(accounts, to("insatser", "insats")),
            r ->
                new InsatsAmount(
                    InsatsId.of(r.text("insats")),
                    r.get("source", FundingSource.class),
                    r.money("amount"))));
    all.add(
        new TableSpec(
            "accruals",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("description", Type.TEXT),
                req("cost", Type.AMOUNT),
                req("belongs_to", Type.PERIOD),
                req("booked_in", Type.YEAR)),
            List.of(),
            0,
            List.of(accounts),
            r ->
                new AccrualException(
                    r.text("description"),
                    r.money("cost"),
                    r.get("belongs_to", Period.class),
                    r.get("booked_in", Year.class))));
  }

  /** The line; its note is built only to check number and title. */
  private static NoteLine noteLine(Row r) {
    NoteLine line =
        r.stub
            ? NoteLine.of("-", "-", Sek.ZERO)
            : new NoteLine(
                r.text("line"),
                r.text("label"),
                r.money("amount"),
                r.optional("member").map(MemberId::of),
                r.get("insatser", Boolean.class));
    return new Note(
            r.integer("note"), r.get("kind", NoteKind.class), r.text("title"), List.of(line))
        .lines()
        .get(0);
  }

  private static void outlook(List<TableSpec> all) {
    AggregateKind kind = AggregateKind.OUTLOOK;
    Reference forbund = to("forbund", "forbund");
    all.add(
        new TableSpec(
            "forecasts",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("contributions", Type.AMOUNT),
                req("opening_equity", Type.AMOUNT),
                req("budgeted_for_new", Type.AMOUNT),
                req("ceiling", Type.AMOUNT)),
            List.of("forbund", "year"),
            2,
            List.of(forbund),
            r ->
                r.stub
                    ? accountsId(r)
                    : new Forecast(
                        r.money("contributions"),
                        r.money("opening_equity"),
                        List.of(),
                        r.money("budgeted_for_new"),
                        r.money("ceiling"))));
    all.add(
        new TableSpec(
            "forecast_commitments",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("label", Type.TEXT),
                req("amount", Type.AMOUNT)),
            List.of(),
            0,
            List.of(parent("forecasts", "forbund", "year")),
            r -> new Commitment(r.text("label"), r.money("amount"))));
    all.add(
        new TableSpec(
            "interim",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("as_of", Type.DATE),
                req("line", Type.TEXT),
                req("actual", Type.AMOUNT),
                req("forecast", Type.AMOUNT)),
            List.of("forbund", "year", "as_of", "line"),
            3,
            List.of(forbund),
            r ->
                r.stub
                    ? accountsId(r)
                    : new InterimLine(r.text("line"), r.money("actual"), r.money("forecast"))));
  }

  private static void governance(List<TableSpec> all) {
    AggregateKind kind = AggregateKind.GOVERNANCE;
    Reference forbund = to("forbund", "forbund");
    all.add(
        new TableSpec(
            "meetings",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("id", Type.ID),
                req("kind", MeetingKind.class),
                req("date", Type.DATE),
                opt("place", Type.TEXT),
                opt("public", Type.YES_NO),
                opt("present", Type.LIST),
                opt("remote", Type.LIST),
                opt("adjuster", Type.TEXT)),
            List.of("forbund", "year", "id"),
            2,
            List.of(
                forbund,
                to("board", "forbund", "present"),
                to("board", "forbund", "remote"),
                to("board", "forbund", "adjuster")),
            r ->
                r.stub
                    ? accountsId(r)
                    : new Meeting(
                        MeetingId.of(r.text("id")),
                        r.get("kind", MeetingKind.class),
                        r.date("date"),
                        r.optional("place"),
                        r.find("public", Boolean.class),
                        new Attendance(r.list("present"), r.list("remote")),
                        r.optional("adjuster"))));
    all.add(
        new TableSpec(
            "decisions",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("id", Type.TEXT),
                opt("number", Type.INT),
                req("meeting", Type.ID),
                req("kind", DecisionKind.class),
                req("subject", Type.TEXT),
                req("wording", Wording.class),
                opt("amount", Type.AMOUNT),
                opt("insats", Type.ID),
                opt("from", Type.DATE),
                opt("to", Type.DATE),
                opt("condition", Type.TEXT),
                opt("delegation_matter", DelegationMatter.class),
                opt("delegated_to", Type.TEXT)),
            List.of("forbund", "year", "id"),
            0,
            List.of(
                forbund, to("meetings", "forbund", "year", "meeting"), to("insatser", "insats")),
            Tables::decision));
    all.add(
        new TableSpec(
            "applications",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("id", Type.TEXT),
                req("applicant", Type.TEXT),
                req("title", Type.TEXT),
                opt("amount", Type.AMOUNT),
                opt("from", Type.DATE),
                opt("to", Type.DATE),
                opt("decision", Type.TEXT)),
            List.of("forbund", "year", "id"),
            0,
            List.of(forbund, to("decisions", "forbund", "year", "decision")),
            r ->
                new Application(
                    r.text("id"),
                    r.text("applicant"),
                    r.text("title"),
                    r.find("amount", Money.class),
                    r.optionalRange("from", "to"),
                    r.optional("decision"))));
    all.add(
        new TableSpec(
            "bodies",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("id", Type.TEXT),
                req("kind", BodyKind.class),
                req("name", Type.TEXT),
                opt("mandate", Type.TEXT),
                opt("meetings", Type.COUNTS)),
            List.of("forbund", "year", "id"),
            0,
            List.of(forbund),
            r ->
                new Body(
                    r.text("id"),
                    r.get("kind", BodyKind.class),
                    r.text("name"),
                    r.optional("mandate").orElse(""),
                    List.of(),
                    counts(r))));
    all.add(
        new TableSpec(
            "body_members",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("body", Type.TEXT),
                req("holder", Type.TEXT),
                req("organisation", Type.TEXT),
                opt("role", Type.TEXT),
                opt("percent", Type.INT)),
            List.of(),
            0,
            List.of(parent("bodies", "forbund", "year", "body")),
            r ->
                new BodyMember(
                    r.text("holder"),
                    r.text("organisation"),
                    r.optional("role"),
                    r.find("percent", Integer.class))));
    all.add(
        new TableSpec(
            "discharges",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("year", Type.YEAR),
                req("member", Type.ID),
                req("for_year", Type.YEAR),
                req("granted", Type.YES_NO),
                req("decided_on", Type.DATE)),
            List.of("forbund", "year", "member", "for_year"),
            0,
            List.of(forbund, to("members", "forbund", "member")),
            Tables::discharge));
  }

  private static Discharge discharge(Row r) {
    Year year = r.get("year", Year.class);
    if (r.date("decided_on").getYear() != year.getValue()) {
      throw new CellException("decided_on", "other-year", List.of(year.toString()));
    }
    return new Discharge(
        MemberId.of(r.text("member")),
        r.get("for_year", Year.class),
        r.get("granted", Boolean.class),
        r.date("decided_on"));
  }

  private static Map<String, Integer> counts(Row r) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    r.find("meetings", Map.class)
        .ifPresent(
            map ->
                ((Map<?, ?>) map)
                    .forEach((what, number) -> counts.put((String) what, (Integer) number)));
    return counts;
  }

  private static Decision decision(Row r) {
    r.needs("insats", "amount");
    r.needs("from", "amount");
    r.needs("condition", "amount");
    r.needs("delegation_matter", "delegated_to");
    r.needs("delegated_to", "delegation_matter");
    Optional<DateRange> period = r.optionalRange("from", "to");
    return new Decision(
        r.text("id"),
        r.find("number", Integer.class),
        MeetingId.of(r.text("meeting")),
        r.get("kind", DecisionKind.class),
        r.text("subject"),
        r.get("wording", Wording.class),
        r.find("amount", Money.class)
            .map(
                amount ->
                    new Grant(
                        amount,
                        r.optional("insats").map(InsatsId::of),
                        period,
                        r.optional("condition"))),
        r.find("delegation_matter", DelegationMatter.class)
            .map(matter -> new Delegation(matter, r.text("delegated_to"))));
  }

  private static void documents(List<TableSpec> all) {
    AggregateKind kind = AggregateKind.DOCUMENT;
    all.add(
        new TableSpec(
            DOCUMENTS,
            kind,
            List.of(
                req("forbund", Type.ID),
                req("id", Type.TEXT),
                req("title", Type.TEXT),
                req("publisher", Type.TEXT),
                req("year", Type.YEAR),
                opt("dated_on", Type.DATE)),
            List.of("forbund", "id"),
            0,
            List.of(to("forbund", "forbund")),
            r ->
                new Document(
                    ForbundId.of(r.text("forbund")),
                    new Source(
                        r.text("id"),
                        r.text("title"),
                        r.text("publisher"),
                        r.get("year", Year.class).getValue()),
                    r.find("dated_on", LocalDate.class),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())));
    Reference document = parent(DOCUMENTS, "document");
    all.add(
        new TableSpec(
            "printed_figures",
            kind,
            List.of(
                req("document", Type.TEXT),
                req("year", Type.YEAR),
                req("key", Type.TEXT),
                req("raw", Type.TEXT),
                req("unit", PrintedUnit.class),
                opt("where", Type.TEXT)),
            List.of(opt("in", Type.TEXT), opt("value", Type.MONEY)),
            List.of(),
            0,
            List.of(document),
            Tables::figure));
    all.add(
        new TableSpec(
            "printed_facts",
            kind,
            List.of(
                req("document", Type.TEXT),
                req("kind", FactKind.class),
                req("subject", Type.TEXT),
                req("raw", Type.TEXT),
                opt("where", Type.TEXT)),
            List.of(opt("in", Type.TEXT)),
            List.of(),
            0,
            List.of(document),
            r ->
                new StatedFact(
                    r.get("kind", FactKind.class), r.text("subject"), r.text("raw"), place(r))));
    all.add(
        new TableSpec(
            "printed_volumes",
            kind,
            List.of(
                req("document", Type.TEXT),
                req("insats", Type.ID),
                req("participants", Type.LONG),
                req("approximate", Type.YES_NO),
                req("basis", VolumeBasis.class),
                opt("where", Type.TEXT)),
            List.of(opt("in", Type.TEXT)),
            List.of(),
            0,
            List.of(document, to("insatser", "insats")),
            r ->
                new PrintedVolume(
                    InsatsId.of(r.text("insats")),
                    r.get("participants", Long.class),
                    r.get("approximate", Boolean.class),
                    r.get("basis", VolumeBasis.class),
                    place(r))));
    all.add(
        new TableSpec(
            "printed_shares",
            kind,
            List.of(
                req("document", Type.TEXT),
                req("subject", Type.TEXT),
                req("percent", Type.INT),
                opt("part", Type.LONG),
                opt("whole", Type.LONG),
                opt("insats", Type.ID),
                opt("where", Type.TEXT)),
            List.of(opt("in", Type.TEXT)),
            List.of(),
            0,
            List.of(document, to("insatser", "insats")),
            r ->
                new PrintedShare(
                    r.text("subject"),
                    r.integer("percent"),
                    r.find("part", Long.class),
                    r.find("whole", Long.class),
                    r.optional("insats").map(InsatsId::of),
                    place(r))));
  }

  private static void survey(List<TableSpec> all) {
    all.add(
        new TableSpec(
            "forms",
            AggregateKind.FORM,
            List.of(
                req("form", Type.ID),
                req("edition", Type.TEXT),
                req("respondent", Respondent.class),
                req("occasion", Occasion.class)),
            List.of("form"),
            0,
            List.of(),
            r ->
                new Form(
                    FormId.of(r.text("form")),
                    r.text("edition"),
                    r.get("respondent", Respondent.class),
                    r.get("occasion", Occasion.class),
                    // A form without items is none; its own come later.
                    List.of(new FormItem("item", 0, 0, List.of())))));
    all.add(
        new TableSpec(
            "form_items",
            AggregateKind.FORM,
            List.of(
                req("form", Type.ID),
                req("item", Type.TEXT),
                req("min_code", Type.INT),
                req("max_code", Type.INT),
                opt("non_answers", Type.LIST)),
            List.of("form", "item"),
            0,
            List.of(parent("forms", "form")),
            r ->
                new FormItem(
                    r.text("item"),
                    r.integer("min_code"),
                    r.integer("max_code"),
                    r.list("non_answers").stream().map(Tables::nonAnswer).toList())));
    all.add(
        new TableSpec(
            "asked",
            AggregateKind.ASKED,
            List.of(
                req("form", Type.ID),
                req("forbund", Type.ID),
                opt("insats", Type.ID),
                req("period", Type.PERIOD),
                opt("sex", Sex.class),
                req("number", Type.INT)),
            List.of("form", "forbund", "insats", "period", "sex"),
            0,
            // What it names may be in the store alone: see Questionnaires.
            List.of(),
            r ->
                new Asked(
                    new AskedId(
                        FormId.of(r.text("form")),
                        ForbundId.of(r.text("forbund")),
                        r.optional("insats").map(InsatsId::of),
                        r.get("period", Period.class),
                        r.find("sex", Sex.class)),
                    r.integer("number"))));
  }

  private static void counts(List<TableSpec> all) {
    AggregateKind kind = AggregateKind.COUNTS;
    all.add(
        new TableSpec(
            "counts",
            kind,
            List.of(
                req("forbund", Type.ID),
                req("insats", Type.ID),
                req("year", Type.YEAR),
                opt("planned", Type.INT),
                opt("women", Type.INT),
                opt("men", Type.INT),
                opt("unknown", Type.INT)),
            List.of("insats", "year"),
            0,
            // What it names may be in the store alone: see Counted.
            List.of(),
            r ->
                new InsatsCounts(
                    new InsatsYear(InsatsId.of(r.text("insats")), r.get("year", Year.class)),
                    ForbundId.of(r.text("forbund")),
                    r.find("planned", Integer.class),
                    bySex(r),
                    List.of(),
                    List.of(),
                    Optional.empty())));
    Reference counts = parent("counts", "insats", "year");
    all.add(
        new TableSpec(
            "flows",
            kind,
            List.of(
                req("insats", Type.ID),
                req("year", Type.YEAR),
                req("flow", Flow.class),
                opt("women", Type.INT),
                opt("men", Type.INT),
                opt("unknown", Type.INT)),
            List.of("insats", "year", "flow"),
            0,
            List.of(counts),
            Tables::numbers));
    all.add(
        new TableSpec(
            "anonymous",
            kind,
            List.of(req("insats", Type.ID), req("year", Type.YEAR), req("sex", Sex.class)),
            List.of(),
            0,
            List.of(counts),
            r -> new AnonymousEntry(r.get("sex", Sex.class), r.get("year", Year.class))));
    all.add(
        new TableSpec(
            "volumes",
            kind,
            List.of(
                req("insats", Type.ID),
                req("year", Type.YEAR),
                req("label", Type.TEXT),
                req("period", Type.PERIOD),
                opt("women", Type.INT),
                opt("men", Type.INT),
                opt("unknown", Type.INT)),
            List.of("insats", "year", "label", "period"),
            0,
            List.of(counts),
            r -> new VolumeCount(r.text("label"), r.get("period", Period.class), numbers(r))));
    all.add(
        new TableSpec(
            "closed_periods",
            AggregateKind.CLOSED_PERIOD,
            List.of(
                req("forbund", Type.ID),
                opt("insats", Type.ID),
                req("period", Type.PERIOD),
                req("version", Type.INT),
                req("closed_on", Type.DATE),
                opt("reason", Type.TEXT),
                req("measure", ClosedMeasure.class),
                opt("table", Type.TEXT),
                opt("outcome", Type.TEXT),
                opt("women", Type.INT),
                opt("men", Type.INT),
                opt("unknown", Type.INT),
                opt("tally", Type.TALLY)),
            List.of(
                "forbund", "insats", "period", "version", "measure", "table", "outcome", "tally"),
            0,
            List.of(),
            Tables::closed));
  }

  /**
   * Heads by sex; empty if no cell is filled. Women and men go together: an empty cell beside a
   * filled one might be none or not counted.
   */
  private static Optional<BySex> bySex(Row r) {
    r.needs("women", "men");
    r.needs("men", "women");
    Optional<Integer> women = r.find("women", Integer.class);
    Optional<Integer> unknown = r.find("unknown", Integer.class);
    return women.isEmpty() && unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BySex(women.orElse(0), r.find("men", Integer.class).orElse(0), unknown.orElse(0)));
  }

  private static BySex numbers(Row r) {
    return bySex(r).orElseThrow(() -> new CellException("women", "required", List.of()));
  }

  private static ClosedPeriodId closedId(Row r) {
    return new ClosedPeriodId(
        ForbundId.of(r.text("forbund")),
        r.optional("insats").map(InsatsId::of),
        r.get("period", Period.class),
        r.integer("version"));
  }

  /** The row's number with the id it belongs to. */
  record ClosedRow(ClosedPeriodId id, Object number) {}

  private static ClosedRow closed(Row r) {
    ClosedMeasure measure = r.get("measure", ClosedMeasure.class);
    boolean outcome = measure == ClosedMeasure.OUTCOME;
    boolean tally = measure == ClosedMeasure.TALLY;
    only(r, outcome, measure, "table", "outcome");
    only(r, tally, measure, "tally");
    if (tally) {
      only(r, false, measure, "women", "men", "unknown");
      return new ClosedRow(closedId(r), r.get("tally", Tally.class));
    }
    return new ClosedRow(
        closedId(r),
        outcome ? new OutcomeCount(r.text("table"), r.text("outcome"), numbers(r)) : numbers(r));
  }

  /** The columns are for this measure, or they are empty. */
  private static void only(Row r, boolean here, ClosedMeasure measure, String... columns) {
    for (String column : columns) {
      if (r.cell(column).isPresent() != here) {
        throw here
            ? new CellException(column, "required-with", List.of(measure.name()))
            : new CellException(column, "not-with", List.of(measure.name()));
      }
    }
  }

  private static int nonAnswer(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new CellException("non_answers", "integer-form", List.of("9"));
    }
    return Integer.parseInt(text);
  }

  private static PrintedFigure figure(Row r) {
    PrintedUnit unit = r.get("unit", PrintedUnit.class);
    String raw = r.text("raw");
    return new PrintedFigure(
        r.get("year", Year.class),
        new FigureKey(r.text("key")),
        new Printed<>(
            raw,
            r.find("value", Money.class)
                .or(() -> PrintedAmounts.parse(raw, unit))
                .orElseThrow(
                    () -> new CellException("raw", "printed-amount", List.of(unit.name()))),
            unit,
            place(r)));
  }

  /** In the document's own words; its id, not what this folder calls it. */
  private static Place place(Row r) {
    return Place.of(
        r.optional("in").orElseGet(() -> r.parent().text("id")), r.optional("where").orElse(""));
  }
}
