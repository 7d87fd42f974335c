package io.github.finsam.storage.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Inserts rows, many in each statement: for each statement is a way to the server and back. */
final class ManyRows {

  private static final int ROWS_AT_A_TIME = 200;

  private ManyRows() {}

  /** A statement that inserts so many rows. */
  static PreparedStatement prepare(Session session, String into, int columns, int rows)
      throws SQLException {
    String row = Chunks.marks(columns);
    return session.prepare(
        "insert into " + into + " values " + String.join(", ", Collections.nCopies(rows, row)));
  }

  /**
   * Inserts rows.
   *
   * @param into the table and its columns, as they stand after {@code insert into}
   * @param rows the values of each, as the driver takes them; all of one length
   */
  static void insert(Session session, String into, List<Object[]> rows) throws SQLException {
    int from = 0;
    while (from < rows.size()) {
      int count = Math.min(ROWS_AT_A_TIME, rows.size() - from);
      try (PreparedStatement statement = prepare(session, into, rows.get(from).length, count)) {
        do {
          int at = 1;
          for (Object[] values : rows.subList(from, from + count)) {
            for (Object value : values) {
              statement.setObject(at++, value);
            }
          }
          statement.executeUpdate();
          from += count;
        } while (from + count <= rows.size());
      }
    }
  }
}
