package io.github.finsam.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Language;
import io.github.finsam.code.Sex;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.time.Period;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts and closed periods as tables. */
class CountsImportTest {

  private static final InsatsId BRO = InsatsId.of("bro");
  private static final String HEADER = "forbund,insats,year,planned,women,men,unknown\n";
  private static final String CLOSED = "closed_periods.csv";

  /** What is wrong, where it is told, and what stands there. */
  private record Bad(
      String what,
      UnaryOperator<SampleTables> make,
      String file,
      long line,
      String column,
      String code,
      String value) {

    @Override
    public String toString() {
      return what;
    }
  }

  private static List<String> codes(List<ImportError> errors) {
    return errors.stream().map(ImportError::code).toList();
  }

  private static MapStore stored() {
    MapStore store = new MapStore();
    SampleTables.sound().read(ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
    return store;
  }

  @Test
  void soundTablesBecomeCounts() {
    MapStore store = stored();
    AnonymousEntry woman = new AnonymousEntry(Sex.WOMAN, Year.of(2014));
    AnonymousEntry man = new AnonymousEntry(Sex.MAN, Year.of(2014));
    InsatsCounts bro =
        InsatsCounts.builder()
            .id(InsatsYear.of(BRO, 2014))
            .forbund(ForbundId.of("vik"))
            .planned(40)
            .participants(BySex.of(20, 18))
            .flows(FlowCounts.of(BySex.of(8, 7), BySex.of(12, 11), BySex.of(9, 10)))
            .addAnonymous(woman, man, man)
            .build();
    assertEquals(bro, store.read(s -> s.counts().get(bro.id())));
    InsatsCounts steg = store.read(s -> s.counts().get(InsatsYear.of(InsatsId.of("steg"), 2014)));
    assertEquals(Optional.empty(), steg.participants());
    assertEquals(
        VolumeCount.of("Konferens", Period.parse("2014-09-03/2014-09-03"), 85),
        steg.volumes().get(0));
    assertEquals(
        new VolumeCount("Kurs", Period.parse("2014-Q4"), BySex.of(6, 8)), steg.volumes().get(1));
    ClosedPeriodId first = ClosedPeriodId.of(ForbundId.of("vik"), BRO, Period.year(2013));
    ClosedPeriod latest =
        store
            .<Optional<ClosedPeriod>>read(
                s -> s.closedPeriods().latest(first.forbund(), first.insats(), first.period()))
            .orElseThrow();
    assertEquals(first.next(), latest.id());
    assertEquals(Optional.of("en dubbelregistrering"), latest.reason());
    ClosedPeriod before = store.read(s -> s.closedPeriods().get(first));
    assertEquals(Optional.of(BySex.of(5, 4)), before.outcome("efter", "arbete"));
    assertTrue(before.flows().orElseThrow().balances());
    assertEquals(3, store.<Integer>read(s -> s.closedPeriods().all().size()));
  }

  static Stream<Bad> bad() {
    return Stream.of(
        new Bad(
            "men not told beside women",
            s -> s.replace("counts.csv", ",40,20,18,0", ",40,20,,0"),
            "counts.csv",
            2,
            "men",
            "required-with",
            ""),
        new Bad(
            "fewer than none",
            s -> s.replace("counts.csv", ",40,20,18,0", ",40,-20,18,0"),
            "counts.csv",
            2,
            "women",
            "negative",
            "-20"),
        new Bad(
            "an insats twice in a year",
            s -> s.row("counts.csv", "vik,bro,2014,,,,"),
            "counts.csv",
            4,
            "insats+year",
            "duplicate-key",
            "bro, 2014"),
        new Bad(
            "half a head",
            s -> s.replace("counts.csv", ",40,20,18,0", ",40,\"20,5\",18,0"),
            "counts.csv",
            2,
            "women",
            "integer-form",
            "20,5"),
        new Bad(
            "a flow missing",
            s -> s.replace("flows.csv", "bro,2014,REMAINING,11,8,0\n", ""),
            "flows.csv",
            4,
            "flow",
            "flows-incomplete",
            "ENDED"),
        new Bad(
            "a flow without a number",
            s -> s.replace("flows.csv", "ENDED,9,10,0", "ENDED,,,"),
            "flows.csv",
            4,
            "women",
            "required",
            ""),
        new Bad(
            "flows of a year without counts",
            s -> s.row("flows.csv", "bro,2015,ENDED,1,1,1"),
            "flows.csv",
            6,
            "year",
            "unknown-reference",
            "2015"),
        new Bad(
            "an anonymous entry without sex",
            s -> s.row("anonymous.csv", "bro,2014,"),
            "anonymous.csv",
            5,
            "sex",
            "required",
            ""),
        new Bad(
            "an anonymous entry that wants to say more",
            s -> s.row("anonymous.csv", "bro,2014,MAN,försörjningsstöd"),
            "anonymous.csv",
            5,
            "",
            "field-count",
            ""),
        new Bad(
            "a volume without a name",
            s -> s.row("volumes.csv", "steg,2014,,2014,,,1"),
            "volumes.csv",
            4,
            "label",
            "required",
            ""),
        new Bad(
            "a volume twice",
            s -> s.row("volumes.csv", "steg,2014,Kurs,2014-Q4,1,1,"),
            "volumes.csv",
            4,
            "insats+year+label+period",
            "duplicate-key",
            "steg, 2014, Kurs, 2014-Q4"),
        new Bad(
            "a period without an end",
            s -> s.replace(CLOSED, "vik,,2013-H1,1", "vik,,2013-01-01/,1"),
            CLOSED,
            9,
            "period",
            "missing",
            "2013-01-01/"),
        new Bad(
            "a correction without a reason",
            s -> s.replace(CLOSED, "en dubbelregistrering", ""),
            CLOSED,
            8,
            "reason",
            "missing",
            ""),
        new Bad(
            "version 0",
            s -> s.replace(CLOSED, "2013-H1,1,", "2013-H1,0,"),
            CLOSED,
            9,
            "version",
            "not-positive",
            "0"),
        new Bad(
            "two days for one closing",
            s -> s.replace(CLOSED, "2014-02-01,,OUTCOME", "2014-02-02,,OUTCOME"),
            CLOSED,
            7,
            "closed_on",
            "closed-differs",
            "2014-02-02"),
        new Bad(
            "a closed flow missing",
            s -> s.replace(CLOSED, "vik,bro,2013,1,2014-02-01,,ENDED,,,12,12,0,\n", ""),
            CLOSED,
            5,
            "measure",
            "flows-incomplete",
            "REMAINING"),
        new Bad(
            "an outcome without a name",
            s -> s.replace(CLOSED, "OUTCOME,efter,arbete", "OUTCOME,efter,"),
            CLOSED,
            7,
            "outcome",
            "required-with",
            ""),
        new Bad(
            "a table beside participants",
            s ->
                s.replace(
                    CLOSED,
                    "2013-H1,1,2014-02-01,,PARTICIPANTS,",
                    "2013-H1,1,2014-02-01,,PARTICIPANTS,efter"),
            CLOSED,
            9,
            "table",
            "not-with",
            "efter"),
        new Bad(
            "a tally that is none",
            s -> s.row(CLOSED, "vik,,2013-H1,1,2014-02-01,,TALLY,,,,,,inte base64"),
            CLOSED,
            10,
            "tally",
            "tally-form",
            "inte base64"),
        new Bad(
            "a tally that is cut off",
            s -> s.row(CLOSED, "vik,,2013-H1,1,2014-02-01,,TALLY,,,,,,RlRMWQ=="),
            CLOSED,
            10,
            "tally",
            "tally-damaged",
            "RlRMWQ=="));
  }

  @ParameterizedTest
  @MethodSource("bad")
  @DisplayName("What is wrong is told with file, line and column, and nothing is stored")
  void wrong(Bad bad) {
    Import read = bad.make().apply(SampleTables.sound()).read(ImportMode.ALL_OR_NOTHING);
    assertEquals(1, read.errors().size(), () -> read.errors().toString());
    ImportError error = read.errors().get(0);
    assertEquals(bad.file(), error.file());
    assertEquals(bad.line(), error.line());
    assertEquals(bad.column(), error.column());
    assertEquals(bad.code(), error.code());
    assertEquals(bad.value(), error.value());
    for (Language language : Language.values()) {
      assertFalse(error.text(language).contains("{"), error.text(language));
    }
    MapStore store = new MapStore();
    read.into(store);
    assertEquals(List.of(), store.read(s -> s.counts().all()));
    assertEquals(List.of(), store.read(s -> s.closedPeriods().all()));
  }

  @Test
  @DisplayName("Who counts needs no other table: the insatser are in the store")
  void alone() {
    for (ImportMode mode : ImportMode.values()) {
      MapStore store = stored();
      Import read =
          Exchange.read(
              TableSource.of(
                  Map.of(
                      "counts.csv",
                      HEADER + "vik,bro,2015,40,3,4,\n",
                      "anonymous.csv",
                      "insats,year,sex\nbro,2015,MAN\n")),
              mode);
      ImportResult result = read.into(store).throwIfErrors();
      assertEquals(Map.of(AggregateKind.COUNTS, 1), result.stored());
      InsatsCounts counts = store.read(s -> s.counts().get(InsatsYear.of(BRO, 2015)));
      assertEquals(Optional.of(BySex.of(3, 4)), counts.registered());
      assertEquals(BySex.of(0, 1), counts.anonymousBySex());
    }
  }

  @Test
  @DisplayName("What names an insats that is nowhere, or that of another, is left out and told")
  void nowhere() {
    for (ImportMode mode : ImportMode.values()) {
      MapStore store = stored();
      store.write(
          unit -> {
            unit.forbunds()
                .insert(unit.forbunds().get(ForbundId.of("vik")).withId(ForbundId.of("vek")));
            return "";
          });
      Import read =
          Exchange.read(
              TableSource.of(
                  Map.of(
                      "counts.csv",
                      HEADER + "vik,bru,2015,1,,,\nvek,bro,2016,1,,,\nvik,bro,2015,1,,,\n",
                      "volumes.csv",
                      "insats,year,label,period,women,men,unknown\nbru,2015,a,2015,,,1\n")),
              mode);
      ImportResult result = read.into(store);
      assertEquals(List.of("unknown-here", "insats-elsewhere"), codes(result.errors()));
      assertEquals(2, result.errors().get(0).line());
      assertEquals("insats", result.errors().get(1).column());
      boolean all = mode == ImportMode.ALL_OR_NOTHING;
      assertEquals(all ? 0 : 1, result.stored(AggregateKind.COUNTS));
      assertEquals(all ? 4 : 3, result.skippedRows());
    }
  }

  @Test
  @DisplayName("Rows that are bad are left out of the counts, and flows only as a whole")
  void skipping() {
    Import read =
        SampleTables.sound()
            .replace("flows.csv", "ENDED,9,10", "ENDED,nio,10")
            .replace("anonymous.csv", "bro,2014,WOMAN", "bro,2014,KVINNA")
            .read(ImportMode.SKIP_BAD_ROWS);
    assertEquals(List.of("integer-form", "constant"), codes(read.errors()));
    InsatsCounts bro = read.counts().get(0);
    assertEquals(Optional.empty(), bro.flows());
    assertEquals(BySex.of(0, 2), bro.anonymousBySex());
    assertEquals(Optional.of(BySex.of(20, 18)), bro.participants());
  }

  @Test
  @DisplayName("What is closed cannot be completed later: one bad row leaves the period out")
  void closedAsAWhole() {
    Import read =
        SampleTables.sound()
            .replace(CLOSED, "OUTCOME,efter,arbete,5", "OUTCOME,efter,arbete,fem")
            .read(ImportMode.SKIP_BAD_ROWS);
    assertEquals(
        List.of("closed-left-out", "integer-form"),
        codes(read.errors()).stream().sorted().toList());
    assertEquals(
        List.of("vik/bro/2013/2", "vik/2013-H1/1"),
        read.closedPeriods().stream().map(c -> c.id().toString()).toList());
    MapStore store = new MapStore();
    ImportResult result = read.into(store);
    // The correction has nothing to correct.
    assertEquals(1, result.stored(AggregateKind.CLOSED_PERIOD));
    assertTrue(codes(result.errors()).contains("version-gap"));
    assertEquals(7, result.skippedRows());
    Import lost =
        SampleTables.sound()
            .replace(CLOSED, "vik,,2013-H1,1,", "vik,,2013-H3,1,")
            .read(ImportMode.SKIP_BAD_ROWS);
    assertEquals(List.of(), lost.closedPeriods(), "nobody knows which period the row belongs to");
  }

  @Test
  @DisplayName("What is closed stays: the same again is nothing, other counts are refused")
  void closedOnce() {
    MapStore store = stored();
    List<ClosedPeriod> before = store.read(s -> s.closedPeriods().all());
    ImportResult same = SampleTables.sound().read(ImportMode.RESUMABLE).into(store).throwIfErrors();
    assertEquals(3, same.unchanged().get(AggregateKind.CLOSED_PERIOD));
    SampleTables other = SampleTables.sound().replace(CLOSED, ",60,", ",61,");
    ImportResult result = other.read(ImportMode.RESUMABLE).into(store);
    assertEquals(List.of("closed-already"), codes(result.errors()));
    assertEquals("vik/2013-H1/1", result.errors().get(0).value());
    assertEquals(before, store.read(s -> s.closedPeriods().all()));
    ImportResult again =
        Exchange.read(TableSource.of(Map.of(CLOSED, other.text(CLOSED))), ImportMode.ALL_OR_NOTHING)
            .into(store);
    assertEquals(
        List.of("already-stored", "already-stored", "already-stored"), codes(again.errors()));
    // A correction is a further version.
    Exchange.read(
            TableSource.of(
                Map.of(
                    CLOSED,
                    SampleTables.sound().text(CLOSED).lines().findFirst().orElseThrow()
                        + "\nvik,,2013-H1,2,2014-05-01,räknat om,PARTICIPANTS,,,,,61,\n")),
            ImportMode.ALL_OR_NOTHING)
        .into(store)
        .throwIfErrors();
    assertEquals(4, store.<Integer>read(s -> s.closedPeriods().all().size()));
    ImportResult gap =
        Exchange.read(
                TableSource.of(
                    Map.of(
                        CLOSED,
                        SampleTables.sound().text(CLOSED).lines().findFirst().orElseThrow()
                            + "\nvik,,2013-H1,4,2014-05-01,räknat om,PARTICIPANTS,,,,,62,\n")),
                ImportMode.RESUMABLE)
            .into(store);
    assertEquals(List.of("version-gap"), codes(gap.errors()));
  }
}
