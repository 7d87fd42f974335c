package io.github.finsam.storage.jdbc.internal;

import java.util.List;

/** Tables that belong together and are upgraded together. */
public enum Layer {
  /** What {@link io.github.finsam.storage.Store} keeps. */
  STORE(
      "schema",
      "",
      List.of(
          "V1__aggregates.sql", "V2__audit.sql", "V3__responses.sql", "V4__segment_tallies.sql")),
  /** What {@link io.github.finsam.storage.PersonStore} keeps; made only when it is opened. */
  PERSONS("person_schema", "persons/", List.of("V1__persons.sql", "V2__person_audit.sql"));

  private final String versionTable;
  private final String folder;
  private final List<String> scripts;

  Layer(String versionTable, String folder, List<String> scripts) {
    this.versionTable = versionTable;
    this.folder = folder;
    this.scripts = scripts;
  }

  /** The table that tells which scripts have run. */
  String versionTable() {
    return versionTable;
  }

  /** The scripts for a dialect, in their order. */
  List<Script> scripts(Dialect dialect) {
    return scripts.stream()
        .map(name -> Script.load(dialect.folder() + "/" + folder, name))
        .toList();
  }
}
