package io.github.finsam.examples.rendering;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * An example as it is started from a console: in UTF-8, with {@code --help}, with what is wrong
 * with its arguments in every language, and with an exit status.
 *
 * @param <A> what its arguments are read into
 * @param usage how it is called, in a language
 * @param arguments reads the command line; throws {@link InvalidValueException} if it is wrong
 * @param work what it does
 */
public record Program<A>(
    Function<Language, String> usage, Function<String[], A> arguments, Work<A> work) {

  /**
   * What a program does.
   *
   * @param <A> what its arguments are read into
   */
  public interface Work<A> {
    /** Does it and tells the exit status. */
    int run(A arguments, PrintStream out, PrintStream err);
  }

  /** Runs it on the console; ends the JVM if the exit status is not 0. */
  public void start(String... args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(out, err, args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Runs it and tells its exit status: 0 if it only helped, 2 if the arguments are wrong. */
  public int run(PrintStream out, PrintStream err, String... args) {
    if (Arrays.asList(args).contains("--help")) {
      for (Language language : Language.values()) {
        out.println(usage.apply(language));
      }
      return 0;
    }
    A read;
    try {
      read = arguments.apply(args);
    } catch (InvalidValueException e) {
      for (Language language : Language.values()) {
        err.println(e.text(language));
        err.println(usage.apply(language));
      }
      return 2;
    }
    return work.run(read, out, err);
  }
}
