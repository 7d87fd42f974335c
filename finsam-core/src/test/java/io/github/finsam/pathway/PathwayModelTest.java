package io.github.finsam.pathway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Random sequences of legal and illegal events against a model that knows no more than which flags
 * a kind of event needs, forbids, sets and clears.
 */
class PathwayModelTest {

  /** One attempt: what, when, recorded when, about which block or place, correcting which event. */
  record Step(EventKind kind, int day, int delay, int block, int corrects) {}

  private static final EventKind[] KINDS = EventKind.values();

  /** What a kind needs, forbids, sets and clears; # is the block, place or the like. */
  private record Gate(
      Set<String> needs, Set<String> forbids, Set<String> sets, Set<String> clears) {}

  private static Gate gate(String needs, String forbids, String sets, String clears) {
    return new Gate(words(needs), words(forbids), words(sets), words(clears));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
  }

  private static final Map<EventKind, Gate> GATES = new EnumMap<>(EventKind.class);

  static {
    String end = "closed withdrawn recalled";
    GATES.put(EventKind.REFERRED, gate("", "referred started " + end, "referred", ""));
    GATES.put(EventKind.REFERRAL_REPRIORITISED, gate("referred", "started " + end, "", ""));
    GATES.put(EventKind.REFERRAL_WITHDRAWN, gate("referred", "started " + end, "recalled", ""));
    GATES.put(EventKind.CONSENT_GIVEN, gate("", "consent " + end, "consent", ""));
    GATES.put(
        EventKind.CONSENT_WITHDRAWN,
        gate("consent", "withdrawn", "withdrawn", "paused block place1 place2 place3"));
    for (EventKind kind :
        List.of(
            EventKind.NEEDS_ASSESSED,
            EventKind.COORDINATOR_NAMED,
            EventKind.HANDLER_CHANGED,
            EventKind.COORDINATED_PLAN_MADE)) {
      GATES.put(kind, gate("consent", end, "", ""));
    }
    GATES.put(EventKind.ACTION_PLAN_MADE, gate("consent", end, "plan", ""));
    GATES.put(EventKind.PLAN_FOLLOWED_UP, gate("consent plan", end, "", ""));
    GATES.put(EventKind.STARTED, gate("consent", "started " + end, "started", ""));
    GATES.put(EventKind.MEASURING_OCCASION_HELD, gate("consent started", end, "", ""));
    GATES.put(EventKind.PAUSED, gate("consent started", "paused " + end, "paused", ""));
    GATES.put(EventKind.RESUMED, gate("consent started paused", end, "", "paused"));
    GATES.put(
        EventKind.BLOCK_STARTED,
        gate("consent started", "paused block " + end, "block running# taken#", ""));
    GATES.put(
        EventKind.BLOCK_ENDED, gate("consent started block running#", end, "", "block running#"));
    GATES.put(EventKind.CHECKPOINT_HELD, gate("consent started taken#", end, "", ""));
    GATES.put(
        EventKind.INTERNSHIP_STARTED,
        gate("consent started", "paused place# " + end, "place#", ""));
    GATES.put(EventKind.INTERNSHIP_ENDED, gate("consent started place#", end, "", "place#"));
    GATES.put(
        EventKind.CLOSED,
        gate("consent started", end, "closed", "paused block place1 place2 place3"));
    GATES.put(EventKind.FOLLOWED_UP, gate("consent closed", "withdrawn recalled", "", ""));
    GATES.put(EventKind.RETRACTED, gate("", "", "", ""));
    GATES.put(EventKind.VOIDED, gate("", "", "", ""));
  }

  private static final Comparator<PathwayEvent> LAST_WORD =
      Comparator.comparing(PathwayEvent::recordedAt).thenComparing(PathwayEvent::id);

  private static final Comparator<PathwayEvent> IN_ORDER =
      Comparator.comparing(PathwayEvent::occurredOn)
          .thenComparing(PathwayModelTest::dayOrder)
          .thenComparing(LAST_WORD);

  /** What the model says about a set of events: legal or not, and the flags at the end. */
  private record Verdict(boolean legal, Set<String> flags) {}

  private static Verdict model(List<PathwayEvent> events) {
    Map<EventId, PathwayEvent> byId = new HashMap<>();
    events.forEach(event -> byId.put(event.id(), event));
    Map<EventId, PathwayEvent> lasts = new HashMap<>();
    for (PathwayEvent event : events) {
      lasts.merge(first(event, byId).id(), event, BinaryOperator.maxBy(LAST_WORD));
    }
    List<PathwayEvent> holding = new ArrayList<>();
    // By identity: an event is asked for many times, and looks at all it holds to be equal.
    Map<PathwayEvent, PathwayEvent> firsts = new IdentityHashMap<>();
    boolean legal = true;
    for (Map.Entry<EventId, PathwayEvent> entry : lasts.entrySet()) {
      PathwayEvent first = byId.get(entry.getKey());
      PathwayEvent last = entry.getValue();
      holding.add(last);
      firsts.put(last, first);
      legal &= last.kind() == first.kind() || last.kind() == EventKind.RETRACTED;
    }
    holding.sort(IN_ORDER);
    Set<String> flags = new HashSet<>();
    for (PathwayEvent event : holding) {
      Gate gate = GATES.get(event.kind());
      String number = number(event);
      legal &= with(gate.needs, number).stream().allMatch(flags::contains);
      legal &= with(gate.forbids, number).stream().noneMatch(flags::contains);
      flags.removeAll(with(gate.clears, number));
      flags.addAll(with(gate.sets, number));
      legal &= recordedInTime(event, firsts.get(event), holding, firsts);
      if (event.kind() == EventKind.VOIDED) {
        flags.add("voided");
      }
    }
    return new Verdict(legal, flags);
  }

  /** Nothing is recorded after a void, a withdrawal or a closure but what may be. */
  private static boolean recordedInTime(
      PathwayEvent event,
      PathwayEvent first,
      List<PathwayEvent> holding,
      Map<PathwayEvent, PathwayEvent> firsts) {
    for (PathwayEvent end : holding) {
      boolean after = event.recordedAt().isAfter(firsts.get(end).recordedAt());
      EventKind kind = event.kind();
      boolean takesAway = kind == EventKind.RETRACTED || kind == EventKind.VOIDED;
      if (!after || takesAway) {
        continue;
      }
      if (end.kind() == EventKind.VOIDED) {
        return false;
      }
      if (end.kind() == EventKind.CONSENT_WITHDRAWN && kind != EventKind.CONSENT_WITHDRAWN) {
        return false;
      }
      if (end.kind() == EventKind.CLOSED
          && event.id().equals(first.id())
          && !EnumSet.of(EventKind.CLOSED, EventKind.FOLLOWED_UP, EventKind.CONSENT_WITHDRAWN)
              .contains(kind)) {
        return false;
      }
    }
    return true;
  }

  private static PathwayEvent first(PathwayEvent event, Map<EventId, PathwayEvent> byId) {
    PathwayEvent first = event;
    while (first.corrects().isPresent()) {
      first = byId.get(first.corrects().get());
    }
    return first;
  }

  private static String dayOrder(PathwayEvent event) {
    boolean blocks =
        EnumSet.of(EventKind.BLOCK_STARTED, EventKind.BLOCK_ENDED, EventKind.CHECKPOINT_HELD)
            .contains(event.kind());
    int group = blocks ? EventKind.BLOCK_STARTED.ordinal() : event.kind().ordinal();
    // Three numbers of one or two digits, which compare as text.
    return (10 + group) + (blocks ? number(event) : "0") + (10 + event.kind().ordinal());
  }

  private static String number(PathwayEvent event) {
    if (event instanceof BlockStarted started) {
      return Integer.toString(started.block());
    } else if (event instanceof BlockEnded ended) {
      return Integer.toString(ended.block());
    } else if (event instanceof CheckpointHeld held) {
      return Integer.toString(held.block());
    } else if (event instanceof InternshipStarted started) {
      return started.place().replace("place-", "");
    } else {
      return event instanceof InternshipEnded ended ? ended.place().replace("place-", "") : "0";
    }
  }

  private static Set<String> with(Set<String> flags, String number) {
    if (flags.stream().noneMatch(flag -> flag.endsWith("#"))) {
      return flags;
    }
    Set<String> result = new HashSet<>();
    flags.forEach(flag -> result.add(flag.replace("#", number)));
    return result;
  }

  private static PathwayStatus status(Set<String> flags) {
    if (flags.contains("voided")) {
      return PathwayStatus.VOIDED;
    }
    if (flags.contains("closed")) {
      return PathwayStatus.CLOSED;
    }
    if (flags.contains("withdrawn")) {
      return PathwayStatus.CONSENT_WITHDRAWN;
    }
    if (flags.contains("recalled")) {
      return PathwayStatus.WITHDRAWN;
    }
    if (flags.contains("started")) {
      return flags.contains("paused") ? PathwayStatus.PAUSED : PathwayStatus.ACTIVE;
    }
    if (flags.contains("consent")) {
      return PathwayStatus.CONSENTED;
    }
    return flags.contains("referred") ? PathwayStatus.REFERRED : PathwayStatus.EMPTY;
  }

  private static final List<EventKind> ENDING =
      List.of(
          EventKind.VOIDED,
          EventKind.CONSENT_WITHDRAWN,
          EventKind.REFERRAL_WITHDRAWN,
          EventKind.CLOSED,
          EventKind.RETRACTED);

  private static final List<EventKind> OFTEN =
      Stream.of(KINDS)
          .filter(kind -> kind != EventKind.VOIDED)
          .filter(kind -> kind != EventKind.CONSENT_WITHDRAWN)
          .filter(kind -> kind != EventKind.REFERRAL_WITHDRAWN)
          .toList();

  /** Attempts whose days mostly go forward, so that long legal pathways come about. */
  @Provide
  Arbitrary<List<Step>> steps() {
    // One value a step: a combination of five takes most of the time of the tests to make.
    return Arbitraries.randomValue(PathwayModelTest::step).list().ofMinSize(5).ofMaxSize(40);
  }

  private static Step step(Random random) {
    List<EventKind> kinds = random.nextInt(16) == 0 ? ENDING : OFTEN;
    return new Step(
        kinds.get(random.nextInt(kinds.size())),
        random.nextInt(10) - 3,
        random.nextInt(5),
        1 + random.nextInt(3),
        random.nextInt(56) - 40);
  }

  /** The attempts as events; every sequence begins with a consent and a start. */
  private static List<PathwayEvent> events(List<Step> steps) {
    List<PathwayEvent> events = new ArrayList<>();
    events.add(Events.referred(Events.head("e00", 20)));
    events.add(Events.consent(Events.head("e01", 20)));
    events.add(Events.started(Events.head("e02", 22)));
    int day = 22;
    for (Step step : steps) {
      day = Math.max(0, day + step.day);
      EventHead head =
          Events.head("e%02d".formatted(events.size()), day, Math.max(day, 22) + step.delay);
      int target = step.corrects;
      boolean correction = target >= 0 && target < events.size();
      EventKind kind = step.kind;
      if (correction && events.get(target).recordedAt().isBefore(head.recordedAt())) {
        head = head.withCorrects(events.get(target).id());
        // Most corrections are of the kind that they correct, or the model would refuse them all.
        kind = step.block == 1 || kind == EventKind.RETRACTED ? kind : events.get(target).kind();
      } else if (kind == EventKind.RETRACTED) {
        continue;
      }
      kind = kind == EventKind.RETRACTED && head.corrects().isEmpty() ? EventKind.PAUSED : kind;
      events.add(Events.of(kind, head, step.block));
    }
    return events;
  }

  /** The events that were accepted one after the other. */
  private static List<PathwayEvent> accepted(List<Step> steps) {
    Pathway pathway = Events.empty();
    for (PathwayEvent event : events(steps)) {
      if (event.corrects().map(has(pathway)).orElse(true)) {
        try {
          pathway = pathway.with(event);
        } catch (IllegalTransitionException e) {
          // Not accepted.
        }
      }
    }
    return pathway.events();
  }

  private static boolean has(Pathway pathway, EventId id) {
    return pathway.events().stream().anyMatch(e -> e.id().equals(id));
  }

  @Property(tries = 3000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("An event is accepted exactly if the model allows it, and the status is the model's")
  void agreesWithTheModel(@ForAll("steps") List<Step> steps) {
    Pathway pathway = Events.empty();
    int accepted = 0;
    int refused = 0;
    for (PathwayEvent event : events(steps)) {
      if (!event.corrects().map(has(pathway)).orElse(true)) {
        continue;
      }
      List<PathwayEvent> all = new ArrayList<>(pathway.events());
      all.add(event);
      Verdict verdict = model(all);
      boolean legal = Events.of(all).violations(PathwayContext.none()).isEmpty();
      assertEquals(verdict.legal, legal, () -> event + " after " + all);
      if (legal) {
        pathway = pathway.with(event);
        accepted++;
        PathwayStatus status = status(verdict.flags);
        assertEquals(status, pathway.state().status());
      } else {
        refused++;
        assertRefused(pathway, event);
      }
    }
    Statistics.label("long").collect(accepted >= 8);
    Statistics.label("long").coverage(c -> c.check(true).percentage(p -> p > 20));
    Statistics.label("refusing").collect(refused >= 3);
    Statistics.label("refusing").coverage(c -> c.check(true).percentage(p -> p > 20));
  }

  private static Function<EventId, Boolean> has(Pathway pathway) {
    return id -> has(pathway, id);
  }

  private static void assertRefused(Pathway pathway, PathwayEvent event) {
    try {
      pathway.with(event);
    } catch (IllegalTransitionException e) {
      assertFalse(e.violations().isEmpty());
      return;
    }
    throw new AssertionError("accepted " + event);
  }

  @Property(tries = 1000)
  @Label("Replay equals state, and order of arrival changes nothing, also of what is illegal")
  void orderOfArrival(@ForAll("steps") List<Step> steps, @ForAll Random random) {
    for (List<PathwayEvent> events : List.of(accepted(steps), events(steps))) {
      Pathway straight = Events.of(events);
      List<PathwayEvent> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      Pathway other = Events.of(shuffled);
      assertEquals(straight, other);
      assertEquals(straight.state(), other.state());
      assertEquals(
          straight.violations(PathwayContext.none()), other.violations(PathwayContext.none()));
      AsOf asOf = AsOf.of(Events.DAY0.plusDays(30), Events.head("t", 0, 33).recordedAt());
      assertEquals(straight.state(asOf), other.state(asOf));
    }
  }

  @Property(tries = 1000)
  @Label("As of an instant is the state of what was recorded by then, as of a day that of its days")
  void asOf(@ForAll("steps") List<Step> steps, @ForAll Random random) {
    Pathway whole = Events.of(accepted(steps));
    Instant known = Events.head("t", 0, 22 + random.nextInt(60)).recordedAt();
    Pathway recorded =
        Events.of(whole.events().stream().filter(e -> !e.recordedAt().isAfter(known)).toList());
    assertEquals(recorded.state(), whole.state(AsOf.of(LocalDate.MAX, known)));
    AsOf day = AsOf.of(Events.DAY0.plusDays(20 + random.nextInt(60)));
    if (whole.state().status() != PathwayStatus.VOIDED
        && whole.events().stream().allMatch(e -> e.corrects().isEmpty())) {
      Pathway happened =
          Events.of(
              whole.events().stream().filter(e -> !e.occurredOn().isAfter(day.day())).toList());
      assertEquals(happened.state(), whole.state(day));
    }
  }

  @Property(tries = 1000)
  @Label("After closure only follow-up, correction, voiding and withdrawn consent")
  void afterClosure(@ForAll("steps") List<Step> steps, @ForAll Random random) {
    Pathway closed = close(Events.of(accepted(steps)));
    if (closed.state().status() != PathwayStatus.CLOSED
        || closed.state().intake().consentWithdrawnOn().isPresent()) {
      return;
    }
    int last = 1000;
    Set<EventKind> may =
        EnumSet.of(EventKind.FOLLOWED_UP, EventKind.VOIDED, EventKind.CONSENT_WITHDRAWN);
    for (EventKind kind : KINDS) {
      if (kind == EventKind.RETRACTED) {
        continue;
      }
      int day = random.nextBoolean() ? last : random.nextInt(last);
      int occurred = may.contains(kind) ? last : day;
      PathwayEvent event = Events.of(kind, Events.head("late", occurred, last), 1);
      if (may.contains(kind)) {
        assertEquals(closed.events().size() + 1, closed.with(event).events().size());
      } else {
        assertRefused(closed, event);
      }
    }
    PathwayEvent closure =
        closed.eventsInForce(AsOf.everything()).stream()
            .filter(e -> e.kind() == EventKind.CLOSED)
            .findFirst()
            .orElseThrow();
    EventHead head = Events.head("late", 0, last).withCorrects(closure.id());
    PathwayEvent corrected = Events.closed(head.withOccurredOn(closure.occurredOn()));
    assertEquals(PathwayStatus.CLOSED, closed.with(corrected).state().status());
  }

  private static Pathway close(Pathway pathway) {
    return pathway.state().running()
        ? pathway.with(Events.closed(Events.head("close", 400)))
        : pathway;
  }

  @Property(tries = 1000)
  @Label("After a withdrawn consent nothing about the person is accepted")
  void afterWithdrawal(@ForAll("steps") List<Step> steps, @ForAll Random random) {
    Pathway pathway = Events.of(accepted(steps));
    if (pathway.state().status() == PathwayStatus.VOIDED
        || pathway.state().intake().consentedOn().isEmpty()) {
      return;
    }
    if (pathway.state().intake().consentWithdrawnOn().isEmpty()) {
      pathway = pathway.with(new ConsentWithdrawn(Events.head("w", 500)));
    }
    for (EventKind kind : KINDS) {
      if (kind != EventKind.RETRACTED && kind != EventKind.VOIDED) {
        PathwayEvent event =
            Events.of(kind, Events.head("late", random.nextInt(1000), 1000), 1 + random.nextInt(3));
        assertRefused(pathway, event);
      }
    }
    Pathway voided = pathway.with(new Voided(Events.head("late", 1000)));
    assertEquals(PathwayState.VOIDED, voided.state());
    assertFalse(voided.state().counts());
    Optional<PathwayEvent> block =
        pathway.events().stream().filter(e -> e.kind() == EventKind.NEEDS_ASSESSED).findFirst();
    if (block.isPresent()) {
      EventHead head = Events.head("late", 0, 1000).withCorrects(block.get().id());
      assertTrue(pathway.with(new Retracted(head)).events().size() == pathway.events().size() + 1);
    }
  }
}
