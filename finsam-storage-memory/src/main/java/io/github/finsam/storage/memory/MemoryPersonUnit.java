package io.github.finsam.storage.memory;

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
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about persons and what one unit of work has changed in it; a read is a unit that
 * changes nothing.
 */
final class MemoryPersonUnit implements PersonUnit {

  private final PersonState base;
  private final PersonTables own;
  private final AccessRecorder recorder;
  private final Pathways pathways = new Pathways();
  private final Links links = new Links();
  private final Log log = new Log();

  private final Set<PathwayId> touched = new LinkedHashSet<>();
  private final Set<PathwayId> wiped = new LinkedHashSet<>();
  private final Set<ParticipantId> erased = new LinkedHashSet<>();
  private final Set<PathwayId> linked = new LinkedHashSet<>();
  private final Set<PersonTables.Answer> answers = new LinkedHashSet<>();
  private volatile boolean over;

  MemoryPersonUnit(PersonState base, AccessRecorder recorder) {
    this.base = base;
    this.own = base.tables().copy();
    this.recorder = recorder;
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
    List<Pathway> held = own.pathwaysOf(participant);
    return new PersonalData(
        participant,
        held,
        held.stream().flatMap(p -> own.linksOf(p.id()).stream()).sorted().toList(),
        base.logOf(participant));
  }

  @Override
  public int erase(ParticipantId participant) {
    requireValid();
    List<Pathway> held = own.pathwaysOf(participant);
    erased.add(participant);
    for (Pathway pathway : held) {
      wipe(pathway.id());
    }
    if (!held.isEmpty()) {
      recorder.erasure();
    }
    return held.size();
  }

  @Override
  public void erase(PathwayId id, long expectedVersion) {
    requireValid();
    release(id, expectedVersion);
    wipe(id);
    recorder.erasure();
  }

  private void wipe(PathwayId id) {
    touched.add(id);
    wiped.add(id);
    own.linksOf(id).forEach(link -> forget(PersonTables.Answer.of(link)));
    own.remove(id);
  }

  /** A questionnaire needs no looking after, unless it had its link to a pathway that stays. */
  private void forget(PersonTables.Answer answer) {
    AnswerLink before = base.tables().links().get(answer);
    if (before == null || wiped.contains(before.pathway())) {
      answers.remove(answer);
    }
  }

  private PathwayRow release(PathwayId id, long expectedVersion) {
    PathwayRow row = own.rows().get(id);
    if (row == null) {
      throw new NotFoundException(id.toString());
    }
    if (row.stored.version() != expectedVersion) {
      throw new ConflictException(id.toString(), expectedVersion, row.stored.version());
    }
    return row;
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

  /**
   * The state with this unit's changes.
   *
   * @throws ConflictException if others have changed the same meanwhile
   * @throws DuplicateException if others have stored the same spell meanwhile
   */
  PersonState onTopOf(PersonState stored) {
    if (touched.isEmpty() && answers.isEmpty() && erased.isEmpty()) {
      return stored;
    }
    PersonTables merged = sameTables(stored) ? own : merge(stored.tables(), stored.tables().copy());
    PersonState result = stored.with(merged);
    return wiped.isEmpty() ? result : result.withoutTraces();
  }

  @SuppressWarnings("ReferenceEquality") // the question is whether it is the one that was read
  private boolean sameTables(PersonState stored) {
    return stored.tables() == base.tables();
  }

  @SuppressWarnings("ReferenceEquality") // the question is whether it is the one that was read
  private PersonTables merge(PersonTables stored, PersonTables merged) {
    for (ParticipantId participant : erased) {
      List<PathwayId> before = base.tables().ofPerson(participant);
      List<PathwayId> now = stored.ofPerson(participant);
      if (!Objects.equals(before, now)) {
        throw new ConflictException(participant.toString(), size(before), size(now));
      }
    }
    Set<PathwayId> guarded = new LinkedHashSet<>(touched);
    guarded.addAll(linked);
    for (PathwayId id : guarded) {
      PathwayRow before = base.tables().rows().get(id);
      PathwayRow now = stored.rows().get(id);
      if (before != now) {
        throw new ConflictException(id.toString(), version(before), version(now));
      }
    }
    for (PersonTables.Answer answer : answers) {
      AnswerLink before = base.tables().links().get(answer);
      AnswerLink now = stored.links().get(answer);
      if (before != now) {
        throw new ConflictException(answer.toString(), before == null ? 0 : 1, now == null ? 0 : 1);
      }
    }
    for (PathwayId id : touched) {
      if (wiped.contains(id)) {
        merged.remove(id);
      }
      PathwayRow mine = own.rows().get(id);
      if (mine != null) {
        merged.put(mine);
      }
    }
    for (PersonTables.Answer answer : answers) {
      merged.unlink(answer);
      AnswerLink mine = own.links().get(answer);
      if (mine != null) {
        merged.link(mine);
      }
    }
    for (PathwayId id : touched) {
      PathwayRow mine = own.rows().get(id);
      if (mine != null) {
        PathwayChecks.requireOwnSpell(
            mine.pathway(), merged.pathwaysOf(mine.pathway().participant()));
      }
    }
    return merged;
  }

  private static long version(@Nullable PathwayRow row) {
    return row == null ? 0 : row.stored.version();
  }

  private static long size(@Nullable List<?> list) {
    return list == null ? 0 : list.size();
  }

  private final class Pathways implements PathwayRepository {

    @Override
    public Optional<Versioned<Pathway>> findVersioned(PathwayId id) {
      requireValid();
      PathwayRow row = own.rows().get(id);
      if (row == null) {
        return Optional.empty();
      }
      recorder.pathway(row.pathway());
      return Optional.of(row.stored);
    }

    @Override
    public List<Pathway> of(ParticipantId participant) {
      requireValid();
      List<Pathway> found = own.pathwaysOf(participant);
      if (!found.isEmpty()) {
        recorder.participant(AccessKind.PARTICIPANT, participant);
      }
      return found;
    }

    @Override
    public void forEach(PathwayQuery query, Consumer<? super Pathway> action) {
      requireValid();
      recorder.stream(query);
      base.rows().of(own.rows()).forEach(query, action);
    }

    @Override
    public long count() {
      requireValid();
      return own.rows().size();
    }

    @Override
    public void insert(Pathway pathway, PathwayContext context) {
      requireValid();
      PathwayId id = pathway.id();
      if (own.rows().get(id) != null) {
        throw new DuplicateException(id.toString());
      }
      PathwayChecks.requireLegal(pathway, context);
      PathwayChecks.requireOwnSpell(pathway, own.pathwaysOf(pathway.participant()));
      touched.add(id);
      own.put(new PathwayRow(pathway, 1));
    }

    @Override
    public long add(
        PathwayId id,
        Collection<? extends PathwayEvent> more,
        PathwayContext context,
        long expectedVersion) {
      requireValid();
      PathwayRow before = release(id, expectedVersion);
      Pathway pathway = before.pathway().with(more, context);
      PathwayChecks.requireOwnSpell(pathway, own.pathwaysOf(pathway.participant()));
      long version = expectedVersion + 1;
      touched.add(id);
      own.put(new PathwayRow(pathway, version));
      return version;
    }
  }

  private final class Links implements LinkRepository {

    @Override
    public Optional<AnswerLink> find(ForbundId forbund, String sourceId) {
      requireValid();
      AnswerLink link = own.links().get(new PersonTables.Answer(forbund, sourceId));
      if (link != null) {
        record(link.pathway());
      }
      return Optional.ofNullable(link);
    }

    @Override
    public List<AnswerLink> of(PathwayId pathway) {
      requireValid();
      List<AnswerLink> found = own.linksOf(pathway);
      if (!found.isEmpty()) {
        record(pathway);
      }
      return found;
    }

    private void record(PathwayId id) {
      PathwayRow row = own.rows().get(id);
      if (row != null) {
        recorder.pathway(row.pathway());
      }
    }

    @Override
    public void forEach(PathwayQuery query, Consumer<? super AnswerLink> action) {
      requireValid();
      recorder.stream(query);
      base.rows()
          .of(own.rows())
          .forEach(query, pathway -> own.linksOf(pathway.id()).forEach(action));
    }

    @Override
    public void insert(AnswerLink link) {
      requireValid();
      PathwayRow row = own.rows().get(link.pathway());
      if (row == null) {
        throw new NotFoundException(link.pathway().toString());
      }
      PathwayChecks.requireLinkable(link, row.pathway());
      PersonTables.Answer answer = PersonTables.Answer.of(link);
      if (own.links().get(answer) != null) {
        throw new DuplicateException(link.key());
      }
      linked.add(link.pathway());
      answers.add(answer);
      own.link(link);
    }

    @Override
    public void delete(ForbundId forbund, String sourceId) {
      requireValid();
      PersonTables.Answer answer = new PersonTables.Answer(forbund, sourceId);
      if (own.links().get(answer) == null) {
        throw new NotFoundException(answer.toString());
      }
      answers.add(answer);
      own.unlink(answer);
    }
  }

  private final class Log implements AccessLog {

    @Override
    public List<AccessEvent> of(ParticipantId participant) {
      requireValid();
      return base.logOf(participant);
    }

    @Override
    public void forEach(
        Instant startInclusive, Instant endExclusive, Consumer<? super AccessEvent> action) {
      requireValid();
      for (AccessEvent event : base.log().values()) {
        if (!event.at().isBefore(startInclusive) && event.at().isBefore(endExclusive)) {
          action.accept(event);
        }
      }
    }

    @Override
    public long count() {
      requireValid();
      return base.log().size();
    }
  }
}
