package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.measured;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static io.github.finsam.storage.jdbc.Stores.cut;
import static io.github.finsam.storage.jdbc.Stores.instead;
import static io.github.finsam.storage.jdbc.Stores.lasting;
import static io.github.finsam.storage.jdbc.Stores.observed;
import static io.github.finsam.storage.jdbc.Stores.personAudit;
import static io.github.finsam.storage.jdbc.Stores.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.jdbc.Stores.PersonAuditRow;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read is logged although the connection that read it is gone. */
class PersonLossTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
  @DisplayName("A connection lost before anything was stored costs neither the unit nor the log")
  void loss(Databases on, @TempDir Path folder) {
    AtomicReference<Connection> taken = new AtomicReference<>();
    try (TestDatabase place = lasting(on, folder);
        PersonStore store =
            JdbcPersonStore.open(observed(place.source(), taken::set), place.options())) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            cut(place, taken.get());
            return "";
          });
      Pathway read =
          store.read(
              WHO,
              s -> {
                Pathway found = s.pathways().get(id(1));
                cut(place, taken.get());
                return found;
              });
      assertEquals(running(1, 1, 0, 0), read);
      AnswerLink link = new AnswerLink(FORBUNDS.get(0), "svar-1", id(1), EventId.of("mät"));
      store.write(
          WHO,
          unit -> {
            unit.links().insert(link);
            cut(place, taken.get());
            return "";
          });
      // Where the work needs the connection once more it fails, and what it had read is logged.
      refused(
          "unreachable",
          () ->
              store.read(
                  WHO,
                  s -> {
                    s.pathways().of(participant(1));
                    cut(place, taken.get());
                    return s.pathways().count();
                  }));
      assertEquals(List.of(AccessKind.PATHWAY, AccessKind.PARTICIPANT), log(store));
      assertEquals(List.of("INSERT", "LINK"), audit(place));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2_MEMORY")
  @DisplayName("A unit whose connection is lost half-way through storing it is stored once")
  void halfway(Databases on, @TempDir Path folder) {
    AtomicReference<Connection> taken = new AtomicReference<>();
    AtomicBoolean armed = new AtomicBoolean();
    try (TestDatabase place = lasting(on, folder);
        PersonStore store =
            JdbcPersonStore.open(
                instead(
                    observed(place.source(), taken::set),
                    (method, real) -> {
                      // By then the pathways are written.
                      if (real.sql().contains("person_audit") && armed.getAndSet(false)) {
                        cut(place, taken.get());
                      }
                      return real.get();
                    }),
                place.options())) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            return "";
          });
      armed.set(true);
      long version =
          store.<Long>write(
              WHO,
              unit -> {
                unit.pathways().get(id(1));
                unit.pathways().insert(running(2, 2, 0, 0));
                return unit.pathways().add(id(1), measured("mät-2", 3), 1);
              });
      assertEquals(2, version);
      assertFalse(armed.get());
      assertEquals(2, store.<Long>read(WHO, s -> s.pathways().count()));
      assertEquals(List.of(AccessKind.PATHWAY), log(store));
      assertEquals(List.of("INSERT", "INSERT", "UPDATE"), audit(place));
    }
  }

  private static List<AccessKind> log(PersonStore store) {
    return Stores.accesses(store, WHO).stream().map(AccessEvent::kind).toList();
  }

  private static List<String> audit(TestDatabase place) {
    return personAudit(place).stream().map(PersonAuditRow::action).toList();
  }
}
