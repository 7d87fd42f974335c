package io.github.finsam.storage.jdbc;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.jdbc.internal.JdbcUnit;
import io.github.finsam.survey.Response;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Loads many responses, as many as there are, in memory that does not grow with them: PostgreSQL
 * takes them by binary COPY, H2 and MariaDB in batches.
 *
 * <pre>{@code
 * BulkResult result =
 *     store.bulk().inUnitsOf(100_000).skippingStored().telling(n -> bar.set(n)).load(responses);
 * }</pre>
 *
 * <p>As it is, all responses are one unit of work: all are stored or none. However long a load
 * takes, {@link JdbcOptions#statementTimeout} ends it only if the database takes longer than that
 * for one of the pieces in which it goes there. Where the connection is lost, what the units before
 * have stored stays, and a load with {@link #skippingStored} can be run again.
 *
 * <p>Immutable; each method gives another load.
 */
public final class BulkLoad {

  private static final int AT_A_TIME = 8_192;
  private static final int ATTEMPTS = 3;

  private final JdbcStore store;
  private final OptionalInt unitSize;
  private final boolean skipping;
  private final LongConsumer progress;
  private final BooleanSupplier stop;

  BulkLoad(JdbcStore store) {
    this(store, OptionalInt.empty(), false, done -> {}, () -> false);
  }

  private BulkLoad(
      JdbcStore store,
      OptionalInt unitSize,
      boolean skipping,
      LongConsumer progress,
      BooleanSupplier stop) {
    this.store = store;
    this.unitSize = unitSize;
    this.skipping = skipping;
    this.progress = progress;
    this.stop = stop;
  }

  /**
   * The same, but so many responses at a time are a unit of work: what is stored stays if a later
   * one is refused or loading is stopped. Those of one unit are held in memory.
   *
   * @throws InvalidValueException if {@code responses < 1}
   */
  public BulkLoad inUnitsOf(int responses) {
    if (responses < 1) {
      throw InvalidValueException.of(Violation.of("not-positive", "responses", responses));
    }
    return new BulkLoad(store, OptionalInt.of(responses), skipping, progress, stop);
  }

  /**
   * The same, but a response whose förbund has one with the same source id already is passed over
   * and not refused, so that a load can be run again; and of two in a load the second. What is
   * stored is not changed.
   */
  public BulkLoad skippingStored() {
    return new BulkLoad(store, unitSize, true, progress, stop);
  }

  /** The same, telling now and then, on the calling thread, how many responses have been taken. */
  public BulkLoad telling(LongConsumer taken) {
    return new BulkLoad(store, unitSize, skipping, taken, stop);
  }

  /** The same, but stopped when this says so; it is asked now and then on the calling thread. */
  public BulkLoad stoppingWhen(BooleanSupplier condition) {
    return new BulkLoad(store, unitSize, skipping, progress, condition);
  }

  /**
   * Loads responses to forms that are stored.
   *
   * @param responses read once, on the calling thread, as they are stored
   * @throws io.github.finsam.storage.NotFoundException if the form of one is not stored
   * @throws DuplicateException if the förbund of one has a response with the same source id
   *     already, or two of these are the same, and they are not passed over
   * @throws InvalidValueException if one does not fit its form
   * @throws ConflictException if another unit of work got in between
   * @throws io.github.finsam.storage.StoreException as {@link JdbcStore#write} does
   */
  public BulkResult load(Iterator<Response> responses) {
    return unitSize.isPresent() ? inUnits(responses, unitSize.getAsInt()) : atOnce(responses);
  }

  /** Thrown through a unit of work so that nothing of it is stored. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  private BulkResult atOnce(Iterator<Response> responses) {
    Told told = new Told(responses);
    try {
      long stored =
          store.write(
              unit -> {
                if (skipping) {
                  long sum = 0;
                  while (told.hasNext()) {
                    sum += insertMissing(unit, take(told, AT_A_TIME));
                  }
                  return sum;
                }
                unit.responses().insert(new Once(told));
                return told.taken;
              });
      told.tell();
      return new BulkResult(stored, told.taken - stored, false);
    } catch (Stopped e) {
      return new BulkResult(0, 0, true);
    }
  }

  private BulkResult inUnits(Iterator<Response> responses, int size) {
    long stored = 0;
    long taken = 0;
    while (responses.hasNext()) {
      if (stop.getAsBoolean()) {
        return new BulkResult(stored, taken - stored, true);
      }
      List<Response> some = take(responses, size);
      stored += insert(some);
      taken += some.size();
      progress.accept(taken);
    }
    return new BulkResult(stored, taken - stored, false);
  }

  private long insert(List<Response> some) {
    if (!skipping) {
      return store.write(
          unit -> {
            unit.responses().insert(some);
            return (long) some.size();
          });
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return store.write(unit -> insertMissing(unit, some));
      } catch (ConflictException | DuplicateException e) {
        // Somebody else stores the same just now: what he has stored is passed over next time.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static long insertMissing(Unit unit, List<Response> some) {
    return ((JdbcUnit) unit).insertMissing(some);
  }

  private static List<Response> take(Iterator<Response> responses, int size) {
    List<Response> some = new ArrayList<>();
    while (some.size() < size && responses.hasNext()) {
      some.add(responses.next());
    }
    return some;
  }

  /** Tells how many have been taken, and stops when it is time. */
  private final class Told implements Iterator<Response> {

    private final Iterator<Response> responses;
    long taken;

    Told(Iterator<Response> responses) {
      this.responses = responses;
    }

    @Override
    public boolean hasNext() {
      return responses.hasNext();
    }

    @Override
    public Response next() {
      if (taken % AT_A_TIME == 0) {
        if (taken > 0) {
          tell();
        }
        if (stop.getAsBoolean()) {
          throw new Stopped();
        }
      }
      taken++;
      return responses.next();
    }

    void tell() {
      progress.accept(taken);
    }
  }

  /** What can be gone through once. */
  private static final class Once extends AbstractCollection<Response> {

    private final Iterator<Response> responses;

    Once(Iterator<Response> responses) {
      this.responses = responses;
    }

    @Override
    public Iterator<Response> iterator() {
      return responses;
    }

    @Override
    public int size() {
      throw new UnsupportedOperationException("Not known before the end");
    }
  }
}
