package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.PrintedShare;
import io.github.finsam.finding.PrintedVolume;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.finding.VolumeBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers of participants and percentages that a document prints. */
final class PrintedNumbers {

  private PrintedNumbers() {}

  static List<Finding> check(Document document, Dossier dossier) {
    List<Finding> findings = new ArrayList<>();
    for (PrintedShare share : document.shares()) {
      if (share.part().isPresent() && share.whole().filter(w -> w > 0).isPresent()) {
        Share computed = Share.of(share.part().get(), share.whole().get());
        if (computed.percent(0).intValueExact() != share.percent()) {
          findings.add(
              Finding.builder()
                  .code("printed.share-differs")
                  .severity(Severity.ERROR)
                  .place(Place.of(document.source().title(), share.place().where()))
                  .subject(Shown.of(share.subject()))
                  .printed(Shown.of(Label.of(share.percent() + "\u00a0%", share.percent() + "%")))
                  .computed(Shown.of(computed))
                  .addDetails(Shown.of(computed.part()), Shown.of(computed.whole()))
                  .build());
        }
      }
    }
    mixedVolumes(document).ifPresent(findings::add);
    return findings;
  }

  /** Numbers that cover different times stand in one table as if they could be added. */
  private static Optional<Finding> mixedVolumes(Document document) {
    Map<VolumeBasis, Long> byBasis =
        document.volumes().stream()
            .collect(
                Collectors.groupingBy(
                    PrintedVolume::basis,
                    TreeMap::new,
                    Collectors.summingLong(PrintedVolume::participants)));
    if (byBasis.size() < 2) {
      return Optional.empty();
    }
    long sum = byBasis.values().stream().mapToLong(Long::longValue).sum();
    return Optional.of(
        Finding.builder()
            .code("volumes.mixed")
            .severity(Severity.WARNING)
            .place(Place.of(document.source().title(), document.volumes().get(0).place().where()))
            .subject(Shown.of(Explanations.label("volumes")))
            .computed(Shown.of(sum))
            .addDetails(
                Shown.of(Label.of(bases(byBasis, Language.SV), bases(byBasis, Language.EN))))
            .build());
  }

  private static String bases(Map<VolumeBasis, Long> byBasis, Language language) {
    return byBasis.entrySet().stream()
        .map(
            e ->
                e.getKey().label().in(language).toLowerCase(language.locale()) + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
