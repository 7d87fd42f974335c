package io.github.finsam.indicators.instrument;

import static io.github.finsam.code.Occasion.DURING;
import static io.github.finsam.code.Occasion.YEAR;
import static io.github.finsam.code.Respondent.PARTICIPANT;
import static io.github.finsam.code.Respondent.REFERRER;
import static io.github.finsam.indicators.instrument.EditionAssert.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.survey.FormItem;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A made-up questionnaire in a folder of its own: four steps, yes and no, and how often, none of
 * them known to the library.
 */
class SyntheticQuestionnaireTest {

  private static Edition load() throws URISyntaxException {
    Path folder = Path.of(SyntheticQuestionnaireTest.class.getResource("definitions").toURI());
    return Catalogue.with(folder).get("synthetic/2030");
  }

  @Test
  @DisplayName("A user's own test of a definition")
  void definition() throws URISyntaxException {
    assertThat(load())
        .isEdition("synthetic-2030", "synthetic")
        .isConsistent()
        .hasIndicators(3)
        .hasItems(4)
        .hasForm(PARTICIPANT, DURING, 4)
        .hasForm(REFERRER, YEAR, 1)
        .hasScale("four-steps", 1, 4)
        .hasPositive("yes-no", 1)
        .collects(PARTICIPANT, DURING, 1, 2, 3);
  }

  @Test
  @DisplayName("Scales mean what their tables say and nothing else")
  void scales() throws URISyntaxException {
    Edition edition = load();
    Scale steps = edition.findScale("four-steps").orElseThrow();
    Scale yesNo = edition.findScale("yes-no").orElseThrow();
    Scale often = edition.findScale("how-often").orElseThrow();
    assertFalse(yesNo.metric());
    assertEquals(Optional.empty(), yesNo.index());
    assertEquals(Optional.of(IndexDirection.LOWEST_IS_100), often.index());
    assertEquals(Set.of(1, 2), often.positive());
    assertTrue(steps.isPositive(3));
    assertFalse(steps.isPositive(2));
    assertEquals(NonAnswerKind.DO_NOT_KNOW, steps.nonAnswer(8).orElseThrow().kind());
    assertEquals(NonAnswerKind.NOT_APPLICABLE, often.nonAnswer(7).orElseThrow().kind());
    assertEquals(new FormItem("key.a", 0, 1, List.of(8, 9)), yesNo.formItem("key.a"));
    assertFalse(steps.sameAnswers(often));
    assertTrue(edition.indicator("calm").rule() instanceof IndicatorRule.MeanOfItems);
  }

  @Test
  @DisplayName("Without English texts the Swedish ones stand for both; forms keep their own order")
  void textsAndOrder() throws URISyntaxException {
    Edition edition = load();
    assertEquals(English.NONE, edition.info().english());
    assertEquals(
        "I det påhittade rummet är det lugnt", edition.item("calm.a").fullText(Language.EN));
    assertEquals(
        List.of("tea.a", "calm.a", "calm.b", "key.a"), edition.form(PARTICIPANT, DURING).items());
  }

  @Test
  @DisplayName("Bands are half open; 100 belongs to the last one")
  void bands() throws URISyntaxException {
    Edition edition = load();
    assertEquals("low", band(edition, "0"));
    assertEquals("low", band(edition, "39.999999"));
    assertEquals("middle", band(edition, "40"));
    assertEquals("middle", band(edition, "70.4999"));
    assertEquals("high", band(edition, "70.5"));
    assertEquals("high", band(edition, "100"));
    assertTrue(edition.bandOf(new BigDecimal("100.1")).isEmpty());
    assertTrue(edition.bandOf(new BigDecimal("-0.1")).isEmpty());
  }

  private static String band(Edition edition, String value) {
    return edition.bandOf(new BigDecimal(value)).orElseThrow().id();
  }
}
