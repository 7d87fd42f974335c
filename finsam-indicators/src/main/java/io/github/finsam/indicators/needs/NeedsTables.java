package io.github.finsam.indicators.needs;

import io.github.finsam.finding.PrintedReport;
import io.github.finsam.indicators.instrument.DefinitionSource;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a folder of CSV tables says about needs: an estimate, numbers about areas, the
 * försörjningsmått, and the printed numbers of a report. Each part is optional.
 *
 * <p>The files are written as those of an instrument (see {@link
 * io.github.finsam.indicators.instrument}): UTF-8, commas, the first row names the columns in any
 * order, decimal point. Columns that end with {@code _sv} and {@code _en} hold a text in the two
 * languages; without English the Swedish stands for both. Ages are {@code 16-64} or {@code 65+},
 * shares from 0 to 1.
 *
 * <table>
 *   <caption>Tables and their columns</caption>
 *   <tr><th>File</th><th>Columns</th><th>Values</th></tr>
 *   <tr><td>needs.csv</td><td>id, name_sv, name_en, base_sv, base_en, base_persons, base_ages,
 *   base_source</td><td>one row; without {@code base_sv} there is no base; needs groups</td></tr>
 *   <tr><td>groups.csv</td><td>id, name_sv, name_en, persons, persons_lowest, persons_highest,
 *   persons_source, ages, share, share_lowest, share_highest, share_source, published</td><td>limits,
 *   {@code ages} and {@code published} may be empty</td></tr>
 *   <tr><td>overlaps.csv</td><td>group, other, share, lowest, highest, source</td><td>limits may be
 *   empty</td></tr>
 *   <tr><td>areas.csv</td><td>id, name_sv, name_en, nation</td><td>{@code nation} yes for one, no
 *   for the others</td></tr>
 *   <tr><td>measures.csv</td><td>id, name_sv, name_en, unit</td><td>{@code unit} as in {@link
 *   io.github.finsam.finding.NumberUnit}</td></tr>
 *   <tr><td>values.csv</td><td>measure, area, year, value, source</td><td>as published</td></tr>
 *   <tr><td>breakdowns.csv</td><td>id, name_sv, name_en, area, year, source</td><td>needs
 *   parts</td></tr>
 *   <tr><td>parts.csv</td><td>breakdown, id, name_sv, name_en, count, percent</td><td>a number, a
 *   percentage or both</td></tr>
 *   <tr><td>support.csv</td><td>area, year, component, persons, paid, full_years</td><td>{@code
 *   component} as in {@link SupportComponent}; {@code paid} in whole kronor; {@code full_years} may
 *   be empty</td></tr>
 *   <tr><td>report.csv</td><td>id, title, publisher, year</td><td>one row; needs numbers</td></tr>
 *   <tr><td>numbers.csv</td><td>id, subject_sv, subject_en, raw, from, to, step, unit, ages,
 *   place</td><td>{@code to} only of a range; {@code step} empty for what was counted</td></tr>
 *   <tr><td>relations.csv</td><td>id, way, result, kind, terms</td><td>{@code kind} as in {@link
 *   io.github.finsam.finding.NumberWay.Kind}; {@code terms} ids parted by spaces; rows with one id
 *   are ways of one relation</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @param needs the estimate; empty if there is none
 * @param areas the numbers about areas; empty if there are none
 * @param support the försörjningsmått of areas and years, in the order of the file
 * @param report the printed numbers; empty if there are none
 */
@Value.Builder
public record NeedsTables(
    Optional<Needs> needs,
    Optional<AreaTable> areas,
    List<AreaSupport> support,
    Optional<PrintedReport> report)
    implements WithNeedsTables {

  /** Copies the list. */
  public NeedsTables {
    support = List.copyOf(support);
  }

  /** A new builder. */
  public static NeedsTablesBuilder builder() {
    return new NeedsTablesBuilder();
  }

  /**
   * Reads a folder.
   *
   * @param lowestFirst layers, of which a row of the last one wins; at least one
   * @throws io.github.finsam.indicators.instrument.DefinitionException if anything is wrong;
   *     carries every fault with file, line and column
   */
  public static NeedsTables load(DefinitionSource... lowestFirst) {
    return NeedsReader.read(List.of(lowestFirst));
  }
}
