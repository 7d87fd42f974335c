package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.English;
import io.github.finsam.indicators.instrument.internal.Row;
import io.github.finsam.indicators.instrument.internal.RowReader;
import io.github.finsam.indicators.instrument.internal.TableSpec;
import io.github.finsam.indicators.instrument.internal.Tables;
import io.github.finsam.indicators.judge.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Reads what was measured, and finds everything that is wrong with it. */
final class MeasuredReader {

  private final Tables tables;
  private final RowReader in;
  private final Scorecard scorecard;

  private MeasuredReader(Tables tables, Scorecard scorecard) {
    this.tables = tables;
    this.in = new RowReader(tables, Format.TEXTS);
    this.scorecard = scorecard;
  }

  /** The tables of what was measured. */
  private enum Format implements TableSpec {
    EVIDENCE(
        List.of("perspective", "measure", "part"),
        "perspective",
        "measure",
        "part",
        "kind",
        "value",
        "of",
        "status",
        "text",
        "source"),
    TEXTS(List.of("key"), "key", "sv", "en");

    private final Layout layout;

    Format(List<String> key, String... columns) {
      this.layout = new Layout(key, List.of(columns));
    }

    @Override
    public Layout layout() {
      return layout;
    }

    @Override
    public String columnOf(String argument) {
      return switch (argument) {
        case "part", "percent", "fromInclusive", "number" -> "value";
        case "whole", "below" -> "of";
        default -> argument.startsWith("evidence.") ? "kind" : TableSpec.super.columnOf(argument);
      };
    }
  }

  /** How a row tells what was measured. */
  private enum Kind {
    SHARE,
    PERCENT,
    NEARLY,
    WITHIN,
    AMOUNT,
    NUMBER,
    JUDGED,
    NOT_MEASURED;

    /** The columns that say something of it. */
    List<String> columns() {
      return switch (this) {
        case SHARE -> List.of("value", "of");
        case WITHIN -> List.of("value", "of", "text");
        case PERCENT, NEARLY, AMOUNT, NUMBER -> List.of("value");
        case JUDGED -> List.of("status", "text");
        case NOT_MEASURED -> List.of("text");
      };
    }
  }

  private record Value(MeasureKey key, String part, Evidence evidence, String source) {}

  static Measured read(Scorecard scorecard, List<DefinitionSource> layers) {
    Tables tables = Tables.read(Arrays.asList(Format.values()), layers);
    tables.require(List.of(Format.EVIDENCE));
    MeasuredReader reader = new MeasuredReader(tables, scorecard);
    reader.in.texts(English.UNOFFICIAL);
    List<Value> values = reader.in.all(Format.EVIDENCE, reader::value);
    reader.mixed();
    tables.orThrow();
    return measured(values);
  }

  private static Measured measured(List<Value> values) {
    Map<MeasureKey, Evidence> evidence = new LinkedHashMap<>();
    Map<MeasureKey, List<Evidence.Part>> parts = new LinkedHashMap<>();
    Map<MeasureKey, List<String>> sources = new LinkedHashMap<>();
    for (Value value : values) {
      if (value.part().isEmpty()) {
        evidence.put(value.key(), value.evidence());
      } else {
        List<Evidence.Part> known = parts.computeIfAbsent(value.key(), key -> new ArrayList<>());
        known.add(Evidence.Part.of(value.part(), value.evidence()));
        evidence.put(value.key(), new Evidence.Parts(known));
      }
      List<String> places = sources.computeIfAbsent(value.key(), key -> new ArrayList<>());
      if (!places.contains(value.source())) {
        places.add(value.source());
      }
    }
    return new Measured(evidence, sources);
  }

  /** A measure has parts, or a value of its own: not both. */
  private void mixed() {
    Map<MeasureKey, Row> first = new LinkedHashMap<>();
    for (Row row : tables.rows(Format.EVIDENCE)) {
      Row before = first.putIfAbsent(key(row), row);
      if (before != null && before.cell("part").isEmpty() != row.cell("part").isEmpty()) {
        in.fault(row, "part", "duplicate-key", row.key(), List.of(Long.toString(before.line())));
      }
    }
  }

  private static MeasureKey key(Row row) {
    return new MeasureKey(row.cell("perspective"), row.cell("measure"));
  }

  private Value value(Row row) {
    in.required(row, "perspective");
    in.required(row, "measure");
    Optional<Measure> measure = scorecard.findMeasure(key(row));
    if (measure.isEmpty()) {
      in.fault(row, "measure", "unknown-reference", key(row).toString(), List.of("measures"));
    }
    Evidence evidence = evidence(row);
    measure.ifPresent(m -> Readings.checkKind(m, evidence));
    return new Value(key(row), row.cell("part"), evidence, in.required(row, "source"));
  }

  private Evidence evidence(Row row) {
    Kind kind = in.constant(row, "kind", Kind.class);
    for (String column : List.of("value", "of", "status", "text")) {
      if (!kind.columns().contains(column) && !row.cell(column).isEmpty()) {
        in.fault(row, column, "not-for-rule", row.cell(column), List.of(kind.name()));
      }
    }
    // Cells that cannot be read are faults already, and the row is left out with its stand-ins.
    return switch (kind) {
      case SHARE -> {
        int part = in.integer(row, "value");
        int whole = in.integer(row, "of");
        yield row.isBad()
            ? new Evidence.Number(0)
            : new Evidence.PublishedShare(Share.of(part, whole));
      }
      case PERCENT -> Evidence.PublishedPercent.rounded(in.number(row, "value").toPlainString());
      case NEARLY -> {
        BigDecimal limit = in.number(row, "value");
        yield row.isBad()
            ? new Evidence.Number(0)
            : Evidence.PublishedPercent.nearly(limit.toPlainString());
      }
      case WITHIN -> {
        BigDecimal from = in.number(row, "value");
        BigDecimal below = in.number(row, "of");
        yield row.isBad()
            ? new Evidence.Number(0)
            : new Evidence.PublishedPercent(from, below, in.text(row, "text"));
      }
      case AMOUNT -> {
        BigDecimal kronor = in.number(row, "value");
        if (kronor.scale() > 2) {
          in.fault(row, "value", "pattern", row.cell("value"), List.of("0.00"));
        }
        yield new Evidence.Amount(Money.of(Sek.CURRENCY, row.isBad() ? BigDecimal.ZERO : kronor));
      }
      case NUMBER -> new Evidence.Number(in.integer(row, "value"));
      case JUDGED ->
          new Evidence.Judged(in.constant(row, "status", Status.class), in.text(row, "text"));
      case NOT_MEASURED -> new Evidence.NotMeasured(in.text(row, "text"));
    };
  }
}
