package io.github.finsam.indicators.needs;

import io.github.finsam.indicators.instrument.internal.TableSpec;
import java.util.List;

/** The tables of a folder about needs. */
enum NeedsTable implements TableSpec {
  NEEDS(
      List.of(),
      "id",
      "name_sv",
      "name_en",
      "base_sv",
      "base_en",
      "base_persons",
      "base_ages",
      "base_source"),
  GROUPS(
      List.of("id"),
      "id",
      "name_sv",
      "name_en",
      "persons",
      "persons_lowest",
      "persons_highest",
      "persons_source",
      "ages",
      "share",
      "share_lowest",
      "share_highest",
      "share_source",
      "published"),
  OVERLAPS(List.of("group", "other"), "group", "other", "share", "lowest", "highest", "source"),
  AREAS(List.of("id"), "id", "name_sv", "name_en", "nation"),
  MEASURES(List.of("id"), "id", "name_sv", "name_en", "unit"),
  VALUES(List.of("measure", "area", "year"), "measure", "area", "year", "value", "source"),
  BREAKDOWNS(List.of("id"), "id", "name_sv", "name_en", "area", "year", "source"),
  PARTS(List.of("breakdown", "id"), "breakdown", "id", "name_sv", "name_en", "count", "percent"),
  SUPPORT(
      List.of("area", "year", "component"),
      "area",
      "year",
      "component",
      "persons",
      "paid",
      "full_years"),
  REPORT(List.of(), "id", "title", "publisher", "year"),
  NUMBERS(
      List.of("id"),
      "id",
      "subject_sv",
      "subject_en",
      "raw",
      "from",
      "to",
      "step",
      "unit",
      "ages",
      "place"),
  RELATIONS(List.of("id", "way"), "id", "way", "result", "kind", "terms");

  private final Layout layout;

  NeedsTable(List<String> key, String... columns) {
    this.layout = new Layout(key, List.of(columns));
  }

  @Override
  public Layout layout() {
    return layout;
  }
}
