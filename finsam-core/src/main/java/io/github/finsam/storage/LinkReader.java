package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.pathway.PathwayId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads which pathways answers belong to. Whatever is found is logged as a read of the pathway, a
 * stream as one event.
 *
 * <p>Every method throws a {@link StoreException} with code {@code outside} once the read or write
 * it belongs to is over.
 */
public interface LinkReader {

  /**
   * The link of a questionnaire; empty if it has none, as for whatever {@link AnswerLink#sourceId}
   * cannot be.
   */
  Optional<AnswerLink> find(ForbundId forbund, String sourceId);

  /** The links of a pathway, by förbund and source id; empty if it has none. */
  List<AnswerLink> of(PathwayId pathway);

  /**
   * Hands over the links of every pathway that the query selects, in no particular order.
   *
   * @param query which pathways
   * @param action called for each on the calling thread; must not use the store
   */
  void forEach(PathwayQuery query, Consumer<? super AnswerLink> action);
}
