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
  private final List<Segment> segments;
  private final IdHashes hashes;
  private final long count;

  private Shelf(ForbundId forbund, List<Segment> segments, IdHashes hashes) {
    this.forbund = forbund;
    this.segments = segments;
    this.hashes = hashes;
    this.count = segments.stream().mapToLong(Segment::rows).sum();
  }

  /**
   * The responses of a förbund.
   *
   * @param segments each form and half-year once, in any order
   */
  static Shelf of(ForbundId forbund, Collection<Segment> segments) {
    List<Segment> sorted = segments.stream().sorted().toList();
    return new Shelf(forbund, sorted, hashes(sorted));
  }

  private static IdHashes hashes(List<Segment> segments) {
    int[] hashes = new int[Math.toIntExact(segments.stream().mapToLong(Segment::rows).sum())];
    int at = 0;
    for (Segment segment : segments) {
      for (Chunk chunk : segment.chunks()) {
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

  List<Segment> segments() {
    return segments;
  }

  long count() {
    return count;
  }

  /** Where a response lies. */
  private record Row(Segment segment, Chunk chunk, int number) {}

  private Optional<Row> row(String sourceId) {
    byte[] id = sourceId.getBytes(StandardCharsets.UTF_8);
    int hash = Chunk.hash(id, 0, id.length);
    if (hashes.mayContain(hash)) {
      for (Segment segment : segments) {
        for (Chunk chunk : segment.chunks()) {
          int row = chunk.find(id, hash);
          if (row >= 0) {
            return Optional.of(new Row(segment, chunk, row));
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
        .map(row -> row.chunk().response(row.number(), row.segment(), forbund, strata));
  }

  /** Hands over every response of a segment. */
  void forEach(Segment segment, Strata strata, Consumer<? super Response> action) {
    for (Chunk chunk : segment.chunks()) {
      for (int row = 0; row < chunk.rows(); row++) {
        action.accept(chunk.response(row, segment, forbund, strata));
      }
    }
  }

  void forEachId(Consumer<String> action) {
    for (Segment segment : segments) {
      for (Chunk chunk : segment.chunks()) {
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
    List<Segment> all = new ArrayList<>(segments);
    for (Segment added : more.segments) {
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
    List<Segment> left = new ArrayList<>();
    for (Segment segment : segments) {
      List<Chunk> chunks = new ArrayList<>();
      for (Chunk chunk : segment.chunks()) {
        BitSet ofChunk = gone.get(chunk);
        chunks.addAll(ofChunk == null ? List.of(chunk) : chunk.without(ofChunk::get));
      }
      if (!chunks.isEmpty()) {
        left.add(
            chunks.equals(segment.chunks())
                ? segment
                : new Segment(segment.form(), segment.halfYear(), List.copyOf(chunks)));
      }
    }
    Shelf shelf = new Shelf(forbund, List.copyOf(left), hashes);
    return hashes.size() > 2 * shelf.count ? of(forbund, left) : shelf;
  }

  long idBytes() {
    long bytes = hashes.bytes();
    for (Segment segment : segments) {
      for (Chunk chunk : segment.chunks()) {
        bytes += chunk.idBytes();
      }
    }
    return bytes;
  }
}
