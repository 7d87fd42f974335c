package io.github.finsam.storage.contract;

import static io.github.finsam.storage.contract.SamplePathways.FORBUNDS;
import static io.github.finsam.storage.contract.SamplePathways.INSATSER;
import static io.github.finsam.storage.contract.SamplePathways.closed;
import static io.github.finsam.storage.contract.SamplePathways.consent;
import static io.github.finsam.storage.contract.SamplePathways.consentWithdrawn;
import static io.github.finsam.storage.contract.SamplePathways.followedUp;
import static io.github.finsam.storage.contract.SamplePathways.head;
import static io.github.finsam.storage.contract.SamplePathways.id;
import static io.github.finsam.storage.contract.SamplePathways.measured;
import static io.github.finsam.storage.contract.SamplePathways.participant;
import static io.github.finsam.storage.contract.SamplePathways.referred;
import static io.github.finsam.storage.contract.SamplePathways.started;
import static io.github.finsam.storage.contract.SamplePathways.voided;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.IllegalTransitionException;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.Paused;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.RetentionRule;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of units of work that can be played on any store for persons, and what a store
 * answered. Two stores that keep the port answer the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rounds what to do, one unit of work after another
 */
public record PersonScript(List<Round> rounds) {

  /** Pathways that the steps of a script choose from: few, so that steps meet. */
  public static final int PATHWAYS = 5;

  /** Participants that the steps of a script choose from. */
  public static final int PERSONS = 3;

  /** Variants of events, queries and answers that the steps of a script choose from. */
  public static final int VARIANTS = 12;

  /** Copies the list. */
  public PersonScript {
    rounds = List.copyOf(rounds);
  }

  /** What a step does. */
  public enum Deed {
    /** Inserts a pathway. */
    INSERT,
    /** Adds an event to a pathway. */
    ADD,
    /** Links an answer to a pathway. */
    LINK,
    /** Removes a link. */
    UNLINK,
    /** Looks for a pathway, a link and the links of the pathway. */
    FIND,
    /** Lists the pathways of a participant. */
    OF,
    /** Streams pathways that a query selects. */
    STREAM,
    /** Exports all that is known of a participant. */
    EXPORT,
    /** Erases a participant. */
    ERASE,
    /** Erases a pathway. */
    ERASE_ONE,
    /** Lists what is due to be erased. */
    DUE
  }

  /**
   * A step of a unit of work.
   *
   * @param deed what it does
   * @param pathway which pathway, less than {@link #PATHWAYS}
   * @param person which participant, less than {@link #PERSONS}
   * @param variant which events, query or answer, less than {@link #VARIANTS}
   * @param off how far the version it names is from the right one
   */
  public record Step(Deed deed, int pathway, int person, int variant, int off) {}

  /**
   * A unit of work.
   *
   * @param steps what it does
   * @param done whether it is stored
   */
  public record Round(List<Step> steps, boolean done) {

    /** Copies the list. */
    public Round {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Plays the script on an empty store.
   *
   * @return every answer and refusal, and after each round all that is stored and the log: values
   *     and not their texts, which say nothing about persons
   */
  public List<Object> playOn(PersonStore store) {
    List<Object> answers = new ArrayList<>();
    for (Round round : rounds) {
      try {
        store.write(
            PersonStoreContract.STAFF,
            unit -> {
              round.steps().forEach(step -> answers.add(answer(step, unit)));
              if (!round.done()) {
                throw new IllegalStateException("taken back");
              }
              return "";
            });
      } catch (IllegalStateException e) {
        answers.add(e.getMessage());
      }
      answers.add(PersonStoreContract.all(store));
      answers.add(links(store));
      // Everything but the number: numbers may be left out.
      answers.add(PersonStoreContract.log(store).stream().map(e -> e.withNumber(1)).toList());
    }
    return answers;
  }

  private static List<AnswerLink> links(PersonStore store) {
    return store.read(
        PersonStoreContract.OTHER,
        s -> {
          List<AnswerLink> links = new ArrayList<>();
          s.links().forEach(PathwayQuery.all(), links::add);
          links.sort(null);
          return links;
        });
  }

  private static Object answer(Step step, PersonUnit unit) {
    try {
      return List.of(step, act(step, unit));
    } catch (StoreException e) {
      return step + " → " + e.code() + ": " + e.getMessage();
    } catch (IllegalTransitionException | InvalidValueException e) {
      return step + " → " + e.getMessage();
    }
  }

  private static Object act(Step step, PersonUnit unit) {
    AnswerLink link =
        new AnswerLink(
            FORBUNDS.get(step.off()),
            "svar-" + step.variant() % 4,
            id(step.pathway()),
            EventId.of("mät-" + step.variant() % 3));
    return switch (step.deed()) {
      case INSERT -> {
        unit.pathways().insert(pathway(step));
        yield "";
      }
      case ADD ->
          unit.pathways()
              .add(
                  id(step.pathway()),
                  List.of(event(step.variant())),
                  PathwayContext.none(),
                  version(step, unit));
      case LINK -> {
        unit.links().insert(link);
        yield "";
      }
      case UNLINK -> {
        unit.links().delete(link.forbund(), link.sourceId());
        yield "";
      }
      case FIND ->
          List.of(
              unit.pathways().findVersioned(id(step.pathway())),
              unit.links().find(link.forbund(), link.sourceId()),
              unit.links().of(id(step.pathway())));
      case OF -> unit.pathways().of(participant(step.person()));
      case STREAM -> PersonStoreContract.selected(unit.pathways(), query(step.variant()));
      case EXPORT -> unit.export(participant(step.person()));
      case ERASE -> unit.erase(participant(step.person()));
      case ERASE_ONE -> {
        unit.erase(id(step.pathway()), version(step, unit));
        yield "";
      }
      case DUE -> unit.due(new RetentionRule("gallring", 2), SamplePathways.DAY.plusDays(70));
    };
  }

  private static long version(Step step, PersonUnit unit) {
    return unit.pathways().findVersioned(id(step.pathway())).map(Versioned::version).orElse(1L)
        + step.off();
  }

  private static Pathway pathway(Step step) {
    int day = step.variant() % 2;
    List<PathwayEvent> events =
        switch (step.variant() / 2) {
          case 0 -> List.of();
          case 1 -> List.of(referred(day));
          case 2 -> List.of(consent(day), started(day));
          case 3 -> List.of(consent(day), started(day), closed(day + 5));
          case 4 -> List.of(started(day));
          default -> List.of(consent(day), started(day), voided(day));
        };
    return SamplePathways.of(step.pathway(), participant(step.person()), step.off(), events);
  }

  private static PathwayEvent event(int variant) {
    return switch (variant) {
      case 0 -> referred(1);
      case 1, 2 -> consent(variant);
      case 3, 4 -> started(variant);
      case 5 -> measured("mät-0", 5);
      case 6 -> measured("mät-1", 7);
      case 7 -> new Paused(head("uppehåll", 8));
      case 8 -> closed(10);
      case 9 -> consentWithdrawn(9);
      case 10 -> followedUp(200);
      default -> voided(30);
    };
  }

  private static PathwayQuery query(int variant) {
    PathwayQuery query =
        switch (variant / 4) {
          case 0 -> PathwayQuery.all();
          case 1 -> PathwayQuery.all().ofInsatser(INSATSER.get(0));
          default -> PathwayQuery.all().ofForbunds(FORBUNDS.get(1), FORBUNDS.get(0));
        };
    return switch (variant % 4) {
      case 0 -> query;
      case 1 -> query.during(Period.parse("2014-01-08/2014-01-12"));
      case 2 -> query.asOf(AsOf.of(SamplePathways.DAY.plusDays(4)));
      default -> query.during(Period.year(2014)).asOf(AsOf.of(SamplePathways.DAY.plusDays(9)));
    };
  }
}
