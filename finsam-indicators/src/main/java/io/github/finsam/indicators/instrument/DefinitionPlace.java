package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Language;
import java.io.Serializable;
import org.immutables.value.Value;

/**
 * Where in a definition something stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param table name of the table, for example {@code items}; empty if it is about none that is
 *     known
 * @param key key of the row, its columns parted by a space; empty if it is about the whole table
 * @param column name of the column; empty if it is about the whole row
 * @param file the file that was read; empty for an edition built in code
 * @param line the line that the row begins on, counted from 1; 0 if it is about the whole file, or
 *     there is no file
 */
@Value.Builder
public record DefinitionPlace(String table, String key, String column, String file, long line)
    implements WithDefinitionPlace, Serializable {

  private static final long serialVersionUID = 1L;

  /** A new builder. */
  public static DefinitionPlaceBuilder builder() {
    return new DefinitionPlaceBuilder();
  }

  /**
   * The place in words: by file, line and column if there is a file, by table, key and column if
   * there is none.
   */
  public String text(Language language) {
    StringBuilder text = new StringBuilder(file.isEmpty() ? table : file);
    if (line > 0) {
      text.append(Texts.of(language, "place.line", Long.toString(line)));
    }
    if (file.isEmpty() && !key.isEmpty()) {
      text.append(Texts.of(language, "place.key", key));
    }
    if (!column.isEmpty()) {
      text.append(Texts.of(language, "place.column", column));
    }
    return text.toString();
  }
}
