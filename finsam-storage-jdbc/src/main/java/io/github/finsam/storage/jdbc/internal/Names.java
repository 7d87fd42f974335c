package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.storage.jdbc.JdbcOptions;
import java.util.Optional;

/**
 * What tables are called.
 *
 * @param schema the schema they lie in; empty for the connection's own
 * @param prefix what their names begin with
 */
public record Names(Optional<String> schema, String prefix) {

  /** The names that the options ask for; they hold nothing but letters, digits and underscores. */
  public static Names of(JdbcOptions options) {
    return new Names(options.schema(), options.tablePrefix());
  }

  /** A table as statements name it. */
  public String table(String name) {
    return schema.map(s -> s + ".").orElse("") + bare(name);
  }

  /** The name without its schema, as constraints and indexes are called. */
  public String bare(String name) {
    return prefix + name;
  }

  /**
   * SQL with the names filled in: {@code ${prefix}} stands before the name of a table, {@code
   * ${name}} before what has no schema of its own.
   */
  public String fill(String sql) {
    return sql.replace("${prefix}", table("")).replace("${name}", prefix);
  }
}
