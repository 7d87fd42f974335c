package io.github.finsam.storage;

import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import java.util.Collection;
import java.util.List;

/**
 * Reads and writes pathways. Events are only ever added: a correction, a retraction and a wrong
 * entry are events, too; what has to go goes by {@link PersonUnit#erase}. Writes count when the
 * unit of work is done. A write that is refused changes nothing, and the unit can go on.
 */
public interface PathwayRepository extends PathwayReader {

  /**
   * Stores a new pathway with version 1. An id that was erased may be used again.
   *
   * @param pathway the pathway, with or without events
   * @param context what it does not know itself
   * @throws DuplicateException if its id is taken, or the participant has a pathway that is the
   *     same spell ({@code same-spell}): same insats and first day, or day of referral as long as
   *     neither has started. Where another unit stores it meanwhile, an adapter throws this or,
   *     here or when the unit is stored, a {@link ConflictException}.
   * @throws io.github.finsam.pathway.IllegalTransitionException if its events break a rule
   */
  void insert(Pathway pathway, PathwayContext context);

  /**
   * Stores a new pathway of a person without protected identity.
   *
   * @param pathway the pathway, with or without events
   * @throws DuplicateException as {@link #insert(Pathway, PathwayContext)}
   * @throws io.github.finsam.pathway.IllegalTransitionException if its events break a rule
   */
  default void insert(Pathway pathway) {
    insert(pathway, PathwayContext.none());
  }

  /**
   * Adds events to a pathway, checked together with those that are stored.
   *
   * @param id the pathway
   * @param more the events, in any order
   * @param context what the pathway does not know itself
   * @param expectedVersion the version the caller has read
   * @return the new version, {@code expectedVersion + 1}
   * @throws NotFoundException if there is no such pathway. Where another unit erases it meanwhile,
   *     an adapter throws this or a {@link ConflictException}, here or when the unit is stored.
   * @throws ConflictException if {@code expectedVersion} is not the stored version
   * @throws io.github.finsam.base.InvalidValueException if two events have the same id, one
   *     corrects an event that is not there, or was recorded no later than the event it corrects
   * @throws io.github.finsam.pathway.IllegalTransitionException if the result breaks a rule that
   *     what is stored keeps
   * @throws DuplicateException if the pathway becomes the same spell as another of the participant
   *     ({@code same-spell}), as for {@link #insert(Pathway, PathwayContext)}
   */
  long add(
      PathwayId id,
      Collection<? extends PathwayEvent> more,
      PathwayContext context,
      long expectedVersion);

  /**
   * Adds an event to a pathway of a person without protected identity.
   *
   * @return the new version, {@code expectedVersion + 1}
   * @throws NotFoundException if there is no such pathway
   * @throws ConflictException if {@code expectedVersion} is not the stored version
   * @throws io.github.finsam.base.InvalidValueException as the other {@code add}
   * @throws io.github.finsam.pathway.IllegalTransitionException as the other {@code add}
   * @throws DuplicateException as the other {@code add}
   */
  default long add(PathwayId id, PathwayEvent event, long expectedVersion) {
    return add(id, List.of(event), PathwayContext.none(), expectedVersion);
  }
}
