package io.github.finsam.indicators.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the loader says of definitions that are wrong, and how layers lie on each other. */
class EditionLoaderTest {

  @Test
  void theSmallDefinitionIsRight() {
    assertEquals(List.of(), EditionLoader.check(DefinitionSource.of(Small.tables())));
  }

  /** File, what stands there, what is put there instead, and the faults that gives. */
  static Stream<Arguments> bad() {
    return Stream.of(
        of(
            "items.csv",
            "1.2,1.2,agree,,t2",
            "1.2,1.9,agree,,t2",
            "items.csv:3:measuring_point:unknown-reference:1.9"),
        of("items.csv", "agree,,t2", "agre,,t2", "items.csv:3:scale:unknown-reference:agre"),
        of("items.csv", ",,t1", ",,t9", "items.csv:2:text:unknown-text:t9"),
        of(
            "items.csv",
            "1.1,1.1",
            "1.2,1.1",
            "items.csv:3:id:duplicate-key:1.2",
            "notes.csv:2:subject:unknown-reference:1.1",
            "rules.csv:3:participant_item:unknown-reference:1.1",
            "form_items.csv:2:item:unknown-reference:1.1"),
        of("items.csv", "agree,,t2", "agree,t2", "items.csv:3::field-count:"),
        of(
            "items.csv",
            "id,measuring_point",
            "id,point",
            "items.csv:1:point:unknown-column:",
            "items.csv:1:measuring_point:missing-column:"),
        of(
            "items.csv",
            "id,measuring_point,scale,stem,text",
            "id;measuring_point;scale;stem;text",
            "items.csv:1::separator:id;measuring_point;scale;stem;text"),
        of(
            "items.csv",
            "stem,text",
            "text,text",
            "items.csv:1:text:duplicate-column:",
            "items.csv:1:stem:missing-column:"),
        of("items.csv", "1.2,1.2", "\"1.2,1.2", "items.csv:3::unbalanced-quote:"),
        of("items.csv", "1.2,1.2", "\"1.2\" x,1.2", "items.csv:3::csv-syntax:"),
        of("items.csv", "t1\n", "\"t\n1\"x\n", "items.csv:3::csv-syntax:"),
        of("items.csv", "t1\n", "\"t\n\"\"1\n", "items.csv:2::unbalanced-quote:"),
        of("items.csv", ",t1", ",t\"1", "items.csv:2::unbalanced-quote:"),
        of(
            "items.csv",
            "1.2,1.2",
            "\"" + "x".repeat(1_000_000) + "\",1.2",
            "items.csv:3::oversize-cell:"),
        of("scale_points.csv", "agree,4", "agree,04", "scale_points.csv:5:code:not-integer:04"),
        of("scales.csv", "3 4", "3 04", "scales.csv:2:positive:not-integer:04"),
        of("indicators.csv", "1,1,h1", "1,-0,h1", "indicators.csv:2:number:not-integer:-0"),
        of("bands.csv", "green,50", "green,050", "bands.csv:3:from:not-number:050"),
        of("texts.csv", "h1,", "spare,S,E\nh1,", "texts.csv:3:key:unused-text:spare"),
        of(
            "scales.csv",
            "agree,3 4,yes,HIGHEST_IS_100\n",
            "agree,3 4,yes,HIGHEST_IS_100\nspare,3,yes,\n",
            "scales.csv:3:id:scale-without-points:spare"),
        of(
            "rules.csv",
            "1,POOLED,r1,,,\n",
            "1,POOLED,r1,,,\n1,POOLED_GROUPS,r1,,,\n1,MEAN_OF_GROUPS,r1,,,\n",
            "rules.csv:4:rule:rule-several:MEAN_OF_GROUPS"),
        of(
            "rules.csv",
            "1,POOLED,r1,,,\n",
            "1,MEAN_OF_GROUPS,r1,,,\n",
            "indicators.csv:2:id:rule-missing:1"),
        of(
            "rules.csv",
            "1,POOLED,r1,,,\n",
            "1,POOLED,r1,,,\n1,MEAN_OF_GROUPS,r1,YEAR,,\n",
            "rules.csv:3:occasion:not-for-rule:YEAR"),
        of(
            "rules.csv",
            "2,REGISTER,r3,YEAR,,",
            "2,REGISTER,r3,YEAR,,\n2,POOLED_GROUPS,r3,,,",
            "rules.csv:5:rule:groups-too-few:POOLED_GROUPS"),
        of("form_items.csv", "s,1.2", "s,1.3", "form_items.csv:3:item:unknown-reference:1.3"),
        of(
            "form_items.csv",
            "s,1.2",
            "t,1.2",
            "form_items.csv:3:form:unknown-reference:t",
            "forms.csv:3:id:form-empty:s"),
        of("form_items.csv", "s,1.2", "p,1.2", "forms.csv:3:id:form-empty:s"),
        of(
            "form_items.csv",
            "s,1.2",
            "s,1.1",
            "items.csv:3:id:item-on-no-form:1.2",
            "rules.csv:3:staff_item:both-sides-respondent:1.2"),
        of(
            "forms.csv",
            "STAFF,DURING",
            "STAFF,CLOSURE",
            "rules.csv:3:staff_item:both-sides-occasion:1.2"),
        of(
            "forms.csv",
            "STAFF,DURING",
            "PARTICIPANT,DURING",
            "rules.csv:3:staff_item:both-sides-respondent:1.2",
            "forms.csv:3:respondent+occasion:form-twice:PARTICIPANT DURING"),
        of("forms.csv", "STAFF", "TEAM", "forms.csv:3:respondent:unknown-constant:TEAM"),
        of(
            "forms.csv",
            "STAFF",
            "REGISTER",
            "rules.csv:3:staff_item:both-sides-respondent:1.2",
            "forms.csv:3:respondent:form-register:REGISTER"),
        of("scales.csv", "3 4", "4 5", "scales.csv:2:positive:positive-outside-scale:5"),
        of("scales.csv", "3 4", "4 x", "scales.csv:2:positive:not-integer:x"),
        of("scales.csv", "3 4", "", "scales.csv:2:positive:required:"),
        of(
            "scales.csv",
            "yes",
            "ja",
            "scales.csv:2:metric:unknown-constant:ja",
            "scales.csv:2:index:index-not-metric:HIGHEST_IS_100"),
        of("scales.csv", "yes,", "no,", "scales.csv:2:index:index-not-metric:HIGHEST_IS_100"),
        of("scale_points.csv", "agree,2,\n", "", "scale_points.csv:3:code:scale-gap:3"),
        of("scale_points.csv", "agree,4", "agree,128", "scale_points.csv:5:code:out-of-range:128"),
        of("scale_points.csv", "agree,4", "agree,-1", "scale_points.csv:5:code:out-of-range:-1"),
        of("scale_points.csv", "agree,4", "agree,four", "scale_points.csv:5:code:not-integer:four"),
        of(
            "scale_points.csv",
            "agree,1,low\nagree,2,\nagree,3,\n",
            "",
            "scales.csv:2:id:scale-without-points:agree"),
        of(
            "non_answers.csv",
            "agree,0",
            "agree,2",
            "non_answers.csv:2:code:non-answer-inside-scale:2"),
        of("non_answers.csv", "agree,0", "agree,200", "non_answers.csv:2:code:out-of-range:200"),
        of("non_answers.csv", "BLANK", "EMPTY", "non_answers.csv:2:kind:unknown-constant:EMPTY"),
        of("indicators.csv", "1,1,h1", "1,0,h1", "indicators.csv:2:number:not-positive:0"),
        of("indicators.csv", "2,2,h2", "2,1,h2", "indicators.csv:3:number:duplicate-id:1"),
        of(
            "indicators.csv",
            "PROCESS,PARTICIPANT",
            "PROCESS,",
            "indicators.csv:2:level:classification-half:"),
        of(
            "indicators.csv",
            "SOCIETY,REGISTER",
            "SOCIETY,QUESTIONNAIRE",
            "indicators.csv:3:method:method-rule:QUESTIONNAIRE"),
        of("rules.csv", "1,POOLED,r1,,,\n", "", "indicators.csv:2:id:rule-missing:1"),
        of(
            "rules.csv",
            "1,POOLED,r1,,,\n",
            "1,POOLED,r1,,,\n1,MEAN_OF_ITEMS,r1,,,\n",
            "rules.csv:3:rule:rule-several:MEAN_OF_ITEMS"),
        of(
            "rules.csv",
            "1,POOLED,r1,,,",
            "1,POOLED,r1,YEAR,,",
            "rules.csv:2:occasion:not-for-rule:YEAR"),
        of("rules.csv", "r3,YEAR", "r3,", "rules.csv:4:occasion:required:"),
        of("rules.csv", "1.1,1.2", "1.1,", "rules.csv:3:staff_item:required:"),
        of(
            "rules.csv",
            "2,REGISTER,r3,YEAR,,",
            "2,POOLED,r3,,,",
            "indicators.csv:3:method:method-rule:REGISTER",
            "measuring_points.csv:4:id:measuring-point-without-item:2"),
        of(
            "rules.csv",
            "2,REGISTER,r3,YEAR,,",
            "2,UNMEASURED,r3,,,",
            "indicators.csv:3:method:method-rule:REGISTER",
            "indicators.csv:3:id:unmeasured-with-measuring-point:2",
            "measuring_points.csv:4:id:measuring-point-without-item:2"),
        of(
            "measuring_points.csv",
            "2,2,m2\n",
            "2,2,m2\n1.3,1,\n",
            "measuring_points.csv:5:id:measuring-point-without-item:1.3"),
        of(
            "measuring_points.csv",
            "2,2,m2\n",
            "",
            "indicators.csv:3:id:indicator-without-measuring-point:2"),
        of(
            "measuring_points.csv",
            "1.2,1,",
            "1.2,2,",
            "rules.csv:3:staff_item:both-sides-item:1.2",
            "measuring_points.csv:3:id:register-with-item:1.2"),
        of("bands.csv", "green,50", "green,60", "bands.csv:3:from:band-gap:60"),
        of("bands.csv", "green,50", "green,40", "bands.csv:3:from:band-overlap:40"),
        of("bands.csv", "red,0", "red,1", "bands.csv:2:from:band-gap:1"),
        of("bands.csv", "50,100", "50,99.5", "bands.csv:3:below:band-gap:99.5"),
        of("bands.csv", "50,100", "50,101", "bands.csv:3:below:above:101"),
        of("bands.csv", "50,100", "50,50", "bands.csv:3:below:order:50"),
        of("bands.csv", "50,100", "50,hundra", "bands.csv:3:below:not-number:hundra"),
        of("notes.csv", "item:1.1", "item:8", "notes.csv:2:subject:unknown-reference:8"),
        of("notes.csv", "item:1.1", "thing:8", "notes.csv:2:subject:not-in:thing:8"),
        of("texts.csv", "Svensk t1", "", "texts.csv:9:sv:missing-swedish:"),
        of("texts.csv", "English t1", " ", "texts.csv:9:en:missing-english: ".strip()),
        of(
            "texts.csv",
            "h1,Svensk",
            "h2,Svensk",
            "texts.csv:4:key:duplicate-key:h2",
            "indicators.csv:2:heading:unknown-text:h1"),
        of("edition.csv", "UNOFFICIAL", "GOOD", "edition.csv:2:english:unknown-constant:GOOD"),
        of(
            "edition.csv",
            "small-1,small",
            " ,small",
            "edition.csv:2:id:blank: ",
            "edition.csv:2:id:edge-space: "),
        of(
            "edition.csv",
            "small-1,small,name,Made up for tests,UNOFFICIAL\n",
            "",
            "edition.csv:0::missing-table:"),
        of(
            "edition.csv",
            "id,instrument,name,source,english\nsmall-1,small,name,Made up for tests,UNOFFICIAL\n",
            "\n",
            "edition.csv:0::empty-table:"));
  }

  private static Arguments of(String file, String from, String to, String... faults) {
    return Arguments.of(file, from, to, List.of(faults));
  }

  @ParameterizedTest(name = "{0}: {1} → {2}")
  @MethodSource("bad")
  @DisplayName("Every fault with its file, line, column, code and value")
  void faults(String file, String from, String to, List<String> expected) {
    Map<String, String> tables = Small.tables();
    String text = tables.get(file);
    assertTrue(text.contains(from), "the case is about something that stands there");
    int at = text.indexOf(from);
    tables.put(file, text.substring(0, at) + to + text.substring(at + from.length()));
    List<DefinitionFault> faults = EditionLoader.check(DefinitionSource.of(tables));
    assertEquals(
        expected.stream().sorted().toList(), faults.stream().map(Faults::shown).sorted().toList());
    for (DefinitionFault fault : faults) {
      for (Language language : Language.values()) {
        String line = fault.text(language);
        assertFalse(line.contains("{") || line.contains("}"), line);
        assertTrue(line.startsWith(fault.place().file()), line);
      }
    }
    DefinitionException error =
        assertThrows(
            DefinitionException.class, () -> EditionLoader.load(DefinitionSource.of(tables)));
    assertEquals(faults, error.faults());
  }

  @Test
  @DisplayName("Faults of many tables are told at once, in the order of the tables")
  void allAtOnce() {
    Map<String, String> tables = Small.tables();
    tables.computeIfPresent("bands.csv", (f, t) -> t.replace("green,50", "green,60"));
    tables.computeIfPresent("scales.csv", (f, t) -> t.replace("3 4", "9"));
    tables.computeIfPresent("items.csv", (f, t) -> t.replace("t1", "t9"));
    tables.computeIfPresent("indicators.csv", (f, t) -> t.replace("PROCESS", "WORK"));
    DefinitionException error =
        assertThrows(
            DefinitionException.class, () -> EditionLoader.load(DefinitionSource.of(tables)));
    assertEquals(
        """
        indicators.csv, rad 2, kolumn kind: okänt värde; ska vara något av PROCESS, EFFECT: "WORK"
        items.csv, rad 2, kolumn text: texten finns inte i tabellen texts: "t9"
        scales.csv, rad 2, kolumn positive: ett jakande svar ska ligga inom skalan 1-4: "9"
        bands.csv, rad 3, kolumn from: banden lämnar en lucka: 50 till 60: "60\"""",
        error.text(Language.SV));
    assertEquals(error.text(Language.EN), error.getMessage());
  }

  @Test
  @DisplayName("Tables that are not there: always four of them, six more if anything is asked")
  void missingTables() {
    assertEquals(
        List.of("edition.csv", "indicators.csv", "rules.csv", "texts.csv"),
        EditionLoader.check(DefinitionSource.of(Map.of())).stream()
            .map(f -> f.place().file())
            .toList());
    Map<String, String> tables = Small.tables();
    tables.keySet().removeAll(Set.of("scales.csv", "form_items.csv"));
    List<DefinitionFault> faults = EditionLoader.check(DefinitionSource.of(tables));
    assertEquals(
        List.of("scales.csv:0::missing-table:", "form_items.csv:0::missing-table:"),
        faults.stream().map(Faults::shown).toList());
  }

  @Test
  void unknownTable() {
    Map<String, String> tables = Small.tables();
    tables.put("item.csv", "id\n");
    tables.put("readme.txt", "not a table");
    assertEquals(
        List.of("item.csv:0::unknown-table:"),
        EditionLoader.check(DefinitionSource.of(tables)).stream().map(Faults::shown).toList());
  }

  @Test
  @DisplayName("Values are cut at 80 characters, line breaks are shown, not obeyed")
  void longValues() {
    Map<String, String> tables = Small.tables();
    tables.computeIfPresent(
        "items.csv", (f, t) -> t.replace(",,t1", ",,\"" + "x".repeat(100) + "\""));
    tables.computeIfPresent("notes.csv", (f, t) -> t.replace("item:1.1", "\"a\nb\u001b\""));
    List<DefinitionFault> faults = EditionLoader.check(DefinitionSource.of(tables));
    assertEquals("x".repeat(80) + "…", faults.get(0).value());
    assertTrue(faults.get(1).text(Language.SV).contains("a⏎b\uFFFD"), faults.toString());
  }

  @Test
  void notUtf8() {
    Map<String, String> tables = Small.tables();
    DefinitionSource source = DefinitionSource.of(tables);
    DefinitionSource latin1 =
        new DefinitionSource() {
          @Override
          public String name() {
            return "latin";
          }

          @Override
          public Set<String> files() {
            return Set.of();
          }

          @Override
          public Optional<InputStream> open(String file) throws IOException {
            return file.equals("texts.csv")
                ? Optional.of(
                    new java.io.ByteArrayInputStream(
                        "key,sv\nå,ä\n".getBytes(StandardCharsets.ISO_8859_1)))
                : source.open(file);
          }
        };
    assertEquals(
        List.of("latin/texts.csv:0::not-utf-8:"),
        EditionLoader.check(latin1).stream().map(Faults::shown).toList());
  }

  @Test
  @DisplayName("Byte order mark, Windows line ends, columns in another order: all the same")
  void tolerance() {
    Map<String, String> tables = Small.tables();
    tables.replaceAll((file, text) -> "\uFEFF" + text.replace("\n", "\r\n"));
    tables.put("form_items.csv", "item,form\n1.1,p\n\n1.2,s");
    assertEquals(Small.edition(), EditionLoader.load(DefinitionSource.of(tables)));
  }

  @Test
  @DisplayName("A row of the application replaces the row with its key, a new one is added")
  void layers() {
    Map<String, String> above =
        Map.of(
            "scales.csv", "id,positive,metric,index\nagree,4,yes,HIGHEST_IS_100\n",
            "texts.csv", "key,sv,en\nt1,Egen text,Own text\nextra,Ny anmärkning,New note\n",
            "notes.csv", "id,subject,text\nown,edition,extra\n");
    Edition small = Small.edition();
    Edition layered =
        EditionLoader.load(DefinitionSource.of(Small.tables()), DefinitionSource.of(above));
    assertEquals(List.of("layer 2"), layered.adaptedBy());
    assertEquals(Set.of(4), layered.scales().get(0).positive());
    assertEquals("Egen text", layered.item("1.1").text().sv());
    assertEquals(List.of("n", "own"), layered.apparatus().notes().stream().map(Note::id).toList());
    assertEquals(small.forms(), layered.forms());
    assertEquals(
        small.items().stream().map(Item::id).toList(),
        layered.items().stream().map(Item::id).toList());
  }

  @Test
  @DisplayName("A fault of a layer names the file of that layer")
  void faultsOfLayers(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("scales.csv"), "id,positive,metric,index\nagree,7,yes,\n");
    List<DefinitionFault> faults =
        EditionLoader.check(DefinitionSource.of(Small.tables()), DefinitionSource.folder(folder));
    assertEquals(
        List.of(folder.resolve("scales.csv") + ":2:positive:positive-outside-scale:7"),
        faults.stream().map(Faults::shown).toList());
  }

  @Test
  @DisplayName("Only layers that change something are named, and are named again when read again")
  void adapted(@TempDir Path folder) throws IOException {
    DefinitionSource small = DefinitionSource.of(Small.tables());
    assertEquals(List.of(), EditionLoader.load(small).adaptedBy());
    assertEquals(List.of(), EditionLoader.load(small, small).adaptedBy());
    Path same = Files.createDirectories(folder.resolve("same"));
    Files.writeString(same.resolve("texts.csv"), "sv,en,key\nSvensk t1,English t1,t1\n");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("TEXTS.CSV"), "key,sv,en\nt1,Egen,Own\n");
    Edition edition =
        EditionLoader.load(small, DefinitionSource.folder(same), DefinitionSource.folder(other));
    assertEquals("Egen", edition.item("1.1").text().sv());
    assertEquals(List.of(other.toString()), edition.adaptedBy());
    Map<String, String> written = EditionWriter.tables(edition);
    assertTrue(written.containsKey("adaptations.csv"));
    assertEquals(
        List.of(other.toString(), "layer 2"),
        EditionLoader.load(
                DefinitionSource.of(written),
                DefinitionSource.of(Map.of("texts.csv", "key,sv,en\nitem.1.2.text,Egen,Own\n")))
            .adaptedBy());
  }

  @Test
  @DisplayName("A misspelt key of a layer is told; what a layer has put out of use is not")
  void unused() {
    DefinitionSource small = DefinitionSource.of(Small.tables());
    assertEquals(
        List.of("texts.csv:2:key:unused-text:t11"),
        EditionLoader.check(
                small, DefinitionSource.of(Map.of("texts.csv", "key,sv,en\nt11,Egen,Own\n")))
            .stream()
            .map(Faults::shown)
            .toList());
    Map<String, String> own =
        Map.of(
            "items.csv",
            "id,measuring_point,scale,stem,text\n1.1,1.1,own,,own\n1.2,1.2,own,,own\n",
            "scales.csv",
            "id,positive,metric,index\nown,1,no,\n",
            "scale_points.csv",
            "scale,code,label\nown,0,\nown,1,\n",
            "texts.csv",
            "key,sv,en\nown,Egen,Own\n");
    Edition edition = EditionLoader.load(small, DefinitionSource.of(own));
    assertEquals(List.of("own"), edition.scales().stream().map(Scale::id).toList());
    assertEquals(List.of(), EditionCheck.of(edition));
    Map<String, String> spare =
        Map.of(
            "scales.csv",
            "id,positive,metric,index\nagre,1,no,\n",
            "scale_points.csv",
            "scale,code,label\nagre,0,\nagre,1,\n");
    assertEquals(
        List.of("scales.csv:2:id:unused-scale:agre"),
        EditionLoader.check(small, DefinitionSource.of(spare)).stream()
            .map(Faults::shown)
            .toList());
  }

  @Test
  @DisplayName("The same table under two names is told; case alone makes no other name")
  void namesOfFiles() {
    Map<String, String> tables = Small.tables();
    tables.put("Items.CSV", tables.getOrDefault("items.csv", ""));
    assertEquals(
        List.of("duplicate-table"),
        EditionLoader.check(DefinitionSource.of(tables)).stream()
            .map(DefinitionFault::code)
            .toList());
    tables.remove("items.csv");
    assertEquals(Small.edition(), EditionLoader.load(DefinitionSource.of(tables)));
  }

  @Test
  @DisplayName("Where a layer cannot be read nothing is said to be missing")
  void unreadable(@TempDir Path folder) {
    DefinitionSource gone = DefinitionSource.folder(folder.resolve("gone"));
    assertEquals(
        List.of("unreadable"),
        EditionLoader.check(gone).stream().map(DefinitionFault::code).toList());
    assertEquals(
        List.of("unreadable"),
        EditionLoader.check(DefinitionSource.of(Small.tables()), gone).stream()
            .map(DefinitionFault::code)
            .toList());
  }

  @Test
  @DisplayName("Where the Swedish text stands for both, a bad one is told once")
  void onlySwedish() {
    Map<String, String> tables = Small.tables();
    tables.computeIfPresent("edition.csv", (f, t) -> t.replace("UNOFFICIAL", "NONE"));
    tables.computeIfPresent(
        "texts.csv", (f, t) -> t.replace("t1,Svensk t1,English t1", "t1,Svensk\u0007,"));
    assertEquals(
        List.of("texts.csv:9:sv:control-character:Svensk\u0007"),
        EditionLoader.check(DefinitionSource.of(tables)).stream().map(Faults::shown).toList());
  }

  @Test
  @DisplayName("Tables that would never be read are told, and so is a folder without any")
  void depth(@TempDir Path folder) throws IOException {
    Definitions none = Definitions.of(Map.of());
    assertEquals(List.of("no-tables " + folder), misplaced(none, folder));
    Path right = Files.createDirectories(folder.resolve("small/1"));
    Small.tables().forEach((file, text) -> write(right.resolve(file), text));
    Files.createDirectories(folder.resolve(".git/hooks"));
    Files.createDirectories(right.resolve("drafts"));
    write(folder.resolve("readme.txt"), "Two folders down.");
    assertEquals(Set.of("small/1"), none.over(folder).names());
    Files.createDirectories(folder.resolve("small/2"));
    Files.createDirectories(folder.resolve("large/1"));
    write(folder.resolve("items.csv"), "id\n");
    write(folder.resolve("small/items.CSV"), "id\n");
    write(right.resolve("drafts/items.csv"), "id\n");
    assertEquals(
        Set.of(
            "misplaced-table " + folder.resolve("items.csv"),
            "misplaced-table " + folder.resolve("small/items.CSV"),
            "misplaced-table " + right.resolve("drafts/items.csv"),
            "no-tables " + folder.resolve("large"),
            "no-tables " + folder.resolve("small/2")),
        Set.copyOf(misplaced(none, folder)));
  }

  private static List<String> misplaced(Definitions definitions, Path folder) {
    return assertThrows(DefinitionException.class, () -> definitions.over(folder)).faults().stream()
        .map(f -> f.code() + " " + f.place().file())
        .toList();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("Editions loaded together: a mapping that leads nowhere is told where it stands")
  void mappingsBetween() {
    Map<String, String> next = Small.tables();
    next.computeIfPresent("edition.csv", (f, t) -> t.replace("small-1,", "small-2,"));
    next.put(
        "mappings.csv",
        """
        scope,item,other_edition,other_item,comparable,reason
        ITEM,1.1,small-1,1.1,yes,h1
        ITEM,1.2,small-1,1.3,yes,h1
        """);
    Definitions both =
        Definitions.of(
            Map.of(
                "small/1", DefinitionSource.of(Small.tables()),
                "small/2", DefinitionSource.of(next)));
    assertEquals("small-2", both.get("small/2").id());
    assertEquals(
        List.of("mappings.csv:3:other_item:mapping-unknown:1.3"),
        assertThrows(DefinitionException.class, both::all).faults().stream()
            .map(Faults::shown)
            .toList());
  }

  @Test
  @DisplayName("A folder above the definitions changes one and adds one of its own")
  void definitions(@TempDir Path folder) throws IOException {
    Definitions bundled = Definitions.of(Map.of("small/1", DefinitionSource.of(Small.tables())));
    Path changed = Files.createDirectories(folder.resolve("small/1"));
    Files.writeString(changed.resolve("texts.csv"), "key,sv,en\nt1,Egen text,Own text\n");
    Edition own =
        Small.edition()
            .withInfo(Small.edition().info().withId("small-2"))
            .withForms(List.of())
            .withItems(List.of())
            .withMeasuringPoints(List.of())
            .withScales(List.of())
            .withApparatus(Apparatus.NONE)
            .withIndicators(
                Small.edition()
                    .indicator(1)
                    .withMethod(Optional.empty())
                    .withRules(List.of(new IndicatorRule.Unmeasured(Small.edition().name()))));
    EditionWriter.write(own, folder.resolve("small/2"));
    Definitions all = bundled.over(folder);
    assertEquals(Set.of("small/1", "small/2"), all.names());
    assertEquals("Egen text", all.get("small/1").item("1.1").text().sv());
    assertEquals(own, all.get("small/2"));
    assertEquals(List.of("small-1", "small-2"), all.all().stream().map(Edition::id).toList());
    assertTrue(all.find("small/3").isEmpty());
    assertEquals(
        "Argument 'edition' must be one of small/1, small/2 but has value \"small/3\"",
        assertThrows(IllegalArgumentException.class, () -> all.get("small/3")).getMessage());
    Files.writeString(changed.resolve("bands.csv"), "id,from,below,label\nred,0,40,low\n");
    assertEquals(
        List.of("band-gap"),
        assertThrows(DefinitionException.class, all::all).faults().stream()
            .map(DefinitionFault::code)
            .collect(Collectors.toList()));
  }
}
