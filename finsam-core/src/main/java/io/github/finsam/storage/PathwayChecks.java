package io.github.finsam.storage;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.EventKind;
import io.github.finsam.pathway.IllegalTransitionException;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.Registrations;
import io.github.finsam.pathway.TransitionRule;
import io.github.finsam.pathway.TransitionViolation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What every adapter checks before it stores something about a person. */
public final class PathwayChecks {

  private PathwayChecks() {}

  /**
   * Checks the events of a pathway that is to be stored for the first time.
   *
   * @throws IllegalTransitionException if they break a rule
   */
  public static void requireLegal(Pathway pathway, PathwayContext context) {
    List<TransitionViolation> wrong = pathway.violations(context);
    if (!wrong.isEmpty()) {
      throw new IllegalTransitionException(wrong);
    }
  }

  /**
   * Checks that a pathway is a spell of its own.
   *
   * @param pathway as it is to be stored
   * @param onFile pathways of the same participant; the pathway itself may be among them
   * @throws DuplicateException if it is the same spell as another ({@code same-spell})
   */
  public static void requireOwnSpell(Pathway pathway, Collection<Pathway> onFile) {
    Registrations.sameSpell(pathway, onFile)
        .ifPresent(
            other -> {
              throw DuplicateException.sameSpell(pathway.id().toString(), other.toString());
            });
  }

  /**
   * Checks that an answer can be linked to a pathway.
   *
   * @param pathway the pathway that the link names, as it is stored
   * @throws NotFoundException if it has no such measuring occasion in force
   * @throws io.github.finsam.base.InvalidValueException if it is of another förbund
   * @throws IllegalTransitionException if the consent is withdrawn
   */
  public static void requireLinkable(AnswerLink link, Pathway pathway) {
    PathwayEvent occasion =
        pathway.eventsInForce(AsOf.everything()).stream()
            .filter(event -> event.id().equals(link.occasion()))
            .filter(event -> event.kind() == EventKind.MEASURING_OCCASION_HELD)
            .findFirst()
            .orElseThrow(() -> new NotFoundException(pathway.id() + "/" + link.occasion()));
    new Checks()
        .that(
            link.forbund().equals(pathway.forbund()),
            "mismatch",
            "forbund",
            link.forbund(),
            pathway.forbund().toString())
        .orThrow();
    Optional<LocalDate> withdrawn = pathway.state().intake().consentWithdrawnOn();
    if (withdrawn.isPresent()) {
      throw new IllegalTransitionException(
          List.of(
              new TransitionViolation(
                  TransitionRule.CONSENT_WITHDRAWN,
                  occasion.kind(),
                  occasion.id().value(),
                  occasion.occurredOn(),
                  List.of(withdrawn.get().toString()))));
    }
  }
}
