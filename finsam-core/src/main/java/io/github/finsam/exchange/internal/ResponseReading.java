package io.github.finsam.exchange.internal;

import static io.github.finsam.exchange.internal.Column.opt;
import static io.github.finsam.exchange.internal.Column.req;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.internal.Questionnaires.Place;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the questionnaires filled in on one form, row by row: each is checked and handed over. */
final class ResponseReading implements Records.Handler {

  /** The columns before those of the items; the two that the form says already may be left out. */
  static final List<Column> LEADING =
      List.of(
          req("source_id", Type.ID),
          req("forbund", Type.ID),
          opt("insats", Type.ID),
          req("respondent", Respondent.class),
          req("occasion", Occasion.class),
          req("day", Type.DATE),
          opt("sex", Sex.class),
          opt("age_from", Type.INT),
          opt("age_to", Type.INT));

  private static final Set<String> SAID_BY_THE_FORM = Set.of("respondent", "occasion");

  /** Longer lists of items are cut in a message. */
  private static final int MOST_ITEMS = 40;

  private final String file;
  private final Form form;
  private final Known known;
  private final Optional<Integer> blank;
  private final Errors errors;
  private final Questionnaires.Sink sink;

  // What the header says: the columns before the items, and the item of each column after them.
  private List<Column> leading = LEADING;
  private int[] items = new int[0];

  private long rows;

  ResponseReading(
      String file,
      Form form,
      Known known,
      Optional<Integer> blank,
      Errors errors,
      Questionnaires.Sink sink) {
    this.file = file;
    this.form = form;
    this.known = known;
    this.blank = blank;
    this.errors = errors;
    this.sink = sink;
  }

  String file() {
    return file;
  }

  /** The header of a file of questionnaires on a form. */
  static List<String> header(Form form) {
    List<String> header = new ArrayList<>(LEADING.stream().map(Column::name).toList());
    form.items().forEach(item -> header.add(item.id()));
    return header;
  }

  /** The cells of a questionnaire, in the order of the header. */
  static List<String> cells(Response response) {
    Setting setting = response.setting();
    List<String> cells = new ArrayList<>();
    cells.add(response.sourceId());
    for (Object cell :
        List.of(
            setting.forbund(),
            setting.insats(),
            setting.respondent(),
            setting.occasion(),
            setting.day(),
            setting.sex(),
            setting.ageBand().map(AgeBand::fromInclusive),
            setting.ageBand().flatMap(AgeBand::toInclusive))) {
      cells.add(Rows.text(cell));
    }
    for (int i = 0; i < response.answers().size(); i++) {
      cells.add(Integer.toString(response.answers().code(i)));
    }
    return cells;
  }

  /**
   * Reads a file.
   *
   * @return how many rows it has
   */
  long read(InputStream in, ImportProgress progress) throws IOException {
    Records.read(in, new Records.Target(file, headerLine(), errors, progress), this);
    return rows;
  }

  /** Tells that the file cannot be read, or not on; returns how many rows were. */
  long unreadable(String why) {
    errors.add(file, 0, "", "unreadable", "", why);
    return rows;
  }

  private String headerLine() {
    return String.join(",", header(form));
  }

  @Override
  public boolean header(CsvRecord record) {
    List<String> found = Records.fields(record);
    long line = record.getStartingLineNumber();
    if (found.size() == 1 && found.get(0).contains(";")) {
      errors.add(file, line, "", "separator", found.get(0), headerLine());
      return false;
    }
    // An item may be called like a column; it then stands after the columns, like every item.
    int end = found.indexOf("age_to") + 1;
    List<String> before = found.subList(0, end);
    leading =
        LEADING.stream()
            .filter(c -> before.contains(c.name()) || !SAID_BY_THE_FORM.contains(c.name()))
            .toList();
    if (!leading.stream().map(Column::name).toList().equals(before)) {
      wrongLeading(found, line);
      return false;
    }
    return items(found.subList(end, found.size()), line);
  }

  private void wrongLeading(List<String> found, long line) {
    boolean told = false;
    for (Column column : LEADING) {
      if (!found.contains(column.name()) && !SAID_BY_THE_FORM.contains(column.name())) {
        told = true;
        errors.add(file, line, column.name(), "header-missing", "", headerLine());
      }
    }
    if (!told) {
      errors.add(file, line, "", "header-order", String.join(",", found), headerLine());
    }
  }

  private boolean items(List<String> found, long line) {
    boolean good = true;
    Set<String> seen = new HashSet<>();
    items = new int[found.size()];
    for (int i = 0; i < found.size(); i++) {
      String name = found.get(i);
      Optional<Integer> index = form.indexOf(name);
      items[i] = index.orElse(-1);
      if (!seen.add(name)) {
        good = false;
        errors.add(file, line, name, "item-twice", name);
      } else if (index.isEmpty()) {
        good = false;
        unknownItem(name, line);
      }
    }
    for (FormItem item : form.items()) {
      if (!seen.contains(item.id())) {
        good = false;
        errors.add(file, line, item.id(), "item-missing", "", form.id().value());
      }
    }
    return good;
  }

  private void unknownItem(String name, long line) {
    List<String> ids = form.items().stream().map(FormItem::id).toList();
    String all =
        ids.stream().limit(MOST_ITEMS).collect(Collectors.joining(", "))
            + (ids.size() > MOST_ITEMS ? " …" : "");
    Optional<Form> other =
        known.forms().stream().filter(f -> f.indexOf(name).isPresent()).findFirst();
    if (other.isPresent()) {
      errors.add(
          file,
          line,
          name,
          "item-of-other-form",
          name,
          form.id().value(),
          form.edition(),
          other.get().id().value(),
          other.get().edition(),
          all);
    } else {
      errors.add(
          file,
          line,
          name,
          "item-unknown",
          name,
          form.id().value(),
          Nearest.to(name, ids.stream()),
          all);
    }
  }

  @Override
  public void row(CsvRecord record, boolean readable, boolean strayQuote) {
    rows++;
    long line = record.getStartingLineNumber();
    List<String> raw = Records.fields(record);
    int width = leading.size() + items.length;
    if (!readable) {
      return;
    }
    if (raw.size() != width) {
      errors.add(
          file, line, "", "field-count", "", Integer.toString(width), Integer.toString(raw.size()));
    }
    if (strayQuote) {
      errors.add(file, line, "", "stray-quote", "");
    }
    if (raw.size() == width && !strayQuote) {
      new OneRow(line, raw).read().ifPresent(r -> sink.take(new Placed<>(r, file, line)));
    }
  }

  /** One questionnaire; tells everything that is wrong with it. */
  private final class OneRow {

    private final long line;
    private final List<String> raw;
    private boolean good = true;

    OneRow(long line, List<String> raw) {
      this.line = line;
      this.raw = raw;
    }

    Optional<Response> read() {
      Optional<String> sourceId = Optional.empty();
      Optional<ForbundId> forbund = Optional.empty();
      Optional<Known.Owned> insats = Optional.empty();
      Optional<LocalDate> day = Optional.empty();
      Optional<Sex> sex = Optional.empty();
      Optional<Integer> ageFrom = Optional.empty();
      Optional<Integer> ageTo = Optional.empty();
      for (int i = 0; i < leading.size(); i++) {
        Column column = leading.get(i);
        Optional<Object> cell = cell(column, raw.get(i));
        switch (column.name()) {
          case "source_id" -> sourceId = cell.map(String.class::cast);
          case "forbund" -> forbund = cell.flatMap(c -> forbund((String) c));
          case "insats" -> insats = cell.flatMap(c -> insats((String) c));
          case "respondent" -> agrees(column, cell, form.respondent(), "form-other-respondent");
          case "occasion" -> agrees(column, cell, form.occasion(), "form-other-occasion");
          case "day" -> day = cell.map(LocalDate.class::cast);
          case "sex" -> sex = cell.map(Sex.class::cast);
          case "age_from" -> ageFrom = cell.map(Integer.class::cast);
          default -> ageTo = cell.map(Integer.class::cast);
        }
      }
      Optional<InsatsId> ofForbund = belongs(insats, forbund);
      Optional<AgeBand> ages = ages(ageFrom, ageTo);
      Answers answers = answers();
      if (sourceId.isPresent() && forbund.isPresent()) {
        first(forbund.get(), sourceId.get());
      }
      if (!good) {
        return Optional.empty();
      }
      return Optional.of(
          new Response(
              sourceId.orElseThrow(),
              form.id(),
              new Setting(
                  forbund.orElseThrow(),
                  ofForbund,
                  form.respondent(),
                  form.occasion(),
                  day.orElseThrow(),
                  sex,
                  ages),
              answers));
    }

    private void error(String column, String code, String value, String... details) {
      good = false;
      errors.add(file, line, column, code, value, details);
    }

    private Optional<Object> cell(Column column, String text) {
      try {
        return TableReader.cell(column, text, false);
      } catch (CellException e) {
        error(column.name(), e.code, text, e.details.toArray(String[]::new));
      } catch (InvalidValueException e) {
        good = false;
        errors.add(file, line, column.name(), e);
      }
      return Optional.empty();
    }

    private Optional<ForbundId> forbund(String id) {
      Optional<ForbundId> found = known.forbund(id);
      if (found.isEmpty()) {
        unknown(Known.FORBUND, "forbund", id);
      }
      return found;
    }

    private Optional<Known.Owned> insats(String id) {
      Optional<Known.Owned> found = known.insats(id);
      if (found.isEmpty()) {
        unknown(Known.INSATSER, "insats", id);
      }
      return found;
    }

    private void unknown(String table, String column, String id) {
      good = false;
      known.why(table, id).ifPresent(code -> error(column, code, id, Known.file(table)));
    }

    private Optional<InsatsId> belongs(Optional<Known.Owned> insats, Optional<ForbundId> forbund) {
      if (insats.isPresent()
          && forbund.isPresent()
          && !insats.get().forbund().equals(forbund.get())) {
        error(
            "insats",
            "insats-elsewhere",
            insats.get().insats().value(),
            insats.get().forbund().value());
      }
      return insats.map(Known.Owned::insats);
    }

    private void agrees(Column column, Optional<Object> cell, Enum<?> said, String code) {
      if (cell.isPresent() && cell.get() != said) {
        error(column.name(), code, String.valueOf(cell.get()), form.id().value(), said.name());
      }
    }

    private Optional<AgeBand> ages(Optional<Integer> from, Optional<Integer> to) {
      if (from.isEmpty()) {
        // An age that could not be read is told of already.
        if (to.isPresent() && raw.get(leading.size() - 2).isEmpty()) {
          error("age_from", "required-with", "", "age_to");
        }
        return Optional.empty();
      }
      try {
        return Optional.of(new AgeBand(from.get(), to));
      } catch (InvalidValueException e) {
        e.violations()
            .forEach(
                v ->
                    error(
                        v.argument().equals("fromInclusive") ? "age_from" : "age_to",
                        v.code(),
                        v.value(),
                        v.details().toArray(String[]::new)));
        return Optional.empty();
      }
    }

    private Answers answers() {
      int[] codes = new int[items.length];
      for (int i = 0; i < items.length; i++) {
        codes[items[i]] = code(form.items().get(items[i]), raw.get(leading.size() + i));
      }
      return good ? Answers.of(codes) : Answers.of();
    }

    /** The code in a cell; any if the cell is bad. */
    private int code(FormItem item, String text) {
      if (text.isEmpty()) {
        if (blank.isEmpty()) {
          error(item.id(), "score-blank", "", allowed(item));
          return 0;
        } else if (!item.isNonAnswer(blank.get())) {
          error(item.id(), "score-blank-means", "", blank.get().toString(), allowed(item));
        }
        return blank.get();
      }
      int code = number(text);
      if (code == NO_NUMBER) {
        error(item.id(), "score-form", text, allowed(item));
      } else if (!item.allows(code)) {
        error(item.id(), "score-scale", text, allowed(item));
      }
      return code;
    }

    private void first(ForbundId forbund, String sourceId) {
      Optional<Place> before = sink.first(forbund, sourceId, new Place(file, line));
      if (before.isPresent()) {
        error(
            "source_id",
            "source-twice",
            sourceId,
            before.get().file(),
            Long.toString(before.get().line()));
      }
    }
  }

  private static final int NO_NUMBER = Integer.MIN_VALUE;

  /** The whole number that a text is; one too long for any code is negative, like no code. */
  private static int number(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int code = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return NO_NUMBER;
      }
      code = Math.min(10 * code + (c - '0'), 100_000);
    }
    return text.length() == start ? NO_NUMBER : start == 1 ? -code - 1 : code;
  }

  private static String allowed(FormItem item) {
    String scale =
        IntStream.of(item.minCode(), item.maxCode())
            .distinct()
            .mapToObj(Integer::toString)
            .collect(Collectors.joining("–"));
    return item.nonAnswers().isEmpty()
        ? scale
        : scale
            + ", "
            + item.nonAnswers().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
