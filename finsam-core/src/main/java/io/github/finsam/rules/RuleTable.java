package io.github.finsam.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Violation;
import io.github.finsam.finding.Severity;
import io.github.finsam.time.DateRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Optional;

/** The rules as data: {@code rules.csv}, one row a wording. */
final class RuleTable {

  private static final String RESOURCE = "rules.csv";

  private RuleTable() {}

  static List<Rule> load() {
    try (InputStream in = RuleTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new MissingResourceException("No rules at " + RESOURCE, RESOURCE, "");
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Rule> read(Reader csv) throws IOException {
    List<Rule> rules = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        rules.add(rule(row));
      }
    }
    refuseOverlaps(rules);
    return List.copyOf(rules);
  }

  /** On no day may a code have two wordings. */
  static void refuseOverlaps(List<Rule> rules) {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Rule a = rules.get(i);
        Rule b = rules.get(j);
        if (a.code().equals(b.code()) && a.wording().overlaps(b.wording())) {
          violations.add(Violation.of("overlap", a.code(), a.wording(), b.wording().toString()));
        }
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidValueException(violations);
    }
  }

  private static Rule rule(NamedCsvRecord row) {
    String to = row.getField("to");
    return Rule.builder()
        .code(row.getField("code"))
        .provision(
            new Provision(
                Optional.of(row.getField("paragraph")).filter(p -> !p.isEmpty()),
                row.getField("source"),
                Basis.valueOf(row.getField("basis"))))
        .wording(
            new DateRange(
                LocalDate.parse(row.getField("from")),
                to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to))))
        .severity(Severity.valueOf(row.getField("severity")))
        .subject(RuleSubject.valueOf(row.getField("subject")))
        .use(RuleUse.valueOf(row.getField("use")))
        .title(Label.of(row.getField("title_sv"), row.getField("title_en")))
        .explanation(Label.of(row.getField("explanation_sv"), row.getField("explanation_en")))
        .build();
  }
}
