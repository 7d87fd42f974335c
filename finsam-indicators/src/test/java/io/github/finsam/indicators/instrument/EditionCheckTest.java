package io.github.finsam.indicators.instrument;

import static io.github.finsam.code.Occasion.CLOSURE;
import static io.github.finsam.code.Occasion.DURING;
import static io.github.finsam.code.Respondent.PARTICIPANT;
import static io.github.finsam.code.Respondent.STAFF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.FormId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  @DisplayName("Answers are counted together where scales agree in all that figures are made of")
  void sameAnswers() {
    Scale scale = SMALL.scale("agree");
    assertTrue(scale.sameAnswers(scale.withId("other").withNonAnswers()));
    NonAnswer blank = new NonAnswer(0, NonAnswerKind.BLANK, TEXT);
    NonAnswer notKnown = new NonAnswer(9, NonAnswerKind.DO_NOT_KNOW, TEXT);
    assertTrue(scale.sameAnswers(scale.withNonAnswers(blank, notKnown)));
    for (Scale other :
        List.of(
            scale.withNonAnswers(new NonAnswer(0, NonAnswerKind.NOT_APPLICABLE, TEXT)),
            scale.withPositive(new TreeSet<>(Set.of(4))),
            scale.withIndex(IndexDirection.LOWEST_IS_100),
            scale.withIndex(Optional.empty()),
            scale.withIndex(Optional.empty()).withMetric(false),
            // Code 0, blank on one, is an answer on the other.
            scale
                .withNonAnswers()
                .withPoints(
                    new ScalePoint(0, Optional.empty()),
                    scale.points().get(0),
                    scale.points().get(1),
                    scale.points().get(2),
                    scale.points().get(3)))) {
      assertFalse(scale.sameAnswers(other), other.toString());
      assertFalse(other.sameAnswers(scale), other.toString());
    }
    Edition edition =
        SMALL
            .withScales(
                with(
                    SMALL.scales(),
                    scale.withId("other").withIndex(Optional.empty()).withMetric(false)))
            .withItems(SMALL.item("1.1"), SMALL.item("1.2").withScale("other"))
            .withForms(
                with(
                    SMALL.forms(),
                    new EditionForm(FormId.of("b"), STAFF, CLOSURE, TEXT, List.of("1.1", "1.2"))));
    assertEquals(
        List.of(
            "indicators, key 1, column id: the items of the indicator are counted together but their"
                + " scales differ in answers, positive answers, mean, index or codes for no answer:"
                + " agree, other: \"1\""),
        EditionCheck.of(edition).stream().map(f -> f.text(Language.EN)).toList());
  }

  @Test
  @DisplayName("One figure of several groups: at most one rule, several groups asked, one scale")
  void groups() {
    Indicator indicator = SMALL.indicator(1);
    assertEquals(Optional.empty(), indicator.groups());
    IndicatorRule pooled = new IndicatorRule.PooledGroups(TEXT);
    IndicatorRule mean = new IndicatorRule.MeanOfGroups(TEXT);
    for (IndicatorRule rule : List.of(pooled, mean)) {
      Indicator more = indicator.withRules(with(indicator.rules(), rule));
      assertEquals(Optional.of(rule), more.groups());
      assertEquals(indicator.rule(), more.rule());
      assertEquals(indicator.bothSides(), more.bothSides());
      Edition edition = SMALL.withIndicators(more, SMALL.indicator(2));
      EditionAssert.assertThat(edition).isConsistent().hasRule(1, rule.getClass());
      assertEquals(edition, EditionLoader.load(DefinitionSource.of(EditionWriter.tables(edition))));
      // On forms of their own, and yet in one figure.
      Scale other = SMALL.scale("agree").withId("other").withPositive(new TreeSet<>(Set.of(4)));
      EditionAssert.assertThat(
              edition
                  .withScales(with(SMALL.scales(), other))
                  .withItems(SMALL.item("1.1"), SMALL.item("1.2").withScale("other")))
          .hasFaults("scales-differ");
      EditionAssert.assertThat(
              edition
                  .withIndicators(more.withRules(indicator.rule(), rule), SMALL.indicator(2))
                  .withForms(SMALL.form(PARTICIPANT, DURING).withItems("1.1", "1.2")))
          .hasFaults("groups-too-few");
    }
    refused("empty rules ", () -> indicator.withRules(pooled));
    refused("above rules 2", () -> indicator.withRules(indicator.rule(), pooled, mean));
  }

  @Test
  @DisplayName("A scale is there for items, or because something is said about it")
  void unusedScale() {
    Edition edition = SMALL.withScales(with(SMALL.scales(), SMALL.scale("agree").withId("spare")));
    EditionAssert.assertThat(edition).hasFaults("unused-scale");
    EditionAssert.assertThat(
            edition.withApparatus(
                new Apparatus(
                    List.of(new Note("n", Subject.of(SubjectKind.SCALE, "spare"), TEXT)),
                    List.of(),
                    List.of())))
        .isConsistent();
  }

  @Test
  @DisplayName("What an edition says of another is checked where both are there")
  void targets() {
    Mapping item =
        Mapping.builder()
            .scope(MappingScope.ITEM)
            .item("1.1")
            .otherEdition("small-1")
            .otherItem("1.2")
            .comparable(true)
            .reason(TEXT)
            .build();
    Mapping heading = item.withScope(MappingScope.HEADING).withItem("2").withOtherItem("1");
    assertEquals(List.of(), EditionCheck.of(List.of(SMALL, next(item, heading))));
    assertEquals(
        List.of(),
        EditionCheck.of(List.of(SMALL, next(item.withOtherEdition("small-0").withOtherItem("x")))));
    Edition lost = next(item.withOtherItem("1.3"), heading.withOtherItem("3"));
    EditionAssert.assertThat(lost).isConsistent();
    assertEquals(
        List.of(
            "mappings, key ITEM 1.1 small-1 1.3, column other_item: is not in the edition small-1:"
                + " \"1.3\"",
            "mappings, key HEADING 2 small-1 3, column other_item: is not in the edition small-1:"
                + " \"3\""),
        EditionCheck.of(List.of(SMALL, lost)).stream().map(f -> f.text(Language.EN)).toList());
    Edition other = next(item).withScales(SMALL.scale("agree").withIndex(Optional.empty()));
    assertEquals(
        List.of("mapping-scales"),
        EditionCheck.of(List.of(other, SMALL)).stream().map(DefinitionFault::code).toList());
    assertEquals(
        List.of(),
        EditionCheck.of(
            List.of(
                other.withInterpretation(
                    new Interpretation(List.of(item.withComparable(false)), List.of())),
                SMALL)));
    assertEquals(
        List.of("item-on-no-form"),
        EditionCheck.of(
                List.of(
                    SMALL,
                    other
                        .withInterpretation(Interpretation.NONE)
                        .withItems(with(SMALL.items(), SMALL.item("1.1").withId("x")))))
            .stream()
            .map(DefinitionFault::code)
            .toList());
  }

  private static Edition next(Mapping... mappings) {
    return SMALL
        .withInfo(SMALL.info().withId("small-2"))
        .withInterpretation(new Interpretation(List.of(mappings), List.of()));
  }

  @Test
  @DisplayName("Things by their ids; what is not there is told with what is")
  void lookups() {
    assertEquals("1", SMALL.measuringPoint("1.1").indicator());
    assertEquals("agree", SMALL.scale("agree").id());
    assertEquals(Optional.of(SMALL.form(STAFF, DURING)), SMALL.findForm(FormId.of("s")));
    assertEquals(Optional.empty(), SMALL.findForm(FormId.of("x")));
    refused("not-in measuringPoint x", () -> SMALL.measuringPoint("x"));
    refused("not-in scale x", () -> SMALL.scale("x"));
  }

  @Test
  @DisplayName("An adapted edition says so in its name and notes")
  void adapted() {
    assertEquals(List.of(), SMALL.adaptedBy());
    Edition edition = SMALL.withInfo(SMALL.info().withAdaptedBy("ours", "yours"));
    assertEquals(Label.of("Svensk name (anpassad)", "English name (adapted)"), edition.name());
    assertEquals(
        Label.of("Anpassad av: ours, yours", "Adapted by: ours, yours"),
        edition.notesOn(Subject.EDITION).get(0).text());
    assertEquals(edition, EditionLoader.load(DefinitionSource.of(EditionWriter.tables(edition))));
    refused("duplicate adaptedBy a", () -> SMALL.info().withAdaptedBy("a", "a"));
    refused("blank adaptedBy", () -> SMALL.info().withAdaptedBy(""));
  }

  @Test
  @DisplayName("A fault whose code has no text shows the code")
  void unknownCode() {
    DefinitionFault fault =
        new DefinitionFault(
            new DefinitionPlace("items", "1", "id", "", 0), "of-tomorrow", "x", List.of());
    assertEquals("items, key 1, column id: of-tomorrow: \"x\"", fault.text(Language.EN));
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
    assertEquals(
        Optional.of(mapping), edition.findMapping(MappingScope.ITEM, "1.1", "small-0", "a"));
    assertEquals(Optional.empty(), edition.findMapping(MappingScope.ITEM, "1.2", "small-0", "a"));
    assertEquals(
        Optional.empty(), edition.findMapping(MappingScope.HEADING, "1.1", "small-0", "a"));
    EditionAssert.assertThat(
            SMALL.withInterpretation(
                new Interpretation(List.of(mapping.withOtherEdition("small-1")), List.of())))
        .hasFaults("mapping-itself");
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
        "Edition small-1: expected items on the form STAFF CLOSURE 3 but found none",
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
    fails("Edition small-1: expected item 9 none but found none", () -> small.hasItem("9", "none"));
    fails(
        "Edition small-1: expected items on the form STAFF CLOSURE 0 but found none",
        () -> small.hasForm(STAFF, CLOSURE, 0));
    fails(
        "Edition small-1: expected positive codes of the scale x [] but found none",
        () -> small.hasPositive("x"));
    fails(
        "Edition small-1: expected codes for no answer of the scale agree [0, 9] but found [0]",
        () -> small.hasNonAnswers("agree", 9, 0));
    fails(
        "Edition small-1: expected codes for no answer of the scale x [] but found none",
        () -> small.hasNonAnswers("x"));
    fails("Edition small-1: expected bands 3 but found 2", () -> small.hasBands(3));
    fails(
        "Edition small-1: expected rule MeanOfItems of indicator 1 but found Pooled, BothSides",
        () -> small.hasRule(1, IndicatorRule.MeanOfItems.class));
    fails(
        "Edition small-1: expected rule Pooled of indicator 9 but found none",
        () -> small.hasRule(9, IndicatorRule.Pooled.class));
    small
        .hasNonAnswers("agree", 0)
        .hasBands(2)
        .hasRule(1, IndicatorRule.Pooled.class)
        .hasRule(1, IndicatorRule.BothSides.class)
        .hasRule(2, IndicatorRule.Register.class);
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
    for (String text : List.of("a\u0007", "a\r\nb", "a\uD83D")) {
      refused(
          "control-character text " + text,
          () -> new AsPrinted(Subject.EDITION, Aspect.SCALE, text));
      refused(
          "control-character text " + text,
          () -> new Variant("v", Subject.EDITION, VariantKind.WORDING, text, "b"));
      refused(
          "control-character other " + text,
          () -> new Variant("v", Subject.EDITION, VariantKind.WORDING, "b", text));
      refused("control-character source " + text, () -> SMALL.info().withSource(text));
    }
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
}
