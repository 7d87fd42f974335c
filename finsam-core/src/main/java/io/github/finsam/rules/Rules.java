package io.github.finsam.rules;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.economy.Accounts;
import io.github.finsam.finding.Finding;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.Meeting;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Response;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A set of rules and what breaks them.
 *
 * <p>{@link #all()} holds every wording and judges each thing by the wording of the day it
 * happened: a meeting by its date, accounts by their closing date, an insats by its first day, a
 * questionnaire by its day, members, board and auditors day by day. {@link #inForceOn(LocalDate)}
 * holds the wordings of one day and judges everything by them.
 *
 * <p>Findings come worst first, then by code, then by place, in the same order however the data are
 * listed. What is not on file is no breach.
 *
 * <p>Immutable and thread-safe.
 */
public final class Rules {

  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .reversed()
          .thenComparing(Finding::code)
          .thenComparing(f -> f.place().document())
          .thenComparing(f -> f.place().where())
          // Two of a kind in one place come in the same order however the data were listed.
          .thenComparing(f -> f.text(Language.SV));

  private static final Rules ALL = new Rules(Registry.bind(RuleTable.load()), Optional.empty());

  private final List<Bound> bound;
  private final Optional<LocalDate> day;

  private Rules(List<Bound> bound, Optional<LocalDate> day) {
    this.bound = List.copyOf(bound);
    this.day = day;
  }

  /** Every rule in every wording. */
  public static Rules all() {
    return ALL;
  }

  /** The rules in the wordings that hold on a day. */
  public static Rules inForceOn(LocalDate day) {
    return ALL.on(day);
  }

  /** The rules of this set in the wordings that hold on a day; everything is judged by them. */
  public Rules on(LocalDate day) {
    return new Rules(
        bound.stream().filter(b -> b.rule().wording().contains(day)).toList(), Optional.of(day));
  }

  /**
   * This set and one rule more. A text for people comes from the finding itself: see {@link
   * Rule#finding}.
   *
   * @param rule the rule; its use is {@link RuleUse#CHECK}
   * @param check how to find out whether it is kept; looks at the subject of the rule
   * @throws InvalidValueException if the rule is not to be checked, the check looks at something
   *     else, the code has another wording on the same day, or this is the set of a day on which
   *     the wording does not hold
   */
  public Rules with(Rule rule, RuleCheck check) {
    new Checks()
        .that(rule.use() == RuleUse.CHECK, "mismatch", "use", rule.use(), RuleUse.CHECK.name())
        .that(
            check.subject() == rule.subject(),
            "mismatch",
            "check",
            check.subject(),
            rule.subject().name())
        .that(
            day.map(rule.wording()::contains).orElse(true),
            "mismatch",
            "wording",
            rule.wording(),
            "∋ " + day.map(LocalDate::toString).orElse(""))
        .orThrow();
    List<Bound> more = new ArrayList<>(bound);
    more.add(new Bound(rule, Optional.of(check)));
    RuleTable.refuseOverlaps(more.stream().map(Bound::rule).toList());
    return new Rules(more, day);
  }

  /** The rules of this set: in the order of the law, then the others, then those added. */
  public List<Rule> rules() {
    return bound.stream().map(Bound::rule).toList();
  }

  /** The rule with this code; of several wordings in this set the latest. */
  public Optional<Rule> find(String code) {
    return rules().stream()
        .filter(r -> r.code().equals(code))
        .max(Comparator.comparing(r -> r.wording().startInclusive()));
  }

  /** The rule with this code in the wording of a day, if this set has it. */
  public Optional<Rule> find(String code, LocalDate on) {
    return rules().stream()
        .filter(r -> r.code().equals(code) && r.wording().contains(on))
        .findFirst();
  }

  /**
   * What is wrong with a förbund on a day: area, members, charter, board, auditors. Nothing on a
   * day when it does not exist. Auditors are judged on 31 December of the year of the day.
   */
  public List<Finding> check(Forbund forbund, LocalDate day) {
    return sorted(
        onDay(forbund, day).stream().map(f -> ForbundDays.at(f, day.toString())).toList());
  }

  /** What is wrong with an insats, judged by its first day. */
  public List<Finding> check(Insats insats) {
    List<Finding> found = new ArrayList<>();
    for (Bound b : inForce(insats.course().planned().startInclusive())) {
      if (b.check().orElse(null) instanceof RuleCheck.OfInsats check) {
        found.addAll(check.check(b.rule(), insats));
      }
    }
    return sorted(found);
  }

  /**
   * What is wrong with accounts, judged by their closing date, as far as the accounts alone can
   * tell, and where they contradict themselves ({@link Reconciliation}); who a contribution comes
   * from takes {@link #check(Accounts, Forbund)}.
   */
  public List<Finding> check(Accounts accounts) {
    List<Finding> found = new ArrayList<>(Reconciliation.check(accounts));
    for (Bound b : inForce(accounts.closingDate())) {
      if (b.check().orElse(null) instanceof RuleCheck.OfAccounts check) {
        found.addAll(check.check(b.rule(), accounts));
      }
    }
    return sorted(found);
  }

  /** What is wrong with accounts and with the contributions in them. */
  public List<Finding> check(Accounts accounts, Forbund forbund) {
    List<Finding> found = new ArrayList<>(check(accounts));
    for (Bound b : inForce(accounts.closingDate())) {
      if (b.check().orElse(null) instanceof RuleCheck.OfContributions check) {
        found.addAll(check.check(b.rule(), accounts, forbund));
      }
    }
    return sorted(found);
  }

  /** What is wrong with the meetings and decisions of a year, each judged by its day. */
  public List<Finding> check(GovernanceYear year, Forbund forbund) {
    List<Finding> found = new ArrayList<>();
    for (Bound b : bound) {
      if (b.check().orElse(null) instanceof RuleCheck.OfGovernance check) {
        check.check(b.rule(), year, forbund).stream()
            .filter(j -> day.isPresent() || b.rule().wording().contains(j.day()))
            .forEach(j -> found.add(j.finding()));
      }
    }
    return sorted(found);
  }

  /**
   * What is wrong with everything known about a förbund. Members, board and auditors are judged on
   * every day from its formation to the last day anything is known of; what is wrong during a
   * stretch of days is one finding, whose place names the days. What documents print is reconciled
   * with all of it. Questionnaires are no part of a dossier: {@link #responses} looks at them.
   */
  public List<Finding> check(Dossier dossier) {
    List<Finding> found = new ArrayList<>();
    Forbund forbund = dossier.forbund();
    List<LocalDate> days = new ArrayList<>();
    dossier.accounts().forEach(a -> days.add(a.closingDate()));
    dossier.governance().forEach(g -> g.meetings().stream().map(Meeting::date).forEach(days::add));
    found.addAll(ForbundDays.of(forbund, days, wordings()).run(this::onDay));
    dossier.insatser().forEach(i -> found.addAll(check(i)));
    dossier.accounts().forEach(a -> found.addAll(check(a, forbund)));
    dossier.governance().forEach(g -> found.addAll(check(g, forbund)));
    dossier.counts().forEach(c -> found.addAll(check(c, dossier)));
    dossier.closedPeriods().forEach(c -> found.addAll(check(c, dossier)));
    found.addAll(Reconciliation.acrossPlaces(dossier));
    return sorted(found);
  }

  /**
   * What is wrong with what is counted in an insats in a year, judged by the last day of the year.
   *
   * @param counts what is counted
   * @param dossier the förbund, its insatser and the other years
   */
  public List<Finding> check(InsatsCounts counts, Dossier dossier) {
    List<Finding> found = new ArrayList<>();
    for (Bound b : inForce(counts.id().year().atMonth(12).atEndOfMonth())) {
      if (b.check().orElse(null) instanceof RuleCheck.OfCounts check) {
        found.addAll(check.check(b.rule(), counts, dossier));
      }
    }
    return sorted(found);
  }

  /**
   * What is wrong with what closing a period froze, judged by the last day of the period.
   *
   * @param closed one version of it
   * @param dossier the förbund and what is counted in its insatser
   */
  public List<Finding> check(ClosedPeriod closed, Dossier dossier) {
    List<Finding> found = new ArrayList<>();
    for (Bound b : inForce(closed.id().period().endInclusive().orElseThrow())) {
      if (b.check().orElse(null) instanceof RuleCheck.OfClosedPeriods check) {
        found.addAll(check.check(b.rule(), closed, dossier));
      }
    }
    return sorted(found);
  }

  /**
   * What is wrong with the questionnaires of a förbund, such as one dated before its insats began;
   * see {@link ResponseFindings}, which takes them one by one.
   *
   * @param dossier the förbund and its insatser
   * @param responses each looked at once; those of other förbund are passed over
   */
  public List<Finding> check(Dossier dossier, Iterator<Response> responses) {
    ResponseFindings findings = responses(dossier);
    responses.forEachRemaining(findings);
    return findings.findings();
  }

  /**
   * A collector of what is wrong with the questionnaires of a förbund. Each is judged by its day,
   * but not by a day before the förbund was formed.
   *
   * @param dossier the förbund and its insatser
   */
  public ResponseFindings responses(Dossier dossier) {
    List<ResponseFindings.Checked> checks = new ArrayList<>();
    for (Bound b : bound) {
      if (b.check().orElse(null) instanceof RuleCheck.OfResponses check) {
        checks.add(new ResponseFindings.Checked(b.rule(), check, day.isPresent()));
      }
    }
    return new ResponseFindings(dossier, checks);
  }

  private List<Finding> onDay(Forbund forbund, LocalDate on) {
    if (!forbund.existence().contains(on)) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    for (Bound b : inForce(on)) {
      if (b.check().orElse(null) instanceof RuleCheck.OfForbund check) {
        found.addAll(check.check(b.rule(), forbund, on));
      }
    }
    return found;
  }

  /** A set of one day uses all it has; the set of all rules those of the day asked for. */
  private List<Bound> inForce(LocalDate on) {
    return day.isPresent()
        ? bound
        : bound.stream().filter(b -> b.rule().wording().contains(on)).toList();
  }

  private List<DateRange> wordings() {
    return day.isPresent()
        ? List.of()
        : bound.stream()
            .map(Bound::rule)
            .filter(r -> r.subject() == RuleSubject.FORBUND)
            .map(Rule::wording)
            .toList();
  }

  static List<Finding> sorted(List<Finding> found) {
    return found.stream().sorted(WORST_FIRST).toList();
  }

  /** A rule and its check; only a rule that is not checked has none. */
  record Bound(Rule rule, Optional<RuleCheck> check) {

    Bound {
      if ((rule.use() == RuleUse.CHECK) != check.isPresent()) {
        throw InvalidValueException.of(Violation.of("missing", "check:" + rule.code(), ""));
      }
    }
  }
}
