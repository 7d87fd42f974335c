package io.github.finsam.indicators.instrument;

import static io.github.finsam.indicators.instrument.DefinitionTable.ADAPTATIONS;
import static io.github.finsam.indicators.instrument.DefinitionTable.AS_PRINTED;
import static io.github.finsam.indicators.instrument.DefinitionTable.BANDS;
import static io.github.finsam.indicators.instrument.DefinitionTable.DESCRIPTIONS;
import static io.github.finsam.indicators.instrument.DefinitionTable.EDITION;
import static io.github.finsam.indicators.instrument.DefinitionTable.FORMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.FORM_ITEMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.INDICATORS;
import static io.github.finsam.indicators.instrument.DefinitionTable.ITEMS;
import static io.github.finsam.indicators.instrument.DefinitionTable.MAPPINGS;
import static io.github.finsam.indicators.instrument.DefinitionTable.MEASURING_POINTS;
import static io.github.finsam.indicators.instrument.DefinitionTable.NON_ANSWERS;
import static io.github.finsam.indicators.instrument.DefinitionTable.NOTES;
import static io.github.finsam.indicators.instrument.DefinitionTable.RULES;
import static io.github.finsam.indicators.instrument.DefinitionTable.SCALES;
import static io.github.finsam.indicators.instrument.DefinitionTable.SCALE_POINTS;
import static io.github.finsam.indicators.instrument.DefinitionTable.TEXTS;
import static io.github.finsam.indicators.instrument.DefinitionTable.VARIANTS;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.finsam.base.Label;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes an edition as the tables that {@link EditionLoader} reads: what is written and loaded
 * again is equal to what there was.
 */
public final class EditionWriter {

  private final Edition edition;
  private final Map<DefinitionTable, List<List<String>>> rows =
      new EnumMap<>(DefinitionTable.class);

  private EditionWriter(Edition edition) {
    this.edition = edition;
  }

  /**
   * The tables as text by the name of the file, for example {@code items.csv}; tables without rows
   * are left out.
   *
   * @throws DefinitionException if the edition is not consistent
   */
  public static SortedMap<String, String> tables(Edition edition) {
    List<DefinitionFault> faults = EditionCheck.of(edition);
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    EditionWriter writer = new EditionWriter(edition);
    writer.fill();
    SortedMap<String, String> tables = new TreeMap<>();
    writer.rows.forEach((table, list) -> tables.put(table.file(), csv(table, list)));
    return tables;
  }

  /**
   * Writes the tables into a folder, which is made if it is not there. Tables that the edition does
   * not need are removed from it; other files are left alone.
   *
   * @throws DefinitionException if the edition is not consistent
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(Edition edition, Path folder) {
    SortedMap<String, String> tables = tables(edition);
    try {
      Files.createDirectories(folder);
      for (DefinitionTable table : DefinitionTable.OF_EDITION) {
        String text = tables.get(table.file());
        if (text == null) {
          Files.deleteIfExists(folder.resolve(table.file()));
        } else {
          Files.writeString(folder.resolve(table.file()), text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill() {
    EditionInfo info = edition.info();
    row(
        EDITION,
        info.id(),
        info.instrument(),
        text("edition.name", info.name()),
        info.source(),
        info.english().name());
    info.adaptedBy().forEach(layer -> row(ADAPTATIONS, layer));
    edition.indicators().forEach(this::indicator);
    for (MeasuringPoint point : edition.measuringPoints()) {
      row(
          MEASURING_POINTS,
          point.id(),
          point.indicator(),
          text("measuring_point." + point.id() + ".text", point.text()));
    }
    for (Item item : edition.items()) {
      String key = "item." + item.id();
      row(
          ITEMS,
          item.id(),
          item.measuringPoint(),
          item.scale(),
          text(key + ".stem", item.stem()),
          text(key + ".text", item.text()));
    }
    edition.scales().forEach(this::scale);
    for (EditionForm form : edition.forms()) {
      String id = form.id().value();
      row(
          FORMS,
          id,
          form.respondent().name(),
          form.occasion().name(),
          text("form." + id + ".title", form.title()));
      form.items().forEach(item -> row(FORM_ITEMS, id, item));
    }
    int number = 0;
    for (Mapping mapping : edition.mappings()) {
      number++;
      row(
          MAPPINGS,
          mapping.scope().name(),
          mapping.item(),
          mapping.otherEdition(),
          mapping.otherItem(),
          yes(mapping.comparable()),
          text("mapping." + number + ".reason", mapping.reason()));
    }
    for (Band band : edition.bands()) {
      row(
          BANDS,
          band.id(),
          band.from().toPlainString(),
          band.below().toPlainString(),
          text("band." + band.id(), band.label()));
    }
    for (Note note : edition.apparatus().notes()) {
      row(NOTES, note.id(), note.subject().toString(), text("note." + note.id(), note.text()));
    }
    for (Variant variant : edition.variants()) {
      row(
          VARIANTS,
          variant.id(),
          variant.subject().toString(),
          variant.kind().name(),
          variant.text(),
          variant.other());
    }
    for (AsPrinted printed : edition.apparatus().printed()) {
      row(AS_PRINTED, printed.subject().toString(), printed.aspect().name(), printed.text());
    }
  }

  private void indicator(Indicator indicator) {
    String id = indicator.id();
    String key = "indicator." + id;
    row(
        INDICATORS,
        id,
        Integer.toString(indicator.number()),
        text(key + ".heading", indicator.heading()),
        indicator.classification().map(c -> c.kind().name()).orElse(""),
        indicator.classification().map(c -> c.level().name()).orElse(""),
        indicator.method().map(CollectionMethod::name).orElse(""));
    int number = 0;
    for (IndicatorRule rule : indicator.rules()) {
      number++;
      String occasion = "";
      String participant = "";
      String staff = "";
      if (rule instanceof IndicatorRule.Register register) {
        occasion = register.occasion().name();
      } else if (rule instanceof IndicatorRule.BothSides both) {
        participant = both.participantItem();
        staff = both.staffItem();
      }
      row(
          RULES,
          id,
          RuleName.of(rule).name(),
          text(key + ".rule." + number, rule.text()),
          occasion,
          participant,
          staff);
    }
    int position = 0;
    for (Description description : indicator.descriptions()) {
      position++;
      String place = key + ".description." + position;
      row(
          DESCRIPTIONS,
          id,
          Integer.toString(position),
          text(place + ".term", description.term()),
          text(place + ".text", description.text()));
    }
  }

  private void scale(Scale scale) {
    String key = "scale." + scale.id();
    row(
        SCALES,
        scale.id(),
        String.join(" ", scale.positive().stream().map(String::valueOf).toList()),
        yes(scale.metric()),
        scale.index().map(IndexDirection::name).orElse(""));
    for (ScalePoint point : scale.points()) {
      String code = Integer.toString(point.code());
      row(SCALE_POINTS, scale.id(), code, text(key + ".point." + code, point.label()));
    }
    for (NonAnswer nonAnswer : scale.nonAnswers()) {
      String code = Integer.toString(nonAnswer.code());
      row(
          NON_ANSWERS,
          scale.id(),
          code,
          nonAnswer.kind().name(),
          text(key + ".non_answer." + code, nonAnswer.label()));
    }
  }

  private String text(String key, Optional<Label> text) {
    return text.isPresent() ? text(key, text.get()) : "";
  }

  private String text(String key, Label text) {
    boolean untranslated = edition.info().english() == English.NONE && text.en().equals(text.sv());
    row(TEXTS, key, text.sv(), untranslated ? "" : text.en());
    return key;
  }

  private void row(DefinitionTable table, String... cells) {
    rows.computeIfAbsent(table, t -> new ArrayList<>()).add(List.of(cells));
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static String csv(DefinitionTable table, List<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(table.columns());
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
