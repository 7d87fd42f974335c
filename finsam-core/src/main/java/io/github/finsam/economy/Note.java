package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.joda.money.Money;

/**
 * A note (not) of the accounts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number its number, greater than zero
 * @param kind what it specifies
 * @param title its title
 * @param lines its lines
 */
public record Note(
    @Min(value = 1, message = "{io.github.finsam.Min}") int number,
    @NotNull(message = "{io.github.finsam.NotNull}") NoteKind kind,
    @NotBlank(message = "{io.github.finsam.NotBlank}") String title,
    List<NoteLine> lines) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the title is blank, the number not
   *     positive, or two lines have one id
   */
  public Note {
    lines = List.copyOf(lines);
    new Checks()
        .name("title", title)
        .that(number > 0, "not-positive", "number", number)
        .unique("lines", lines, NoteLine::id)
        .orThrow();
  }

  /** The sum of the lines. */
  public Money sum() {
    return Sek.sum(lines.stream().map(NoteLine::amount).toList());
  }
}
