package io.github.finsam.rules;

import io.github.finsam.economy.Accounts;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.PrintedReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what documents print with what the rows give, and the accounts with themselves.
 *
 * <p>A printed figure is never used to compute another; it is compared with
 *
 * <ol>
 *   <li>the quantity computed from the rows, and
 *   <li>each way in which the quantity follows from figures printed beside it.
 * </ol>
 *
 * <p>A figure that the rows give is right. One that only rounding keeps apart (half a printed unit
 * for each addend) is a note. One that contradicts the figures printed beside it is an error. One
 * that agrees with them, be it within rounding, and not with the rows has inherited an error made
 * elsewhere: a note, so that the error itself stands out.
 */
public final class Reconciliation {

  private Reconciliation() {}

  /** Every contradiction of the dossier, in the order of its parts. */
  public static List<Finding> check(Dossier dossier) {
    List<Finding> findings = new ArrayList<>();
    dossier.accounts().forEach(accounts -> findings.addAll(check(accounts)));
    findings.addAll(acrossPlaces(dossier));
    return List.copyOf(findings);
  }

  /**
   * Numbers of a report that contradict those they must follow from, in the order of its relations.
   *
   * <p>A number is right if what the others give is printed so when it is rounded as the number is.
   * One that only the rounding of the others keeps apart is a note, and nothing at all if it is a
   * percentage: rounded shares need not sum. One that gives a single value where the others give a
   * range, or a range where they give a value, is a warning if some of the range agrees. Anything
   * else is an error. A share whose part and whole are of different ages is a warning.
   */
  public static List<Finding> check(PrintedReport report) {
    return List.copyOf(PrintedTables.check(report));
  }

  /** Contradictions between years, and between documents and what they speak of. */
  static List<Finding> acrossPlaces(Dossier dossier) {
    List<Finding> findings = new ArrayList<>(YearToYear.check(dossier));
    for (Document document : dossier.documents()) {
      findings.addAll(PrintedFigures.check(document, dossier));
      findings.addAll(StatedFacts.check(document, dossier));
      findings.addAll(PrintedNumbers.check(document, dossier));
    }
    findings.addAll(StatedFacts.betweenDocuments(dossier.documents()));
    findings.addAll(CountSums.check(dossier));
    findings.addAll(InsatsNames.check(dossier));
    return findings;
  }

  /**
   * Contradictions within the accounts of one year: quantities that follow in two ways and come out
   * differently, and costs booked in another year than they belong to.
   */
  public static List<Finding> check(Accounts accounts) {
    return AccountsConsistency.check(accounts);
  }
}
