package io.github.finsam.examples.followup;

import io.github.finsam.indicators.followup.FollowUpReport;
import io.github.finsam.insats.Insats;

/**
 * One insats in the report.
 *
 * @param key what its tables and sections are called
 * @param insats the insats
 * @param year what there is to report of the year
 * @param yearBefore the same of the year before, whose follow-ups after twelve months are done
 */
record Part(String key, Insats insats, FollowUpReport year, FollowUpReport yearBefore) {

  /** Whose time to the end is told: those who began so early that most have had time for it. */
  FollowUpReport beginners() {
    return key.equals(ReportData.TORGET) ? yearBefore : year;
  }
}
