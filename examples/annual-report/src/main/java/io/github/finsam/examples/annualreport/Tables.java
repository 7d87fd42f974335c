package io.github.finsam.examples.annualreport;

import io.github.finsam.base.Sek;
import io.github.finsam.economy.BudgetRow;
import io.github.finsam.economy.BudgetSection;
import io.github.finsam.economy.BudgetTable;
import io.github.finsam.economy.Figures;
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.DataTable.Cell;
import io.github.finsam.examples.rendering.Mark;
import io.github.finsam.examples.rendering.Tone;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.PrintedShare;
import io.github.finsam.finding.PrintedVolume;
import io.github.finsam.finding.Severity;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.Party;
import io.github.finsam.forbund.SeatKind;
import io.github.finsam.governance.Application;
import io.github.finsam.governance.Body;
import io.github.finsam.governance.CalendarEntry;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.Meeting;
import io.github.finsam.governance.YearCalendar;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The tables of the report, each by the name of its CSV file. */
final class Tables {

  /** Name of the table of findings. */
  static final String FINDINGS = "findings";

  private final ReportData data;
  private final Words words;

  Tables(ReportData data, Words words) {
    this.data = data;
    this.words = words;
  }

  /** Every table, in the order of the report. */
  Map<String, DataTable> all() {
    Map<String, DataTable> tables = new LinkedHashMap<>();
    tables.put("members", members());
    tables.put("board", board());
    data.governance()
        .ifPresent(
            governance -> {
              tables.put("calendar", calendar(governance));
              tables.put("decisions", decisions(governance));
              tables.put("applications", applications(governance));
              tables.put("bodies", bodies(governance));
            });
    tables.put("insatser", insatser());
    tables.put("results", results());
    tables.put("budget", budget());
    tables.put("income-statement", statement("income-statement", INCOME_STATEMENT));
    tables.put("balance-sheet", statement("balance-sheet", BALANCE_SHEET));
    tables.put("cash-flow", statement("cash-flow", CASH_FLOW));
    for (Note note : data.accounts().notes()) {
      tables.put("note-" + note.number(), note(note));
    }
    data.outlook()
        .filter(o -> o.forecast().isPresent())
        .ifPresent(o -> tables.put("forecast", forecast(Figures.of(o))));
    tables.put(FINDINGS, findings());
    return tables;
  }

  private static final List<String> INCOME_STATEMENT =
      List.of("income", "costs", "net*", "financial-income", "financial-costs", "result*");
  private static final List<String> BALANCE_SHEET =
      List.of(
          "receivables",
          "cash",
          "assets*",
          "opening-equity",
          "result",
          "equity*",
          "liabilities",
          "equity-and-debts*");
  private static final List<String> CASH_FLOW =
      List.of(
          "result",
          "depreciation",
          "other-non-cash",
          "before-working-capital*",
          "receivables",
          "liabilities",
          "operating*",
          "investing",
          "financing",
          "total*",
          "opening",
          "closing*");

  DataTable members() {
    DataTable.Builder table =
        DataTable.builder(words.of("members.caption", data.year().toString()))
            .textColumn(words.of("column.member"))
            .textColumn(words.of("column.party"))
            .codeColumn(words.of("column.since"))
            .numberColumn(words.of("column.contribution", data.year().toString()))
            .numberColumn(words.of("column.contribution", data.year().minusYears(1).toString()));
    LocalDate closing = data.accounts().closingDate();
    for (Member member : data.forbund().membership().on(closing)) {
      table.row(
          Cell.of(member.name()),
          Cell.of(member.party().label().in(words.language())),
          Cell.of(member.membership().startInclusive().toString()),
          amount(contribution(member, data.year())),
          amount(contribution(member, data.year().minusYears(1))));
    }
    for (Party party : Party.values()) {
      table.sumRow(
          Cell.of(words.of("members.party", party.label().in(words.language()))),
          Cell.of(""),
          Cell.of(""),
          amount(data.figure(data.year(), FigureKey.of("funding", party))),
          amount(data.figure(data.year().minusYears(1), FigureKey.of("funding", party))));
    }
    table.sumRow(
        Cell.of(words.of("sum")),
        Cell.of(""),
        Cell.of(""),
        amount(data.figure(data.year(), FigureKey.of("funding/sum"))),
        amount(data.figure(data.year().minusYears(1), FigureKey.of("funding/sum"))));
    return table.build();
  }

  private Optional<Money> contribution(Member member, Year year) {
    List<Money> amounts =
        data.dossier().accounts(year).stream()
            .flatMap(a -> a.notes().stream())
            .flatMap(n -> n.lines().stream())
            .filter(l -> l.member().filter(member.id()::equals).isPresent())
            .map(NoteLine::amount)
            .toList();
    return amounts.isEmpty() ? Optional.empty() : Optional.of(Sek.sum(amounts));
  }

  DataTable board() {
    DataTable.Builder table =
        DataTable.builder(words.of("board.caption", data.year().toString()))
            .textColumn(words.of("column.seat"))
            .textColumn(words.of("column.holder"))
            .textColumn(words.of("column.member"))
            .codeColumn(words.of("column.period"));
    DateRange year = Period.year(data.year().getValue()).toRange();
    for (SeatKind kind : SeatKind.values()) {
      for (BoardSeat seat : data.forbund().board().seats()) {
        if (seat.kind() == kind && seat.held().overlaps(year)) {
          table.row(
              seat.kind().label().in(words.language())
                  + seat.role()
                      .map(
                          r ->
                              ", "
                                  + r.label()
                                      .in(words.language())
                                      .toLowerCase(words.language().locale()))
                      .orElse(""),
              seat.holder(),
              memberName(seat),
              seat.held().label(words.language()));
        }
      }
    }
    return table.build();
  }

  private String memberName(BoardSeat seat) {
    return data.forbund().membership().find(seat.member()).map(Member::name).orElse("");
  }

  /** The year's calendar: what the law sets, and the meetings held with their decisions. */
  DataTable calendar(GovernanceYear governance) {
    DataTable.Builder table =
        DataTable.builder(words.of("calendar.caption", data.year().toString()))
            .codeColumn(words.of("column.date"))
            .textColumn(words.of("column.what"))
            .textColumn(words.of("column.paragraph"))
            .numberColumn(words.of("column.decisions"));
    for (CalendarEntry entry : YearCalendar.of(data.year(), governance.meetings()).entries()) {
      table.row(
          entry.date().toString(),
          entry.label().in(words.language()),
          entry.paragraph().orElse(""),
          entry
              .meeting()
              .map(meeting -> Integer.toString(governance.decisions(meeting).size()))
              .orElse(""));
    }
    return table.build();
  }

  DataTable decisions(GovernanceYear governance) {
    Map<Object, LocalDate> dates =
        governance.meetings().stream().collect(Collectors.toMap(Meeting::id, Meeting::date));
    DataTable.Builder table =
        DataTable.builder(words.of("decisions.caption", data.year().toString()))
            .codeColumn(words.of("column.date"))
            .codeColumn("§")
            .textColumn(words.of("column.decision"))
            .textColumn(words.of("column.subject"))
            .numberColumn(words.of("column.amount"));
    for (Decision decision : governance.decisions()) {
      table.row(
          Cell.of(String.valueOf(dates.get(decision.meeting()))),
          Cell.of(decision.number().map(String::valueOf).orElse("")),
          Cell.of(decision.kind().label().in(words.language())),
          Cell.of(decision.subject()),
          amount(decision.grant().map(g -> g.amount())));
    }
    List<Money> grants =
        governance.decisions().stream()
            .flatMap(d -> d.grant().stream())
            .map(g -> g.amount())
            .toList();
    table.sumRow(
        Cell.of(words.of("decisions.granted", grants.size())),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""),
        amount(Optional.of(Sek.sum(grants))));
    return table.build();
  }

  DataTable applications(GovernanceYear governance) {
    Map<String, Decision> decisions =
        governance.decisions().stream().collect(Collectors.toMap(Decision::id, d -> d));
    DataTable.Builder table =
        DataTable.builder(words.of("applications.caption", data.year().toString()))
            .textColumn(words.of("column.applicant"))
            .textColumn(words.of("column.subject"))
            .numberColumn(words.of("column.amount"))
            .textColumn(words.of("column.outcome"));
    for (Application application : governance.applications()) {
      table.row(
          Cell.of(application.applicant()),
          Cell.of(application.title()),
          amount(application.amount()),
          Cell.of(
              application
                  .decision()
                  .map(decisions::get)
                  .map(d -> d.kind().label().in(words.language()))
                  .orElse(words.of("pending"))));
    }
    return table.build();
  }

  DataTable bodies(GovernanceYear governance) {
    DataTable.Builder table =
        DataTable.builder(words.of("bodies.caption", data.year().toString()))
            .textColumn(words.of("column.body"))
            .numberColumn(words.of("column.members"))
            .textColumn(words.of("column.meetings"));
    for (Body body : governance.bodies()) {
      table.row(
          body.name(),
          body.members().isEmpty() ? "–" : Integer.toString(body.members().size()),
          body.meetings().isEmpty()
              ? "–"
              : body.meetings().entrySet().stream()
                  .map(e -> e.getValue() + " " + e.getKey())
                  .collect(Collectors.joining(", ")));
    }
    return table.build();
  }

  DataTable insatser() {
    Year before = data.year().minusYears(1);
    DataTable.Builder table =
        DataTable.builder(words.of("insatser.caption", data.year().toString()))
            .textColumn(words.of("column.insats"))
            .textColumn(words.of("column.direction"))
            .textColumn(words.of("column.form"))
            .codeColumn(words.of("column.period"))
            .codeColumn(words.of("column.ages"))
            .numberColumn(data.year().toString())
            .numberColumn(before.toString());
    for (Insats insats : data.financed()) {
      table.row(
          Cell.of(insats.name()),
          Cell.of(insats.kind().direction().label().in(words.language())),
          Cell.of(forms(insats)),
          Cell.of(insats.course().actual().label(words.language())),
          Cell.of(insats.targetGroup().ages().map(Object::toString).orElse("–")),
          amount(data.cost(insats, data.year())),
          amount(data.cost(insats, before)));
    }
    table.sumRow(
        Cell.of(words.of("sum")),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""),
        Cell.of(""),
        amount(data.figure(data.year(), FigureKey.of("insats/sum"))),
        amount(data.figure(before, FigureKey.of("insats/sum"))));
    return table.build();
  }

  private String forms(Insats insats) {
    List<FinancingForm> forms = insats.course().forms().during(Period.year(data.year().getValue()));
    return forms.isEmpty()
        ? "–"
        : forms.stream()
            .map(f -> f.label().in(words.language()))
            .distinct()
            .collect(Collectors.joining("/"));
  }

  DataTable results() {
    DataTable.Builder table =
        DataTable.builder(words.of("results.caption", data.year().toString()))
            .textColumn(words.of("column.insats"))
            .textColumn(words.of("column.result"))
            .numberColumn(words.of("column.printed"))
            .textColumn(words.of("column.denominator"))
            .textColumn(words.of("column.source"));
    for (Insats insats : data.dossier().insatser()) {
      for (Document document : data.dossier().documents()) {
        for (PrintedVolume volume : document.volumes()) {
          if (volume.insats().equals(insats.id())) {
            table.row(
                insats.name(),
                words.of("participants"),
                (volume.approximate() ? words.of("about") + " " : "") + volume.participants(),
                volume.basis().label().in(words.language()),
                document.source().title());
          }
        }
      }
      for (Document document : data.dossier().documents()) {
        for (PrintedShare share : document.shares()) {
          if (share.insats().filter(insats.id()::equals).isPresent()) {
            table.row(
                insats.name(),
                share.subject(),
                share.percent() + " %",
                denominator(share),
                document.source().title());
          }
        }
      }
    }
    return table.build();
  }

  private String denominator(PrintedShare share) {
    if (share.whole().isEmpty()) {
      return words.of("not-stated");
    }
    String whole = share.whole().get().toString();
    return share
        .part()
        .map(part -> words.of("of", part.toString(), whole))
        .orElseGet(() -> words.of("of-whole", whole));
  }

  DataTable budget() {
    DataTable.Builder table =
        DataTable.builder(words.of("budget.caption", data.year().toString()))
            .textColumn(words.of("column.line"))
            .numberColumn(words.of("column.actual"))
            .numberColumn(words.of("column.budget"))
            .numberColumn(words.of("column.variance"))
            .textColumn(words.of("column.favour"));
    BudgetTable budget = BudgetTable.of(data.accounts());
    for (BudgetSection section : BudgetSection.values()) {
      if (!budget.rows(section).isEmpty()) {
        table.groupRow(section.label().in(words.language()));
        budget.rows(section).forEach(row -> table.row(cells(label(row), row)));
        table.sumRow(cells(sumLabel(budget.sum(section)), budget.sum(section)));
      }
    }
    table.groupRow(words.of("budget.totals"));
    table.sumRow(cells(label(budget.totalCosts()), budget.totalCosts()));
    table.sumRow(cells(label(budget.operatingResult()), budget.operatingResult()));
    table.sumRow(cells(label(budget.result()), budget.result()));
    return table.note(words.of("budget.note")).build();
  }

  private String label(BudgetRow row) {
    return row.label().in(words.language());
  }

  private String sumLabel(BudgetRow row) {
    String label = label(row);
    return words.of(
        "sum-of",
        label.substring(0, 1).toLowerCase(words.language().locale()) + label.substring(1));
  }

  private Cell[] cells(String label, BudgetRow row) {
    return new Cell[] {
      Cell.of(label),
      amount(row.actual()),
      amount(row.budget()),
      amount(Optional.of(row.variance().amount())),
      Cell.of(row.variance().favour().label().in(words.language()))
    };
  }

  DataTable statement(String name, List<String> rows) {
    Year before = data.year().minusYears(1);
    DataTable.Builder table =
        DataTable.builder(words.of(name + ".caption", data.year().toString()))
            .textColumn(words.of("column.line"))
            .numberColumn(data.year().toString())
            .numberColumn(before.toString());
    Figures figures = data.figures(data.year());
    for (String row : rows) {
      boolean sum = row.endsWith("*");
      FigureKey key = FigureKey.of(name, sum ? row.substring(0, row.length() - 1) : row);
      Cell[] cells = {
        Cell.of(figures.label(key).in(words.language())),
        amount(figures.find(key)),
        amount(data.figure(before, key))
      };
      if (sum) {
        table.sumRow(cells);
      } else {
        table.row(cells);
      }
    }
    return table.build();
  }

  DataTable note(Note note) {
    Year before = data.year().minusYears(1);
    DataTable.Builder table =
        DataTable.builder(words.of("note.caption", Integer.toString(note.number()), note.title()))
            .textColumn(words.of("column.line"))
            .numberColumn(data.year().toString())
            .numberColumn(before.toString());
    Map<String, String> labels = new LinkedHashMap<>();
    note.lines().forEach(l -> labels.put(l.id(), l.label()));
    data.dossier().accounts(before).stream()
        .flatMap(a -> a.note(note.kind()).stream())
        .flatMap(n -> n.lines().stream())
        .forEach(l -> labels.putIfAbsent(l.id(), l.label()));
    labels.forEach(
        (id, label) -> {
          FigureKey key = FigureKey.of("note", note.number(), id);
          table.row(
              Cell.of(label),
              amount(data.figure(data.year(), key)),
              amount(data.figure(before, key)));
        });
    FigureKey sum = FigureKey.of("note", note.number(), "sum");
    table.sumRow(
        Cell.of(words.of("sum")),
        amount(data.figure(data.year(), sum)),
        amount(data.figure(before, sum)));
    return table.build();
  }

  DataTable forecast(Figures figures) {
    DataTable.Builder table =
        DataTable.builder(words.of("forecast.caption", data.year().plusYears(1).toString()))
            .textColumn(words.of("column.line"))
            .numberColumn(words.of("column.amount"));
    List<FigureKey> sums =
        List.of(
            FigureKey.of("forecast/available"),
            FigureKey.of("forecast/new"),
            FigureKey.of("forecast/least-use"));
    for (FigureKey key : figures.keys()) {
      Cell[] cells = {Cell.of(figures.label(key).in(words.language())), amount(figures.find(key))};
      if (sums.contains(key)) {
        table.sumRow(cells);
      } else {
        table.row(cells);
      }
    }
    return table.build();
  }

  DataTable findings() {
    DataTable.Builder table =
        DataTable.builder(words.of("findings.caption"))
            .textColumn(words.of("column.severity"))
            .textColumn(words.of("column.place"))
            .textColumn(words.of("column.what"))
            .textColumn(words.of("column.printed"))
            .textColumn(words.of("column.computed"))
            .textColumn(words.of("column.why"));
    for (Finding finding : data.findings()) {
      String severity = finding.severity().label().in(words.language());
      table.row(
          Cell.of("").withMark(Mark.of(tone(finding.severity()), severity)).withCsv(severity),
          Cell.of(place(finding)),
          Cell.of(finding.subject().text(words.language())),
          Cell.of(finding.printed().map(p -> p.text(words.language())).orElse("–")),
          Cell.of(finding.computed().map(c -> c.text(words.language())).orElse("–")),
          Cell.of(finding.why(words.language())));
    }
    return table.build();
  }

  /** Rules name the förbund by its id; readers know it by its name. */
  private String place(Finding finding) {
    String place = finding.place().toString();
    String id = data.forbund().id().value();
    return place.startsWith(id)
        ? data.forbund().name() + place.substring(id.length()).replaceFirst("^/", " ")
        : place;
  }

  static Tone tone(Severity severity) {
    return switch (severity) {
      case NOTE -> Tone.NOTE;
      case WARNING -> Tone.WARNING;
      case ERROR -> Tone.ERROR;
    };
  }

  private Cell amount(Optional<Money> amount) {
    return Cell.of(words.amount(amount)).withCsv(Words.plain(amount));
  }
}
