package io.github.finsam.indicators.followup;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Sex;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.Background;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.ConsentWithdrawn;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Resumed;
import io.github.finsam.pathway.Started;
import io.github.finsam.pathway.Voided;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A made-up participant whose pathway is put together as a test needs it. */
final class Person {

  static final ForbundId FORBUND = ForbundId.of("skelleftea-norsjo");
  private static int next;

  private final String id;
  InsatsId insats = InsatsId.of("insats");
  ForbundId forbund = FORBUND;
  Sex sex = Sex.WOMAN;
  int age = 25;
  Optional<String> kommun = Optional.of("2482");
  Optional<String> education = Optional.empty();
  Optional<Integer> months = Optional.empty();
  Optional<LocalDate> referred = Optional.empty();
  LocalDate start = LocalDate.of(2014, 1, 15);
  Optional<LocalDate> end = Optional.empty();
  String reason = "enligt-plan";
  boolean talk;
  Livelihood before = Livelihood.NOT_REGISTERED;
  Livelihood after = Livelihood.NOT_REGISTERED;
  Optional<FollowUpResponse> sixMonths = Optional.empty();
  Livelihood later = Livelihood.NOT_REGISTERED;
  Optional<LocalDate> withdrew = Optional.empty();
  List<LocalDate> pause = List.of();
  boolean voided;

  Person() {
    this("p" + next++);
  }

  Person(String id) {
    this.id = id;
  }

  Person insats(String value) {
    insats = InsatsId.of(value);
    return this;
  }

  Person sex(Sex value) {
    sex = value;
    return this;
  }

  Person ended(LocalDate day) {
    end = Optional.of(day);
    return this;
  }

  Person after(String occupation, String... incomes) {
    after = new Livelihood(List.of(incomes), List.of(Occupation.of(occupation)));
    return this;
  }

  Person before(String occupation, String... incomes) {
    before = new Livelihood(List.of(incomes), List.of(Occupation.of(occupation)));
    return this;
  }

  private EventHead head(String event, LocalDate day) {
    return new EventHead(
        EventId.of(event), day, day.atTime(12, 0).toInstant(ZoneOffset.UTC), Optional.empty());
  }

  Pathway pathway() {
    List<PathwayEvent> events = new ArrayList<>();
    referred.ifPresent(
        day -> events.add(new Referred(head("referred", day), "vardcentral", Optional.empty())));
    events.add(new ConsentGiven(head("consent", start), ConsentGiven.FORM, Authority.KOMMUN));
    events.add(
        new Started(
            head("start", start),
            Background.builder()
                .profile(new Profile(sex, Year.of(start.getYear() - age), age, kommun))
                .education(education)
                .monthsOnSupport(months)
                .before(before)
                .build()));
    if (!pause.isEmpty()) {
      events.add(new Paused(head("paused", pause.get(0))));
      if (pause.size() > 1) {
        events.add(new Resumed(head("resumed", pause.get(1))));
      }
    }
    withdrew.ifPresent(day -> events.add(new ConsentWithdrawn(head("withdrew", day))));
    end.ifPresent(
        day ->
            events.add(
                new Closed(head("closed", day), reason, after, Optional.empty(), talk, talk)));
    sixMonths.ifPresent(
        response ->
            events.add(
                new FollowedUp(
                    head("six", end.orElseThrow().plusMonths(6)),
                    6,
                    response,
                    response == FollowUpResponse.ANSWERED
                        ? Optional.of(later)
                        : Optional.empty())));
    if (voided) {
      events.add(new Voided(head("voided", end.orElse(start))));
    }
    return new Pathway(
        PathwayId.of(id),
        new ParticipantId("key-1", "%064x".formatted(id.hashCode() & 0xffffffffL)),
        insats,
        forbund,
        events);
  }
}
