package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Membership;
import io.github.finsam.governance.Body;
import io.github.finsam.governance.BodyKind;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Versioned;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every aggregate comes back as it was written, whatever stands in it. */
public abstract class AggregateContract extends StoreFixture {

  private static final int ROUNDS = 6;

  /** For subclasses. */
  protected AggregateContract() {}

  @TestFactory
  @DisplayName("Synthetic aggregates of every shape come back equal, inserted and updated")
  final Stream<DynamicTest> roundTrip() {
    return eachKind(this::roundTrip);
  }

  private <K extends Comparable<K>, V> void roundTrip(Kind<K, V> kind, Store store) {
    for (int round = 0; round < ROUNDS; round++) {
      SampleData data = SampleData.seeded(100 + round);
      List<V> values = kind.keys().stream().map(key -> kind.sample(data, key)).toList();
      long version = round;
      store.write(
          unit -> {
            Repository<K, V> repository = kind.in(unit);
            for (V value : values) {
              if (version == 0) {
                repository.insert(value);
              } else {
                repository.update(value, version);
              }
            }
            return "";
          });
      store.read(
          snapshot -> {
            for (V value : values) {
              Versioned<V> stored = kind.in(snapshot).getVersioned(kind.keyOf(value));
              assertEquals(value, stored.value());
              assertEquals(version + 1, stored.version());
            }
            return "";
          });
    }
  }

  @Test
  @DisplayName("Awkward texts come back character by character")
  final void awkwardTexts() {
    withStore(
        store -> {
          SampleData data = SampleData.seeded(3);
          List<String> texts = new ArrayList<>(SampleData.awkwardNames());
          texts.addAll(SampleData.longTexts());
          List<Insats> written = new ArrayList<>();
          for (int i = 0; i < texts.size(); i++) {
            Insats insats = data.insats(InsatsId.of("i" + (1_000 + i)));
            String name = texts.get(i).length() <= 200 ? texts.get(i) : "lång";
            written.add(
                insats
                    .withName(name)
                    .withTargetGroup(new TargetGroup(insats.targetGroup().ages(), texts.get(i))));
          }
          store.write(
              unit -> {
                written.forEach(unit.insatser()::insert);
                return "";
              });
          List<Insats> read = store.read(s -> s.insatser().all());
          assertEquals(written.size(), read.size());
          for (int i = 0; i < written.size(); i++) {
            assertEquals(texts.get(i), read.get(i).targetGroup().needs());
            assertEquals(written.get(i), read.get(i));
          }
        });
  }

  @Test
  @DisplayName("Lists and maps keep the order they were given in")
  final void collectionsKeepOrder() {
    withStore(
        store -> {
          ForbundYear id = ForbundYear.of(ForbundId.of("ordning"), 2014);
          Map<String, Integer> meetings = new LinkedHashMap<>();
          for (String what : List.of("ö", "b", "Z", "a", "10", "9", "å")) {
            meetings.put(what, meetings.size());
          }
          GovernanceYear written =
              GovernanceYear.builder()
                  .forbund(id.forbund())
                  .year(Year.of(2014))
                  .addBodies(
                      new Body("z", BodyKind.OFFICE, "Kansli", "", List.of(), meetings),
                      new Body("a", BodyKind.PRESIDIUM, "Presidium", "", List.of(), Map.of()))
                  .build();
          store.write(
              unit -> {
                unit.governance().insert(written);
                return "";
              });
          GovernanceYear read = store.read(s -> s.governance().get(id));
          assertEquals(List.of("z", "a"), read.bodies().stream().map(Body::id).toList());
          // Two maps are equal in any order, so the order is asked for by name.
          assertEquals(
              List.copyOf(meetings.keySet()),
              List.copyOf(read.bodies().get(0).meetings().keySet()));
        });
  }

  @TestFactory
  @DisplayName("What is fixed when an aggregate is created stays, whatever else is changed")
  final Stream<DynamicTest> fixedParts() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "first day of a förbund", () -> withStore(store -> fixedParts(Kind.FORBUND, store))),
        DynamicTest.dynamicTest(
            "kind of an insats", () -> withStore(store -> fixedParts(Kind.INSATS, store))));
  }

  private <K extends Comparable<K>, V> void fixedParts(Kind<K, V> kind, Store store) {
    K key = kind.keys().get(0);
    V first = kind.sample(SampleData.seeded(1), key);
    V second = kind.sample(SampleData.seeded(2), key);
    V otherwise = kind.createdOtherwise(second).orElseThrow();
    store.write(
        unit -> {
          Repository<K, V> repository = kind.in(unit);
          repository.insert(first);
          InvalidValueException refused =
              assertThrows(InvalidValueException.class, () -> repository.update(otherwise, 1));
          assertEquals(
              List.of("immutable"), refused.violations().stream().map(Violation::code).toList());
          // A refused update changes nothing, and the unit can go on.
          assertEquals(new Versioned<>(first, 1), repository.getVersioned(key));
          return repository.update(second, 1);
        });
    // Who has not read the version that is stored is told that first.
    assertThrows(
        ConflictException.class, () -> store.write(unit -> kind.in(unit).update(otherwise, 1)));
    assertThrows(
        InvalidValueException.class, () -> store.write(unit -> kind.in(unit).update(otherwise, 2)));
    assertEquals(new Versioned<>(second, 2), store.read(s -> kind.in(s).getVersioned(key)));
    // Deleted and created anew it is another one.
    store.write(
        unit -> {
          kind.in(unit).delete(key, 2);
          kind.in(unit).insert(otherwise);
          return "";
        });
    assertEquals(new Versioned<>(otherwise, 1), store.read(s -> kind.in(s).getVersioned(key)));
  }

  @Test
  @DisplayName("An aggregate may shrink to nothing and grow again")
  final void shrinkAndGrow() {
    withStore(
        store -> {
          ForbundId id = ForbundId.of("ändras");
          SampleData data = SampleData.seeded(17);
          Forbund large = data.forbund(id);
          while (large.board().seats().size() < 2 || large.auditors().isEmpty()) {
            large = data.forbund(id);
          }
          Forbund grown = large;
          Forbund small =
              grown
                  .withAuditors(List.of())
                  .withBoard(Board.EMPTY)
                  .withCharters(List.of())
                  .withMembership(new Membership(List.of(), List.of()));
          store.write(
              unit -> {
                unit.forbunds().insert(grown);
                return unit.forbunds().update(small, 1);
              });
          assertEquals(small, store.read(s -> s.forbunds().get(id)));
          store.write(unit -> unit.forbunds().update(grown, 2));
          assertEquals(new Versioned<>(grown, 3), store.read(s -> s.forbunds().getVersioned(id)));
        });
  }
}
