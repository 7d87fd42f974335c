package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.code.CodeList;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.followup.Tabulation.Line;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The report of a period that is closed, from what was frozen alone: the truth for it, whoever is
 * erased afterwards. The tables have the shape of those of {@link FollowUpReport}, and show the
 * same numbers as it did on the last day of the period where nothing is hidden. What was not frozen
 * is an absence that says so, {@link Absence.Reason#NOT_FROZEN}, never a zero.
 *
 * <p>What is read: participants and flows, the tables of {@code storage.PeriodClosing}, and those
 * of {@link FollowUpReport#frozen}. To show the version that holds, give it what {@code
 * ClosedPeriodReader.latest} gives. {@link #title} and every figure beside its method tell the
 * version and its day.
 *
 * <p>Frozen counts do not tell who is in two rows at once, so that a policy that protects reckons
 * with one of the ways in which they may belong together, and may hide other cells than the open
 * report did. Each result is protected by itself; where one is hidden for a group, all are.
 * Publishing both the open and the closed report of a period is not guarded against.
 *
 * <p>Immutable and thread-safe.
 */
public final class ClosedReport {

  private static final List<Column> NONE = List.of();

  private final ClosedPeriod closed;
  private final Disclosure disclosure;
  private final Frozen frozen;
  private final Tabulation tabulation;

  private ClosedReport(ClosedPeriod closed, Disclosure disclosure) {
    this.closed = closed;
    this.disclosure = disclosure;
    this.frozen = new Frozen(closed);
    this.tabulation =
        new Tabulation(
            Published.of(frozen.people(), frozen.counted(), frozen.headsIfNamed(), disclosure),
            disclosure,
            FollowUp.LEVEL,
            List.of(title()));
  }

  /**
   * The report of a closed period, with intervals at 95 %.
   *
   * @param closed the version to show
   * @param disclosure what may be shown
   * @throws ArithmeticException if the frozen flows exceed {@link Integer#MAX_VALUE} together
   */
  public static ClosedReport of(ClosedPeriod closed, Disclosure disclosure) {
    return new ClosedReport(closed, disclosure);
  }

  /**
   * A closed period with results beside what it holds, before it is stored.
   *
   * @param closed as {@code storage.PeriodClosing} made it
   * @param results from {@link FollowUpReport#frozen}
   * @throws io.github.finsam.base.InvalidValueException if it holds one of the rows already
   */
  public static ClosedPeriod withResults(ClosedPeriod closed, List<OutcomeCount> results) {
    List<OutcomeCount> all = new ArrayList<>(closed.outcomes());
    all.addAll(results);
    return closed.withOutcomes(all);
  }

  /** What is shown. */
  public ClosedPeriod closed() {
    return closed;
  }

  /** By which policy. */
  public Disclosure disclosure() {
    return disclosure;
  }

  /** That it is closed, which version this is and of which day. */
  public Label title() {
    Object period = closed.id().period();
    return Label.of(
        "Stängd period %s, version %d av den %s"
            .formatted(period, closed.id().version(), closed.closedOn()),
        "Closed period %s, version %d of %s"
            .formatted(period, closed.id().version(), closed.closedOn()));
  }

  /**
   * Flows and sizes of every denominator as they were frozen, each as a share of itself, as in
   * {@link FollowUpReport#denominators}. Columns: denominator, sex.
   */
  public Table denominators() {
    List<Atom> atoms =
        frozen.people().stream().map(atom -> new Atom(atom.population(), 0, atom.bySex())).toList();
    return tabulation.table(NONE, atoms, FollowUpReport.sizeLines());
  }

  /**
   * The frozen results directly after the closure, under each denominator, as in {@link
   * FollowUpReport#outcomes(Collection)}. Columns: outcome, denominator, sex.
   *
   * @param definitions each id once; what was frozen is found by the id, so that a definition that
   *     has changed since must have another one
   * @throws io.github.finsam.base.InvalidValueException if two definitions have one id, or one has
   *     the id {@value FollowUpReport#SIZE}
   */
  public Table outcomes(Collection<OutcomeDefinition> definitions) {
    List<String> ids = definitions.stream().map(OutcomeDefinition::id).toList();
    new Arguments()
        .that(new HashSet<>(ids).size() == ids.size(), "duplicate", "definitions", ids)
        .that(!ids.contains(FollowUpReport.SIZE), "duplicate", "definitions", FollowUpReport.SIZE)
        .orThrow();
    List<Table> tables = definitions.stream().map(this::outcome).toList();
    Set<List<Object>> hidden = new HashSet<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        if (isProtected(row.cell())) {
          hidden.add(group(row));
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Table table : tables) {
      for (Row row : table.rows()) {
        // One result may lie in another, as work in work or studies.
        boolean beside = row.cell().figure().isPresent() && hidden.contains(group(row));
        rows.add(beside ? new Row(row.key(), Absence.of(Absence.Reason.SUPPRESSED)) : row);
      }
    }
    return new Table(
        List.of(FollowUpReport.OUTCOME, Slices.DENOMINATOR, Slices.SEX), List.copyOf(rows));
  }

  private static boolean isProtected(Cell cell) {
    return cell.absence()
        .map(Absence::reason)
        .filter(r -> r == Absence.Reason.BELOW_MINIMUM || r == Absence.Reason.SUPPRESSED)
        .isPresent();
  }

  private static List<Object> group(Row row) {
    return row.key().subList(1, row.key().size());
  }

  private Table outcome(OutcomeDefinition definition) {
    List<Line> lines = new ArrayList<>();
    List<Line> known = new ArrayList<>();
    for (Denominator denominator : FollowUpReport.denominators(OutcomeMoment.AFTER)) {
      Line line = Line.of(definition, definition.label(), denominator, s -> s == 1);
      lines.add(line);
      if (frozen.holds(definition, denominator)) {
        known.add(line);
      }
    }
    Table absent =
        Tabulation.absent(List.of(FollowUpReport.OUTCOME), lines, Absence.Reason.NOT_FROZEN);
    if (known.isEmpty()) {
      return absent;
    }
    Table table =
        tabulation.table(List.of(FollowUpReport.OUTCOME), frozen.people(definition), known);
    return new Table(
        absent.columns(),
        absent.rows().stream()
            .map(row -> new Row(row.key(), table.find(row.key().toArray()).orElse(row.cell())))
            .toList());
  }

  /**
   * What the identified who ended lived on before and after, as in {@link FollowUpReport#incomes}.
   * Where several codes that no list knows were frozen, how many had one of them is not known.
   * Columns: income, moment, denominator, sex.
   */
  public BeforeAfter incomes() {
    return beforeAfter(
        FollowUpReport.INCOME,
        FollowUpCodes.incomeSources(),
        Columns.INCOMES,
        Frozen.INCOME_BEFORE,
        Frozen.INCOME_AFTER);
  }

  /**
   * What the identified who ended did before and after, by kind of occupation, as in {@link
   * FollowUpReport#occupations}. Columns: occupation, moment, denominator, sex.
   */
  public BeforeAfter occupations() {
    return beforeAfter(
        FollowUpReport.OCCUPATION,
        FollowUpCodes.occupations(),
        Columns.OCCUPATIONS,
        Frozen.OCCUPATION_BEFORE,
        Frozen.OCCUPATION_AFTER);
  }

  private BeforeAfter beforeAfter(
      Column column, CodeList list, List<String> codes, String before, String after) {
    List<Masks.Option> options = FollowUpReport.options(list, codes, period());
    List<Table> tables = new ArrayList<>();
    for (OutcomeMoment moment : List.of(OutcomeMoment.BEFORE, OutcomeMoment.AFTER)) {
      String table = moment == OutcomeMoment.BEFORE ? before : after;
      List<Column> columns = List.of(column, FollowUpReport.MOMENT);
      List<Line> lines = FollowUpReport.linesAt(moment, options);
      tables.add(
          frozen.holds(table)
              ? withoutUnion(
                  tabulation.table(columns, frozen.overlapping(table, codes), lines), table, codes)
              : Tabulation.absent(columns, lines, Absence.Reason.NOT_FROZEN));
    }
    return FollowUpReport.sideBySide(tables, options);
  }

  /** How many had one of several codes cannot be told of how many had each. */
  private Table withoutUnion(Table table, String name, List<String> codes) {
    if (frozen.unknownCodes(name, codes) < 2) {
      return table;
    }
    return new Table(
        table.columns(),
        table.rows().stream()
            .map(
                row ->
                    row.key().get(0) instanceof Category category
                            && category.id().equals(Masks.UNKNOWN)
                        ? new Row(row.key(), Absence.of(Absence.Reason.NO_RULE))
                        : row)
            .toList());
  }

  /**
   * Why the identified ended, as in {@link FollowUpReport#closureReasons}. Columns: reason,
   * denominator, sex.
   */
  public Table closureReasons() {
    return coded(FollowUpReport.REASON, FollowUpCodes.closureReasons(), Frozen.CLOSURE_REASONS);
  }

  /**
   * The next step planned for the identified who ended, as in {@link FollowUpReport#nextSteps}.
   * Columns: category, denominator, sex.
   */
  public Table nextSteps() {
    return coded(FollowUpReport.CATEGORY, FollowUpCodes.nextSteps(), Frozen.NEXT_STEPS);
  }

  private Table coded(Column column, CodeList list, String table) {
    List<String> book = frozen.codes(table);
    List<Line> lines = FollowUpReport.codedLines(list, book, Denominator.IDENTIFIED, period());
    return frozen.holds(table)
        ? tabulation.table(List.of(column), frozen.disjoint(table, book), lines)
        : Tabulation.absent(List.of(column), lines, Absence.Reason.NOT_FROZEN);
  }

  private Period period() {
    return closed.id().period();
  }
}
