package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.storage.jdbc.JdbcPersonStore;
import io.github.finsam.storage.jdbc.JdbcStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where a store is that a process writes to and that outlives the process. */
interface Place extends AutoCloseable {

  /** How a {@link KillWriter} is told where it is: four words. */
  List<String> words();

  /** Opens the store in this process. */
  JdbcStore open();

  /** Opens the store for persons in this process. */
  JdbcPersonStore openPersons();

  /** Connects to where the tables are, past any store. */
  Connection connect() throws SQLException;

  /** Waits until nothing that a killed process had begun can still be stored. */
  void settle() throws Exception;

  @Override
  void close();
}
