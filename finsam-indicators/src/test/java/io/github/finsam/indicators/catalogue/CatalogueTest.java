package io.github.finsam.indicators.catalogue;

import static io.github.finsam.code.Occasion.CLOSURE;
import static io.github.finsam.code.Occasion.DURING;
import static io.github.finsam.code.Occasion.HALF_YEAR;
import static io.github.finsam.code.Occasion.ONE_TO_THREE_MONTHS;
import static io.github.finsam.code.Occasion.YEAR;
import static io.github.finsam.code.Respondent.BOARD;
import static io.github.finsam.code.Respondent.CHIEF_OFFICER;
import static io.github.finsam.code.Respondent.PARTICIPANT;
import static io.github.finsam.code.Respondent.PARTIES_MANAGERS;
import static io.github.finsam.code.Respondent.REGISTER;
import static io.github.finsam.code.Respondent.STAFF;
import static io.github.finsam.indicators.instrument.EditionAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.instrument.CollectionMatrix;
import io.github.finsam.indicators.instrument.CollectionMethod;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionCheck;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.EditionWriter;
import io.github.finsam.indicators.instrument.English;
import io.github.finsam.indicators.instrument.IndexDirection;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.IndicatorKind;
import io.github.finsam.indicators.instrument.IndicatorRule;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Level;
import io.github.finsam.indicators.instrument.NonAnswerKind;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.instrument.Subject;
import io.github.finsam.indicators.instrument.SubjectKind;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bundled editions against their source: Kärnindikatorerna - dess beskrivningar och mätpunkter,
 * Bilaga 1 in handlingar till styrelsemöte 2015-03-05, Samordningsförbundet Skellefteå–Norsjö.
 */
class CatalogueTest {

  private static final Edition EDITION = Catalogue.nns("2014-12");

  @Test
  @DisplayName("15 core indicators, 10 of process and 5 of effect, 26 measuring points")
  void counts() {
    assertThat(EDITION)
        .isEdition("nns-2014-12", "nns")
        .isConsistent()
        .hasIndicators(15)
        .ofKind(IndicatorKind.PROCESS, 10)
        .ofKind(IndicatorKind.EFFECT, 5)
        .ofLevel(Level.PARTICIPANT, 1, 2, 3, 4, 5, 6, 7, 11)
        .ofLevel(Level.STAFF, 8, 12, 13)
        .ofLevel(Level.ORGANISATION, 9, 14)
        .ofLevel(Level.SOCIETY, 10, 15)
        .fromRegister(11)
        .hasMeasuringPoints(26)
        .hasItems(28)
        .hasScale("agreement-1-5", 1, 5)
        .hasPositive("agreement-1-5", 4, 5)
        .hasNonAnswers("agreement-1-5", 0)
        .hasBands(0)
        .hasRule(7, IndicatorRule.BothSides.class);
    for (Indicator indicator : EDITION.indicators()) {
      boolean effect = indicator.number() > 10;
      assertEquals(
          effect ? IndicatorKind.EFFECT : IndicatorKind.PROCESS,
          indicator.classification().orElseThrow().kind());
      assertEquals(
          indicator.number() == 11 ? CollectionMethod.REGISTER : CollectionMethod.QUESTIONNAIRE,
          indicator.method().orElseThrow());
    }
  }

  @Test
  @DisplayName("Each group has one form for each occasion, of 1 to 9 items")
  void forms() {
    assertThat(EDITION)
        .hasForms(10)
        .hasForm(PARTICIPANT, DURING, 7)
        .hasForm(PARTICIPANT, CLOSURE, 9)
        .hasForm(PARTICIPANT, ONE_TO_THREE_MONTHS, 1)
        .hasForm(STAFF, DURING, 2)
        .hasForm(STAFF, CLOSURE, 3)
        .hasForm(STAFF, ONE_TO_THREE_MONTHS, 1)
        .hasForm(STAFF, HALF_YEAR, 8)
        .hasForm(CHIEF_OFFICER, HALF_YEAR, 4)
        .hasForm(BOARD, HALF_YEAR, 3)
        .hasForm(PARTIES_MANAGERS, HALF_YEAR, 2);
    List<String> order = EDITION.items().stream().map(Item::id).toList();
    for (EditionForm form : EDITION.forms()) {
      List<Integer> places = form.items().stream().map(order::indexOf).toList();
      assertEquals(places.stream().sorted().toList(), places, form.id().value());
    }
  }

  /** The table as printed: "Tabell 1" of Bilaga 1, "Tabell 2" of the project report. */
  private static final String TABLE_2 =
      """
      Deltagare; 1, 2, 3, 4, 5, 7, 9; 1, 2, 3, 4, 5, 6, 7, 9; 7; ;
      Personal; 3, 7; 3, 6, 7; 7; 8, 9, 10, 12, 13;
      Förbundschef; ; ; ; 9, 10;
      SCB; ; ; ; ; 11
      Styrelse; ; ; ; 12, 14;
      Parternas chefsgrupp; ; ; ; 12, 15;
      """;

  @Test
  @DisplayName("Tabell 2, \"Varifrån data samlas in och när i tid\", cell for cell")
  void tableTwo() {
    Map<String, Respondent> rows = new LinkedHashMap<>();
    rows.put("Deltagare", PARTICIPANT);
    rows.put("Personal", STAFF);
    rows.put("Förbundschef", CHIEF_OFFICER);
    rows.put("SCB", REGISTER);
    rows.put("Styrelse", BOARD);
    rows.put("Parternas chefsgrupp", PARTIES_MANAGERS);
    List<Occasion> columns = List.of(DURING, CLOSURE, ONE_TO_THREE_MONTHS, HALF_YEAR, YEAR);
    CollectionMatrix matrix = EDITION.collection();
    int cells = 0;
    for (String line : TABLE_2.lines().toList()) {
      String[] printed = line.split(";");
      for (int i = 0; i < columns.size(); i++) {
        String cell = i + 1 < printed.length ? printed[i + 1].strip() : "";
        List<Integer> expected =
            cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(", ")).map(Integer::valueOf).toList();
        assertEquals(
            expected, matrix.numbers(rows.get(printed[0]), columns.get(i)), line + " " + i);
        cells++;
      }
    }
    assertEquals(30, cells);
    assertEquals(rows.values().stream().sorted().toList(), matrix.respondents());
    assertEquals(columns, matrix.occasions());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.1 1.2",
    "2, 2.1 2.2",
    "3, 3.1 3.2 3.3",
    "4, 4.1 4.2",
    "5, 5.1 5.2",
    "6, 6.1 6.2",
    "7, 7.1 7.2",
    "8, 8",
    "9, 9.1 9.2",
    "10, 10",
    "11, 11",
    "12, 12",
    "13, 13.1 13.2",
    "14, 14.1 14.2",
    "15, 15"
  })
  @DisplayName("8.1 and 8.2 are one measuring point, and so are 9 a, b and c")
  void measuringPoints(int number, String expected) {
    Indicator indicator = EDITION.indicator(number);
    assertEquals(
        expected,
        EDITION.measuringPoints().stream()
            .filter(m -> m.indicator().equals(indicator.id()))
            .map(m -> m.id())
            .collect(Collectors.joining(" ")));
    for (Item item : EDITION.itemsOf(indicator)) {
      assertSame(indicator, EDITION.indicatorOf(item));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6.1, PARTICIPANT STAFF, CLOSURE",
    "3.3, STAFF, DURING CLOSURE",
    "7.1, PARTICIPANT, DURING CLOSURE ONE_TO_THREE_MONTHS",
    "7.2, STAFF, DURING CLOSURE ONE_TO_THREE_MONTHS",
    "9a, STAFF CHIEF_OFFICER, HALF_YEAR",
    "9c, CHIEF_OFFICER, HALF_YEAR",
    "9.2, PARTICIPANT, DURING CLOSURE",
    "10, STAFF CHIEF_OFFICER, HALF_YEAR",
    "12, STAFF BOARD PARTIES_MANAGERS, HALF_YEAR",
    "14.1, BOARD, HALF_YEAR",
    "15, PARTIES_MANAGERS, HALF_YEAR"
  })
  @DisplayName("Who is asked a statement, and when, as in the brackets after it")
  void asked(String id, String respondents, String occasions) {
    Item item = EDITION.item(id);
    for (Respondent respondent : Respondent.values()) {
      for (Occasion occasion : Occasion.values()) {
        boolean expected =
            List.of(respondents.split(" ")).contains(respondent.name())
                && List.of(occasions.split(" ")).contains(occasion.name());
        assertEquals(expected, EDITION.asks(item, respondent, occasion), respondent + " " + item);
      }
    }
  }

  @Test
  @DisplayName("Figures by group pool the answers; 7 has both sides besides, 11 is a register's")
  void rules() {
    for (Indicator indicator : EDITION.indicators()) {
      Class<?> rule =
          indicator.number() == 11 ? IndicatorRule.Register.class : IndicatorRule.Pooled.class;
      assertEquals(rule, indicator.rule().getClass());
      assertEquals(indicator.number() == 7, indicator.bothSides().isPresent());
      boolean several =
          EDITION.forms().stream()
              .anyMatch(f -> EDITION.itemsOf(indicator, f.respondent(), f.occasion()).size() > 1);
      boolean told =
          EDITION.notesOn(Subject.of(SubjectKind.INDICATOR, indicator.id())).stream()
              .anyMatch(n -> n.text().en().contains("library's default"));
      assertEquals(several, told, "a default of the library is marked: " + indicator.id());
      assertEquals(several, indicator.rule().text().en().contains("library's default"));
    }
    IndicatorRule.BothSides both = EDITION.indicator(7).bothSides().orElseThrow();
    assertEquals("7.1", both.participantItem());
    assertEquals("7.2", both.staffItem());
    assertTrue(both.text().sv().contains("alltid båda"));
    assertEquals(YEAR, ((IndicatorRule.Register) EDITION.indicator(11).rule()).occasion());
  }

  @Test
  @DisplayName("No common figure of several groups: the source states no rule, and a note says so")
  void noCommonFigure() {
    for (Edition edition : Catalogue.editions()) {
      assertTrue(edition.indicators().stream().allMatch(i -> i.groups().isEmpty()));
    }
    assertTrue(
        EDITION.notesOn(Subject.EDITION).stream()
            .anyMatch(n -> n.text().sv().contains("Något gemensamt tal bildas därför inte")));
  }

  @Test
  @DisplayName("What the editions say of each other holds")
  void together() {
    assertEquals(List.of(), EditionCheck.of(Catalogue.editions()));
    assertEquals(Catalogue.editions(), Catalogue.definitions().all());
  }

  @Test
  @DisplayName("The scale is data: ends named, 4-5 a proposal of Arbetsmarknadstorget, said so")
  void scale() {
    Scale scale = EDITION.scaleOf(EDITION.item("1.1"));
    assertEquals("Instämmer inte alls", scale.points().get(0).label().orElseThrow().sv());
    assertEquals("Instämmer helt", scale.points().get(4).label().orElseThrow().sv());
    assertTrue(scale.points().subList(1, 4).stream().allMatch(p -> p.label().isEmpty()));
    assertTrue(scale.metric());
    assertEquals(Optional.of(IndexDirection.HIGHEST_IS_100), scale.index());
    assertEquals(NonAnswerKind.BLANK, scale.nonAnswer(0).orElseThrow().kind());
    assertTrue(scale.nonAnswer(3).isEmpty());
    assertTrue(
        EDITION.notesOn(Subject.of(SubjectKind.SCALE, scale.id())).stream()
            .anyMatch(n -> n.text().sv().contains("Arbetsmarknadstorgets förslag")));
  }

  @Test
  @DisplayName("Forms for a storage hold ids and codes, and check answers by them")
  void registeredForms() {
    List<Form> forms = EDITION.registeredForms();
    assertEquals(10, forms.size());
    Form form = forms.get(0);
    assertEquals("nns-2014-12-participant-during", form.id().value());
    assertEquals("nns-2014-12", form.edition());
    assertEquals(PARTICIPANT, form.respondent());
    assertEquals(DURING, form.occasion());
    assertEquals(
        List.of("1.1", "2.1", "3.1", "4.1", "5.1", "7.1", "9.2"),
        form.items().stream().map(FormItem::id).toList());
    assertEquals(form, EDITION.form(PARTICIPANT, DURING).toForm(EDITION));
    for (FormItem item : forms.stream().flatMap(f -> f.items().stream()).toList()) {
      assertEquals(new FormItem(item.id(), 1, 5, List.of(0)), item);
    }
    form.check(Answers.of(1, 2, 3, 4, 5, 0, 5));
    assertThrows(InvalidValueException.class, () -> form.check(Answers.of(1, 2, 3, 4, 5, 6, 5)));
  }

  @Test
  @DisplayName("English is a translation of the library's own, and the edition says so")
  void unofficialEnglish() {
    for (Edition edition : Catalogue.editions()) {
      assertEquals(English.UNOFFICIAL, edition.info().english());
      assertEquals(List.of(), edition.adaptedBy());
    }
    assertEquals(
        "I feel that those I co-operate with at other authorities: Listen to me",
        EDITION.item("8.1").fullText(Language.EN));
  }

  @Test
  void editionsByName() {
    assertSame(Catalogue.nns("2014-12"), EDITION);
    assertEquals(
        List.of("nns-2014", "nns-2014-12"),
        Catalogue.editions().stream().map(Edition::id).toList());
    assertEquals(List.of("nns/2014", "nns/2014-12"), List.copyOf(Catalogue.definitions().names()));
    InvalidValueException error =
        assertThrows(InvalidValueException.class, () -> Catalogue.nns("2016"));
    assertEquals(
        "Argument 'edition' must be one of nns/2014, nns/2014-12 but has value \"nns/2016\"",
        error.getMessage());
    assertThrows(InvalidValueException.class, () -> EDITION.indicator(16));
    assertThrows(InvalidValueException.class, () -> EDITION.item("8"));
    assertThrows(InvalidValueException.class, () -> EDITION.form(BOARD, DURING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2014-12"})
  @DisplayName("What is bundled is byte for byte what the writer writes")
  void written(String name) throws IOException {
    SortedMap<String, String> tables = EditionWriter.tables(Catalogue.nns(name));
    DefinitionSource bundled = DefinitionSource.resources(Catalogue.class, "nns/" + name);
    for (String table :
        List.of(
            "edition",
            "indicators",
            "rules",
            "descriptions",
            "measuring_points",
            "items",
            "scales",
            "scale_points",
            "non_answers",
            "forms",
            "form_items",
            "mappings",
            "bands",
            "notes",
            "variants",
            "as_printed",
            "texts")) {
      String file = table + ".csv";
      try (var in = bundled.open(file).orElse(null)) {
        String text = in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(text, tables.get(file), file);
      }
    }
  }
}
