package io.github.finsam.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResponsesImportTest {

  private static final String FILE = "responses-deltagare.csv";
  private static final String STAFF = "responses-personal.csv";
  private static final ForbundId VIK = ForbundId.of("vik");
  private static final String HEADER =
      "source_id,forbund,insats,respondent,occasion,day,sex,age_from,age_to,7.1,7.2,dag\n";

  /** Two förbund, so that an insats can belong to the wrong one. */
  private static SampleTables tables() {
    return SampleTables.sound()
        .row("forbund.csv", "udde,Samordningsförbundet Udde,222000-0002,2005-01-01,")
        .row("insatser.csv", "udde,kaj,Kajen,INDIVIDUAL,EARLY,COUNT_ONLY,no,2012-01-01,,,,stöd,,,");
  }

  private static Optional<Response> find(MapStore store, String sourceId) {
    return store.read(s -> s.responses().find(VIK, sourceId));
  }

  private static long count(MapStore store) {
    return store.read(s -> s.responses().count());
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void everyRowBecomesAQuestionnaire(ImportMode mode) {
    MapStore store = new MapStore();
    ImportResult result = tables().read(mode).into(store).throwIfErrors();
    assertEquals(4, result.stored(AggregateKind.RESPONSE));
    assertEquals(0, result.skippedRows());
    assertEquals(
        new Response(
            "w-1",
            FormId.of("deltagare"),
            new Setting(
                VIK,
                Optional.of(InsatsId.of("bro")),
                Respondent.PARTICIPANT,
                Occasion.DURING,
                LocalDate.of(2014, 3, 1),
                Optional.of(Sex.WOMAN),
                Optional.of(AgeBand.of(16, 29))),
            Answers.of(5, 4, 1)),
        find(store, "w-1").orElseThrow());
    Setting second = find(store, "w-2").orElseThrow().setting();
    assertEquals(Optional.of(AgeBand.from(30)), second.ageBand());
    Response third = find(store, "w-3").orElseThrow();
    assertEquals(Optional.empty(), third.setting().insats());
    assertEquals(Optional.empty(), third.setting().sex());
    Response staff = find(store, "p-1").orElseThrow();
    assertEquals(Respondent.STAFF, staff.setting().respondent());
    assertEquals(Occasion.HALF_YEAR, staff.setting().occasion());
  }

  @Test
  void itemsMayStandInAnyOrder() {
    MapStore store = new MapStore();
    tables()
        .with(
            FILE,
            "source_id,forbund,insats,day,sex,age_from,age_to,dag,7.2,7.1\n"
                + "w-1,vik,bro,2014-03-01,,,,0,9,5\n")
        .read(ImportMode.ALL_OR_NOTHING)
        .into(store)
        .throwIfErrors();
    assertEquals(Answers.of(5, 9, 0), find(store, "w-1").orElseThrow().answers());
  }

  @Test
  void anItemMayBeCalledLikeAColumn() {
    MapStore store = new MapStore();
    tables()
        .row("form_items.csv", "personal,sex,0,1,")
        .with(
            STAFF,
            "source_id,forbund,insats,day,sex,age_from,age_to,sex,samsyn\n"
                + "p-1,vik,,2014-06-30,MAN,,,1,6\n")
        .read(ImportMode.ALL_OR_NOTHING)
        .into(store)
        .throwIfErrors();
    Response response = find(store, "p-1").orElseThrow();
    assertEquals(Optional.of(Sex.MAN), response.setting().sex());
    assertEquals(Answers.of(6, 1), response.answers());
  }

  /** What is done to sound tables and the one error it must give. */
  record Bad(
      String name,
      Consumer<SampleTables> change,
      String file,
      long line,
      String column,
      String code,
      String value,
      // Questionnaires that are stored all the same where bad rows are left out.
      int good) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A cell of the second row of three, so that one stands before it and one after. */
  private static Bad cell(
      String name, String what, String by, String column, String code, String value) {
    String row = "w-2,vik,bro,PARTICIPANT,DURING,2014-03-02,MAN,30,,8,9,0";
    return new Bad(
        name, s -> s.replace(FILE, row, row.replace(what, by)), FILE, 3, column, code, value, 3);
  }

  private static Bad header(
      String name, String what, String by, String column, String code, String value) {
    return new Bad(
        name,
        s -> s.with(FILE, HEADER.replace(what, by) + s.text(FILE).substring(HEADER.length())),
        FILE,
        1,
        column,
        code,
        value,
        1);
  }

  static Stream<Bad> bad() {
    return Stream.of(
        cell("score above the scale", ",8,9,0", ",8,6,0", "7.2", "score-scale", "6"),
        cell("score below the scale", ",8,9,0", ",0,9,0", "7.1", "score-scale", "0"),
        cell("negative score", ",8,9,0", ",-1,9,0", "7.1", "score-scale", "-1"),
        cell("no answer by another item's code", ",8,9,0", ",8,8,0", "7.2", "score-scale", "8"),
        cell(
            "score that no number holds",
            ",8,9,0",
            ",8,9,99999999999999999999",
            "dag",
            "score-scale",
            "99999999999999999999"),
        cell("text in a score", ",8,9,0", ",vet ej,9,0", "7.1", "score-form", "vet ej"),
        cell("decimals in a score", ",8,9,0", ",4.0,9,0", "7.1", "score-form", "4.0"),
        cell("empty score", ",8,9,0", ",,9,0", "7.1", "score-blank", ""),
        cell("no source id", "w-2", "", "source_id", "required", ""),
        cell("space at the edge of a source id", "w-2", " w-2", "source_id", "edge-space", " w-2"),
        cell("source id too long", "w-2", "x".repeat(65), "source_id", "too-long", "x".repeat(65)),
        cell(
            "personal identity number",
            "w-2",
            "19121212-1212",
            "source_id",
            "personal-identity-number",
            "******-****"),
        cell("unknown förbund", "vik,bro", "vek,", "forbund", "unknown-here", "vek"),
        cell("unknown insats", "vik,bro", "vik,bor", "insats", "unknown-here", "bor"),
        cell(
            "insats of another förbund", "vik,bro", "vik,kaj", "insats", "insats-elsewhere", "kaj"),
        cell(
            "form for another group",
            "PARTICIPANT",
            "STAFF",
            "respondent",
            "form-other-respondent",
            "STAFF"),
        cell(
            "form for another occasion",
            "DURING",
            "CLOSURE",
            "occasion",
            "form-other-occasion",
            "CLOSURE"),
        cell("unknown group", "PARTICIPANT", "DELTAGARE", "respondent", "constant", "DELTAGARE"),
        cell("group left blank", "PARTICIPANT", "", "respondent", "required", ""),
        cell(
            "day outside the calendar",
            "2014-03-02",
            "2014-02-30",
            "day",
            "date-not-in-calendar",
            "2014-02-30"),
        cell("no day", "2014-03-02", "", "day", "required", ""),
        cell("unknown sex", "MAN", "K", "sex", "constant", "K"),
        cell("text in an age", ",30,,", ",trettio,,", "age_from", "integer-form", "trettio"),
        cell("age out of range", ",30,,", ",121,,", "age_from", "out-of-range", "121"),
        cell("ages upside down", ",30,,", ",30,29,", "age_to", "out-of-range", "29"),
        cell("oldest age alone", ",30,,", ",,30,", "age_from", "required-with", ""),
        cell("too few fields", ",8,9,0", ",8,9", "", "field-count", ""),
        cell("too many fields", ",8,9,0", ",8,9,0,1", "", "field-count", ""),
        cell("quote in a field", "w-2", "w\"2", "", "stray-quote", ""),
        header("unknown item", ",dag\n", ",dag,7.3\n", "7.3", "item-unknown", "7.3"),
        header(
            "item of another edition",
            ",dag\n",
            ",dag,samsyn\n",
            "samsyn",
            "item-of-other-form",
            "samsyn"),
        header("item twice", ",dag\n", ",dag,7.1\n", "7.1", "item-twice", "7.1"),
        header("item missing", ",dag\n", "\n", "dag", "item-missing", ""),
        header("column missing", ",day,", ",", "day", "header-missing", ""),
        header("column twice", ",day,", ",day,day,", "", "header-order", cut(HEADER, "day,")),
        header(
            "columns in another order",
            "source_id,forbund",
            "forbund,source_id",
            "",
            "header-order",
            cut(HEADER.replace("source_id,forbund", "forbund,source_id"), "")),
        header("semicolons", ",", ";", "", "separator", cut(HEADER.replace(',', ';'), "")),
        new Bad(
            "unknown form",
            s -> s.with("responses-deltagarna.csv", HEADER),
            "responses-deltagarna.csv",
            0,
            "",
            "unknown-form",
            "deltagarna",
            4),
        new Bad("empty file", s -> s.with(FILE, ""), FILE, 0, "", "empty-file", "", 1),
        new Bad(
            "endless field",
            s -> s.replace(FILE, "w-2", "x".repeat((1 << 20) + 1)),
            FILE,
            3,
            "",
            "field-too-long",
            "",
            2),
        new Bad(
            "quote never closed",
            s -> s.replace(FILE, "w-2", "\"w-2"),
            FILE,
            3,
            "",
            "unbalanced-quote",
            "",
            2),
        new Bad(
            "endless line",
            s -> s.replace(FILE, ",8,9,0", ",8,9,0" + ",1".repeat(20_000)),
            FILE,
            3,
            "",
            "too-many-fields",
            "",
            2),
        new Bad(
            "asked about an unknown form",
            s -> s.row("asked.csv", "chefer,vik,,2014,,6"),
            "asked.csv",
            4,
            "form",
            "unknown-here",
            "chefer",
            4),
        new Bad(
            "asked in an unknown förbund",
            s -> s.row("asked.csv", "personal,vek,,2014,,6"),
            "asked.csv",
            4,
            "forbund",
            "unknown-here",
            "vek",
            4),
        new Bad(
            "asked in an insats of another förbund",
            s -> s.row("asked.csv", "personal,vik,kaj,2014,,6"),
            "asked.csv",
            4,
            "insats",
            "insats-elsewhere",
            "kaj",
            4));
  }

  private static String cut(String header, String more) {
    String found = header.replace("day,", "day," + more).strip();
    return found.length() > 80 ? found.substring(0, 80) + "…" : found;
  }

  static Stream<Arguments> badInEveryMode() {
    return bad().flatMap(b -> Stream.of(ImportMode.values()).map(m -> Arguments.of(b, m)));
  }

  @ParameterizedTest
  @MethodSource("badInEveryMode")
  void everyBadInputIsToldOnceWithItsPlace(Bad bad, ImportMode mode) {
    SampleTables tables = tables();
    bad.change().accept(tables);
    MapStore store = new MapStore();
    ImportResult result = tables.read(mode).into(store);
    assertEquals(1, result.errors().size(), () -> text(result));
    ImportError error = result.errors().get(0);
    assertEquals(bad.file(), error.file());
    assertEquals(bad.code(), error.code());
    assertEquals(bad.line(), error.line());
    assertEquals(bad.column(), error.column());
    assertEquals(bad.value(), error.value());
    assertTold(error);
    if (mode == ImportMode.ALL_OR_NOTHING) {
      assertEquals(Map.of(), result.stored());
      assertEquals(0, count(store));
      assertEquals(List.of(), store.read(s -> s.forbunds().all()));
    } else {
      assertEquals(bad.good(), count(store), () -> text(result));
      assertEquals(bad.good(), result.stored(AggregateKind.RESPONSE));
    }
    assertThrows(ImportException.class, result::throwIfErrors);
  }

  private static void assertTold(ImportError error) {
    String sv = error.text(Language.SV);
    String en = error.text(Language.EN);
    assertNotEquals(sv, en);
    assertNotEquals(error.rule(Language.SV), error.rule(Language.EN));
    assertTrue(sv.startsWith(error.file()) && en.startsWith(error.file()));
    assertFalse(sv.contains("\n") || sv.contains("{") || en.contains("{"), sv);
  }

  private static String text(ImportResult result) {
    return result.errors().stream().map(e -> e.text(Language.SV)).toList().toString();
  }

  private static ImportResult result(SampleTables tables) {
    return tables.read(ImportMode.ALL_OR_NOTHING).into(new MapStore());
  }

  @Test
  void messagesForPeople() {
    assertEquals(
        "[responses-deltagare.csv, rad 3, kolumn 7.1: ligger utanför skalan; frågans koder är"
            + " 1–5, 8, 9: \"7\", responses-deltagare.csv, rad 3, kolumn 7.2: ska vara någon av"
            + " koderna 1–5, 9: \"bra\"]",
        text(result(tables().replace(FILE, ",8,9,0", ",7,bra,0"))));
    assertEquals(
        "[responses-deltagare.csv, rad 1, kolumn 7.3: formuläret deltagare har ingen sådan fråga;"
            + " menas 7.1? Dess frågor är 7.1, 7.2, dag: \"7.3\"]",
        text(result(tables().replace(FILE, ",dag\n", ",dag,7.3\n"))));
    assertEquals(
        "responses-deltagare.csv, line 1, column samsyn: the form deltagare of edition e1 has no"
            + " such item; the form personal of edition e0 has. The items of deltagare are 7.1,"
            + " 7.2, dag: \"samsyn\"",
        result(tables().replace(FILE, ",dag\n", ",dag,samsyn\n"))
            .errors()
            .get(0)
            .text(Language.EN));
    assertEquals(
        "[responses-deltagare.csv, rad 3, kolumn respondent: formuläret deltagare är för"
            + " PARTICIPANT: \"STAFF\"]",
        text(result(tables().replace(FILE, "w-2,vik,bro,PARTICIPANT", "w-2,vik,bro,STAFF"))));
  }

  @Test
  void errorsInTablesAndQuestionnairesComeTogether() {
    MapStore store = new MapStore();
    ImportResult result =
        tables()
            .replace("insats_planned.csv", ",40", ",många")
            .replace("asked.csv", "personal,vik,", "personal,vek,")
            .replace(FILE, ",8,9,0", ",8,7,0")
            .read(ImportMode.ALL_OR_NOTHING)
            .into(store);
    assertEquals(
        List.of("insats_planned.csv", "asked.csv", FILE),
        result.errors().stream().map(ImportError::file).toList(),
        () -> text(result));
    assertEquals(0, store.units);
    assertTrue(result.skippedRows() > 40);
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void allErrorsOfARowAreTold(ImportMode mode) {
    ImportResult result =
        tables()
            .replace(FILE, "2014-03-02,MAN,30,,8,9,0", "2014-13-02,M,300,,7,x,")
            .read(mode)
            .into(new MapStore());
    assertEquals(
        List.of("day", "sex", "age_from", "7.1", "7.2", "dag"),
        result.errors().stream().map(ImportError::column).toList(),
        () -> text(result));
    assertEquals(mode == ImportMode.ALL_OR_NOTHING ? 0 : 3, result.stored(AggregateKind.RESPONSE));
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void oneThousandErrorsAreKeptAndTheRestCounted(ImportMode mode) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 1_500; i++) {
      rows.append("w-").append(i).append(",vik,,PARTICIPANT,DURING,2014-03-01,,,,1,1,ja\n");
    }
    ImportResult result = tables().with(FILE, rows.toString()).read(mode).into(new MapStore());
    assertEquals(1_001, result.errors().size());
    assertEquals("more-errors", result.errors().get(1_000).code());
    assertTrue(result.errors().get(1_000).text(Language.SV).contains("500"));
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void latin1IsRefusedRowByRow(ImportMode mode) {
    SampleTables tables = tables().replace(FILE, "w-2", "wå").replace(FILE, "w-3", "wö");
    Map<String, byte[]> files = new HashMap<>();
    tables.texts().forEach((f, t) -> files.put(f, t.getBytes(StandardCharsets.UTF_8)));
    files.put(FILE, tables.text(FILE).getBytes(StandardCharsets.ISO_8859_1));
    MapStore store = new MapStore();
    ImportResult result = Exchange.read(TableSource.ofBytes(files), mode).into(store);
    assertEquals(1, result.errors().size(), () -> text(result));
    ImportError error = result.errors().get(0);
    assertEquals("not-utf-8", error.code());
    assertEquals(FILE, error.file());
    assertEquals(3, error.line());
    assertEquals(List.of("2"), error.details());
    assertEquals(mode == ImportMode.ALL_OR_NOTHING ? 0 : 2, count(store));
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void headerOnlyIsNoQuestionnaire(ImportMode mode) {
    ImportResult result =
        tables().with(FILE, HEADER.strip()).read(mode).into(new MapStore()).throwIfErrors();
    assertEquals(1, result.stored(AggregateKind.RESPONSE));
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void aSourceIdThatOccursTwiceInAFile(ImportMode mode) {
    MapStore store = new MapStore();
    ImportResult result =
        tables()
            .row(FILE, "w-1,vik,bro,PARTICIPANT,DURING,2014-03-01,WOMAN,16,29,5,3,1")
            .read(mode)
            .into(store);
    assertEquals(1, result.errors().size(), () -> text(result));
    ImportError error = result.errors().get(0);
    assertEquals(5, error.line());
    assertTold(error);
    if (mode == ImportMode.RESUMABLE) {
      assertEquals("source-differs", error.code());
      assertEquals("7.2", error.column());
      assertEquals("3", error.value());
      assertEquals(List.of("w-1", "4"), error.details());
    } else {
      assertEquals("source-twice", error.code());
      assertEquals("source_id", error.column());
      assertEquals(List.of(FILE, "2"), error.details());
    }
    assertEquals(mode == ImportMode.ALL_OR_NOTHING ? 0 : 4, count(store));
    assertEquals(
        mode != ImportMode.ALL_OR_NOTHING,
        find(store, "w-1").map(Response::answers).equals(Optional.of(Answers.of(5, 4, 1))));
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void aSourceIdOfTheFoerbundInTwoFiles(ImportMode mode) {
    MapStore store = new MapStore();
    ImportResult result = tables().replace(STAFF, "p-1", "w-3").read(mode).into(store);
    assertEquals(1, result.errors().size(), () -> text(result));
    ImportError error = result.errors().get(0);
    assertEquals(STAFF, error.file());
    assertEquals(2, error.line());
    assertTold(error);
    if (mode == ImportMode.RESUMABLE) {
      assertEquals("source-differs", error.code());
      assertEquals("personal", error.value());
      assertEquals(List.of("w-3", "deltagare"), error.details());
    } else {
      assertEquals("source-twice", error.code());
      assertEquals(List.of(FILE, "4"), error.details());
    }
    assertEquals(mode == ImportMode.ALL_OR_NOTHING ? 0 : 3, count(store));
  }

  @Test
  void anotherFoerbundMayUseTheSameSourceId() {
    ImportResult result =
        result(tables().row(FILE, "w-1,udde,kaj,PARTICIPANT,DURING,2014-03-01,,,,5,3,1"));
    assertEquals(List.of(), result.errors());
    assertEquals(5, result.stored(AggregateKind.RESPONSE));
  }

  /** Only questionnaires: everything they name is in the store. */
  private static SampleTables onlyQuestionnaires() {
    SampleTables tables = tables();
    tables.texts().keySet().removeIf(file -> !file.startsWith("responses-"));
    return tables;
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void questionnairesAloneAreHeldAgainstTheStore(ImportMode mode) {
    MapStore store = new MapStore();
    tables().without(FILE, STAFF).read(mode).into(store).throwIfErrors();
    ImportResult result =
        onlyQuestionnaires()
            .with("asked.csv", "form,forbund,insats,period,sex,number\npersonal,vik,,2015,,7\n")
            .read(mode)
            .into(store)
            .throwIfErrors();
    assertEquals(Map.of(AggregateKind.ASKED, 1, AggregateKind.RESPONSE, 4), result.stored());
    assertEquals(3, store.<Integer>read(s -> s.asked().all().size()));
    ImportResult wrong =
        onlyQuestionnaires()
            .with(FILE, HEADER + "w-9,vek,bor,PARTICIPANT,DURING,2014-03-01,,,,1,1,1\n")
            .without(STAFF)
            .read(mode)
            .into(store);
    assertEquals(
        List.of("forbund", "insats"), wrong.errors().stream().map(ImportError::column).toList());
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void questionnairesAloneWithoutAStoreKnowNoForm(ImportMode mode) {
    ImportResult result = onlyQuestionnaires().read(mode).into(new MapStore());
    assertEquals(
        List.of("unknown-here", "unknown-here"),
        result.errors().stream().map(ImportError::code).toList());
    result.errors().forEach(ResponsesImportTest::assertTold);
  }

  @ParameterizedTest
  @EnumSource(ImportMode.class)
  void whatIsStoredAlready(ImportMode mode) {
    MapStore store = new MapStore();
    tables().read(ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
    int units = store.units;
    ImportResult again =
        onlyQuestionnaires()
            .row(FILE, "w-4,vik,bro,PARTICIPANT,DURING,2014-03-04,,,,1,1,1")
            .read(mode)
            .into(store);
    switch (mode) {
      case ALL_OR_NOTHING -> {
        assertEquals(4, again.errors().size());
        assertTrue(again.errors().stream().allMatch(e -> e.code().equals("already-stored")));
        assertEquals(4, count(store));
        assertEquals(5, again.skippedRows());
      }
      case SKIP_BAD_ROWS -> {
        assertEquals(4, again.errors().size());
        assertEquals(1, again.stored(AggregateKind.RESPONSE));
        assertEquals(5, count(store));
        assertEquals(4, again.skippedRows());
      }
      case RESUMABLE -> {
        assertEquals(List.of(), again.errors());
        assertEquals(4, again.unchanged().get(AggregateKind.RESPONSE));
        assertEquals(1, again.stored(AggregateKind.RESPONSE));
        assertEquals(0, again.skippedRows());
        assertEquals(units + 1, store.units);
      }
    }
    ImportResult other =
        onlyQuestionnaires().replace(FILE, "MAN,30,,", "MAN,30,64,").read(mode).into(store);
    ImportError error =
        other.errors().stream().filter(e -> e.line() == 3).findFirst().orElseThrow();
    if (mode == ImportMode.RESUMABLE) {
      assertEquals("source-differs", error.code());
      assertEquals("age_to", error.column());
      assertEquals("64", error.value());
      assertEquals(
          "responses-deltagare.csv, rad 3, kolumn age_to: en annan enkät har redan id:t w-2 hos"
              + " källan, lagrad eller längre upp i filen; där är detta –: \"64\"",
          error.text(Language.SV));
      assertEquals(1, other.skippedRows());
    } else {
      assertEquals("already-stored", error.code());
    }
    assertEquals(
        Optional.of(AgeBand.from(30)), find(store, "w-2").orElseThrow().setting().ageBand());
  }

  @Test
  void aFormThatIsAnsweredStaysAsItIs() {
    MapStore store = new MapStore();
    tables().read(ImportMode.RESUMABLE).into(store).throwIfErrors();
    store.answeredFormsStay = true;
    ImportResult result =
        tables()
            .replace("form_items.csv", "samsyn,1,6,9", "samsyn,1,4,9")
            .read(ImportMode.RESUMABLE)
            .into(store);
    assertEquals(1, result.errors().size(), () -> text(result));
    ImportError error = result.errors().get(0);
    assertEquals("in-use", error.code());
    assertEquals("forms.csv", error.file());
    assertEquals(3, error.line());
    assertTold(error);
    assertEquals(4, result.unchanged().get(AggregateKind.RESPONSE));
  }

  @Test
  void aFormWithABadItemTakesItsQuestionnairesWithIt() {
    for (ImportMode mode : List.of(ImportMode.SKIP_BAD_ROWS, ImportMode.RESUMABLE)) {
      MapStore store = new MapStore();
      ImportResult result =
          tables().replace("form_items.csv", "7.2,1,5", "7.2,1,fem").read(mode).into(store);
      assertEquals(
          List.of("form_items.csv", "asked.csv", FILE),
          result.errors().stream().map(ImportError::file).toList(),
          () -> text(result));
      assertEquals("left-out", result.errors().get(1).code());
      assertEquals("left-out", result.errors().get(2).code());
      assertEquals(1, result.stored(AggregateKind.FORM));
      assertEquals(1, result.stored(AggregateKind.ASKED));
      assertEquals(1, count(store));
    }
    ImportResult strict = result(tables().replace("form_items.csv", "7.2,1,5", "7.2,1,fem"));
    assertEquals(1, strict.errors().size(), () -> text(strict));
  }

  @Test
  void aQuestionnaireOfAnInsatsThatIsLeftOutIsLeftOut() {
    ImportResult result =
        tables()
            .replace("insatser.csv", "INDIVIDUAL,LATE", "INDIVIDUAL,SOON")
            .read(ImportMode.SKIP_BAD_ROWS)
            .into(new MapStore());
    ImportError error = result.errors().get(result.errors().size() - 1);
    assertEquals(STAFF, error.file());
    assertEquals("insats", error.column());
    assertEquals("left-out", error.code());
    assertEquals(3, result.stored(AggregateKind.RESPONSE));
  }

  @Test
  void blankCellsMeanWhatTheImportIsTold() {
    MapStore store = new MapStore();
    tables()
        .replace(FILE, ",8,9,0", ",,,0")
        .read(ImportMode.ALL_OR_NOTHING)
        .blankMeans(9)
        .into(store)
        .throwIfErrors();
    assertEquals(Answers.of(9, 9, 0), find(store, "w-2").orElseThrow().answers());
    ImportResult none =
        tables()
            .replace(FILE, ",8,9,0", ",,,")
            .read(ImportMode.ALL_OR_NOTHING)
            .blankMeans(9)
            .into(new MapStore());
    assertEquals(1, none.errors().size(), () -> text(none));
    assertEquals("score-blank-means", none.errors().get(0).code());
    assertEquals("dag", none.errors().get(0).column());
    assertTold(none.errors().get(0));
    Import read = tables().read(ImportMode.RESUMABLE);
    assertThrows(InvalidValueException.class, () -> read.blankMeans(128));
    assertThrows(InvalidValueException.class, () -> read.blankMeans(-1));
  }

  @Test
  void aRunThatIsBrokenOffGoesOn(@TempDir Path folder) throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 25_000; i++) {
      rows.append("w-").append(i).append(",vik,bro,PARTICIPANT,DURING,2014-03-01,,,,1,2,1\n");
    }
    for (Map.Entry<String, String> file : tables().with(FILE, rows.toString()).texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    MapStore store = new MapStore();
    List<String> told = new ArrayList<>();
    Import read =
        Exchange.readFolder(
            folder,
            ImportMode.RESUMABLE,
            (file, count) -> {
              if (file.equals(FILE)) {
                told.add(Long.toString(count));
              }
            });
    // 18 aggregates of a unit each come first.
    store.failingUnit = 20;
    assertThrows(IllegalStateException.class, () -> read.into(store));
    assertEquals(10_000, count(store));
    ImportResult second = read.into(store).throwIfErrors();
    assertEquals(10_000, second.unchanged().get(AggregateKind.RESPONSE));
    assertEquals(15_001, second.stored(AggregateKind.RESPONSE));
    int units = store.units;
    ImportResult third = read.into(store).throwIfErrors();
    assertEquals(25_001, third.unchanged().get(AggregateKind.RESPONSE));
    assertEquals(Map.of(), third.stored());
    assertEquals(units, store.units);
    assertEquals(List.of("10000", "20000", "25000"), told.subList(told.size() - 3, told.size()));
  }

  @Test
  void oneUnitStoresManyBatches() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 25_000; i++) {
      rows.append("w-").append(i).append(",vik,bro,PARTICIPANT,DURING,2014-03-01,,,,1,2,1\n");
    }
    for (ImportMode mode : List.of(ImportMode.ALL_OR_NOTHING, ImportMode.SKIP_BAD_ROWS)) {
      MapStore store = new MapStore();
      ImportResult bad =
          tables()
              .with(FILE, rows + "w-0,vik,bro,PARTICIPANT,DURING,2014-03-01,,,,1,2,1\n")
              .read(mode)
              .into(store);
      assertEquals(1, bad.errors().size(), () -> text(bad));
      assertEquals("source-twice", bad.errors().get(0).code());
      assertEquals(1, store.units);
      assertEquals(mode == ImportMode.ALL_OR_NOTHING ? 0 : 25_001, count(store));
    }
  }

  @Test
  void aFileThatIsNoneIsUnreadable(@TempDir Path folder) throws Exception {
    for (Map.Entry<String, String> file : tables().without(FILE).texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.createDirectory(folder.resolve(FILE));
    for (ImportMode mode : ImportMode.values()) {
      ImportResult result = Exchange.readFolder(folder, mode).into(new MapStore());
      assertEquals(1, result.errors().size(), () -> text(result));
      assertEquals("unreadable", result.errors().get(0).code());
    }
  }

  @Test
  void aFileNameThatIsNearlyRight() {
    Import read = tables().with("Responses_deltagare.csv", "x\n").read(ImportMode.RESUMABLE);
    assertTrue(
        read.errors().get(0).text(Language.EN).contains("is responses-deltagare.csv meant?"),
        () -> read.errors().toString());
  }
}
