package io.github.finsam.indicators.judge;

import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.Item;
import io.github.finsam.indicators.instrument.Mapping;
import io.github.finsam.indicators.instrument.MappingScope;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Figure;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** Whether two figures can be compared; the mappings that say so. */
  Outcome<List<Mapping>> between(
      String measure, Figure figure, String otherMeasure, Figure otherFigure) {
    Optional<List<Mapping>> mappings =
        between(figure.edition(), measure, otherFigure.edition(), otherMeasure);
    if (mappings.isEmpty()) {
      return Outcome.none(
          Absence.of(Absence.Reason.NOT_COMPARABLE),
          Texts.of(
              "change.editions",
              Texts.same(measure),
              Texts.same(figure.edition()),
              Texts.same(otherMeasure),
              Texts.same(otherFigure.edition())));
    }
    return mappings.get().isEmpty() && !figure.method().equals(otherFigure.method())
        ? methods(figure, otherFigure)
        : Outcome.found(mappings.get());
  }

  /** No comparison of figures that were put together in different ways. */
  static <T> Outcome<T> methods(Figure figure, Figure other) {
    return Outcome.none(
        Absence.of(Absence.Reason.NOT_COMPARABLE),
        Texts.of("change.methods", figure.method(), other.method()));
  }
}
