package io.github.finsam.examples.followup;

import io.github.finsam.examples.rendering.BulletList;
import io.github.finsam.examples.rendering.Callout;
import io.github.finsam.examples.rendering.Content;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Mark;
import io.github.finsam.examples.rendering.Page;
import io.github.finsam.examples.rendering.Paragraph;
import io.github.finsam.examples.rendering.Section;
import io.github.finsam.examples.rendering.Tiles;
import io.github.finsam.examples.rendering.Tone;
import io.github.finsam.indicators.followup.Denominator;
import io.github.finsam.indicators.followup.OutcomeDefinition;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The report as one page. Every section begins by saying what in it is synthetic. */
final class HtmlReport {

  private final ReportData data;
  private final Words words;
  private final Charts charts;
  private final Tables source;
  private final Map<String, DataTable> tables;

  HtmlReport(ReportData data, Words words, Tables source, Map<String, DataTable> tables) {
    this.data = data;
    this.words = words;
    this.charts = new Charts(data, words);
    this.source = source;
    this.tables = tables;
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(overview());
    sections.add(
        words.section(
            "published",
            words.of("published.section"),
            List.of(
                Callout.of(
                    Mark.of(Tone.NOTE, words.of("published.mark")),
                    words.of("published.title"),
                    words.of("published.what")),
                table(Tables.PUBLISHED))));
    sections.add(section("beside", table(Tables.BESIDE)));
    sections.add(section("planned", table(Tables.INSATSER), table(Tables.VOLUMES)));
    sections.add(each("flows", part -> List.of(table(part, "flows"), table(part, "queue"))));
    sections.add(each("profile", part -> List.of(table(part, "profile"))));
    sections.add(
        each(
            "income",
            part ->
                List.of(
                    charts.beforeAfter(part, "incomes", part.year().incomes()),
                    table(part, "incomes"))));
    sections.add(
        each(
            "occupation",
            part ->
                List.of(
                    charts.beforeAfter(part, "occupations", part.year().occupationGroups()),
                    table(part, "occupations"),
                    table(part, "began"))));
    sections.add(
        each(
            "results",
            part ->
                List.of(
                    charts.results(part, Tables.results(part.key()).get(1)),
                    table(part, "results"),
                    table(part, "reasons"))));
    sections.add(each("equality", part -> List.of(table(part, "equality"))));
    sections.add(
        each(
            "times",
            part -> List.of(table(part, "times"), charts.curve(part), table(part, "curve"))));
    sections.add(section("blocks", charts.funnel(), table(Tables.FUNNEL)));
    sections.add(each("after", part -> List.of(table(part, "after"))));
    sections.add(each("departures", part -> List.of(table(part, "departures"))));
    sections.add(section("due", table(Tables.DUE)));
    sections.add(method());
    return words
        .page(words.of("title", data.forbund().name(), ReportData.YEAR.toString()))
        .subtitle(words.of("subtitle", ReportData.TODAY))
        .sections(sections)
        .footer(words.of("footer"))
        .footer(words.of("source"))
        .build();
  }

  /** The list of the day, a page of its own: it is for those who work in the insatser alone. */
  Page duePage() {
    return words
        .page(words.of("due-list.title", ReportData.TODAY))
        .subtitle(words.of("due-list.subtitle"))
        .sections(
            List.of(
                section(
                    "due-list",
                    Callout.of(
                        Mark.of(Tone.WARNING, words.of("due-list.mark")),
                        words.of("due-list.not-public"),
                        words.of("due-list.why")),
                    source.dueList())))
        .footer(words.of("footer"))
        .build();
  }

  private Section overview() {
    List<Content> contents = new ArrayList<>();
    contents.add(
        Callout.of(
            Mark.of(Tone.WARNING, words.of("synthetic.mark")),
            words.of("synthetic.title"),
            words.of("synthetic.what")));
    contents.add(Paragraph.lead(words.of("overview.lead", ReportData.TODAY)));
    for (Part part : data.parts()) {
      contents.add(tiles(part));
      contents.add(
          Paragraph.of(words.of("of-insats", part.insats().name(), source.coverage(part))));
    }
    contents.add(
        Callout.of(
            Mark.of(Tone.NOTE, words.of("hidden.mark")),
            words.of("hidden.title", ReportData.MINIMUM),
            words.of("hidden.minimum", ReportData.MINIMUM - 1),
            words.of("hidden.secondary"),
            words.of("hidden.not-zero")));
    return Section.of("overview", words.of("section.overview"), contents.toArray(Content[]::new));
  }

  private Content tiles(Part part) {
    var sizes = part.year().denominators();
    var outcomes = part.year().outcomes(Tables.results(part.key()));
    return Tiles.of(
        size(
            words.of("overview.participants", part.insats().name()),
            sizes.cell(Denominator.PARTICIPANTS, Bucket.ALL)),
        size(words.of("overview.ended"), sizes.cell(Denominator.ENDED, Bucket.ALL)),
        share(
            Denominator.ENDED,
            outcomes.cell(OutcomeDefinition.WORK_OR_STUDIES, Denominator.ENDED, Bucket.ALL)),
        share(
            Denominator.COMPLETED,
            outcomes.cell(OutcomeDefinition.WORK_OR_STUDIES, Denominator.COMPLETED, Bucket.ALL)));
  }

  private Tiles.Tile size(String label, Cell cell) {
    return Tiles.Tile.of(
            label,
            cell.map(f -> Long.toString(f.n())).orElse(absence -> Cells.shortly(words, absence)))
        .withNote(words.of("synthetic.mark"));
  }

  private Tiles.Tile share(Denominator whole, Cell cell) {
    return Tiles.Tile.of(
            words.of("overview.result", words.of(whole.label())),
            cell.map(f -> words.percent(f.sharePositive()))
                .orElse(absence -> Cells.shortly(words, absence)))
        .withNote(
            cell.map(
                    f ->
                        words.of("of", f.sharePositive().part(), f.n())
                            + ". "
                            + words.of("synthetic.mark"))
                .orElse(absence -> words.of("synthetic.mark")));
  }

  private Section method() {
    return section(
        "method",
        BulletList.of(
            words.of("method.layers"),
            words.of("method.denominator"),
            words.of("method.definitions"),
            words.of("method.before"),
            words.of("method.as-of", ReportData.TODAY),
            words.of("method.disclosure", ReportData.MINIMUM),
            words.of("method.persons")),
        Paragraph.of(words.of("method.cannot")));
  }

  /** A section with a part for each insats that follows participants. */
  private Section each(String id, Function<Part, List<Content>> contents) {
    List<Section.Subsection> parts = new ArrayList<>();
    for (Part part : data.parts()) {
      List<Content> all = new ArrayList<>();
      all.add(Paragraph.note(words.of("synthetic.section")));
      all.addAll(contents.apply(part));
      parts.add(new Section.Subsection(id + "-" + part.key(), part.insats().name(), all));
    }
    return section(id).withSubsections(parts.toArray(Section.Subsection[]::new));
  }

  private Section section(String id, Content... contents) {
    return words.section(id, words.of("synthetic.section"), List.of(contents));
  }

  private DataTable table(Part part, String name) {
    return table(Tables.name(name, part));
  }

  private DataTable table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }
}
