package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The classes by which a document divides people by months on public support. A class that is
 * missing between two others makes their counts impossible to read, however well these sum.
 *
 * <p>Immutable and thread-safe.
 *
 * @param subject who is divided
 * @param bands the classes as the document words them, in any order; at least one
 * @param place where they stand
 */
public record PrintedBands(Label subject, List<MonthBand> bands, Place place) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there is no class
   */
  public PrintedBands {
    bands = List.copyOf(bands);
    new Arguments().that(!bands.isEmpty(), "empty", "bands", "").orThrow();
  }

  /** Months that lie in no class though shorter and longer times do, and those that lie in two. */
  public List<Finding> findings() {
    List<MonthBand> sorted =
        bands.stream().sorted(Comparator.comparingInt(MonthBand::fromInclusive)).toList();
    List<Finding> findings = new ArrayList<>();
    MonthBand longest = sorted.get(0);
    for (MonthBand band : sorted.subList(1, sorted.size())) {
      OptionalInt end = longest.toInclusive();
      if (end.isPresent() && band.fromInclusive() - end.getAsInt() > 1) {
        MonthBand missing = MonthBand.of(end.getAsInt() + 1, band.fromInclusive() - 1);
        findings.add(start("classes.gap").addDetails(Shown.of(missing.label())).build());
      } else if (end.isEmpty() || band.fromInclusive() <= end.getAsInt()) {
        findings.add(
            start("classes.overlap")
                .addDetails(Shown.of(longest.label()), Shown.of(band.label()))
                .build());
      }
      if (end.isPresent() && band.toInclusive().orElse(Integer.MAX_VALUE) > end.getAsInt()) {
        longest = band;
      }
    }
    return List.copyOf(findings);
  }

  private FindingBuilder start(String code) {
    return Finding.builder()
        .code(code)
        .severity(Severity.WARNING)
        .place(place)
        .subject(Shown.of(subject))
        .printed(Shown.of(Texts.joined(bands.stream().map(MonthBand::label).toList(), ", ")))
        .source(Optional.empty());
  }
}
