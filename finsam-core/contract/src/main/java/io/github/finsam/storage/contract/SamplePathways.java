package io.github.finsam.storage.contract;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.ActionPlanMade;
import io.github.finsam.pathway.Background;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.CheckpointDecision;
import io.github.finsam.pathway.CheckpointHeld;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.ConsentWithdrawn;
import io.github.finsam.pathway.CoordinatedPlanMade;
import io.github.finsam.pathway.CoordinatorNamed;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.HandlerChanged;
import io.github.finsam.pathway.InternshipEnded;
import io.github.finsam.pathway.InternshipStarted;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.MeasuringOccasionHeld;
import io.github.finsam.pathway.NeedsAssessed;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.PlanCommitment;
import io.github.finsam.pathway.PlanFollowedUp;
import io.github.finsam.pathway.PlanOutcome;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.ReferralReprioritised;
import io.github.finsam.pathway.ReferralWithdrawn;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Resumed;
import io.github.finsam.pathway.Retracted;
import io.github.finsam.pathway.StaffId;
import io.github.finsam.pathway.Started;
import io.github.finsam.pathway.Voided;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Pathways of nobody, the same for the same numbers, with every kind of event among them. */
public final class SamplePathways {

  /** The förbund. */
  public static final List<ForbundId> FORBUNDS =
      List.of(ForbundId.of("insjoriket"), ForbundId.of("Åsunden"));

  /** The insatser, the first two of the first förbund and the third of the second. */
  public static final List<InsatsId> INSATSER =
      List.of(InsatsId.of("activera"), InsatsId.of("arbetsmarknadstorget"), InsatsId.of("klivet"));

  /** The day around which everything happens. */
  public static final LocalDate DAY = LocalDate.of(2014, 1, 6);

  private SamplePathways() {}

  /** A participant. */
  public static ParticipantId participant(int number) {
    return new ParticipantId("nyckel-1", String.format(Locale.ROOT, "%064x", 0xfeedL + number));
  }

  /** The id of a pathway. */
  public static PathwayId id(int number) {
    return PathwayId.of("d" + number);
  }

  /** Head of an event on a day after {@link #DAY}, recorded at noon. */
  public static EventHead head(String id, int day) {
    Instant noon = DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC).plusNanos(123_456_000);
    return new EventHead(EventId.of(id), DAY.plusDays(day), noon, Optional.empty());
  }

  /** An empty pathway. */
  public static Pathway open(int number, ParticipantId participant, int insats) {
    return Pathway.open(
        id(number), participant, INSATSER.get(insats), FORBUNDS.get(insats == 2 ? 1 : 0));
  }

  /** A pathway with events. */
  public static Pathway of(
      int number, ParticipantId participant, int insats, List<PathwayEvent> events) {
    return open(number, participant, insats).withEvents(events);
  }

  /** What was known of a woman or a man before. */
  public static Background background(Sex sex) {
    return Background.builder()
        .profile(new Profile(sex, Year.of(1988), 25, Optional.of("1481")))
        .education("gymnasium")
        .monthsOnSupport(30)
        .before(
            new Livelihood(
                List.of("forsorjningsstod", "aktivitetsstod"), List.of(Occupation.of("ingen"))))
        .referrer("vardcentral")
        .addTargetGroups("langtidssjukskrivna")
        .build();
  }

  /** What somebody lives on after. */
  public static Livelihood after() {
    return new Livelihood(List.of("ingen-offentlig"), List.of(Occupation.of("arbete", 50)));
  }

  /** A referral, from a day on. */
  public static PathwayEvent referred(int day) {
    return new Referred(head("remiss", day), "psykiatri", Optional.of(3));
  }

  /** A consent. */
  public static PathwayEvent consent(int day) {
    return new ConsentGiven(head("samtycke", day), ConsentGiven.FORM, Authority.KOMMUN);
  }

  /** A start of a woman. */
  public static PathwayEvent started(int day) {
    return started(day, Sex.WOMAN);
  }

  /** A start. */
  public static PathwayEvent started(int day, Sex sex) {
    return new Started(head("start", day), background(sex));
  }

  /** A questionnaire handed out. */
  public static PathwayEvent measured(String id, int day) {
    return new MeasuringOccasionHeld(head(id, day), Occasion.DURING, Respondent.PARTICIPANT, true);
  }

  /** A closure as planned. */
  public static PathwayEvent closed(int day) {
    return new Closed(
        head("avslut", day), "enligt-plan", after(), Optional.of("arbete"), true, false);
  }

  /** A withdrawn consent. */
  public static PathwayEvent consentWithdrawn(int day) {
    return new ConsentWithdrawn(head("återtaget", day));
  }

  /** A wrong entry. */
  public static PathwayEvent voided(int day) {
    return new Voided(head("fel", day));
  }

  /** A follow-up six months after. */
  public static PathwayEvent followedUp(int day) {
    return new FollowedUp(
        head("uppföljning", day), 6, FollowUpResponse.ANSWERED, Optional.of(after()));
  }

  /** A pathway that runs from a day on. */
  public static Pathway running(int number, int participant, int insats, int day) {
    return of(
        number,
        participant(participant),
        insats,
        List.of(consent(day), started(day), measured("mät", day + 1)));
  }

  /** A pathway that ran from a day to another. */
  public static Pathway ended(int number, int participant, int insats, int from, int to) {
    return running(number, participant, insats, from)
        .withEvents(List.of(consent(from), started(from), measured("mät", from + 1), closed(to)));
  }

  /** A pathway in which every kind of event has happened but those that end it otherwise. */
  public static Pathway full(int number, int participant, int insats) {
    EventHead wrongHandler = head("byte-fel", 13);
    return of(
        number,
        participant(participant),
        insats,
        List.of(
            referred(0),
            new ReferralReprioritised(head("prio", 1), 1),
            consent(2),
            new NeedsAssessed(head("kartläggning", 2), List.of(Authority.KOMMUN, Authority.REGION)),
            started(3),
            new CoordinatorNamed(head("samordnare", 3), StaffId.of("s-1")),
            new ActionPlanMade(
                head("plan", 4),
                List.of(
                    new PlanCommitment(
                        Authority.KOMMUN, "Arbetsträning; halvtid, \"på prov\"", Optional.empty()),
                    new PlanCommitment(Authority.REGION, "Samtal", Optional.of(DAY.plusDays(40)))),
                Optional.of(DAY.plusDays(30)),
                Optional.of("Nytt möte\ninom två veckor")),
            new CoordinatedPlanMade(
                head("sip", 4),
                List.of(new PlanCommitment(Authority.REGION, "Vård", Optional.empty())),
                List.of("Arbetsförmedlingen: praktik"),
                Optional.of(Authority.KOMMUN),
                Optional.of(DAY.minusDays(20))),
            new BlockStarted(head("b1", 5), 1, Optional.of("1402"), List.of("act-grupp")),
            new CheckpointHeld(head("a1", 10), 1, CheckpointDecision.NEXT_BLOCK, true),
            new BlockEnded(head("b1-slut", 11), 1),
            new HandlerChanged(head("byte", 12), StaffId.of("h-1")),
            new HandlerChanged(wrongHandler, StaffId.of("h-2")),
            new HandlerChanged(
                head("byte-rätt", 14).withCorrects(wrongHandler.id()), StaffId.of("h-3")),
            new CoordinatorNamed(head("samordnare-fel", 14), StaffId.of("s-2")),
            new Retracted(head("struken", 15).withCorrects(EventId.of("samordnare-fel"))),
            new PlanFollowedUp(head("planuppföljning", 16), PlanOutcome.HOLDS),
            new InternshipStarted(head("praktik", 17), "plats-7", 50),
            new InternshipEnded(head("praktik-slut", 18), "plats-7"),
            measured("mät", 19),
            new Paused(head("uppehåll", 20)),
            new Resumed(head("åter", 25)),
            closed(60),
            followedUp(240)));
  }

  /** A pathway that ended in the queue. */
  public static Pathway withdrawn(int number, int participant, int insats, int day) {
    return of(
        number,
        participant(participant),
        insats,
        List.of(referred(day), new ReferralWithdrawn(head("återtagen", day + 5))));
  }

  /** One of every shape that there is. */
  public static List<Pathway> shapes() {
    List<Pathway> shapes = new ArrayList<>();
    shapes.add(open(1, participant(1), 0));
    shapes.add(of(2, participant(1), 0, List.of(referred(0))));
    shapes.add(withdrawn(3, 2, 1, 10));
    shapes.add(of(4, participant(3), 1, List.of(consent(3))));
    shapes.add(running(5, 4, 2, 20));
    shapes.add(ended(6, 5, 0, 30, 90));
    shapes.add(full(7, 6, 0));
    shapes.add(of(8, participant(6), 1, List.of(consent(0), started(1), consentWithdrawn(50))));
    shapes.add(of(9, participant(7), 2, List.of(consent(0), started(1), voided(5))));
    shapes.add(ended(10, 5, 0, 400, 500));
    return List.copyOf(shapes);
  }

  /**
   * A pathway all of whose ids are the same: its own and those of the participant's key, the
   * insats, the förbund, the coordinator and a measuring occasion. The participants of all of them
   * differ in nothing but the key.
   */
  public static Pathway named(String id) {
    return Pathway.open(
            PathwayId.of(id),
            new ParticipantId(id, "0".repeat(64)),
            InsatsId.of(id),
            ForbundId.of(id))
        .withEvents(
            List.of(
                consent(0),
                started(0),
                new CoordinatorNamed(head("samordnare", 0), StaffId.of(id)),
                measured(id, 1)));
  }

  /** A pathway with the same text in every place that holds one, cut where less is let in. */
  public static Pathway worded(int number, String text) {
    String place = cut(text, 64);
    Background background =
        Background.builder()
            .profile(new Profile(Sex.MAN, Year.of(1988), 25, Optional.of(text)))
            .before(Livelihood.NOT_REGISTERED)
            .referrer(text)
            .addTargetGroups(text)
            .build();
    List<PlanCommitment> commitments =
        List.of(new PlanCommitment(Authority.KOMMUN, text, Optional.empty()));
    return of(
        number,
        participant(number),
        0,
        List.of(
            new Referred(head("remiss", 0), text, Optional.empty()),
            new ConsentGiven(head("samtycke", 1), place, Authority.REGION),
            new Started(head("start", 2), background),
            new ActionPlanMade(
                head("plan", 3),
                commitments,
                Optional.empty(),
                Optional.of(cut(text.repeat(3), ActionPlanMade.MAX_DEVIATION_PLAN))),
            new CoordinatedPlanMade(
                head("sip", 3), commitments, List.of(text), Optional.empty(), Optional.empty()),
            new BlockStarted(head("b1", 4), 1, Optional.of(text), List.of(text)),
            new InternshipStarted(head("praktik", 5), place, 50),
            new InternshipEnded(head("praktik-slut", 6), place),
            new BlockEnded(head("b1-slut", 7), 1),
            new Closed(
                head("avslut", 8),
                text,
                Livelihood.NOT_REGISTERED,
                Optional.of(text),
                true,
                true)));
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }

  /** A pathway from one day to another, recorded in the first and the last microsecond of them. */
  public static Pathway lasting(int number, LocalDate from, LocalDate to) {
    Instant first = from.atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant last =
        to.atTime(LocalTime.MAX.truncatedTo(ChronoUnit.MICROS)).toInstant(ZoneOffset.UTC);
    Background background =
        Background.builder()
            .profile(new Profile(Sex.WOMAN, Year.of(from.getYear()), 0, Optional.empty()))
            .before(Livelihood.NOT_REGISTERED)
            .build();
    return of(
        number,
        participant(number),
        0,
        List.of(
            new ConsentGiven(
                new EventHead(EventId.of("samtycke"), from, first, Optional.empty()),
                ConsentGiven.FORM,
                Authority.KOMMUN),
            new Started(
                new EventHead(EventId.of("start"), from, first, Optional.empty()), background),
            new ActionPlanMade(
                new EventHead(EventId.of("plan"), from, first, Optional.empty()),
                List.of(new PlanCommitment(Authority.KOMMUN, "Samtal", Optional.of(from))),
                Optional.of(to),
                Optional.empty()),
            new Closed(
                new EventHead(EventId.of("avslut"), to, last, Optional.empty()),
                "enligt-plan",
                Livelihood.NOT_REGISTERED,
                Optional.empty(),
                true,
                false)));
  }

  /** Many pathways, for streams: most of them ended, some running, women and men. */
  public static Pathway seeded(int number, long seed) {
    RandomGenerator random =
        RandomGeneratorFactory.of("SplittableRandom").create(seed * 1_000_003 + number);
    int from = random.nextInt(700);
    int to = from + 1 + random.nextInt(300);
    List<PathwayEvent> events = new ArrayList<>();
    if (random.nextBoolean()) {
      events.add(referred(from));
    }
    events.add(consent(from));
    events.add(started(from, random.nextBoolean() ? Sex.WOMAN : Sex.MAN));
    events.add(measured("mät", from));
    if (random.nextInt(4) > 0) {
      events.add(closed(to));
    }
    return of(number, participant(number), random.nextInt(3), events);
  }
}
