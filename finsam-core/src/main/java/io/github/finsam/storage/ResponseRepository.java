package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.survey.Response;
import java.util.Collection;

/**
 * Reads and writes filled-in questionnaires. Writes count when the unit of work is done. A write
 * that is refused changes nothing, and the unit can go on.
 */
public interface ResponseRepository extends ResponseReader {

  /**
   * Stores responses: all of them, or none if one is refused. That they fit their forms is looked
   * at before their source ids are, so that every adapter refuses the same for the same reason.
   *
   * @param responses responses to forms stored before; read once
   * @throws NotFoundException if the form of one is not stored. Where another unit deletes or
   *     changes the form meanwhile, an adapter throws this or, here or when the unit is stored, a
   *     {@link ConflictException}.
   * @throws DuplicateException if the förbund has a response with the same source id already, or
   *     two of these are the same. Where another unit stores one meanwhile, an adapter throws this
   *     or, here or when the unit is stored, a {@link ConflictException}.
   * @throws io.github.finsam.base.InvalidValueException if one does not fit its form
   */
  void insert(Collection<Response> responses);

  /**
   * Removes a response, as when it was registered by mistake.
   *
   * @param sourceId what its source calls it; whatever {@link Response#sourceId} cannot be names
   *     none
   * @throws NotFoundException if there is none. Where another unit removes it meanwhile, an adapter
   *     throws this or a {@link ConflictException}, here or when the unit is stored.
   */
  void delete(ForbundId forbund, String sourceId);
}
