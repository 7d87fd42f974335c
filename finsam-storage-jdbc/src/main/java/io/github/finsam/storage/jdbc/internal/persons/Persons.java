package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessRecorder;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.JdbcOptions;
import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Session;
import io.github.finsam.storage.jdbc.internal.Turn;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
            Ending ending = new Ending(transaction, recorder, none);
            try {
              T result = work(unit, work);
              ending.store(writes ? unit.changes() : none);
              return result;
            } catch (Throwable e) {
              ending.log(e);
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

  /** What comes after the work. */
  private final class Ending {

    private final Transaction transaction;
    private final AccessRecorder recorder;
    private final Changes none;
    private Optional<Logged> logged = Optional.empty();

    Ending(Transaction transaction, AccessRecorder recorder, Changes none) {
      this.transaction = transaction;
      this.recorder = recorder;
      this.none = none;
    }

    void store(Changes changes) {
      List<AccessEvent> events = recorder.events();
      if (changes.isEmpty() && events.isEmpty()) {
        turn.store(() -> {});
        return;
      }
      store(session -> logged = Storing.store(session, changes, events, audit()));
    }

    /**
     * What was read before the work failed was read all the same, and is logged once, also where
     * nobody knows whether that was done with the unit.
     */
    void log(Throwable failure) {
      recorder.forgetErasures();
      List<AccessEvent> events = recorder.events();
      Optional<Logged> unit =
          failure instanceof StoreException refusal && refusal.code().equals("unknown-outcome")
              ? logged
              : Optional.empty();
      try {
        if (unit.isEmpty()) {
          store(none);
        } else if (!events.isEmpty()) {
          store(session -> Storing.logUnlessThere(session, none, events, audit(), unit.get()));
        }
      } catch (StoreException e) {
        failure.addSuppressed(e);
      }
    }

    private void store(Consumer<Session> writes) {
      transaction.store(turn, writes);
    }

    private PersonAudit audit() {
      return new PersonAudit(recorder.accessor(), clock.instant());
    }
  }
}
