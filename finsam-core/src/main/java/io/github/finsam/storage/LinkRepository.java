package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;

/**
 * Reads and writes which pathways answers belong to. Writes count when the unit of work is done. A
 * write that is refused changes nothing, and the unit can go on.
 */
public interface LinkRepository extends LinkReader {

  /**
   * Links a questionnaire to a measuring occasion. The version of the pathway stays.
   *
   * @throws NotFoundException if the pathway is not stored or has no such measuring occasion in
   *     force
   * @throws DuplicateException if the questionnaire has a link already. Where another unit stores
   *     one meanwhile, an adapter throws this or, here or when the unit is stored, a {@link
   *     ConflictException}.
   * @throws ConflictException if another unit changes the pathway meanwhile; here or when the unit
   *     is stored
   * @throws io.github.finsam.base.InvalidValueException if the pathway is of another förbund
   * @throws io.github.finsam.pathway.IllegalTransitionException if the consent is withdrawn: then
   *     nothing more about the person is stored
   */
  void insert(AnswerLink link);

  /**
   * Removes a link.
   *
   * @param sourceId of the questionnaire; whatever {@link AnswerLink#sourceId} cannot be has none
   * @throws NotFoundException if there is none. Where another unit removes it meanwhile, an adapter
   *     throws this or a {@link ConflictException}, here or when the unit is stored.
   */
  void delete(ForbundId forbund, String sourceId);
}
