package io.github.finsam.storage.jdbc;

/** A store in a database. */
public final class JdbcStore {
  private JdbcStore() {}

  /**
   * @see JdbcOptions#actor
   */
  public JdbcStore actingAs(String actor) {
    return this;
  }
}
