package io.github.finsam.indicators.collect;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Sex;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.Background;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.IllegalTransitionException;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Started;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** Made-up pathways, written as days and events. */
final class Pathways {

  static final InsatsId ACTIVERA = InsatsId.of("activera");
  static final LocalDate DAY0 = LocalDate.of(2014, 1, 6);

  private Pathway pathway;
  private int events;

  private Pathways(String id, InsatsId insats) {
    this.pathway =
        Pathway.open(
            PathwayId.of(id),
            new ParticipantId("key-1", "0123456789abcdef".repeat(4)),
            insats,
            ForbundId.of("insjoriket"));
  }

  static Pathways of(String id, InsatsId insats) {
    return new Pathways(id, insats);
  }

  /** A pathway that starts on {@link #DAY0}, the consent given the same day. */
  static Pathways started(String id) {
    return of(id, ACTIVERA).consent(0).start(0);
  }

  /** Adds an event on a day counted from {@link #DAY0}. */
  Pathways on(int day, Function<EventHead, PathwayEvent> event) {
    pathway = pathway.with(event.apply(head(day)));
    return this;
  }

  /** Adds an event if it is allowed, and leaves it out if not. */
  Pathways maybe(int day, Function<EventHead, PathwayEvent> event) {
    try {
      return on(day, event);
    } catch (IllegalTransitionException e) {
      return this;
    }
  }

  private EventHead head(int day) {
    LocalDate on = DAY0.plusDays(day);
    return new EventHead(
        EventId.of("e" + events++),
        on,
        on.atTime(12, 0).toInstant(ZoneOffset.UTC).plusSeconds(events),
        Optional.empty());
  }

  Pathways referred(int day, Integer priority) {
    return on(day, h -> referral(h, Optional.of(priority)));
  }

  Pathways referred(int day) {
    return on(day, h -> referral(h, Optional.empty()));
  }

  Pathways consent(int day) {
    return on(day, Pathways::consentGiven);
  }

  Pathways start(int day) {
    return on(day, Pathways::startedEvent);
  }

  Pathways close(int day) {
    return on(day, Pathways::closedEvent);
  }

  static PathwayEvent referral(EventHead head, Optional<Integer> priority) {
    return new Referred(head, "psykiatri", priority);
  }

  static PathwayEvent consentGiven(EventHead head) {
    return new ConsentGiven(head, ConsentGiven.FORM, Authority.KOMMUN);
  }

  static PathwayEvent startedEvent(EventHead head) {
    return new Started(
        head,
        Background.builder()
            .profile(new Profile(Sex.WOMAN, Year.of(1988), 25, Optional.empty()))
            .before(Livelihood.NOT_REGISTERED)
            .build());
  }

  static PathwayEvent closedEvent(EventHead head) {
    return new Closed(head, "enligt-plan", Livelihood.NOT_REGISTERED, Optional.empty(), true, true);
  }

  Pathway get() {
    return pathway;
  }
}
