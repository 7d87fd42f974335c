package io.github.finsam.storage;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads pathways. Whatever is found is logged: a pathway or a participant as an event of its own,
 * however often it is read, a stream as one. Where nothing is found nothing is logged.
 *
 * <p>Every method throws a {@link StoreException} with code {@code outside} once the read or write
 * it belongs to is over.
 */
public interface PathwayReader {

  /** The pathway and its version, or empty if there is none. */
  Optional<Versioned<Pathway>> findVersioned(PathwayId id);

  /** Every pathway of a participant, in the order of their ids; empty if there is none. */
  List<Pathway> of(ParticipantId participant);

  /**
   * Hands over every pathway that the query selects, one by one and in no particular order.
   *
   * @param query which pathways
   * @param action called for each on the calling thread; must not use the store
   */
  void forEach(PathwayQuery query, Consumer<? super Pathway> action);

  /**
   * The pathways of a query, in the order in which {@link #forEach} hands them over, and logged as
   * it is.
   */
  default List<Pathway> all(PathwayQuery query) {
    List<Pathway> all = new ArrayList<>();
    forEach(query, all::add);
    return List.copyOf(all);
  }

  /** How many pathways there are; not logged, since it tells of nobody. */
  long count();

  /** The pathway, or empty if there is none. */
  default Optional<Pathway> find(PathwayId id) {
    return findVersioned(id).map(Versioned::value);
  }

  /**
   * The pathway.
   *
   * @throws NotFoundException if there is none
   */
  default Pathway get(PathwayId id) {
    return getVersioned(id).value();
  }

  /**
   * The pathway and its version, as adding to it needs them.
   *
   * @throws NotFoundException if there is none
   */
  default Versioned<Pathway> getVersioned(PathwayId id) {
    return findVersioned(id).orElseThrow(() -> new NotFoundException(id.toString()));
  }
}
