package io.github.finsam.examples.indicators;

import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
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
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Interval;
import io.github.finsam.indicators.table.ScaleMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The report as one page. Every section begins by saying that its data are synthetic. */
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
    sections.add(overview());
    sections.add(section("profile", charts.radar(), table(Tables.PROFILE)));
    List<Content> spread = new ArrayList<>();
    for (Tables.FormKey form : Tables.DISTRIBUTIONS) {
      spread.add(charts.distribution(form));
      spread.add(table(Tables.items(form)));
    }
    sections.add(section("items", spread.toArray(Content[]::new)));
    List<Content> trends = new ArrayList<>();
    Charts.TRENDS.forEach(number -> trends.add(charts.trend(number)));
    trends.add(table(Tables.TREND));
    trends.add(table(Tables.CHANGE));
    sections.add(section("trend", trends.toArray(Content[]::new)));
    optional("targets", Tables.TARGETS).ifPresent(sections::add);
    sections.add(groups());
    sections.add(
        section("comparison", Paragraph.of(words.of("comparison.what")), table(Tables.COMPARISON)));
    optional("both-sides", Tables.BOTH_SIDES).ifPresent(sections::add);
    optional("register", Tables.REGISTER).ifPresent(sections::add);
    sections.add(collecting());
    sections.add(method());
    return words
        .page(words.of("title", data.forbund().name(), data.last().label(words.language())))
        .subtitle(words.of("subtitle"))
        .sections(sections)
        .footer(words.of("footer"))
        .footer(words.of("source", data.edition().source()))
        .build();
  }

  private Section overview() {
    List<Content> contents = new ArrayList<>();
    contents.add(
        Callout.of(
            Mark.of(Tone.WARNING, words.of("synthetic.mark")),
            words.of("synthetic.title"),
            words.of("synthetic.what")));
    contents.add(Paragraph.lead(words.of("overview.lead")));
    contents.add(tiles());
    contents.add(table(Tables.RESPONSES));
    Optional.ofNullable(tables.get(Tables.COVERAGE)).ifPresent(contents::add);
    return Section.of("overview", words.of("section.overview"), contents.toArray(Content[]::new));
  }

  private Content tiles() {
    JudgedTables judged = new JudgedTables(data, words);
    List<Aim> aims =
        data.companion().aims().stream()
            .filter(a -> a.statistic() == Statistic.SHARE_POSITIVE)
            .toList();
    long reached =
        aims.stream().filter(a -> judged.judgement(a).status() == Status.REACHED).count();
    return Tiles.of(
        Tiles.Tile.of(words.of("overview.indicators"), "" + data.edition().indicators().size())
            .withNote(words.of(data.edition().name())),
        Tiles.Tile.of(words.of("overview.insatser"), "" + data.insatser().size()),
        rate(Respondent.PARTICIPANT, Occasion.CLOSURE),
        Tiles.Tile.of(words.of("overview.reached"), words.of("of", reached, (long) aims.size())));
  }

  /** The response rate of a form in the last half-year. */
  private Tiles.Tile rate(Respondent respondent, Occasion occasion) {
    return data.indicators(respondent, occasion).stream()
        .map(i -> data.cell(i, respondent, occasion, data.last()).figure())
        .flatMap(Optional::stream)
        .flatMap(f -> f.basis().responseRate().stream())
        .findFirst()
        .map(
            r ->
                Tiles.Tile.of(words.of("overview.rate"), r.text(words.language(), 0))
                    .withNote(words.of("of", r.answered(), r.asked())))
        .orElseGet(() -> Tiles.Tile.of(words.of("overview.rate"), "–"));
  }

  private Section groups() {
    List<Content> contents = new ArrayList<>();
    contents.add(
        Callout.of(
            Mark.of(Tone.NOTE, words.of("hidden.mark")),
            words.of("hidden.title"),
            words.of("hidden.minimum", minimum()),
            words.of("hidden.secondary"),
            words.of("hidden.not-zero")));
    for (int indicator : Tables.BY_INSATS) {
      contents.add(table(Tables.insatser(indicator)));
    }
    contents.add(table(Tables.AGES));
    return section("groups", contents.toArray(Content[]::new));
  }

  private static int minimum() {
    return Disclosure.standard().minimum(List.of(Respondent.PARTICIPANT));
  }

  private Section collecting() {
    List<Content> contents = new ArrayList<>();
    contents.add(table(Tables.PLAN));
    Optional.ofNullable(tables.get(Tables.DUE)).ifPresent(contents::add);
    Optional.ofNullable(tables.get(Tables.OVERDUE)).ifPresent(contents::add);
    return section("collecting", contents.toArray(Content[]::new));
  }

  private Section method() {
    Scale scale = data.edition().scales().get(0);
    Optional<Figure> sample =
        data.tables().values().stream()
            .flatMap(t -> t.rows().stream())
            .flatMap(r -> r.cell().figure().stream())
            .filter(f -> f.measures().flatMap(ScaleMeasures::meanInterval).isPresent())
            .findFirst();
    return section(
        "method",
        BulletList.of(
            words.of(
                "method.edition",
                words.of(data.edition().name()),
                data.edition().id(),
                words.of(data.edition().info().english().label())),
            words.of(
                "method.positive",
                String.join(", ", scale.positive().stream().map(String::valueOf).toList()),
                String.valueOf(scale.minCode()),
                String.valueOf(scale.maxCode())),
            words.of("method.denominator"),
            words.of("method.index"),
            words.of(
                "method.intervals",
                sample.flatMap(Figure::shareInterval).map(this::name).orElse("–"),
                sample
                    .flatMap(Figure::measures)
                    .flatMap(ScaleMeasures::meanInterval)
                    .map(this::name)
                    .orElse("–")),
            words.of("method.rounding"),
            words.of("method.pooled"),
            words.of("method.disclosure", minimum())),
        Paragraph.of(words.of("method.can")),
        Paragraph.of(words.of("method.cannot")));
  }

  private String name(Interval interval) {
    return words.of(interval.method()) + ", " + words.percent(interval.level());
  }

  private Optional<Section> optional(String id, String table) {
    return tables.containsKey(table) ? Optional.of(section(id, table(table))) : Optional.empty();
  }

  private Section section(String id, Content... contents) {
    return words.section(id, words.of("synthetic.section"), List.of(contents));
  }

  private DataTable table(String name) {
    return Objects.requireNonNull(tables.get(name), name);
  }
}
