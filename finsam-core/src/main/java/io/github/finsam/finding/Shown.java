package io.github.finsam.finding;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
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
