package io.github.finsam.exchange.internal;

import io.github.finsam.base.Sek;
import io.github.finsam.finding.PrintedUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as Swedish documents print them: {@code -43 391 kr}, {@code 530.000kr}, {@code
 * 3,6}, {@code inga}. A point always groups thousands, a comma always begins decimals.
 */
final class PrintedAmounts {

  private static final Pattern AMOUNT =
      Pattern.compile(
          "([-+\u2212\u2013])? ?([0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]{1,15})(?:,([0-9]{1,5}))?"
              + " ?(kr|kronor|:-|tkr|tusen kronor|mkr|mnkr|milj kr|miljoner kr|miljoner kronor)?\\.?");
  private static final Set<String> NOTHING = Set.of("inga", "inget", "ingen", "-", "–", "—");

  private PrintedAmounts() {}

  /** The amount, or empty if the text is none in this unit. */
  static Optional<Money> parse(String raw, PrintedUnit unit) {
    String text =
        raw.replaceAll("[\\s\u00a0\u2007\u2009\u202f]+", " ").strip().toLowerCase(Locale.ROOT);
    if (NOTHING.contains(text)) {
      return Optional.of(Sek.ZERO);
    }
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches() || !fits(matcher.group(4), unit)) {
      return Optional.empty();
    }
    String decimals = matcher.group(3) == null ? "" : "." + matcher.group(3);
    BigDecimal kronor =
        new BigDecimal(matcher.group(2).replaceAll("[ .]", "") + decimals).multiply(factor(unit));
    String sign = matcher.group(1);
    if (sign != null && !sign.equals("+")) {
      kronor = kronor.negate();
    }
    try {
      return Optional.of(Money.of(Sek.CURRENCY, kronor.setScale(2, RoundingMode.UNNECESSARY)));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean fits(@Nullable String word, PrintedUnit unit) {
    if (word == null) {
      return true;
    }
    PrintedUnit said =
        word.startsWith("t")
            ? PrintedUnit.TKR
            : word.startsWith("m") ? PrintedUnit.MKR_1 : PrintedUnit.KR;
    return said == unit;
  }

  private static BigDecimal factor(PrintedUnit unit) {
    return switch (unit) {
      case KR -> BigDecimal.ONE;
      case TKR -> BigDecimal.valueOf(1_000);
      case MKR_1 -> BigDecimal.valueOf(1_000_000);
    };
  }
}
