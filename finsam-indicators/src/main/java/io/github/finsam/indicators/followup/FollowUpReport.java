package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.CodeList;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.followup.Tabulation.Line;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.OccupationGroup;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The reports of a scope and a period. Every table has the columns denominator and sex last, and a
 * row for everybody, women and men; counts are shown by the policy first, and shares are formed of
 * what is shown. Which sizes of denominators are shown is decided once for all tables.
 *
 * <p>Each table is protected by itself and against those sizes. A policy that protects does not
 * guard against conclusions from cells of different tables about the same few people beyond that,
 * nor against reports of other scopes and periods.
 *
 * <p>Immutable and thread-safe.
 */
public final class FollowUpReport {

  /** Under 30, 30–44, 45–59 and from 60 on. */
  public static final List<AgeBand> AGES =
      List.of(AgeBand.of(0, 29), AgeBand.of(30, 44), AgeBand.of(45, 59), AgeBand.from(60));

  /** The outcome of {@link #frozen} that is the size of its denominator. */
  public static final String SIZE = "size";

  static final Column OUTCOME = Column.of("outcome", "Resultat", "Result");
  static final Column MOMENT = Column.of("moment", "När", "When");
  static final Column INCOME = Column.of("income", "Försörjning", "Income");
  static final Column OCCUPATION = Column.of("occupation", "Sysselsättning", "Occupation");
  static final Column CATEGORY = Column.of("category", "Grupp", "Group");
  static final Column REASON = Column.of("reason", "Avslutsanledning", "Closure reason");
  private static final Column RESPONSE = Column.of("response", "Svar", "Response");

  private final FollowUp data;
  private final Scope scope;
  private final Period period;
  private final Disclosure disclosure;
  private final double level;
  private final Populations populations;
  private final Tabulation tabulation;

  FollowUpReport(FollowUp data, Scope scope, Period period, Disclosure disclosure, double level) {
    new Arguments()
        .that(level > 0 && level < 1, "out-of-range", "level", level, "0", "1")
        .orThrow();
    this.data = data;
    this.scope = scope;
    this.period = period;
    this.disclosure = disclosure;
    this.level = level;
    this.populations = new Populations(data.spells(), data.counts(), scope, period, disclosure);
    this.tabulation = new Tabulation(populations.published(), disclosure, level, List.of());
  }

  /** Whose report it is. */
  public Scope scope() {
    return scope;
  }

  /** Of which period. */
  public Period period() {
    return period;
  }

  /** By which policy. */
  public Disclosure disclosure() {
    return disclosure;
  }

  /** The confidence level of the intervals. */
  public double level() {
    return level;
  }

  FollowUp data() {
    return data;
  }

  Populations populations() {
    return populations;
  }

  /**
   * Flows and sizes of every denominator, heads that are only counted among them, each as a share
   * of itself: carried in, new, ended and remaining, of whom how many are identified, ended as
   * planned … Columns: denominator, sex.
   */
  public Table denominators() {
    List<Atom> atoms =
        populations.atoms(EnumSet.allOf(Denominator.class), 1, row -> 0).stream()
            // Heads that are only counted are part of a group, whatever else is unknown.
            .map(atom -> new Atom(atom.population(), 0, atom.bySex()))
            .toList();
    return tabulation.table(List.of(), atoms, sizeLines());
  }

  /** Each denominator as a share of itself. */
  static List<Line> sizeLines() {
    List<Line> lines = new ArrayList<>();
    for (Denominator denominator : Denominator.values()) {
      lines.add(new Line(List.of(), denominator.label(), denominator, Optional.empty(), s -> true));
    }
    return lines;
  }

  /**
   * The results under each denominator side by side, as they were directly after the closure.
   * Columns: outcome, denominator, sex.
   */
  public Table outcomes(Collection<OutcomeDefinition> definitions) {
    return outcomes(definitions, OutcomeMoment.AFTER);
  }

  /**
   * The results under each denominator side by side. Columns: outcome, denominator, sex. Directly
   * after the closure those are all participants, all started, all ended, identified, completed,
   * with closing talk, known; at a follow-up the identified, those due and those who answered.
   *
   * @param definitions at most twelve, each id once
   * @param moment any but before
   * @throws io.github.finsam.base.InvalidValueException if there are more than twelve definitions,
   *     two have one id, or the moment is before the start
   */
  public Table outcomes(Collection<OutcomeDefinition> definitions, OutcomeMoment moment) {
    List<OutcomeDefinition> all = List.copyOf(definitions);
    new Arguments()
        .that(all.size() <= 12, "above", "definitions", all.size(), "12")
        .that(
            all.stream().map(OutcomeDefinition::id).distinct().count() == all.size(),
            "duplicate",
            "definitions",
            all.stream().map(OutcomeDefinition::id).toList())
        .that(moment != OutcomeMoment.BEFORE, "mismatch", "moment", moment)
        .orThrow();
    List<Denominator> denominators = denominators(moment);
    OutcomeDefinition.Test[] tests =
        all.stream().map(OutcomeDefinition::test).toArray(OutcomeDefinition.Test[]::new);
    int[] before = column(Columns.INCOME_BEFORE);
    int[] incomes = column(incomeColumn(moment));
    int[] occupations = column(incomeColumn(moment) + 1);
    IntPredicate known = knownAt(moment);
    List<Line> lines = new ArrayList<>();
    for (int d = 0; d < all.size(); d++) {
      int bit = 1 << d;
      for (Denominator denominator : denominators) {
        lines.add(Line.of(all.get(d), all.get(d).label(), denominator, s -> (s & bit) != 0));
      }
    }
    return tabulation.table(
        List.of(OUTCOME),
        populations.atoms(
            EnumSet.copyOf(denominators),
            1 << tests.length,
            row -> {
              if (!known.test(row)) {
                return Atom.NOTHING_KNOWN;
              }
              int reached = 0;
              for (int d = 0; d < tests.length; d++) {
                if (tests[d].reached(before[row], incomes[row], occupations[row])) {
                  reached |= 1 << d;
                }
              }
              return reached;
            }),
        lines);
  }

  static List<Denominator> denominators(OutcomeMoment moment) {
    return switch (moment) {
      case SIX_MONTHS -> List.of(Denominator.IDENTIFIED, Denominator.DUE_6, Denominator.ANSWERED_6);
      case TWELVE_MONTHS ->
          List.of(Denominator.IDENTIFIED, Denominator.DUE_12, Denominator.ANSWERED_12);
      default ->
          List.of(
              Denominator.PARTICIPANTS,
              Denominator.KNOWN,
              Denominator.STARTED,
              Denominator.ENDED,
              Denominator.IDENTIFIED,
              Denominator.COMPLETED,
              Denominator.CLOSING_TALK,
              Denominator.OUTCOME_KNOWN);
    };
  }

  private static int incomeColumn(OutcomeMoment moment) {
    return switch (moment) {
      case BEFORE -> Columns.INCOME_BEFORE;
      case AFTER -> Columns.INCOME_AFTER;
      case SIX_MONTHS -> Columns.INCOME_6;
      case TWELVE_MONTHS -> Columns.INCOME_12;
    };
  }

  /** Rows of which a result at the moment belongs to the period: those that closed in it. */
  private IntPredicate knownAt(OutcomeMoment moment) {
    int[] end = column(Columns.END);
    int[] flags = column(Columns.FLAGS);
    int to = populations.to;
    IntPredicate closed = row -> (flags[row] & Columns.CLOSED) != 0 && end[row] <= to;
    if (moment == OutcomeMoment.SIX_MONTHS || moment == OutcomeMoment.TWELVE_MONTHS) {
      int[] responses = column(incomeColumn(moment) - 1);
      return row -> responses[row] == 1 && closed.test(row);
    }
    return closed;
  }

  /**
   * What the identified who ended lived on before and after. A person may have several incomes, so
   * that the rows may add up to more than everybody. Columns: income, moment, denominator, sex.
   */
  public BeforeAfter incomes() {
    return beforeAfter(
        INCOME,
        incomeCategories(),
        Columns.INCOME_BEFORE,
        Columns.INCOME_AFTER,
        Masks.size(Columns.INCOMES),
        mask -> Masks.compact(mask, Columns.INCOMES));
  }

  /**
   * What the identified who ended did before and after, by kind of occupation. Columns: occupation,
   * moment, denominator, sex.
   */
  public BeforeAfter occupations() {
    return beforeAfter(
        OCCUPATION,
        options(FollowUpCodes.occupations(), Columns.OCCUPATIONS, period),
        Columns.OCCUPATION_BEFORE,
        Columns.OCCUPATION_AFTER,
        Masks.size(Columns.OCCUPATIONS),
        mask -> Masks.compact(mask, Columns.OCCUPATIONS));
  }

  /**
   * The same in the four groups of the standard report. Who works and studies is in both of these
   * groups; who seeks work does neither, and others do none of the three. Columns: occupation,
   * moment, denominator, sex.
   */
  public BeforeAfter occupationGroups() {
    List<Masks.Option> options = new ArrayList<>();
    for (OccupationGroup group : OccupationGroup.values()) {
      options.add(
          new Masks.Option(
              new Category(Masks.id(group), group.label()), mask -> Masks.isIn(mask, group)));
    }
    options.add(new Masks.Option(Category.NOT_REGISTERED, mask -> mask == 0));
    return beforeAfter(
        OCCUPATION,
        options,
        Columns.OCCUPATION_BEFORE,
        Columns.OCCUPATION_AFTER,
        Masks.GROUP_PATTERNS,
        Masks::groups);
  }

  private BeforeAfter beforeAfter(
      Column column,
      List<Masks.Option> options,
      int before,
      int after,
      int patterns,
      IntUnaryOperator compact) {
    List<Column> columns = List.of(column, MOMENT);
    List<Table> tables = new ArrayList<>();
    for (OutcomeMoment moment : List.of(OutcomeMoment.BEFORE, OutcomeMoment.AFTER)) {
      int[] masks = column(moment == OutcomeMoment.BEFORE ? before : after);
      tables.add(
          tabulation.table(
              columns,
              populations.atoms(
                  EnumSet.of(Denominator.IDENTIFIED),
                  patterns,
                  row -> compact.applyAsInt(masks[row])),
              linesAt(moment, options)));
    }
    return sideBySide(tables, options);
  }

  /** A line of the identified for each category at a moment. */
  static List<Line> linesAt(OutcomeMoment moment, List<Masks.Option> options) {
    List<Line> lines = new ArrayList<>();
    for (Masks.Option option : options) {
      lines.add(
          new Line(
              List.of(option.category(), moment),
              Masks.at(option.category().label(), moment),
              Denominator.IDENTIFIED,
              Optional.empty(),
              option.in()));
    }
    return lines;
  }

  /** Before and after of a category beside each other. */
  static BeforeAfter sideBySide(List<Table> tables, List<Masks.Option> options) {
    List<Row> rows = new ArrayList<>();
    int each = Slices.SHOWN.length;
    for (int o = 0; o < options.size(); o++) {
      for (Table table : tables) {
        rows.addAll(table.rows().subList(o * each, (o + 1) * each));
      }
    }
    return new BeforeAfter(
        new Table(tables.get(0).columns(), rows),
        options.stream().map(Masks.Option::category).toList(),
        Denominator.IDENTIFIED);
  }

  private List<Masks.Option> incomeCategories() {
    return options(FollowUpCodes.incomeSources(), Columns.INCOMES, period);
  }

  static List<Masks.Option> options(CodeList list, List<String> codes, Period period) {
    List<Masks.Option> options = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      int bit = 1 << i;
      options.add(
          new Masks.Option(category(list, codes.get(i), period), mask -> (mask & bit) != 0));
    }
    options.addAll(Masks.rest(codes));
    return options;
  }

  static Category category(CodeList list, String code, Period period) {
    LocalDate day = period.endInclusive().orElse(period.startInclusive());
    return new Category(
        code,
        list.find(code, day)
            .or(() -> list.find(code, LocalDate.of(2014, 1, 1)))
            .map(c -> c.label())
            .orElse(Label.of(code, code)));
  }

  /**
   * What those of the identified who ended and lived on one income before live on after, of all who
   * lived on it. Columns: income, denominator, sex.
   *
   * @param income a code of {@link FollowUpCodes#incomeSources()}
   * @throws io.github.finsam.base.InvalidValueException if there is no such code
   */
  public Table incomeAfterGiven(String income) {
    int given = Columns.INCOMES.indexOf(income);
    new Arguments().that(given >= 0, "unknown", "income", income).orThrow();
    int[] before = column(Columns.INCOME_BEFORE);
    int[] after = column(Columns.INCOME_AFTER);
    int patterns = Masks.size(Columns.INCOMES);
    Label of = category(FollowUpCodes.incomeSources(), income, period).label();
    Tabulation.Among among =
        new Tabulation.Among(
            Label.of(
                "Identifierade avslutade med " + of.sv() + " före",
                "Identified who ended and had " + of.en() + " before"),
            signature -> signature < patterns);
    List<Line> lines = new ArrayList<>();
    for (Masks.Option option : incomeCategories()) {
      lines.add(
          new Line(
              List.of(option.category()),
              Masks.at(option.category().label(), OutcomeMoment.AFTER),
              Denominator.IDENTIFIED,
              Optional.of(among),
              option.in()));
    }
    return tabulation.table(
        List.of(INCOME),
        populations.atoms(
            EnumSet.of(Denominator.IDENTIFIED),
            patterns + 1,
            row ->
                (before[row] & 1 << given) == 0
                    ? patterns
                    : Masks.compact(after[row], Columns.INCOMES)),
        lines);
  }

  /**
   * How many of the identified who ended work or study after, and how many of them began or do so
   * to a greater extent than before; where an extent is not registered, only beginning counts.
   * Columns: category ({@code work}, {@code studies}, {@code work-or-studies} and the same with
   * {@code -began-or-increased}), denominator, sex.
   */
  public Table workAndStudies() {
    int[] before = column(Columns.OCCUPATION_BEFORE);
    int[] after = column(Columns.OCCUPATION_AFTER);
    List<Category> categories =
        List.of(
            Category.of("work", "Arbetar efter", "Work after"),
            Category.of("studies", "Studerar efter", "Study after"),
            Category.of("work-or-studies", "Arbetar eller studerar efter", "Work or study after"),
            Category.of(
                "work-began-or-increased",
                "Började arbeta eller ökade sitt arbete",
                "Began to work or work more"),
            Category.of(
                "studies-began-or-increased",
                "Började studera eller ökade sina studier",
                "Began to study or study more"),
            Category.of(
                "work-or-studies-began-or-increased",
                "Började eller ökade arbete eller studier",
                "Began or increased work or studies"));
    IntPredicate[] in = {
      s -> (s & 1) != 0,
      s -> (s & 2) != 0,
      s -> (s & 3) != 0,
      s -> (s & 4) != 0,
      s -> (s & 8) != 0,
      s -> (s & 12) != 0
    };
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < in.length; i++) {
      lines.add(
          Line.of(categories.get(i), categories.get(i).label(), Denominator.IDENTIFIED, in[i]));
    }
    return tabulation.table(
        List.of(CATEGORY),
        populations.atoms(
            EnumSet.of(Denominator.IDENTIFIED),
            16,
            row -> {
              int groups = Masks.groups(after[row]);
              int signature = (groups & Masks.WORK) != 0 ? 1 : 0;
              signature |= (groups & Masks.STUDIES) != 0 ? 2 : 0;
              signature |= Masks.more(before[row], after[row], Columns.WORK_EXTENT) ? 4 : 0;
              signature |= Masks.more(before[row], after[row], Columns.STUDY_EXTENT) ? 8 : 0;
              return signature;
            }),
        lines);
  }

  /** Highest completed education of the identified participants. Columns: category, … */
  public Table educations() {
    return coded(CATEGORY, Columns.EDUCATION, FollowUpCodes.educations(), Denominator.KNOWN);
  }

  /** Who referred the identified participants. Columns: category, denominator, sex. */
  public Table referrers() {
    return coded(CATEGORY, Columns.REFERRER, FollowUpCodes.referrers(), Denominator.KNOWN);
  }

  /** Why the identified ended. Columns: reason, denominator, sex. */
  public Table closureReasons() {
    return coded(REASON, Columns.REASON, FollowUpCodes.closureReasons(), Denominator.IDENTIFIED);
  }

  /** The next step planned for the identified who ended. Columns: category, denominator, sex. */
  public Table nextSteps() {
    return coded(CATEGORY, Columns.NEXT_STEP, FollowUpCodes.nextSteps(), Denominator.IDENTIFIED);
  }

  private Table coded(Column column, int of, CodeList list, Denominator denominator) {
    List<String> book = data.spells().book(of);
    int[] numbers = column(of);
    return tabulation.table(
        List.of(column),
        populations.atoms(EnumSet.of(denominator), book.size() + 1, row -> numbers[row] + 1),
        codedLines(list, book, denominator, period));
  }

  /** A line for each code and one for none; the signature is the place in the book, from 1 on. */
  static List<Line> codedLines(
      CodeList list, List<String> book, Denominator denominator, Period period) {
    List<Line> lines = new ArrayList<>();
    for (String code : codes(list, book, period)) {
      // A code that nobody has is none of the signatures.
      int signature = book.contains(code) ? book.indexOf(code) + 1 : Integer.MAX_VALUE;
      Category category = category(list, code, period);
      lines.add(Line.of(category, category.label(), denominator, s -> s == signature));
    }
    lines.add(
        Line.of(
            Category.NOT_REGISTERED, Category.NOT_REGISTERED.label(), denominator, s -> s == 0));
    return lines;
  }

  /** Codes of the list in use, then those of the application; not the order of the rows. */
  private static List<String> codes(CodeList list, Collection<String> book, Period period) {
    List<String> codes = new ArrayList<>();
    list.on(period.startInclusive()).forEach(code -> codes.add(code.value()));
    for (String code : new TreeSet<>(book)) {
      if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    // A wrong entry leaves every count.
    codes.remove(Closed.WRONG_ENTRY);
    return codes;
  }

  /** Stated age of the identified participants at their start, in the bands of {@link #AGES}. */
  public Table ages() {
    return ages(AGES);
  }

  /**
   * Stated age of the identified participants at their start. Columns: category, denominator, sex.
   *
   * @param bands each once; the rows add up to everybody if every age lies in one of them
   */
  public Table ages(List<AgeBand> bands) {
    int[] ages = column(Columns.AGE);
    List<Line> lines = new ArrayList<>();
    for (AgeBand band : bands) {
      Label label = Label.of(band + " år", band + " years");
      lines.add(
          Line.of(new Category(band.toString(), label), label, Denominator.KNOWN, band::contains));
    }
    return tabulation.table(
        List.of(CATEGORY),
        populations.atoms(EnumSet.of(Denominator.KNOWN), 128, row -> ages[row]),
        lines);
  }

  /** Time on public support before, of the identified participants, by {@link MonthBand#YEARS}. */
  public Table timeOnSupport() {
    return timeOnSupport(MonthBand.YEARS);
  }

  /**
   * Time on public support before the start, of the identified participants. Columns: category,
   * denominator, sex; the last category is those for whom it is not registered.
   *
   * @param bands each once
   */
  public Table timeOnSupport(List<MonthBand> bands) {
    int[] months = column(Columns.MONTHS);
    List<Line> lines = new ArrayList<>();
    for (MonthBand band : bands) {
      lines.add(Line.of(band, band.label(), Denominator.KNOWN, s -> s > 0 && band.contains(s - 1)));
    }
    lines.add(
        Line.of(
            Category.NOT_REGISTERED,
            Category.NOT_REGISTERED.label(),
            Denominator.KNOWN,
            s -> s == 0));
    return tabulation.table(
        List.of(CATEGORY),
        populations.atoms(EnumSet.of(Denominator.KNOWN), 1202, row -> months[row] + 1),
        lines);
  }

  /**
   * Who answered the follow-up of those who ended so long ago that it is due. Columns: response,
   * denominator, sex.
   *
   * @param moment six or twelve months
   * @throws io.github.finsam.base.InvalidValueException if it is another moment
   */
  public Table responses(OutcomeMoment moment) {
    new Arguments()
        .that(
            moment == OutcomeMoment.SIX_MONTHS || moment == OutcomeMoment.TWELVE_MONTHS,
            "mismatch",
            "moment",
            moment)
        .orThrow();
    Denominator due = moment == OutcomeMoment.SIX_MONTHS ? Denominator.DUE_6 : Denominator.DUE_12;
    int[] responses = column(incomeColumn(moment) - 1);
    List<Line> lines = new ArrayList<>();
    for (FollowUpResponse response : FollowUpResponse.values()) {
      lines.add(Line.of(response, response.label(), due, s -> s == response.ordinal() + 1));
    }
    Category none = Category.of("not-followed-up", "Inte uppföljd", "Not followed up");
    lines.add(Line.of(none, none.label(), due, s -> s == 0));
    return tabulation.table(
        List.of(RESPONSE), populations.atoms(EnumSet.of(due), 4, row -> responses[row]), lines);
  }

  /** Days from the referral to the start, of those who started and had been referred. */
  public BySlice<DurationSummary> waiting() {
    int[] referred = column(Columns.REFERRED);
    int[] start = column(Columns.START);
    return times()
        .durations(
            Label.of("väntetid från remiss till start", "days from referral to start"),
            Denominator.STARTED,
            row -> referred[row] == Columns.NEVER ? Times.UNKNOWN : start[row] - referred[row]);
  }

  /**
   * Days in the insats of those who ended, the first and the last one included.
   *
   * @param pausesCounted whether days of pauses count
   */
  public BySlice<DurationSummary> timeInInsats(boolean pausesCounted) {
    return timeInInsats(pausesCounted, AgeBand.of(0, 120));
  }

  /** The same of those whose stated age at the start lies in a band. */
  public BySlice<DurationSummary> timeInInsats(boolean pausesCounted, AgeBand ages) {
    int[] start = column(Columns.START);
    int[] end = column(Columns.END);
    int[] paused = column(Columns.PAUSED);
    int[] age = column(Columns.AGE);
    return times()
        .durations(
            pausesCounted
                ? Label.of("tid i insatsen med uppehåll", "days in the insats with pauses")
                : Label.of("tid i insatsen utan uppehåll", "days in the insats without pauses"),
            Denominator.ENDED,
            row ->
                ages.contains(age[row])
                    ? end[row] - start[row] + 1 - (pausesCounted ? 0 : paused[row])
                    : Times.UNKNOWN);
  }

  /**
   * Time from the start until people leave, of those who started in the period, followed until the
   * day of the report: who still takes part is censored then, who withdrew the consent on that day.
   *
   * @param months at which the curve is shown
   */
  public BySlice<SurvivalCurve> timeToEnd(List<Integer> months) {
    return curves(Label.of("avslut", "leaving the insats"), row -> true, months);
  }

  /**
   * Time from the start until people leave with a result, of those who started in the period. Who
   * leaves without it is censored then, so that the curve tells how it would be if those who left
   * had the same chances as those who stayed.
   *
   * @param months at which the curve is shown
   */
  public BySlice<SurvivalCurve> timeTo(OutcomeDefinition outcome, List<Integer> months) {
    OutcomeDefinition.Test test = outcome.test();
    int[] before = column(Columns.INCOME_BEFORE);
    int[] incomes = column(Columns.INCOME_AFTER);
    int[] occupations = column(Columns.OCCUPATION_AFTER);
    return curves(
        outcome.label(), row -> test.reached(before[row], incomes[row], occupations[row]), months);
  }

  private BySlice<SurvivalCurve> curves(Label event, IntPredicate reached, List<Integer> months) {
    int[] start = column(Columns.START);
    int[] end = column(Columns.END);
    int[] flags = column(Columns.FLAGS);
    int day = Columns.day(data.spells().asOf().day());
    // Without a day of the report what runs is followed to the end of the period.
    int last = day == Columns.NEVER ? populations.to : day;
    return times()
        .curves(
            event,
            Denominator.STARTED,
            row -> {
              int until = Math.min(end[row], last);
              return until == Columns.NEVER ? Times.UNKNOWN : until - start[row];
            },
            row -> end[row] <= last && (flags[row] & Columns.CLOSED) != 0 && reached.test(row),
            months);
  }

  private Times times() {
    return new Times(populations, tabulation, disclosure, level);
  }

  /**
   * The insatser that ran or had participants, by id: planned against actual participants, with the
   * anonymous and the count-only ones and volumes.
   */
  public List<InsatsLine> insatser() {
    return new InsatsLines(this).lines();
  }

  /** Queue and capacity. */
  public QueueReport queue() {
    return Queues.of(this, denominators().cell(Denominator.REMAINING, Bucket.ALL));
  }

  /**
   * What is to be frozen of the results when the period is closed, beside what closing itself
   * freezes: the results under each denominator as they are now, without identities and whatever
   * the policy, since it is for the storage and not for readers. Results are in tables by the id of
   * their denominator, with the size of each denominator as {@value #SIZE}; every size is there,
   * nobody as zero.
   *
   * <p>A period is closed by {@code storage.PeriodClosing}; this is added before it is stored, and
   * {@link ClosedReport} reads both:
   *
   * <pre>{@code
   * ClosedReport.withResults(closed, report.frozen(OutcomeDefinition.PUBLISHED));
   * }</pre>
   *
   * <p>The report is to be one of the same förbund or insats and period, as of the last day of the
   * period.
   *
   * @param definitions the results, as in {@link #outcomes(Collection)}
   * @throws io.github.finsam.base.InvalidValueException if there are more than twelve definitions,
   *     two have one id, or one has the id {@value #SIZE}
   * @throws ArithmeticException if a number exceeds {@link Integer#MAX_VALUE}
   */
  public List<OutcomeCount> frozen(Collection<OutcomeDefinition> definitions) {
    new Arguments()
        .that(
            definitions.stream().noneMatch(d -> d.id().equals(SIZE)),
            "duplicate",
            "definitions",
            SIZE)
        .orThrow();
    FollowUpReport open =
        data.report(scope, period, Disclosure.none("frozen counts are not published"), level);
    Table sizes = open.denominators();
    Table results = open.outcomes(definitions);
    List<OutcomeCount> outcomes = new ArrayList<>();
    for (Denominator denominator : denominators(OutcomeMoment.AFTER)) {
      outcomes.add(
          new OutcomeCount(denominator.id(), SIZE, Closing.number(sizes, List.of(denominator))));
      for (OutcomeDefinition definition : definitions) {
        outcomes.add(
            new OutcomeCount(
                denominator.id(),
                definition.id(),
                Closing.number(results, List.of(definition, denominator))));
      }
    }
    return List.copyOf(outcomes);
  }

  private int[] column(int column) {
    return data.spells().column(column);
  }
}
