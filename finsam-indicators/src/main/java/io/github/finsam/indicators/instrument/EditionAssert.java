package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a definition should be, said in a test of it. Every method that does not hold throws an
 * {@link AssertionError} that names what was expected and what was found; no test framework is
 * needed.
 *
 * <pre>{@code
 * assertThat(edition)
 *     .isConsistent()
 *     .hasIndicators(15)
 *     .ofKind(IndicatorKind.PROCESS, 10)
 *     .hasMeasuringPoints(26)
 *     .hasItems(28)
 *     .hasForm(Respondent.PARTICIPANT, Occasion.DURING, 7)
 *     .collects(Respondent.PARTICIPANT, Occasion.DURING, 1, 2, 3, 4, 5, 7, 9);
 * }</pre>
 */
public final class EditionAssert {

  /** What is found where nothing of the kind is there. */
  private static final String NONE = "none";

  private final Edition edition;

  private EditionAssert(Edition edition) {
    this.edition = edition;
  }

  /** Assertions on the edition. */
  public static EditionAssert assertThat(Edition edition) {
    return new EditionAssert(edition);
  }

  /**
   * {@link EditionCheck} finds nothing.
   *
   * @throws AssertionError if it does; the message holds every fault in English
   */
  public EditionAssert isConsistent() {
    List<DefinitionFault> faults = EditionCheck.of(edition);
    if (!faults.isEmpty()) {
      throw failure(
          "no fault",
          faults.stream()
              .map(f -> f.text(Language.EN))
              .collect(Collectors.joining("\n", faults.size() + ":\n", "")));
    }
    return this;
  }

  /**
   * {@link EditionCheck} finds exactly faults with these codes, in whatever order.
   *
   * @throws AssertionError if it finds others
   */
  public EditionAssert hasFaults(String... codes) {
    return same(
        "faults",
        Arrays.stream(codes).sorted().toList(),
        EditionCheck.of(edition).stream().map(DefinitionFault::code).sorted().toList());
  }

  /**
   * The id of the edition and that of its instrument.
   *
   * @throws AssertionError if they are others
   */
  public EditionAssert isEdition(String id, String instrument) {
    return same("id", id, edition.id()).same("instrument", instrument, edition.instrument());
  }

  /**
   * How many indicators it has.
   *
   * @throws AssertionError if it has more or fewer
   */
  public EditionAssert hasIndicators(int count) {
    return same("indicators", count, edition.indicators().size());
  }

  /**
   * How many indicators are of a kind.
   *
   * @throws AssertionError if there are more or fewer
   */
  public EditionAssert ofKind(IndicatorKind kind, int count) {
    return same(
        "indicators of kind " + kind,
        (long) count,
        edition.indicators().stream()
            .filter(i -> i.classification().filter(c -> c.kind() == kind).isPresent())
            .count());
  }

  /**
   * The numbers of the indicators of a level.
   *
   * @throws AssertionError if there are others
   */
  public EditionAssert ofLevel(Level level, int... numbers) {
    return same(
        "indicators of level " + level,
        sorted(numbers),
        edition.indicators().stream()
            .filter(i -> i.classification().filter(c -> c.level() == level).isPresent())
            .map(Indicator::number)
            .sorted()
            .toList());
  }

  /**
   * The numbers of the indicators that are taken from a register.
   *
   * @throws AssertionError if there are others
   */
  public EditionAssert fromRegister(int... numbers) {
    return same(
        "indicators from a register",
        sorted(numbers),
        edition.indicators().stream()
            .filter(i -> i.rule() instanceof IndicatorRule.Register)
            .map(Indicator::number)
            .sorted()
            .toList());
  }

  /**
   * How many measuring points it has.
   *
   * @throws AssertionError if it has more or fewer
   */
  public EditionAssert hasMeasuringPoints(int count) {
    return same("measuring points", count, edition.measuringPoints().size());
  }

  /**
   * How many items it has.
   *
   * @throws AssertionError if it has more or fewer
   */
  public EditionAssert hasItems(int count) {
    return same("items", count, edition.items().size());
  }

  /**
   * An item and its Swedish text, with its stem if it has one.
   *
   * @throws AssertionError if there is no such item or it reads differently
   */
  public EditionAssert hasItem(String id, String sv) {
    return same("item " + id, sv, found(edition.findItem(id), item -> item.fullText(Language.SV)));
  }

  /**
   * How many forms it has.
   *
   * @throws AssertionError if it has more or fewer
   */
  public EditionAssert hasForms(int count) {
    return same("forms", count, edition.forms().size());
  }

  /**
   * How many items the respondents are asked at the occasion.
   *
   * @throws AssertionError if they are asked more or fewer, or there is no such form
   */
  public EditionAssert hasForm(Respondent respondent, Occasion occasion, int items) {
    return same(
        "items on the form " + respondent + " " + occasion,
        items,
        found(edition.findForm(respondent, occasion), f -> f.items().size()));
  }

  /**
   * The numbers of the indicators that the respondents are asked about at the occasion, or that are
   * taken from a register; none for nothing.
   *
   * @throws AssertionError if there are others
   */
  public EditionAssert collects(Respondent respondent, Occasion occasion, int... numbers) {
    return same(
        "indicators collected from " + respondent + " " + occasion,
        sorted(numbers),
        edition.collection().numbers(respondent, occasion));
  }

  /**
   * The lowest and highest code of a scale.
   *
   * @throws AssertionError if they are others, or there is no such scale
   */
  public EditionAssert hasScale(String id, int minCode, int maxCode) {
    return same(
        "codes of the scale " + id,
        minCode + "-" + maxCode,
        found(edition.findScale(id), s -> s.minCode() + "-" + s.maxCode()));
  }

  /**
   * The codes of a scale that count as positive.
   *
   * @throws AssertionError if they are others, or there is no such scale
   */
  public EditionAssert hasPositive(String scale, int... codes) {
    return same(
        "positive codes of the scale " + scale,
        sorted(codes),
        found(edition.findScale(scale), s -> List.copyOf(s.positive())));
  }

  /**
   * The codes of a scale that say that there is no answer; none for no codes.
   *
   * @throws AssertionError if they are others, or there is no such scale
   */
  public EditionAssert hasNonAnswers(String scale, int... codes) {
    return same(
        "codes for no answer of the scale " + scale,
        sorted(codes),
        found(
            edition.findScale(scale),
            s -> s.nonAnswers().stream().map(NonAnswer::code).sorted().toList()));
  }

  /**
   * How many bands its results are judged by.
   *
   * @throws AssertionError if there are more or fewer
   */
  public EditionAssert hasBands(int count) {
    return same("bands", count, edition.bands().size());
  }

  /**
   * That an indicator has a rule of a kind, beside others or alone.
   *
   * @param number the number of the indicator
   * @param rule the kind, for example {@code IndicatorRule.Pooled.class}
   * @throws AssertionError if it has none of the kind, or there is no such indicator
   */
  public EditionAssert hasRule(int number, Class<? extends IndicatorRule> rule) {
    Optional<Indicator> indicator = edition.findIndicator(number);
    if (indicator.stream().flatMap(i -> i.rules().stream()).noneMatch(rule::isInstance)) {
      throw failure(
          "rule " + rule.getSimpleName() + " of indicator " + number,
          indicator
              .map(
                  i ->
                      i.rules().stream()
                          .map(r -> r.getClass().getSimpleName())
                          .collect(Collectors.joining(", ")))
              .orElse(NONE));
    }
    return this;
  }

  /** The edition. */
  public Edition edition() {
    return edition;
  }

  /** What was asked about, or an object that is like nothing that can be expected. */
  private static <T> Object found(Optional<T> value, Function<T, Object> view) {
    return value.map(view).orElseGet(Missing::new);
  }

  /** Equal to nothing but itself, so that what is not there never holds. */
  private static final class Missing {
    @Override
    public String toString() {
      return NONE;
    }
  }

  private EditionAssert same(String what, Object expected, Object found) {
    if (!Objects.equals(expected, found)) {
      throw failure(what + " " + expected, String.valueOf(found));
    }
    return this;
  }

  private AssertionError failure(String expected, String found) {
    return new AssertionError(
        "Edition " + edition.id() + ": expected " + expected + " but found " + found);
  }

  private static List<Integer> sorted(int... numbers) {
    return List.copyOf(
        Arrays.stream(numbers).boxed().collect(Collectors.toCollection(TreeSet::new)));
  }
}
