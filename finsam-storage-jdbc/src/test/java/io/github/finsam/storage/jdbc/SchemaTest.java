package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.jdbc.internal.Dialect;
import io.github.finsam.storage.jdbc.internal.Layer;
import io.github.finsam.storage.jdbc.internal.Names;
import io.github.finsam.storage.jdbc.internal.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("Tables that were made are those the library knows, and are made once")
  void made(Databases on) throws SQLException {
    try (TestDatabase database = on.fresh();
        Connection connection = database.source().getConnection()) {
      Dialect dialect = Dialect.of(connection);
      Names names = Names.of(database.options());
      Schema schema = new Schema(dialect, names, Layer.STORE, Clock.systemUTC());
      schema.prepare(database.source(), SchemaMode.MIGRATE);
      schema.prepare(database.source(), SchemaMode.VALIDATE);
      schema.prepare(database.source(), SchemaMode.MIGRATE);
    }
  }
}
