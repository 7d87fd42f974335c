package io.github.finsam.storage.memory;

import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.PathwayQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pathways as an array, so that going through a million of them is one loop. Made when first asked
 * for and kept as long as nothing is stored.
 */
final class PathwayRows {

  private final SortedTree<PathwayId, PathwayRow> tree;

  // Made twice at worst, with the same in it.
  private volatile PathwayRow @Nullable [] array;

  PathwayRows() {
    this(SortedTree.empty());
  }

  private PathwayRows(SortedTree<PathwayId, PathwayRow> tree) {
    this.tree = tree;
  }

  /** These rows, if they are the ones in the tree. */
  @SuppressWarnings("ReferenceEquality") // the question is whether it is the one they came from
  PathwayRows of(SortedTree<PathwayId, PathwayRow> other) {
    return other == tree ? this : new PathwayRows(other);
  }

  private PathwayRow[] array() {
    PathwayRow[] rows = array;
    if (rows == null) {
      rows = tree.values().toArray(new PathwayRow[0]);
      array = rows;
    }
    return rows;
  }

  void forEach(PathwayQuery query, Consumer<? super Pathway> action) {
    boolean everywhere = query.forbunds().isEmpty() && query.insatser().isEmpty();
    boolean everything = !query.asksForDays();
    // With all that is on file, a day cuts off what came after it and changes nothing before it.
    boolean exact = query.asOf().filter(a -> !a.known().equals(Instant.MAX)).isPresent();
    long day = query.asOf().map(a -> a.day().toEpochDay()).orElse(Long.MAX_VALUE - 1);
    long from = query.period().map(p -> p.startInclusive().toEpochDay()).orElse(Long.MIN_VALUE);
    long to =
        query
            .period()
            .flatMap(p -> p.endInclusive())
            .map(LocalDate::toEpochDay)
            .orElse(Long.MAX_VALUE);
    for (PathwayRow row : array()) {
      Pathway pathway = row.pathway();
      if (!everywhere && !query.selects(pathway.forbund(), pathway.insats())) {
        continue;
      }
      // A wrong entry may have been none then.
      boolean selected =
          everything
              || (exact || (!row.hasDays() && query.asOf().isPresent())
                  ? query.selects(pathway)
                  : row.overlaps(from, to, day));
      if (selected) {
        action.accept(pathway);
      }
    }
  }
}
