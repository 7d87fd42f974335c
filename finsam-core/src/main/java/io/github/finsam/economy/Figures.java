package io.github.finsam.economy;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Messages;
import io.github.finsam.economy.Derivation.Term;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.forbund.Membership;
import io.github.finsam.forbund.Party;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * Every quantity of a year's accounts, by its key: its amount, and the ways in which it follows
 * from other quantities. The first way gives the amount of a quantity that is not a row of its own;
 * every further way must give the same, which is what reconciliation looks at.
 *
 * <p>Amounts have the sign of the statement they stand in: costs are negative in the income
 * statement and positive in notes and budget; a variance is budget less actual everywhere.
 *
 * <p>The id of a row is a part of its key: {@code note/2/styrelse}, {@code insats/praktikmatchen},
 * {@code budget/personal/actual}. An id that would name a sum or a total of the table, such as
 * {@code sum} or {@code result}, stands there with {@code row:} before it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Figures {

  private static final Messages MESSAGES = Messages.of("io.github.finsam.economy.figures");

  private static final Pattern TAKEN =
      Pattern.compile("sum|sum:.*|total-costs|operating-result|result|row:.*", Pattern.DOTALL);

  private final Map<FigureKey, Entry> entries;

  private record Entry(Label label, Optional<Money> row, List<Derivation> derivations) {}

  private Figures(Map<FigureKey, Entry> entries) {
    this.entries = entries;
  }

  /** The quantities of the accounts, without the contributions by financing party. */
  public static Figures of(Accounts accounts) {
    return new Figures(new Builder(accounts).build().entries);
  }

  /**
   * The quantities of the accounts with the contributions by financing party.
   *
   * @param accounts the accounts
   * @param membership tells the party of each contributing member
   */
  public static Figures of(Accounts accounts, Membership membership) {
    Builder builder = new Builder(accounts).build();
    builder.funding(membership);
    return new Figures(builder.entries);
  }

  /** The quantities of a forecast; none if the outlook has no forecast. */
  public static Figures of(Outlook outlook) {
    Map<FigureKey, Entry> entries = new LinkedHashMap<>();
    outlook.forecast().ifPresent(forecast -> forecast(forecast, entries));
    return new Figures(entries);
  }

  /** No quantities at all. */
  public static Figures none() {
    return new Figures(Map.of());
  }

  /** Every key, in the order of the statements. */
  public Set<FigureKey> keys() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** The amount; empty if the accounts do not have the quantity. */
  public Optional<Money> find(FigureKey key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.row().isPresent()) {
      return entry.row();
    }
    return entry.derivations().stream().findFirst().flatMap(d -> d.evaluate(this::find));
  }

  /** The amount that stands as a row of its own; empty if the quantity is only computed. */
  public Optional<Money> row(FigureKey key) {
    return Optional.ofNullable(entries.get(key)).flatMap(Entry::row);
  }

  /** The ways in which the quantity follows from others; none for a mere row. */
  public List<Derivation> derivations(FigureKey key) {
    Entry entry = entries.get(key);
    return entry == null ? List.of() : entry.derivations();
  }

  /** What the quantity is called; its path if the accounts do not have it. */
  public Label label(FigureKey key) {
    Entry entry = entries.get(key);
    return entry == null ? Label.of(key.path(), key.path()) : entry.label();
  }

  /**
   * How many amounts other than zero go into the quantity by its first derivation; one for a row.
   * Each of them may have been rounded on its own when it was printed.
   */
  public int addends(FigureKey key) {
    List<Derivation> derivations = derivations(key);
    if (row(key).isPresent() || derivations.isEmpty()) {
      return 1;
    }
    return (int)
        derivations.get(0).terms().stream()
            .filter(t -> find(t.key()).filter(amount -> !amount.isZero()).isPresent())
            .count();
  }

  private static String rowId(String id) {
    return TAKEN.matcher(id).matches() ? "row:" + id : id;
  }

  private static FigureKey noteLine(String reference) {
    int slash = reference.indexOf('/');
    return FigureKey.of(
        "note", reference.substring(0, slash), rowId(reference.substring(slash + 1)));
  }

  private static Label text(String key, String... arguments) {
    return Label.of(
        MESSAGES.text(Language.SV, key, arguments), MESSAGES.text(Language.EN, key, arguments));
  }

  private static Label with(Label label, String key) {
    return Label.of(
        MESSAGES.text(Language.SV, key, label.sv()), MESSAGES.text(Language.EN, key, label.en()));
  }

  private static void forecast(Forecast forecast, Map<FigureKey, Entry> entries) {
    put(entries, "forecast/contributions", forecast.contributions());
    put(entries, "forecast/equity", forecast.openingEquity());
    put(
        entries,
        "forecast/available",
        Term.plus(FigureKey.of("forecast/contributions")),
        Term.plus(FigureKey.of("forecast/equity")));
    List<Term> left = new ArrayList<>(List.of(Term.plus(FigureKey.of("forecast/available"))));
    for (int i = 0; i < forecast.commitments().size(); i++) {
      Commitment commitment = forecast.commitments().get(i);
      FigureKey key = FigureKey.of("forecast", "commitment:" + (i + 1));
      entries.put(
          key,
          new Entry(
              Label.of(commitment.label(), commitment.label()),
              Optional.of(commitment.amount()),
              List.of()));
      left.add(Term.minus(key));
    }
    entries.put(
        FigureKey.of("forecast/new"),
        new Entry(text("forecast/new"), Optional.empty(), List.of(new Derivation(left))));
    put(entries, "forecast/budgeted-for-new", forecast.budgetedForNew());
    put(
        entries,
        "forecast/new-beyond-budget",
        Term.plus(FigureKey.of("forecast/new")),
        Term.minus(FigureKey.of("forecast/budgeted-for-new")));
    put(entries, "forecast/ceiling", forecast.ceiling());
    if (forecast.leastUse().isZero()) {
      // Below the ceiling nothing need be used, and less than nothing cannot be.
      put(entries, "forecast/least-use", Sek.ZERO);
    } else {
      put(
          entries,
          "forecast/least-use",
          Term.plus(FigureKey.of("forecast/new")),
          Term.minus(FigureKey.of("forecast/ceiling")));
    }
  }

  private static void put(Map<FigureKey, Entry> entries, String key, Money row) {
    entries.put(FigureKey.of(key), new Entry(text(key), Optional.of(row), List.of()));
  }

  private static void put(Map<FigureKey, Entry> entries, String key, Term... terms) {
    entries.put(
        FigureKey.of(key), new Entry(text(key), Optional.empty(), List.of(Derivation.of(terms))));
  }

  /** Lays out the statements of one year. */
  private static final class Builder {

    private final Accounts accounts;
    private final Map<FigureKey, Entry> entries = new LinkedHashMap<>();

    Builder(Accounts accounts) {
      this.accounts = accounts;
    }

    Builder build() {
      incomeStatement();
      balanceSheet();
      cashFlow();
      notes();
      insatser();
      budget();
      return this;
    }

    private void incomeStatement() {
      noteSum("income-statement/income", NoteKind.INCOME, 1);
      noteSum("income-statement/costs", NoteKind.COSTS, -1);
      sum("income-statement/net", "income-statement/income", "income-statement/costs");
      put(entries, "income-statement/financial-income", accounts.financial().income());
      put(entries, "income-statement/financial-costs", accounts.financial().costs().negated());
      sum(
          "income-statement/result",
          "income-statement/net",
          "income-statement/financial-income",
          "income-statement/financial-costs");
    }

    private void balanceSheet() {
      noteSum("balance-sheet/receivables", NoteKind.RECEIVABLES, 1);
      sum("balance-sheet/cash", "cash-flow/closing");
      sum("balance-sheet/current-assets", "balance-sheet/receivables", "balance-sheet/cash");
      sum("balance-sheet/assets", "balance-sheet/current-assets");
      must("balance-sheet/assets", Term.plus(FigureKey.of("balance-sheet/equity-and-debts")));
      put(entries, "balance-sheet/opening-equity", accounts.opening().equity());
      sum("balance-sheet/result", "income-statement/result");
      sum("balance-sheet/equity", "balance-sheet/opening-equity", "balance-sheet/result");
      noteSum("balance-sheet/liabilities", NoteKind.LIABILITIES, 1);
      sum("balance-sheet/debts", "balance-sheet/liabilities");
      sum("balance-sheet/equity-and-debts", "balance-sheet/equity", "balance-sheet/debts");
    }

    private void cashFlow() {
      CashFlowItems items = accounts.cashFlow();
      sum("cash-flow/result", "income-statement/result");
      put(entries, "cash-flow/depreciation", items.depreciation());
      put(entries, "cash-flow/other-non-cash", items.otherNonCash());
      sum(
          "cash-flow/before-working-capital",
          "cash-flow/result",
          "cash-flow/depreciation",
          "cash-flow/other-non-cash");
      put(entries, "cash-flow/receivables", items.changeInReceivables());
      put(entries, "cash-flow/liabilities", items.changeInLiabilities());
      sum(
          "cash-flow/operating",
          "cash-flow/before-working-capital",
          "cash-flow/receivables",
          "cash-flow/liabilities");
      put(entries, "cash-flow/investing", items.investing());
      put(entries, "cash-flow/financing", items.financing());
      sum("cash-flow/total", "cash-flow/operating", "cash-flow/investing", "cash-flow/financing");
      put(entries, "cash-flow/opening", accounts.opening().cash());
      sum("cash-flow/closing", "cash-flow/opening", "cash-flow/total");
    }

    private void notes() {
      for (Note note : accounts.notes()) {
        List<Term> terms = new ArrayList<>();
        for (NoteLine line : note.lines()) {
          FigureKey key = FigureKey.of("note", note.number(), rowId(line.id()));
          entries.put(
              key,
              new Entry(
                  label(note, line.label()), Optional.of(line.amount()), insatserWays(note, line)));
          terms.add(Term.plus(key));
        }
        entries.put(
            FigureKey.of("note", note.number(), "sum"),
            new Entry(
                text("note-sum", Integer.toString(note.number()), note.title()),
                Optional.empty(),
                List.of(new Derivation(terms))));
      }
    }

    /** Lines for all insatser, of whose money each may be, cost together what each insats did. */
    private List<Derivation> insatserWays(Note note, NoteLine line) {
      if (!line.insatser() || accounts.insatsAmounts().isEmpty()) {
        return List.of();
      }
      List<Term> terms = new ArrayList<>(List.of(Term.plus(FigureKey.of("insats/sum"))));
      note.lines().stream()
          .filter(l -> l.insatser() && !l.id().equals(line.id()))
          .map(l -> Term.minus(FigureKey.of("note", note.number(), rowId(l.id()))))
          .forEach(terms::add);
      return List.of(new Derivation(terms));
    }

    private static Label label(Note note, String line) {
      return text("note-line", Integer.toString(note.number()), line);
    }

    private void insatser() {
      Map<String, Money> amounts =
          accounts.insatsAmounts().stream()
              .collect(
                  Collectors.toMap(
                      a -> a.insats().value(),
                      InsatsAmount::amount,
                      Money::plus,
                      LinkedHashMap::new));
      List<Term> terms = new ArrayList<>();
      amounts.forEach(
          (insats, amount) -> {
            FigureKey key = FigureKey.of("insats", rowId(insats));
            entries.put(key, new Entry(text("insats", insats), Optional.of(amount), List.of()));
            terms.add(Term.plus(key));
          });
      if (!terms.isEmpty()) {
        entries.put(
            FigureKey.of("insats/sum"),
            new Entry(text("insats/sum"), Optional.empty(), List.of(new Derivation(terms))));
      }
    }

    private void budget() {
      for (BudgetLine line : accounts.budget()) {
        Label label = Label.of(line.label(), line.label());
        String id = rowId(line.id());
        column(
            FigureKey.of("budget", id, "actual"),
            with(label, "column.actual"),
            line.actual().or(() -> nothingSpent(line)),
            actualWays(line));
        column(
            FigureKey.of("budget", id, "budget"),
            with(label, "column.budget"),
            line.budget(),
            List.of());
        column(
            FigureKey.of("budget", id, "variance"),
            with(label, "column.variance"),
            Optional.empty(),
            List.of(variance(id)));
      }
      for (BudgetSection section : BudgetSection.values()) {
        List<String> ids =
            accounts.budget().stream()
                .filter(l -> l.section() == section)
                .map(l -> rowId(l.id()))
                .toList();
        if (!ids.isEmpty()) {
          total("sum:" + section, with(section.label(), "section-sum"), ids, List.of());
        }
      }
      if (accounts.budget().isEmpty()) {
        return;
      }
      total(
          "total-costs",
          text("budget/total-costs"),
          List.of("sum:" + BudgetSection.INSATS, "sum:" + BudgetSection.OVERHEAD),
          List.of());
      total(
          "operating-result",
          text("budget/operating-result"),
          List.of("sum:" + BudgetSection.INCOME),
          List.of("total-costs"));
      total(
          "result",
          text("budget/result"),
          List.of("operating-result", "sum:" + BudgetSection.FINANCIAL_INCOME),
          List.of("sum:" + BudgetSection.FINANCIAL_COST));
      must("budget/total-costs/actual", Term.minus(FigureKey.of("income-statement/costs")));
      must("budget/operating-result/actual", Term.plus(FigureKey.of("income-statement/net")));
      must("budget/result/actual", Term.plus(FigureKey.of("income-statement/result")));
    }

    /** An insats in the table that cost nothing has an actual amount of nothing, not none. */
    private Optional<Money> nothingSpent(BudgetLine line) {
      return line.insats()
          .filter(
              i -> accounts.insatsAmounts().stream().noneMatch(amount -> amount.insats().equals(i)))
          .map(i -> Sek.ZERO);
    }

    private List<Derivation> actualWays(BudgetLine line) {
      if (!line.noteLines().isEmpty()) {
        return List.of(
            new Derivation(
                line.noteLines().stream().map(ref -> Term.plus(noteLine(ref))).toList()));
      }
      return line.insats()
          .filter(i -> nothingSpent(line).isEmpty())
          .map(i -> List.of(Derivation.of(Term.plus(FigureKey.of("insats", rowId(i.value()))))))
          .orElse(List.of());
    }

    private static Derivation variance(String item) {
      return Derivation.of(
          Term.plus(FigureKey.of("budget", item, "budget")).orNothing(),
          Term.minus(FigureKey.of("budget", item, "actual")).orNothing());
    }

    /** A sum row: each column is the sum of its parts; its variance must follow both ways. */
    private void total(String item, Label label, List<String> plus, List<String> minus) {
      for (String column : List.of("actual", "budget", "variance")) {
        List<Term> terms = new ArrayList<>();
        plus.forEach(p -> terms.add(Term.plus(FigureKey.of("budget", p, column)).orNothing()));
        minus.forEach(m -> terms.add(Term.minus(FigureKey.of("budget", m, column)).orNothing()));
        Derivation ofParts = new Derivation(terms);
        column(
            FigureKey.of("budget", item, column),
            with(label, "column." + column),
            Optional.empty(),
            column.equals("variance") ? List.of(variance(item), ofParts) : List.of(ofParts));
      }
    }

    private void column(
        FigureKey key, Label label, Optional<Money> row, List<Derivation> derivations) {
      entries.put(key, new Entry(label, row, derivations));
    }

    private void noteSum(String key, NoteKind kind, int sign) {
      accounts
          .note(kind)
          .ifPresent(
              note ->
                  entries.put(
                      FigureKey.of(key),
                      new Entry(
                          text(key),
                          Optional.empty(),
                          List.of(
                              Derivation.of(
                                  new Term(
                                      sign, FigureKey.of("note", note.number(), "sum"), false))))));
    }

    private void sum(String key, String... parts) {
      put(
          entries,
          key,
          Arrays.stream(parts).map(p -> Term.plus(FigureKey.of(p))).toArray(Term[]::new));
    }

    /** A quantity must also equal another one. */
    private void must(String key, Term other) {
      entries.computeIfPresent(
          FigureKey.of(key),
          (k, entry) -> {
            List<Derivation> ways = new ArrayList<>(entry.derivations());
            ways.add(Derivation.of(other));
            return new Entry(entry.label(), entry.row(), ways);
          });
    }

    private void funding(Membership membership) {
      Optional<Note> note = accounts.note(NoteKind.INCOME);
      if (note.isEmpty()) {
        return;
      }
      List<Term> all = new ArrayList<>();
      for (Party party : Party.values()) {
        List<Term> terms =
            note.get().lines().stream()
                .filter(
                    l ->
                        l.member()
                            .flatMap(membership::find)
                            .filter(m -> m.party() == party)
                            .isPresent())
                .map(l -> Term.plus(FigureKey.of("note", note.get().number(), rowId(l.id()))))
                .toList();
        if (!terms.isEmpty()) {
          FigureKey key = FigureKey.of("funding", party);
          entries.put(
              key,
              new Entry(
                  with(party.label(), "funding"),
                  Optional.empty(),
                  List.of(new Derivation(terms))));
          all.add(Term.plus(key));
        }
      }
      if (!all.isEmpty()) {
        entries.put(
            FigureKey.of("funding/sum"),
            new Entry(text("funding/sum"), Optional.empty(), List.of(new Derivation(all))));
      }
    }
  }
}
