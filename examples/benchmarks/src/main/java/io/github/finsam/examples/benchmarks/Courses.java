package io.github.finsam.examples.benchmarks;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Sex;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Background;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.CheckpointDecision;
import io.github.finsam.pathway.CheckpointHeld;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.CoordinatorNamed;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.NeedsAssessed;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Resumed;
import io.github.finsam.pathway.StaffId;
import io.github.finsam.pathway.Started;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up pathways of ten events each in 800 insatser of 80 förbund, the same every time. */
final class Courses {

  /** The day of the report. */
  static final AsOf TODAY = AsOf.of(LocalDate.of(2016, 3, 1));

  /** The year of the report. */
  static final Year YEAR = Year.of(2014);

  /** How many events each has. */
  static final int EVENTS = 10;

  private static final int INSATSER = 800;
  private static final List<String> OCCUPATIONS =
      List.of("arbete", "studier", "arbetssokande", "ingen", "subventionerat-arbete");
  private static final List<String> INCOMES =
      List.of("forsorjningsstod", "aktivitetsersattning", "sjukpenning", "ingen-offentlig");
  private static final List<String> EDUCATIONS = List.of("grundskola", "gymnasium");
  private static final List<EventId> IDS =
      IntStream.range(0, EVENTS).mapToObj(i -> EventId.of("e" + i)).toList();
  private static final ParticipantId NOBODY = new ParticipantId("key-1", "0".repeat(64));

  private Courses() {}

  static List<Pathway> of(int number) {
    Random random = new Random(2014);
    List<InsatsId> insatser = new ArrayList<>();
    List<ForbundId> forbund = new ArrayList<>();
    for (int i = 0; i < INSATSER; i++) {
      insatser.add(InsatsId.of("insats-" + i));
      forbund.add(i % 10 == 0 ? ForbundId.of("forbund-" + i / 10) : forbund.get(i - 1));
    }
    List<Pathway> pathways = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      int insats = random.nextInt(INSATSER);
      pathways.add(
          new Pathway(
              PathwayId.of("p" + i),
              NOBODY,
              insatser.get(insats),
              forbund.get(insats),
              events(random)));
    }
    return pathways;
  }

  private static List<PathwayEvent> events(Random random) {
    LocalDate start = LocalDate.of(2013, 1, 1).plusDays(random.nextInt(720));
    LocalDate end = start.plusDays(100 + random.nextInt(500));
    List<PathwayEvent> events = new ArrayList<>(EVENTS);
    events.add(
        new Referred(
            head(0, start.minusDays(random.nextInt(80))), "vardcentral", Optional.empty()));
    events.add(new ConsentGiven(head(1, start), ConsentGiven.FORM, Authority.KOMMUN));
    events.add(new Started(head(2, start), background(random)));
    events.add(new CoordinatorNamed(head(3, start), StaffId.of("s-1")));
    events.add(new NeedsAssessed(head(4, start.plusDays(3)), List.of(Authority.REGION)));
    events.add(new Paused(head(5, start.plusDays(20))));
    events.add(new Resumed(head(6, start.plusDays(30))));
    events.add(
        new BlockStarted(head(7, start.plusDays(31)), 1, Optional.of("1402"), List.of("grupp")));
    if (end.isBefore(TODAY.day())) {
      Livelihood after = livelihood(random, 75);
      events.add(
          new Closed(
              head(8, end),
              random.nextInt(4) == 0 ? "eget-initiativ" : "enligt-plan",
              after,
              Optional.of("arbete"),
              random.nextBoolean(),
              true));
      events.add(
          new FollowedUp(
              head(9, end.plusMonths(6)), 6, FollowUpResponse.ANSWERED, Optional.of(after)));
    } else {
      events.add(new BlockEnded(head(8, start.plusDays(72)), 1));
      events.add(
          new CheckpointHeld(head(9, start.plusDays(72)), 1, CheckpointDecision.NEXT_BLOCK, true));
    }
    return events;
  }

  private static Background background(Random random) {
    return Background.builder()
        .profile(
            new Profile(
                random.nextBoolean() ? Sex.WOMAN : Sex.MAN,
                Year.of(1985),
                16 + random.nextInt(45),
                Optional.of("2482")))
        .education(EDUCATIONS.get(random.nextInt(EDUCATIONS.size())))
        .monthsOnSupport(random.nextInt(90))
        .before(livelihood(random, 50))
        .build();
  }

  private static Livelihood livelihood(Random random, int percent) {
    return new Livelihood(
        List.of(INCOMES.get(random.nextInt(INCOMES.size()))),
        List.of(Occupation.of(OCCUPATIONS.get(random.nextInt(OCCUPATIONS.size())), percent)));
  }

  private static EventHead head(int number, LocalDate day) {
    return new EventHead(
        IDS.get(number), day, day.atTime(12, 0).toInstant(ZoneOffset.UTC), Optional.empty());
  }
}
