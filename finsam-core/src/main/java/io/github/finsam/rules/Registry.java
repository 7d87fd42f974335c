package io.github.finsam.rules;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which check belongs to which code of {@code rules.csv}. */
final class Registry {

  private static final Map<String, RuleCheck> CHECKS = checks();

  private Registry() {}

  static Set<String> codes() {
    return CHECKS.keySet();
  }

  /**
   * Each rule with its check.
   *
   * @throws InvalidValueException if a rule to be checked has none, or a check has no rule
   */
  static List<Rules.Bound> bind(List<Rule> rules) {
    List<Rules.Bound> bound = new ArrayList<>();
    Set<String> unused = new HashSet<>(CHECKS.keySet());
    for (Rule rule : rules) {
      bound.add(new Rules.Bound(rule, Optional.ofNullable(CHECKS.get(rule.code()))));
      unused.remove(rule.code());
    }
    if (!unused.isEmpty()) {
      throw InvalidValueException.of(Violation.of("unknown", "rules.csv", unused));
    }
    return bound;
  }

  private static Map<String, RuleCheck> checks() {
    Map<String, RuleCheck> checks = new LinkedHashMap<>();
    checks.put("law.1.area", RuleCheck.forbund(MembershipChecks::area));
    checks.put("law.1.one-region", RuleCheck.forbund(MembershipChecks::oneRegion));
    checks.put("law.3.membership", RuleCheck.forbund(MembershipChecks::membership));
    checks.put("law.3.coverage", RuleCheck.forbund(MembershipChecks::coverage));
    checks.put("law.5.too-little", RuleCheck.contributions(ContributionChecks::tooLittle));
    checks.put("law.5.unequal", RuleCheck.contributions(ContributionChecks::unequal));
    checks.put("law.5.local-more", RuleCheck.contributions(ContributionChecks::localMore));
    checks.put("law.5a.shares", RuleCheck.contributions(ContributionChecks::outsideRegion));
    checks.put("law.6.member", RuleCheck.contributions(ContributionChecks::members));
    checks.put("law.7.performer", RuleCheck.insats(InsatsChecks::performer));
    checks.put("practice.two-authorities", RuleCheck.insats(InsatsChecks::twoAuthorities));
    checks.put("practice.ages", RuleCheck.insats(InsatsChecks::ages));
    checks.put("law.9.charter", RuleCheck.forbund(MembershipChecks::charter));
    checks.put("law.9.on-file", RuleCheck.forbund(MembershipChecks::charterOnFile));
    checks.put("law.10.seats", RuleCheck.forbund(BoardChecks::seats));
    checks.put("law.10.vacancy", RuleCheck.forbund(BoardChecks::vacancy));
    checks.put("law.10.equal", RuleCheck.forbund(BoardChecks::equal));
    checks.put("law.10.delegation", RuleCheck.governance(GovernanceChecks::delegation));
    checks.put("law.10.report", RuleCheck.governance(GovernanceChecks::report));
    checks.put("law.12.eligible", RuleCheck.forbund(BoardChecks::eligible));
    checks.put("law.12.kind", RuleCheck.forbund(BoardChecks::eligibleForMember));
    checks.put("law.13.term", RuleCheck.forbund(BoardChecks::term));
    checks.put("law.13.start", RuleCheck.forbund(BoardChecks::termStart));
    checks.put("law.17.chair", RuleCheck.forbund(BoardChecks::chair));
    checks.put("law.17.vice", RuleCheck.forbund(BoardChecks::viceChair));
    checks.put("law.17.ordinary", RuleCheck.forbund(BoardChecks::chairIsOrdinary));
    checks.put("law.19.quorum", RuleCheck.governance(GovernanceChecks::quorum));
    checks.put("law.19.public", RuleCheck.governance(GovernanceChecks::publicBudget));
    checks.put("law.19.remote", RuleCheck.governance(GovernanceChecks::remote));
    checks.put("law.21.budget", RuleCheck.accounts(AccountsChecks::budget));
    checks.put("law.21.pledge", RuleCheck.accounts(AccountsChecks::pledge));
    checks.put("law.21.surety", RuleCheck.accounts(AccountsChecks::surety));
    checks.put("equity.ceiling", RuleCheck.accounts(AccountsChecks::equityCeiling));
    checks.put("law.23.budget", RuleCheck.governance(GovernanceChecks::budgetInTime));
    checks.put("law.23.on-file", RuleCheck.governance(GovernanceChecks::budgetOnFile));
    checks.put("law.23.consultation", RuleCheck.governance(GovernanceChecks::consultation));
    checks.put("law.24.accounts", RuleCheck.governance(GovernanceChecks::accountsInTime));
    checks.put("law.24.on-file", RuleCheck.governance(GovernanceChecks::accountsOnFile));
    checks.put("law.25.auditor", RuleCheck.forbund(AuditChecks::auditor));
    checks.put("law.25.state", RuleCheck.forbund(AuditChecks::stateAuditor));
    checks.put("law.26.discharge", RuleCheck.governance(DischargeChecks::refused));
    checks.put("law.26.on-file", RuleCheck.governance(DischargeChecks::onFile));
    checks.put("law.27.withdrawal", RuleCheck.forbund(WithdrawalChecks::withinNotice));
    checks.put("law.27.on-file", RuleCheck.forbund(WithdrawalChecks::noticeOnFile));
    checks.put("minutes.numbering", RuleCheck.governance(GovernanceChecks::numbering));
    checks.put("minutes.proposed", RuleCheck.governance(GovernanceChecks::proposed));
    checks.put("minutes.year", RuleCheck.governance(GovernanceChecks::withinYear));
    checks.put("minutes.attendance", RuleCheck.governance(GovernanceChecks::attendance));
    checks.put("survey.forbund", RuleCheck.responses(ResponseChecks::forbund));
    checks.put("survey.insats", RuleCheck.responses(ResponseChecks::known));
    checks.put("survey.before", RuleCheck.responses(ResponseChecks::before));
    checks.put("survey.after", RuleCheck.responses(ResponseChecks::after));
    checks.put("count.forbund", RuleCheck.counts(CountChecks::forbund));
    checks.put("count.insats", RuleCheck.counts(CountChecks::known));
    checks.put("count.outside", RuleCheck.counts(CountChecks::outside));
    checks.put("count.structural", RuleCheck.counts(CountChecks::structural));
    checks.put("count.planned", RuleCheck.counts(CountChecks::planned));
    checks.put("count.planned-differs", RuleCheck.counts(CountChecks::plannedDiffers));
    checks.put("count.anonymous", RuleCheck.counts(CountChecks::anonymous));
    checks.put("count.flow", RuleCheck.counts(CountChecks::flow));
    checks.put("count.flow-sex", RuleCheck.counts(CountChecks::flowBySex));
    checks.put("count.flow-participants", RuleCheck.counts(CountChecks::flowParticipants));
    checks.put("count.flow-years", RuleCheck.counts(CountChecks::flowBetweenYears));
    checks.put("count.volume-period", RuleCheck.counts(CountChecks::volumePeriod));
    checks.put("count.volume-overlap", RuleCheck.counts(CountChecks::volumeOverlap));
    checks.put("closed.flow", RuleCheck.closedPeriods(CountChecks::closedFlow));
    checks.put("closed.early", RuleCheck.closedPeriods(CountChecks::closedEarly));
    checks.put("closed.order", RuleCheck.closedPeriods(CountChecks::closedOrder));
    checks.put("closed.differs", RuleCheck.closedPeriods(CountChecks::closedDiffers));
    return checks;
  }
}
