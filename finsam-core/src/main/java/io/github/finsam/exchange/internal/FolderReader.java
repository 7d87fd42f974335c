package io.github.finsam.exchange.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.code.Kommuner;
import io.github.finsam.exchange.AggregateKind;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.TableSource;
import io.github.finsam.forbund.MemberKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a set of tables into values: table by table, then row by row against the other tables. */
public final class FolderReader {

  /** Every kommun there ever was: data may speak of the past. */
  private static final Predicate<String> KNOWN_KOMMUN = Kommuner.list()::knows;

  private static final Pattern NOTE_LINE = Pattern.compile("([0-9]{1,9})/(.+)", Pattern.DOTALL);

  private static final Pattern LIKE_RESPONSES =
      Pattern.compile("respons[a-z]*[-_ .](.+)\\.csv", Pattern.CASE_INSENSITIVE);

  private final boolean strict;
  private final Predicate<String> knownKommun;
  private final Errors errors = new Errors();
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Set<AggregateKind> broken = EnumSet.noneOf(AggregateKind.class);

  private FolderReader(ImportMode mode, Predicate<String> knownKommun) {
    this.strict = mode == ImportMode.ALL_OR_NOTHING;
    this.knownKommun = knownKommun;
  }

  public static Values read(TableSource source, ImportMode mode, ImportProgress progress) {
    return read(source, mode, progress, KNOWN_KOMMUN);
  }

  static Values read(
      TableSource source, ImportMode mode, ImportProgress progress, Predicate<String> knownKommun) {
    return new FolderReader(mode, knownKommun).read(source, progress);
  }

  private Values read(TableSource source, ImportProgress progress) {
    Set<String> names = new TreeSet<>();
    try {
      names.addAll(source.names());
    } catch (IOException | UncheckedIOException e) {
      errors.add("", 0, "", "unreadable", "", e.getClass().getSimpleName());
      return Values.none(errors.list());
    }
    Map<String, String> responses = responses(names);
    unknown(names);
    for (TableSpec spec : Tables.ALL) {
      tables.put(spec.name(), TableReader.read(spec, names, source, errors, progress));
    }
    boolean alone = names.stream().anyMatch(FolderReader::besideStore) && onlyBesideStore();
    missing(alone);
    nameDocuments();
    for (Table table : tables.values()) {
      if (table.broken) {
        broken.add(table.spec.kind());
      }
    }
    Assembly assembly = new Assembly(tables, errors, strict);
    for (AggregateKind kind : AggregateKind.values()) {
      List<Table> ofKind = tables.values().stream().filter(t -> t.spec.kind() == kind).toList();
      for (Table table : ofKind) {
        for (Row row : table.rows) {
          check(row);
        }
      }
      if (kind == AggregateKind.INSATS) {
        followMergers(ofKind.get(0));
      }
      if (!broken.contains(kind)) {
        assembly.add(kind);
      } else if (!strict) {
        ofKind.forEach(t -> t.rows.forEach(r -> r.good = false));
      }
    }
    Known known = new Known(tables, assembly.forms(), strict);
    Counted counted = assembly.counted();
    Questionnaires questionnaires =
        new Questionnaires(source, responses, known, assembly.asked(), progress);
    return strict && !errors.isEmpty()
        ? Values.none(errors.list(), counted, questionnaires, rowsRead())
        : assembly.values(rowsRead(), questionnaires);
  }

  private long rowsRead() {
    return tables.values().stream().mapToLong(t -> t.rowsRead).sum();
  }

  /** The files of filled-in questionnaires and the forms they are named after. */
  private Map<String, String> responses(Set<String> names) {
    Map<String, String> forms = new TreeMap<>();
    for (String name : names) {
      Optional<String> form = ResponseFile.form(name);
      if (form.isPresent() && ResponseFile.canName(form.get())) {
        forms.put(name, form.get());
      } else if (form.isPresent()) {
        errors.add(name, 0, "", "form-file-name", form.get());
      }
    }
    return forms;
  }

  private void unknown(Set<String> names) {
    for (String name : names) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".csv")
          && ResponseFile.form(name).isEmpty()
          && !PersonTables.has(name)
          && Tables.ALL.stream().noneMatch(s -> s.file().equals(name))) {
        Matcher likeResponses = LIKE_RESPONSES.matcher(name);
        String nearest =
            likeResponses.matches()
                ? ResponseFile.name(likeResponses.group(1))
                : Nearest.to(
                    name.toLowerCase(Locale.ROOT), Tables.ALL.stream().map(TableSpec::file));
        errors.add(name, 0, "", "unknown-table", "", nearest);
      }
    }
  }

  /** Whether no table there is needs another that is not there: the rest is in the store. */
  private boolean onlyBesideStore() {
    return tables.values().stream().allMatch(t -> t.absent || besideStore(t.spec.file()));
  }

  /** Whether a file is about questionnaires or counts. */
  private static boolean besideStore(String file) {
    return ResponseFile.form(file).isPresent()
        || Tables.ALL.stream()
            .anyMatch(
                s ->
                    s.file().equals(file)
                        && switch (s.kind()) {
                          case FORM, ASKED, COUNTS, CLOSED_PERIOD, RESPONSE -> true;
                          case FORBUND,
                              INSATS,
                              ACCOUNTS,
                              OUTLOOK,
                              GOVERNANCE,
                              DOCUMENT,
                              PATHWAY,
                              ANSWER_LINK ->
                              false;
                        });
  }

  private void missing(boolean besideStore) {
    Map<String, List<String>> neededBy = Table.absentParents(tables.values());
    for (Table table : tables.values()) {
      String name = table.spec.name();
      if (table.absent && Tables.REQUIRED.contains(name) && !besideStore) {
        errors.add(table.spec.file(), 0, "", "missing-table", "");
      } else if (neededBy.containsKey(name)) {
        errors.add(
            table.spec.file(),
            0,
            "",
            "missing-parent-table",
            "",
            String.join(", ", neededBy.getOrDefault(name, List.of())));
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

  /**
   * The tables of what documents print name a document by its id alone; where two förbund have a
   * document of one id, by {@code forbund/id}.
   */
  private void nameDocuments() {
    Table documents = table(Tables.DOCUMENTS);
    Map<Object, Integer> ids = new HashMap<>();
    for (Row row : documents.rows) {
      row.cell("id").ifPresent(id -> ids.merge(id, 1, Integer::sum));
    }
    for (Row row : documents.rows) {
      Optional<Object> id = row.cell("id");
      if (id.isPresent()) {
        row.cell("forbund").ifPresent(f -> documents.alias(List.of(f + "/" + id.get()), row));
        if (ids.getOrDefault(id.get(), 0) == 1) {
          documents.alias(List.of(id.get()), row);
        }
      }
    }
  }

  private void check(Row row) {
    for (Reference reference : row.spec.references()) {
      follow(row, reference);
    }
    kommun(row);
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
  }

  private void error(Row row, String column, String code, String value, List<String> details) {
    row.good = false;
    errors.add(row.spec.file(), row.line, column, code, value, details.toArray(String[]::new));
  }

  private void follow(Row row, Reference reference) {
    Optional<Object> last = row.cell(reference.column());
    if (last.isEmpty()) {
      return;
    }
    List<Object> stem = new ArrayList<>();
    for (String column : reference.columns().subList(0, reference.columns().size() - 1)) {
      Optional<Object> cell = row.cell(column);
      if (cell.isEmpty()) {
        return;
      }
      stem.add(cell.get());
    }
    Collection<?> items = last.get() instanceof Collection<?> list ? list : List.of(last.get());
    boolean noteLines =
        row.spec.columns().get(row.spec.index(reference.column())).type() == Type.NOTE_LINES;
    for (Object item : items) {
      List<Object> key = new ArrayList<>(stem);
      if (noteLines) {
        Matcher matcher = NOTE_LINE.matcher((String) item);
        if (!matcher.matches()) {
          continue;
        }
        key.add(Integer.valueOf(matcher.group(1)));
        key.add(matcher.group(2));
      } else {
        key.add(item);
      }
      follow(row, reference, key, String.valueOf(item));
    }
  }

  private void follow(Row row, Reference reference, List<Object> key, String shown) {
    Table target = table(reference.table());
    Optional<Row> found = target.find(key);
    if (found.isPresent()) {
      if (reference.parent()) {
        row.partOf(found.get());
      }
      if (!found.get().good) {
        // What is wrong there is told there; here only that something else went with it.
        if (!strict && !reference.parent() && row.good && row.legible) {
          error(row, reference.column(), "left-out", shown, List.of(target.spec.file()));
        }
        row.good = false;
      }
      return;
    }
    boolean toldAlready =
        target.broken
            || !row.legible
            || (target.absent
                && (reference.parent() || Tables.REQUIRED.contains(reference.table())));
    if (toldAlready) {
      row.good = false;
    } else {
      String code = target.absent ? "reference-table-missing" : "unknown-reference";
      error(row, reference.column(), code, shown, List.of(target.spec.file()));
    }
  }

  private void kommun(Row row) {
    String column =
        switch (row.spec.name()) {
          case "area" -> "kommun";
          case "members" -> row.cell("kind").equals(Optional.of(MemberKind.KOMMUN)) ? "code" : "";
          default -> "";
        };
    if (!column.isEmpty() && row.legible) {
      row.cell(column)
          .map(String::valueOf)
          .filter(code -> !knownKommun.test(code))
          .ifPresent(code -> error(row, column, "unknown-kommun", code, List.of()));
    }
  }

  /** An insats may come before the one it merges into, which may turn out to be bad. */
  private void followMergers(Table insatser) {
    boolean changed = !strict;
    while (changed) {
      changed = false;
      for (Row row : insatser.rows) {
        Optional<Object> into = row.good ? row.cell("merged_into") : Optional.empty();
        if (into.flatMap(i -> insatser.find(List.of(i))).filter(r -> !r.good).isPresent()) {
          error(
              row,
              "merged_into",
              "left-out",
              row.raw("merged_into"),
              List.of(insatser.spec.file()));
          changed = true;
        }
      }
    }
  }
}
