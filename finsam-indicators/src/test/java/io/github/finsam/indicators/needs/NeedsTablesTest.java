package io.github.finsam.indicators.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Faults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the loader says of tables that are wrong. */
class NeedsTablesTest {

  private static Map<String, String> good() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "needs.csv",
        "id,name_sv,name_en,base_sv,base_en,base_persons,base_ages,base_source\n"
            + "n,Behov,Needs,Alla,All,1000,16-64,SCB\n");
    files.put(
        "groups.csv",
        "id,name_sv,name_en,persons,persons_lowest,persons_highest,persons_source,ages,share,"
            + "share_lowest,share_highest,share_source,published\n"
            + "a,A,,100,,,SCB,16-24,0.5,0.4,0.6,rapport,50\n"
            + "b,B,B,200,150,250,SCB,65+,0.1,,,rapport,\n");
    files.put("overlaps.csv", "group,other,share,lowest,highest,source\na,b,0.1,,,rapport\n");
    files.put("areas.csv", "id,name_sv,name_en,nation\n00,Riket,Sweden,yes\n2482,S,S,no\n");
    files.put("measures.csv", "id,name_sv,name_en,unit\nm,Mått,Measure,PERCENT\n");
    files.put("values.csv", "measure,area,year,value,source\nm,00,2014,4.4,x\nm,2482,2014,4.0,x\n");
    files.put("breakdowns.csv", "id,name_sv,name_en,area,year,source\nb,B,B,2482,2014,x\n");
    files.put("parts.csv", "breakdown,id,name_sv,name_en,count,percent\nb,p,P,P,3,\n");
    files.put(
        "support.csv",
        "area,year,component,persons,paid,full_years\n2482,2014,SICKNESS_BENEFIT,3,400000,2.5\n");
    files.put("report.csv", "id,title,publisher,year\nr,Rapport,SKL,2016\n");
    files.put(
        "numbers.csv",
        "id,subject_sv,subject_en,raw,from,to,step,unit,ages,place\n"
            + "x,X,X,1,1,,,COUNT,,s. 1\ny,Y,Y,2,2,3,1,COUNT,,s. 1\n");
    files.put("relations.csv", "id,way,result,kind,terms\nr,1,x,SUM,y\n");
    return files;
  }

  private static List<String> faults(Map<String, String> files) {
    DefinitionException thrown =
        assertThrows(DefinitionException.class, () -> NeedsTables.load(DefinitionSource.of(files)));
    return Faults.shown(thrown.faults());
  }

  @Test
  void goodTablesAreRead() {
    NeedsTables tables = NeedsTables.load(DefinitionSource.of(good()));
    Needs needs = tables.needs().orElseThrow();
    assertEquals(70, needs.totalPersons(Assumed.LIKELY));
    assertEquals(85, needs.totalPersons(Assumed.HIGHEST));
    assertEquals("A", needs.groups().get(0).name().en());
    assertEquals(Optional.empty(), needs.publishedTotal());
    assertEquals(Sek.tkr(400), tables.support().get(0).measure().total());
    assertEquals(2, tables.report().orElseThrow().numbers().size());
    assertEquals(1, tables.areas().orElseThrow().besideNation("2482").size());
  }

  @Test
  @DisplayName("Every part is optional, and an empty folder says nothing")
  void partsAreOptional() {
    NeedsTables none = NeedsTables.load(DefinitionSource.of(Map.of()));
    assertEquals(
        new NeedsTables(Optional.empty(), Optional.empty(), List.of(), Optional.empty()), none);
  }

  /** File, what stands there, what is put there instead, and the faults that gives. */
  static Stream<Arguments> bad() {
    return Stream.of(
        of(
            "groups.csv",
            "0.5,0.4,0.6",
            "0.5,0.4,1.6",
            "groups.csv:2:share_highest:out-of-range:1.6"),
        of("groups.csv", "0.5,0.4,0.6", "0.5,0.7,0.8", "groups.csv:2:share_lowest:above:0.7"),
        of("groups.csv", "0.5,0.4,0.6", "50 %,0.4,0.6", "groups.csv:2:share:not-number:50 %"),
        of(
            "groups.csv",
            "B,200,150,250,SCB,65+,0.1",
            "B,200,150,250,SCB,65+,1.1",
            "groups.csv:3:share:out-of-range:1.1"),
        of("groups.csv", "a,A,,100,", "a,A,,-100,", "groups.csv:2:persons:negative:-100"),
        of("groups.csv", "a,A,,100,", "a,A,,hundra,", "groups.csv:2:persons:not-integer:hundra"),
        of("groups.csv", "16-24", "24-16", "groups.csv:2:ages:out-of-range:16"),
        of("groups.csv", "16-24", "unga", "groups.csv:2:ages:not-ages:unga"),
        of("groups.csv", "a,A,", "a,,A", "groups.csv:2:name_sv:required:"),
        of(
            "groups.csv",
            "b,B,B",
            "a,B,B",
            "groups.csv:3:id:duplicate-key:a",
            "overlaps.csv:2:other:unknown-reference:b"),
        of("groups.csv", ",SCB,16", ",,16", "groups.csv:2:persons_source:required:"),
        of("overlaps.csv", "a,b", "a,c", "overlaps.csv:2:other:unknown-reference:c"),
        of("overlaps.csv", "a,b,0.1,,", "a,b,0.1,0.2,", "overlaps.csv:2:lowest:above:0.2"),
        of("overlaps.csv", "a,b,0.1", "a,a,0.1", "overlaps.csv:2:other:duplicate:a"),
        of("needs.csv", "1000", "0", "needs.csv:2:base_persons:not-positive:0"),
        of("areas.csv", "S,S,no", "S,S,yes", "areas.csv:3:nation:duplicate-id:00"),
        of("measures.csv", "PERCENT", "PROCENT", "measures.csv:2:unit:unknown-constant:PROCENT"),
        of("values.csv", "4.4", "4,4", "values.csv:2::field-count:"),
        of("values.csv", "m,2482", "k,2482", "values.csv:3:measure:unknown-reference:k"),
        of("values.csv", "m,00,2014", "m,00,14", "values.csv:2:year:out-of-range:14"),
        of("parts.csv", "P,3,", "P,,", "parts.csv:2:count:missing:"),
        of("parts.csv", "P,3,", "P,,101", "parts.csv:2:percent:out-of-range:101"),
        of(
            "support.csv",
            "SICKNESS_BENEFIT",
            "SICK",
            "support.csv:2:component:unknown-constant:SICK"),
        of("support.csv", "400000", "-1", "support.csv:2:paid:negative:SEK -1.00"),
        of("numbers.csv", "y,Y,Y,2,2,3", "y,Y,Y,2,2,1", "numbers.csv:3:to:order:1"),
        of("relations.csv", "SUM,y", "SHARE,y", "relations.csv:2:terms:mismatch:y"),
        of("relations.csv", "SUM,y", "SUM,z", "relations.csv:2:terms:unknown-reference:z"),
        of(
            "relations.csv",
            "r,1,x,SUM,y\n",
            "r,1,x,SUM,y\nr,2,y,SUM,x\n",
            "relations.csv:3:result:mismatch:y"),
        of("report.csv", "2016", "16", "report.csv:2:year:out-of-range:16"));
  }

  private static Arguments of(String file, String from, String to, String... faults) {
    return Arguments.of(file, from, to, List.of(faults));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatIsWrongIsNamedWithItsPlace(String file, String from, String to, List<String> expected) {
    Map<String, String> files = good();
    String before = files.get(file);
    String after = before.replace(from, to);
    assertTrue(!before.equals(after), "nothing was changed");
    files.put(file, after);
    assertEquals(expected, faults(files));
  }

  @Test
  void aTableThatSaysNothingAloneNeedsTheOther() {
    assertEquals(
        List.of("groups.csv:0::missing-table:"),
        faults(Map.of("needs.csv", good().get("needs.csv"))));
    assertEquals(
        List.of("report.csv:0::missing-table:"),
        faults(Map.of("numbers.csv", good().get("numbers.csv"))));
    assertEquals(List.of("behov.csv:0::unknown-table:"), faults(Map.of("behov.csv", "id\n1\n")));
  }

  @Test
  void faultsSpeakBothLanguages() {
    Map<String, String> files = good();
    files.put("groups.csv", files.get("groups.csv").replace("16-24", "unga"));
    DefinitionException thrown =
        assertThrows(DefinitionException.class, () -> NeedsTables.load(DefinitionSource.of(files)));
    assertEquals(
        "groups.csv, rad 2, kolumn ages: ska vara åldrar: 16-64 eller 65+: \"unga\"",
        thrown.text(Language.SV));
    assertEquals(
        "groups.csv, line 2, column ages: must be ages: 16-64 or 65+: \"unga\"",
        thrown.text(Language.EN));
  }
}
