package io.github.finsam.storage.jdbc;

/** What is done about the tables when a store is opened. */
public enum SchemaMode {
  /**
   * Creates what is missing and upgrades what is older. Needs the right to create tables only if
   * there is something to do. Applications that start at the same time wait for each other.
   */
  MIGRATE,
  /** Changes nothing, and refuses tables that are missing, older or newer, or were changed. */
  VALIDATE,
  /** Does not look at the tables. */
  NONE
}
