package io.github.finsam.exchange.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.exchange.AggregateKind;
import io.github.finsam.finding.Document;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One aggregate as the rows of its tables, with cells that hold whatever its constructors accept,
 * and a last line that counts the rows, so that nothing can be cut off unnoticed.
 *
 * @param <V> the type of the aggregates
 */
public final class AggregateCodec<V> {

  private static final String MAGIC = "finsam-aggregate";
  private static final String VERSION = "1";

  /** The name before the number of rows; no table is called so. */
  private static final String END = "end";

  private static final RowText TEXT = new RowText("aggregate");

  private static final List<AggregateCodec<?>> ALL =
      List.of(
          new AggregateCodec<>(
              Forbund.class, AggregateKind.FORBUND, Rows::forbund, Assembly::forbunds),
          new AggregateCodec<>(
              Insats.class, AggregateKind.INSATS, Rows::insats, Assembly::insatser),
          new AggregateCodec<>(
              Accounts.class, AggregateKind.ACCOUNTS, Rows::accounts, Assembly::accounts),
          new AggregateCodec<>(
              Outlook.class, AggregateKind.OUTLOOK, Rows::outlook, Assembly::outlooks),
          new AggregateCodec<>(
              GovernanceYear.class,
              AggregateKind.GOVERNANCE,
              Rows::governance,
              Assembly::governance),
          new AggregateCodec<>(
              Document.class,
              AggregateKind.DOCUMENT,
              (rows, d) -> rows.document(d, d.source().id()),
              Assembly::documents),
          new AggregateCodec<>(Form.class, AggregateKind.FORM, Rows::form, Assembly::forms),
          new AggregateCodec<>(Asked.class, AggregateKind.ASKED, Rows::asked, Assembly::asked),
          new AggregateCodec<>(
              InsatsCounts.class, AggregateKind.COUNTS, Rows::counts, a -> a.counted().counts()),
          new AggregateCodec<>(
              ClosedPeriod.class,
              AggregateKind.CLOSED_PERIOD,
              Rows::closedPeriod,
              a -> a.counted().closed()));

  private final Class<V> type;
  private final AggregateKind kind;
  private final BiConsumer<Rows, V> rows;
  private final Function<Assembly, List<Placed<V>>> built;
  private final String[] head;

  private AggregateCodec(
      Class<V> type,
      AggregateKind kind,
      BiConsumer<Rows, V> rows,
      Function<Assembly, List<Placed<V>>> built) {
    this.type = type;
    this.kind = kind;
    this.rows = rows;
    this.built = built;
    this.head = new String[] {MAGIC, kind.name(), VERSION};
  }

  public static AggregateCodec<?> of(Class<?> type) {
    return ALL.stream()
        .filter(codec -> codec.type == type)
        .findFirst()
        .orElseThrow(
            () ->
                InvalidValueException.of(
                    Violation.of(
                        "not-in",
                        "aggregate",
                        type.getSimpleName(),
                        ALL.stream()
                            .map(codec -> codec.type.getSimpleName())
                            .collect(Collectors.joining(", ")))));
  }

  public String write(Object aggregate) {
    V value = type.cast(aggregate);
    return TEXT.write(
        sink -> {
          int[] count = {0};
          rows.accept(
              Rows.stored(
                  (table, cells) -> {
                    count[0]++;
                    sink.row(table, cells);
                  }),
              value);
          sink.row(END, List.of(Integer.toString(count[0])));
        },
        head);
  }

  public V read(String text) {
    List<RowText.Line> lines = TEXT.read(1, () -> TEXT.lines(text, head));
    int last = lines.size() - 1;
    if (last < 0
        || !text.endsWith("\n")
        || !lines.get(last).fields().equals(List.of(END, Integer.toString(last)))) {
      throw TEXT.damaged(last + 2);
    }
    Map<String, Table> tables = new HashMap<>();
    for (RowText.Line line : lines.subList(0, last)) {
      TEXT.read(line.number(), () -> row(line, tables));
    }
    Errors errors = new Errors();
    Assembly assembly = new Assembly(tables, errors, true);
    List<Placed<V>> values =
        TEXT.read(
            1,
            () -> {
              assembly.add(kind);
              return built.apply(assembly);
            });
    if (!errors.isEmpty()) {
      throw TEXT.damaged(errors.list().get(0).line());
    }
    if (values.size() != 1) {
      throw TEXT.damaged(1);
    }
    return values.get(0).value();
  }

  private Row row(RowText.Line line, Map<String, Table> tables) {
    TableSpec spec = Tables.get(line.table());
    Row row = TEXT.row(line, spec, spec.stored(), StoredCells::parse);
    row.stub =
        spec.stub() > 0
            && row.raw.subList(spec.stub(), row.raw.size()).stream().allMatch(String::isEmpty);
    Table table = tables.computeIfAbsent(spec.name(), name -> new Table(spec));
    if (spec.kind() != kind || table.add(row).isPresent()) {
      throw TEXT.damaged(line.number());
    }
    if (spec.name().equals(Tables.DOCUMENTS)) {
      table.alias(List.of(row.text("id")), row);
    }
    for (Reference reference : spec.references()) {
      if (reference.parent()) {
        List<Object> key = new ArrayList<>();
        reference.columns().forEach(column -> row.cell(column).ifPresent(key::add));
        Table above = tables.get(reference.table());
        if (above == null) {
          throw TEXT.damaged(line.number());
        }
        row.partOf(above.find(key).orElseThrow(() -> TEXT.damaged(line.number())));
      }
    }
    row.built(spec.builder().apply(row));
    return row;
  }
}
