package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.FormId;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.survey.Response;
import java.util.List;

/**
 * Filled-in questionnaires as a unit of work sees them. A unit is written in this order: {@link
 * #writeRemovals}, the aggregates (forms among them), {@link #writeAdditions}, the audit. Where
 * nothing has spilled and another transaction was in the way, the unit is looked at with {@link
 * #check} in a new session and written there again.
 */
interface ResponsePart extends ResponseRepository {

  /**
   * Stores those of some responses whose source ids are not taken; of several with the same source
   * id the first.
   *
   * @return how many
   * @throws io.github.finsam.storage.NotFoundException if the form of one is not stored
   * @throws io.github.finsam.base.InvalidValueException if one does not fit its form
   */
  int insertMissing(List<Response> responses);

  /** Whether responses to the form are stored or waiting to be, as the unit sees it. */
  boolean isAnswered(FormId form);

  /**
   * Whether something is written to the unit's own transaction already, so that the unit cannot be
   * written in another.
   */
  boolean hasSpilled();

  /** Writes what was removed; before forms are changed. */
  void writeRemovals(Session session, Audit audit);

  /**
   * Lets go of a form that the unit changes or deletes, after {@link #writeRemovals} and just
   * before its row is written.
   *
   * @param revision of the form when the unit began
   * @param version of the form when the unit began
   * @throws StaleException if others have answered it meanwhile
   */
  void release(Session session, FormId form, long revision, long version);

  /** Writes what was added and has not spilled; after forms are written. */
  void writeAdditions(Session session, Audit audit);

  /**
   * Looks in a later transaction whether others have changed what this unit builds on.
   *
   * @throws io.github.finsam.storage.ConflictException if they have
   */
  void check(Session later);

  /** From now on every method of the port refuses. */
  void end();
}
