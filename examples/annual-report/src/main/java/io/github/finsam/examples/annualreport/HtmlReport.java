package io.github.finsam.examples.annualreport;

import io.github.finsam.examples.rendering.Callout;
import io.github.finsam.examples.rendering.Content;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Mark;
import io.github.finsam.examples.rendering.Page;
import io.github.finsam.examples.rendering.Paragraph;
import io.github.finsam.examples.rendering.Section;
import io.github.finsam.examples.rendering.Tiles;
import io.github.finsam.examples.rendering.Tone;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Source;
import io.github.finsam.insats.Insats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The report as one page, in the order of a förbund's annual report, findings last. */
final class HtmlReport {

  private final ReportData data;
  private final Words words;
  private final Charts charts;
  private final Map<String, DataTable> tables;

  HtmlReport(ReportData data, Words words, Map<String, DataTable> tables) {
    this.data = data;
    this.words = words;
    this.charts = new Charts(data, words);
    this.tables = tables;
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(summary());
    sections.add(section("forbund", table("members"), charts.funding(), table("board")));
    if (data.governance().isPresent()) {
      sections.add(
          section(
              "governance",
              table("calendar"),
              table("decisions"),
              table("applications"),
              table("bodies")));
    }
    sections.add(insatser());
    sections.add(section("budget", table("budget"), charts.budgetAgainstActual()));
    sections.add(section("income-statement", table("income-statement")));
    sections.add(section("balance-sheet", table("balance-sheet"), charts.equity()));
    sections.add(section("cash-flow", table("cash-flow")));
    sections.add(
        section(
            "notes",
            data.accounts().notes().stream()
                .map(n -> table("note-" + n.number()))
                .toArray(Content[]::new)));
    if (tables.containsKey("forecast")) {
      sections.add(section("forecast", table("forecast")));
    }
    sections.add(findings());
    Page.Builder page =
        words
            .page(words.of("title", data.forbund().name(), data.year().toString()))
            .subtitle(words.of("subtitle"))
            .sections(sections);
    page.footer(words.of("footer"));
    for (var document : data.dossier().documents()) {
      Source source = document.source();
      page.footer(words.of("source", source.title(), source.publisher(), "" + source.year()));
    }
    return page.build();
  }

  private Section summary() {
    return section(
        "summary",
        Paragraph.lead(words.of("summary.lead")),
        Tiles.of(
            tile("income", "income-statement/income"),
            tile("costs", "income-statement/costs"),
            tile("result", "income-statement/result"),
            tile("equity", "balance-sheet/equity"),
            Tiles.Tile.of(
                words.of("summary.insatser"),
                ""
                    + data.financed().stream()
                        .filter(i -> data.cost(i, data.year()).isPresent())
                        .count()),
            Tiles.Tile.of(words.of("summary.findings"), "" + data.findings().size())
                .withNote(counts())));
  }

  private Tiles.Tile tile(String key, String figure) {
    return Tiles.Tile.of(words.of("summary." + key), words.amount(data.figure(figure)))
        .withNote(words.of("kronor"));
  }

  private String counts() {
    return words.of(
        "findings.counts", count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTE));
  }

  private long count(Severity severity) {
    return data.findings().stream().map(Finding::severity).filter(severity::equals).count();
  }

  private Section insatser() {
    Section section =
        section("insatser", table("insatser"), charts.costByInsats(), table("results"));
    List<Insats> others = data.unfinanced();
    return others.isEmpty()
        ? section
        : section.with(
            Paragraph.of(
                words.of(
                    "insatser.unfinanced",
                    String.join(", ", others.stream().map(Insats::name).toList()))));
  }

  private Section findings() {
    List<Content> contents = new ArrayList<>();
    contents.add(
        new Callout(
            Mark.of(Tone.NOTE, words.of("findings.mark")),
            words.of("findings.what"),
            List.of(Paragraph.of(words.of("findings.lead")), Paragraph.of(counts()))));
    contents.add(table("findings"));
    return section("findings", contents.toArray(Content[]::new));
  }

  private Section section(String id, Content... contents) {
    return Section.of(id, words.of("section." + id, data.year().toString()), contents);
  }

  private DataTable table(String name) {
    return java.util.Objects.requireNonNull(tables.get(name), name);
  }
}
