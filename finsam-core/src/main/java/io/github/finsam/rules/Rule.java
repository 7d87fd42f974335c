package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.time.DateRange;
import org.immutables.value.Value;

/**
 * A rule in one wording: where it stands, when the wording was in force and how much a breach
 * matters. A rule whose wording changed occurs once for each wording, under the same code.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code stable name, for programs: {@code law.3.membership}; also the code of its findings
 * @param provision where it stands
 * @param wording the days on which this wording is in force
 * @param severity severity of its findings
 * @param subject what it looks at
 * @param use what the library does with it
 * @param title what it is about, in a few words
 * @param explanation what it asks for, in our own words
 */
@Value.Builder
public record Rule(
    String code,
    Provision provision,
    DateRange wording,
    Severity severity,
    RuleSubject subject,
    RuleUse use,
    Label title,
    Label explanation)
    implements WithRule {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the code is not made of lower-case
   *     letters, digits and hyphens in parts separated by full stops
   */
  public Rule {
    new Checks()
        .name("code", code)
        .that(code.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*"), "pattern", "code", code, "part.part.part")
        .orThrow();
  }

  /** A new builder. */
  public static RuleBuilder builder() {
    return new RuleBuilder();
  }

  /**
   * A finding by this rule, to be completed and built: code, severity and source are set.
   *
   * <p>The texts of the rules that the library brings are found by their code. For any other code
   * the first detail is the explanation, best a {@link Shown#of(Label)}.
   *
   * @param place where the breach was found
   * @param subject who or what broke the rule
   */
  public FindingBuilder finding(Place place, Shown subject) {
    return Finding.builder()
        .code(code)
        .severity(severity)
        .place(place)
        .subject(subject)
        .source(provision.toString());
  }
}
