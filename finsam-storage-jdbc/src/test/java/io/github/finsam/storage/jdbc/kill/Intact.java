package io.github.finsam.storage.jdbc.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.storage.jdbc.AuditEntry;
import io.github.finsam.storage.jdbc.AuditEntry.Action;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What holds of a store whoever was killed while writing to it. */
final class Intact {

  private Intact() {}

  /**
   * Kept counts are there and give what the answers give, as they were left and made anew.
   *
   * @param most of how many segments what was written may have changed the counts
   */
  static void counts(JdbcStore store, long most, String where) {
    assertEquals(List.of(), store.segments().verify(), where);
    talliesLikeRows(store, where);
    // Nothing else says that counts were kept: of those that nobody changed none is made anew.
    long counted = store.segments().refresh();
    assertTrue(counted <= most, where + ", " + counted);
    assertEquals(0, store.segments().refresh(), where);
    assertEquals(List.of(), store.segments().verify(), where);
    talliesLikeRows(store, where);
  }

  /** Counts of all förbund together, of each, and by all that is known of who was asked. */
  private static void talliesLikeRows(JdbcStore store, String where) {
    store.read(
        snapshot -> {
          List<Response> responses = new ArrayList<>();
          snapshot.responses().forEach(Lane.every(), responses::add);
          List<Form> forms = snapshot.forms().all();
          for (TallyQuery query :
              List.of(
                  Lane.every(),
                  Lane.every().by(Dimension.SEX, Dimension.HALF_YEAR),
                  Lane.every().by(Dimension.FORBUND),
                  Lane.every().by(Dimension.values()))) {
            assertEquals(
                Tally.of(query, forms, responses.iterator()),
                snapshot.responses().tally(query),
                where);
          }
          return "";
        });
  }

  /**
   * Every change is in the audit, and nothing that was not stored.
   *
   * @param versions those of all aggregates
   * @param responses how many there are
   */
  static void audit(JdbcStore store, List<Long> versions, long responses, String where) {
    Map<String, Long> latest = new TreeMap<>();
    long counted = 0;
    List<AuditEntry> some = store.audit(0, 1_000);
    while (!some.isEmpty()) {
      for (AuditEntry entry : some) {
        if (entry.kind().equals("response")) {
          counted += entry.action() == Action.DELETE ? -entry.version() : entry.version();
          continue;
        }
        String subject = entry.kind() + " " + entry.subject();
        long before = latest.getOrDefault(subject, 0L);
        long after = entry.action() == Action.DELETE ? 0 : before + 1;
        assertEquals(after, entry.version(), () -> where + ", " + entry);
        latest.put(subject, after);
      }
      some = store.audit(some.get(some.size() - 1).number(), 1_000);
    }
    latest.values().removeIf(version -> version == 0);
    assertEquals(
        versions.stream().sorted().toList(), latest.values().stream().sorted().toList(), where);
    assertEquals(responses, counted, where);
  }
}
