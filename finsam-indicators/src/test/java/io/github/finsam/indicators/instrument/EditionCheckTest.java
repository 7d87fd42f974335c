package io.github.finsam.indicators.instrument;

import static io.github.finsam.code.Occasion.CLOSURE;
import static io.github.finsam.code.Occasion.DURING;
import static io.github.finsam.code.Respondent.PARTICIPANT;
import static io.github.finsam.code.Respondent.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.FormId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is found in editions built in code, and what values refuse to be. */
class EditionCheckTest {

  private static final Label TEXT = Label.of("text", "text");

  private static final Edition SMALL = Small.edition();

  private static <T> List<T> with(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  @Test
  @DisplayName("A consistent edition has no fault")
  void consistent() {
    assertEquals(List.of(), EditionCheck.of(SMALL));
  }

  @Test
  @DisplayName("A fault of an edition built in code names table, key and column")
  void places() {
    Edition edition =
        SMALL.withItems(
            with(
                SMALL.items(),
                Item.builder().id("x").measuringPoint("1.1").scale("none").text(TEXT).build()));
    List<DefinitionFault> faults = EditionCheck.of(edition);
    assertEquals(
        List.of(
            "items, key x, column scale: is not in the table scales: \"none\"",
            "items, key x, column id: the item is on no form: \"x\""),
        faults.stream().map(f -> f.text(Language.EN)).toList());
    assertEquals(
        "items, nyckel x, kolumn scale: finns inte i tabellen scales: \"none\"",
        faults.get(0).text(Language.SV));
    assertEquals(0, faults.get(0).place().line());
  }

  @Test
  void duplicates() {
    EditionAssert.assertThat(SMALL.withItems(with(SMALL.items(), SMALL.item("1.1"))))
        .hasFaults("duplicate-id");
    EditionAssert.assertThat(SMALL.withScales(with(SMALL.scales(), SMALL.scales().get(0))))
        .hasFaults("duplicate-id");
    EditionAssert.assertThat(SMALL.withForms(with(SMALL.forms(), SMALL.forms().get(0))))
        .hasFaults("duplicate-id", "form-twice");
    EditionAssert.assertThat(
            SMALL.withIndicators(with(SMALL.indicators(), SMALL.indicator(2).withId("3"))))
        .hasFaults("duplicate-id", "indicator-without-measuring-point");
  }

  @Test
  @DisplayName("Answers on different scales are not counted together on one form, but may be apart")
  void scalesDiffer() {
    Scale yesNo =
        Scale.builder()
            .id("yes-no")
            .addPoints(new ScalePoint(0, Optional.empty()), new ScalePoint(1, Optional.empty()))
            .positive(new TreeSet<>(Set.of(1)))
            .metric(false)
            .build();
    Edition other =
        SMALL
            .withScales(with(SMALL.scales(), yesNo))
            .withItems(SMALL.item("1.1"), SMALL.item("1.2").withScale("yes-no"));
    EditionAssert.assertThat(other).isConsistent();
    EditionForm both = new EditionForm(FormId.of("b"), STAFF, CLOSURE, TEXT, List.of("1.1", "1.2"));
    EditionAssert.assertThat(other.withForms(with(SMALL.forms(), both))).hasFaults("scales-differ");
  }

  @Test
  void mappings() {
    Mapping mapping =
        Mapping.builder()
            .scope(MappingScope.ITEM)
            .item("1.1")
            .otherEdition("small-0")
            .otherItem("a")
            .comparable(true)
            .reason(TEXT)
            .build();
    Edition edition = SMALL.withInterpretation(new Interpretation(List.of(mapping), List.of()));
    EditionAssert.assertThat(edition).isConsistent();
    assertEquals(Optional.of(mapping), edition.findMapping(edition.item("1.1"), "small-0", "a"));
    assertEquals(Optional.empty(), edition.findMapping(edition.item("1.2"), "small-0", "a"));
    EditionAssert.assertThat(
            SMALL.withInterpretation(
                new Interpretation(
                    List.of(mapping.withItem("9"), mapping.withScope(MappingScope.HEADING)),
                    List.of())))
        .hasFaults("unknown-reference", "unknown-reference");
  }

  @Test
  @DisplayName("An assertion that fails names what was expected and what was found")
  void assertions() {
    EditionAssert small = EditionAssert.assertThat(SMALL);
    assertEquals(SMALL, small.edition());
    fails("Edition small-1: expected indicators 3 but found 2", () -> small.hasIndicators(3));
    fails("Edition small-1: expected items 1 but found 2", () -> small.hasItems(1));
    fails(
        "Edition small-1: expected measuring points 26 but found 3",
        () -> small.hasMeasuringPoints(26));
    fails(
        "Edition small-1: expected indicators of kind EFFECT 5 but found 1",
        () -> small.ofKind(IndicatorKind.EFFECT, 5));
    fails(
        "Edition small-1: expected indicators of level SOCIETY [10, 15] but found [2]",
        () -> small.ofLevel(Level.SOCIETY, 15, 10));
    fails(
        "Edition small-1: expected items on the form STAFF CLOSURE 3 but found 0",
        () -> small.hasForm(STAFF, CLOSURE, 3));
    fails(
        "Edition small-1: expected indicators collected from PARTICIPANT DURING [1, 2] but found"
            + " [1]",
        () -> small.collects(PARTICIPANT, DURING, 1, 2));
    fails(
        "Edition small-1: expected codes of the scale x 1-5 but found none",
        () -> small.hasScale("x", 1, 5));
    fails(
        "Edition small-1: expected positive codes of the scale agree [4] but found [3, 4]",
        () -> small.hasPositive("agree", 4));
    fails(
        "Edition small-1: expected item 1.1 Något but found Svensk t1",
        () -> small.hasItem("1.1", "Något"));
    fails("Edition small-1: expected forms 9 but found 2", () -> small.hasForms(9));
    fails(
        "Edition small-1: expected indicators from a register [] but found [2]",
        small::fromRegister);
    fails(
        "Edition small-1: expected instrument large but found small",
        () -> small.isEdition("small-1", "large"));
    fails(
        "Edition small-1: expected no fault but found 1:\n"
            + "items, key 1.2, column id: the item is on no form: \"1.2\"",
        () ->
            EditionAssert.assertThat(
                    SMALL
                        .withForms(SMALL.form(PARTICIPANT, DURING))
                        .withIndicators(
                            SMALL.indicator(1).withRules(SMALL.indicator(1).rule()),
                            SMALL.indicator(2)))
                .isConsistent());
  }

  private static void fails(String message, Executable assertion) {
    assertEquals(message, assertThrows(AssertionError.class, assertion).getMessage());
  }

  @Test
  @DisplayName("What a value cannot be")
  void values() {
    Scale scale = SMALL.scales().get(0);
    refused("not-in positive 5", () -> scale.withPositive(new TreeSet<>(Set.of(4, 5))));
    refused("empty positive ", () -> scale.withPositive(new TreeSet<>()));
    refused(
        "duplicate nonAnswers 2",
        () -> scale.withNonAnswers(new NonAnswer(2, NonAnswerKind.BLANK, TEXT)));
    refused(
        "mismatch points 4",
        () ->
            scale
                .withPoints(scale.points().get(0), scale.points().get(1), scale.points().get(3))
                .withPositive(new TreeSet<>(Set.of(1))));
    refused("out-of-range code 128", () -> new ScalePoint(128, Optional.empty()));
    refused("out-of-range code -1", () -> new NonAnswer(-1, NonAnswerKind.OTHER, TEXT));
    refused("mismatch index Optional[HIGHEST_IS_100]", () -> scale.withMetric(false));
    Indicator indicator = SMALL.indicator(1);
    refused("not-positive number 0", () -> indicator.withNumber(0));
    refused("empty rules ", () -> indicator.withRules(indicator.bothSides().orElseThrow()));
    refused("above rules 2", () -> indicator.withRules(indicator.rule(), indicator.rule()));
    refused("duplicate staffItem 1.1", () -> new IndicatorRule.BothSides("1.1", "1.1", TEXT));
    refused("order below 10", () -> new Band("b", BigDecimal.TEN, BigDecimal.TEN, TEXT));
    refused("negative from -1", () -> new Band("b", BigDecimal.valueOf(-1), BigDecimal.TEN, TEXT));
    refused("above below 101", () -> new Band("b", BigDecimal.TEN, BigDecimal.valueOf(101), TEXT));
    refused("empty items ", () -> SMALL.form(STAFF, DURING).withItems());
    refused("duplicate items 1.1", () -> SMALL.form(STAFF, DURING).withItems("1.1", "1.1"));
    refused(
        "duplicate other a",
        () -> new Variant("v", Subject.EDITION, VariantKind.WORDING, "a", "a"));
    refused("blank text  ", () -> new AsPrinted(Subject.EDITION, Aspect.SCALE, " "));
    refused("blank id  ", () -> new Note("", Subject.EDITION, TEXT));
    refused("mismatch subject x", () -> Subject.of(SubjectKind.EDITION, "x"));
    refused("not-in subject person:1", () -> Subject.parse("person:1"));
    refused("pattern id a b", () -> new Goal("p", "a b", TEXT));
    assertEquals("measuring_point:8", Subject.parse("measuring_point:8").toString());
    assertEquals(
        new Band("b", new BigDecimal("5E+1"), Band.END, TEXT),
        new Band("b", new BigDecimal("50.00"), new BigDecimal("100.0"), TEXT));
  }

  private static void refused(String expected, Executable executable) {
    InvalidValueException error = assertThrows(InvalidValueException.class, executable);
    var violation = error.violations().get(0);
    assertEquals(
        expected.strip(),
        (violation.code() + " " + violation.argument() + " " + violation.value()).strip());
  }

  @Test
  @DisplayName("The texts of faults have the same keys in both languages, none of them empty")
  void texts() throws IOException {
    Properties sv = properties("definition_sv.properties");
    Properties en = properties("definition_en.properties");
    assertEquals(sv.keySet(), en.keySet());
    assertTrue(sv.values().stream().noneMatch(v -> v.toString().isBlank()));
    assertTrue(en.values().stream().noneMatch(v -> v.toString().isBlank()));
  }

  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            EditionCheck.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
