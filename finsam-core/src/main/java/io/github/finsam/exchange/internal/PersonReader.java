package io.github.finsam.exchange.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.TableSource;
import io.github.finsam.pathway.ActionPlanMade;
import io.github.finsam.pathway.CoordinatedPlanMade;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PlanCommitment;
import io.github.finsam.pathway.TransitionViolation;
import io.github.finsam.storage.AnswerLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the tables of persons into pathways and links. */
public final class PersonReader {

  private final boolean strict;
  private final boolean judging;
  private final Errors errors = new Errors();
  private final Map<String, Table> tables = new LinkedHashMap<>();

  /** Pathways of which another row says something else. */
  private final Set<Row> spoiled = new HashSet<>();

  private PersonReader(ImportMode mode, boolean judging) {
    this.strict = mode == ImportMode.ALL_OR_NOTHING;
    this.judging = judging;
  }

  public static PersonValues read(TableSource source, ImportMode mode, ImportProgress progress) {
    return new PersonReader(mode, true).read(source, progress);
  }

  /**
   * Reads what was written from values, all of it or nothing. Rules of order are not asked: those
   * of today may be broken by what was stored under those of yesterday.
   */
  static PersonValues readBack(TableSource source) {
    return new PersonReader(ImportMode.ALL_OR_NOTHING, false).read(source, ImportProgress.NONE);
  }

  private PersonValues read(TableSource source, ImportProgress progress) {
    Set<String> names = new TreeSet<>();
    try {
      names.addAll(source.names());
    } catch (IOException | UncheckedIOException e) {
      errors.add("", 0, "", "unreadable", "", e.getClass().getSimpleName());
      return PersonValues.none(errors.list(), 0);
    }
    unknown(names);
    for (TableSpec spec : PersonTables.ALL) {
      tables.put(spec.name(), TableReader.read(spec, names, source, errors, progress));
    }
    missing();
    boolean lost = false;
    for (Table table : tables.values()) {
      for (Row row : table.rows) {
        lost |= !check(row) && !table.spec.name().equals(PersonTables.LINKS);
      }
    }
    boolean broken =
        tables.values().stream()
            .anyMatch(t -> t.broken && !t.spec.name().equals(PersonTables.LINKS));
    if (lost && !strict) {
      errors.add(file(PersonTables.PATHWAYS), 0, "", "pathway-lost", "");
    }
    List<PersonValues.PlacedPathway> pathways = new ArrayList<>();
    for (Row row : table(PersonTables.PATHWAYS).rows) {
      if (!lost && !broken && whole(row)) {
        pathway(row).ifPresent(pathways::add);
      }
    }
    long rowsRead = tables.values().stream().mapToLong(t -> t.rowsRead).sum();
    if (strict && !errors.isEmpty()) {
      return PersonValues.none(errors.list(), rowsRead);
    }
    return new PersonValues(pathways, links(), rowsRead, errors.list());
  }

  private void unknown(Set<String> names) {
    for (String name : names) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".csv")
          && !PersonTables.has(name)
          && ResponseFile.form(name).isEmpty()
          && Tables.ALL.stream().noneMatch(s -> s.file().equals(name))) {
        Stream<String> files = PersonTables.ALL.stream().map(TableSpec::file);
        errors.add(
            name, 0, "", "unknown-table", "", Nearest.to(name.toLowerCase(Locale.ROOT), files));
      }
    }
  }

  private Table table(String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(name);
    }
    return table;
  }

  private static String file(String table) {
    return PersonTables.get(table).file();
  }

  private void missing() {
    if (tables.values().stream().allMatch(t -> t.absent)) {
      errors.add(file(PersonTables.PATHWAYS), 0, "", "missing-table", "");
    }
    Table.absentParents(tables.values())
        .forEach(
            (table, files) ->
                errors.add(
                    file(table), 0, "", "missing-parent-table", "", String.join(", ", files)));
  }

  /** Builds a row; false if it does not say what it is a part of, so that nothing is whole. */
  private boolean check(Row row) {
    boolean placed = true;
    for (Reference reference : row.spec.references()) {
      placed = follow(row, reference);
    }
    if (row.spec.name().equals(PersonTables.PATHWAYS)) {
      Optional<List<Object>> key = row.key();
      placed = key.isPresent() && row.cell("id").isPresent();
      key.flatMap(k -> table(PersonTables.PATHWAYS).find(k))
          .filter(first -> first.line != row.line)
          .ifPresent(spoiled::add);
    }
    if (row.good) {
      try {
        row.built(row.spec.builder().apply(row));
      } catch (CellException e) {
        error(row, e.column, e.code, row.raw(e.column), e.details);
      } catch (InvalidValueException e) {
        for (Violation v : e.violations()) {
          error(row, Arguments.column(row.spec, v.argument()), v.code(), v.value(), v.details());
        }
      }
    }
    if (!row.good) {
      row.bad();
    }
    return placed;
  }

  private void error(Row row, String column, String code, String value, List<String> details) {
    row.good = false;
    errors.add(row.spec.file(), row.line, column, code, value, details.toArray(String[]::new));
  }

  private boolean follow(Row row, Reference reference) {
    List<Object> key = new ArrayList<>();
    for (String column : reference.columns()) {
      Optional<Object> cell = row.cell(column);
      if (cell.isEmpty()) {
        row.good = false;
        return false;
      }
      key.add(cell.get());
    }
    Table target = table(reference.table());
    Optional<Row> found = target.find(key);
    if (found.isPresent()) {
      row.partOf(found.get());
      row.good = row.good && found.get().good;
    } else if (target.absent || target.broken || !row.legible) {
      row.good = false;
      return row.legible;
    } else {
      error(
          row,
          reference.column(),
          "unknown-reference",
          row.raw(reference.column()),
          List.of(target.spec.file()));
    }
    return true;
  }

  /** Whether the pathway has all its rows; tells if it is left out although its own is good. */
  private boolean whole(Row row) {
    boolean complete = row.good && !row.damaged() && !spoiled.contains(row);
    if (row.good && !complete && !strict) {
      errors.add(row.spec.file(), row.line, "", "pathway-left-out", row.raw("id"));
    }
    return complete;
  }

  private Optional<PersonValues.PlacedPathway> pathway(Row root) {
    Map<EventId, PersonValues.At> places = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    List<PathwayEvent> events = new ArrayList<>();
    long count = 1;
    for (String table : PersonTables.EVENT_TABLES) {
      for (Row row : root.children(table)) {
        PathwayEvent event = event(row);
        rows.add(row);
        events.add(event);
        places.put(event.id(), new PersonValues.At(row.spec.file(), row.line));
        count += 1 + row.children(PersonTables.COMMITMENTS).size();
      }
    }
    try {
      Pathway pathway = root.value(Pathway.class).withEvents(events);
      PersonValues.PlacedPathway placed =
          new PersonValues.PlacedPathway(
              pathway, new PersonValues.At(root.spec.file(), root.line), places, count);
      List<TransitionViolation> wrong =
          judging ? pathway.violations(PathwayContext.none()) : List.of();
      tell(placed, wrong, errors);
      return wrong.isEmpty() ? Optional.of(placed) : Optional.empty();
    } catch (InvalidValueException e) {
      e.violations().forEach(v -> tell(root, rows, v));
      return Optional.empty();
    }
  }

  static PathwayEvent event(Row row) {
    PathwayEvent event = row.value(PathwayEvent.class);
    List<PlanCommitment> commitments = row.values(PersonTables.COMMITMENTS, PlanCommitment.class);
    if (event instanceof ActionPlanMade plan) {
      return new ActionPlanMade(plan.head(), commitments, plan.followUpOn(), plan.deviationPlan());
    }
    if (event instanceof CoordinatedPlanMade plan) {
      return new CoordinatedPlanMade(
          plan.head(), commitments, plan.othersDo(), plan.responsible(), plan.neededSince());
    }
    return event;
  }

  /** Tells of events that a pathway cannot take, each where it stands. */
  public static void tell(
      PersonValues.PlacedPathway pathway, List<TransitionViolation> wrong, Errors errors) {
    for (TransitionViolation violation : wrong) {
      PersonValues.At at = pathway.at(EventId.of(violation.event()));
      tell(at.file(), at.line(), violation, errors);
    }
  }

  /** Tells of an event that a pathway cannot take, at a row. */
  public static void tell(String file, long line, TransitionViolation wrong, Errors errors) {
    List<String> details = new ArrayList<>();
    details.add(wrong.kind().name());
    details.add(wrong.day().toString());
    details.addAll(wrong.details());
    errors.add(
        file,
        line,
        "",
        "transition." + wrong.code(),
        wrong.event(),
        details.toArray(String[]::new));
  }

  /** Tells of events that contradict each other, at the last row that names what is wrong. */
  private void tell(Row root, List<Row> rows, Violation violation) {
    String column = Arguments.column(PersonTables.get(PersonTables.EVENTS), violation.argument());
    Row at = root;
    if (violation.argument().equals("events")) {
      column = "event";
    }
    @Nullable Row found = null;
    for (Row row : rows) {
      if (!column.isEmpty()
          && (row.raw(column).equals(violation.value())
              || row.cell(column)
                  .map(String::valueOf)
                  .filter(violation.value()::equals)
                  .isPresent())
          && (!column.equals("recorded_at") || row.cell("corrects").isPresent())) {
        found = row;
      }
    }
    if (found != null) {
      at = found;
    }
    errors.add(at.spec.file(), at.line, found == null ? "" : column, violation);
  }

  private List<Placed<AnswerLink>> links() {
    Table table = table(PersonTables.LINKS);
    if (table.broken) {
      return List.of();
    }
    return table.rows.stream()
        .filter(row -> row.good)
        .map(row -> new Placed<>(row.value(AnswerLink.class), row.spec.file(), row.line))
        .toList();
  }
}
