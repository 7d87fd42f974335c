package io.github.finsam.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.FactKind;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Source;
import io.github.finsam.finding.StatedFact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One thing that reports state differently. */
class StatementsOfReportsTest {

  private static final ForbundId FORBUND = ForbundId.of("skelleftea-norsjo");

  private static Document document(
      String id, String title, String publisher, int year, StatedFact... facts) {
    return Document.builder()
        .forbund(FORBUND)
        .source(new Source(id, title, publisher, year))
        .datedOn(Optional.empty())
        .addFacts(facts)
        .build();
  }

  private static StatedFact began(String raw, String document, String where) {
    return new StatedFact(
        FactKind.STATEMENT,
        "Förbund som påbörjade arbetet med indikatorer 2012",
        raw,
        Place.of(document, where));
  }

  @Test
  @DisplayName(
      "Medverkan i pilotstudie (handlingar till styrelsemöte 2015-03-05): four förbund began the"
          + " indicators, three of them took part; Hur vet vi att det blir bättre (2015) and"
          + " Förstudie FINSAM (SKL, 2016): three began")
  void whoBeganTheIndicators() {
    String pilot = "Medverkan i pilotstudie";
    Dossier dossier =
        Dossier.builder()
            .forbund(Fixtures.forbund().withId(FORBUND))
            .addDocuments(
                document(
                    "pilot",
                    pilot,
                    "Samordningsförbundet Skellefteå–Norsjö",
                    2015,
                    began("fyra", pilot, "Bakgrund, första stycket")),
                document(
                    "projekt",
                    "Hur vet vi att det blir bättre?",
                    "Örebro universitet",
                    2015,
                    began("tre", "Hur vet vi att det blir bättre?", "Bakgrund")),
                document(
                    "forstudie",
                    "Förstudie FINSAM",
                    "Sveriges Kommuner och Landsting",
                    2016,
                    began("tre", "Förstudie FINSAM", "Indikatorer")))
            .build();
    List<Finding> found =
        Reconciliation.check(dossier).stream()
            .filter(f -> f.code().equals("fact.stated-differently"))
            .toList();
    // Against each place that says something else.
    assertEquals(2, found.size());
    for (Finding finding : found) {
      assertEquals(Severity.WARNING, finding.severity());
      assertEquals("fyra", finding.printed().orElseThrow().text(Language.SV));
      assertEquals("tre", finding.computed().orElseThrow().text(Language.SV));
    }
    assertEquals(
        List.of("Hur vet vi att det blir bättre?, Bakgrund", "Förstudie FINSAM, Indikatorer"),
        found.stream().map(f -> f.details().get(0).text(Language.SV)).toList());
  }
}
