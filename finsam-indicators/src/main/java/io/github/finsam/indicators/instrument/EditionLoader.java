package io.github.finsam.indicators.instrument;

import java.util.List;

/**
 * Reads an edition from CSV tables. A definition may lie in several layers, the bundled one below
 * and those of the application above: a row of a higher layer replaces the row with the same key, a
 * row with a new key is added at the end.
 *
 * <p>The tables are {@code edition}, {@code indicators}, {@code rules} and {@code texts}; for an
 * edition that asks something also {@code measuring_points}, {@code items}, {@code scales}, {@code
 * scale_points}, {@code forms} and {@code form_items}; and where there is something to say {@code
 * descriptions}, {@code non_answers}, {@code mappings}, {@code bands}, {@code notes}, {@code
 * variants} and {@code as_printed}. Each is a file of UTF-8 text with commas and a row of column
 * names in any order. What people see stands in {@code texts} and is named by its key.
 */
public final class EditionLoader {

  private EditionLoader() {}

  /**
   * The edition.
   *
   * @param lowestFirst the layers, the one that wins last; at least one
   * @throws DefinitionException if anything is wrong; carries every fault with file, line and
   *     column
   */
  public static Edition load(DefinitionSource... lowestFirst) {
    return load(List.of(lowestFirst));
  }

  /**
   * The edition.
   *
   * @param lowestFirst the layers, the one that wins last; at least one
   * @throws DefinitionException if anything is wrong; carries every fault with file, line and
   *     column
   */
  public static Edition load(List<DefinitionSource> lowestFirst) {
    EditionReader reader = EditionReader.read(lowestFirst);
    return reader.edition().orElseThrow(() -> new DefinitionException(reader.faults()));
  }

  /**
   * What is wrong with the tables, in their order; empty if they can be loaded.
   *
   * @param lowestFirst the layers, the one that wins last; at least one
   */
  public static List<DefinitionFault> check(DefinitionSource... lowestFirst) {
    return EditionReader.read(List.of(lowestFirst)).faults();
  }
}
