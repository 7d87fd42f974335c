package io.github.finsam.storage.jdbc.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Inserts rows, many in each statement: for each statement is a way to the server and back. */
final class ManyRows {

  private static final int ROWS_AT_A_TIME = 200;

  private ManyRows() {}

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
      String row = AnswerReading.marks(Arrays.asList(rows.get(from)));
      try (PreparedStatement statement =
          session
              .connection()
              .prepareStatement(
                  session
                      .names()
                      .fill(
                          "insert into "
                              + into
                              + " values "
                              + String.join(", ", Collections.nCopies(count, row))))) {
        statement.setQueryTimeout(session.timeoutSeconds());
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
