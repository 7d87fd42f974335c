package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.survey.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The responses of one förbund.
 *
 * <p>Immutable.
 */
final class Shelf {

  private final ForbundId forbund;
  // In order, none of them empty.
  private final List<Drawer> drawers;
  private final IdHashes hashes;
  private final long count;

  private Shelf(ForbundId forbund, List<Drawer> drawers, IdHashes hashes) {
    this.forbund = forbund;
    this.drawers = drawers;
    this.hashes = hashes;
    this.count = drawers.stream().mapToLong(Drawer::rows).sum();
  }

  /**
   * The responses of a förbund.
   *
   * @param drawers each form once, in any order
   */
  static Shelf of(ForbundId forbund, Collection<Drawer> drawers) {
    List<Drawer> sorted = drawers.stream().sorted().toList();
    return new Shelf(forbund, sorted, hashes(sorted));
  }

  private static IdHashes hashes(List<Drawer> drawers) {
    int[] hashes = new int[Math.toIntExact(drawers.stream().mapToLong(Drawer::rows).sum())];
    int at = 0;
    for (Drawer drawer : drawers) {
      for (Chunk chunk : drawer.chunks()) {
        for (int row = 0; row < chunk.rows(); row++) {
          hashes[at++] = chunk.hashOfRow(row);
        }
      }
    }
    return IdHashes.of(hashes);
  }

  ForbundId forbund() {
    return forbund;
  }

  List<Drawer> drawers() {
    return drawers;
  }

  long count() {
    return count;
  }

  /** Where a response lies. */
  private record Row(Drawer drawer, Chunk chunk, int number) {}

  private Optional<Row> row(String sourceId) {
    byte[] id = sourceId.getBytes(StandardCharsets.UTF_8);
    int hash = Chunk.hash(id, 0, id.length);
    if (hashes.mayContain(hash)) {
      for (Drawer drawer : drawers) {
        for (Chunk chunk : drawer.chunks()) {
          int row = chunk.find(id, hash);
          if (row >= 0) {
            // Half of a surrogate pair becomes a question mark, and is none.
            return new String(id, StandardCharsets.UTF_8).equals(sourceId)
                ? Optional.of(new Row(drawer, chunk, row))
                : Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }

  boolean has(String sourceId) {
    return row(sourceId).isPresent();
  }

  Optional<Response> find(String sourceId, Strata strata) {
    return row(sourceId)
        .map(row -> row.chunk().response(row.number(), row.drawer(), forbund, strata));
  }

  /** Hands over every response of a drawer. */
  void forEach(Drawer drawer, Strata strata, Consumer<? super Response> action) {
    for (Chunk chunk : drawer.chunks()) {
      for (int row = 0; row < chunk.rows(); row++) {
        action.accept(chunk.response(row, drawer, forbund, strata));
      }
    }
  }

  void forEachId(Consumer<String> action) {
    for (Drawer drawer : drawers) {
      for (Chunk chunk : drawer.chunks()) {
        for (int row = 0; row < chunk.rows(); row++) {
          action.accept(chunk.id(row));
        }
      }
    }
  }

  /**
   * This and the responses of another.
   *
   * @param more of the same förbund, with other ids
   */
  Shelf plus(Shelf more) {
    List<Drawer> all = new ArrayList<>(drawers);
    for (Drawer added : more.drawers) {
      int at = Collections.binarySearch(all, added);
      if (at >= 0) {
        all.set(at, all.get(at).plus(added.chunks()));
      } else {
        all.add(-1 - at, added);
      }
    }
    return new Shelf(forbund, List.copyOf(all), hashes.plus(more.hashes));
  }

  /**
   * This without some responses.
   *
   * @param sourceIds ids of responses that are here
   */
  Shelf without(Collection<String> sourceIds) {
    Map<Chunk, BitSet> gone = new HashMap<>();
    for (String sourceId : sourceIds) {
      row(sourceId)
          .ifPresent(row -> gone.computeIfAbsent(row.chunk(), c -> new BitSet()).set(row.number()));
    }
    List<Drawer> left = new ArrayList<>();
    for (Drawer drawer : drawers) {
      List<Chunk> chunks = new ArrayList<>();
      for (Chunk chunk : drawer.chunks()) {
        BitSet ofChunk = gone.get(chunk);
        chunks.addAll(ofChunk == null ? List.of(chunk) : chunk.without(ofChunk::get));
      }
      if (!chunks.isEmpty()) {
        left.add(chunks.equals(drawer.chunks()) ? drawer : drawer.with(chunks));
      }
    }
    Shelf shelf = new Shelf(forbund, List.copyOf(left), hashes);
    return hashes.size() > 2 * shelf.count ? of(forbund, left) : shelf;
  }

  long idBytes() {
    long bytes = hashes.bytes();
    for (Drawer drawer : drawers) {
      for (Chunk chunk : drawer.chunks()) {
        bytes += chunk.idBytes();
      }
    }
    return bytes;
  }
}
