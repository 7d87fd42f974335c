package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.CoordinatedPlanMade;
import io.github.finsam.pathway.EventKind;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PlanCommitment;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the law demands of a coordinated individual plan (samordnad individuell plan, SIP), and what
 * a plan on file lacks.
 *
 * <p>Kommun and region make the plan when a person needs insatser from both social services and
 * health care, one of them judges that it is needed, and the person consents. It shall show (1)
 * which insatser are needed, (2) which of them each huvudman answers for, (3) which measures
 * somebody other than kommun and region takes, and (4) which huvudman has the overall
 * responsibility. The work begins without delay (utan dröjsmål); the law sets no number of days.
 *
 * <p>Sources, and where the days are from on which the wordings came into force:
 *
 * <ul>
 *   <li>1 January 2010: 2 kap. 7 § socialtjänstlagen (2001:453), inserted by lag (2009:981), whose
 *       own provision on entry into force says so, and 3 f § hälso- och sjukvårdslagen (1982:763)
 *   <li>1 April 2017: 16 kap. 4 § hälso- och sjukvårdslagen (2017:30), on the day it repeals the
 *       law of 1982 (register entry of 1982:763: repealed 2017-04-01 by SFS 2017:30); the paragraph
 *       of socialtjänstlagen stays
 *   <li>1 July 2025: 10 kap. 8–9 §§ socialtjänstlagen (2025:400), issued 22 May 2025; the day is
 *       the one that prop. 2024/25:89 proposes and riksdagen adopted (rskr. 2024/25:210)
 *   <li>1 January 2018, at discharge: 4 kap. 3 § lag (2017:612) om samverkan vid utskrivning från
 *       sluten hälso- och sjukvård, issued 22 June 2017 (register entry: in force 2018-01-01)
 * </ul>
 */
public final class CoordinatedPlans {

  /** Days within which a plan is called to after a patient was reported ready for discharge. */
  public static final int CALL_WITHIN_DAYS = 3;

  private static final String DISCHARGE = "4 kap. 3 § lag (2017:612)";

  private static final LocalDate DISCHARGE_FROM = LocalDate.of(2018, 1, 1);

  private static final Label NOT_REGISTERED = Label.of("inte registrerat", "not registered");

  private static final Timeline<String> PROVISIONS =
      Timeline.of(
          List.of(
              Dated.of(
                  LocalDate.of(2010, 1, 1),
                  LocalDate.of(2017, 3, 31),
                  "2 kap. 7 § socialtjänstlagen (2001:453), 3 f § hälso- och sjukvårdslagen"
                      + " (1982:763)"),
              Dated.of(
                  LocalDate.of(2017, 4, 1),
                  LocalDate.of(2025, 6, 30),
                  "2 kap. 7 § socialtjänstlagen (2001:453), 16 kap. 4 § hälso- och sjukvårdslagen"
                      + " (2017:30)"),
              Dated.from(
                  LocalDate.of(2025, 7, 1),
                  "10 kap. 8–9 §§ socialtjänstlagen (2025:400), 16 kap. 4 § hälso- och"
                      + " sjukvårdslagen (2017:30)")));

  private CoordinatedPlans() {}

  /**
   * What is known around a plan and stands nowhere in it.
   *
   * @param consentedOn the day the person consented to the plan, a consent of its own; empty if
   *     none is on file
   * @param reportedReadyOn the day health care reported the person ready for discharge; empty if
   *     the plan has nothing to do with a discharge
   * @param calledOn the day the parties were called to the plan; empty if not registered
   * @param longestDelay days from the need to the plan above which the embedder finds it delayed,
   *     not negative; empty to find none: the law has no number
   */
  public record Around(
      Optional<LocalDate> consentedOn,
      Optional<LocalDate> reportedReadyOn,
      Optional<LocalDate> calledOn,
      Optional<Integer> longestDelay) {

    /** A plan that the person consented to, without a discharge and without a limit for delay. */
    public static Around consented(LocalDate day) {
      return new Around(Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @throws io.github.finsam.base.InvalidValueException if {@code longestDelay < 0} or a day is
     *     out of range
     */
    public Around {
      Checks checks = new Checks();
      consentedOn.ifPresent(day -> checks.date("consentedOn", day));
      reportedReadyOn.ifPresent(day -> checks.date("reportedReadyOn", day));
      calledOn.ifPresent(day -> checks.date("calledOn", day));
      longestDelay.ifPresent(days -> checks.notNegative("longestDelay", days));
      checks.orThrow();
    }
  }

  /** What a plan shall show, by number in the law. */
  public enum Content {
    /** Which insatser are needed. */
    NEEDED("Vilka insatser som behövs", "Which insatser are needed"),
    /** Which insatser each huvudman answers for. */
    HUVUDMEN(
        "Vilka insatser respektive huvudman svarar för",
        "Which insatser each huvudman answers for"),
    /** Which measures others than kommun and region take. */
    OTHERS(
        "Vilka åtgärder någon annan än kommun och region vidtar",
        "Which measures others than kommun and region take"),
    /** Which huvudman has the overall responsibility. */
    RESPONSIBLE(
        "Vem av huvudmännen som har det övergripande ansvaret",
        "Which huvudman has the overall responsibility");

    private final Label label;

    Content(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called. */
    public Label label() {
      return label;
    }
  }

  /** The paragraphs that hold on a day; empty before 2010, when there was no such duty. */
  public static Optional<String> provision(LocalDate day) {
    return PROVISIONS.at(day);
  }

  /**
   * The last day to call to a plan after a patient was reported ready for discharge.
   *
   * @return empty before 1 January 2018, when lag (1990:1404) still held
   */
  public static Optional<LocalDate> callBy(LocalDate reportedReadyOn) {
    return reportedReadyOn.isBefore(DISCHARGE_FROM)
        ? Optional.empty()
        : Optional.of(reportedReadyOn.plusDays(CALL_WITHIN_DAYS));
  }

  /**
   * Which of the four parts of the content a plan shows, whatever the day. That nobody else does
   * anything shows as nothing said about others.
   */
  public static Set<Content> shown(CoordinatedPlanMade plan) {
    Set<Content> shown = EnumSet.noneOf(Content.class);
    if (!plan.commitments().isEmpty()) {
      shown.add(Content.NEEDED);
    }
    if (answersFor(plan, Authority.KOMMUN) && answersFor(plan, Authority.REGION)) {
      shown.add(Content.HUVUDMEN);
    }
    if (!plan.othersDo().isEmpty()
        || plan.commitments().stream().anyMatch(c -> !huvudman(c.party()))) {
      shown.add(Content.OTHERS);
    }
    if (plan.responsible().filter(CoordinatedPlans::huvudman).isPresent()) {
      shown.add(Content.RESPONSIBLE);
    }
    return shown;
  }

  /**
   * How many of some plans show each part of the content.
   *
   * @param plans plans of any persons
   * @return a share for each part, in the order of the law; empty if there are no plans
   */
  public static Map<Content, Share> completeness(Collection<CoordinatedPlanMade> plans) {
    Map<Content, Share> shares = new EnumMap<>(Content.class);
    if (!plans.isEmpty()) {
      for (Content part : Content.values()) {
        long with = plans.stream().filter(plan -> shown(plan).contains(part)).count();
        shares.put(part, Share.of(with, plans.size()));
      }
    }
    return Collections.unmodifiableMap(shares);
  }

  /**
   * What the plan that holds in a pathway lacks.
   *
   * @return empty if it has all, there is no plan, or it was made before 2010
   */
  public static List<Finding> check(Pathway pathway, AsOf asOf, Around around) {
    Place place = Place.of(pathway.forbund().value(), pathway.id().value());
    return pathway
        .state(asOf)
        .progress()
        .coordinatedPlan()
        .map(plan -> check(plan, around, place))
        .orElse(List.of());
  }

  /**
   * What a plan lacks, in the order of the law: content, consent, delay, call at discharge.
   *
   * @param place where the plan is on file
   * @return empty if it has all, or was made before 2010
   */
  public static List<Finding> check(CoordinatedPlanMade plan, Around around, Place place) {
    LocalDate day = plan.occurredOn();
    Optional<String> provision = provision(day);
    if (provision.isEmpty()) {
      return List.of();
    }
    Report report = new Report(place, provision.get());
    content(plan, report);
    if (around.consentedOn().filter(consented -> !consented.isAfter(day)).isEmpty()) {
      report.add(Severity.ERROR, "sip.consent", f -> f.addDetails(Shown.of(day)));
    }
    delay(plan, around, report);
    around
        .reportedReadyOn()
        .flatMap(CoordinatedPlans::callBy)
        .ifPresent(
            callBy -> {
              Optional<LocalDate> called = around.calledOn();
              if (called.filter(c -> !c.isAfter(callBy)).isEmpty()) {
                report.add(
                    Severity.WARNING,
                    "sip.call",
                    f ->
                        f.source(DISCHARGE)
                            .addDetails(
                                Shown.of(callBy),
                                called.map(Shown::of).orElse(Shown.of(NOT_REGISTERED))));
              }
            });
    return List.copyOf(report.findings);
  }

  private static void content(CoordinatedPlanMade plan, Report report) {
    Set<Content> shown = shown(plan);
    if (!shown.contains(Content.NEEDED)) {
      report.add(Severity.ERROR, "sip.needed", f -> f);
    } else if (!shown.contains(Content.HUVUDMEN)) {
      Authority missing = answersFor(plan, Authority.KOMMUN) ? Authority.REGION : Authority.KOMMUN;
      boolean both = !answersFor(plan, Authority.KOMMUN) && !answersFor(plan, Authority.REGION);
      report.add(
          Severity.WARNING,
          "sip.huvudman",
          f ->
              f.addDetails(
                  Shown.of(
                      both
                          ? Label.of("kommun och region", "kommun and region")
                          : missing.label())));
    }
    if (!shown.contains(Content.OTHERS)) {
      // Nobody else need do anything: only the silence is worth knowing.
      report.add(Severity.NOTE, "sip.others", f -> f);
    }
    if (plan.responsible().isEmpty()) {
      report.add(Severity.ERROR, "sip.responsible", f -> f);
    } else if (!shown.contains(Content.RESPONSIBLE)) {
      Label who = plan.responsible().get().label();
      report.add(Severity.ERROR, "sip.responsible-other", f -> f.addDetails(Shown.of(who)));
    }
  }

  private static void delay(CoordinatedPlanMade plan, Around around, Report report) {
    if (plan.neededSince().isEmpty()) {
      report.add(Severity.NOTE, "sip.need-day", f -> f);
      return;
    }
    LocalDate since = plan.neededSince().get();
    long days = plan.occurredOn().toEpochDay() - since.toEpochDay();
    if (days < 0) {
      report.add(
          Severity.WARNING,
          "sip.need-after",
          f -> f.addDetails(Shown.of(since), Shown.of(plan.occurredOn())));
    } else if (around.longestDelay().filter(limit -> days > limit).isPresent()) {
      report.add(
          Severity.WARNING,
          "sip.delay",
          f -> f.addDetails(Shown.of(days), Shown.of(around.longestDelay().orElse(0))));
    }
  }

  private static boolean answersFor(CoordinatedPlanMade plan, Authority huvudman) {
    for (PlanCommitment commitment : plan.commitments()) {
      if (commitment.party() == huvudman) {
        return true;
      }
    }
    return false;
  }

  private static boolean huvudman(Authority party) {
    return party == Authority.KOMMUN || party == Authority.REGION;
  }

  private static final class Report {
    private final Place place;
    private final String provision;
    private final List<Finding> findings = new ArrayList<>();

    Report(Place place, String provision) {
      this.place = place;
      this.provision = provision;
    }

    void add(Severity severity, String code, UnaryOperator<FindingBuilder> more) {
      FindingBuilder finding =
          Finding.builder()
              .code(code)
              .severity(severity)
              .place(place)
              .subject(Shown.of(EventKind.COORDINATED_PLAN_MADE.label()))
              .source(provision);
      findings.add(more.apply(finding).build());
    }
  }
}
