package io.github.finsam.exchange.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a file of filled-in questionnaires is called: {@code responses-<form>.csv}. */
final class ResponseFile {

  // What every file system keeps as it is.
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String BEFORE = "responses-";
  private static final String AFTER = ".csv";

  private ResponseFile() {}

  /** The form that a file is named after; empty if it is another kind of file. */
  static Optional<String> form(String file) {
    return file.startsWith(BEFORE) && file.endsWith(AFTER)
        ? Optional.of(
            file.substring(
                BEFORE.length(), Math.max(BEFORE.length(), file.length() - AFTER.length())))
        : Optional.empty();
  }

  /** Whether a file can be named after a form of this id. */
  static boolean canName(String form) {
    return SAFE.matcher(form).matches();
  }

  static String name(String form) {
    return BEFORE + form + AFTER;
  }
}
