package io.github.finsam.indicators.judge;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Mapping;
import io.github.finsam.indicators.instrument.MappingScope;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What can be compared with what. A measure can be compared with itself in the same edition;
 * otherwise the mappings of the editions have to say so.
 *
 * <p>Items of two editions can be compared if either edition has a mapping of the two that says so
 * and neither has one that denies it. Indicators can be compared if their items can, one by one,
 * and none of either is left. What is said of headings alone decides nothing.
 *
 * <p>Immutable and thread-safe.
 */
public final class Comparability {

  /** Measures can be compared within their edition only. */
  public static final Comparability WITHIN_EDITIONS = new Comparability(List.of());

  private final Map<String, Edition> editions = new HashMap<>();

  private Comparability(List<Edition> editions) {
    Arguments arguments = new Arguments();
    for (Edition edition : editions) {
      arguments.that(
          this.editions.put(edition.id(), edition) == null, "duplicate", "editions", edition.id());
    }
    arguments.orThrow();
  }

  /**
   * What these editions say.
   *
   * @throws io.github.finsam.base.InvalidValueException if two have the same id
   */
  public static Comparability of(Edition... editions) {
    return new Comparability(List.of(editions));
  }

  /**
   * Whether two measures can be compared.
   *
   * @return the mappings that say so, none for the same measure in the same edition; empty if they
   *     cannot be compared
   */
  public Optional<List<Mapping>> between(
      String edition, String measure, String otherEdition, String otherMeasure) {
    if (edition.equals(otherEdition) && measure.equals(otherMeasure)) {
      return Optional.of(List.of());
    }
    Edition one = editions.get(edition);
    Edition other = editions.get(otherEdition);
    if (one == null || other == null) {
      return Optional.empty();
    }
    Optional<Indicator> indicator = one.findIndicator(measure);
    Optional<Indicator> otherIndicator = other.findIndicator(otherMeasure);
    boolean item = one.findItem(measure).isPresent() && other.findItem(otherMeasure).isPresent();
    if (indicator.isEmpty() || otherIndicator.isEmpty()) {
      return item ? items(one, measure, other, otherMeasure).map(List::of) : Optional.empty();
    }
    // An id can name an item and an indicator: then the indicator is the stricter claim.
    return indicators(one, indicator.get(), other, otherIndicator.get());
  }

  private static Optional<List<Mapping>> indicators(
      Edition edition, Indicator indicator, Edition otherEdition, Indicator otherIndicator) {
    List<Item> left = new ArrayList<>(otherEdition.itemsOf(otherIndicator));
    List<Mapping> found = new ArrayList<>();
    for (Item item : edition.itemsOf(indicator)) {
      Optional<Item> partner =
          left.stream()
              .filter(o -> items(edition, item.id(), otherEdition, o.id()).isPresent())
              .findFirst();
      if (partner.isEmpty()) {
        return Optional.empty();
      }
      left.remove(partner.get());
      items(edition, item.id(), otherEdition, partner.get().id()).ifPresent(found::add);
    }
    return left.isEmpty() && !found.isEmpty() ? Optional.of(List.copyOf(found)) : Optional.empty();
  }

  private static Optional<Mapping> items(
      Edition edition, String item, Edition otherEdition, String otherItem) {
    List<Mapping> said = new ArrayList<>(said(edition, item, otherEdition, otherItem));
    said.addAll(said(otherEdition, otherItem, edition, item));
    return said.stream().allMatch(Mapping::comparable)
        ? said.stream().findFirst()
        : Optional.empty();
  }

  private static List<Mapping> said(
      Edition edition, String item, Edition otherEdition, String otherItem) {
    return edition.mappings().stream()
        .filter(m -> m.scope() == MappingScope.ITEM)
        .filter(m -> m.item().equals(item) && m.otherItem().equals(otherItem))
        .filter(m -> m.otherEdition().equals(otherEdition.id()))
        .toList();
  }

  /**
   * Whether two figures can be compared; the mappings that say so. Besides the measures, what is to
   * agree is which answers were put together, and on which scale: not the words of two editions for
   * the same rule, nor what stands beside a figure.
   */
  Outcome<List<Mapping>> between(
      String measure, Figure figure, String otherMeasure, Figure otherFigure) {
    Optional<List<Mapping>> mappings =
        between(figure.edition(), measure, otherFigure.edition(), otherMeasure);
    if (mappings.isEmpty()) {
      return Outcome.none(
          Absence.of(Absence.Reason.NOT_COMPARABLE),
          Sentences.of(
              "change.editions",
              Texts.same(measure),
              Texts.same(figure.edition()),
              Texts.same(otherMeasure),
              Texts.same(otherFigure.edition())));
    }
    if (!Difference.sameScale(figure, otherFigure)
        || !mappings.get().stream().allMatch(m -> sameAnswers(m, figure, otherFigure))) {
      return Difference.scales();
    }
    return how(figure, measure).equals(how(otherFigure, otherMeasure))
        ? Outcome.found(mappings.get())
        : methods(figure, otherFigure);
  }

  /** Whether the same answers to the two items of a mapping count as positive. */
  private boolean sameAnswers(Mapping mapping, Figure figure, Figure otherFigure) {
    boolean turned = mapping.otherEdition().equals(figure.edition());
    Edition from = editions.get(turned ? otherFigure.edition() : figure.edition());
    Edition to = editions.get(mapping.otherEdition());
    return from != null
        && to != null
        && from.scaleOf(from.item(mapping.item()))
            .sameAnswers(to.scaleOf(to.item(mapping.otherItem())));
  }

  /** How a figure was put together, with a mark in place of an edition's words for its own rule. */
  private String how(Figure figure, String measure) {
    String method = clause(figure.basis().method());
    Map<String, String> rules = new LinkedHashMap<>();
    Optional.ofNullable(editions.get(figure.edition()))
        .flatMap(edition -> edition.findIndicator(measure))
        .ifPresent(
            indicator -> {
              indicator.bothSides().ifPresent(both -> rules.put(clause(both.text()), "both sides"));
              rules.put(clause(indicator.rule().text()), "pooled");
            });
    rules.put(clause(Basis.POOLED), "pooled");
    return rules.entrySet().stream()
        .filter(rule -> method.startsWith(rule.getKey()))
        .findFirst()
        .map(rule -> rule.getValue() + method.substring(rule.getKey().length()))
        .orElse(method);
  }

  /** Whether the figures of a measure in one edition were put together in the same way. */
  static boolean sameMethod(Figure figure, Figure other) {
    return clause(figure.basis().method()).equals(clause(other.basis().method()));
  }

  private static String clause(Label text) {
    return Texts.clause(text).en();
  }

  /** No comparison of figures that were put together in different ways. */
  static <T> Outcome<T> methods(Figure figure, Figure other) {
    return Outcome.none(
        Absence.of(Absence.Reason.NOT_COMPARABLE),
        Sentences.of("change.methods", figure.method(), other.method()));
  }
}
