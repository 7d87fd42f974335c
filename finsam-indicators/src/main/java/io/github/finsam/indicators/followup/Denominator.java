package io.github.finsam.indicators.followup;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.table.Named;

/**
 * What a share is a share of. The same result looks different under each, and published figures
 * rarely say which they use: 78 % "of 123 participants" and of those who ended are two figures.
 *
 * <p>Everything is about a scope and a period. Heads that are only counted, and anonymous ones, are
 * part of {@link #PARTICIPANTS}, {@link #STARTED}, {@link #ENDED}, {@link #CARRIED_IN} and {@link
 * #REMAINING} where counts are given; nothing is known of their result, so they never add to a
 * numerator.
 */
public enum Denominator implements Named {
  /** Everybody who took part on some day of the period. */
  PARTICIPANTS("participants", "Alla deltagare", "All participants"),
  /** Those of the participants who have a pathway of their own, running or not. */
  KNOWN("known", "Identifierade deltagare", "Identified participants"),
  /** Those who took part already when the period began. */
  CARRIED_IN("carried-in", "Kvar från tidigare", "Carried in"),
  /** Those who started during the period. */
  STARTED("started", "Alla som börjat", "All who started"),
  /** Those who left during the period, also by withdrawing their consent. */
  ENDED("ended", "Alla avslutade", "All who ended"),
  /** Those who still took part when the period ended. */
  REMAINING("remaining", "Kvarvarande", "Remaining"),
  /** Those of the ended who have a closure of their own on file. */
  IDENTIFIED("identified", "Identifierade avslutade", "Identified who ended"),
  /** Those of the identified who left as planned. */
  COMPLETED("completed", "Avslutade enligt plan", "Ended as planned"),
  /** Those of the identified who had a closing talk. */
  CLOSING_TALK("closing-talk", "Avslutade med avslutssamtal", "Ended with a closing talk"),
  /** Those of the identified whose occupation after is registered. */
  OUTCOME_KNOWN(
      "outcome-known", "Avslutade med känd sysselsättning", "Ended with a known occupation"),
  /** Those of the identified whose closure lies at least six months back. */
  DUE_6("due-6", "Avslutade för minst 6 månader sedan", "Ended at least 6 months ago"),
  /** Those of the identified who answered the follow-up after six months. */
  ANSWERED_6("answered-6", "Svarat efter 6 månader", "Answered after 6 months"),
  /** Those of the identified whose closure lies at least twelve months back. */
  DUE_12("due-12", "Avslutade för minst 12 månader sedan", "Ended at least 12 months ago"),
  /** Those of the identified who answered the follow-up after twelve months. */
  ANSWERED_12("answered-12", "Svarat efter 12 månader", "Answered after 12 months");

  private final String id;
  private final Label label;

  Denominator(String id, String sv, String en) {
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

  int bit() {
    return 1 << ordinal();
  }

  /** The smallest group that this one lies in; itself for everybody. */
  Denominator within() {
    return switch (this) {
      case PARTICIPANTS, KNOWN, CARRIED_IN, STARTED, ENDED, REMAINING -> PARTICIPANTS;
      case IDENTIFIED -> ENDED;
      default -> IDENTIFIED;
    };
  }
}
