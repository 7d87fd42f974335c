package io.github.finsam.indicators.mandates;

import static io.github.finsam.indicators.mandates.MandateTable.ACTORS;
import static io.github.finsam.indicators.mandates.MandateTable.MANDATES;
import static io.github.finsam.indicators.mandates.MandateTable.TARGET_GROUPS;

import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.internal.Row;
import io.github.finsam.indicators.instrument.internal.RowReader;
import io.github.finsam.indicators.instrument.internal.Tables;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a matrix together from its tables. */
final class MandateReader {

  private final Tables tables;
  private final RowReader in;

  private MandateReader(Tables tables) {
    this.tables = tables;
    this.in = new RowReader(tables);
  }

  static MandateMatrix read(List<DefinitionSource> lowestFirst) {
    List<MandateTable> all = List.of(MandateTable.values());
    Tables tables = Tables.read(all, lowestFirst);
    tables.require(all);
    MandateReader reader = new MandateReader(tables);
    List<Actor> actors =
        reader.in.all(
            ACTORS, row -> new Actor(reader.in.required(row, "id"), reader.in.label(row, "name")));
    List<TargetGroup> groups = reader.in.all(TARGET_GROUPS, reader::group);
    List<Mandate> mandates = reader.in.all(MANDATES, reader::mandate);
    reader.circles();
    tables.orThrow();
    return new MandateMatrix(actors, groups, mandates);
  }

  private TargetGroup group(Row row) {
    List<String> within = row.cell("within").isEmpty() ? List.of() : in.words(row, "within");
    within.forEach(wider -> in.refer(row, "within", wider, TARGET_GROUPS));
    return TargetGroup.builder()
        .id(in.required(row, "id"))
        .label(in.label(row, "name"))
        .ages(in.optionalAges(row, "ages"))
        .within(within)
        .build();
  }

  /** A group within a circle is told at its own row. */
  private void circles() {
    Map<String, List<String>> within = new HashMap<>();
    for (Row row : tables.rows(TARGET_GROUPS)) {
      within.put(row.cell("id"), List.of(row.cell("within").strip().split(" +")));
    }
    for (Row row : tables.rows(TARGET_GROUPS)) {
      String id = row.cell("id");
      if (MandateMatrix.circular(within, id) && !row.isBad()) {
        in.fault(row, "within", "cycle", id);
      }
    }
  }

  private Mandate mandate(Row row) {
    List<String> actors = in.words(row, "actors");
    actors.forEach(actor -> in.refer(row, "actors", actor, ACTORS));
    List<String> groups = in.words(row, "groups");
    groups.forEach(group -> in.refer(row, "groups", group, TARGET_GROUPS));
    LocalDate from = in.date(row, "from");
    Optional<LocalDate> to = in.optionalDate(row, "to");
    return Mandate.builder()
        .id(in.required(row, "id"))
        .actors(actors)
        .kind(in.constant(row, "kind", MandateKind.class))
        .period(
            in.part(
                row,
                Map.of("startInclusive", "from", "endInclusive", "to"),
                () -> new DateRange(from, to)))
        .groups(groups)
        .text(
            MandateText.builder()
                .activity(in.label(row, "activity"))
                .description(in.optionalLabel(row, "description"))
                .commissioner(in.optional(row, "commissioner"))
                .other(in.optional(row, "other"))
                .build())
        .reporting(reporting(row))
        .source(in.required(row, "source"))
        .build();
  }

  private Optional<Reporting> reporting(Row row) {
    Optional<LocalDate> day = in.optionalDate(row, "reported_on");
    return in.optional(row, "reported")
        .or(() -> day.map(LocalDate::toString))
        .map(raw -> new Reporting(raw, day));
  }
}
