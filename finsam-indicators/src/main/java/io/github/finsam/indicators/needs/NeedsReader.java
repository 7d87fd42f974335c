package io.github.finsam.indicators.needs;

import static io.github.finsam.indicators.needs.NeedsTable.AREAS;
import static io.github.finsam.indicators.needs.NeedsTable.BREAKDOWNS;
import static io.github.finsam.indicators.needs.NeedsTable.GROUPS;
import static io.github.finsam.indicators.needs.NeedsTable.MEASURES;
import static io.github.finsam.indicators.needs.NeedsTable.NEEDS;
import static io.github.finsam.indicators.needs.NeedsTable.NUMBERS;
import static io.github.finsam.indicators.needs.NeedsTable.OVERLAPS;
import static io.github.finsam.indicators.needs.NeedsTable.PARTS;
import static io.github.finsam.indicators.needs.NeedsTable.RELATIONS;
import static io.github.finsam.indicators.needs.NeedsTable.REPORT;
import static io.github.finsam.indicators.needs.NeedsTable.SUPPORT;
import static io.github.finsam.indicators.needs.NeedsTable.VALUES;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.finding.NumberRelation;
import io.github.finsam.finding.NumberSpan;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.finding.NumberWay;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.PrintedNumber;
import io.github.finsam.finding.PrintedReport;
import io.github.finsam.finding.Source;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.internal.Row;
import io.github.finsam.indicators.instrument.internal.RowReader;
import io.github.finsam.indicators.instrument.internal.Tables;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a folder about needs together from its tables. */
final class NeedsReader {

  private static final BreakdownPart STAND_IN =
      new BreakdownPart("?", Label.of("?", "?"), Optional.of(0L), Optional.empty());

  private final Tables tables;
  private final RowReader in;

  private NeedsReader(Tables tables) {
    this.tables = tables;
    this.in = new RowReader(tables);
  }

  static NeedsTables read(List<DefinitionSource> lowestFirst) {
    Tables tables = Tables.read(List.of(NeedsTable.values()), lowestFirst);
    NeedsReader reader = new NeedsReader(tables);
    reader.together(NEEDS, GROUPS);
    reader.together(GROUPS, NEEDS);
    reader.together(OVERLAPS, GROUPS);
    reader.together(MEASURES, AREAS);
    reader.together(VALUES, MEASURES);
    reader.together(BREAKDOWNS, AREAS);
    reader.together(BREAKDOWNS, PARTS);
    reader.together(PARTS, BREAKDOWNS);
    reader.together(REPORT, NUMBERS);
    reader.together(NUMBERS, REPORT);
    reader.together(RELATIONS, NUMBERS);
    Optional<Needs> needs = reader.needs();
    Optional<AreaTable> areas = reader.areas();
    List<AreaSupport> support = reader.support();
    Optional<PrintedReport> report = reader.report();
    tables.orThrow();
    return new NeedsTables(needs, areas, support, report);
  }

  /** A table that says nothing without another one. */
  private void together(NeedsTable table, NeedsTable other) {
    if (tables.present(table) && !tables.present(other) && !tables.broken(other)) {
      tables.missing(other);
    }
  }

  private Optional<Needs> needs() {
    List<NeedGroup> groups = in.all(GROUPS, this::group);
    List<GroupOverlap> overlaps =
        in.all(
            OVERLAPS,
            row ->
                new GroupOverlap(
                    in.reference(row, "group", GROUPS),
                    in.reference(row, "other", GROUPS),
                    range(row, "share", "lowest", "highest", "source")));
    return head(NEEDS)
        .flatMap(
            row ->
                in.build(
                    row,
                    () ->
                        Needs.builder()
                            .id(in.required(row, "id"))
                            .name(in.label(row, "name"))
                            .groups(groups)
                            .overlaps(overlaps)
                            .base(base(row))
                            .build()));
  }

  /** What is wrong in the rows of other tables is told there; the head is not read then. */
  private Optional<Row> head(NeedsTable table) {
    Optional<Row> head = tables.rows(table).stream().findFirst();
    if (head.isEmpty() && tables.present(table) && !tables.broken(table)) {
      tables.missing(table);
    }
    return tables.faults().isEmpty() ? head : Optional.empty();
  }

  private Optional<NeedBase> base(Row row) {
    return in.optionalLabel(row, "base")
        .map(
            name ->
                in.part(
                    row,
                    Map.of("persons", "base_persons", "source", "base_source"),
                    () ->
                        new NeedBase(
                            name,
                            in.count(row, "base_persons"),
                            in.optionalAges(row, "base_ages"),
                            in.required(row, "base_source"))));
  }

  private NeedGroup group(Row row) {
    return NeedGroup.builder()
        .id(in.required(row, "id"))
        .name(in.label(row, "name"))
        .size(
            in.part(
                row,
                Map.of(
                    "likely",
                    "persons",
                    "lowest",
                    limit(row, "persons_lowest"),
                    "highest",
                    limit(row, "persons_highest"),
                    "source",
                    "persons_source"),
                () -> {
                  long persons = in.count(row, "persons");
                  return new GroupSize(
                      persons,
                      in.optionalCount(row, "persons_lowest").orElse(persons),
                      in.optionalCount(row, "persons_highest").orElse(persons),
                      in.required(row, "persons_source"));
                }))
        .share(range(row, "share", "share_lowest", "share_highest", "share_source"))
        .ages(in.optionalAges(row, "ages"))
        .published(in.optionalCount(row, "published"))
        .build();
  }

  /** A limit that is not given is the number itself. */
  private static String limit(Row row, String column) {
    return row.cell(column).isEmpty() ? "persons" : column;
  }

  private ShareRange range(Row row, String likely, String lowest, String highest, String source) {
    return in.part(
        row,
        Map.of(
            "likely",
            likely,
            "lowest",
            row.cell(lowest).isEmpty() ? likely : lowest,
            "highest",
            row.cell(highest).isEmpty() ? likely : highest,
            "source",
            source),
        () -> {
          BigDecimal share = in.number(row, likely);
          return new ShareRange(
              share,
              in.optionalNumber(row, lowest).orElse(share),
              in.optionalNumber(row, highest).orElse(share),
              in.required(row, source));
        });
  }

  private Optional<AreaTable> areas() {
    List<String> nations = new ArrayList<>();
    List<Area> areas =
        in.all(
            AREAS,
            row -> {
              Area area = new Area(in.required(row, "id"), in.label(row, "name"));
              if (in.yes(row, "nation")) {
                if (!nations.isEmpty()) {
                  in.fault(row, "nation", "duplicate-id", nations.get(0));
                }
                nations.add(area.id());
              }
              return area;
            });
    List<AreaMeasure> measures =
        in.all(
            MEASURES,
            row ->
                new AreaMeasure(
                    in.required(row, "id"),
                    in.label(row, "name"),
                    in.constant(row, "unit", NumberUnit.class)));
    List<AreaValue> values =
        in.all(
            VALUES,
            row ->
                new AreaValue(
                    in.reference(row, "measure", MEASURES),
                    in.reference(row, "area", AREAS),
                    Year.of(in.integer(row, "year")),
                    in.number(row, "value"),
                    in.required(row, "source")));
    List<Breakdown> breakdowns = breakdowns();
    if (!tables.present(AREAS) || !tables.faults().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AreaTable(areas, nations.stream().findFirst(), measures, values, breakdowns));
  }

  private List<Breakdown> breakdowns() {
    Map<String, List<BreakdownPart>> parts = new LinkedHashMap<>();
    for (Row row : tables.rows(PARTS)) {
      String breakdown = in.reference(row, "breakdown", BREAKDOWNS);
      in.build(
              row,
              () ->
                  new BreakdownPart(
                      in.required(row, "id"),
                      in.label(row, "name"),
                      in.optionalCount(row, "count"),
                      in.optionalNumber(row, "percent")))
          .ifPresent(part -> parts.computeIfAbsent(breakdown, b -> new ArrayList<>()).add(part));
    }
    // What is wrong with a part is told where it stands.
    List<BreakdownPart> none = tables.whole(PARTS) ? List.of() : List.of(STAND_IN);
    return in.all(
        BREAKDOWNS,
        row ->
            new Breakdown(
                in.required(row, "id"),
                in.label(row, "name"),
                in.reference(row, "area", AREAS),
                Year.of(in.integer(row, "year")),
                parts.getOrDefault(row.cell("id"), none),
                in.required(row, "source")));
  }

  private List<AreaSupport> support() {
    Map<List<Object>, List<SupportAmount>> amounts = new LinkedHashMap<>();
    for (Row row : tables.rows(SUPPORT)) {
      String area =
          tables.present(AREAS) ? in.reference(row, "area", AREAS) : in.required(row, "area");
      int year = in.integer(row, "year");
      in.build(
              row,
              () ->
                  new SupportAmount(
                      in.constant(row, "component", SupportComponent.class),
                      in.count(row, "persons"),
                      Sek.kronor(in.count(row, "paid")),
                      in.optionalNumber(row, "full_years")))
          .ifPresent(
              amount ->
                  amounts
                      .computeIfAbsent(List.of(area, Year.of(year)), k -> new ArrayList<>())
                      .add(amount));
    }
    List<AreaSupport> support = new ArrayList<>();
    amounts.forEach(
        (key, of) ->
            support.add(
                new AreaSupport((String) key.get(0), new SupportMeasure((Year) key.get(1), of))));
    return support;
  }

  private Optional<PrintedReport> report() {
    List<PrintedNumber> numbers = in.all(NUMBERS, this::number);
    List<NumberRelation> relations = relations(tables.rows(RELATIONS));
    return head(REPORT)
        .flatMap(
            row ->
                in.build(
                    row,
                    () ->
                        new PrintedReport(
                            new Source(
                                in.required(row, "id"),
                                in.required(row, "title"),
                                in.required(row, "publisher"),
                                in.integer(row, "year")),
                            numbers,
                            relations)));
  }

  private PrintedNumber number(Row row) {
    BigDecimal from = in.number(row, "from");
    return PrintedNumber.builder()
        .id(in.required(row, "id"))
        .subject(in.label(row, "subject"))
        .raw(in.required(row, "raw"))
        .value(
            in.part(
                row,
                Map.of("fromInclusive", "from", "toInclusive", "to", "step", "step"),
                () ->
                    new NumberSpan(
                        from,
                        in.optionalNumber(row, "to").orElse(from),
                        in.optionalNumber(row, "step").orElse(BigDecimal.ZERO))))
        .unit(in.constant(row, "unit", NumberUnit.class))
        .ages(in.optionalAges(row, "ages"))
        .place(Place.of(reportId(), in.required(row, "place")))
        .build();
  }

  private String reportId() {
    String id = tables.rows(REPORT).stream().findFirst().map(r -> r.cell("id")).orElse("");
    return id.isBlank() ? "?" : id;
  }

  /** Rows with the same id are ways of one relation. */
  private List<NumberRelation> relations(Collection<Row> rows) {
    Map<String, List<NumberWay>> ways = new LinkedHashMap<>();
    Map<String, String> results = new LinkedHashMap<>();
    for (Row row : rows) {
      String id = in.required(row, "id");
      String result = in.reference(row, "result", NUMBERS);
      String first = results.putIfAbsent(id, result);
      if (first != null && !first.equals(result)) {
        in.fault(row, "result", "mismatch", result, List.of(first));
      }
      in.build(
              row,
              () -> {
                List<String> terms = in.words(row, "terms");
                terms.forEach(term -> in.refer(row, "terms", term, NUMBERS));
                return new NumberWay(in.constant(row, "kind", NumberWay.Kind.class), terms);
              })
          .ifPresent(way -> ways.computeIfAbsent(id, k -> new ArrayList<>()).add(way));
    }
    List<NumberRelation> relations = new ArrayList<>();
    ways.forEach((id, of) -> relations.add(new NumberRelation(results.getOrDefault(id, id), of)));
    return relations;
  }
}
