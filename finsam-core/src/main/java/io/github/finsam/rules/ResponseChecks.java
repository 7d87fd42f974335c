package io.github.finsam.rules;

import io.github.finsam.base.InsatsId;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Response;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** A questionnaire: whether its day fits the förbund and the insats it is about. */
final class ResponseChecks {

  private ResponseChecks() {}

  /** The insats and the source id, which is all that tells questionnaires apart. */
  private static Place place(Response response) {
    String where =
        response.setting().insats().map(i -> i.value() + ", ").orElse("") + response.sourceId();
    return Place.of(response.setting().forbund().value(), where);
  }

  private static boolean outsideForbund(Response response, Dossier dossier) {
    return !dossier.forbund().existence().contains(response.setting().day());
  }

  static List<Finding> forbund(Rule rule, Response response, Dossier dossier) {
    return outsideForbund(response, dossier)
        ? List.of(
            rule.finding(place(response), Shown.of(dossier.forbund().name()))
                .printed(Shown.of(response.setting().day()))
                .computed(Explanations.days(dossier.forbund().existence()))
                .build())
        : List.of();
  }

  static List<Finding> known(Rule rule, Response response, Dossier dossier) {
    Optional<InsatsId> insats = response.setting().insats();
    return insats.isPresent() && dossier.insats(insats.get()).isEmpty()
        ? List.of(
            rule.finding(place(response), Shown.of(insats.get().value()))
                .printed(Shown.of(response.setting().day()))
                .addDetails(Shown.of(dossier.forbund().name()))
                .build())
        : List.of();
  }

  static List<Finding> before(Rule rule, Response response, Dossier dossier) {
    return insats(rule, response, dossier, (actual, day) -> day.isBefore(actual.startInclusive()));
  }

  static List<Finding> after(Rule rule, Response response, Dossier dossier) {
    return insats(
        rule,
        response,
        dossier,
        (actual, day) -> actual.endInclusive().map(day::isAfter).orElse(false));
  }

  private static List<Finding> insats(
      Rule rule, Response response, Dossier dossier, BiPredicate<DateRange, LocalDate> outside) {
    Optional<Insats> insats = response.setting().insats().flatMap(dossier::insats);
    // A day when there was no förbund is told of as that.
    if (insats.isEmpty() || outsideForbund(response, dossier)) {
      return List.of();
    }
    DateRange actual = insats.get().course().actual();
    return outside.test(actual, response.setting().day())
        ? List.of(
            rule.finding(place(response), Shown.of(insats.get().name()))
                .printed(Shown.of(response.setting().day()))
                .computed(Explanations.days(actual))
                .build())
        : List.of();
  }
}
