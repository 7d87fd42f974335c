package io.github.finsam.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.pathway.ParticipantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Numbers are computed here, never written down. */
class PseudonymsTest {

  private static final LocalDate TODAY = LocalDate.of(2014, 12, 31);
  private static final Clock CLOCK =
      Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("nyckel-1", KEY, CLOCK);

  private static String twelve(LocalDate born, int shift, int serial) {
    String nine =
        String.format(
            Locale.ROOT,
            "%02d%02d%02d%03d",
            born.getYear() % 100,
            born.getMonthValue(),
            born.getDayOfMonth() + shift,
            serial);
    return born.getYear() / 100 + nine + checkDigit(nine);
  }

  private static int checkDigit(String nine) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int product = (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }

  @Property(tries = 300)
  @Label("Every way to write a number gives the HMAC-SHA-256 of its twelve digits")
  void normalised(
      @ForAll @IntRange(min = 0, max = 41_000) int day,
      @ForAll @IntRange(min = 0, max = 999) int serial,
      @ForAll boolean coordination)
      throws GeneralSecurityException {
    LocalDate born = LocalDate.of(1902, 1, 1).plusDays(day);
    String twelve = twelve(born, coordination ? 60 : 0, serial);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    ParticipantId expected =
        new ParticipantId(
            "nyckel-1",
            HexFormat.of().formatHex(mac.doFinal(twelve.getBytes(StandardCharsets.US_ASCII))));
    String sign = TODAY.getYear() - born.getYear() >= 100 ? "+" : "-";
    String head = twelve.substring(2, 8);
    String tail = twelve.substring(8);
    for (String text :
        List.of(
            twelve,
            twelve.substring(0, 8) + "-" + tail,
            twelve.substring(0, 8) + "\u2011" + tail,
            " " + twelve + "\n",
            head + sign + tail)) {
      assertEquals(expected, PSEUDONYMS.participant(text), text);
      assertEquals(expected, PSEUDONYMS.participant(text.toCharArray()));
    }
    if (sign.equals("-")) {
      assertEquals(expected, PSEUDONYMS.participant(head + tail));
    }
    assertNotEquals(
        expected,
        Pseudonyms.of(
                "nyckel-2",
                "another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8),
                CLOCK)
            .participant(twelve));
  }

  @Property(tries = 300)
  @Label("What is no number is refused, and no message repeats it")
  void refused(
      @ForAll @IntRange(min = 0, max = 36_000) int day,
      @ForAll @IntRange(min = 0, max = 999) int serial,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    String twelve = twelve(LocalDate.of(1915, 1, 1).plusDays(day), 0, serial);
    int check = twelve.charAt(11) - '0';
    String wrong = twelve.substring(0, 11) + (check + off) % 10;
    for (String text :
        List.of(
            wrong,
            wrong.substring(2),
            twelve.substring(0, 11),
            twelve + "0",
            twelve.substring(0, 6) + "-" + twelve.substring(6),
            twelve.substring(0, 8) + "+" + twelve.substring(8),
            twelve.substring(0, 8) + "--" + twelve.substring(8),
            twelve(LocalDate.of(2015, 1, 1).plusDays(day), 0, serial),
            "20140230" + "0000",
            "")) {
      InvalidValueException refusal =
          assertThrows(InvalidValueException.class, () -> PSEUDONYMS.participant(text));
      for (Language language : Language.values()) {
        assertFalse(!text.isEmpty() && refusal.text(language).contains(text));
        assertTrue(refusal.text(language).contains("********-****"));
      }
    }
  }

  @Test
  @DisplayName("A short key is refused; neither key nor pseudonym is shown")
  void keys() {
    assertThrows(InvalidValueException.class, () -> Pseudonyms.of("nyckel", new byte[31], CLOCK));
    assertThrows(InvalidValueException.class, () -> Pseudonyms.of(" ", KEY, CLOCK));
    assertEquals("Pseudonyms[nyckel-1]", PSEUDONYMS.toString());
    assertEquals("nyckel-1", PSEUDONYMS.keyId());
  }
}
