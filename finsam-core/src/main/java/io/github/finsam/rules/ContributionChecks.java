package io.github.finsam.rules;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.Sek;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Contribution;
import io.github.finsam.economy.Funding;
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteKind;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.Shown;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.Party;
import io.github.finsam.time.CalendarYear;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Who contributed how much in a year (5, 5 a and 6 §§), from the lines of the income note that name
 * a member. Accounts without such lines say nothing about contributions.
 */
final class ContributionChecks {

  private static final Money KRONA = Sek.kronor(1);

  private ContributionChecks() {}

  static List<Finding> tooLittle(Rule rule, Accounts accounts, Forbund forbund) {
    Contributions c = Contributions.of(accounts, forbund);
    List<Finding> found = new ArrayList<>();
    if (c.any() && !c.outsideRegion()) {
      for (Party party : List.of(Party.REGIONS, Party.KOMMUNER)) {
        Money given = party == Party.REGIONS ? c.regions() : c.kommuner();
        // Twice a quarter, so that no half krona is lost; one krona is what rounding takes.
        if (given.multipliedBy(2).plus(KRONA).isLessThan(c.state())) {
          found.add(
              amounts(rule, accounts, c)
                  .printed(Shown.of(given))
                  .computed(Shown.of(c.state().dividedBy(2, RoundingMode.HALF_UP)))
                  .addDetails(Shown.of(party.label()))
                  .build());
        }
      }
    }
    return found;
  }

  static List<Finding> unequal(Rule rule, Accounts accounts, Forbund forbund) {
    Contributions c = Contributions.of(accounts, forbund);
    return c.any() && !c.outsideRegion() && c.quartersCovered() && !c.quartersEqual()
        ? List.of(amounts(rule, accounts, c).build())
        : List.of();
  }

  static List<Finding> localMore(Rule rule, Accounts accounts, Forbund forbund) {
    Contributions c = Contributions.of(accounts, forbund);
    boolean otherwiseRight = c.outsideRegion() || (c.quartersCovered() && c.quartersEqual());
    return c.any() && otherwiseRight && c.local().isGreaterThan(c.state())
        ? List.of(
            amounts(rule, accounts, c)
                .printed(Shown.of(c.local()))
                .computed(Shown.of(c.state()))
                .addDetails(Shown.of(c.local()), Shown.of(c.local().minus(c.state())))
                .build())
        : List.of();
  }

  static List<Finding> outsideRegion(Rule rule, Accounts accounts, Forbund forbund) {
    Contributions c = Contributions.of(accounts, forbund);
    if (!c.any() || !c.outsideRegion()) {
      return List.of();
    }
    // The kommun outside a region pays both as kommun and as region, in a proportion that no
    // account shows; so each of the others gives at most half of the local part.
    boolean kept =
        !c.local().isLessThan(c.state())
            && !c.regions().multipliedBy(2).isGreaterThan(c.local().plus(KRONA))
            && !c.kommunerInRegions().multipliedBy(2).isGreaterThan(c.local().plus(KRONA));
    return kept ? List.of() : List.of(amounts(rule, accounts, c).build());
  }

  static List<Finding> members(Rule rule, Accounts accounts, Forbund forbund) {
    CalendarYear year = new CalendarYear(accounts.id().year());
    List<Finding> found = new ArrayList<>();
    for (NoteLine line : lines(accounts)) {
      MemberId id = line.member().orElseThrow();
      Optional<Member> member = forbund.membership().find(id);
      if (!line.amount().isZero()
          && !member.map(m -> m.membership().overlaps(year)).orElse(false)) {
        found.add(
            rule.finding(
                    AccountsChecks.place(accounts),
                    Shown.of(member.map(Member::name).orElse(id.value())))
                .addDetails(Shown.of(accounts.id().year().toString()), Shown.of(line.amount()))
                .build());
      }
    }
    return found;
  }

  private static FindingBuilder amounts(Rule rule, Accounts accounts, Contributions c) {
    return rule.finding(
            AccountsChecks.place(accounts),
            AccountsChecks.year(accounts, "Medlemmarnas bidrag", "Contributions"))
        .addDetails(Shown.of(c.state()), Shown.of(c.regions()), Shown.of(c.kommuner()));
  }

  /** The lines of the income note that are a member's contribution. */
  static List<NoteLine> lines(Accounts accounts) {
    return accounts.note(NoteKind.INCOME).map(Note::lines).orElse(List.of()).stream()
        .filter(l -> l.member().isPresent())
        .toList();
  }

  /** The contributions of the parties in a year. */
  private record Contributions(
      Money state, Money regions, Money kommuner, Money kommunerInRegions, boolean outsideRegion) {

    static Contributions of(Accounts accounts, Forbund forbund) {
      CalendarYear year = new CalendarYear(accounts.id().year());
      List<Member> outside =
          forbund.membership().members().stream()
              .filter(m -> m.outsideRegion() && m.membership().overlaps(year))
              .toList();
      Funding funding = funding(accounts, forbund);
      Map<MemberId, Money> paid = funding.byMember();
      Money kommuner = funding.by(Party.KOMMUNER);
      Money paidOutside =
          Sek.sum(outside.stream().map(m -> paid.getOrDefault(m.id(), Sek.ZERO)).toList());
      return new Contributions(
          funding.by(Party.STATE),
          funding.by(Party.REGIONS),
          kommuner,
          kommuner.minus(paidOutside),
          !outside.isEmpty());
    }

    /** What members gave; a line of someone who never was one is a finding of its own. */
    private static Funding funding(Accounts accounts, Forbund forbund) {
      List<Contribution> contributions = new ArrayList<>();
      for (NoteLine line : lines(accounts)) {
        line.member()
            .flatMap(forbund.membership()::find)
            .ifPresent(m -> contributions.add(new Contribution(m.id(), m.party(), line.amount())));
      }
      return new Funding(accounts.id(), contributions);
    }

    Money local() {
      return regions.plus(kommuner);
    }

    boolean any() {
      return !state.isZero() || !local().isZero();
    }

    /** Neither local party gives less than half of what the state gives. */
    boolean quartersCovered() {
      return !regions.multipliedBy(2).plus(KRONA).isLessThan(state)
          && !kommuner.multipliedBy(2).plus(KRONA).isLessThan(state);
    }

    /** Equal, or a krona apart because the state gives an odd number of kronor. */
    boolean quartersEqual() {
      Money apart = regions.minus(kommuner).abs();
      return apart.isZero() || (local().isEqual(state) && !apart.isGreaterThan(KRONA));
    }
  }
}
