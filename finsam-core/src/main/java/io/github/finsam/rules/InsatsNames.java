package io.github.finsam.rules;

import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Insats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An individual and a structural insats with one name: what has content of both kinds is registered
 * as two insatser with different names (Försäkringskassan, Uppföljning Finsam, 2023).
 */
final class InsatsNames {

  private static final String SOURCE = "V19; Försäkringskassan, Uppföljning Finsam, 2023";

  private InsatsNames() {}

  static List<Finding> check(Dossier dossier) {
    Map<String, Insats> byName = new HashMap<>();
    List<Finding> found = new ArrayList<>();
    for (Insats insats : dossier.insatser()) {
      Insats first = byName.putIfAbsent(insats.name().toLowerCase(Locale.ROOT), insats);
      if (first != null && first.kind().direction() != insats.kind().direction()) {
        found.add(
            Finding.builder()
                .code("insats.same-name")
                .severity(Severity.WARNING)
                .place(Place.of(dossier.forbund().id().value(), insats.id().value()))
                .subject(Shown.of(insats.name()))
                .addDetails(
                    Shown.of(first.id().value()),
                    Shown.of(first.kind().direction().label()),
                    Shown.of(insats.kind().direction().label()))
                .source(SOURCE)
                .build());
      }
    }
    return found;
  }
}
