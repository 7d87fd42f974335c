package io.github.finsam.base.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Swedish personal identity numbers (personnummer) and coordination numbers
 * (samordningsnummer) in text: a date of birth, for the latter with 60 added to the day, three
 * digits and a check digit. In organisation numbers the third digit is at least 2, so no month fits
 * them.
 *
 * <p>A text that is as a whole a UUID, or a hexadecimal id of one of the common lengths, is none:
 * of the random ids that tools for surveys give to questionnaires, one in some ten thousands holds
 * digits that look like a number.
 */
public final class PersonalNumbers {

  private static final String MASK = "******-****";

  // Word processors turn the hyphen into its look-alikes; people write a space for it or beside it.
  private static final String BLANK = "[ \t\u00a0\u2009\u202f]?";

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![0-9])([0-9]{2})?([0-9]{2})([0-9]{2})([0-9]{2})"
              + BLANK
              + "[-+\u2010\u2011\u2012\u2013\u2212]?"
              + BLANK
              + "([0-9]{4})(?![0-9])");

  private static final Pattern MACHINE_ID =
      Pattern.compile(
          "\\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\}?"
              + "|[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}",
          Pattern.CASE_INSENSITIVE);

  private PersonalNumbers() {}

  public static boolean in(String text) {
    if (!possible(text)) {
      return false;
    }
    Matcher matcher = SHAPE.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      if (valid(matcher)) {
        return true;
      }
      from = matcher.start() + 1;
    }
    return false;
  }

  public static String mask(String text) {
    if (!possible(text)) {
      return text;
    }
    StringBuilder masked = new StringBuilder();
    Matcher matcher = SHAPE.matcher(text);
    int from = 0;
    int copied = 0;
    while (matcher.find(from)) {
      if (valid(matcher)) {
        masked.append(text, copied, matcher.start()).append(MASK);
        copied = matcher.end();
        from = copied;
      } else {
        from = matcher.start() + 1;
      }
    }
    return masked.append(text, copied, text.length()).toString();
  }

  private static boolean possible(String text) {
    return enoughDigits(text) && !MACHINE_ID.matcher(text).matches();
  }

  /** Ten digits, six of them in a row: spares almost every id the slower search. */
  private static boolean enoughDigits(String text) {
    int digits = 0;
    int run = 0;
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        run++;
        longest = Math.max(longest, run);
      } else {
        run = 0;
      }
    }
    return digits >= 10 && longest >= 6;
  }

  private static boolean valid(Matcher matcher) {
    String ten = matcher.group(2) + matcher.group(3) + matcher.group(4) + matcher.group(5);
    if (!luhn(ten)) {
      return false;
    }
    int year = Integer.parseInt(matcher.group(2));
    int month = Integer.parseInt(matcher.group(3));
    int day = Integer.parseInt(matcher.group(4));
    int birthDay = day > 60 ? day - 60 : day;
    String century = matcher.group(1);
    if (century != null) {
      int c = Integer.parseInt(century);
      return c >= 18 && c <= 20 && exists(c * 100 + year, month, birthDay);
    }
    // 2000 was a leap year and 1900 was not: without a century either will do.
    return exists(1900 + year, month, birthDay) || exists(2000 + year, month, birthDay);
  }

  private static boolean exists(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean luhn(String ten) {
    int sum = 0;
    for (int i = 0; i < ten.length(); i++) {
      int product = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }
}
