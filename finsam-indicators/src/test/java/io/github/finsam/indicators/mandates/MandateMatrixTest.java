package io.github.finsam.indicators.mandates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Faults;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who answers for whom, and whom nobody does. */
class MandateMatrixTest {

  /**
   * Finansiell samordning, Förstudie FINSAM (Framtidens välfärd – Fler vägar in), Sveriges Kommuner
   * och Landsting 2016, bilaga 5, "Vita fält".
   */
  private static final MandateMatrix PUBLISHED =
      MandateMatrix.load(DefinitionSource.resources(MandateMatrixTest.class, "vita-falt-2016"));

  private static final MandateMatrix SPECIAL =
      PUBLISHED.only(EnumSet.complementOf(EnumSet.of(MandateKind.BASIC)));

  @Test
  @DisplayName("Förstudie FINSAM, SKL 2016, bilaga 5: four basic mandates and 13 others")
  void rows() {
    assertEquals(17, PUBLISHED.mandates().size());
    assertEquals(13, SPECIAL.mandates().size());
  }

  @Test
  @DisplayName("Bilaga 5: nobody is without a basic mandate; addiction has no special one")
  void whiteFields() {
    Period year = Period.parse("2016-02-01/2016-12-31");
    assertEquals(List.of(), PUBLISHED.whiteFields(year));
    assertEquals(
        List.of(
            "bosatta",
            "arbetssokande",
            "bistand",
            "under-20",
            "missbruk",
            "utagerande",
            "fortidspension"),
        SPECIAL.whiteFields(year).stream().map(TargetGroup::id).toList());
  }

  @Test
  @DisplayName("Bilaga 5: many work for young people with activity compensation at the same time")
  void overlaps() {
    GroupCover cover = SPECIAL.cover("aktivitetsersattning", Period.year(2016));
    assertEquals(1, cover.spans().size());
    assertEquals(List.of("af", "fk", "regeringen", "skl"), cover.spans().get(0).actors());
    assertEquals(cover.spans(), cover.overlaps(4));
    assertEquals(List.of(), cover.overlaps(5));
    // What is for wider groups covers the narrower: mental ill health, and neither work nor
    // studies.
    assertEquals(
        List.of("samordnare-unga", "samordnare-psykisk", "overenskommelse-psykisk"),
        SPECIAL.cover("unga-psykisk", Period.year(2016)).mandates().stream()
            .map(Mandate::id)
            .toList());
  }

  @Test
  void gapsAreTheDaysThatNobodyCovers() {
    GroupCover cover = SPECIAL.cover("bistand", Period.parse("2013-07-01/2016-06-30"));
    assertEquals(
        List.of("2013-07-01/2013-12-31", "2016-01-01/2016-06-30"),
        cover.gaps().stream().map(span -> span.days().toString()).toList());
    assertFalse(cover.isWhite());
    GroupCover open = SPECIAL.cover("under-20", DateRange.from(LocalDate.of(2015, 1, 1)));
    assertEquals(
        List.of("2015-01-01/2015-12-31", "2016-01-01/"),
        open.spans().stream().map(span -> span.days().toString()).toList());
  }

  @Test
  void aCellIsAnActorAndAGroupOnADay() {
    LocalDate day = LocalDate.of(2016, 3, 1);
    assertEquals(
        List.of("grund-fk", "se"),
        PUBLISHED.cell("fk", "aktivitetsersattning", day).stream().map(Mandate::id).toList());
    assertEquals(List.of(), PUBLISHED.cell("skolverket", "under-20", day));
  }

  private static MandateMatrix made(List<int[]> periods) {
    List<Mandate> mandates = new ArrayList<>();
    LocalDate first = LocalDate.of(2020, 1, 1);
    for (int[] p : periods) {
      mandates.add(
          mandate(
              "m" + mandates.size(),
              "a" + mandates.size() % 3,
              DateRange.of(first.plusDays(p[0]), first.plusDays(p[0] + p[1])),
              "g"));
    }
    return new MandateMatrix(
        List.of(actor("a0"), actor("a1"), actor("a2")), List.of(group("g")), mandates);
  }

  private static Actor actor(String id) {
    return new Actor(id, Label.of(id, id));
  }

  private static TargetGroup group(String id, String... within) {
    return new TargetGroup(id, Label.of(id, id), Optional.empty(), List.of(within));
  }

  private static Mandate mandate(String id, String actor, DateRange period, String group) {
    return Mandate.builder()
        .id(id)
        .addActors(actor)
        .kind(MandateKind.ASSIGNMENT)
        .period(period)
        .addGroups(group)
        .text(MandateText.of(Label.of(id, id)))
        .source("test")
        .build();
  }

  @Property(tries = 200)
  void spansGiveEachDayItsMandatesAndLeaveOutNone(
      @ForAll @Size(max = 6) List<@IntRange(max = 40) Integer> starts,
      @ForAll @IntRange(max = 25) int length) {
    List<int[]> periods = new ArrayList<>();
    for (int start : starts) {
      periods.add(new int[] {start, (start * 7 + length) % 26});
    }
    MandateMatrix matrix = made(periods);
    LocalDate first = LocalDate.of(2020, 1, 5);
    LocalDate last = LocalDate.of(2020, 2, 20);
    GroupCover cover = matrix.cover("g", DateRange.of(first, last));
    LocalDate expected = first;
    for (CoverSpan span : cover.spans()) {
      assertEquals(expected, span.days().startInclusive());
      LocalDate end = span.days().endInclusive().orElseThrow();
      for (LocalDate day = expected; !day.isAfter(end); day = day.plusDays(1)) {
        LocalDate on = day;
        assertEquals(
            matrix.mandates().stream().filter(m -> m.period().contains(on)).toList(),
            span.mandates());
      }
      expected = end.plusDays(1);
    }
    assertEquals(last.plusDays(1), expected);
    for (int i = 1; i < cover.spans().size(); i++) {
      assertFalse(cover.spans().get(i).mandates().equals(cover.spans().get(i - 1).mandates()));
    }
  }

  @Test
  void badValuesAreNamed() {
    assertEquals(
        List.of("cycle", "cycle"),
        codes(
            () ->
                new MandateMatrix(
                    List.of(), List.of(group("a", "b"), group("b", "a")), List.of())));
    assertEquals(
        List.of("unknown", "unknown"),
        codes(
            () ->
                new MandateMatrix(
                    List.of(),
                    List.of(),
                    List.of(mandate("m", "a", DateRange.from(LocalDate.EPOCH), "g")))));
    assertEquals(
        List.of("order"),
        codes(
            () ->
                mandate("m", "a", DateRange.from(LocalDate.of(2016, 1, 1)), "g")
                    .withReporting(
                        new Reporting("2015", Optional.of(LocalDate.of(2015, 12, 31))))));
    assertEquals(
        List.of("out-of-range"),
        codes(() -> PUBLISHED.cover("bistand", Period.year(2016)).overlaps(1)));
    assertEquals(List.of("unknown"), codes(() -> PUBLISHED.cover("?", Period.year(2016))));
    assertEquals(List.of("duplicate"), codes(() -> group("a", "a")));
    assertEquals(List.of("empty"), codes(() -> new GroupCover(group("a"), List.of())));
    CoverSpan january = span("2016-01-01", "2016-01-31");
    assertEquals(
        List.of("mismatch"),
        codes(
            () -> new GroupCover(group("a"), List.of(january, span("2016-02-02", "2016-02-29")))));
  }

  private static CoverSpan span(String start, String end) {
    return new CoverSpan(DateRange.of(LocalDate.parse(start), LocalDate.parse(end)), List.of());
  }

  private static List<String> codes(Runnable make) {
    InvalidValueException thrown = assertThrows(InvalidValueException.class, make::run);
    // Every one has a text.
    assertFalse(thrown.text(Language.SV).isBlank());
    return thrown.violations().stream().map(Violation::code).toList();
  }

  private static Map<String, String> good() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("actors.csv", "id,name_sv,name_en\nfk,FK,FK\naf,AF,AF\n");
    files.put(
        "target_groups.csv", "id,name_sv,name_en,ages,within\nu,Unga,Young,16-29,\nn,N,N,,u\n");
    files.put(
        "mandates.csv",
        "id,actors,kind,activity_sv,activity_en,description_sv,description_en,from,to,groups,"
            + "commissioner,reported,reported_on,source,other\n"
            + "m,fk af,ASSIGNMENT,Uppdrag,,,,2014-01-01,2015-12-31,u n,S,2016,2016-01-31,x,\n");
    return files;
  }

  /** File, what stands there, what is put there instead, and the faults that gives. */
  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of(
            "mandates.csv", "fk af", "fk xx", "mandates.csv:2:actors:unknown-reference:xx"),
        Arguments.of("mandates.csv", "fk af", "fk fk", "mandates.csv:2:actors:duplicate:fk fk"),
        Arguments.of("mandates.csv", "u n", "", "mandates.csv:2:groups:required:"),
        Arguments.of("mandates.csv", "2014-01-01", "2014", "mandates.csv:2:from:not-date:2014"),
        Arguments.of("mandates.csv", "2014-01-01", "", "mandates.csv:2:from:required:"),
        Arguments.of(
            "mandates.csv", "2015-12-31", "2013-12-31", "mandates.csv:2:to:order:2013-12-31"),
        Arguments.of(
            "mandates.csv",
            "2016-01-31",
            "2013-01-31",
            "mandates.csv:2:reported_on:order:2013-01-31"),
        Arguments.of(
            "mandates.csv",
            "ASSIGNMENT",
            "uppdrag",
            "mandates.csv:2:kind:unknown-constant:uppdrag"),
        Arguments.of(
            "target_groups.csv",
            "Young,16-29,",
            "Young,16-29,n",
            "target_groups.csv:2:within:cycle:u target_groups.csv:3:within:cycle:n"),
        Arguments.of(
            "target_groups.csv", "N,,u", "N,,x", "target_groups.csv:3:within:unknown-reference:x"),
        Arguments.of(
            "actors.csv",
            "af,AF",
            "fk,AF",
            "actors.csv:3:id:duplicate-key:fk mandates.csv:2:actors:unknown-reference:af"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatIsWrongIsNamedWithItsPlace(String file, String from, String to, String expected) {
    Map<String, String> files = good();
    String after = files.get(file).replace(from, to);
    assertTrue(!after.equals(files.get(file)), "nothing was changed");
    files.put(file, after);
    DefinitionException thrown =
        assertThrows(
            DefinitionException.class, () -> MandateMatrix.load(DefinitionSource.of(files)));
    assertEquals(expected, String.join(" ", Faults.shown(thrown.faults())));
    assertFalse(thrown.text(Language.SV).isBlank());
  }

  @Test
  void goodTablesAreRead() {
    MandateMatrix matrix = MandateMatrix.load(DefinitionSource.of(good()));
    Mandate mandate = matrix.mandates().get(0);
    assertEquals("Uppdrag", mandate.text().activity().en());
    assertEquals(Set.of("fk", "af"), Set.copyOf(mandate.actors()));
    assertEquals(
        Optional.of(new Reporting("2016", Optional.of(LocalDate.of(2016, 1, 31)))),
        mandate.reporting());
    assertEquals(
        3,
        assertThrows(
                DefinitionException.class, () -> MandateMatrix.load(DefinitionSource.of(Map.of())))
            .faults()
            .size());
  }
}
