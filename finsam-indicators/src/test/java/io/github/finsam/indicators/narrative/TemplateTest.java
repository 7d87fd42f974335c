package io.github.finsam.indicators.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.finsam.base.Label;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences in the bundles are those that the code tells, with the blanks that it fills. */
class TemplateTest {

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (var in = Template.class.getResourceAsStream("narrative_" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everySentenceHasItsBlanksEachOnceAndNoOthers(String language) throws IOException {
    Properties texts = texts(language);
    assertEquals(
        Arrays.stream(Template.values()).map(Template::key).collect(Collectors.toSet()),
        texts.stringPropertyNames());
    for (Template template : Template.values()) {
      Set<String> blanks =
          Pattern.compile("\\{(\\d+)}")
              .matcher(texts.getProperty(template.key()))
              .results()
              .map(r -> r.group(1))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(
          IntStream.range(0, template.blanks())
              .mapToObj(Integer::toString)
              .collect(Collectors.toCollection(TreeSet::new)),
          blanks,
          template + " " + language);
    }
  }

  @ParameterizedTest
  @EnumSource(Template.class)
  void whatIsPutInIsNotReadForBlanks(Template template) {
    Label[] blanks = new Label[template.blanks()];
    Arrays.fill(blanks, Label.of("{9}", "{9}"));
    Label text = template.of(blanks);
    assertFalse(text.sv().matches(".*\\{[0-8]}.*"), text.sv());
    assertFalse(text.en().matches(".*\\{[0-8]}.*"), text.en());
  }

  @Test
  void keysAreUnique() {
    assertEquals(
        Template.values().length,
        Arrays.stream(Template.values()).map(Template::key).distinct().count());
  }
}
