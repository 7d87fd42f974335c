package io.github.finsam.storage.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.base.ForbundId;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.storage.ResponseReader;
import io.github.finsam.storage.Store;
import io.github.finsam.survey.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindAllTest {

  private static final ForbundId FORBUND = ForbundId.of("f3");

  @ParameterizedTest
  @EnumSource(names = {"H2_MEMORY", "POSTGRESQL_NEWEST", "MARIADB"})
  @DisplayName("Many are found as one by one, also those a unit has put in, changed and taken out")
  void asOneByOne(Databases on) {
    List<String> names =
        new ArrayList<>(IntStream.range(-5, 1_995).mapToObj(i -> "q" + i).toList());
    names.addAll(List.of("Q7", "ny", "q1' or '1'='1"));
    try (TestDatabase database = on.fresh();
        Store store = JdbcStore.open(database.source(), database.options())) {
      Exchange.read(new NationalTables(2_000, 3, -1), ImportMode.ALL_OR_NOTHING)
          .into(store)
          .throwIfErrors();
      int stored = store.read(snapshot -> same(snapshot.responses(), names));
      store.write(
          unit -> {
            List<Response> some = unit.responses().findAll(FORBUND, names).subList(0, 3);
            some.forEach(r -> unit.responses().delete(FORBUND, r.sourceId()));
            unit.responses().insert(List.of(some.get(0), some.get(1).withSourceId("ny")));
            assertEquals(stored - 1, same(unit.responses(), names));
            return "";
          });
      assertEquals(stored - 1, store.<Integer>read(s -> same(s.responses(), names)));
    }
  }

  /** How many are found, by one way as by the other. */
  private static int same(ResponseReader responses, List<String> names) {
    Set<Response> oneByOne = new HashSet<>();
    for (String name : names) {
      Optional<Response> found = responses.find(FORBUND, name);
      found.ifPresent(oneByOne::add);
    }
    List<Response> all =
        responses.findAll(FORBUND, Stream.concat(names.stream(), Stream.of("ny")).toList());
    assertEquals(oneByOne, Set.copyOf(all));
    return oneByOne.size();
  }
}
