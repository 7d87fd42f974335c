package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A table that renders to HTML, to a console and to CSV.
 *
 * <pre>{@code
 * DataTable.builder("Resultat, tkr")
 *     .textColumn("Post").numberColumn("2014")
 *     .row("Intäkter", "4 200")
 *     .sumRow("Årets resultat", "-35")
 *     .build();
 * }</pre>
 *
 * <p>If the first column is text, its cells head their rows. Immutable and thread-safe.
 *
 * @param caption what the table shows
 * @param columns at least one
 * @param rows in order; each has one cell per column
 * @param footnotes below the table; every mark a cell uses stands here
 */
public record DataTable(
    String caption, List<Column> columns, List<Row> rows, List<Footnote> footnotes)
    implements Content {

  /**
   * Checks the shape and copies the lists.
   *
   * @throws IllegalArgumentException if there is no column, a row has another number of cells than
   *     there are columns, or a cell refers to a footnote that is not there
   */
  public DataTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    footnotes = List.copyOf(footnotes);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table needs at least one column");
    }
    List<String> marks = footnotes.stream().map(Footnote::mark).toList();
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "A row has "
                + row.cells().size()
                + " cells but the table "
                + columns.size()
                + " columns");
      }
      for (Cell cell : row.cells()) {
        if (!cell.footnote().isEmpty() && !marks.contains(cell.footnote())) {
          throw new IllegalArgumentException("There is no footnote '" + cell.footnote() + "'");
        }
      }
    }
  }

  /** A table without columns and rows. */
  public static Builder builder(String caption) {
    return new Builder(caption);
  }

  /** How the cells of a column stand. */
  public enum Align {
    /** To the left; may wrap. */
    TEXT,
    /** To the left; never wraps: dates, codes, short names. */
    CODE,
    /** To the right with digits of equal width; never wraps. */
    NUMBER
  }

  /**
   * A column.
   *
   * @param label its heading
   * @param align how its cells stand
   */
  public record Column(String label, Align align) {}

  /**
   * A cell.
   *
   * @param text what is shown
   * @param footnote the mark of a footnote, or empty
   * @param mark its severity, if it has one
   * @param csv what the CSV holds if not the shown text, such as a number without grouping
   */
  public record Cell(String text, String footnote, Optional<Mark> mark, Optional<String> csv) {
    /** A cell with a text. */
    public static Cell of(String text) {
      return new Cell(text, "", Optional.empty(), Optional.empty());
    }

    /** This cell with a reference to a footnote of the table. */
    public Cell withFootnote(String footnoteMark) {
      return new Cell(text, footnoteMark, mark, csv);
    }

    /** This cell with a severity. */
    public Cell withMark(Mark severity) {
      return new Cell(text, footnote, Optional.of(severity), csv);
    }

    /** This cell with another text in the CSV, such as a number without grouping. */
    public Cell withCsv(String value) {
      return new Cell(text, footnote, mark, Optional.of(value));
    }
  }

  /**
   * A row.
   *
   * @param kind how it is emphasised
   * @param cells one per column
   */
  public record Row(Kind kind, List<Cell> cells) {
    /** How a row is emphasised. */
    public enum Kind {
      /** Not at all. */
      PLAIN,
      /** A sum of rows above: bold, under a line. */
      SUM,
      /** Heads the rows below; only the first cell is shown. */
      GROUP
    }

    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }

    /** A plain row. */
    public static Row of(Cell... cells) {
      return new Row(Kind.PLAIN, List.of(cells));
    }

    /** A row of sums. */
    public static Row sum(Cell... cells) {
      return new Row(Kind.SUM, List.of(cells));
    }
  }

  /**
   * A note below the table.
   *
   * @param mark what the cells refer to, or empty for a note on the whole table
   * @param text the note
   */
  public record Footnote(String mark, String text) {}

  /**
   * This table as light box drawing for a console, with nothing cut.
   *
   * <p>Widths are counted in code points; line breaks and control characters become spaces.
   */
  public String toConsole() {
    return toConsole(Integer.MAX_VALUE);
  }

  /**
   * This table as light box drawing for a console.
   *
   * @param maxColumnWidth the widest a column may be, at least 4; longer cells end with an ellipsis
   * @throws IllegalArgumentException if the width is less than 4
   */
  public String toConsole(int maxColumnWidth) {
    if (maxColumnWidth < 4) {
      throw new IllegalArgumentException(
          "Argument 'maxColumnWidth' must be at least 4 but is " + maxColumnWidth);
    }
    return ConsoleTable.render(this, maxColumnWidth);
  }

  /**
   * This table as CSV by RFC 4180, to be stored as UTF-8: comma, CRLF, quotes where needed, the
   * column labels first. Caption, footnotes and severities are left out.
   *
   * <p>A cell that begins with {@code =}, {@code +}, {@code @} or a tab and is not a number gets an
   * apostrophe in front, so that a spreadsheet does not take it for a formula. Numbers such as
   * {@code -5} or {@code +1,2} are never altered.
   */
  public String toCsv() {
    return Csv.render(this);
  }

  @Override
  public Html html(String id) {
    String captionId = id + "_caption";
    Html.Element head =
        Html.element("tr").add(columns.stream().map(c -> heading(c, "col")).toList());
    Html.Element table =
        Html.element("table")
            .add(Html.element("caption").attribute("id", captionId).text(caption))
            .add(Html.element("thead").add(head))
            .add(bodies());
    Html.Element scroll =
        Html.element("div")
            .attribute("class", "scroll")
            .attribute("role", "region")
            .attribute("tabindex", "0")
            .attribute("aria-labelledby", captionId)
            .add(table);
    Html.Element whole = Html.element("div").attribute("class", "data-table").add(scroll);
    for (Footnote note : footnotes) {
      Html.Element p = Html.element("p").attribute("class", "note");
      if (!note.mark().isEmpty()) {
        p = p.add(Html.element("sup").text(note.mark()), Html.text(" "));
      }
      whole = whole.add(p.text(note.text()));
    }
    return whole;
  }

  private static Html.Element heading(Column column, String scope) {
    Html.Element th = Html.element("th").attribute("scope", scope);
    return classed(th, column).text(column.label());
  }

  private static Html.Element classed(Html.Element cell, Column column) {
    return switch (column.align()) {
      case TEXT -> cell;
      case CODE -> cell.attribute("class", "code");
      case NUMBER -> cell.attribute("class", "number");
    };
  }

  /** A heading inside the table begins a new body, for that is what a row group's scope means. */
  private List<Html> bodies() {
    List<Html> bodies = new ArrayList<>();
    List<Html> current = new ArrayList<>();
    for (Row row : rows) {
      if (row.kind() == Row.Kind.GROUP && !current.isEmpty()) {
        bodies.add(Html.element("tbody").add(current));
        current = new ArrayList<>();
      }
      current.add(html(row));
    }
    bodies.add(Html.element("tbody").add(current));
    return bodies;
  }

  private Html html(Row row) {
    if (row.kind() == Row.Kind.GROUP) {
      return Html.element("tr")
          .attribute("class", "group")
          .add(
              Html.element("th")
                  .attribute("scope", "rowgroup")
                  .attribute("colspan", Integer.toString(columns.size()))
                  .add(inside(row.cells().get(0))));
    }
    List<Html> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Html.Element cell =
          i == 0 && column.align() != Align.NUMBER
              ? Html.element("th").attribute("scope", "row")
              : Html.element("td");
      cells.add(classed(cell, column).add(inside(row.cells().get(i))));
    }
    Html.Element tr = Html.element("tr");
    return (row.kind() == Row.Kind.SUM ? tr.attribute("class", "sum") : tr).add(cells);
  }

  private static List<Html> inside(Cell cell) {
    List<Html> parts = new ArrayList<>();
    cell.mark().ifPresent(m -> parts.addAll(List.of(m.html(), Html.text(" "))));
    parts.add(Html.text(cell.text()));
    if (!cell.footnote().isEmpty()) {
      parts.add(Html.element("sup").text(cell.footnote()));
    }
    return parts;
  }

  /** Collects the parts of a table. */
  public static final class Builder {
    private final String caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Footnote> footnotes = new ArrayList<>();

    private Builder(String caption) {
      this.caption = caption;
    }

    /** Adds a column of text. */
    public Builder textColumn(String label) {
      columns.add(new Column(label, Align.TEXT));
      return this;
    }

    /** Adds a column of dates, codes or other short texts that never wrap. */
    public Builder codeColumn(String label) {
      columns.add(new Column(label, Align.CODE));
      return this;
    }

    /** Adds a column of numbers. */
    public Builder numberColumn(String label) {
      columns.add(new Column(label, Align.NUMBER));
      return this;
    }

    /** Adds a plain row. */
    public Builder row(String... cells) {
      return add(new Row(Row.Kind.PLAIN, cells(cells)));
    }

    /** Adds a plain row. */
    public Builder row(Cell... cells) {
      return add(Row.of(cells));
    }

    /** Adds a row of sums. */
    public Builder sumRow(String... cells) {
      return add(new Row(Row.Kind.SUM, cells(cells)));
    }

    /** Adds a row of sums. */
    public Builder sumRow(Cell... cells) {
      return add(Row.sum(cells));
    }

    /** Adds a heading over the rows that follow; all columns must be there already. */
    public Builder groupRow(String heading) {
      List<Cell> cells =
          new ArrayList<>(Collections.nCopies(Math.max(1, columns.size()), Cell.of("")));
      cells.set(0, Cell.of(heading));
      return add(new Row(Row.Kind.GROUP, cells));
    }

    /** Adds a row. */
    public Builder add(Row row) {
      rows.add(row);
      return this;
    }

    /** Adds a footnote that cells refer to by its mark. */
    public Builder footnote(String mark, String text) {
      footnotes.add(new Footnote(mark, text));
      return this;
    }

    /** Adds a note on the whole table. */
    public Builder note(String text) {
      return footnote("", text);
    }

    /**
     * The table.
     *
     * @throws IllegalArgumentException as the constructor of {@link DataTable}
     */
    public DataTable build() {
      return new DataTable(caption, columns, rows, footnotes);
    }

    private static List<Cell> cells(String... texts) {
      return Arrays.stream(texts).map(Cell::of).toList();
    }
  }
}
