package io.github.finsam.economy;

import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A förbund's accounts for a year: the rows everything else is computed from. No sum is stored.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id whose and for which year
 * @param opening what the year began with
 * @param notes the notes with their lines, at most one of each kind
 * @param financial financial items
 * @param cashFlow rows of the cash-flow statement that the other statements do not give
 * @param budget the budget table, in the order printed
 * @param insatsAmounts what each insats cost
 * @param accruals costs said to be booked in another year
 */
@Value.Builder
public record Accounts(
    ForbundYear id,
    OpeningBalance opening,
    List<Note> notes,
    FinancialItems financial,
    CashFlowItems cashFlow,
    List<BudgetLine> budget,
    List<InsatsAmount> insatsAmounts,
    List<AccrualException> accruals)
    implements WithAccounts {

  /**
   * @throws io.github.finsam.base.InvalidValueException if two notes have one number or kind, two
   *     budget lines one id, an insats two amounts of one source, or a budget line names a note
   *     line that does not exist
   */
  public Accounts {
    notes = List.copyOf(notes);
    budget = List.copyOf(budget);
    insatsAmounts = List.copyOf(insatsAmounts);
    accruals = List.copyOf(accruals);
    Checks checks =
        new Checks()
            .unique("notes", notes, Note::number)
            .unique("notes", notes, Note::kind)
            .unique("budget", budget, BudgetLine::id)
            .unique("insatsAmounts", insatsAmounts, a -> a.insats() + "/" + a.source());
    Set<String> lines =
        notes.stream()
            .flatMap(n -> n.lines().stream().map(l -> n.number() + "/" + l.id()))
            .collect(Collectors.toSet());
    for (BudgetLine line : budget) {
      line.noteLines()
          .forEach(ref -> checks.that(lines.contains(ref), "unknown", "budget.noteLines", ref));
    }
    checks.orThrow();
  }

  /** A new builder. */
  public static AccountsBuilder builder() {
    return new AccountsBuilder();
  }

  /** The last day of the financial year. */
  public LocalDate closingDate() {
    return id.closingDate();
  }

  /** The note of a kind; empty if the accounts have none. */
  public Optional<Note> note(NoteKind kind) {
    return notes.stream().filter(n -> n.kind() == kind).findFirst();
  }
}
