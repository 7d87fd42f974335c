package io.github.finsam.examples.followup;

import io.github.finsam.base.Language;
import io.github.finsam.examples.rendering.CommandLine;
import java.nio.file.Path;
import java.util.List;

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
   * @throws io.github.finsam.base.InvalidValueException if an option is unknown, lacks its value,
   *     or is no number
   */
  static Arguments parse(String... words) {
    CommandLine line = CommandLine.parse("follow-up", List.of("--seed"), words);
    return new Arguments(line.output(), line.language(), line.number("--seed", FIRST_SEED));
  }
}
