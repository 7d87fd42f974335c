package io.github.finsam.indicators.statistic;

import io.github.finsam.base.Label;

/** The tests of significance, with what each reports as its statistic. */
public enum TestMethod {
  /** Statistic: the number of yes in the compared group. */
  FISHER_EXACT("Fishers exakta test", "Fisher's exact test"),
  /** Pearson's, without continuity correction. Statistic: chi-square, one degree of freedom. */
  CHI_SQUARE("Chitvåtest utan kontinuitetskorrektion", "Chi-square test without correction"),
  /** Statistic: the number of pairs with yes in the compared only. */
  MCNEMAR_EXACT("McNemars exakta test", "McNemar's exact test"),
  /** Statistic: the number of pairs with yes in the compared only. */
  MCNEMAR_MID_P("McNemars test med mid-p", "McNemar's mid-p test"),
  /** Statistic: t, positive if the compared mean is higher. */
  WELCH_T("Welchs t-test", "Welch's t test"),
  /** Statistic: t, positive if the mean change is. */
  PAIRED_T("Parat t-test", "Paired t test"),
  /** Statistic: U of the compared group; ties count half. */
  MANN_WHITNEY_EXACT("Mann–Whitneys test, exakt", "Mann–Whitney test, exact"),
  /** With tie and continuity correction. Statistic: U of the compared group; ties count half. */
  MANN_WHITNEY_NORMAL(
      "Mann–Whitneys test med normalapproximation", "Mann–Whitney test, normal approximation"),
  /** Statistic: the sum of the ranks of the positive changes. */
  WILCOXON_SIGNED_RANK_EXACT("Wilcoxons teckenrangtest, exakt", "Wilcoxon signed-rank test, exact"),
  /** With tie and continuity correction. Statistic: the sum of the ranks of positive changes. */
  WILCOXON_SIGNED_RANK_NORMAL(
      "Wilcoxons teckenrangtest med normalapproximation",
      "Wilcoxon signed-rank test, normal approximation");

  private final Label label;

  TestMethod(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** The name of the test. */
  public Label label() {
    return label;
  }
}
