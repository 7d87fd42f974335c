package io.github.finsam.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.NoteKind;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Versioned;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportModesTest {

  private static final Map<AggregateKind, Integer> ALL = new EnumMap<>(AggregateKind.class);

  static {
    ALL.put(AggregateKind.FORBUND, 1);
    ALL.put(AggregateKind.INSATS, 2);
    ALL.put(AggregateKind.ACCOUNTS, 1);
    ALL.put(AggregateKind.OUTLOOK, 1);
    ALL.put(AggregateKind.GOVERNANCE, 1);
    ALL.put(AggregateKind.DOCUMENT, 1);
    ALL.put(AggregateKind.FORM, 2);
    ALL.put(AggregateKind.ASKED, 2);
    ALL.put(AggregateKind.COUNTS, 2);
    ALL.put(AggregateKind.CLOSED_PERIOD, 3);
    ALL.put(AggregateKind.RESPONSE, 4);
  }

  @Test
  void soundTablesAreStoredInOneUnitAndFoundAgain(@TempDir Path folder) throws Exception {
    for (Map.Entry<String, String> file : SampleTables.sound().texts().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    MapStore store = new MapStore();
    ImportResult result =
        Exchange.readFolder(folder, ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
    assertEquals(ALL, result.stored());
    assertEquals(2, result.stored(AggregateKind.INSATS));
    assertEquals(1, store.units);
    Accounts accounts = store.read(s -> s.accounts().get(ForbundId.of("vik"), Year.of(2014)));
    assertEquals(
        "3000.00", accounts.note(NoteKind.COSTS).orElseThrow().sum().getAmount().toString());
    assertEquals("2000.50", accounts.opening().cash().getAmount().toString());
  }

  @Test
  void allOrNothingStoresNothingThatIsThereAlready() {
    MapStore store = new MapStore();
    SampleTables.sound()
        .without(
            "documents.csv",
            "printed_figures.csv",
            "printed_facts.csv",
            "printed_volumes.csv",
            "printed_shares.csv")
        .read(ImportMode.ALL_OR_NOTHING)
        .into(store)
        .throwIfErrors();
    ImportResult again = SampleTables.sound().read(ImportMode.ALL_OR_NOTHING).into(store);
    assertEquals(Map.of(), again.stored());
    assertEquals(19, again.errors().size());
    assertTrue(again.errors().stream().allMatch(e -> e.code().equals("already-stored")));
    assertEquals("insatser.csv", again.errors().get(1).file());
    assertEquals(2, again.errors().get(1).line());
    assertTrue(again.skippedRows() > 30);
    assertEquals(List.of(), store.read(s -> s.documents().all()));
  }

  @Test
  void aBadRowBelowARootIsLeftOutAlone() {
    Import read =
        SampleTables.sound()
            .replace("insats_staffing.csv", ",50,", ",halv,")
            .read(ImportMode.SKIP_BAD_ROWS);
    assertEquals(List.of("integer-form"), codes(read));
    assertEquals(2, read.insatser().size());
    assertTrue(read.insatser().get(0).resources().staffing().isEmpty());
    assertFalse(read.insatser().get(0).resources().planned().isEmpty());
    assertEquals(1, read.skippedRows());
    MapStore store = new MapStore();
    ImportResult result = read.into(store);
    assertEquals(ALL, result.stored());
    assertEquals(1, result.errors().size());
    assertThrows(ImportException.class, result::throwIfErrors);
  }

  @Test
  void aBadRootTakesItsRowsAndTheRowsThatNameItWithIt() {
    Import read =
        SampleTables.sound()
            .replace("insatser.csv", "INDIVIDUAL,EARLY", "INDIVIDUAL,SOON")
            .read(ImportMode.SKIP_BAD_ROWS);
    assertTrue(read.insatser().isEmpty(), "the insats that merged into it is left out as well");
    assertEquals("constant", read.errors().get(0).code());
    assertTrue(read.errors().stream().skip(1).allMatch(e -> e.code().equals("left-out")));
    assertEquals(
        Set.of(
            "insatser.csv",
            "budget.csv",
            "insats_amounts.csv",
            "decisions.csv",
            "applications.csv",
            "printed_volumes.csv",
            "printed_shares.csv"),
        Set.copyOf(read.errors().stream().map(ImportError::file).toList()));
    assertEquals(2, read.accounts().get(0).budget().size());
    assertEquals(1, read.governance().get(0).decisions().size());
  }

  @Test
  void aBadForbundLeavesNothing() {
    Import read =
        SampleTables.sound()
            .replace("forbund.csv", "222000-0001", "222000")
            .read(ImportMode.SKIP_BAD_ROWS);
    assertEquals("pattern", read.errors().get(0).code());
    assertEquals("organisation_number", read.errors().get(0).column());
    // A form belongs to no förbund.
    assertEquals(Map.of(AggregateKind.FORM, 2), read.into(new MapStore()).stored());
  }

  @Test
  void rowsThatOnlyTogetherBreakARuleLeaveOutTheirAggregate() {
    Import read =
        SampleTables.sound()
            .replace("insats_forms.csv", "2013-12-31", "2014-06-30")
            .read(ImportMode.SKIP_BAD_ROWS);
    assertEquals("overlap", read.errors().get(0).code());
    assertTrue(read.insatser().stream().noneMatch(i -> i.id().equals(InsatsId.of("bro"))));
  }

  @Test
  void aTableThatCannotBeReadLeavesOutItsKind() {
    Import read =
        SampleTables.sound()
            .replace("notes.csv", "Styrelse,100", "\"Styrelse,100")
            .read(ImportMode.SKIP_BAD_ROWS);
    assertEquals(List.of("unbalanced-quote"), codes(read));
    assertTrue(read.accounts().isEmpty());
    assertEquals(2, read.insatser().size());
    assertEquals(1, read.documents().size());
    assertEquals(0, read.into(new MapStore()).stored(AggregateKind.ACCOUNTS));
  }

  @Test
  void skippingKeepsWhatIsStoredAlready() {
    MapStore store = new MapStore();
    SampleTables.sound().read(ImportMode.SKIP_BAD_ROWS).into(store).throwIfErrors();
    ImportResult again =
        SampleTables.sound()
            .row(
                "insatser.csv", "vik,ny,Ny,STRUCTURAL,EARLY,COUNT_ONLY,no,2015-01-01,,,,kunskap,,,")
            .read(ImportMode.SKIP_BAD_ROWS)
            .into(store);
    assertEquals(Map.of(AggregateKind.INSATS, 1), again.stored());
    assertEquals(20, again.errors().size());
  }

  @Test
  void aBrokenOffRunGoesOnAndASecondRunChangesNothing() {
    MapStore store = new MapStore();
    store.failingUnit = 4;
    Import read = SampleTables.sound().read(ImportMode.RESUMABLE);
    assertThrows(IllegalStateException.class, () -> read.into(store));
    assertEquals(2, store.read(s -> s.insatser().all()).size());
    assertEquals(List.of(), store.read(s -> s.accounts().all()));
    ImportResult second = read.into(store);
    assertEquals(Map.of(AggregateKind.FORBUND, 1, AggregateKind.INSATS, 2), second.unchanged());
    assertEquals(1, second.stored(AggregateKind.ACCOUNTS));
    int units = store.units;
    ImportResult third = read.into(store);
    assertEquals(Map.of(), third.stored());
    assertEquals(ALL, third.unchanged());
    assertEquals(units, store.units);
    assertEquals(1, version(store));
  }

  @Test
  void aChangedValueIsUpdated() {
    MapStore store = new MapStore();
    SampleTables.sound().read(ImportMode.RESUMABLE).into(store).throwIfErrors();
    ImportResult result =
        SampleTables.sound()
            .replace("accounts.csv", ",2014,1000,", ",2014,1100,")
            .read(ImportMode.RESUMABLE)
            .into(store)
            .throwIfErrors();
    assertEquals(Map.of(AggregateKind.ACCOUNTS, 1), result.stored());
    assertEquals(2, version(store));
  }

  @Test
  void whatAnInsatsIsStaysAsItWasCreated() {
    MapStore store = new MapStore();
    SampleTables.sound().read(ImportMode.RESUMABLE).into(store).throwIfErrors();
    List<Insats> before = store.read(s -> s.insatser().all());
    ImportResult result =
        SampleTables.sound()
            .replace("insatser.csv", ",INDIVIDUAL,", ",STRUCTURAL,")
            .read(ImportMode.RESUMABLE)
            .into(store);
    ImportError error = result.errors().get(0);
    assertEquals("insatser.csv", error.file());
    assertEquals("direction", error.column());
    assertEquals("immutable", error.code());
    assertEquals("STRUCTURAL", error.value());
    assertTrue(error.text(Language.SV).contains("INDIVIDUAL"), error.text(Language.SV));
    assertTrue(error.text(Language.EN).contains("INDIVIDUAL"), error.text(Language.EN));
    assertEquals(before, store.read(s -> s.insatser().all()));
  }

  @Test
  void theDayAForbundWasFormedStaysAsItWasEntered() {
    MapStore store = new MapStore();
    SampleTables.sound().read(ImportMode.RESUMABLE).into(store).throwIfErrors();
    Forbund before = store.read(s -> s.forbunds().all()).get(0);
    String formed = before.existence().startInclusive().toString();
    ImportResult result =
        SampleTables.sound()
            .replace("forbund.csv", formed, before.existence().startInclusive().plusDays(1) + "")
            .read(ImportMode.RESUMABLE)
            .into(store);
    ImportError error = result.errors().get(0);
    assertEquals("forbund.csv", error.file());
    assertEquals("formed", error.column());
    assertEquals("immutable", error.code());
    assertTrue(error.text(Language.SV).contains(formed), error.text(Language.SV));
    assertEquals(before, store.read(s -> s.forbunds().all()).get(0));
  }

  private static long version(Store store) {
    return store
        .read(s -> s.accounts().findVersioned(ForbundYear.of(ForbundId.of("vik"), 2014)))
        .map(Versioned::version)
        .orElseThrow();
  }

  private static List<String> codes(Import read) {
    return read.errors().stream().map(ImportError::code).toList();
  }

  @Test
  void aBudgetOfTwoHundredThousandRowsIsReadAndToldOf() {
    StringBuilder text =
        new StringBuilder("forbund,year,line,section,label,budget,actual,insats,note_lines\n");
    for (int i = 0; i < 200_000; i++) {
      text.append("vik,2014,l").append(i).append(",OVERHEAD,Rad,1,,,\n");
    }
    List<String> told = new ArrayList<>();
    Import read =
        Exchange.read(
            SampleTables.sound().with("budget.csv", text.toString()).source(),
            ImportMode.ALL_OR_NOTHING,
            (file, rows) -> told.add(file + " " + rows));
    assertEquals(List.of(), read.errors());
    assertEquals(200_000, read.accounts().get(0).budget().size());
    assertTrue(told.contains("budget.csv 10000") && told.contains("budget.csv 200000"));
    assertTrue(told.contains("forbund.csv 1"));
  }

  @Test
  void tablesShippedAsResources() {
    Import read =
        Exchange.read(
            TableSource.classpath(
                ImportModesTest.class, "shipped", Set.of("forbund.csv", "area.csv", "members.csv")),
            ImportMode.ALL_OR_NOTHING);
    assertEquals(List.of(), read.errors());
    assertEquals("Samordningsförbundet Å", read.forbunds().get(0).name());
  }

  @Test
  void aResourceThatIsNotThereIsUnreadable() {
    Import read =
        Exchange.read(
            TableSource.classpath(
                ImportModesTest.class,
                "shipped",
                Set.of("forbund.csv", "area.csv", "members.csv", "board.csv")),
            ImportMode.ALL_OR_NOTHING);
    assertEquals(List.of("unreadable"), codes(read));
  }
}
