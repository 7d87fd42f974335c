package io.github.finsam.examples.indicators;

import io.github.finsam.code.Occasion;
import io.github.finsam.examples.rendering.DataTable;
import io.github.finsam.indicators.collect.Agenda;
import io.github.finsam.indicators.collect.Answered;
import io.github.finsam.indicators.collect.Due;
import io.github.finsam.indicators.collect.DueStatus;
import io.github.finsam.indicators.collect.Schedule;
import io.github.finsam.indicators.collect.Spell;
import io.github.finsam.indicators.collect.TimingRule;
import io.github.finsam.indicators.instrument.EditionForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Which questionnaires about a participant are due on the last day of the report. */
final class Overdue {

  private static final int RECENT_DAYS = 45;
  private static final int LISTED = 12;

  /** The instrument says when, not within how many days: that is the förbund's own choice. */
  private static final Map<Occasion, TimingRule> TIMING =
      Map.of(
          Occasion.DURING,
          TimingRule.every(1, 6, TimingRule.Anchor.START),
          Occasion.ONE_TO_THREE_MONTHS,
          TimingRule.every(1, 3, TimingRule.Anchor.START),
          Occasion.CLOSURE,
          TimingRule.aroundClosure(14, 14),
          Occasion.HALF_YEAR,
          TimingRule.each(TimingRule.CalendarUnit.HALF_YEAR, 75));

  private final ReportData data;
  private final Words words;
  private final LocalDate asOf;
  private final List<Spell> spells;
  private final List<Due> dues;

  Overdue(ReportData data, Words words) {
    this.data = data;
    this.words = words;
    this.asOf = data.last().endInclusive().orElseThrow();
    this.spells =
        data.companion().spells().stream()
            .filter(s -> data.insatser().stream().anyMatch(i -> i.id().equals(s.insats())))
            .toList();
    Agenda agenda =
        Schedule.of(data.edition(), TIMING)
            .agenda(
                spells,
                data.linked().stream()
                    .map(
                        r ->
                            new Answered(
                                r.response().form(), r.key(), r.response().setting().day()))
                    .toList(),
                asOf);
    this.dues =
        agenda.dues().stream()
            .filter(d -> !d.dueBy().isBefore(asOf.minusDays(RECENT_DAYS)))
            .toList();
  }

  /** How many are answered, due and late, by form. */
  DataTable byForm() {
    DataTable.Builder table =
        DataTable.builder(words.of("due.caption", asOf.toString()))
            .textColumn(words.of("column.form"));
    List<DueStatus> statuses = List.of(DueStatus.DONE, DueStatus.DUE, DueStatus.OVERDUE);
    statuses.forEach(s -> table.numberColumn(words.of(s.label())));
    for (EditionForm form : data.edition().forms()) {
      List<Due> ofForm = dues.stream().filter(d -> d.form().equals(form.id())).toList();
      if (!ofForm.isEmpty()) {
        table.row(
            DataTable.Cell.of(words.of(form.title())),
            number(ofForm, statuses.get(0)),
            number(ofForm, statuses.get(1)),
            number(ofForm, statuses.get(2)));
      }
    }
    return table.note(words.of("due.note", RECENT_DAYS)).build();
  }

  private static DataTable.Cell number(List<Due> dues, DueStatus status) {
    return DataTable.Cell.of(
        Long.toString(dues.stream().filter(d -> d.status() == status).count()));
  }

  /** The first of those that are late. */
  DataTable list() {
    List<Due> overdue = dues.stream().filter(d -> d.status() == DueStatus.OVERDUE).toList();
    DataTable.Builder table =
        DataTable.builder(words.of("overdue.caption", asOf.toString()))
            .codeColumn(words.of("column.due-by"))
            .textColumn(words.of("column.form"))
            .textColumn(words.of("column.insats"))
            .codeColumn(words.of("column.key"));
    for (Due due : overdue.stream().limit(LISTED).toList()) {
      table.row(
          due.dueBy().toString(),
          data.edition().forms().stream()
              .filter(f -> f.id().equals(due.form()))
              .map(f -> words.of(f.title()))
              .findFirst()
              .orElse(due.form().value()),
          spells.stream()
              .filter(s -> s.key().equals(due.subject()))
              .map(s -> data.name(s.insats()))
              .findFirst()
              .orElse("–"),
          due.subject());
    }
    return table
        .note(words.of("overdue.note", Math.min(LISTED, overdue.size()), overdue.size()))
        .build();
  }
}
