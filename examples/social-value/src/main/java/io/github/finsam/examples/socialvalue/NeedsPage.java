package io.github.finsam.examples.socialvalue;

import io.github.finsam.examples.rendering.BulletList;
import io.github.finsam.examples.rendering.Callout;
import io.github.finsam.examples.rendering.ChartText;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.examples.rendering.Datum;
import io.github.finsam.examples.rendering.GroupedBarChart;
import io.github.finsam.examples.rendering.Mark;
import io.github.finsam.examples.rendering.Page;
import io.github.finsam.examples.rendering.Section;
import io.github.finsam.examples.rendering.Tiles;
import io.github.finsam.examples.rendering.Tone;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.needs.Assumed;
import io.github.finsam.indicators.needs.Bounds;
import io.github.finsam.indicators.needs.NeedGroup;
import io.github.finsam.indicators.needs.Needs;
import io.github.finsam.indicators.needs.NeedsTables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Whom the insatser are for: the published estimate of needs, worked out again from its inputs. */
final class NeedsPage {

  static final String TABLE = "published-needs";

  private final Needs needs;
  private final Words words;

  NeedsPage(Words words) {
    this.needs =
        NeedsTables.load(DefinitionSource.resources(SocialValueReport.class, "needs"))
            .needs()
            .orElseThrow();
    this.words = words;
  }

  Page page() {
    Bounds people = needs.people(Assumed.LIKELY);
    return words
        .page(words.of("needs.title"))
        .subtitle(words.of("needs.subtitle"))
        .sections(
            List.of(
                Section.of(
                    "needs",
                    words.of(needs.name()),
                    Callout.of(
                        Mark.of(Tone.NOTE, words.of("published.mark")),
                        words.of("needs.published"),
                        words.of("needs.what")),
                    Tiles.of(
                        Tiles.Tile.of(
                                words.of("needs.printed"),
                                needs.publishedTotal().map(words::persons).orElse("–"))
                            .withNote(needs.publishedPercentOfBase(1).map(this::ofBase).orElse("")),
                        Tiles.Tile.of(
                                words.of("needs.computed"),
                                words.persons(needs.totalPersons(Assumed.LIKELY)))
                            .withNote(
                                needs
                                    .percentOfBase(Assumed.LIKELY, 1)
                                    .map(this::ofBase)
                                    .orElse("")),
                        Tiles.Tile.of(
                                words.of("needs.people"),
                                words.persons(people.leastPersons())
                                    + "–"
                                    + words.persons(people.mostPersons()))
                            .withNote(words.of("needs.overlap"))),
                    chart(),
                    table()),
                Section.of(
                    "cautions",
                    words.of("needs.cautions"),
                    BulletList.ofTexts(needs.cautions().stream().map(words::of).toList()))))
        .footer(words.of("page.footer"))
        .build();
  }

  private String ofBase(BigDecimal percent) {
    return words.of(
        "needs.of-base",
        words.unit(words.decimal(percent)),
        needs.base().map(base -> words.persons(base.persons())).orElse("–"));
  }

  private GroupedBarChart chart() {
    List<GroupedBarChart.Group> groups = new ArrayList<>();
    for (NeedGroup group : needs.groups()) {
      groups.add(
          GroupedBarChart.Group.of(
              words.of(group.name()),
              Datum.of(group.size().likely()),
              Datum.of(group.inNeed(Assumed.LIKELY).doubleValue())));
    }
    return new GroupedBarChart(
        ChartText.of(
            words.of("chart.needs.title"),
            words.of("chart.needs.description"),
            words.of("chart.none")),
        value -> words.persons(Math.round(value)),
        List.of(words.of("needs.size"), words.of("needs.in-need")),
        groups);
  }

  DataTable table() {
    DataTable.Builder table =
        DataTable.builder(words.of("needs.caption"))
            .textColumn(words.of("needs.group"))
            .numberColumn(words.of("needs.size"))
            .numberColumn(words.of("needs.share"))
            .numberColumn(words.of("needs.in-need"))
            .numberColumn(words.of("needs.printed"))
            .textColumn(words.of("needs.source"));
    for (NeedGroup group : needs.groups()) {
      table.row(
          words.of(group.name()),
          words.persons(group.size().likely()),
          words.share(group.share().likely()),
          words.persons(rounded(group)),
          group.published().map(words::persons).orElse("–"),
          group.size().source());
    }
    table.sumRow(
        words.of("sum"),
        "",
        "",
        words.persons(needs.totalPersons(Assumed.LIKELY)),
        needs.publishedTotal().map(words::persons).orElse("–"),
        "");
    return table.build();
  }

  private static long rounded(NeedGroup group) {
    return group.inNeed(Assumed.LIKELY).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
