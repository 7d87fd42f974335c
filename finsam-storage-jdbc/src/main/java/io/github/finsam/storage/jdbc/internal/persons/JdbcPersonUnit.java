package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.base.ForbundId;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.AccessLog;
import io.github.finsam.storage.AccessRecorder;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.LinkRepository;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.PathwayChecks;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PathwayRepository;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.PersonalData;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.jdbc.internal.Session;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A snapshot of what is stored about persons and what one unit of work has changed in it; a read is
 * a unit that changes nothing.
 */
final class JdbcPersonUnit implements PersonUnit {

  private final PersonRows rows;
  private final Changes changes;
  private final AccessRecorder recorder;
  private final Pathways pathways = new Pathways();
  private final Links links = new Links();
  private final Log log = new Log();

  private volatile boolean over;

  JdbcPersonUnit(PersonRows rows, AccessRecorder recorder) {
    this.rows = rows;
    this.changes = new Changes(rows);
    this.recorder = recorder;
  }

  /** What the unit has changed. */
  Changes changes() {
    return changes;
  }

  /** From now on the unit and all that came from it refuse to be used. */
  void end() {
    over = true;
  }

  private void requireValid() {
    if (over) {
      throw new StoreException("outside");
    }
  }

  @Override
  public PathwayRepository pathways() {
    requireValid();
    return pathways;
  }

  @Override
  public LinkRepository links() {
    requireValid();
    return links;
  }

  @Override
  public AccessLog access() {
    requireValid();
    return log;
  }

  @Override
  public PersonalData export(ParticipantId participant) {
    requireValid();
    recorder.participant(AccessKind.EXPORT, participant);
    List<Pathway> held = pathwaysOf(participant);
    return new PersonalData(
        participant,
        held,
        changes.linksOf(held.stream().map(Pathway::id).toList()),
        rows.eventsOf(participant));
  }

  @Override
  public int erase(ParticipantId participant) {
    requireValid();
    List<Stored> held = changes.pathwaysOf(participant);
    changes.erase(participant);
    held.forEach(changes::wipe);
    if (!held.isEmpty()) {
      recorder.erasure();
    }
    return held.size();
  }

  @Override
  public void erase(PathwayId id, long expectedVersion) {
    requireValid();
    changes.wipe(release(id, expectedVersion));
    recorder.erasure();
  }

  private Stored release(PathwayId id, long expectedVersion) {
    Stored row = changes.pathway(id).orElseThrow(() -> new NotFoundException(id.toString()));
    if (row.version() != expectedVersion) {
      throw new ConflictException(id.toString(), expectedVersion, row.version());
    }
    return row;
  }

  private List<Pathway> pathwaysOf(ParticipantId participant) {
    return changes.pathwaysOf(participant).stream().map(Stored::pathway).toList();
  }

  /** Hands over what a query selects, as many at a time as the database gives. */
  private void select(PathwayQuery query, Consumer<? super List<Pathway>> action) {
    rows.pages(
        query,
        page ->
            action.accept(
                page.stream()
                    .map(Stored::pathway)
                    .filter(pathway -> !changes.changed(pathway.id()))
                    .filter(query::selects)
                    .toList()));
    List<Pathway> own =
        changes.changed().stream().map(Stored::pathway).filter(query::selects).toList();
    if (!own.isEmpty()) {
      action.accept(own);
    }
  }

  private final class Pathways implements PathwayRepository {

    @Override
    public Optional<Versioned<Pathway>> findVersioned(PathwayId id) {
      requireValid();
      Optional<Stored> row = changes.pathway(id);
      row.ifPresent(found -> recorder.pathway(found.pathway()));
      return row.map(Stored::versioned);
    }

    @Override
    public List<Pathway> of(ParticipantId participant) {
      requireValid();
      List<Pathway> found = pathwaysOf(participant);
      if (!found.isEmpty()) {
        recorder.participant(AccessKind.PARTICIPANT, participant);
      }
      return found;
    }

    @Override
    public void forEach(PathwayQuery query, Consumer<? super Pathway> action) {
      requireValid();
      recorder.stream(query);
      select(query, page -> page.forEach(action));
    }

    @Override
    public long count() {
      requireValid();
      return rows.pathways() + changes.more();
    }

    @Override
    public void insert(Pathway pathway, PathwayContext context) {
      requireValid();
      PathwayId id = pathway.id();
      if (changes.pathway(id).isPresent()) {
        throw new DuplicateException(id.toString());
      }
      PathwayChecks.requireLegal(pathway, context);
      PathwayChecks.requireOwnSpell(pathway, pathwaysOf(pathway.participant()));
      changes.put(new Stored(pathway, 1, Session.random()), Optional.empty());
    }

    @Override
    public long add(
        PathwayId id,
        Collection<? extends PathwayEvent> more,
        PathwayContext context,
        long expectedVersion) {
      requireValid();
      Stored before = release(id, expectedVersion);
      Pathway pathway = before.pathway().with(more, context);
      PathwayChecks.requireOwnSpell(pathway, pathwaysOf(pathway.participant()));
      long version = expectedVersion + 1;
      changes.put(new Stored(pathway, version, Session.random()), Optional.of(before));
      return version;
    }
  }

  private final class Links implements LinkRepository {

    @Override
    public Optional<AnswerLink> find(ForbundId forbund, String sourceId) {
      requireValid();
      Optional<AnswerLink> link = changes.link(new Answer(forbund, sourceId));
      link.ifPresent(found -> record(found.pathway()));
      return link;
    }

    @Override
    public List<AnswerLink> of(PathwayId pathway) {
      requireValid();
      List<AnswerLink> found = changes.linksOf(List.of(pathway));
      if (!found.isEmpty()) {
        record(pathway);
      }
      return List.copyOf(found);
    }

    private void record(PathwayId id) {
      changes.pathway(id).ifPresent(row -> recorder.pathway(row.pathway()));
    }

    @Override
    public void forEach(PathwayQuery query, Consumer<? super AnswerLink> action) {
      requireValid();
      recorder.stream(query);
      select(
          query, page -> changes.linksOf(page.stream().map(Pathway::id).toList()).forEach(action));
    }

    @Override
    public void insert(AnswerLink link) {
      requireValid();
      Stored row =
          changes
              .pathway(link.pathway())
              .orElseThrow(() -> new NotFoundException(link.pathway().toString()));
      PathwayChecks.requireLinkable(link, row.pathway());
      if (changes.link(Answer.of(link)).isPresent()) {
        throw new DuplicateException(link.key());
      }
      changes.link(link, row);
    }

    @Override
    public void delete(ForbundId forbund, String sourceId) {
      requireValid();
      Answer answer = new Answer(forbund, sourceId);
      changes.unlink(
          changes.link(answer).orElseThrow(() -> new NotFoundException(answer.toString())));
    }
  }

  private final class Log implements AccessLog {

    @Override
    public List<AccessEvent> of(ParticipantId participant) {
      requireValid();
      return rows.eventsOf(participant);
    }

    @Override
    public void forEach(
        Instant startInclusive, Instant endExclusive, Consumer<? super AccessEvent> action) {
      requireValid();
      rows.events(startInclusive, endExclusive, action);
    }

    @Override
    public long count() {
      requireValid();
      return rows.events();
    }
  }
}
