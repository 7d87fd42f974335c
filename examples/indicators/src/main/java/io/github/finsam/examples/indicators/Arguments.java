package io.github.finsam.examples.indicators;

import io.github.finsam.base.Language;
import io.github.finsam.examples.rendering.CommandLine;
import java.nio.file.Path;
import java.util.List;
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
   * @throws io.github.finsam.base.InvalidValueException if an option is unknown, lacks its value,
   *     or is no number
   */
  static Arguments parse(String... words) {
    CommandLine line = CommandLine.parse("indicators", List.of("--data", "--seed"), words);
    return new Arguments(
        line.output(), line.language(), line.folder("--data"), line.number("--seed", FIRST_SEED));
  }
}
