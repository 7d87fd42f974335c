package io.github.finsam.examples.followup;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/**
 * What the command line asks for.
 *
 * @param output the folder to write to
 * @param language the language of the report
 * @param seed what the made-up pathways come from
 */
record Arguments(Path output, Language language, long seed) {

  private static final long FIRST_SEED = 1;

  /**
   * Reads the command line.
   *
   * @throws InvalidValueException if an option is unknown, lacks its value, or is no number
   */
  static Arguments parse(String... words) {
    Path output = Path.of("follow-up");
    Language language = Language.SV;
    long seed = FIRST_SEED;
    Iterator<String> rest = Arrays.asList(words).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--lang" -> language = Language.parse(value(word, rest));
        case "--seed" -> seed = number(word, value(word, rest));
        default -> {
          if (word.startsWith("-")) {
            throw InvalidValueException.of(
                Violation.of("not-in", "option", word, "--lang, --seed"));
          }
          output = Path.of(word);
        }
      }
    }
    return new Arguments(output, language, seed);
  }

  private static long number(String option, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw InvalidValueException.of(Violation.of("pattern", option, value, "[0-9]+"));
    }
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw InvalidValueException.of(Violation.of("missing", option, ""));
    }
    return rest.next();
  }
}
