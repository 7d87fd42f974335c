package io.github.finsam.rules;

import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.economy.Accounts;
import io.github.finsam.finding.Finding;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Response;
import java.time.LocalDate;
import java.util.List;

/**
 * How the library finds out whether a rule is kept. A check is a pure function of its arguments: it
 * takes time from them and never from a clock, and its findings are made with {@link Rule#finding}.
 * What is not on file is not a breach.
 */
public sealed interface RuleCheck {

  /** What it looks at; the same as that of its rule. */
  RuleSubject subject();

  /** A check of a förbund on a day of its existence. */
  static RuleCheck forbund(OfForbund check) {
    return check;
  }

  /** A check of an insats. */
  static RuleCheck insats(OfInsats check) {
    return check;
  }

  /** A check of accounts that needs nothing but the accounts. */
  static RuleCheck accounts(OfAccounts check) {
    return check;
  }

  /** A check of accounts that needs to know the members. */
  static RuleCheck contributions(OfContributions check) {
    return check;
  }

  /** A check of the meetings and decisions of a year. */
  static RuleCheck governance(OfGovernance check) {
    return check;
  }

  /** A check of one questionnaire after another. */
  static RuleCheck responses(OfResponses check) {
    return check;
  }

  /** A check of what is counted in an insats in a year. */
  static RuleCheck counts(OfCounts check) {
    return check;
  }

  /** A check of what closing a period froze. */
  static RuleCheck closedPeriods(OfClosedPeriods check) {
    return check;
  }

  /** Looks at a förbund on a day. */
  @FunctionalInterface
  non-sealed interface OfForbund extends RuleCheck {

    /**
     * What is wrong on the day. A finding names no day of its own: {@link Rules} adds the day, or
     * the stretch of days during which equal findings follow one another. A dossier is asked about
     * once for every stretch of days on which no member, charter, seat, auditor or wording changes,
     * so a check looks at nothing else that changes with the day.
     */
    List<Finding> check(Rule rule, Forbund forbund, LocalDate day);

    @Override
    default RuleSubject subject() {
      return RuleSubject.FORBUND;
    }
  }

  /** Looks at an insats. */
  @FunctionalInterface
  non-sealed interface OfInsats extends RuleCheck {

    /** What is wrong with the insats. */
    List<Finding> check(Rule rule, Insats insats);

    @Override
    default RuleSubject subject() {
      return RuleSubject.INSATS;
    }
  }

  /** Looks at accounts. */
  @FunctionalInterface
  non-sealed interface OfAccounts extends RuleCheck {

    /** What is wrong with the accounts. */
    List<Finding> check(Rule rule, Accounts accounts);

    @Override
    default RuleSubject subject() {
      return RuleSubject.ACCOUNTS;
    }
  }

  /** Looks at accounts and the members that contribute. */
  @FunctionalInterface
  non-sealed interface OfContributions extends RuleCheck {

    /** What is wrong with the accounts. */
    List<Finding> check(Rule rule, Accounts accounts, Forbund forbund);

    @Override
    default RuleSubject subject() {
      return RuleSubject.ACCOUNTS;
    }
  }

  /** Looks at the meetings and decisions of a year. */
  @FunctionalInterface
  non-sealed interface OfGovernance extends RuleCheck {

    /** What is wrong, each finding with the day that decides which wording applies. */
    List<Judged> check(Rule rule, GovernanceYear year, Forbund forbund);

    @Override
    default RuleSubject subject() {
      return RuleSubject.GOVERNANCE;
    }
  }

  /** Looks at a questionnaire. */
  @FunctionalInterface
  non-sealed interface OfResponses extends RuleCheck {

    /**
     * What is wrong with a questionnaire of the förbund. It is asked once for each of what may be
     * millions; where it finds the same wrong with many of one insats, {@link ResponseFindings}
     * keeps some and counts the rest.
     */
    List<Finding> check(Rule rule, Response response, Dossier dossier);

    @Override
    default RuleSubject subject() {
      return RuleSubject.RESPONSES;
    }
  }

  /** Looks at what is counted in an insats in a year. */
  @FunctionalInterface
  non-sealed interface OfCounts extends RuleCheck {

    /** What is wrong with the counts of the förbund's insats, beside all that is known of it. */
    List<Finding> check(Rule rule, InsatsCounts counts, Dossier dossier);

    @Override
    default RuleSubject subject() {
      return RuleSubject.COUNTS;
    }
  }

  /** Looks at what closing a period froze. */
  @FunctionalInterface
  non-sealed interface OfClosedPeriods extends RuleCheck {

    /** What is wrong with a version of a closed period, beside all that is known. */
    List<Finding> check(Rule rule, ClosedPeriod closed, Dossier dossier);

    @Override
    default RuleSubject subject() {
      return RuleSubject.CLOSED_PERIODS;
    }
  }
}
