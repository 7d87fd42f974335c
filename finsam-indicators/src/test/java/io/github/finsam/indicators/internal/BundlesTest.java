package io.github.finsam.indicators.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences of every room. */
class BundlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collect/collect",
        "cooperation/cooperation",
        "disclosure/disclosure",
        "instrument/definition",
        "judge/judge",
        "narrative/narrative",
        "needs/needs",
        "scorecard/scorecard",
        "socioeconomic/socioeconomic"
      })
  @DisplayName("Both languages have the same sentences with the same places for words")
  void bothLanguages(String bundle) throws IOException {
    Properties sv = texts(bundle + "_sv.properties");
    Properties en = texts(bundle + "_en.properties");
    assertEquals(sv.stringPropertyNames(), en.stringPropertyNames());
    assertFalse(sv.isEmpty());
    for (String key : sv.stringPropertyNames()) {
      assertFalse(sv.getProperty(key).isBlank(), key);
      assertFalse(en.getProperty(key).isBlank(), key);
      assertEquals(placeholders(sv.getProperty(key)), placeholders(en.getProperty(key)), key);
    }
  }

  private static Properties texts(String path) throws IOException {
    Properties texts = new Properties();
    try (var in = BundlesTest.class.getResourceAsStream("/io/github/finsam/indicators/" + path)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static List<String> placeholders(String text) {
    return Pattern.compile("\\{\\d+}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .sorted()
        .toList();
  }
}
