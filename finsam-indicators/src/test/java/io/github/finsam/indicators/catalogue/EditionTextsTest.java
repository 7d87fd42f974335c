package io.github.finsam.indicators.catalogue;

import static io.github.finsam.indicators.instrument.EditionAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.indicators.instrument.AsPrinted;
import io.github.finsam.indicators.instrument.Aspect;
import io.github.finsam.indicators.instrument.Description;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Mapping;
import io.github.finsam.indicators.instrument.MappingScope;
import io.github.finsam.indicators.instrument.Subject;
import io.github.finsam.indicators.instrument.SubjectKind;
import io.github.finsam.indicators.instrument.Variant;
import io.github.finsam.indicators.instrument.VariantKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The texts letter for letter. Sources, both in handlingar till styrelsemöte 2015-03-05,
 * Samordningsförbundet Skellefteå–Norsjö: Bilaga 1, Kärnindikatorerna - dess beskrivningar och
 * mätpunkter (December 2014), and Bil 1, Kärnindikatorer för uppföljning och utvärdering av
 * samordnade insatser (2014).
 */
class EditionTextsTest {

  private static final Edition EDITION = Catalogue.nns("2014-12");

  private static final Edition OLDER = Catalogue.nns("2014");

  @ParameterizedTest
  @CsvSource({
    "2014, 15, 2036, 5448cb38f349ba8002b17f6610ef506e1712ee854bcc942030bba2d5ed031d96",
    "2014-12, 170, 20817, 98cc4b4b3e43a95727d6a4e6c65a4e5e175f50b3eee1ba779418587af0e2a344"
  })
  @DisplayName("Headings, descriptions and statements are those that were read from the print")
  void pinned(String name, int texts, int characters, String sha256)
      throws NoSuchAlgorithmException {
    List<String> all = new ArrayList<>();
    Edition edition = Catalogue.nns(name);
    for (Indicator indicator : edition.indicators()) {
      all.add(indicator.heading().sv());
      for (Description description : indicator.descriptions()) {
        description.term().ifPresent(term -> all.add(term.sv()));
        all.add(description.text().sv());
      }
    }
    for (Item item : edition.items()) {
      item.stem().ifPresent(stem -> all.add(stem.sv()));
      all.add(item.text().sv());
    }
    assertEquals(texts, all.size());
    assertEquals(characters, all.stream().mapToInt(String::length).sum());
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
    assertEquals(sha256, HexFormat.of().formatHex(hash));
  }

  @Test
  @DisplayName("Statements as printed")
  void statements() {
    assertThat(EDITION)
        .hasItem("1.1", "Jag får stödet på ett sätt som är till nytta för mig.")
        .hasItem("1.2", "Jag har fått stödet på ett sätt som är till nytta för mig.")
        .hasItem("2.2", "Jag har fått vara med och bestämma vilket stöd som jag får/har fått.")
        .hasItem("3.1", "Stödet jag får, får ta den tid som jag behövt.")
        .hasItem("3.3", "Stödet vi ger får ta den tid som deltagaren behöver.")
        .hasItem(
            "4.1",
            "Jag har en person eller ett team som jag kan vända mig till med mina olika frågor och"
                + " behov.")
        .hasItem("5.1", "Jag har utvecklat sätt att hantera min situation.")
        .hasItem(
            "6.1",
            "Det finns en tillräcklig planering för vad som ska hända efter att detta stöd upphör.")
        .hasItem("7.1", "Jag känner mig mer redo att kunna arbeta eller studera.")
        .hasItem(
            "7.2",
            "Stödet vi har gett har gjort att deltagaren är mer redo att kunna arbeta eller"
                + " studera.")
        .hasItem(
            "8.2",
            "Jag upplever att de jag samverkar med hos andra myndigheter: Vet vad jag kan tillföra")
        .hasItem(
            "9c",
            "Erfarenheter, kunskaper och synpunkter tas systematiskt tillvara från:"
                + " Brukarorganisationer")
        .hasItem(
            "15",
            "Erfarenheter från vår samverkan har lett till att förebyggande insatser utvecklats.");
  }

  @Test
  @DisplayName("Headings and definitions as printed, misprints and all")
  void misprints() {
    assertTrue(EDITION.indicator(6).heading().sv().endsWith("levereras utan onödig dröjsmål."));
    assertTrue(text(3, "Rehabiliteringsprocessen").contains("karaktär, Åtgärderna syftar"));
    assertTrue(text(2, "Rehabiliteringsprocessen").contains("karaktär. Åtgärderna syftar"));
    assertTrue(text(10, "Samordnade").contains("utförande och innehåll.. Samordning"));
    assertTrue(text(11, "Samordnade").contains("utförande och innehåll.. Samordning"));
    assertTrue(text(1, "Insatser").contains("deltagarens funktions-och/eller arbetsförmåga"));
    assertTrue(text(11, "Insats").contains("den enskildes funktions-och/eller arbetsförmåga"));
    assertEquals(
        "Minst två parter som aktiva i en samordningsinsats.", text(14, "Myndighetsgemensamma"));
    assertEquals("Tillvägagångssätt", text(14, "Strategi"));
    assertEquals(
        "Ideella organisationer, arbetsgivare, föreningar m.m.", text(10, "Andra aktörer"));
    assertTrue(OLDER.indicator(6).heading().sv().contains("reahabiliteringstjänst"));
    // Indicator 7 goes straight to its first term, all others begin with what they assume.
    for (Indicator indicator : EDITION.indicators()) {
      assertEquals(indicator.number() == 7, indicator.descriptions().get(0).term().isPresent());
    }
  }

  @Test
  @DisplayName("No text holds a hyphen, a space or a quotation mark that the print shop put there")
  void clean() {
    List<String> all = new ArrayList<>();
    for (Indicator indicator : EDITION.indicators()) {
      indicator.descriptions().forEach(d -> all.add(d.text().sv()));
      all.add(indicator.heading().sv());
    }
    EDITION.items().forEach(i -> all.add(i.text().sv()));
    Set<String> hyphens = new TreeSet<>();
    for (String text : all) {
      assertEquals(text.strip(), text);
      assertFalse(text.contains("  ") || text.contains("\n") || text.contains("- "), text);
      for (String word : text.split(" ")) {
        if (word.contains("-")) {
          hyphens.add(word);
        }
      }
    }
    assertEquals(Set.of("funktions-och/eller"), hyphens);
    assertTrue(EDITION.items().stream().noneMatch(i -> i.text().sv().matches(".*[\"”].*")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "indicator:1; CLASSIFICATION; Processindikator/Deltagare",
        "indicator:15; CLASSIFICATION; Effektindikator/Samhälle",
        "indicator:1; SCALE; 1-5 Instämmer inte alls-Instämmer helt",
        "indicator:2; SCALE; 1-5 Instämmer inte alls-Instämmer helt.",
        "indicator:6; OCCASIONS; Vid avslut",
        "indicator:7; OCCASIONS; Under och vid avslut. Ofta (intervall förslagsvis 1-3 månader)",
        "indicator:13; OCCASIONS; En gång per halvår. På sikt en gång om året",
        "indicator:14; OCCASIONS; En gång per halvår. På sikt en gång om året.",
        "measuring_point:9.1; OCCASIONS; En gång per halvår",
        "measuring_point:9.2; OCCASIONS; Under och vid avslut",
        "indicator:11; METHOD; Registerdata",
        "indicator:1; METHOD; Enkät",
        "item:6.1; RESPONDENTS; deltagare, personal",
        "item:9a; RESPONDENTS; insatspersonal, förbundschefer",
        "item:12; RESPONDENTS; insatspersonal, styrelse, parternas chefsgrupp",
        "item:3.3; OCCASIONS; under och vid avslut"
      })
  @DisplayName("The words in which the source says what the edition holds as data")
  void asPrinted(String subject, Aspect aspect, String text) {
    assertEquals(text, EDITION.asPrinted(Subject.parse(subject), aspect).orElseThrow());
  }

  @Test
  @DisplayName("Kind, level and method of every indicator agree with the words printed")
  void dataAgreeWithWords() {
    for (Indicator indicator : EDITION.indicators()) {
      Subject subject = Subject.of(SubjectKind.INDICATOR, indicator.id());
      var classification = indicator.classification().orElseThrow();
      assertEquals(
          classification.kind().label().sv() + "/" + classification.level().label().sv(),
          EDITION.asPrinted(subject, Aspect.CLASSIFICATION).orElseThrow());
    }
    long methods =
        EDITION.apparatus().printed().stream()
            .filter(p -> p.aspect() == Aspect.METHOD)
            .map(AsPrinted::text)
            .filter(t -> t.equals("Enkät"))
            .count();
    assertEquals(15, methods, "14 indicators, of which 9 says it twice");
  }

  @Test
  @DisplayName(
      "Where the other printing reads differently: one phrase of a definition, table heads")
  void variants() {
    assertEquals(
        List.of(
            "1 indicator:1 PUNCTUATION",
            "2 indicator:4 WORDING",
            "3 indicator:10 PUNCTUATION",
            "4 indicator:11 PUNCTUATION",
            "5 edition WORDING",
            "6 edition WORDING",
            "7 edition WORDING",
            "8 edition WORDING",
            "9 edition WORDING"),
        EDITION.variants().stream().map(v -> v.id() + " " + v.subject() + " " + v.kind()).toList());
    List<Variant> definitions =
        EDITION.variants().stream()
            .filter(v -> v.subject().kind() == SubjectKind.INDICATOR)
            .toList();
    assertEquals(
        List.of("indicator:4"),
        definitions.stream()
            .filter(v -> v.kind() == VariantKind.WORDING)
            .map(v -> v.subject().toString())
            .toList());
    Variant four =
        definitions.stream().filter(v -> v.kind() == VariantKind.WORDING).findFirst().orElseThrow();
    assertEquals("Håller samman och stödjer innebär också att deltagaren upplever", four.text());
    assertEquals("Antagandet innebär också att deltagaren upplever", four.other());
    assertTrue(text(4, "Håller samman och stödjer/samordnade").contains(four.text()));
    assertEquals(
        List.of("indicator:1", "indicator:10", "indicator:11"),
        definitions.stream()
            .filter(v -> v.kind() == VariantKind.PUNCTUATION)
            .map(v -> v.subject().toString())
            .toList());
    assertTrue(
        EDITION.variants().stream()
            .anyMatch(
                v ->
                    v.text().equals("Enkätfråga: Under insatsen")
                        && v.other().equals("Enkätfråga: Under rehabiliteringsprocessen")));
    for (Variant variant : definitions) {
      Indicator indicator = EDITION.indicator(variant.subject().id());
      boolean found =
          indicator.descriptions().stream()
              .anyMatch(
                  d ->
                      d.text().sv().contains(variant.text())
                          || d.term().filter(t -> t.sv().equals(variant.text())).isPresent());
      assertTrue(found, variant.id());
    }
  }

  @Test
  @DisplayName("Of the older edition only headings are printed: no kind, level, item or form")
  void olderEdition() {
    assertThat(OLDER)
        .isEdition("nns-2014", "nns")
        .isConsistent()
        .hasIndicators(15)
        .hasMeasuringPoints(0)
        .hasItems(0)
        .hasForms(0);
    assertTrue(OLDER.indicators().stream().allMatch(i -> i.classification().isEmpty()));
    assertTrue(OLDER.indicators().stream().allMatch(i -> i.method().isEmpty()));
    assertTrue(OLDER.collection().cells().isEmpty());
    assertTrue(OLDER.registeredForms().isEmpty());
  }

  @Test
  @DisplayName("Since the older edition every heading but that of 3 has been reworded")
  void headings() {
    Set<Integer> unchanged = new TreeSet<>();
    Set<Integer> comparative = new TreeSet<>();
    for (int number = 1; number <= 15; number++) {
      String older = OLDER.indicator(number).heading().sv();
      // The older list ends some of its lines without a full stop.
      if (EDITION
          .indicator(number)
          .heading()
          .sv()
          .replaceFirst("\\.$", "")
          .equals(older.replaceFirst("\\.$", ""))) {
        unchanged.add(number);
      }
      if (older.matches(".*(ökat |i högre grad än förut|mer än förut|i högre utsträckning).*")) {
        comparative.add(number);
      }
    }
    assertEquals(Set.of(3), unchanged);
    assertEquals(Set.of(2, 4, 5, 6, 9, 10, 13), comparative);
    for (int number : comparative) {
      assertFalse(
          EDITION
              .indicator(number)
              .heading()
              .sv()
              .matches(".*(ökat |i högre grad|mer än förut|i högre utsträckning).*"));
    }
  }

  @Test
  @DisplayName("Nothing of the two editions can be joined: 3 has its heading in common, no answers")
  void mappings() {
    assertEquals(15, EDITION.mappings().size());
    assertTrue(EDITION.mappings().stream().allMatch(m -> m.scope() == MappingScope.HEADING));
    assertEquals(
        List.of("3"),
        EDITION.mappings().stream().filter(Mapping::comparable).map(Mapping::item).toList());
    for (Mapping mapping : EDITION.mappings()) {
      assertEquals(OLDER.id(), mapping.otherEdition());
      assertTrue(OLDER.findIndicator(mapping.otherItem()).isPresent());
    }
    for (Item item : EDITION.items()) {
      assertTrue(
          EDITION.findMapping(MappingScope.ITEM, item.id(), OLDER.id(), item.id()).isEmpty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2014-12"})
  void sources(String name) {
    assertTrue(
        Catalogue.nns(name)
            .source()
            .endsWith(
                "handlingar till styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå-Norsjö"));
  }

  private static String text(int number, String term) {
    return EDITION.indicator(number).descriptions().stream()
        .filter(d -> d.term().filter(t -> t.sv().equals(term)).isPresent())
        .findFirst()
        .orElseThrow()
        .text()
        .sv();
  }
}
