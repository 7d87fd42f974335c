package io.github.finsam.indicators.instrument;

import java.util.List;

/**
 * Reads an edition from CSV tables. A definition may lie in several layers, the bundled one below
 * and those of the application above: a row of a higher layer replaces the row with the same key, a
 * row with a new key is added at the end.
 *
 * <p>An edition that a higher layer has changed names it in {@link EditionInfo#adaptedBy}. The
 * tables are described at the {@linkplain io.github.finsam.indicators.instrument package}.
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
