package io.github.finsam.finding;

import io.github.finsam.base.Label;

/** What a document states besides amounts. */
public enum FactKind {
  /** Period of an insats; subject is its id. */
  INSATS_PERIOD("Period", "Period"),
  /** Age span of an insats; subject is its id. */
  INSATS_AGES("Åldersspann", "Age span"),
  /** Financing form of an insats in the year; subject is its id. */
  INSATS_FORM("Finansieringsform", "Financing form"),
  /** Heading of a statement; subject is the year it covers. */
  STATEMENT_PERIOD("Räkenskapsperiod", "Accounting period"),
  /** Label of a line of a note; subject is the year of the column it stands in first. */
  NOTE_LABEL("Rad i not", "Line of a note"),
  /** The day of an event; subject is a name the data set gives the event. */
  EVENT_DATE("Datum", "Date"),
  /** The day of an event that the document reports as having taken place. */
  REPORTED_EVENT("Rapporterad händelse", "Reported event"),
  /** Anything else that is stated in more than one place; subject names what. */
  STATEMENT("Uppgift", "Statement");

  private final Label label;

  FactKind(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What it is called. */
  public Label label() {
    return label;
  }
}
