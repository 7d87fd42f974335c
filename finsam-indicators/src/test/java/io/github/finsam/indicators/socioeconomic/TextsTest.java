package io.github.finsam.indicators.socioeconomic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (var in =
        Sentences.class.getResourceAsStream("socioeconomic_" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void bothLanguagesHaveTheSameSentencesAndPlaceholders() throws IOException {
    Properties sv = texts("sv");
    Properties en = texts("en");
    assertEquals(sv.stringPropertyNames(), en.stringPropertyNames());
    assertFalse(sv.isEmpty());
    for (String key : sv.stringPropertyNames()) {
      assertEquals(placeholders(sv.getProperty(key)), placeholders(en.getProperty(key)), key);
    }
  }

  private static List<String> placeholders(String text) {
    return java.util.regex.Pattern.compile("\\{\\d+}")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .sorted()
        .toList();
  }
}
