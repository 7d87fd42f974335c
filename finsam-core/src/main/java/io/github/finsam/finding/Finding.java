package io.github.finsam.finding;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.base.internal.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Something readable but contradictory: where, what is printed or stated, what the figures or the
 * rules give, and why. Findings are values: they never stop an import and never change a figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code stable name of the kind of finding, for programs; its texts are found by it
 * @param severity how much it matters
 * @param place where it was found
 * @param subject what it is about, in words a reader of the document knows
 * @param printed what is printed or stated there; empty where a thing is missing
 * @param computed what the figures or the rule give; empty where the rule gives no figure
 * @param details what the explanation names further, in the order its text uses them; for a code
 *     that the library has no text for, the first one is the explanation
 * @param source the rule's or definition's source: paragraph, document; empty for arithmetic
 */
@Value.Builder
public record Finding(
    String code,
    Severity severity,
    Place place,
    Shown subject,
    Optional<Shown> printed,
    Optional<Shown> computed,
    List<Shown> details,
    Optional<String> source)
    implements WithFinding {

  private static final Messages MESSAGES = Messages.of("io.github.finsam.finding.findings");

  /** Copies the details. */
  public Finding {
    details = List.copyOf(details);
    new Checks().name("code", code).orThrow();
  }

  /** A new builder. */
  public static FindingBuilder builder() {
    return new FindingBuilder();
  }

  /** One line for people: severity, place, subject, what is printed, what is computed, and why. */
  public String text(Language language) {
    StringBuilder text = new StringBuilder();
    text.append(severity.label().in(language)).append(": ").append(place).append(": ");
    text.append(subject.text(language));
    printed.ifPresent(
        p -> text.append(" – ").append(MESSAGES.text(language, "printed", p.text(language))));
    computed.ifPresent(
        c -> text.append(" – ").append(MESSAGES.text(language, against(c), c.text(language))));
    text.append(". ").append(why(language));
    return text.toString();
  }

  /** Words and dates are not computed: they stand against others. */
  private static String against(Shown other) {
    return other instanceof Shown.Words ? "against" : "computed";
  }

  /** Why it is a finding, in a sentence or two. */
  public String why(Language language) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    subject.text(language),
                    printed.map(p -> p.text(language)).orElse(""),
                    computed.map(c -> c.text(language)).orElse("")),
                details.stream().map(d -> d.text(language)))
            .toList();
    // A rule of an embedder has no text here; its first detail is the explanation.
    String key = MESSAGES.has(language, code) ? code : "other";
    // A text may end with a detail that is not always there.
    String why = MESSAGES.text(language, key, arguments).strip();
    return source.map(s -> why + " (" + s + ")").orElse(why);
  }
}
