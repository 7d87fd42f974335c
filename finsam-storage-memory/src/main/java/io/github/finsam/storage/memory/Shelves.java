package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Responses, by förbund.
 *
 * <p>Immutable.
 */
final class Shelves {

  private final Strata strata;
  private final SortedTree<ForbundId, Shelf> byForbund;
  private final long count;

  private Shelves(Strata strata, SortedTree<ForbundId, Shelf> byForbund, long count) {
    this.strata = strata;
    this.byForbund = byForbund;
    this.count = count;
  }

  /** Nothing yet; what comes to it knows its strata by these numbers. */
  static Shelves empty(Strata strata) {
    return new Shelves(strata, SortedTree.empty(), 0);
  }

  Strata strata() {
    return strata;
  }

  long count() {
    return count;
  }

  /** Those of a förbund; null if it has none. */
  @Nullable Shelf of(ForbundId forbund) {
    return byForbund.get(forbund);
  }

  List<Shelf> all() {
    return byForbund.values();
  }

  boolean has(ForbundId forbund, String sourceId) {
    Shelf shelf = of(forbund);
    return shelf != null && shelf.has(sourceId);
  }

  Optional<Response> find(ForbundId forbund, String sourceId) {
    Shelf shelf = of(forbund);
    return shelf == null ? Optional.empty() : shelf.find(sourceId, strata);
  }

  /** How many there are to a form. */
  long count(FormId form) {
    return all().stream()
        .flatMap(shelf -> shelf.drawers().stream())
        .filter(drawer -> drawer.form().id().equals(form))
        .mapToLong(Drawer::rows)
        .sum();
  }

  /** These and more, with other ids. */
  Shelves plus(Collection<Shelf> more) {
    SortedTree<ForbundId, Shelf> all = byForbund;
    long sum = count;
    for (Shelf added : more) {
      Shelf before = all.get(added.forbund());
      all = all.with(added.forbund(), before == null ? added : before.plus(added));
      sum += added.count();
    }
    return more.isEmpty() ? this : new Shelves(strata, all, sum);
  }

  /**
   * These without some.
   *
   * @param sourceIds by förbund, ids of responses that are here
   */
  Shelves without(Map<ForbundId, ? extends Set<String>> sourceIds) {
    SortedTree<ForbundId, Shelf> left = byForbund;
    long sum = count;
    for (Map.Entry<ForbundId, ? extends Set<String>> entry : sourceIds.entrySet()) {
      Shelf before = left.get(entry.getKey());
      if (before != null) {
        Shelf after = before.without(entry.getValue());
        left = after.count() == 0 ? left.without(entry.getKey()) : left.with(entry.getKey(), after);
        sum += after.count() - before.count();
      }
    }
    return new Shelves(strata, left, sum);
  }

  /** Hands over every response that the query includes. */
  void forEach(TallyQuery query, Consumer<? super Response> action) {
    forEachDrawer(
        query,
        (shelf, drawer) ->
            shelf.forEach(
                drawer,
                strata,
                response -> {
                  if (query.includes(response.setting())) {
                    action.accept(response);
                  }
                }));
  }

  /** The counts of all of these; their strata have the same numbers. */
  static Tally tally(TallyQuery query, List<Shelves> parts, int threads) {
    Counting counting = new Counting(query, parts.get(0).strata);
    for (Shelves part : parts) {
      part.forEachDrawer(query, (shelf, drawer) -> counting.add(shelf.forbund(), drawer));
    }
    return counting.tally(threads);
  }

  /** Hands over every drawer in which the query may include something. */
  private void forEachDrawer(TallyQuery query, BiConsumer<Shelf, Drawer> action) {
    for (Shelf shelf : all()) {
      if (query.forbunds().isEmpty() || query.forbunds().contains(shelf.forbund())) {
        for (Drawer drawer : shelf.drawers()) {
          if (drawer.form().edition().equals(query.edition())) {
            action.accept(shelf, drawer);
          }
        }
      }
    }
  }

  ResponseMemory memory() {
    long answers = 0;
    long answerBytes = 0;
    long idBytes = 0;
    for (Shelf shelf : all()) {
      idBytes += shelf.idBytes();
      for (Drawer drawer : shelf.drawers()) {
        for (Chunk chunk : drawer.chunks()) {
          answers += chunk.answers();
          answerBytes += chunk.answerBytes();
        }
      }
    }
    return new ResponseMemory(count, answers, answerBytes, idBytes);
  }
}
