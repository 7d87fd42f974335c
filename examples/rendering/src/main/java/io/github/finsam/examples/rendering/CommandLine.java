package io.github.finsam.examples.rendering;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line of an example asks for: {@code [folder to write to] [--lang sv|en]} and
 * options of its own, each with a value.
 *
 * @param output the folder to write to
 * @param language the language of the report
 * @param values the values of the other options that were given, by option
 */
public record CommandLine(Path output, Language language, Map<String, String> values) {

  private static final String LANGUAGE = "--lang";

  /** Copies the values. */
  public CommandLine {
    values = Map.copyOf(values);
  }

  /**
   * Reads the command line; what stands later counts.
   *
   * @param folder where to write if nothing is said
   * @param options the other options
   * @throws InvalidValueException if an option is unknown or lacks its value, or the language is
   *     none
   */
  public static CommandLine parse(String folder, List<String> options, String... words) {
    Path output = Path.of(folder);
    Language language = Language.SV;
    Map<String, String> values = new HashMap<>();
    Iterator<String> rest = Arrays.asList(words).iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (word.equals(LANGUAGE)) {
        language = Language.parse(value(word, rest));
      } else if (options.contains(word)) {
        values.put(word, value(word, rest));
      } else if (word.startsWith("-")) {
        String known = LANGUAGE + ", " + String.join(", ", options);
        throw InvalidValueException.of(Violation.of("not-in", "option", word, known));
      } else {
        output = Path.of(word);
      }
    }
    return new CommandLine(output, language, values);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw InvalidValueException.of(Violation.of("missing", option, ""));
    }
    return rest.next();
  }

  /** The folder that an option names; empty if it was not given. */
  public Optional<Path> folder(String option) {
    return Optional.ofNullable(values.get(option)).map(Path::of);
  }

  /**
   * The whole number that an option gives.
   *
   * @param otherwise if it was not given
   * @throws InvalidValueException if it is no number
   */
  public long number(String option, long otherwise) {
    String value = values.get(option);
    if (value == null) {
      return otherwise;
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw InvalidValueException.of(Violation.of("pattern", option, value, "[0-9]+"));
    }
  }
}
