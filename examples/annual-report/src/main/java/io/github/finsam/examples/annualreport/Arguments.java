package io.github.finsam.examples.annualreport;

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
 * @param data a folder of CSV tables to read instead of the published accounts
 */
record Arguments(Path output, Language language, Optional<Path> data) {

  /**
   * Reads the command line.
   *
   * @throws InvalidValueException if an option is unknown or lacks its value
   */
  static Arguments parse(String... words) {
    Path output = Path.of("annual-report");
    Language language = Language.SV;
    Optional<Path> data = Optional.empty();
    Iterator<String> rest = Arrays.asList(words).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--lang" -> language = Language.parse(value(word, rest));
        case "--data" -> data = Optional.of(Path.of(value(word, rest)));
        default -> {
          if (word.startsWith("-")) {
            throw InvalidValueException.of(
                Violation.of("not-in", "option", word, "--lang, --data"));
          }
          output = Path.of(word);
        }
      }
    }
    return new Arguments(output, language, data);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw InvalidValueException.of(Violation.of("missing", option, ""));
    }
    return rest.next();
  }
}
