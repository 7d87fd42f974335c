package io.github.finsam.storage;

import io.github.finsam.pathway.ParticipantId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One unchanging view of everything stored about persons; valid only inside {@link
 * PersonStore#read}, on the thread that runs the work.
 */
public interface PersonSnapshot {

  /** The pathways. */
  PathwayReader pathways();

  /** Which pathways answers belong to. */
  LinkReader links();

  /** Who did what with it. */
  AccessLog access();

  /**
   * Everything held about one participant, with the log as it stood when the work began. Logged as
   * one event of its own kind, also when nothing is held.
   */
  PersonalData export(ParticipantId participant);

  /**
   * The pathways that are to be erased by a day. Logged as one stream.
   *
   * @param rule how long pathways are kept
   * @param on the day
   * @return the due ones by the day from which they are due, then by id; empty if none is
   */
  default List<RetentionDue> due(RetentionRule rule, LocalDate on) {
    List<RetentionDue> due = new ArrayList<>();
    pathways()
        .forEach(
            PathwayQuery.all(),
            pathway ->
                rule.eraseFrom(pathway)
                    .filter(from -> !from.isAfter(on))
                    .ifPresent(
                        from ->
                            due.add(
                                RetentionDue.of(
                                    pathway, rule.endOf(pathway).orElseThrow(), from))));
    due.sort(Comparator.comparing(RetentionDue::eraseFrom).thenComparing(RetentionDue::pathway));
    return List.copyOf(due);
  }
}
