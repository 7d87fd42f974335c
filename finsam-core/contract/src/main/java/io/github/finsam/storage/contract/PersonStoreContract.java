package io.github.finsam.storage.contract;

import static io.github.finsam.storage.contract.SamplePathways.DAY;
import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.INSATSER;
import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.consent;
import static io.github.finsam.storage.contract.SamplePathways.consentWithdrawn;
import static io.github.finsam.storage.contract.SamplePathways.ended;
import static io.github.finsam.storage.contract.SamplePathways.followedUp;
import static io.github.finsam.storage.contract.SamplePathways.full;
import static io.github.finsam.storage.contract.SamplePathways.head;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.measured;
import static io.github.finsam.storage.contract.SamplePathways.open;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.referred;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.contract.SamplePathways.started;
import static io.github.finsam.storage.contract.SamplePathways.voided;
import static io.github.finsam.storage.contract.SamplePathways.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.Sex;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.IllegalTransitionException;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.TransitionRule;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PathwayReader;
import io.github.finsam.storage.PathwayRepository;
import io.github.finsam.storage.PeriodClosing;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.PersonalData;
import io.github.finsam.storage.RetentionDue;
import io.github.finsam.storage.RetentionRule;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.time.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What every store for persons must do: keep, refuse, log, export, erase. */
public abstract class PersonStoreContract {

  /** When everything is read. */
  static final Instant NOW = Instant.parse("2015-02-03T08:09:10.123456Z");

  static final Accessor STAFF = Accessor.of("handläggare-7", "uppföljning");
  static final Accessor OTHER = Accessor.of("handläggare-8", "registerutdrag");

  /** For subclasses. */
  protected PersonStoreContract() {}

  /**
   * A store with nothing in it, that shares nothing with any other; the suite closes it.
   *
   * @param clock tells when something was read
   */
  protected abstract PersonStore openEmpty(Clock clock);

  /** What the adapter can do; everything unless an adapter says otherwise. */
  protected Capabilities capabilities() {
    return Capabilities.all();
  }

  /** Skips the test, with the reason the adapter gives, if the adapter lacks the capability. */
  protected final void require(Capability capability) {
    Assumptions.assumeTrue(
        capabilities().has(capability),
        () -> capability + ": " + capabilities().whyMissing(capability).orElse(""));
  }

  /** Runs a test with an empty store and closes it. */
  protected final void withStore(Consumer<PersonStore> test) {
    try (PersonStore store = openEmpty(clock())) {
      test.accept(store);
    }
  }

  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  static void write(PersonStore store, Consumer<PersonUnit> work) {
    store.write(
        STAFF,
        unit -> {
          work.accept(unit);
          return "";
        });
  }

  static void insert(PersonStore store, Pathway... pathways) {
    write(store, unit -> List.of(pathways).forEach(unit.pathways()::insert));
  }

  static List<Pathway> all(PersonStore store) {
    return store.read(STAFF, s -> selected(s.pathways(), PathwayQuery.all()));
  }

  static List<Pathway> selected(PathwayReader pathways, PathwayQuery query) {
    List<Pathway> found = new ArrayList<>();
    pathways.forEach(query, found::add);
    found.sort(Comparator.comparing(Pathway::id));
    return found;
  }

  static List<AccessEvent> log(PersonStore store) {
    return store.read(
        STAFF,
        s -> {
          List<AccessEvent> events = new ArrayList<>();
          s.access().forEach(Instant.MIN, Instant.MAX, events::add);
          return events;
        });
  }

  private static StoreException refused(String code, Executable call) {
    StoreException refusal = assertThrows(StoreException.class, call);
    assertEquals(code, refusal.code(), refusal::getMessage);
    return refusal;
  }

  private static IllegalTransitionException illegal(TransitionRule rule, Executable call) {
    IllegalTransitionException refusal = assertThrows(IllegalTransitionException.class, call);
    assertTrue(refusal.violations().stream().anyMatch(v -> v.rule() == rule), refusal::getMessage);
    assertFalse(refusal.text(Language.SV).isBlank());
    return refusal;
  }

  private static AnswerLink link(String source, int pathway) {
    return new AnswerLink(FORBUNDS.get(0), source, id(pathway), EventId.of("mät"));
  }

  // Keeping

  @Test
  @DisplayName("Pathways of every shape come back equal, with every kind of event")
  final void roundTrip() {
    withStore(
        store -> {
          List<Pathway> shapes = SamplePathways.shapes();
          insert(store, shapes.toArray(Pathway[]::new));
          List<Pathway> expected =
              shapes.stream().sorted(Comparator.comparing(Pathway::id)).toList();
          assertEquals(expected, all(store));
          store.read(
              STAFF,
              s -> {
                for (Pathway pathway : shapes) {
                  Versioned<Pathway> read = s.pathways().getVersioned(pathway.id());
                  assertEquals(new Versioned<>(pathway, 1), read);
                  assertEquals(pathway.state(), read.value().state());
                  assertEquals(
                      shapes.stream()
                          .filter(p -> p.participant().equals(pathway.participant()))
                          .sorted(Comparator.comparing(Pathway::id))
                          .toList(),
                      s.pathways().of(pathway.participant()));
                }
                assertEquals(shapes.size(), s.pathways().count());
                assertEquals(Optional.empty(), s.pathways().find(id(99)));
                assertEquals(List.of(), s.pathways().of(participant(99)));
                refused("not-found", () -> s.pathways().get(id(99)));
                return "";
              });
        });
  }

  @Test
  @DisplayName("Ids that differ in case, accents or composition differ, and each finds its own")
  final void awkwardIds() {
    withStore(
        store -> {
          List<Pathway> pathways =
              SampleData.sourceIds().stream()
                  .map(SamplePathways::named)
                  .sorted(Comparator.comparing(Pathway::id))
                  .toList();
          insert(store, pathways.toArray(Pathway[]::new));
          write(store, unit -> pathways.forEach(pathway -> unit.links().insert(linkOf(pathway))));
          assertEquals(pathways, all(store));
          assertFound(store, pathways);
          // And one by one they go, none taking another along.
          List<Pathway> left = new ArrayList<>(pathways);
          while (left.size() > pathways.size() / 2) {
            Pathway gone = left.remove(left.size() / 3);
            write(store, unit -> assertEquals(1, unit.erase(gone.participant())));
            assertEquals(left, all(store));
            assertEquals(Optional.empty(), store.read(OTHER, s -> s.pathways().find(gone.id())));
            assertEquals(
                Optional.empty(),
                store.read(OTHER, s -> s.links().find(gone.forbund(), gone.id().value())));
          }
          assertFound(store, left);
        });
  }

  private static AnswerLink linkOf(Pathway named) {
    String id = named.id().value();
    return new AnswerLink(named.forbund(), id, named.id(), EventId.of(id));
  }

  private static void assertFound(PersonStore store, List<Pathway> named) {
    store.read(
        STAFF,
        s -> {
          for (Pathway pathway : named) {
            List<Pathway> only = List.of(pathway);
            AnswerLink link = linkOf(pathway);
            assertEquals(pathway, s.pathways().get(pathway.id()));
            assertEquals(only, s.pathways().of(pathway.participant()));
            assertEquals(only, s.export(pathway.participant()).pathways());
            assertEquals(only, s.pathways().all(PathwayQuery.all().ofForbunds(pathway.forbund())));
            assertEquals(only, s.pathways().all(PathwayQuery.all().ofInsatser(pathway.insats())));
            assertEquals(Optional.of(link), s.links().find(link.forbund(), link.sourceId()));
            assertEquals(List.of(link), s.links().of(pathway.id()));
          }
          return "";
        });
    store.read(
        STAFF,
        s -> {
          for (Pathway pathway : named) {
            List<AccessEvent> about = s.access().of(pathway.participant());
            assertFalse(about.isEmpty());
            for (AccessEvent event : about) {
              assertEquals(Optional.of(pathway.participant()), event.participant());
              assertTrue(event.pathway().filter(id -> !id.equals(pathway.id())).isEmpty());
            }
          }
          return "";
        });
  }

  @Test
  @DisplayName("Any text comes back as it was, of events and of the log")
  final void awkwardTexts() {
    withStore(
        store -> {
          List<String> texts = SampleData.names();
          List<String> ids = SampleData.sourceIds();
          List<ForbundId> forbunds =
              IntStream.range(10, 80).mapToObj(i -> ForbundId.of("🦊".repeat(62) + i)).toList();
          PathwayQuery longest = PathwayQuery.all().ofForbunds(forbunds.toArray(ForbundId[]::new));
          List<Accessor> accessors = new ArrayList<>();
          for (int i = 0; i < texts.size(); i++) {
            Pathway pathway = SamplePathways.worded(i, texts.get(i));
            Accessor accessor = Accessor.of(ids.get(i % ids.size()), texts.get(i));
            accessors.add(accessor);
            store.write(
                accessor,
                unit -> {
                  unit.pathways().insert(pathway);
                  unit.pathways().forEach(longest, p -> {});
                  return "";
                });
            assertEquals(pathway, store.read(accessor, s -> s.pathways().get(pathway.id())));
          }
          List<AccessEvent> log = log(store);
          assertEquals(
              accessors.stream().flatMap(by -> Stream.of(by, by)).toList(),
              log.stream().map(AccessEvent::by).toList());
          for (int i = 0; i < log.size(); i++) {
            assertEquals(
                i % 2 == 0 ? Optional.of(longest.logged()) : Optional.empty(), log.get(i).query());
          }
        });
  }

  @Test
  @DisplayName("Pathways from and to the edges of what can be kept come back and are selected")
  final void edgeDays() {
    List<LocalDate> days =
        Stream.concat(SampleData.turningDays().stream(), Stream.of(LocalDate.of(1582, 10, 10)))
            .sorted()
            .toList();
    List<Pathway> pathways = new ArrayList<>();
    pathways.add(SamplePathways.lasting(10, days.get(0), days.get(days.size() - 1)));
    for (int i = 0; i < days.size(); i++) {
      pathways.add(SamplePathways.lasting(11 + i, days.get(i), days.get(i)));
    }
    for (int i = 1; i < days.size(); i++) {
      pathways.add(SamplePathways.lasting(40 + i, days.get(i - 1), days.get(i)));
    }
    withStore(
        store -> {
          insert(store, pathways.toArray(Pathway[]::new));
          assertEquals(pathways, all(store));
          store.read(
              STAFF,
              s -> {
                for (LocalDate day : days) {
                  AsOf known = AsOf.of(day, day.atStartOfDay().toInstant(ZoneOffset.UTC));
                  for (PathwayQuery query :
                      List.of(
                          PathwayQuery.all().during(Period.parse(day + "/" + day)),
                          PathwayQuery.all().during(Period.parse(day + "/")),
                          PathwayQuery.all().during(Period.year(day.getYear())),
                          PathwayQuery.all().asOf(AsOf.of(day)),
                          PathwayQuery.all().asOf(known))) {
                    assertEquals(
                        pathways.stream().filter(query::selects).toList(),
                        selected(s.pathways(), query),
                        query::logged);
                  }
                }
                return "";
              });
        });
  }

  @Test
  @DisplayName("What is read in the first and the last microsecond that can be kept is in the log")
  final void edgeTimes() {
    for (String time : List.of("1000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z")) {
      Instant at = Instant.parse(time);
      try (PersonStore store = openEmpty(Clock.fixed(at, ZoneOffset.UTC))) {
        insert(store, running(1, 1, 0, 0));
        assertEquals(List.of(running(1, 1, 0, 0)), all(store));
        List<AccessEvent> log = log(store);
        assertEquals(List.of(at), log.stream().map(AccessEvent::at).toList());
        List<AccessEvent> then = new ArrayList<>();
        store.read(
            STAFF,
            s -> {
              s.access().forEach(Instant.MIN, at, then::add);
              s.access().forEach(at, at.plusNanos(1_000), then::add);
              s.access().forEach(at.plusNanos(1_000), Instant.MAX, then::add);
              return "";
            });
        assertEquals(log, then);
      }
    }
  }

  @Test
  @DisplayName("Adding counts the version up; another version than the stored is a conflict")
  final void versions() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0));
          write(
              store,
              unit -> {
                PathwayRepository pathways = unit.pathways();
                refused("not-found", () -> pathways.add(id(2), closed(9), 1));
                ConflictException refusal =
                    assertThrows(ConflictException.class, () -> pathways.add(id(1), closed(9), 2));
                assertEquals(2, refusal.expectedVersion());
                assertEquals(1, refusal.actualVersion());
                assertEquals(2, pathways.add(id(1), new Paused(head("uppehåll", 4)), 1));
                assertEquals(3, pathways.add(id(1), closed(9), 2));
                refused("duplicate", () -> pathways.insert(running(1, 1, 0, 0)));
              });
          Versioned<Pathway> read = store.read(STAFF, s -> s.pathways().getVersioned(id(1)));
          assertEquals(3, read.version());
          assertEquals(
              running(1, 1, 0, 0).with(new Paused(head("uppehåll", 4))).with(closed(9)),
              read.value());
        });
  }

  @Test
  @DisplayName("A unit that fails stores nothing; what is kept is refused afterwards")
  final void failedUnit() {
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0));
          assertThrows(
              IllegalStateException.class,
              () ->
                  write(
                      store,
                      unit -> {
                        unit.pathways().insert(running(2, 2, 0, 0));
                        unit.pathways().add(id(1), closed(9), 1);
                        unit.erase(participant(1));
                        throw new IllegalStateException("the work failed");
                      }));
          assertEquals(List.of(running(1, 1, 0, 0)), all(store));
          PersonSnapshot kept = store.read(STAFF, s -> s);
          refused("outside", kept::pathways);
          PathwayReader pathways = store.read(STAFF, PersonSnapshot::pathways);
          refused("outside", () -> pathways.find(id(1)));
          refused("outside", () -> pathways.forEach(PathwayQuery.all(), p -> {}));
        });
  }

  @Test
  @DisplayName("A read inside a read is refused; a closed store answers nothing")
  final void nestedAndClosed() {
    withStore(
        store -> {
          if (capabilities().has(Capability.NESTING_REFUSED)) {
            refused("nested", () -> store.read(STAFF, s -> store.read(STAFF, t -> "")));
            refused("nested", () -> store.write(STAFF, s -> store.read(STAFF, t -> "")));
          }
          store.close();
          store.close();
          refused("closed", () -> store.read(STAFF, s -> ""));
          refused("closed", () -> store.write(STAFF, s -> ""));
        });
  }

  @Test
  @DisplayName("A snapshot stays as it was while others write")
  final void snapshot() {
    require(Capability.SNAPSHOT_WHILE_WRITING);
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0), running(2, 2, 0, 0));
          store.read(
              STAFF,
              s -> {
                assertEquals(2, s.pathways().count());
                Threads.elsewhere(
                    () -> {
                      write(
                          store,
                          unit -> {
                            unit.pathways().add(id(1), closed(9), 1);
                            unit.erase(participant(2));
                          });
                      return "";
                    });
                assertEquals(running(1, 1, 0, 0), s.pathways().get(id(1)));
                assertEquals(running(2, 2, 0, 0), s.pathways().get(id(2)));
                assertEquals(2, selected(s.pathways(), PathwayQuery.all()).size());
                return "";
              });
          assertEquals(1, all(store).size());
          // Read after the erasure was done, from before it: the log knows nobody any more.
          assertTrue(
              log(store).stream()
                  .noneMatch(e -> e.participant().equals(Optional.of(participant(2)))));
        });
  }

  // Refusing

  @Test
  @DisplayName("What breaks a rule cannot be stored and explains itself; the unit goes on")
  final void illegalTransitions() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withStore(
        store -> {
          write(
              store,
              unit -> {
                PathwayRepository pathways = unit.pathways();
                illegal(
                    TransitionRule.CONSENT_MISSING,
                    () -> pathways.insert(open(1, participant(1), 0).withEvents(started(1))));
                illegal(
                    TransitionRule.IDENTITY_PROTECTED,
                    () ->
                        pathways.insert(
                            running(1, 1, 0, 0), new PathwayContext(Optional.empty(), true)));
                illegal(
                    TransitionRule.BEFORE_FORBUND,
                    () ->
                        pathways.insert(running(1, 1, 0, 0), PathwayContext.from(DAY.plusDays(1))));
                pathways.insert(ended(1, 1, 0, 0, 30));
                illegal(
                    TransitionRule.AFTER_CLOSURE,
                    () -> pathways.add(id(1), new Paused(head("uppehåll", 31)), 1));
                pathways.add(id(1), followedUp(210), 1);
                pathways.insert(running(2, 2, 0, 0));
                pathways.add(id(2), consentWithdrawn(10), 1);
                illegal(
                    TransitionRule.CONSENT_WITHDRAWN,
                    () -> pathways.add(id(2), measured("mät-2", 12), 2));
                pathways.insert(running(3, 3, 0, 0));
                pathways.add(id(3), voided(10), 1);
                illegal(TransitionRule.VOIDED, () -> pathways.add(id(3), measured("mät-2", 12), 2));
                assertThrows(InvalidValueException.class, () -> pathways.add(id(1), closed(31), 2));
              });
          assertEquals(3, all(store).size());
        });
  }

  @Test
  @DisplayName("The same spell twice is refused; parallel, repeated and voided ones are not")
  final void sameSpell() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0));
          write(
              store,
              unit -> {
                PathwayRepository pathways = unit.pathways();
                StoreException refusal =
                    refused("same-spell", () -> pathways.insert(running(2, 1, 0, 0)));
                assertTrue(refusal.text(Language.SV).contains(id(1).value()));
                assertFalse(refusal.text(Language.EN).contains(participant(1).hmac()));
                pathways.insert(running(3, 1, 1, 0));
                pathways.insert(running(4, 1, 0, 5));
                pathways.insert(running(5, 2, 0, 0));
                pathways.insert(withdrawn(6, 1, 0, 0));
                pathways.insert(withdrawn(7, 1, 0, 0));
                pathways.insert(open(8, participant(1), 0).withEvents(consent(0)));
                refused("same-spell", () -> pathways.add(id(8), started(0), 1));
                pathways.add(id(1), voided(3), 1);
                assertEquals(2, pathways.add(id(8), started(0), 1));
              });
          assertEquals(7, all(store).size());
        });
  }

  // Streaming

  @Test
  @DisplayName("A stream hands over what its query selects, at any time")
  final void streams() {
    withStore(
        store -> {
          List<Pathway> pathways = new ArrayList<>(SamplePathways.shapes());
          for (int i = 100; i < 400; i++) {
            pathways.add(SamplePathways.seeded(i, 7));
          }
          insert(store, pathways.toArray(Pathway[]::new));
          List<PathwayQuery> queries = new ArrayList<>();
          for (PathwayQuery where :
              List.of(
                  PathwayQuery.all(),
                  PathwayQuery.all().ofForbunds(FORBUNDS.get(1)),
                  PathwayQuery.all().ofInsatser(INSATSER.get(0), INSATSER.get(2)),
                  PathwayQuery.all().ofForbunds(FORBUNDS.get(0)).ofInsatser(INSATSER.get(2)))) {
            queries.add(where);
            queries.add(where.during(Period.year(2014)));
            queries.add(where.during(Period.parse("2014-02-01/2014-02-28")));
            queries.add(where.during(Period.parse("2015-06-01/")));
            queries.add(where.asOf(AsOf.of(LocalDate.of(2014, 3, 1))));
            queries.add(
                where
                    .during(Period.year(2015))
                    .asOf(
                        AsOf.of(LocalDate.of(2015, 6, 30), Instant.parse("2015-03-01T00:00:00Z"))));
          }
          store.read(
              STAFF,
              s -> {
                for (PathwayQuery query : queries) {
                  assertEquals(
                      pathways.stream()
                          .filter(query::selects)
                          .sorted(Comparator.comparing(Pathway::id))
                          .toList(),
                      selected(s.pathways(), query),
                      query::logged);
                }
                return "";
              });
        });
  }

  // Logging

  @Test
  @DisplayName("Every pathway read is one event, a stream is one, and nothing found is none")
  final void accessLog() {
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0), running(2, 2, 1, 0));
          assertEquals(List.of(), log(store));
          PathwayQuery query = PathwayQuery.all().ofInsatser(INSATSER.get(0));
          store.read(
              OTHER,
              s -> {
                s.pathways().find(id(1));
                s.pathways().find(id(1));
                s.pathways().of(participant(2));
                s.pathways().find(id(99));
                s.pathways().of(participant(99));
                s.pathways().count();
                s.pathways().forEach(query, p -> {});
                s.export(participant(1));
                assertEquals(0, s.access().count());
                return "";
              });
          List<AccessEvent> events = log(store);
          assertEquals(
              List.of(
                  AccessKind.PATHWAY,
                  AccessKind.PATHWAY,
                  AccessKind.PARTICIPANT,
                  AccessKind.STREAM,
                  AccessKind.EXPORT),
              events.stream().map(AccessEvent::kind).toList());
          assertTrue(events.stream().allMatch(e -> e.by().equals(OTHER) && e.at().equals(NOW)));
          assertEquals(
              events,
              events.stream().sorted(Comparator.comparingLong(AccessEvent::number)).toList());
          assertEquals(Optional.of(id(1)), events.get(0).pathway());
          assertEquals(Optional.of(participant(1)), events.get(0).participant());
          assertEquals(Optional.of(participant(2)), events.get(2).participant());
          assertEquals(Optional.of(query.logged()), events.get(3).query());
          assertEquals(Optional.empty(), events.get(3).participant());
          store.read(
              STAFF,
              s -> {
                assertEquals(
                    List.of(events.get(0), events.get(1), events.get(4)),
                    s.access().of(participant(1)));
                assertEquals(5, s.access().count());
                List<AccessEvent> none = new ArrayList<>();
                s.access().forEach(NOW.plusNanos(1000), Instant.MAX, none::add);
                s.access().forEach(Instant.MIN, NOW, none::add);
                assertEquals(List.of(), none);
                return "";
              });
        });
  }

  @Test
  @DisplayName("What was read stays in the log although the work fails")
  final void accessLogOfFailedWork() {
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0));
          assertThrows(
              IllegalStateException.class,
              () ->
                  store.read(
                      STAFF,
                      s -> {
                        s.pathways().get(id(1));
                        throw new IllegalStateException("the work failed");
                      }));
          assertThrows(
              IllegalStateException.class,
              () ->
                  write(
                      store,
                      unit -> {
                        unit.pathways().get(id(1));
                        unit.pathways().insert(running(2, 2, 0, 0));
                        unit.pathways().get(id(2));
                        unit.erase(participant(1));
                        throw new IllegalStateException("the work failed");
                      }));
          List<AccessEvent> events = log(store);
          assertEquals(3, events.size());
          assertTrue(events.stream().allMatch(e -> e.kind() == AccessKind.PATHWAY));
          assertEquals(
              List.of(Optional.of(participant(1)), Optional.of(participant(1)), Optional.empty()),
              events.stream().map(AccessEvent::participant).toList(),
              "whoever was never stored is not named");
        });
  }

  // Links

  @Test
  @DisplayName("An answer hangs on one measuring occasion of one pathway")
  final void links() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0), running(2, 2, 0, 0), running(3, 3, 2, 0));
          write(
              store,
              unit -> {
                unit.links().insert(link("svar-2", 1));
                unit.links().insert(link("svar-1", 1));
                unit.links().insert(link("svar-3", 2));
                refused("duplicate", () -> unit.links().insert(link("svar-1", 2)));
                refused("not-found", () -> unit.links().insert(link("svar-9", 9)));
                refused(
                    "not-found",
                    () -> unit.links().insert(link("svar-9", 1).withOccasion(EventId.of("start"))));
                assertThrows(
                    InvalidValueException.class, () -> unit.links().insert(link("svar-9", 3)));
                unit.pathways().add(id(2), consentWithdrawn(10), 1);
                illegal(
                    TransitionRule.CONSENT_WITHDRAWN, () -> unit.links().insert(link("svar-9", 2)));
                refused("not-found", () -> unit.links().delete(FORBUNDS.get(0), "svar-9"));
                assertEquals(1, unit.pathways().getVersioned(id(1)).version());
              });
          store.read(
              OTHER,
              s -> {
                assertEquals(List.of(link("svar-1", 1), link("svar-2", 1)), s.links().of(id(1)));
                assertEquals(
                    Optional.of(link("svar-3", 2)), s.links().find(FORBUNDS.get(0), "svar-3"));
                assertEquals(Optional.empty(), s.links().find(FORBUNDS.get(1), "svar-3"));
                assertEquals(List.of(), s.links().of(id(3)));
                List<AnswerLink> all = new ArrayList<>();
                s.links().forEach(PathwayQuery.all(), all::add);
                assertEquals(3, all.size());
                return "";
              });
          assertEquals(
              List.of(AccessKind.PATHWAY, AccessKind.PATHWAY, AccessKind.STREAM),
              log(store).stream()
                  .filter(e -> e.by().equals(OTHER))
                  .map(AccessEvent::kind)
                  .toList());
          write(store, unit -> unit.links().delete(FORBUNDS.get(0), "svar-1"));
          assertEquals(List.of(link("svar-2", 1)), store.read(STAFF, s -> s.links().of(id(1))));
        });
  }

  // Export and erasure

  @Test
  @DisplayName("A name that no answer can have finds no link, and its unit goes on")
  final void impossibleNames() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withStore(
        store -> {
          List<AnswerLink> links =
              SampleData.mistakableIds().stream().map(source -> link(source, 1)).sorted().toList();
          insert(store, running(1, 1, 0, 0));
          write(store, unit -> links.forEach(unit.links()::insert));
          List<AccessEvent> before = log(store);
          write(
              store,
              unit -> {
                for (String name : SampleData.impossibleIds()) {
                  assertEquals(Optional.empty(), unit.links().find(FORBUNDS.get(0), name), name);
                  refused("not-found", () -> unit.links().delete(FORBUNDS.get(0), name));
                }
                unit.links().insert(link("svar", 1));
              });
          assertEquals(before, log(store));
          store.read(
              STAFF,
              s -> {
                for (String name : SampleData.impossibleIds()) {
                  assertEquals(Optional.empty(), s.links().find(FORBUNDS.get(0), name), name);
                }
                assertEquals(
                    Stream.concat(links.stream(), Stream.of(link("svar", 1))).sorted().toList(),
                    s.links().of(id(1)));
                return "";
              });
        });
  }

  @Test
  @DisplayName("Everything held about one participant comes out, and nothing about others")
  final void export() {
    withStore(
        store -> {
          insert(store, running(2, 1, 1, 0), full(1, 1, 0), running(3, 2, 0, 0));
          write(
              store,
              unit -> {
                unit.links().insert(link("svar-2", 2));
                unit.links().insert(link("svar-1", 1));
                unit.links().insert(link("svar-3", 3));
              });
          store.read(OTHER, s -> s.pathways().get(id(1)));
          store.read(OTHER, s -> s.pathways().get(id(3)));
          PersonalData data = store.read(STAFF, s -> s.export(participant(1)));
          assertEquals(List.of(full(1, 1, 0), running(2, 1, 1, 0)), data.pathways());
          assertEquals(List.of(link("svar-1", 1), link("svar-2", 2)), data.links());
          assertEquals(1, data.access().size());
          assertEquals(OTHER, data.access().get(0).by());
          assertTrue(store.<PersonalData>read(STAFF, s -> s.export(participant(9))).isEmpty());
        });
  }

  @Test
  @DisplayName("Erasing takes pathways and links away, and the log no longer says about whom")
  final void erase() {
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0), full(2, 1, 1), running(3, 2, 0, 0));
          write(
              store,
              unit -> {
                unit.links().insert(link("svar-1", 1));
                unit.links().insert(link("svar-3", 3));
              });
          store.read(OTHER, s -> s.pathways().get(id(1)));
          store.read(OTHER, s -> s.pathways().of(participant(1)));
          store.read(OTHER, s -> s.pathways().get(id(3)));
          assertEquals(2, store.<Integer>write(STAFF, unit -> unit.erase(participant(1))));
          assertEquals(0, store.<Integer>write(STAFF, unit -> unit.erase(participant(1))));
          assertEquals(List.of(running(3, 2, 0, 0)), all(store));
          store.read(
              STAFF,
              s -> {
                assertEquals(Optional.empty(), s.pathways().find(id(1)));
                assertEquals(Optional.empty(), s.links().find(FORBUNDS.get(0), "svar-1"));
                assertTrue(s.links().find(FORBUNDS.get(0), "svar-3").isPresent());
                assertEquals(List.of(), s.access().of(participant(1)));
                return "";
              });
          List<AccessEvent> events = log(store);
          assertEquals(
              List.of(
                  AccessKind.PATHWAY,
                  AccessKind.PARTICIPANT,
                  AccessKind.PATHWAY,
                  AccessKind.ERASURE),
              events.subList(0, 4).stream().map(AccessEvent::kind).toList());
          assertEquals(
              List.of(Optional.empty(), Optional.empty(), Optional.of(id(3)), Optional.empty()),
              events.subList(0, 4).stream().map(AccessEvent::pathway).toList());
          assertFalse(events.toString().contains(participant(1).hmac()));
          // The id is free again, and nothing of what was there comes back with it.
          insert(store, running(1, 4, 0, 0));
          assertEquals(List.of(), store.read(STAFF, s -> s.links().of(id(1))));
          assertEquals(1, store.<Long>read(STAFF, s -> s.pathways().getVersioned(id(1)).version()));
        });
  }

  @Test
  @DisplayName("One pathway can be erased while others of the person are kept")
  final void eraseOne() {
    require(Capability.REFUSAL_LEAVES_UNIT_USABLE);
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0), running(2, 1, 1, 0));
          store.read(OTHER, s -> s.pathways().get(id(1)));
          write(
              store,
              unit -> {
                refused("conflict", () -> unit.erase(id(1), 2));
                refused("not-found", () -> unit.erase(id(9), 1));
                unit.erase(id(1), 1);
              });
          assertEquals(List.of(running(2, 1, 1, 0)), all(store));
          List<AccessEvent> about = store.read(STAFF, s -> s.access().of(participant(1)));
          assertEquals(1, about.size());
          assertEquals(Optional.empty(), about.get(0).pathway());
        });
  }

  @Test
  @DisplayName("What has been kept as long as the rule lets it is due, what runs never is")
  final void retention() {
    withStore(
        store -> {
          insert(
              store,
              running(1, 1, 0, 0),
              ended(2, 2, 0, 0, 30),
              withdrawn(3, 3, 0, 10),
              SamplePathways.of(4, participant(4), 0, List.of(consent(0), started(0), voided(20))),
              SamplePathways.of(
                  5, participant(5), 0, List.of(consent(0), started(0), consentWithdrawn(25))),
              SamplePathways.of(6, participant(6), 0, List.of(referred(0))));
          RetentionRule rule = new RetentionRule("Dokumenthanteringsplan", 24);
          LocalDate lastEnd = DAY.plusDays(30);
          List<RetentionDue> due =
              store.read(STAFF, s -> s.due(rule, lastEnd.plusMonths(24).plusDays(1)));
          assertEquals(
              List.of(id(3), id(4), id(5), id(2)),
              due.stream().map(RetentionDue::pathway).toList());
          assertEquals(
              new RetentionDue(id(2), participant(2), lastEnd, lastEnd.plusMonths(24).plusDays(1)),
              due.get(3));
          assertEquals(
              List.of(id(3), id(4), id(5)),
              store
                  .<List<RetentionDue>>read(STAFF, s -> s.due(rule, lastEnd.plusMonths(24)))
                  .stream()
                  .map(RetentionDue::pathway)
                  .toList());
          assertEquals(
              List.of(AccessKind.STREAM, AccessKind.STREAM),
              log(store).stream().map(AccessEvent::kind).toList());
        });
  }

  // Closing

  private static ClosedPeriod close(PersonStore store, List<InsatsCounts> counts, int year) {
    return store.read(
        STAFF,
        s ->
            PeriodClosing.of(
                s,
                counts,
                FORBUNDS.get(0),
                Optional.of(INSATSER.get(0)),
                Period.year(year),
                LocalDate.of(year + 1, 2, 1)));
  }

  private static Pathway man(int number, int from, int to) {
    return SamplePathways.of(
        number, participant(number), 0, List.of(consent(from), started(from, Sex.MAN), closed(to)));
  }

  @Test
  @DisplayName("A closed period holds flows and outcomes, and no identity")
  final void closing() {
    withStore(
        store -> {
          insert(
              store,
              ended(1, 1, 0, -60, 30),
              ended(2, 2, 0, 10, 90),
              running(3, 3, 0, 20),
              man(4, 5, 500),
              man(5, -300, -200),
              SamplePathways.of(6, participant(6), 0, List.of(consent(0), started(0), voided(5))),
              SamplePathways.of(
                  7, participant(7), 0, List.of(consent(0), started(0), consentWithdrawn(25))),
              withdrawn(8, 8, 0, 5),
              running(9, 9, 1, 5));
          ClosedPeriod closed = close(store, List.of(), 2014);
          assertEquals(
              Optional.of(FlowCounts.of(BySex.of(1, 0), BySex.of(3, 1), BySex.of(3, 0))),
              closed.flows());
          assertEquals(Optional.of(BySex.of(4, 1)), closed.participants());
          assertEquals(
              Optional.of(BySex.of(2, 0)),
              closed.outcome(PeriodClosing.CLOSURE_REASONS, "enligt-plan"));
          assertEquals(
              Optional.of(BySex.of(1, 0)),
              closed.outcome(PeriodClosing.CLOSURE_REASONS, PeriodClosing.CONSENT_WITHDRAWN));
          assertEquals(
              Optional.of(BySex.of(2, 0)),
              closed.outcome(PeriodClosing.INCOME_BEFORE, "forsorjningsstod"));
          // Nothing before or after is told of the one who withdrew the consent.
          assertEquals(
              Optional.empty(),
              closed.outcome(PeriodClosing.OCCUPATION_AFTER, PeriodClosing.NOT_REGISTERED));
          assertEquals(Optional.of(BySex.of(3, 0)), closed.outcome(PeriodClosing.FLOWS, "ENDED"));
          assertFalse(closed.toString().contains(participant(1).hmac()));
        });
  }

  @Test
  @DisplayName("Erasing before closing lowers the counts, after closing it leaves them")
  final void erasingAndClosing() {
    withStore(
        store -> {
          insert(store, ended(1, 1, 0, 0, 30), ended(2, 2, 0, 10, 90), running(3, 3, 0, 20));
          ClosedPeriod before = close(store, List.of(), 2014);
          assertEquals(Optional.of(BySex.of(3, 0)), before.participants());
          write(store, unit -> unit.erase(participant(1)));
          ClosedPeriod lowered = close(store, List.of(), 2014);
          assertEquals(Optional.of(BySex.of(2, 0)), lowered.participants());
          assertEquals(
              Optional.of(BySex.of(1, 0)),
              lowered.outcome(PeriodClosing.CLOSURE_REASONS, "enligt-plan"));
          write(store, unit -> unit.erase(participant(2)));
          // What was closed is a value without identities: nothing that is erased can reach it.
          assertEquals(Optional.of(BySex.of(2, 0)), lowered.participants());
          assertEquals(
              Optional.of(FlowCounts.of(BySex.NONE, BySex.of(2, 0), BySex.of(1, 0))),
              lowered.flows());
        });
  }

  @Test
  @DisplayName("The anonymous are counted in, and what somebody counted holds")
  final void closingWithCounts() {
    withStore(
        store -> {
          insert(store, ended(1, 1, 0, 0, 30), running(2, 2, 0, 20));
          InsatsCounts anonymous =
              InsatsCounts.builder()
                  .id(InsatsYear.of(INSATSER.get(0), 2014))
                  .forbund(FORBUNDS.get(0))
                  .addAnonymous(new AnonymousEntry(Sex.MAN, Year.of(2014)))
                  .build();
          ClosedPeriod closed = close(store, List.of(anonymous), 2014);
          assertEquals(Optional.of(BySex.of(2, 1)), closed.participants());
          assertEquals(Optional.empty(), closed.flows(), "nobody knows when the anonymous ended");
          InsatsCounts counted = anonymous.withParticipants(BySex.of(5, 4));
          ClosedPeriod typed = close(store, List.of(counted), 2014);
          assertEquals(Optional.of(BySex.of(5, 4)), typed.participants());
          assertEquals(Optional.of(BySex.of(2, 0)), typed.outcome(PeriodClosing.FLOWS, "STARTED"));
          ClosedPeriod otherYear = close(store, List.of(counted), 2015);
          assertEquals(Optional.of(BySex.of(1, 0)), otherYear.participants());
        });
  }

  // At the same time

  @Test
  @DisplayName("Of many that change one pathway at the same time, one does")
  final void addingAtTheSameTime() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0));
          List<Boolean> done =
              atOnce(
                  store, i -> unit -> unit.pathways().add(id(1), measured("mät-" + i, 5 + i), 1));
          assertEquals(1, done.stream().filter(d -> d).count());
          assertEquals(
              running(1, 1, 0, 0)
                  .with(measured("mät-" + done.indexOf(true), 5 + done.indexOf(true))),
              all(store).get(0));
        });
  }

  @Test
  @DisplayName("Of many that register one spell at the same time, one does")
  final void registeringAtTheSameTime() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          List<Boolean> done =
              atOnce(store, i -> unit -> unit.pathways().insert(running(i, 1, 0, 0)));
          assertEquals(1, done.stream().filter(d -> d).count());
          assertEquals(List.of(running(done.indexOf(true), 1, 0, 0)), all(store));
        });
  }

  @Test
  @DisplayName("Units about different participants do not disturb each other")
  final void differentParticipants() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          List<Boolean> done =
              atOnce(store, i -> unit -> unit.pathways().insert(running(i, i, 0, 0)));
          assertEquals(8, done.stream().filter(d -> d).count());
          assertEquals(8, all(store).size());
        });
  }

  @Test
  @DisplayName("Nothing is left of a participant erased while others write about the same")
  final void erasingAtTheSameTime() {
    require(Capability.CONCURRENT_UNITS);
    withStore(
        store -> {
          insert(store, running(0, 1, 0, 0));
          List<Boolean> done =
              atOnce(
                  store,
                  i ->
                      unit -> {
                        if (i == 0) {
                          unit.erase(participant(1));
                        } else if (i % 2 == 0) {
                          unit.links().insert(link("svar-" + i, 0));
                        } else {
                          unit.pathways().add(id(0), measured("mät-" + i, 5 + i), 1);
                        }
                      });
          List<Pathway> left = all(store);
          assertEquals(done.get(0), left.isEmpty(), done::toString);
          List<AnswerLink> links = new ArrayList<>();
          store.read(
              STAFF,
              s -> {
                s.links().forEach(PathwayQuery.all(), links::add);
                return "";
              });
          assertTrue(!done.get(0) || links.isEmpty());
        });
  }

  @Test
  @DisplayName("A link that was moved goes with the pathway it hangs on, and with no other")
  final void erasingMovedLink() {
    erasingMovedLink(store -> {});
  }

  @Test
  @DisplayName("A moved link goes with its pathway also when another unit stores meanwhile")
  final void erasingMovedLinkMeanwhile() {
    require(Capability.SNAPSHOT_WHILE_WRITING);
    erasingMovedLink(
        store ->
            Threads.elsewhere(
                () -> {
                  insert(store, running(3, 3, 0, 0));
                  return "";
                }));
  }

  /** Moves a link from the first to the second pathway, erases one of the two, and looks. */
  private void erasingMovedLink(Consumer<PersonStore> meanwhile) {
    for (int erased : List.of(1, 2)) {
      withStore(
          store -> {
            insert(store, running(1, 1, 0, 0), running(2, 2, 0, 0));
            write(store, unit -> unit.links().insert(link("svar-1", 1)));
            write(
                store,
                unit -> {
                  unit.links().delete(FORBUNDS.get(0), "svar-1");
                  unit.links().insert(link("svar-1", 2));
                  unit.erase(id(erased), 1);
                  meanwhile.accept(store);
                });
            Optional<AnswerLink> left =
                erased == 1 ? Optional.of(link("svar-1", 2)) : Optional.empty();
            store.read(
                STAFF,
                s -> {
                  assertEquals(left, s.links().find(FORBUNDS.get(0), "svar-1"));
                  assertEquals(List.of(), s.links().of(id(1)));
                  assertEquals(left.stream().toList(), s.links().of(id(2)));
                  return "";
                });
          });
    }
  }

  @Test
  @DisplayName("An erasure does not overlook what another unit stores meanwhile")
  final void erasingMissesNothing() {
    require(Capability.SNAPSHOT_WHILE_WRITING);
    withStore(
        store -> {
          insert(store, running(1, 1, 0, 0));
          try {
            write(
                store,
                unit -> {
                  unit.erase(participant(1));
                  Threads.elsewhere(
                      () -> {
                        insert(store, running(2, 1, 1, 0));
                        return "";
                      });
                });
            assertEquals(List.of(), all(store));
          } catch (ConflictException e) {
            assertEquals(2, all(store).size());
          }
        });
  }

  private static List<Boolean> atOnce(
      PersonStore store, Function<Integer, Consumer<PersonUnit>> works) {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Consumer<PersonUnit> work = works.apply(i);
      tasks.add(
          () -> {
            try {
              write(
                  store,
                  unit -> {
                    Threads.dwell();
                    work.accept(unit);
                    Threads.dwell();
                  });
              return true;
            } catch (StoreException e) {
              assertTrue(
                  List.of("duplicate", "conflict", "same-spell", "not-found").contains(e.code()),
                  e::getMessage);
              return false;
            }
          });
    }
    return Threads.together(tasks);
  }
}
