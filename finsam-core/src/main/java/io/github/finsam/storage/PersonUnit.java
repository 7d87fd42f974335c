package io.github.finsam.storage;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.PathwayId;

/**
 * A unit of work about persons: reads its own writes, and stores all of them or none; valid only
 * inside {@link PersonStore#write}, on the thread that runs the work. What it reads is logged even
 * if it stores nothing.
 */
public interface PersonUnit extends PersonSnapshot {

  @Override
  PathwayRepository pathways();

  @Override
  LinkRepository links();

  /**
   * Erases a participant: every pathway and every link, for ever. What closing a period has frozen
   * stays, since it names nobody; the log of accesses keeps that something was read, and of whom no
   * longer. Logged as an event that names nobody.
   *
   * <p>Where another unit stores something about the participant meanwhile, an adapter throws a
   * {@link ConflictException}, here or when the unit is stored: what is left behind would be a
   * person that everybody believes to be erased.
   *
   * @return how many pathways were erased; 0 if there was none, and then nothing is logged
   */
  int erase(ParticipantId participant);

  /**
   * Erases one pathway with its links, as when its time is up while others of the person are kept.
   *
   * @param id the pathway
   * @param expectedVersion the version the caller has read
   * @throws NotFoundException if there is none
   * @throws ConflictException if {@code expectedVersion} is not the stored version
   */
  void erase(PathwayId id, long expectedVersion);
}
