package io.github.finsam.indicators.collect;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.finding.Severity;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.StaffId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is to be done about pathways, as it stands on a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the day
 * @param items in their order, see {@link DueItem#compareTo}
 */
public record DueList(LocalDate asOf, List<DueItem> items) {

  private static final List<Label> HEAD =
      List.of(
          Label.of("Senast", "Due"),
          Label.of("Sedan", "Since"),
          Label.of("Allvar", "Severity"),
          Label.of("Vad", "What"),
          Label.of("Insats", "Insats"),
          Label.of("Deltagande", "Pathway"),
          Label.of("Personal", "Staff"),
          Label.of("Text", "Text"));

  /** Sorts the items. */
  public DueList {
    items = items.stream().sorted().toList();
  }

  private DueList where(Predicate<DueItem> predicate) {
    return new DueList(asOf, items.stream().filter(predicate).toList());
  }

  /** Those that somebody handles or coordinates. */
  public DueList of(StaffId staff) {
    return where(item -> item.staff().contains(staff));
  }

  /** Those of nobody: no handler and no coordinator is known. */
  public DueList unassigned() {
    return where(item -> item.staff().isEmpty());
  }

  /** Those of an insats. */
  public DueList of(InsatsId insats) {
    return where(item -> item.insats().equals(insats));
  }

  /** Those of a pathway. */
  public DueList of(PathwayId pathway) {
    return where(item -> item.pathway().equals(pathway));
  }

  /** Those of a kind. */
  public DueList of(DueKind kind) {
    return where(item -> item.kind() == kind);
  }

  /** Those that matter so much or more. */
  public DueList atLeast(Severity severity) {
    return where(item -> item.severity().compareTo(severity) >= 0);
  }

  /** Those whose last day has passed. */
  public DueList overdue() {
    return where(item -> item.overdue(asOf));
  }

  /** How many there are of each kind; kinds without any are left out. */
  public Map<DueKind, Integer> counts() {
    Map<DueKind, Integer> counts = new EnumMap<>(DueKind.class);
    items.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /** The list as tidy rows, the head first; one item a row, days as {@code yyyy-MM-dd}. */
  public List<List<String>> rows(Language language) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD.stream().map(label -> label.in(language)).toList());
    for (DueItem item : items) {
      rows.add(
          List.of(
              item.due().toString(),
              item.since().toString(),
              item.severity().label().in(language),
              item.kind().label().in(language),
              item.insats().toString(),
              item.pathway().toString(),
              item.staff().stream().map(StaffId::value).collect(Collectors.joining(" ")),
              item.text().in(language)));
    }
    return List.copyOf(rows);
  }
}
