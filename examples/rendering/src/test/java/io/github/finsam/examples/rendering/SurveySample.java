package io.github.finsam.examples.rendering;

import io.github.finsam.examples.rendering.DistributionChart.Level;
import io.github.finsam.examples.rendering.DistributionChart.Row;
import io.github.finsam.examples.rendering.LineChart.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Charts of made-up answers, with everything a report of indicators may contain. */
final class SurveySample {
  static final String GAP = "Värdet visas inte: färre än 5 svar.";

  private SurveySample() {}

  static String share(long count, long total) {
    return BigDecimal.valueOf(count)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP)
        + "\u00A0%";
  }

  static String mean(double value) {
    return BigDecimal.valueOf(value)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }

  static final List<Level> FIVE =
      List.of(
          Level.of("1", "instämmer inte alls"),
          Level.of("2", ""),
          Level.of("3", ""),
          Level.of("4", ""),
          Level.of("5", "instämmer helt"));

  static DistributionChart distribution() {
    return DistributionChart.of(
        ChartText.of("Deltagarnas svar 2014", "Hur svaren fördelar sig per påstående.", "Inga svar")
            .withNote("Påhittade svar."),
        SurveySample::share,
        n -> "n = " + n,
        FIVE,
        Row.of("Jag blir lyssnad på", 1, 2, 6, 14, 18).withBeside("2 vet ej, 1 ej svar"),
        Row.of(
            "Jag har inflytande över planeringen av min rehabilitering och över de mål som sätts"
                + " upp för den",
            4,
            8,
            11,
            9,
            9),
        Row.absent("Stödet har gjort mig närmare arbete", "döljs: färre än 5 svar")
            .withBeside("ej svar 4"),
        Row.of("Samordning", 0, 0, 1, 0, 96).withBeside("11 ej aktuellt"),
        Row.absent(
            "Helhetssyn",
            "döljs, eftersom en annan grupps värde annars kan räknas ut ur skillnaden mellan"
                + " summan och de grupper som visas"),
        Row.of("Tillit", 1, 2, 3, 4, 4));
  }

  static DistributionChart yesNo() {
    return DistributionChart.of(
        ChartText.of("Har du en plan?", "Ja eller nej.", "Inga svar"),
        SurveySample::share,
        n -> n + " svar",
        List.of(Level.of("Nej", ""), Level.of("Ja", "")),
        Row.of("Kvinnor", 7, 22),
        Row.of("Män", 9, 11));
  }

  static DistributionChart tenLevels() {
    return DistributionChart.of(
        ChartText.of("Skala 1-10", "Tio steg.", "Inga svar"),
        SurveySample::share,
        n -> "n = " + n,
        List.of(
            Level.of("1", "sämst"),
            Level.of("2", ""),
            Level.of("3", ""),
            Level.of("4", ""),
            Level.of("5", ""),
            Level.of("6", ""),
            Level.of("7", ""),
            Level.of("8", ""),
            Level.of("9", ""),
            Level.of("10", "bäst")),
        Row.of("Hälsa före", 9, 12, 14, 8, 9, 7, 4, 3, 2, 1),
        Row.of("Hälsa efter", 2, 3, 6, 8, 8, 12, 11, 12, 5, 2));
  }

  static final List<String> AXES =
      List.of(
          "Bemötande",
          "Delaktighet",
          "Inflytande över planeringen",
          "Rätt stöd i rätt tid",
          "Samordning mellan myndigheter",
          "Närmare arbete eller studier",
          "Hälsa",
          "Framtidstro",
          "Tillgänglighet");

  static RadarChart radar() {
    return RadarChart.of(
            ChartText.of("Deltagarnas indikatorer", "Medelvärden på skalan 1-5.", "Inga svar"),
            SurveySample::mean,
            Span.of(1, 5),
            AXES,
            GAP,
            RadarChart.Series.of("Förbundet 2014", 4.4, 4.1, null, 3.6, 2.9, 3.1, 3.4, null, 4.6),
            RadarChart.Series.of("Förbundet 2013", 4.2, 3.8, null, 3.2, 3.0, 2.6, 3.3, 3.5, 4.1),
            RadarChart.Series.of("Riket 2014", 4.3, 4.0, 3.7, 3.5, 3.4, 3.3, 3.5, 3.7, 4.2))
        .withTarget(
            Target.of(
                "Målnivå",
                List.of(
                    Datum.of(4.5),
                    Datum.of(4.0),
                    Datum.of(4.0),
                    Datum.of(4.0),
                    Datum.of(3.5),
                    Datum.absent("–"),
                    Datum.of(3.5),
                    Datum.of(3.5),
                    Datum.of(4.5))));
  }

  static RadarChart whole() {
    return RadarChart.of(
        ChartText.of("Ett förbund", "Andel positiva.", "Inga svar"),
        v -> mean(v) + "\u00A0%",
        Span.of(0, 100),
        List.of(
            "Ett", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta", "Nio", "Tio", "Elva", "Tolv"),
        "",
        RadarChart.Series.of(
            "2014", 71.0, 65.0, 88.0, 54.0, 43.0, 77.0, 81.0, 90.0, 62.0, 58.0, 69.0, 100.0));
  }

  static LineChart whiskers() {
    return LineChart.of(
            ChartText.of("Bemötande över tid", "Medelvärden med 95 % intervall.", "Inga svar"),
            SurveySample::mean,
            List.of("2011", "2012", "2013", "2014"),
            LineChart.Series.of("Kvinnor", 3.6, 3.9, null, 4.3)
                .withWhiskers(
                    Interval.of(3.2, 4.0, "3,2–4,0"),
                    Interval.of(3.6, 4.2, "3,6–4,2"),
                    null,
                    Interval.of(4.0, 4.6, "4,0–4,6")),
            LineChart.Series.of("Män", null, 3.7, null, 4.0)
                .withWhiskers(
                    null, Interval.of(3.1, 4.3, "3,1–4,3"), null, Interval.of(3.6, 4.4, "3,6–4,4")))
        .withSpan(Span.of(1, 5))
        .withTarget(
            Target.of("Målnivå", List.of(Datum.of(4), Datum.of(4), Datum.of(4.2), Datum.of(4.2))))
        .withGap(GAP);
  }

  static LineChart band() {
    return LineChart.of(
            ChartText.of("Andel positiva", "Andelar med 95 % intervall.", "Inga svar"),
            v -> Math.round(v * 100) + "\u00A0%",
            List.of("2009", "2010", "2011", "2012", "2013", "2014"),
            LineChart.Series.of("Deltagare", 0.61, 0.66, 0.7, null, 0.74, 0.81)
                .withBand(
                    Interval.of(0.5, 0.71, "50–71 %"),
                    Interval.of(0.56, 0.75, "56–75 %"),
                    Interval.of(0.61, 0.78, "61–78 %"),
                    null,
                    Interval.of(0.66, 0.81, "66–81 %"),
                    Interval.of(0.74, 0.87, "74–87 %")))
        .withSpan(Span.of(0, 1))
        .withTarget(Target.level("Mål", 0.75, 6))
        .withGap(GAP);
  }

  static DataTable targets() {
    return DataTable.builder("Måluppfyllelse 2014")
        .textColumn("Indikator")
        .numberColumn("Mål")
        .numberColumn("Utfall")
        .codeColumn("Bedömning")
        .row(cell("Bemötande"), cell("4,0"), cell("4,4"), status(Tone.GOOD, "målet nått"))
        .row(cell("Samordning"), cell("3,5"), cell("2,9"), status(Tone.ERROR, "målet inte nått"))
        .row(cell("Hälsa"), cell("3,5"), cell("3,4"), status(Tone.WARNING, "nära målet"))
        .row(cell("Inflytande"), cell("4,0"), cell("–"), status(Tone.NONE, "döljs"))
        .build();
  }

  private static DataTable.Cell cell(String text) {
    return DataTable.Cell.of(text);
  }

  private static DataTable.Cell status(Tone tone, String text) {
    return DataTable.Cell.of("").withMark(Mark.of(tone, text)).withCsv(text);
  }

  static Section section() {
    return Section.of(
        "indikatorer",
        "Indikatorer",
        targets(),
        radar(),
        whole(),
        distribution(),
        distribution().table("Svar i procent", "Påstående", "Svar", "Utan svar"),
        yesNo(),
        tenLevels(),
        whiskers(),
        band());
  }
}
