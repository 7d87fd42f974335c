package io.github.finsam.storage;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.pathway.ParticipantId;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes participants out of personal identity numbers (personnummer) and coordination numbers
 * (samordningsnummer): HMAC-SHA-256 of the twelve digits with a key that only the application has.
 * The same number and key give the same participant; without the key nobody can tell which number a
 * participant was, nor try them all.
 *
 * <p>No number is kept, logged or repeated in a message. Nor is the key in any storage: whoever
 * loses it can never again tell which participant a person is.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pseudonyms {

  /** The least number of bytes in a key: as many as the result has. */
  public static final int MIN_KEY_LENGTH = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final String MASK = "********-****";
  private static final String FORM = "yyyymmdd-nnnn";
  // Word processors turn the hyphen into its look-alikes.
  private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2212";

  private final String keyId;
  private final SecretKeySpec key;
  private final Clock clock;

  private Pseudonyms(String keyId, SecretKeySpec key, Clock clock) {
    this.keyId = keyId;
    this.key = key;
    this.clock = clock;
  }

  /**
   * Pseudonyms made with a key.
   *
   * @param keyId what the key is called, 1 to 64 characters; stored beside every pseudonym
   * @param key the key, 32 to 1 024 random bytes; copied
   * @param clock tells the day, by which a number without century gets it and one of the future is
   *     refused
   * @throws InvalidValueException if the key id is blank or too long, or {@code key.length} lies
   *     outside 32 to 1 024
   */
  public static Pseudonyms of(String keyId, byte[] key, Clock clock) {
    Ids.check("keyId", keyId);
    new Checks().range("key.length", key.length, MIN_KEY_LENGTH, 1_024).orThrow();
    return new Pseudonyms(keyId, new SecretKeySpec(key, ALGORITHM), clock);
  }

  /**
   * The participant with this number.
   *
   * @param number twelve digits, or ten, with or without a hyphen before the last four; where there
   *     are ten, a plus there says that the person turns a hundred this year or is older. Spaces at
   *     the edges are left out. Not kept; wiping the array is up to the caller.
   * @throws InvalidValueException if it is no such number, its day does not exist or lies in the
   *     future, or the check digit is another; the message does not repeat it
   */
  public ParticipantId participant(char[] number) {
    byte[] digits = new byte[12];
    try {
      if (!normalise(number, digits, LocalDate.now(clock))) {
        throw InvalidValueException.of(Violation.of("pattern", "number", MASK, FORM));
      }
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return new ParticipantId(keyId, HexFormat.of().formatHex(mac.doFinal(digits)));
    } catch (GeneralSecurityException e) {
      // Every Java platform has HMAC-SHA-256.
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(digits, (byte) 0);
    }
  }

  /**
   * The participant with this number.
   *
   * @param number as for {@link #participant(char[])}; a text cannot be wiped
   * @throws InvalidValueException as {@link #participant(char[])}
   */
  public ParticipantId participant(CharSequence number) {
    char[] copy = new char[number.length()];
    try {
      for (int i = 0; i < copy.length; i++) {
        copy[i] = number.charAt(i);
      }
      return participant(copy);
    } finally {
      Arrays.fill(copy, ' ');
    }
  }

  /** What the key is called. */
  public String keyId() {
    return keyId;
  }

  @Override
  public String toString() {
    return "Pseudonyms[" + keyId + "]";
  }

  /** Fills in the twelve digits as ASCII; false if the text is no number of a person. */
  private static boolean normalise(char[] text, byte[] twelve, LocalDate today) {
    int from = 0;
    int to = text.length;
    while (from < to && Character.isWhitespace(text[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(text[to - 1])) {
      to--;
    }
    int n = 0;
    int separatorAt = -1;
    boolean plus = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9' && n < 12) {
        twelve[n++] = (byte) c;
      } else if ((c == '+' || HYPHENS.indexOf(c) >= 0) && separatorAt < 0) {
        separatorAt = n;
        plus = c == '+';
      } else {
        return false;
      }
    }
    if (separatorAt >= 0 && separatorAt != n - 4) {
      return false;
    }
    if (n == 10) {
      System.arraycopy(twelve, 0, twelve, 2, 10);
      return century(twelve, plus, today) && luhn(twelve);
    }
    return n == 12 && !plus && born(twelve, today, number(twelve, 0, 2)) && luhn(twelve);
  }

  private static boolean century(byte[] twelve, boolean plus, LocalDate today) {
    for (int century = 20; century >= 18; century--) {
      boolean hundred = today.getYear() - (century * 100 + number(twelve, 2, 2)) >= 100;
      if (hundred == plus && born(twelve, today, century)) {
        twelve[0] = (byte) ('0' + century / 10);
        twelve[1] = (byte) ('0' + century % 10);
        return true;
      }
    }
    return false;
  }

  private static boolean born(byte[] twelve, LocalDate today, int century) {
    int day = number(twelve, 6, 2);
    try {
      LocalDate born =
          LocalDate.of(
              century * 100 + number(twelve, 2, 2),
              number(twelve, 4, 2),
              // Coordination numbers have 60 added to the day.
              day > 60 ? day - 60 : day);
      return century >= 18 && !born.isAfter(today);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(byte[] digits, int from, int length) {
    int number = 0;
    for (int i = from; i < from + length; i++) {
      number = 10 * number + digits[i] - '0';
    }
    return number;
  }

  private static boolean luhn(byte[] twelve) {
    int sum = 0;
    for (int i = 2; i < 12; i++) {
      int product = (twelve[i] - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }
}
