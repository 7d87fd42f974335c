package io.github.finsam.indicators.instrument;

import java.util.List;

/**
 * What stands beside the text of an edition, for those who want to know where it is from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param notes what a reader should know; may be empty
 * @param variants where another printing reads differently; may be empty
 * @param printed how the source puts what the definition holds as data; may be empty
 */
public record Apparatus(List<Note> notes, List<Variant> variants, List<AsPrinted> printed) {

  /** Nothing stands beside it. */
  public static final Apparatus NONE = new Apparatus(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Apparatus {
    notes = List.copyOf(notes);
    variants = List.copyOf(variants);
    printed = List.copyOf(printed);
  }
}
