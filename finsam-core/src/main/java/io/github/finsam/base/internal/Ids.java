package io.github.finsam.base.internal;

import org.jspecify.annotations.Nullable;

/** What all typed ids have in common. */
public final class Ids {

  public static final int MAX_LENGTH = 64;

  private Ids() {}

  public static void check(String argument, @Nullable String value) {
    collect(argument, value).orThrow();
  }

  /** As {@link #check}, for what is kept beside a person: no personal identity number either. */
  public static void checkImpersonal(String argument, @Nullable String value) {
    collect(argument, value).impersonal(argument, value).orThrow();
  }

  private static Checks collect(String argument, @Nullable String value) {
    Checks checks = new Checks().text(argument, value, MAX_LENGTH);
    if (value != null) {
      checks.that(value.equals(value.strip()), "edge-space", argument, value);
      checks.that(value.indexOf('\n') < 0, "control-character", argument, value);
    }
    return checks;
  }

  /** By code point: UTF-16 order differs from it above U+FFFF. */
  public static int compare(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length()) {
      int x = a.codePointAt(i);
      int y = b.codePointAt(i);
      if (x != y) {
        return Integer.compare(x, y);
      }
      i += Character.charCount(x);
    }
    return Integer.compare(a.length(), b.length());
  }
}
