package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Volumes of one year's report that cover different times, as if they could be added. */
final class CountSums {

  private CountSums() {}

  static List<Finding> check(Dossier dossier) {
    Map<Year, List<VolumeCount>> byYear = new TreeMap<>();
    for (InsatsCounts counts : dossier.counts()) {
      byYear.computeIfAbsent(counts.id().year(), y -> new ArrayList<>()).addAll(counts.volumes());
    }
    List<Finding> found = new ArrayList<>();
    byYear.forEach(
        (year, volumes) -> {
          Period all = Period.year(year.getValue());
          // Parts of the year make up the year; what reaches beyond it does not.
          if (volumes.size() > 1 && volumes.stream().anyMatch(v -> !all.encloses(v.period()))) {
            found.add(finding(dossier, year, volumes));
          }
        });
    return found;
  }

  private static Finding finding(Dossier dossier, Year year, List<VolumeCount> volumes) {
    Map<String, Long> byPeriod =
        volumes.stream()
            .collect(
                Collectors.groupingBy(
                    v -> v.period().toString(),
                    TreeMap::new,
                    Collectors.summingLong(v -> v.number().total())));
    String periods =
        byPeriod.entrySet().stream()
            .map(e -> e.getKey() + ": " + e.getValue())
            .collect(Collectors.joining(", "));
    return Finding.builder()
        .code("counts.mixed")
        .severity(Severity.WARNING)
        .place(Place.of(dossier.forbund().id().value(), year.toString()))
        .subject(Shown.of(Explanations.label("volumes")))
        .computed(Shown.of(byPeriod.values().stream().mapToLong(Long::longValue).sum()))
        .addDetails(Shown.of(Label.of(periods, periods)))
        .build();
  }
}
