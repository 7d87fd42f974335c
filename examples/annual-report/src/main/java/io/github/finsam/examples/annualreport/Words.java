package io.github.finsam.examples.annualreport;

import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.examples.rendering.PageWords;
import java.util.Optional;
import org.joda.money.Money;

/** The report's own words in one language. */
final class Words extends PageWords {

  Words(Language language) {
    super(Words.class, language);
  }

  /** An amount in kronor; a dash where there is none. */
  String amount(Optional<Money> amount) {
    return amount.map(a -> Sek.text(a, language())).orElse("–");
  }

  /** An amount as a program reads it. */
  static String plain(Optional<Money> amount) {
    return amount.map(a -> a.getAmount().stripTrailingZeros().toPlainString()).orElse("");
  }
}
