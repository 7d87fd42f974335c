package io.github.finsam.indicators.mandates;

import io.github.finsam.indicators.instrument.internal.TableSpec;
import java.util.List;

/** The tables of a matrix of mandates. */
enum MandateTable implements TableSpec {
  ACTORS("id", "name_sv", "name_en"),
  TARGET_GROUPS("id", "name_sv", "name_en", "ages", "within"),
  MANDATES(
      "id",
      "actors",
      "kind",
      "activity_sv",
      "activity_en",
      "description_sv",
      "description_en",
      "from",
      "to",
      "groups",
      "commissioner",
      "reported",
      "reported_on",
      "source",
      "other");

  private final List<String> columns;

  MandateTable(String... columns) {
    this.columns = List.of(columns);
  }

  @Override
  public List<String> key() {
    return List.of("id");
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public String columnOf(String argument) {
    return argument.equals("reporting") ? "reported_on" : TableSpec.super.columnOf(argument);
  }
}
