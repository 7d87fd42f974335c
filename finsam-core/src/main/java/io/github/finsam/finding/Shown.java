package io.github.finsam.finding;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;

/** A value as a finding shows it: typed, so that every language writes it in its own way. */
public sealed interface Shown {

  /** The value as text. */
  String text(Language language);

  /** An amount. */
  static Shown of(Money amount) {
    return new Amount(amount);
  }

  /** A number of something. */
  static Shown of(long number) {
    return new Count(number);
  }

  /** A day. */
  static Shown of(LocalDate day) {
    return new Words(Label.of(day.toString(), day.toString()));
  }

  /** A number in a unit, with its decimals. */
  static Shown of(BigDecimal number, NumberUnit unit) {
    return new Quantity(number, unit);
  }

  /** A share, in percent with one decimal. */
  static Shown of(Share share) {
    return new Part(share);
  }

  /** A text that is the same in every language, such as a name. */
  static Shown of(String text) {
    return new Words(Label.of(text, text));
  }

  /** A text in both languages. */
  static Shown of(Label label) {
    return new Words(label);
  }

  /** An amount in kronor. */
  record Amount(Money money) implements Shown {
    @Override
    public String text(Language language) {
      return Sek.text(money, language);
    }
  }

  /** A whole number. */
  record Count(long value) implements Shown {
    @Override
    public String text(Language language) {
      return Sek.text(Sek.kronor(value), language);
    }
  }

  /** A number in a unit. */
  record Quantity(BigDecimal number, NumberUnit unit) implements Shown {
    @Override
    public String text(Language language) {
      String text = language.number(number);
      return switch (unit) {
        case COUNT -> text;
        case PERCENT -> language == Language.SV ? text + "\u00a0%" : text + "%";
        case KRONOR -> language == Language.SV ? text + "\u00a0kr" : "SEK\u00a0" + text;
      };
    }
  }

  /** A share. */
  record Part(Share share) implements Shown {
    @Override
    public String text(Language language) {
      return share.text(language, 1);
    }
  }

  /** Words. */
  record Words(Label label) implements Shown {
    @Override
    public String text(Language language) {
      return label.in(language);
    }
  }
}
