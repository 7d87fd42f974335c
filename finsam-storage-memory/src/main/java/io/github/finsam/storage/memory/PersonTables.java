package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AnswerLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pathways and links with their indexes; changed only by the unit of work that made the copy. */
final class PersonTables {

  /** A participant as a key. */
  record Person(ParticipantId id) implements Comparable<Person> {
    @Override
    public int compareTo(Person other) {
      int byHmac = id.hmac().compareTo(other.id.hmac());
      return byHmac != 0 ? byHmac : id.keyId().compareTo(other.id.keyId());
    }
  }

  /** A questionnaire as a key. */
  record Answer(ForbundId forbund, String sourceId) implements Comparable<Answer> {

    static Answer of(AnswerLink link) {
      return new Answer(link.forbund(), link.sourceId());
    }

    @Override
    public int compareTo(Answer other) {
      int bySource = sourceId.compareTo(other.sourceId);
      return bySource != 0 ? bySource : forbund.compareTo(other.forbund);
    }

    @Override
    public String toString() {
      return forbund + "/" + sourceId;
    }
  }

  private SortedTree<PathwayId, PathwayRow> rows = SortedTree.empty();
  private SortedTree<Person, List<PathwayId>> persons = SortedTree.empty();
  private SortedTree<Answer, AnswerLink> links = SortedTree.empty();
  private SortedTree<PathwayId, List<AnswerLink>> linksOf = SortedTree.empty();

  PersonTables copy() {
    PersonTables copy = new PersonTables();
    copy.rows = rows;
    copy.persons = persons;
    copy.links = links;
    copy.linksOf = linksOf;
    return copy;
  }

  SortedTree<PathwayId, PathwayRow> rows() {
    return rows;
  }

  SortedTree<Answer, AnswerLink> links() {
    return links;
  }

  /** The ids of a participant's pathways, in order; null if there is none. */
  @Nullable List<PathwayId> ofPerson(ParticipantId participant) {
    return persons.get(new Person(participant));
  }

  /** The pathways of a participant, by id. */
  List<Pathway> pathwaysOf(ParticipantId participant) {
    List<PathwayId> ids = ofPerson(participant);
    List<Pathway> pathways = new ArrayList<>();
    if (ids != null) {
      for (PathwayId id : ids) {
        PathwayRow row = rows.get(id);
        if (row != null) {
          pathways.add(row.pathway());
        }
      }
    }
    return List.copyOf(pathways);
  }

  /** The links of a pathway, in order. */
  List<AnswerLink> linksOf(PathwayId pathway) {
    List<AnswerLink> found = linksOf.get(pathway);
    return found == null ? List.of() : found;
  }

  /** Puts a pathway in, new or in place of an older version of itself. */
  void put(PathwayRow row) {
    Pathway pathway = row.pathway();
    if (rows.get(pathway.id()) == null) {
      List<PathwayId> ids = new ArrayList<>();
      List<PathwayId> before = ofPerson(pathway.participant());
      if (before != null) {
        ids.addAll(before);
      }
      ids.add(pathway.id());
      ids.sort(null);
      persons = persons.with(new Person(pathway.participant()), List.copyOf(ids));
    }
    rows = rows.with(pathway.id(), row);
  }

  /** Takes a pathway out, with its links. */
  void remove(PathwayId id) {
    PathwayRow row = rows.get(id);
    if (row == null) {
      return;
    }
    for (AnswerLink link : linksOf(id)) {
      links = links.without(Answer.of(link));
    }
    linksOf = linksOf.without(id);
    rows = rows.without(id);
    Person person = new Person(row.pathway().participant());
    List<PathwayId> rest = new ArrayList<>();
    List<PathwayId> before = persons.get(person);
    if (before != null) {
      rest.addAll(before);
    }
    rest.remove(id);
    persons = rest.isEmpty() ? persons.without(person) : persons.with(person, List.copyOf(rest));
  }

  void link(AnswerLink link) {
    List<AnswerLink> all = new ArrayList<>(linksOf(link.pathway()));
    all.add(link);
    all.sort(null);
    linksOf = linksOf.with(link.pathway(), List.copyOf(all));
    links = links.with(Answer.of(link), link);
  }

  void unlink(Answer answer) {
    AnswerLink link = links.get(answer);
    if (link == null) {
      return;
    }
    List<AnswerLink> rest = new ArrayList<>(linksOf(link.pathway()));
    rest.remove(link);
    linksOf =
        rest.isEmpty()
            ? linksOf.without(link.pathway())
            : linksOf.with(link.pathway(), List.copyOf(rest));
    links = links.without(answer);
  }
}
