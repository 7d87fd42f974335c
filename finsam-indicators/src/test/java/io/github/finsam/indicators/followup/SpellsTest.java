package io.github.finsam.indicators.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.collect.InsatsQueue;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Background;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.ConsentWithdrawn;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.NeedsAssessed;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.ReferralWithdrawn;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Resumed;
import io.github.finsam.pathway.Retracted;
import io.github.finsam.pathway.Started;
import io.github.finsam.pathway.Voided;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SpellsTest {

  private static final LocalDate DAY0 = LocalDate.of(2014, 1, 6);

  /** Any events on any days recorded in any order, mostly against the rules. */
  private static Pathway anything(long seed) {
    Random random = new Random(seed);
    List<PathwayEvent> events = new ArrayList<>();
    int number = random.nextInt(11);
    boolean orderly = random.nextBoolean();
    for (int i = 0; i < number; i++) {
      int day = orderly ? i * 9 + random.nextInt(3) : random.nextInt(60);
      Instant recorded =
          DAY0.plusDays(day + (orderly ? 0 : random.nextInt(30)))
              .atTime(8, i)
              .toInstant(ZoneOffset.UTC);
      Optional<EventId> corrects = Optional.empty();
      if (i > 0 && random.nextInt(12) == 0) {
        PathwayEvent target = events.get(random.nextInt(i));
        if (target.recordedAt().isBefore(recorded)) {
          corrects = Optional.of(target.id());
        }
      }
      EventHead head = new EventHead(EventId.of("e" + i), DAY0.plusDays(day), recorded, corrects);
      events.add(event(head, orderly && random.nextInt(6) > 0 ? i : random.nextInt(16), random));
    }
    return new Person("p").pathway().withEvents(events);
  }

  private static PathwayEvent event(EventHead head, int kind, Random random) {
    Livelihood livelihood =
        new Livelihood(
            List.of(random.nextBoolean() ? "sjukpenning" : "egen-kod"),
            List.of(random.nextBoolean() ? Occupation.of("arbete", 50) : Occupation.of("studier")));
    return switch (kind) {
      case 0, 10 -> new Referred(head, "psykiatri", Optional.empty());
      case 1 -> new ConsentGiven(head, ConsentGiven.FORM, Authority.KOMMUN);
      case 2 ->
          new Started(
              head,
              Background.builder()
                  .profile(new Profile(Sex.MAN, Year.of(1990), 24, Optional.of("1402")))
                  .before(livelihood)
                  .build());
      case 3, 11 -> new Paused(head);
      case 4, 12 -> new Resumed(head);
      case 5 -> new NeedsAssessed(head, List.of(Authority.REGION));
      case 6 ->
          new Closed(
              head,
              random.nextInt(9) == 0 ? Closed.WRONG_ENTRY : "enligt-plan",
              livelihood,
              Optional.of("arbete"),
              random.nextBoolean(),
              true);
      case 7 -> new FollowedUp(head, 6, FollowUpResponse.ANSWERED, Optional.of(livelihood));
      case 8 -> new FollowedUp(head, 12, FollowUpResponse.DECLINED, Optional.empty());
      case 9 -> new ConsentWithdrawn(head);
      case 13 -> new ReferralWithdrawn(head);
      case 14 -> new Voided(head);
      default ->
          head.corrects().isPresent()
              ? new Retracted(head)
              : new NeedsAssessed(head, List.of(Authority.REGION));
    };
  }

  @Property(tries = 3000)
  @Label("The quick way gives what the state of the pathway says, for any events, at any time")
  void quickWayAgrees(
      @ForAll @LongRange(min = 0, max = 10_000_000) long seed,
      @ForAll @LongRange(min = 0, max = 90) long day,
      @ForAll boolean always) {
    Pathway pathway = anything(seed);
    AsOf asOf =
        always
            ? AsOf.everything()
            : AsOf.of(
                DAY0.plusDays(day),
                DAY0.plusDays(day + seed % 20).atTime(9, 0).toInstant(ZoneOffset.UTC));
    assertEquals(
        Spells.byState(List.of(pathway), asOf),
        Spells.of(List.of(pathway), asOf),
        pathway::toString);
  }

  @Property(tries = 1000)
  @Label("The queue of the report is the queue of those who work in the insats, for any events")
  void queueAgrees(
      @ForAll @LongRange(min = 0, max = 10_000_000) long seed,
      @ForAll @LongRange(min = 0, max = 60) long day,
      @ForAll @LongRange(min = 0, max = 40) long length) {
    List<Pathway> pathways =
        LongStream.range(seed, seed + 20).mapToObj(SpellsTest::anything).toList();
    Period period = DateRange.of(DAY0.plusDays(day), DAY0.plusDays(day + length));
    InsatsQueue.Flow flow = InsatsQueue.flow(pathways.get(0).insats(), pathways, period);
    assertEquals(
        LongStream.of(
                flow.carriedIn(),
                flow.referred(),
                flow.started(),
                flow.withdrawn(),
                flow.remaining())
            .boxed()
            .toList(),
        ReportsTest.queue(FollowUp.of(Spells.of(pathways, AsOf.everything())), period));
  }

  @Test
  void needsAPart() {
    assertThrows(InvalidValueException.class, () -> Spells.of(List.of(), AsOf.everything(), 0));
    assertEquals("Spells[0]", Spells.of(List.of(), AsOf.everything()).toString());
  }

  @Test
  void onePersonTwiceIsTwoSpells() {
    Person once = new Person("once").ended(LocalDate.of(2014, 3, 1));
    Person again = new Person("again");
    again.start = LocalDate.of(2014, 6, 1);
    Pathway second = again.pathway().withParticipant(once.pathway().participant());
    assertEquals(2, Spells.of(List.of(once.pathway(), second), AsOf.everything()).size());
  }
}
