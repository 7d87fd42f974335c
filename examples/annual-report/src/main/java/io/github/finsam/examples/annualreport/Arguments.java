package io.github.finsam.examples.annualreport;

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
 * @param data a folder of CSV tables to read instead of the published accounts
 */
record Arguments(Path output, Language language, Optional<Path> data) {

  /**
   * Reads the command line.
   *
   * @throws io.github.finsam.base.InvalidValueException if an option is unknown or lacks its value
   */
  static Arguments parse(String... words) {
    CommandLine line = CommandLine.parse("annual-report", List.of("--data"), words);
    return new Arguments(line.output(), line.language(), line.folder("--data"));
  }
}
