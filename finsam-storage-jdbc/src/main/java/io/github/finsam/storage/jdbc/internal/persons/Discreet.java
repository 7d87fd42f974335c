package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.jdbc.internal.Failure;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Errors of the database without its words: these repeat keys and whole rows, and a row here is
 * about a person.
 */
final class Discreet {

  private Discreet() {}

  /** Does something with the database; what it throws names neither values nor statements. */
  static <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (StoreException | InvalidValueException e) {
      throw e;
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  /** The exception of the port for an error of the database; any other stays as it is. */
  static RuntimeException translated(Throwable error) {
    Optional<SQLException> cause = Failure.cause(error);
    if (cause.isPresent() && !(error instanceof StoreException)) {
      return silent(Failure.of(error).code(), cause.get());
    }
    return error instanceof RuntimeException other ? other : new IllegalStateException(error);
  }

  /** An exception that tells what the database calls the error, and where it came from. */
  static StoreException silent(String code, SQLException error) {
    String name = "SQLSTATE " + error.getSQLState() + ", " + error.getErrorCode();
    SQLException bare = new SQLException(name, error.getSQLState(), error.getErrorCode());
    bare.setStackTrace(error.getStackTrace());
    return new StoreException(bare, code, name);
  }
}
