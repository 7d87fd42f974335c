package io.github.finsam.examples.followup;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What happens to one made-up participant, told in order of time up to the day of the report. */
final class Story {

  private final Pathway pathway;
  private final LocalDate lastDay;
  private final List<PathwayEvent> events = new ArrayList<>();

  Story(PathwayId id, ParticipantId participant, InsatsId insats, ForbundId forbund, LocalDate to) {
    this.pathway = Pathway.open(id, participant, insats, forbund);
    this.lastDay = to;
  }

  /** Something happens on a day and is recorded that afternoon; what is still to come is not. */
  Story on(LocalDate day, Function<EventHead, PathwayEvent> event) {
    if (!day.isAfter(lastDay)) {
      EventId id = EventId.of(pathway.id() + "-" + (events.size() + 1));
      LocalTime time = LocalTime.of(13, 0).plusSeconds(events.size());
      events.add(
          event.apply(
              new EventHead(
                  id, day, day.atTime(time).toInstant(ZoneOffset.UTC), Optional.empty())));
    }
    return this;
  }

  /**
   * The pathway.
   *
   * @throws io.github.finsam.pathway.IllegalTransitionException if something was told that cannot
   *     have happened
   */
  Pathway told(LocalDate forbundStart) {
    return pathway.with(events, PathwayContext.from(forbundStart));
  }
}
