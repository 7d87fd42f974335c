package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.table.Absence;
import java.util.List;
import java.util.Optional;

/**
 * A measure and what is known of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure the measure
 * @param evidence what is known; empty if nothing was handed in
 * @param rule how several parts are put together
 */
public record MeasureAssessment(Measure measure, Optional<Evidence> evidence, Combining rule) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the evidence is of a kind that the
   *     measure does not take
   */
  public MeasureAssessment {
    evidence.ifPresent(e -> Readings.checkKind(measure, e));
  }

  /** Whether the measure is reached. */
  public Status status() {
    return evidence.map(this::status).orElse(Status.NOT_MEASURABLE);
  }

  private Status status(Evidence of) {
    return of instanceof Evidence.Parts several
        ? rule.combine(several.parts().stream().map(p -> reading(p.evidence()).status()).toList())
        : reading(of).status();
  }

  private Readings.Reading reading(Evidence of) {
    return Readings.read(measure.yardstick(), of);
  }

  /** The statuses of the parts in order; empty if there are none. */
  public List<PartAssessment> parts() {
    return evidence.stream()
        .filter(Evidence.Parts.class::isInstance)
        .flatMap(e -> ((Evidence.Parts) e).parts().stream())
        .map(
            part -> {
              Readings.Reading reading = reading(part.evidence());
              return new PartAssessment(part.name(), reading.status(), reading.motivation());
            })
        .toList();
  }

  /** Why the status is what it is, in both languages: a sentence for each part, if there are. */
  public Label motivation() {
    if (evidence.isEmpty()) {
      return Sentences.of(
          "measure.unmeasured",
          status().label(),
          Outcome.explanation(Absence.of(Absence.Reason.NO_DATA)));
    }
    if (!(evidence.get() instanceof Evidence.Parts)) {
      return reading(evidence.get()).motivation();
    }
    List<PartAssessment> parts = parts();
    return Sentences.of(
        "measure.parts",
        status().label(),
        rule.label(),
        Texts.joined(
            parts.stream()
                .map(p -> Sentences.of("measure.part", p.name(), p.motivation()))
                .toList(),
            " "));
  }

  /** Why the status is what it is. */
  public String motivation(Language language) {
    return motivation().in(language);
  }

  /**
   * A part of a measure, judged.
   *
   * @param name whose value it is
   * @param status whether that value reaches the level
   * @param motivation why, as a sentence
   */
  public record PartAssessment(Label name, Status status, Label motivation) {}
}
