package io.github.finsam.examples.socialvalue;

import io.github.finsam.base.Label;
import io.github.finsam.examples.rendering.BulletList;
import io.github.finsam.examples.rendering.Callout;
import io.github.finsam.examples.rendering.Content;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Html;
import io.github.finsam.examples.rendering.Mark;
import io.github.finsam.examples.rendering.Page;
import io.github.finsam.examples.rendering.Paragraph;
import io.github.finsam.examples.rendering.Section;
import io.github.finsam.examples.rendering.Tiles;
import io.github.finsam.examples.rendering.Tone;
import io.github.finsam.indicators.socioeconomic.Actor;
import io.github.finsam.indicators.socioeconomic.Investment;
import io.github.finsam.indicators.socioeconomic.ViewKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The report as one page. Every section begins by saying where its data come from. */
final class HtmlReport {

  static final String NEEDS = "needs.html";
  static final String SCORECARD = "scorecard.html";

  private final Study study;
  private final Words words;
  private final Charts charts;
  private final Tables source;
  private final Map<String, DataTable> tables;

  HtmlReport(Study study, Words words, Tables source, Map<String, DataTable> tables) {
    this.study = study;
    this.words = words;
    this.charts = new Charts(study, words);
    this.source = source;
    this.tables = tables;
  }

  Page page() {
    return words
        .page(words.of("title"))
        .subtitle(words.data("subtitle"))
        .sections(
            List.of(
                overview(),
                published(),
                section("potential", table("potential")),
                section("real", table("results-real"), table("matrix-real")),
                section(
                    "financial",
                    charts.winners(),
                    table("results-financial"),
                    table("matrix-financial")),
                section("payback", charts.payback(), table("payback"), table("write-off")),
                section("tornado", charts.tornado(source.tornado()), table("tornado")),
                section("scenarios", charts.oneWay(), table("scenarios")),
                section(
                    "simulation",
                    table("simulation"),
                    Paragraph.of(
                        words.of(
                            "simulation.loss", words.percent(source.simulation().lossShare())))),
                section("curve", charts.curve(), table("curve")),
                assumptions()))
        .footer(words.data("footer"))
        .footer(words.of("source"))
        .build();
  }

  private Section overview() {
    Investment society = study.evaluation().real().investment(Actor.SOCIETY);
    return Section.of(
        "overview",
        words.of("section.overview"),
        Callout.of(
            Mark.of(Tone.WARNING, words.data("mark")), words.data("title"), words.data("what")),
        Paragraph.lead(words.data("lead", words.decimal(study.evaluation().participants()))),
        Tiles.of(
            tile("overview.yearly", words.kronor(society.yearlyGain())),
            tile("overview.cost", words.kronor(society.cost())),
            tile("overview.one", words.kronor(society.result(1))),
            tile("overview.five", words.kronor(society.result(Study.MIDDLE_TERM))),
            tile("overview.payback", words.months(society.paybackMonths())),
            tile("overview.efficiency", words.share(study.potential().efficiency()))),
        Paragraph.of(
            Html.text(words.of("overview.more") + " "),
            Html.link(words.of("needs.title"), NEEDS),
            Html.text(", "),
            Html.link(words.of("scorecard.title"), SCORECARD),
            Html.text(".")));
  }

  private Tiles.Tile tile(String key, String value) {
    return Tiles.Tile.of(words.of(key), value).withNote(words.data("mark"));
  }

  private Section published() {
    Investment investment = Published.investment();
    return words.section(
        Tables.PUBLISHED,
        words.of("published.section"),
        List.of(
            Callout.of(
                Mark.of(Tone.NOTE, words.of("published.mark")),
                words.of("published.title"),
                words.of("published.what")),
            Tiles.of(
                Tiles.Tile.of(
                    words.of("published.payback"), words.months(investment.paybackMonths())),
                Tiles.Tile.of(
                    words.of("published.break-even"),
                    investment
                        .breakEvenParticipants(Published.PARTICIPANTS, 1)
                        .map(n -> words.of("of", n, Published.PARTICIPANTS))
                        .value()
                        .orElse("–"))),
            table(Tables.PUBLISHED),
            Paragraph.of(
                words.of(
                    "closings.lead",
                    words.kronor(Published.gap().plain()),
                    words.kronor(Published.FIVE_YEARS))),
            table(Tables.CLOSINGS),
            Paragraph.of(words.of("published.scenarios")),
            charts.published(),
            table(Tables.PUBLISHED_SCENARIOS),
            Paragraph.of(words.of("published.actors")),
            Paragraph.note(words.of("published.assumed")),
            texts(investment.assumptions())));
  }

  /** What all results rest on, each sentence once. */
  private Section assumptions() {
    Set<Label> all = new LinkedHashSet<>();
    for (ViewKind kind : ViewKind.values()) {
      all.addAll(study.evaluation().assumptions(kind));
    }
    all.addAll(study.potential().assumptions());
    all.addAll(source.tornado().assumptions());
    all.addAll(source.simulation().assumptions());
    all.addAll(study.curve().assumptions());
    return section("assumptions", texts(new ArrayList<>(all)), Paragraph.of(words.of("cannot")));
  }

  private BulletList texts(List<Label> labels) {
    return BulletList.ofTexts(labels.stream().map(words::of).toList());
  }

  private Section section(String id, Content... contents) {
    return words.section(id, words.data("section"), List.of(contents));
  }

  private DataTable table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }
}
