package io.github.finsam.storage.memory;

import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.exchange.AggregateKind;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportError;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.ImportResult;
import io.github.finsam.exchange.PathwayText;
import io.github.finsam.exchange.PersonExchange;
import io.github.finsam.exchange.PersonImport;
import io.github.finsam.exchange.TableSource;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonalData;
import io.github.finsam.storage.contract.SamplePathways;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonExchangeTest {

  private static final Accessor WHO = Accessor.of("h-1", "import");

  private static final String HEAD = "pathway,event,occurred_on,recorded_at,corrects,";
  private static final String EVENTS_HEAD =
      "pathway,event,kind,occurred_on,recorded_at,corrects,referrer,priority,form,asked_by,parties,"
          + "staff,block,kommun,activities,decision,with_referrer,place,percent,occasion,"
          + "respondent,answered,outcome\n";
  private static final String STARTS_HEAD =
      HEAD
          + "sex,birth_year,stated_age,home_kommun,education,months_on_support,incomes,occupations,"
          + "referrer,target_groups\n";
  private static final String CLOSURES_HEAD =
      HEAD + "reason,incomes,occupations,next_step,closing_talk,documented\n";

  private static MemoryPersonStore open() {
    return MemoryPersonStore.open(
        Clock.fixed(Instant.parse("2015-02-03T08:09:10Z"), ZoneOffset.UTC));
  }

  private static void insert(PersonStore store, List<Pathway> pathways) {
    store.write(
        WHO,
        unit -> {
          pathways.forEach(unit.pathways()::insert);
          return "";
        });
  }

  private static List<Pathway> all(PersonStore store) {
    List<Pathway> all = new ArrayList<>();
    store.read(
        WHO,
        s -> {
          s.pathways().forEach(PathwayQuery.all(), all::add);
          return "";
        });
    all.sort(Comparator.comparing(Pathway::id));
    return all;
  }

  /** Two pathways as somebody fills them in. */
  private static Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    tables.put(
        "pathways.csv",
        "id,key_id,participant,forbund,insats\n"
            + ("d1,nyckel-1," + participant(1).hmac() + ",insjoriket,activera\n")
            + ("d2,nyckel-1," + participant(2).hmac() + ",insjoriket,activera\n"));
    tables.put(
        "pathway_events.csv",
        EVENTS_HEAD
            + "d1,s,CONSENT_GIVEN,2014-01-07,2014-01-07T12:00:00Z,,,,9443,KOMMUN,,,,,,,,,,,,,\n"
            + "d1,m,MEASURING_OCCASION_HELD,2014-02-07,2014-02-07T12:00:00Z,,,,,,,,,,,,,,,DURING,"
            + "PARTICIPANT,yes,\n"
            + "d2,s,CONSENT_GIVEN,2014-01-07,2014-01-07T12:00:00Z,,,,9443,KOMMUN,,,,,,,,,,,,,\n");
    tables.put(
        "pathway_starts.csv",
        STARTS_HEAD
            + "d1,i,2014-01-08,2014-01-08T12:00:00Z,,WOMAN,1988,25,1481,gymnasium,30,"
            + "forsorjningsstod;aktivitetsstod,ingen,vardcentral,\n"
            + "d2,i,2014-01-08,2014-01-08T12:00:00Z,,MAN,1970,43,,,,,,,\n");
    tables.put(
        "pathway_closures.csv",
        CLOSURES_HEAD
            + "d1,u,2014-06-30,2014-07-01T08:00:00Z,,enligt-plan,ingen-offentlig,arbete=50,,yes,no\n");
    tables.put("answer_links.csv", "forbund,source_id,pathway,occasion\ninsjoriket,svar-1,d1,m\n");
    return tables;
  }

  private static PersonImport read(Map<String, String> tables, ImportMode mode) {
    return PersonExchange.read(TableSource.of(tables), mode);
  }

  private static Map<String, String> with(String file, String from, String to) {
    Map<String, String> tables = tables();
    String text = tables.getOrDefault(file, "");
    assertTrue(text.contains(from), from);
    tables.put(file, text.replace(from, to));
    return tables;
  }

  private static ImportError only(PersonImport read, String code) {
    return only(read.errors(), code);
  }

  private static ImportError only(List<ImportError> errors, String code) {
    List<ImportError> found = errors.stream().filter(e -> e.code().equals(code)).toList();
    assertEquals(1, found.size(), errors::toString);
    return found.get(0);
  }

  @Test
  @DisplayName("What somebody fills in is read, stored, and told apart from not registered")
  void filledIn() {
    for (ImportMode mode : ImportMode.values()) {
      try (PersonStore store = open()) {
        ImportResult result = read(tables(), mode).into(store, WHO).throwIfErrors();
        assertEquals(2, result.stored(AggregateKind.PATHWAY));
        assertEquals(1, result.stored(AggregateKind.ANSWER_LINK));
        assertEquals(0, result.skippedRows());
        List<Pathway> all = all(store);
        assertEquals(4, all.get(0).events().size());
        assertTrue(all.get(1).state().background().orElseThrow().before().incomes().isEmpty());
        ImportResult again = read(tables(), mode).into(store, WHO);
        boolean resumable = mode == ImportMode.RESUMABLE;
        assertEquals(resumable, again.errors().isEmpty(), again.errors()::toString);
        assertEquals(resumable ? 2 : 0, again.unchanged().getOrDefault(AggregateKind.PATHWAY, 0));
        assertEquals(all, all(store));
      }
    }
  }

  @Property(tries = 20)
  @Label("Whatever is stored comes back from its tables as it was, and into a store again")
  void roundTrip(@ForAll long seed) throws IOException {
    List<Pathway> pathways = new ArrayList<>(SamplePathways.shapes());
    for (int i = 100; i < 130; i++) {
      pathways.add(SamplePathways.seeded(i, seed));
    }
    pathways.sort(Comparator.comparing(Pathway::id));
    Path folder = Files.createTempDirectory("finsam-persons");
    try (PersonStore store = open();
        PersonStore other = open()) {
      insert(store, pathways);
      AnswerLink link =
          new AnswerLink(SamplePathways.FORBUNDS.get(0), "svar; 1", id(7), EventId.of("mät"));
      store.write(
          WHO,
          unit -> {
            unit.links().insert(link);
            return "";
          });
      PersonExchange.write(store, WHO, folder);
      PersonImport read = PersonExchange.readFolder(folder, ImportMode.ALL_OR_NOTHING);
      assertEquals(List.of(), read.errors());
      assertEquals(pathways, read.pathways());
      assertEquals(List.of(link), read.links());
      read.into(other, WHO).throwIfErrors();
      assertEquals(all(store), all(other));
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        files.forEach(PersonExchangeTest::delete);
      }
      delete(folder);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Property(tries = 20)
  @Label("A pathway is the same after it was a text, and a damaged text is refused")
  void text(@ForAll long seed, @ForAll @IntRange(max = 10_000) int at) {
    List<Pathway> pathways = new ArrayList<>(SamplePathways.shapes());
    pathways.add(SamplePathways.seeded(100, seed));
    for (Pathway pathway : pathways) {
      String text = PathwayText.write(pathway);
      assertEquals(pathway, PathwayText.read(text));
      int cut = at % text.length();
      try {
        // A text cut between two rows or within the last cell is a pathway all the same.
        PathwayText.read(text.substring(0, cut));
      } catch (InvalidValueException e) {
        assertFalse(e.violations().isEmpty());
      }
    }
    for (String none : List.of("", "finsam-pathway,2\n", "a\nb", "finsam-pathway,1\nx,y\n")) {
      assertThrows(InvalidValueException.class, () -> PathwayText.read(none), none);
    }
  }

  @Example
  @Label("A damaged text tells at which line")
  void damagedText() {
    String text = PathwayText.write(SamplePathways.seeded(100, 1));
    int lines = (int) text.lines().count();
    for (String damaged : List.of("pathway_events,x", "pathway_nothing,x", "x")) {
      InvalidValueException e =
          assertThrows(
              InvalidValueException.class, () -> PathwayText.read(text + damaged + "\n"), damaged);
      assertEquals(
          "Argument 'pathway' is damaged or not whole, seen at line " + (lines + 1),
          e.text(Language.EN));
    }
  }

  @Test
  @DisplayName("An error names file, line, column, rule and value, in both languages")
  void errors() {
    record Bad(String file, String from, String to, String code, long line, String column) {}
    for (Bad bad :
        List.of(
            new Bad("pathway_starts.csv", "WOMAN", "KVINNA", "constant", 2, "sex"),
            new Bad("pathway_starts.csv", ",1988,", ",88,", "year-form", 2, "birth_year"),
            new Bad("pathway_starts.csv", ",30,", ",1300,", "out-of-range", 2, "months_on_support"),
            new Bad(
                "pathway_starts.csv",
                "2014-01-08T12:00:00Z,,MAN",
                "2014-01-08 12:00,,MAN",
                "instant-form",
                3,
                "recorded_at"),
            new Bad(
                "pathway_closures.csv", "=50", "=halvtid", "occupations-form", 2, "occupations"),
            new Bad(
                "pathway_closures.csv",
                "2014-06-30",
                "2014-06-31",
                "date-not-in-calendar",
                2,
                "occurred_on"),
            new Bad("pathway_closures.csv", "d1,u", "d3,u", "unknown-reference", 2, "pathway"),
            new Bad("pathway_closures.csv", "d1,u", "d1,i", "duplicate", 2, "event"),
            new Bad("pathway_closures.csv", "Z,,enligt", "Z,x,enligt", "unknown", 2, "corrects"),
            new Bad("pathway_events.csv", "9443,KOMMUN", ",KOMMUN", "required", 2, "form"),
            new Bad("pathway_events.csv", ",yes,", ",yes,HOLDS", "not-with", 3, "outcome"),
            new Bad(
                "pathway_events.csv", "d1,s,CONSENT_GIVEN", "d1,s,CLOSED", "constant", 2, "kind"),
            new Bad("pathways.csv", participant(1).hmac(), "Anna", "pattern", 2, "participant"),
            new Bad("pathways.csv", "d2,", "d1,", "duplicate-key", 3, "id"),
            new Bad(
                "pathway_closures.csv",
                "2014-06-30",
                "2013-06-30",
                "transition.consent-missing",
                2,
                ""))) {
      Map<String, String> tables = with(bad.file(), bad.from(), bad.to());
      PersonImport read = read(tables, ImportMode.ALL_OR_NOTHING);
      ImportError error =
          read.errors().stream()
              .filter(e -> e.code().equals(bad.code()))
              .findFirst()
              .orElseThrow(() -> new AssertionError(bad + " " + read.errors()));
      assertEquals(bad.file(), error.file(), bad::toString);
      assertEquals(bad.line(), error.line(), bad::toString);
      assertEquals(bad.column(), error.column(), bad::toString);
      for (Language language : Language.values()) {
        assertFalse(error.text(language).isBlank());
      }
      assertEquals(List.of(), read.pathways());
      try (PersonStore store = open()) {
        ImportResult result = read.into(store, WHO);
        assertEquals(Map.of(), result.stored());
        assertEquals(List.of(), all(store));
      }
    }
  }

  @Test
  @DisplayName("A bad row leaves out its whole pathway and no other")
  void skipped() {
    for (ImportMode mode : List.of(ImportMode.SKIP_BAD_ROWS, ImportMode.RESUMABLE)) {
      try (PersonStore store = open()) {
        ImportResult result =
            read(with("pathway_starts.csv", "WOMAN", "KVINNA"), mode).into(store, WHO);
        assertEquals(List.of(id(2)), all(store).stream().map(Pathway::id).toList());
        only(result.errors(), "constant");
        only(result.errors(), "pathway-left-out");
        // The link of the one left out names nothing.
        assertEquals("pathway", only(result.errors(), "unknown-here").column());
        assertEquals(6, result.skippedRows());
      }
      try (PersonStore store = open()) {
        ImportResult result =
            read(with("pathway_closures.csv", "d1,u", ",u"), mode).into(store, WHO);
        only(result.errors(), "pathway-lost");
        assertEquals(List.of(), all(store));
      }
      try (PersonStore store = open()) {
        ImportResult result =
            read(with("pathway_closures.csv", "reason", "orsak"), mode).into(store, WHO);
        assertFalse(result.errors().isEmpty());
        assertEquals(List.of(), all(store));
      }
    }
  }

  @Test
  @DisplayName("An import that is run again adds the events that are new and changes none")
  void resumed() {
    try (PersonStore store = open()) {
      Map<String, String> first = tables();
      first.remove("pathway_closures.csv");
      read(first, ImportMode.RESUMABLE).into(store, WHO).throwIfErrors();
      ImportResult second = read(tables(), ImportMode.RESUMABLE).into(store, WHO).throwIfErrors();
      assertEquals(1, second.stored(AggregateKind.PATHWAY));
      assertEquals(1, second.unchanged().get(AggregateKind.PATHWAY));
      assertTrue(all(store).get(0).state().closed().isPresent());
      // An older file has nothing to say about what came later.
      assertEquals(
          2,
          read(first, ImportMode.RESUMABLE)
              .into(store, WHO)
              .throwIfErrors()
              .unchanged()
              .get(AggregateKind.PATHWAY));
      ImportResult other =
          read(with("pathway_closures.csv", "=50", "=75"), ImportMode.RESUMABLE).into(store, WHO);
      ImportError differs = only(other.errors(), "event-differs");
      assertEquals("pathway_closures.csv", differs.file());
      assertEquals(2, differs.line());
      ImportResult moved =
          read(with("pathways.csv", "d2,nyckel-1", "d2,nyckel-2"), ImportMode.RESUMABLE)
              .into(store, WHO);
      assertEquals(3, only(moved.errors(), "pathway-differs").line());
    }
  }

  @Test
  @DisplayName("The same spell twice is refused, in the tables and beside the store")
  void sameSpell() {
    Map<String, String> twice = with("pathways.csv", participant(2).hmac(), participant(1).hmac());
    for (ImportMode mode : ImportMode.values()) {
      try (PersonStore store = open()) {
        ImportResult result = read(twice, mode).into(store, WHO);
        assertEquals(3, only(result.errors(), "spell-twice").line());
        assertEquals(mode == ImportMode.ALL_OR_NOTHING ? 0 : 1, all(store).size());
      }
    }
  }

  @Test
  @DisplayName("A personal identity number is refused in every column, and never told")
  void personalNumbers() {
    String nine = "881213" + "123";
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    String number = nine + (10 - sum % 10) % 10;
    record Place(String file, String from) {}
    for (Place place :
        List.of(
            new Place("pathways.csv", participant(1).hmac()),
            new Place("pathways.csv", "d1"),
            new Place("pathways.csv", "nyckel-1"),
            new Place("pathway_starts.csv", "vardcentral"),
            new Place("pathway_starts.csv", "aktivitetsstod"),
            new Place("pathway_starts.csv", "d2"),
            new Place("pathway_closures.csv", "arbete"),
            new Place("pathway_closures.csv", "enligt-plan"),
            new Place("pathway_events.csv", "9443"),
            new Place("answer_links.csv", "svar-1"))) {
      for (String written :
          List.of(number, "19" + number.substring(0, 6) + "-" + number.substring(6))) {
        Map<String, String> tables = tables();
        tables.computeIfPresent(place.file(), (f, text) -> text.replace(place.from(), written));
        for (ImportMode mode : ImportMode.values()) {
          PersonImport read = read(tables, mode);
          assertTrue(
              read.errors().stream().anyMatch(e -> e.code().equals("personal-identity-number")),
              place::toString);
          try (PersonStore store = open()) {
            List<ImportError> errors = new ArrayList<>(read.into(store, WHO).errors());
            errors.addAll(read.errors());
            for (ImportError error : errors) {
              for (Language language : Language.values()) {
                String told = error + error.text(language);
                assertFalse(told.contains(number) || told.contains(number.substring(6)), told);
              }
            }
            assertFalse(all(store).toString().contains(number));
          }
        }
      }
    }
  }

  @Test
  @DisplayName("Everything about one participant is written, with who read it")
  void personalData(@TempDir Path folder) throws IOException {
    try (PersonStore store = open()) {
      read(tables(), ImportMode.ALL_OR_NOTHING).into(store, WHO).throwIfErrors();
      store.read(Accessor.of("h-2", "samtal, \"uppföljning\""), s -> s.pathways().get(id(1)));
      PersonalData data = store.read(WHO, s -> s.export(participant(1)));
      PersonExchange.write(data, folder);
      List<String> log = Files.readAllLines(folder.resolve("access_events.csv"));
      assertEquals("number,at,who,purpose,kind,pathway,query", log.get(0));
      assertTrue(
          log.stream()
              .anyMatch(l -> l.contains(",h-2,\"samtal, \"\"uppföljning\"\"\",PATHWAY,d1,")));
      PersonImport back = PersonExchange.readFolder(folder, ImportMode.ALL_OR_NOTHING);
      assertEquals(List.of(), back.errors());
      assertEquals(data.pathways(), back.pathways());
      assertEquals(data.links(), back.links());
      assertFalse(Files.readString(folder.resolve("pathways.csv")).contains(participant(2).hmac()));
    }
  }

  @Test
  @DisplayName("Tables of persons and others lie in one folder without seeing each other")
  void besideEachOther() {
    Map<String, String> tables = tables();
    tables.put("forbund.csv", "id,name,organisation_number,formed,dissolved\n");
    tables.put("pathway.csv", "");
    List<ImportError> persons = read(tables, ImportMode.ALL_OR_NOTHING).errors();
    assertEquals(List.of("pathway.csv"), persons.stream().map(ImportError::file).toList());
    assertTrue(
        Exchange.read(TableSource.of(tables), ImportMode.ALL_OR_NOTHING).errors().stream()
            .noneMatch(e -> e.file().startsWith("pathway_") || e.file().equals("pathways.csv")));
    assertEquals("missing-table", read(Map.of(), ImportMode.ALL_OR_NOTHING).errors().get(0).code());
    assertEquals(
        "pathways.csv",
        only(
                read(
                    Map.of("pathway_closures.csv", tables().get("pathway_closures.csv")),
                    ImportMode.ALL_OR_NOTHING),
                "missing-parent-table")
            .file());
  }

  @Test
  @DisplayName("A closure that comes after the file was stored is kept when it is read again")
  void laterEvents() {
    try (PersonStore store = open()) {
      read(tables(), ImportMode.RESUMABLE).into(store, WHO).throwIfErrors();
      store.write(WHO, unit -> unit.pathways().add(id(2), closed(200), 1));
      read(tables(), ImportMode.RESUMABLE).into(store, WHO).throwIfErrors();
      assertTrue(all(store).get(1).state().closed().isPresent());
    }
  }
}
