package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import org.joda.money.Money;

/** The sums of the notes that the statements are built on. */
final class NoteSums {

  private NoteSums() {}

  /** The sum of the note of a kind; zero if the accounts have none. */
  static Money of(Accounts accounts, NoteKind kind) {
    return accounts.note(kind).map(Note::sum).orElse(Sek.ZERO);
  }
}
