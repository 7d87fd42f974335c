package io.github.finsam.storage.contract;

import io.github.finsam.base.ForbundId;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.AccessLog;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.LinkRepository;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.PathwayChecks;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PathwayRepository;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.PersonalData;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The simplest store for persons that can be right: sorted maps that every unit copies whole, one
 * unit at a time. An oracle for tests, of no other use.
 */
public final class ModelPersonStore implements PersonStore {

  private final Clock clock;
  private Map<PathwayId, Versioned<Pathway>> pathways = new TreeMap<>();
  private TreeSet<AnswerLink> links = new TreeSet<>();
  private List<AccessEvent> log = new ArrayList<>();
  private boolean working;
  private boolean closed;

  private ModelPersonStore(Clock clock) {
    this.clock = clock;
  }

  /** A new store with nothing in it. */
  public static ModelPersonStore open(Clock clock) {
    return new ModelPersonStore(clock);
  }

  @Override
  public <T> T read(Accessor accessor, Function<? super PersonSnapshot, ? extends T> work) {
    return run(accessor, work);
  }

  @Override
  public <T> T write(Accessor accessor, Function<? super PersonUnit, ? extends T> work) {
    return run(accessor, work);
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  private synchronized <T> T run(Accessor accessor, Function<? super Unit, ? extends T> work) {
    if (working) {
      throw new StoreException("nested");
    }
    requireOpen();
    Unit unit = new Unit(accessor);
    working = true;
    boolean done = false;
    try {
      T result = work.apply(unit);
      done = true;
      return result;
    } finally {
      working = false;
      unit.over = true;
      requireOpen();
      finish(unit, done);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new StoreException("closed");
    }
  }

  private void finish(Unit unit, boolean done) {
    if (done) {
      pathways = unit.pathways;
      links = unit.links;
    }
    List<AccessEvent> all = new ArrayList<>(log);
    for (AccessEvent event : unit.done) {
      if (done || event.kind() != AccessKind.ERASURE) {
        all.add(event.withNumber(all.size() + 1L));
      }
    }
    all.replaceAll(
        event ->
            event
                .withParticipant(event.participant().filter(p -> !held(p).isEmpty()))
                .withPathway(event.pathway().filter(pathways::containsKey)));
    log = all;
  }

  private List<Pathway> held(ParticipantId participant) {
    return pathways.values().stream()
        .map(Versioned::value)
        .filter(p -> p.participant().equals(participant))
        .toList();
  }

  private final class Unit implements PersonUnit, PathwayRepository {

    private final Accessor accessor;
    private final Map<PathwayId, Versioned<Pathway>> pathways =
        new TreeMap<>(ModelPersonStore.this.pathways);
    private final TreeSet<AnswerLink> links = new TreeSet<>(ModelPersonStore.this.links);
    private final List<AccessEvent> before = List.copyOf(log);
    private final List<AccessEvent> done = new ArrayList<>();
    private boolean over;

    Unit(Accessor accessor) {
      this.accessor = accessor;
    }

    private void requireValid() {
      if (over) {
        throw new StoreException("outside");
      }
    }

    private void log(
        AccessKind kind,
        Optional<ParticipantId> participant,
        Optional<PathwayId> pathway,
        Optional<String> query) {
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      done.add(new AccessEvent(1, now, accessor, kind, participant, pathway, query));
    }

    private void logPathway(PathwayId id) {
      Versioned<Pathway> read = pathways.get(id);
      if (read != null) {
        log(
            AccessKind.PATHWAY,
            Optional.of(read.value().participant()),
            Optional.of(id),
            Optional.empty());
      }
    }

    private List<Pathway> held(ParticipantId participant) {
      return pathways.values().stream()
          .map(Versioned::value)
          .filter(p -> p.participant().equals(participant))
          .toList();
    }

    @Override
    public PathwayRepository pathways() {
      requireValid();
      return this;
    }

    @Override
    public AccessLog access() {
      requireValid();
      return new Log();
    }

    @Override
    public LinkRepository links() {
      requireValid();
      return new Links();
    }

    @Override
    public PersonalData export(ParticipantId participant) {
      requireValid();
      log(AccessKind.EXPORT, Optional.of(participant), Optional.empty(), Optional.empty());
      List<Pathway> held = held(participant);
      return new PersonalData(
          participant,
          held,
          links.stream()
              .filter(l -> held.stream().anyMatch(p -> p.id().equals(l.pathway())))
              .toList(),
          events(participant));
    }

    private List<AccessEvent> events(ParticipantId participant) {
      return before.stream()
          .filter(event -> event.participant().equals(Optional.of(participant)))
          .toList();
    }

    @Override
    public int erase(ParticipantId participant) {
      requireValid();
      List<Pathway> held = held(participant);
      held.forEach(pathway -> wipe(pathway.id()));
      if (!held.isEmpty()) {
        log(AccessKind.ERASURE, Optional.empty(), Optional.empty(), Optional.empty());
      }
      return held.size();
    }

    @Override
    public void erase(PathwayId id, long expectedVersion) {
      requireValid();
      stored(id, expectedVersion);
      wipe(id);
      log(AccessKind.ERASURE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void wipe(PathwayId id) {
      pathways.remove(id);
      links.removeIf(link -> link.pathway().equals(id));
    }

    private Pathway stored(PathwayId id, long expectedVersion) {
      Versioned<Pathway> stored = pathways.get(id);
      if (stored == null) {
        throw new NotFoundException(id.toString());
      }
      if (stored.version() != expectedVersion) {
        throw new ConflictException(id.toString(), expectedVersion, stored.version());
      }
      return stored.value();
    }

    @Override
    public Optional<Versioned<Pathway>> findVersioned(PathwayId id) {
      requireValid();
      logPathway(id);
      return Optional.ofNullable(pathways.get(id));
    }

    @Override
    public List<Pathway> of(ParticipantId participant) {
      requireValid();
      List<Pathway> held = held(participant);
      if (!held.isEmpty()) {
        log(AccessKind.PARTICIPANT, Optional.of(participant), Optional.empty(), Optional.empty());
      }
      return held;
    }

    @Override
    public void forEach(PathwayQuery query, Consumer<? super Pathway> action) {
      requireValid();
      log(AccessKind.STREAM, Optional.empty(), Optional.empty(), Optional.of(query.logged()));
      pathways.values().stream().map(Versioned::value).filter(query::selects).forEach(action);
    }

    @Override
    public long count() {
      requireValid();
      return pathways.size();
    }

    @Override
    public void insert(Pathway pathway, PathwayContext context) {
      requireValid();
      if (pathways.containsKey(pathway.id())) {
        throw new DuplicateException(pathway.id().toString());
      }
      PathwayChecks.requireLegal(pathway, context);
      PathwayChecks.requireOwnSpell(pathway, held(pathway.participant()));
      pathways.put(pathway.id(), new Versioned<>(pathway, 1));
    }

    @Override
    public long add(
        PathwayId id,
        Collection<? extends PathwayEvent> more,
        PathwayContext context,
        long expectedVersion) {
      requireValid();
      Pathway pathway = stored(id, expectedVersion).with(more, context);
      PathwayChecks.requireOwnSpell(pathway, held(pathway.participant()));
      pathways.put(id, new Versioned<>(pathway, expectedVersion + 1));
      return expectedVersion + 1;
    }

    private final class Log implements AccessLog {

      @Override
      public List<AccessEvent> of(ParticipantId participant) {
        requireValid();
        return events(participant);
      }

      @Override
      public void forEach(
          Instant startInclusive, Instant endExclusive, Consumer<? super AccessEvent> action) {
        requireValid();
        before.stream()
            .filter(e -> !e.at().isBefore(startInclusive) && e.at().isBefore(endExclusive))
            .forEach(action);
      }

      @Override
      public long count() {
        requireValid();
        return before.size();
      }
    }

    private final class Links implements LinkRepository {

      private @Nullable AnswerLink link(ForbundId forbund, String sourceId) {
        requireValid();
        return links.stream()
            .filter(l -> l.forbund().equals(forbund) && l.sourceId().equals(sourceId))
            .findFirst()
            .orElse(null);
      }

      @Override
      public Optional<AnswerLink> find(ForbundId forbund, String sourceId) {
        Optional<AnswerLink> found = Optional.ofNullable(link(forbund, sourceId));
        found.ifPresent(l -> logPathway(l.pathway()));
        return found;
      }

      @Override
      public List<AnswerLink> of(PathwayId pathway) {
        requireValid();
        List<AnswerLink> found = links.stream().filter(l -> l.pathway().equals(pathway)).toList();
        if (!found.isEmpty()) {
          logPathway(pathway);
        }
        return found;
      }

      @Override
      public void forEach(PathwayQuery query, Consumer<? super AnswerLink> action) {
        requireValid();
        log(AccessKind.STREAM, Optional.empty(), Optional.empty(), Optional.of(query.logged()));
        links.stream()
            .filter(
                l -> {
                  Versioned<Pathway> pathway = pathways.get(l.pathway());
                  return pathway != null && query.selects(pathway.value());
                })
            .forEach(action);
      }

      @Override
      public void insert(AnswerLink link) {
        requireValid();
        Versioned<Pathway> pathway = pathways.get(link.pathway());
        if (pathway == null) {
          throw new NotFoundException(link.pathway().toString());
        }
        PathwayChecks.requireLinkable(link, pathway.value());
        if (link(link.forbund(), link.sourceId()) != null) {
          throw new DuplicateException(link.key());
        }
        links.add(link);
      }

      @Override
      public void delete(ForbundId forbund, String sourceId) {
        AnswerLink link = link(forbund, sourceId);
        if (link == null) {
          throw new NotFoundException(forbund + "/" + sourceId);
        }
        links.remove(link);
      }
    }
  }
}
