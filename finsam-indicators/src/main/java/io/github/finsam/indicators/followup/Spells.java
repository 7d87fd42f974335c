package io.github.finsam.indicators.followup;

import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Pathway;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pathways as one row of plain numbers each, at a point in time: everything that reports ask for
 * and nothing that tells who it was. Wrong entries are not there, and neither are pathways in which
 * nothing has happened.
 *
 * <p>Two spells of the same person are two rows, as in the national follow-up (susam.se, Registrera
 * deltagare). Made in one pass, and on several threads with the same result; some hundred bytes a
 * row.
 *
 * <p>Immutable and thread-safe.
 */
public final class Spells {

  private final AsOf asOf;
  private final Columns columns;

  private Spells(AsOf asOf, Columns columns) {
    this.asOf = asOf;
    this.columns = columns;
  }

  /**
   * The spells of these pathways, made on the calling thread and free threads of the common pool.
   *
   * @param pathways each once
   * @param asOf the point in time
   */
  public static Spells of(List<Pathway> pathways, AsOf asOf) {
    return of(pathways, asOf, Math.max(1, Math.min(64, pathways.size() / 4096)));
  }

  /**
   * The same in a number of parts that may run at the same time; the result is the same for any
   * number.
   *
   * @param pathways each once
   * @param asOf the point in time
   * @param parts at least 1; 1 stays on the calling thread
   * @throws io.github.finsam.base.InvalidValueException if {@code parts < 1}
   */
  public static Spells of(List<Pathway> pathways, AsOf asOf, int parts) {
    new Arguments().that(parts > 0, "not-positive", "parts", parts).orThrow();
    int size = pathways.size();
    IntStream ranges = IntStream.range(0, parts);
    List<Columns> made =
        (parts > 1 ? ranges.parallel() : ranges)
            .mapToObj(
                part -> {
                  int from = (int) ((long) size * part / parts);
                  int to = (int) ((long) size * (part + 1) / parts);
                  Columns columns = new Columns(to - from);
                  for (Pathway pathway : pathways.subList(from, to)) {
                    columns.add(pathway, asOf);
                  }
                  return columns;
                })
            .toList();
    return new Spells(asOf, Columns.concat(made));
  }

  /**
   * The spells of pathways that come one after the other, as from a storage; none is kept.
   *
   * @param pathways read once to the end
   * @param asOf the point in time
   */
  public static Spells of(Iterator<Pathway> pathways, AsOf asOf) {
    Columns columns = new Columns(1024);
    while (pathways.hasNext()) {
      columns.add(pathways.next(), asOf);
    }
    return new Spells(asOf, Columns.concat(List.of(columns)));
  }

  /** The same by the state that each pathway gives: what the quick way must agree with. */
  static Spells byState(List<Pathway> pathways, AsOf asOf) {
    Columns columns = new Columns(pathways.size());
    pathways.forEach(pathway -> columns.addByState(pathway, asOf));
    return new Spells(asOf, Columns.concat(List.of(columns)));
  }

  /** The point in time. */
  public AsOf asOf() {
    return asOf;
  }

  /** How many rows there are, those that wait in a queue among them. */
  public int size() {
    return columns.size;
  }

  int[] column(int column) {
    return columns.columns[column];
  }

  /** The codes of a column by number. */
  List<String> book(int column) {
    return columns.books.get(column);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spells spells
        && asOf.equals(spells.asOf)
        && columns.books.equals(spells.columns.books)
        && Arrays.deepEquals(columns.columns, spells.columns.columns);
  }

  @Override
  public int hashCode() {
    return 31 * asOf.hashCode() + Arrays.deepHashCode(columns.columns);
  }

  /** How many rows there are. */
  @Override
  public String toString() {
    return "Spells[" + columns.size + "]";
  }
}
