package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Counts and reads filled-in questionnaires. Every method throws a {@link StoreException} with code
 * {@code outside} once the read or write it belongs to is over.
 */
public interface ResponseReader {

  /** The counts that the query asks for; the same as {@link Tally#of} gives. */
  Tally tally(TallyQuery query);

  /**
   * A response by what its source calls it; empty if there is none, as for whatever {@link
   * Response#sourceId} cannot be.
   */
  Optional<Response> find(ForbundId forbund, String sourceId);

  /**
   * Responses to a förbund by what their source calls them, in no particular order; names that no
   * response has are passed over. Where many are looked for this may be faster than {@link #find}
   * one by one.
   *
   * @param sourceIds the names; a response comes once, however often its name is among them
   */
  default List<Response> findAll(ForbundId forbund, Collection<String> sourceIds) {
    return sourceIds.stream()
        .distinct()
        .flatMap(sourceId -> find(forbund, sourceId).stream())
        .toList();
  }

  /** How many responses there are. */
  long count();

  /**
   * Hands over every response to a form of the query's edition that the query does not leave out,
   * one by one and in no particular order; its dimensions do not matter here.
   *
   * @param query which responses
   * @param action called for each on the calling thread; must not use the store
   */
  void forEach(TallyQuery query, Consumer<? super Response> action);
}
