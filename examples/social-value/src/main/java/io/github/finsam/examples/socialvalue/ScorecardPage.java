package io.github.finsam.examples.socialvalue;

import io.github.finsam.examples.rendering.Callout;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Mark;
import io.github.finsam.examples.rendering.Page;
import io.github.finsam.examples.rendering.Section;
import io.github.finsam.examples.rendering.Tone;
import io.github.finsam.finding.Finding;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.scorecard.Assessment;
import io.github.finsam.indicators.scorecard.AssessmentRule;
import io.github.finsam.indicators.scorecard.Combining;
import io.github.finsam.indicators.scorecard.Measured;
import io.github.finsam.indicators.scorecard.PerspectiveAssessment;
import io.github.finsam.indicators.scorecard.Scorecard;
import java.util.List;

/** Whether the goals were reached: the published scorecard of 2014, judged by published figures. */
final class ScorecardPage {

  static final String TABLE = "published-scorecard";

  private final Scorecard scorecard;
  private final Assessment assessment;
  private final Words words;

  ScorecardPage(Words words) {
    this.scorecard =
        Scorecard.load(DefinitionSource.resources(SocialValueReport.class, "scorecard"));
    Measured measured =
        Measured.load(scorecard, DefinitionSource.resources(SocialValueReport.class, "measured"));
    this.assessment = scorecard.assess(measured.evidence(), AssessmentRule.of(Combining.MEASURED));
    this.words = words;
  }

  Page page() {
    return words
        .page(words.of("scorecard.title"))
        .subtitle(words.of("scorecard.subtitle"))
        .sections(
            List.of(
                Section.of(
                    "perspectives",
                    words.of("scorecard.perspectives"),
                    Callout.of(
                        Mark.of(Tone.NOTE, words.of("published.mark")),
                        words.of("scorecard.published"),
                        words.of("scorecard.what")),
                    perspectives()),
                Section.of("measures", words.of("scorecard.measures"), table()),
                Section.of("findings", words.of("scorecard.findings"), findings())))
        .footer(words.of("page.footer"))
        .build();
  }

  private DataTable perspectives() {
    DataTable.Builder table =
        DataTable.builder(words.of("scorecard.perspectives.caption"))
            .textColumn(words.of("scorecard.perspective"))
            .textColumn(words.of("scorecard.status"))
            .textColumn(words.of("scorecard.why"));
    for (PerspectiveAssessment perspective : assessment.perspectives()) {
      table.row(
          DataTable.Cell.of(words.of(perspective.perspective().name())),
          status(perspective.status()),
          DataTable.Cell.of(perspective.motivation(words.language())));
    }
    return table.build();
  }

  private DataTable.Cell status(Status status) {
    Tone tone =
        switch (status) {
          case REACHED -> Tone.GOOD;
          case PARTLY -> Tone.WARNING;
          case NOT_REACHED -> Tone.ERROR;
          case NOT_MEASURABLE -> Tone.NONE;
        };
    String text = words.of(status.label());
    return DataTable.Cell.of("").withMark(Mark.of(tone, text)).withCsv(text);
  }

  DataTable table() {
    DataTable.Builder table =
        DataTable.builder(words.of("scorecard.caption"))
            .textColumn(words.of("scorecard.perspective"))
            .textColumn(words.of("scorecard.goal"))
            .textColumn(words.of("scorecard.measure"))
            .textColumn(words.of("scorecard.status"))
            .textColumn(words.of("scorecard.why"));
    for (Assessment.Line line : assessment.lines(words.language())) {
      table.row(
          DataTable.Cell.of(line.perspective()),
          DataTable.Cell.of(line.goal()),
          DataTable.Cell.of(line.measure()),
          status(line.status()),
          DataTable.Cell.of(line.motivation()));
    }
    return table.build();
  }

  private DataTable findings() {
    DataTable.Builder table =
        DataTable.builder(words.of("scorecard.findings.caption"))
            .textColumn(words.of("scorecard.finding"));
    for (Finding finding : assessment.findings()) {
      table.row(finding.text(words.language()));
    }
    return table.build();
  }
}
