package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Messages;
import io.github.finsam.economy.Derivation;
import io.github.finsam.economy.Derivation.Term;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Shown;
import io.github.finsam.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** Puts into words how figures hang together. */
final class Explanations {

  /** Longer sums are named by their length: nobody reads thirty addends in a sentence. */
  private static final int MOST_TERMS = 4;

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
    return Arrays.stream(values).map(v -> v.text(language)).toList();
  }

  /** One detail of these sentences, each once, or no detail where there are none. */
  static List<Shown> paragraph(List<Shown> sentences) {
    return sentences.isEmpty()
        ? List.of()
        : List.of(
            Shown.of(
                Label.of(paragraph(sentences, Language.SV), paragraph(sentences, Language.EN))));
  }

  private static String paragraph(List<Shown> sentences, Language language) {
    return sentences.stream()
        .map(s -> s.text(language))
        .map(s -> s.substring(0, 1).toUpperCase(language.locale()) + s.substring(1))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** The days of a period. */
  static Shown days(Period period) {
    return Shown.of(period.toRange().label(Language.SV));
  }

  /** {@code 500 + 20}, or how many rows are added where there are many. */
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
  static Optional<Shown> singleTerm(
      Derivation way,
      Function<FigureKey, Label> labels,
      Function<FigureKey, Optional<Money>> values,
      Money difference) {
    List<Term> same =
        way.terms().stream()
            .filter(
                t ->
                    values
                        .apply(t.key())
                        .filter(v -> v.abs().isEqual(difference.abs()))
                        .isPresent())
            .toList();
    return difference.isZero() || same.size() != 1 || way.terms().size() < 2
        ? Optional.empty()
        : Optional.of(sentence("one-row", Shown.of(labels.apply(same.get(0).key()))));
  }
}
