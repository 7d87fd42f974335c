package io.github.finsam.exchange.internal;

import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pathway as the rows of its tables. */
public final class PathwayCodec {

  private static final String[] HEAD = {"finsam-pathway", "1"};

  private static final RowText TEXT = new RowText("pathway");

  private PathwayCodec() {}

  public static String write(Pathway pathway) {
    return TEXT.write(sink -> new PersonRows(sink).pathway(pathway), HEAD);
  }

  public static Pathway read(String text) {
    return TEXT.read(1, () -> pathway(TEXT.lines(text, HEAD)));
  }

  private static Pathway pathway(List<RowText.Line> lines) {
    Map<List<String>, Row> plans = new HashMap<>();
    List<Row> events = new ArrayList<>();
    List<Pathway> roots = new ArrayList<>();
    for (RowText.Line line : lines) {
      Row row = TEXT.read(line.number(), () -> row(line, plans));
      if (row.spec.name().equals(PersonTables.PATHWAYS)) {
        roots.add(row.value(Pathway.class));
      } else if (!row.spec.name().equals(PersonTables.COMMITMENTS)) {
        events.add(row);
      }
    }
    if (roots.size() != 1) {
      throw TEXT.damaged(1);
    }
    List<PathwayEvent> built = events.stream().map(PersonReader::event).toList();
    return roots.get(0).withEvents(built);
  }

  /** A row, built; a commitment becomes a part of the plan above it. */
  private static Row row(RowText.Line line, Map<List<String>, Row> plans) {
    TableSpec spec = PersonTables.get(line.table());
    Row row = TEXT.row(line, spec, spec.columns(), PathwayCodec::cell);
    if (spec.name().equals(PersonTables.COMMITMENTS)) {
      Row plan = plans.get(List.of(row.raw("pathway"), row.raw("event")));
      if (plan == null) {
        throw TEXT.damaged(line.number());
      }
      row.partOf(plan);
    } else if (!spec.name().equals(PersonTables.PATHWAYS)) {
      plans.put(List.of(row.raw("pathway"), row.raw("event")), row);
    }
    row.built(spec.builder().apply(row));
    return row;
  }

  /** What it may hold is for the values to check. */
  private static Optional<Object> cell(Column column, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(column.parse(text));
  }
}
