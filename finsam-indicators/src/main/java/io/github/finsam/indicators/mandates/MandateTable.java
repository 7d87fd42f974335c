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

  private final Layout layout;

  MandateTable(String... columns) {
    this.layout = new Layout(List.of("id"), List.of(columns));
  }

  @Override
  public Layout layout() {
    return layout;
  }

  @Override
  public String columnOf(String argument) {
    return argument.equals("reporting") ? "reported_on" : TableSpec.super.columnOf(argument);
  }
}
