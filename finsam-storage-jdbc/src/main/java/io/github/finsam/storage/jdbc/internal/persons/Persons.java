package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessRecorder;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Turn;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Does work with what is stored about persons, and logs it. */
public final class Persons {

  private final Supplier<Transaction> transactions;
  private final Clock clock;
  private final Turn turn = new Turn();

  private Persons(Supplier<Transaction> transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Persons in the database that a data source leads to. */
  public static Persons of(DataSource source, Dialect dialect, JdbcOptions options) {
    return new Persons(() -> OwnTransaction.begin(source, dialect, options), options.clock());
  }

  /** Persons in the transaction of a connection. */
  public static Persons joined(Connection connection, Dialect dialect, JdbcOptions options) {
    return new Persons(
        () -> JoinedTransaction.begin(connection, dialect, options), options.clock());
  }

  /** As {@link io.github.finsam.storage.PersonStore#read}. */
  public <T> T read(Accessor accessor, Function<? super PersonSnapshot, ? extends T> work) {
    return run(accessor, work, false);
  }

  /** As {@link io.github.finsam.storage.PersonStore#write}. */
  public <T> T write(Accessor accessor, Function<? super PersonUnit, ? extends T> work) {
    return run(accessor, work, true);
  }

  /** Refuses all further work. Returns whether it did not before. */
  public boolean close() {
    return turn.close();
  }

  private <T> T run(
      Accessor accessor, Function<? super JdbcPersonUnit, ? extends T> work, boolean writes) {
    return turn.take(
        () -> {
          AccessRecorder recorder = new AccessRecorder(accessor, clock);
          try (Transaction transaction = transactions.get()) {
            PersonRows rows = new PersonRows(transaction.session());
            JdbcPersonUnit unit = new JdbcPersonUnit(rows, recorder);
            Changes none = new Changes(rows);
            try {
              T result = work(unit, work);
              store(transaction, writes ? unit.changes() : none, recorder);
              return result;
            } catch (Throwable e) {
              recorder.forgetErasures();
              log(transaction, none, recorder, e);
              throw e;
            }
          }
        });
  }

  private static <T> T work(
      JdbcPersonUnit unit, Function<? super JdbcPersonUnit, ? extends T> work) {
    try {
      return work.apply(unit);
    } finally {
      unit.end();
    }
  }

  /** What was read before the work failed was read all the same. */
  private void log(
      Transaction transaction, Changes none, AccessRecorder recorder, Throwable failure) {
    try {
      store(transaction, none, recorder);
    } catch (StoreException e) {
      failure.addSuppressed(e);
    }
  }

  private void store(Transaction transaction, Changes changes, AccessRecorder recorder) {
    List<AccessEvent> events = recorder.events();
    turn.store(
        () -> {
          if (changes.isEmpty() && events.isEmpty()) {
            return;
          }
          transaction.store(
              session ->
                  Storing.store(
                      session,
                      changes,
                      events,
                      new PersonAudit(recorder.accessor(), clock.instant())));
        });
  }
}
