package io.github.finsam.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportErrorsTest {

  private static final String FORBUND_HEADER = "id,name,organisation_number,formed,dissolved";

  /** What is done to sound tables and the one error it must give. */
  record Bad(
      String name,
      Consumer<SampleTables> change,
      String file,
      long line,
      String column,
      String code,
      String value) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Bad cell(
      String name,
      String file,
      String what,
      String by,
      long line,
      String column,
      String code,
      String value) {
    return new Bad(name, s -> s.replace(file, what, by), file, line, column, code, value);
  }

  static Stream<Bad> bad() {
    return Stream.of(
        cell(
            "text in an amount",
            "notes.csv",
            ",3000,fk",
            ",tre,fk",
            2,
            "amount",
            "amount-form",
            "tre"),
        cell(
            "grouped amount",
            "notes.csv",
            ",3000,fk",
            ",3 000,fk",
            2,
            "amount",
            "amount-form",
            "3 000"),
        cell(
            "öre beyond two",
            "notes.csv",
            ",3000,fk",
            ",1.234,fk",
            2,
            "amount",
            "amount-form",
            "1.234"),
        cell(
            "text in an int",
            "insats_staffing.csv",
            ",50,",
            ",halv,",
            2,
            "percent",
            "integer-form",
            "halv"),
        cell(
            "text in a date",
            "insatser.csv",
            "2012-01-01",
            "1 jan 2012",
            2,
            "from",
            "date-form",
            "1 jan 2012"),
        cell(
            "date outside the calendar",
            "insatser.csv",
            "2013-01-01",
            "2014-02-30",
            3,
            "from",
            "date-not-in-calendar",
            "2014-02-30"),
        cell(
            "year before 1000",
            "insatser.csv",
            "2013-01-01",
            "0999-12-31",
            3,
            "from",
            "date-out-of-range",
            "0999-12-31"),
        cell(
            "year after 9999",
            "forbund.csv",
            "2005-01-01",
            "10000-01-01",
            2,
            "formed",
            "date-out-of-range",
            "10000-01-01"),
        cell(
            "text in a year", "insats_planned.csv", "2014", "i år", 2, "year", "year-form", "i år"),
        cell(
            "unknown constant",
            "members.csv",
            "REGION",
            "LANDSTING",
            3,
            "kind",
            "constant",
            "LANDSTING"),
        cell("neither yes nor no", "meetings.csv", ",yes,", ",ja,", 2, "public", "yes-no", "ja"),
        cell(
            "required value missing", "auditors.csv", "Revisor A", "", 2, "holder", "required", ""),
        cell(
            "half a group", "decisions.csv", ",100,bro", ",,bro", 2, "amount", "required-with", ""),
        cell(
            "end without a start",
            "applications.csv",
            "2015-01-01,,d1",
            ",2015-01-01,d1",
            2,
            "from",
            "required-with",
            ""),
        cell(
            "empty list item",
            "auditors.csv",
            "region;kommun",
            "region;;kommun",
            2,
            "members",
            "list-form",
            "region;;kommun"),
        cell(
            "bad counts",
            "bodies.csv",
            "resa=1",
            "resa",
            2,
            "meetings",
            "counts-form",
            "sammanträde=5;resa"),
        cell(
            "bad period",
            "accruals.csv",
            "2014-Q4",
            "2014-Q5",
            2,
            "belongs_to",
            "period-form",
            "2014-Q5"),
        cell(
            "unreadable printed amount",
            "printed_figures.csv",
            "-3 000 kr",
            "tre tusen",
            2,
            "raw",
            "printed-amount",
            "tre tusen"),
        cell(
            "code of no kommun", "area.csv", "2417", "9999", 3, "kommun", "unknown-kommun", "9999"),
        cell("unknown kommun", "area.csv", "2417", "241X", 3, "kommun", "unknown-kommun", "241X"),
        cell(
            "unknown kommun of a member",
            "members.csv",
            "KOMMUN,2482",
            "KOMMUN,24",
            4,
            "code",
            "unknown-kommun",
            "24"),
        cell(
            "reference to nothing",
            "insats_amounts.csv",
            "bro",
            "bor",
            2,
            "insats",
            "unknown-reference",
            "bor"),
        cell(
            "list reference to nothing",
            "meetings.csv",
            "b1;b2",
            "b1;b9",
            2,
            "present",
            "unknown-reference",
            "b9"),
        cell(
            "note line that is not there",
            "budget.csv",
            "2/styrelse",
            "2/resor",
            3,
            "note_lines",
            "unknown-reference",
            "2/resor"),
        cell(
            "control character",
            "auditors.csv",
            "Revisor A",
            "Revisor\tA",
            2,
            "holder",
            "control-character",
            "Revisor\tA"),
        cell(
            "space at the edge of an id",
            "insatser.csv",
            ",bro,2014-07-01",
            ", bro,2014-07-01",
            3,
            "merged_into",
            "edge-space",
            " bro"),
        cell(
            "rule of a value",
            "charters.csv",
            ",3,12",
            ",5,12",
            3,
            "term_years",
            "out-of-range",
            "5"),
        cell(
            "end before start",
            "members.csv",
            "2030-12-31",
            "2004-12-31",
            4,
            "to",
            "order",
            "2004-12-31"),
        cell(
            "overlapping charters",
            "charters.csv",
            "2009-12-31",
            "2010-06-30",
            3,
            "from",
            "overlap",
            "2005-01-01/2010-06-30"),
        cell(
            "overlapping forms",
            "insats_forms.csv",
            "2013-12-31",
            "2014-06-30",
            3,
            "from",
            "overlap",
            "2012-01-01/2014-06-30"),
        cell(
            "extension before start",
            "insats_extensions.csv",
            "2015-06-30",
            "2011-06-30",
            2,
            "new_end",
            "order",
            "2011-06-30"),
        cell(
            "note with two titles",
            "notes.csv",
            "Kostnader,insatser",
            "Utgifter,insatser",
            4,
            "title",
            "note-differs",
            "Utgifter"),
        cell(
            "quote within a plain field",
            "auditors.csv",
            "Revisor A",
            "Revisor \"A\"",
            2,
            "",
            "stray-quote",
            ""),
        cell(
            "text after a closing quote",
            "charter_points.csv",
            "säte\"",
            "säte\"x",
            2,
            "",
            "text-after-quote",
            ""),
        cell(
            "quote never closed",
            "charter_points.csv",
            "säte\"",
            "säte",
            2,
            "",
            "unbalanced-quote",
            ""),
        cell(
            "too few fields",
            "insats_planned.csv",
            "bro,2014,40",
            "bro,2014",
            2,
            "",
            "field-count",
            ""),
        cell(
            "too many fields",
            "insats_planned.csv",
            "bro,2014,40",
            "bro,2014,40,",
            2,
            "",
            "field-count",
            ""),
        cell(
            "missing column",
            "interim.csv",
            ",forecast\n",
            "\n",
            1,
            "forecast",
            "header-missing",
            ""),
        cell(
            "unknown column",
            "interim.csv",
            ",forecast\n",
            ",forecast,x\n",
            1,
            "x",
            "header-unknown",
            "x"),
        cell(
            "duplicate column",
            "interim.csv",
            ",forecast\n",
            ",forecast,line\n",
            1,
            "line",
            "header-duplicate",
            "line"),
        cell(
            "columns in another order",
            "interim.csv",
            "actual,forecast",
            "forecast,actual",
            1,
            "",
            "header-order",
            "forbund,year,as_of,line,forecast,actual"),
        cell(
            "semicolons",
            "interim.csv",
            ",",
            ";",
            1,
            "",
            "separator",
            "forbund;year;as_of;line;actual;forecast"),
        cell(
            "discharge by no member",
            "discharges.csv",
            "2014,kommun,",
            "2014,staten,",
            2,
            "member",
            "unknown-reference",
            "staten"),
        cell(
            "discharge decided on in another year",
            "discharges.csv",
            "2014-06-16",
            "2015-06-16",
            2,
            "decided_on",
            "other-year",
            "2015-06-16"),
        cell(
            "discharge for a year to come",
            "discharges.csv",
            ",2013,no,",
            ",2015,no,",
            3,
            "for_year",
            "out-of-range",
            "2015"),
        cell(
            "discharge neither granted nor refused",
            "discharges.csv",
            ",no,",
            ",nej,",
            3,
            "granted",
            "yes-no",
            "nej"),
        new Bad(
            "two decisions on one discharge",
            s -> s.row("discharges.csv", "vik,2014,kommun,2013,no,2014-06-17"),
            "discharges.csv",
            4,
            "forbund+year+member+for_year",
            "duplicate-key",
            "vik, 2014, kommun, 2013"),
        cell(
            "notice by no member",
            "withdrawals.csv",
            "vik,kommun",
            "vik,staten",
            2,
            "member",
            "unknown-reference",
            "staten"),
        cell(
            "notice of more than three years",
            "withdrawals.csv",
            ",12",
            ",37",
            2,
            "notice_months",
            "out-of-range",
            "37"),
        new Bad(
            "two notices on one day",
            s -> s.row("withdrawals.csv", "vik,kommun,2029-12-31,36"),
            "withdrawals.csv",
            3,
            "forbund+member+notice_given",
            "duplicate-key",
            "vik, kommun, 2029-12-31"),
        cell(
            "unknown group of respondents",
            "forms.csv",
            "STAFF",
            "PERSONAL",
            3,
            "respondent",
            "constant",
            "PERSONAL"),
        cell(
            "scale upside down",
            "form_items.csv",
            "7.1,1,5",
            "7.1,5,1",
            2,
            "max_code",
            "out-of-range",
            "1"),
        cell(
            "code no byte can hold",
            "form_items.csv",
            "samsyn,1,6,9",
            "samsyn,1,128,",
            5,
            "max_code",
            "out-of-range",
            "128"),
        cell(
            "no answer within the scale",
            "form_items.csv",
            "8;9",
            "5;9",
            2,
            "non_answers",
            "duplicate",
            "5"),
        cell(
            "text among the codes for no answer",
            "form_items.csv",
            "8;9",
            "vet ej;9",
            2,
            "non_answers",
            "integer-form",
            "vet ej;9"),
        new Bad(
            "item twice in a form",
            s -> s.row("form_items.csv", "personal,samsyn,1,5,"),
            "form_items.csv",
            6,
            "form+item",
            "duplicate-key",
            "personal, samsyn"),
        new Bad(
            "form without items",
            s -> s.row("forms.csv", "tom,e1,BOARD,YEAR"),
            "forms.csv",
            4,
            "form",
            "form-without-items",
            "tom"),
        new Bad(
            "item of an unknown form",
            s -> s.row("form_items.csv", "chefer,samsyn,1,6,"),
            "form_items.csv",
            6,
            "form",
            "unknown-reference",
            "chefer"),
        cell("fewer than none asked", "asked.csv", ",12", ",-1", 2, "number", "negative", "-1"),
        new Bad(
            "asked twice",
            s -> s.row("asked.csv", "personal,vik,,2014,,6"),
            "asked.csv",
            4,
            "form+forbund+insats+period+sex",
            "duplicate-key",
            "personal, vik, , 2014, "),
        new Bad(
            "questionnaires of a form that can name no file",
            s -> s.with("responses-del;tagare.csv", "x\n"),
            "responses-del;tagare.csv",
            0,
            "",
            "form-file-name",
            "del;tagare"),
        new Bad(
            "duplicate id",
            s -> s.row("board.csv", "vik,b2,fk,DEPUTY,Ledamot C,FK_EMPLOYEE,2011-01-01,,"),
            "board.csv",
            4,
            "forbund+id",
            "duplicate-key",
            "vik, b2"),
        new Bad(
            "reference into an absent table",
            s ->
                s.without(
                    "charters.csv",
                    "charter_points.csv",
                    "insats_amounts.csv",
                    "budget.csv",
                    "decisions.csv",
                    "applications.csv",
                    "printed_volumes.csv",
                    "insatser.csv",
                    "insats_forms.csv",
                    "insats_partners.csv",
                    "insats_extensions.csv",
                    "insats_staffing.csv",
                    "insats_planned.csv"),
            "printed_shares.csv",
            2,
            "insats",
            "reference-table-missing",
            "bro"),
        new Bad(
            "child without parent table",
            s -> s.without("bodies.csv"),
            "bodies.csv",
            0,
            "",
            "missing-parent-table",
            ""),
        new Bad(
            "required table missing",
            s -> s.without("area.csv"),
            "area.csv",
            0,
            "",
            "missing-table",
            ""),
        new Bad(
            "unknown table",
            s -> s.with("insats_form.csv", "x\n"),
            "insats_form.csv",
            0,
            "",
            "unknown-table",
            ""),
        new Bad(
            "empty file", s -> s.with("interim.csv", ""), "interim.csv", 0, "", "empty-file", ""),
        new Bad(
            "only a byte order mark",
            s -> s.with("interim.csv", "\uFEFF"),
            "interim.csv",
            0,
            "",
            "empty-file",
            ""),
        new Bad(
            "endless field",
            s -> s.replace("printed_facts.csv", "16–29 år", "x".repeat((1 << 20) + 1)),
            "printed_facts.csv",
            2,
            "",
            "field-too-long",
            ""),
        new Bad(
            "endless quoted field",
            s -> s.replace("printed_facts.csv", "16–29 år", "\"" + "x\n".repeat(1 << 20) + "\""),
            "printed_facts.csv",
            2,
            "",
            "field-too-long",
            ""),
        new Bad(
            "record after a cell with line breaks",
            s ->
                s.replace("charter_points.csv", "Namn, säte", "Namn\nsäte")
                    .row("charter_points.csv", "vik,2010-01-01,x,text"),
            "charter_points.csv",
            4,
            "point",
            "integer-form",
            "x"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void everyBadInputIsToldOnceWithItsPlace(Bad bad) {
    SampleTables tables = SampleTables.sound();
    bad.change().accept(tables);
    Import read = tables.read(ImportMode.ALL_OR_NOTHING);
    assertEquals(1, read.errors().size(), () -> text(read));
    ImportError error = read.errors().get(0);
    assertEquals(bad.file(), error.file());
    assertEquals(bad.code(), error.code());
    assertEquals(bad.line(), error.line());
    assertEquals(bad.column(), error.column());
    assertEquals(bad.value(), error.value());
    assertTold(error);
    assertTrue(read.forbunds().isEmpty());
    MapStore store = new MapStore();
    ImportResult result = read.into(store);
    assertEquals(Map.of(), result.stored());
    assertEquals(0, store.units);
    assertThrows(ImportException.class, result::throwIfErrors);
  }

  private static void assertTold(ImportError error) {
    String sv = error.text(Language.SV);
    String en = error.text(Language.EN);
    assertFalse(sv.isBlank());
    assertNotEquals(sv, en);
    assertNotEquals(error.rule(Language.SV), error.rule(Language.EN));
    assertTrue(sv.startsWith(error.file()) && en.startsWith(error.file()));
    assertFalse(sv.contains("\n") || sv.contains("{"), sv);
  }

  private static String text(Import read) {
    return read.errors().stream().map(e -> e.text(Language.SV)).toList().toString();
  }

  @Test
  void soundTablesGiveNoError() {
    Import read = SampleTables.sound().read(ImportMode.ALL_OR_NOTHING);
    assertEquals(List.of(), read.errors(), () -> text(read));
    assertEquals(0, read.skippedRows());
    assertEquals(2, read.insatser().size());
    assertEquals(2, read.forbunds().get(0).charters().size());
    assertEquals(1, read.documents().size());
  }

  @Test
  @DisplayName("The message names file, line, column, rule and value")
  void messageForPeople() {
    Import read =
        SampleTables.sound()
            .replace("insatser.csv", "2013-01-01", "2014-02-30")
            .read(ImportMode.ALL_OR_NOTHING);
    assertEquals(
        "insatser.csv, rad 3, kolumn from: datum finns inte i kalendern: \"2014-02-30\"",
        read.errors().get(0).text(Language.SV));
    assertEquals(
        "insatser.csv, line 3, column from: date does not exist in the calendar: \"2014-02-30\"",
        read.errors().get(0).text(Language.EN));
  }

  @Test
  void texts() {
    SampleTables tables =
        SampleTables.sound()
            .replace("members.csv", "REGION", "LANDSTING")
            .replace("insats_amounts.csv", "bro", "bor")
            .with("insats_form.csv", "x\n")
            .row("board.csv", "vik,b2,fk,DEPUTY,Ledamot C,FK_EMPLOYEE,2011-01-01,,")
            .replace("interim.csv", ",forecast\n", "\n");
    List<String> told =
        tables.read(ImportMode.ALL_OR_NOTHING).errors().stream()
            .map(e -> e.text(Language.EN))
            .toList();
    assertTrue(told.toString().contains("FORSAKRINGSKASSAN, ARBETSFORMEDLINGEN, REGION, KOMMUN"));
    assertTrue(told.toString().contains("does not exist in insatser.csv"));
    assertTrue(told.toString().contains("is insats_forms.csv meant?"));
    assertTrue(told.toString().contains("already on line 3"));
    assertTrue(told.toString().contains("forbund,year,as_of,line,actual,forecast"));
    assertEquals(5, told.size(), told::toString);
  }

  @Test
  void errorsInSeveralFilesComeAtOnceInTheOrderOfTheTables() {
    Import read =
        SampleTables.sound()
            .replace("printed_facts.csv", "INSATS_AGES", "AGES")
            .replace("insatser.csv", "2013-01-01", "2014-02-30")
            .replace("insatser.csv", ",20,,", ",tjugo,,")
            .replace("forbund.csv", "222000-0001", "222000")
            .replace("applications.csv", "d1", "d9")
            .read(ImportMode.ALL_OR_NOTHING);
    assertEquals(
        List.of(
            "forbund.csv", "insatser.csv", "insatser.csv", "applications.csv", "printed_facts.csv"),
        read.errors().stream().map(ImportError::file).toList(),
        () -> text(read));
    assertEquals("capacity", read.errors().get(1).column());
    ImportException thrown =
        assertThrows(ImportException.class, () -> read.into(new MapStore()).throwIfErrors());
    assertEquals(5, thrown.text(Language.SV).lines().count());
    assertEquals(read.errors(), thrown.errors());
    assertNotEquals(thrown.text(Language.SV), thrown.text(Language.EN));
  }

  @Test
  void oneThousandErrorsAreKeptAndTheRestCounted() {
    StringBuilder rows = new StringBuilder("insats,year,participants\n");
    for (int i = 0; i < 1_500; i++) {
      rows.append("bro,").append(2000 + i).append(",många\n");
    }
    Import read =
        SampleTables.sound()
            .with("insats_planned.csv", rows.toString())
            .read(ImportMode.ALL_OR_NOTHING);
    assertEquals(1_001, read.errors().size());
    ImportError last = read.errors().get(1_000);
    assertEquals("more-errors", last.code());
    assertTrue(last.text(Language.SV).contains("500"));
    assertNotEquals(last.text(Language.SV), last.text(Language.EN));
  }

  @Test
  @DisplayName("A control character is told of as its symbol, never sent to the terminal")
  void controlCharactersAreShownAsSymbols() {
    Import read =
        SampleTables.sound()
            .replace("members.csv", "Försäkringskassan", "\u001b[31mFK\u0000\u007f\u009b")
            .read(ImportMode.ALL_OR_NOTHING);
    ImportError error = read.errors().get(0);
    assertTrue(error.value().startsWith("\u001b"), error::value);
    for (Language language : Language.values()) {
      String text = error.text(language);
      assertTrue(text.endsWith("\"␛[31mFK␀␡\uFFFD\""), text);
      assertTrue(text.chars().noneMatch(Character::isISOControl), text);
    }
  }

  @Test
  void valuesAreCutAtEightyCodePoints() {
    String emoji = "\uD83D\uDE80".repeat(100);
    Import read =
        SampleTables.sound()
            .replace("insats_planned.csv", ",40", "," + emoji)
            .read(ImportMode.ALL_OR_NOTHING);
    assertEquals("\uD83D\uDE80".repeat(80) + "…", read.errors().get(0).value());
  }

  @Test
  void latin1IsRefusedOnceAFileNamingTheFirstLine() {
    Import read = readWith("members.csv", StandardCharsets.ISO_8859_1, new byte[0]);
    List<ImportError> errors = read.errors();
    assertEquals("not-utf-8", errors.get(0).code());
    assertEquals("members.csv", errors.get(0).file());
    assertEquals(2, errors.get(0).line());
    assertEquals(List.of("3"), errors.get(0).details());
    assertEquals(1, errors.size(), () -> text(read));
    assertTold(errors.get(0));
  }

  @Test
  void utf16IsRefused() {
    for (byte[] bom :
        List.of(new byte[] {(byte) 0xFE, (byte) 0xFF}, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
      Import read =
          readWith(
              "interim.csv",
              bom[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE,
              bom);
      assertEquals(1, read.errors().size(), () -> text(read));
      assertEquals("utf-16", read.errors().get(0).code());
      assertTold(read.errors().get(0));
    }
  }

  @Test
  void byteOrderMarkOfUtf8AndWindowsLineEndsAreFine() {
    SampleTables tables = SampleTables.sound();
    Map<String, byte[]> files = new HashMap<>();
    tables
        .texts()
        .forEach(
            (f, t) ->
                files.put(
                    f, ("\uFEFF" + t.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8)));
    Import read = Exchange.read(TableSource.ofBytes(files), ImportMode.ALL_OR_NOTHING);
    assertEquals(List.of(), read.errors());
    assertEquals(tables.read(ImportMode.ALL_OR_NOTHING).accounts(), read.accounts());
  }

  private static Import readWith(String file, java.nio.charset.Charset charset, byte[] prefix) {
    SampleTables tables = SampleTables.sound();
    Map<String, byte[]> files = new HashMap<>();
    tables.texts().forEach((f, t) -> files.put(f, t.getBytes(StandardCharsets.UTF_8)));
    byte[] text = tables.text(file).getBytes(charset);
    byte[] all = new byte[prefix.length + text.length];
    System.arraycopy(prefix, 0, all, 0, prefix.length);
    System.arraycopy(text, 0, all, prefix.length, text.length);
    files.put(file, all);
    return Exchange.read(TableSource.ofBytes(files), ImportMode.ALL_OR_NOTHING);
  }

  @Test
  void headerOnlyIsATableWithoutRows() {
    Import read =
        SampleTables.sound()
            .with("interim.csv", "forbund,year,as_of,line,actual,forecast")
            .read(ImportMode.ALL_OR_NOTHING);
    assertEquals(List.of(), read.errors());
    assertTrue(read.outlooks().get(0).reports().isEmpty());
  }

  @Test
  void theSmallestSet() {
    Map<String, String> texts =
        Map.of(
            "forbund.csv", FORBUND_HEADER + "\n",
            "area.csv", "forbund,kommun,part\n",
            "members.csv", "forbund,id,kind,code,name,from,to\n",
            "readme.txt", "not a table");
    assertEquals(
        List.of(), Exchange.read(TableSource.of(texts), ImportMode.ALL_OR_NOTHING).errors());
  }

  @Test
  void nothingAtAllLacksEveryRequiredTable() {
    Import read = Exchange.read(TableSource.of(Map.of()), ImportMode.ALL_OR_NOTHING);
    assertEquals(
        List.of("forbund.csv", "area.csv", "members.csv"),
        read.errors().stream().map(ImportError::file).toList());
  }

  @Test
  void folderThatIsNotThereOrIsNone(@TempDir Path temp) throws Exception {
    ImportError missing =
        Exchange.readFolder(temp.resolve("borta"), ImportMode.ALL_OR_NOTHING).errors().get(0);
    assertEquals("folder-missing", missing.code());
    assertTrue(missing.value().endsWith("borta") || missing.value().endsWith("…"));
    assertTold(missing);
    Path file = Files.writeString(temp.resolve("fil"), "x");
    ImportError none = Exchange.readFolder(file, ImportMode.SKIP_BAD_ROWS).errors().get(0);
    assertEquals("not-a-folder", none.code());
    assertTold(none);
  }

  @Test
  void folderInPlaceOfAFileIsUnreadable(@TempDir Path temp) throws Exception {
    for (Map.Entry<String, String> file : SampleTables.sound().texts().entrySet()) {
      Files.writeString(temp.resolve(file.getKey()), file.getValue());
    }
    Files.delete(temp.resolve("interim.csv"));
    Files.createDirectory(temp.resolve("interim.csv"));
    Import read = Exchange.readFolder(temp, ImportMode.ALL_OR_NOTHING);
    assertEquals(1, read.errors().size(), () -> text(read));
    assertEquals("unreadable", read.errors().get(0).code());
    assertTold(read.errors().get(0));
  }

  @Test
  void bothBundlesHaveTheSameTexts() {
    io.github.finsam.base.internal.Messages messages =
        io.github.finsam.base.internal.Messages.of("io.github.finsam.exchange.exchange");
    assertEquals(messages.keys(Language.SV), messages.keys(Language.EN));
    for (String key : messages.keys(Language.SV)) {
      if (!key.startsWith("place.")) {
        assertNotEquals(
            messages.text(Language.SV, key, "1", "2"), messages.text(Language.EN, key, "1", "2"));
      }
    }
  }
}
