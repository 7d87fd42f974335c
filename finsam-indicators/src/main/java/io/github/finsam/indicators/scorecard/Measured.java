package io.github.finsam.indicators.scorecard;

import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured for a scorecard, read from tables: shares, percentages, amounts, numbers and
 * judgements, each with its source. Results of the library itself are put beside it in code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param evidence what was measured, by measure
 * @param sources where each measure's values stand, each source once; a measure without has none
 */
public record Measured(Map<MeasureKey, Evidence> evidence, Map<MeasureKey, List<String>> sources) {

  /** Copies both. */
  public Measured {
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    Map<MeasureKey, List<String>> copies = new LinkedHashMap<>();
    sources.forEach((key, places) -> copies.put(key, List.copyOf(places)));
    sources = Collections.unmodifiableMap(copies);
  }

  /**
   * Reads the tables {@code evidence} and {@code texts}. A row is a value of a measure, or of a
   * part of it where the column {@code part} names one. The kinds are
   *
   * <ul>
   *   <li>{@code SHARE}, with {@code value} of {@code of}
   *   <li>{@code PERCENT} and {@code NEARLY}, with {@code value} in percent as a document prints it
   *   <li>{@code WITHIN}, from {@code value} in percent to less than {@code of}, as {@code text}
   *       puts it
   *   <li>{@code AMOUNT}, with {@code value} in kronor
   *   <li>{@code NUMBER}, with {@code value}
   *   <li>{@code JUDGED}, with {@code status} and {@code text}
   *   <li>{@code NOT_MEASURED}, with the reason as {@code text}
   * </ul>
   *
   * @param scorecard whose measures they are
   * @param layers the lowest first; rows of a later one replace those with the same key
   * @throws DefinitionException if anything is wrong; carries every fault with file, line, column,
   *     rule and value
   */
  public static Measured load(Scorecard scorecard, DefinitionSource... layers) {
    return MeasuredReader.read(scorecard, List.of(layers));
  }
}
