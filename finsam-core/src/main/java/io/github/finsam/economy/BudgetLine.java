package io.github.finsam.economy;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A line of the budget table. Its actual amount comes from the lines of the notes that feed it or
 * from the amounts of its insats, else from {@code actual}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id within the table
 * @param section the section it stands in
 * @param label as printed
 * @param budget budgeted amount, SEK; empty if nothing was budgeted
 * @param actual actual amount, SEK; only where neither notes nor an insats give it
 * @param insats the insats it is about; empty for the rest
 * @param noteLines the note lines that feed it, as {@code number/line}, for example {@code
 *     2/styrelse}
 */
@Value.Builder
public record BudgetLine(
    @NotBlank(message = "{io.github.finsam.NotBlank}") String id,
    @NotNull(message = "{io.github.finsam.NotNull}") BudgetSection section,
    @NotBlank(message = "{io.github.finsam.NotBlank}") String label,
    Optional<Money> budget,
    Optional<Money> actual,
    Optional<InsatsId> insats,
    List<String> noteLines)
    implements WithBudgetLine {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank, an amount not in SEK,
   *     or the actual amount has more than one origin
   */
  public BudgetLine {
    noteLines = List.copyOf(noteLines);
    Checks checks = new Checks().name("id", id).name("label", label);
    budget.ifPresent(b -> checks.sek("budget", b));
    actual.ifPresent(a -> checks.sek("actual", a));
    int origins =
        (actual.isPresent() ? 1 : 0) + (insats.isPresent() ? 1 : 0) + (noteLines.isEmpty() ? 0 : 1);
    checks.that(origins <= 1, "duplicate", "actual", id);
    for (String line : noteLines) {
      checks.that(line.matches("[0-9]+/[^/\\s]+"), "pattern", "noteLines", line, "number/line");
    }
    checks.orThrow();
  }

  /** A new builder. */
  public static BudgetLineBuilder builder() {
    return new BudgetLineBuilder();
  }
}
