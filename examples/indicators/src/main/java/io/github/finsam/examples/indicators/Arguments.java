package io.github.finsam.examples.indicators;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param output the folder to write to
 * @param language the language of the report
 * @param data a folder of CSV tables to read; empty to make up answers and read those
 * @param seed what the made-up answers come from
 */
record Arguments(Path output, Language language, Optional<Path> data, long seed) {

  private static final long FIRST_SEED = 1;

  /**
   * Reads the command line.
   *
   * @throws InvalidValueException if an option is unknown, lacks its value, or is no number
   */
  static Arguments parse(String... words) {
    Path output = Path.of("indicators");
    Language language = Language.SV;
    Optional<Path> data = Optional.empty();
    long seed = FIRST_SEED;
    Iterator<String> rest = Arrays.asList(words).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--lang" -> language = Language.parse(value(word, rest));
        case "--data" -> data = Optional.of(Path.of(value(word, rest)));
        case "--seed" -> seed = number(word, value(word, rest));
        default -> {
          if (word.startsWith("-")) {
            throw InvalidValueException.of(
                Violation.of("not-in", "option", word, "--lang, --data, --seed"));
          }
          output = Path.of(word);
        }
      }
    }
    return new Arguments(output, language, data, seed);
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
