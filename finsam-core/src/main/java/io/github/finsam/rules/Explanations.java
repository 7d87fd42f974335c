package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Messages;
import io.github.finsam.economy.Derivation;
import io.github.finsam.economy.Derivation.Term;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Puts into words how figures hang together. */
final class Explanations {

  /** Longer sums are named by their length: nobody reads thirty addends in a sentence. */
  private static final int MOST_TERMS = 4;

  static final Shown NOTHING = Shown.of("–");

  private static final Messages MESSAGES = Messages.of("io.github.finsam.rules.reconciliation");

  private Explanations() {}

  static Label label(String key, String... arguments) {
    return Label.of(
        MESSAGES.text(Language.SV, key, arguments), MESSAGES.text(Language.EN, key, arguments));
  }

  /** A sentence that names these values. */
  static Shown sentence(String key, Shown... values) {
    return Shown.of(
        Label.of(
            MESSAGES.text(Language.SV, key, texts(Language.SV, values)),
            MESSAGES.text(Language.EN, key, texts(Language.EN, values))));
  }

  private static List<String> texts(Language language, Shown... values) {
    return java.util.Arrays.stream(values).map(v -> v.text(language)).toList();
  }

  static Place accounts(Year year) {
    return Place.of(MESSAGES.text(Language.SV, "accounts", year.toString()), "");
  }

  /** {@code 6 052 000 + 2 095 000}, or how many rows are added where there are many. */
  static Shown terms(
      Derivation way,
      Function<FigureKey, Label> labels,
      Function<FigureKey, Optional<Money>> values) {
    List<Term> present =
        way.terms().stream().filter(t -> values.apply(t.key()).isPresent()).toList();
    if (present.size() == 1) {
      return Shown.of(labels.apply(present.get(0).key()));
    }
    if (present.size() > MOST_TERMS) {
      return Shown.of(label("many-terms", Integer.toString(present.size())));
    }
    return Shown.of(
        Label.of(
            expression(present, values, Language.SV), expression(present, values, Language.EN)));
  }

  private static String expression(
      List<Term> terms, Function<FigureKey, Optional<Money>> values, Language language) {
    StringBuilder text = new StringBuilder();
    for (Term term : terms) {
      Money value = values.apply(term.key()).orElse(Sek.ZERO);
      String amount = Sek.text(value, language);
      if (text.length() == 0) {
        text.append(term.sign() < 0 ? "-" : "").append(amount);
      } else {
        text.append(term.sign() < 0 ? " - " : " + ")
            .append(value.isNegative() ? "(" + amount + ")" : amount);
      }
    }
    return text.toString();
  }

  /** Names the one term that is as large as the difference; nothing if none or several are. */
  static Shown singleTerm(
      Derivation way,
      Function<FigureKey, Label> labels,
      Function<FigureKey, Optional<Money>> values,
      Money difference) {
    if (difference.isZero()) {
      return NOTHING;
    }
    List<Term> same = new ArrayList<>();
    for (Term term : way.terms()) {
      if (values.apply(term.key()).filter(v -> v.abs().isEqual(difference.abs())).isPresent()) {
        same.add(term);
      }
    }
    if (same.size() != 1 || way.terms().size() < 2) {
      return NOTHING;
    }
    Label name = labels.apply(same.get(0).key());
    return Shown.of(
        Label.of(
            MESSAGES.text(Language.SV, "one-row", name.sv()),
            MESSAGES.text(Language.EN, "one-row", name.en())));
  }
}
