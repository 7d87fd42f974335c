package io.github.finsam.indicators.table;

import io.github.finsam.base.Label;

/** What stands in the key of a row in place of one value of a column. */
public enum Bucket implements Named {
  /** All values of the column together, those that are not registered among them. */
  ALL("all", "Totalt", "Total"),
  /** What is about no insats but the förbund as a whole. */
  NO_INSATS("no-insats", "Förbundet som helhet", "The förbund as a whole"),
  /** Those for whom the value is not registered. */
  NOT_REGISTERED("not-registered", "Uppgift saknas", "Not registered");

  private final String id;
  private final Label label;

  Bucket(String id, String sv, String en) {
    this.id = id;
    this.label = Label.of(sv, en);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Label label() {
    return label;
  }
}
