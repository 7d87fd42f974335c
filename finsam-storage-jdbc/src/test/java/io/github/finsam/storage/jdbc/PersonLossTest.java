package io.github.finsam.storage.jdbc;

import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.running;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is read is logged although the connection that read it is gone. */
class PersonLossTest {

  private static final Accessor WHO = Accessor.of("handläggare-7", "uppföljning");

  private static void endOtherConnections(TestDatabase place) {
    try (Connection connection = place.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where state like 'idle in transaction%' and pid <> pg_backend_pid()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("A connection lost before anything was stored costs neither the unit nor the log")
  void loss() {
    try (TestDatabase place = Databases.POSTGRESQL_NEWEST.fresh();
        PersonStore store = JdbcPersonStore.open(place.source(), place.options())) {
      store.write(
          WHO,
          unit -> {
            unit.pathways().insert(running(1, 1, 0, 0));
            endOtherConnections(place);
            return "";
          });
      Pathway read =
          store.read(
              WHO,
              s -> {
                Pathway found = s.pathways().get(id(1));
                endOtherConnections(place);
                return found;
              });
      assertEquals(running(1, 1, 0, 0), read);
      AnswerLink link = new AnswerLink(FORBUNDS.get(0), "svar-1", id(1), EventId.of("mät"));
      store.write(
          WHO,
          unit -> {
            unit.links().insert(link);
            endOtherConnections(place);
            return "";
          });
      // Where the work needs the connection once more it fails, and what it had read is logged.
      StoreException lost =
          assertThrows(
              StoreException.class,
              () ->
                  store.read(
                      WHO,
                      s -> {
                        s.pathways().of(participant(1));
                        endOtherConnections(place);
                        return s.pathways().count();
                      }));
      assertEquals("unreachable", lost.code());
      List<AccessEvent> log = store.read(WHO, s -> s.access().of(participant(1)));
      assertEquals(
          List.of(AccessKind.PATHWAY, AccessKind.PARTICIPANT),
          log.stream().map(AccessEvent::kind).toList());
    }
  }
}
