package io.github.finsam.indicators.instrument;

import io.github.finsam.base.FormId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.survey.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * One edition of an instrument: what it measures, what it asks of whom and when, and on which
 * scales. Results of different editions may not be joined unless a mapping says so.
 *
 * <p>An edition built in code may contradict itself; {@link EditionCheck} says in what. Those that
 * {@link EditionLoader} has read never do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param info what it is and where it is from
 * @param indicators its indicators in the order of the instrument
 * @param measuringPoints its measuring points in the order of the instrument; may be empty
 * @param items its items in the order of the instrument; may be empty
 * @param scales its scales; may be empty
 * @param forms its forms; may be empty
 * @param interpretation how its results are read
 * @param apparatus notes, other readings and printed words
 */
@Value.Builder
public record Edition(
    EditionInfo info,
    List<Indicator> indicators,
    List<MeasuringPoint> measuringPoints,
    List<Item> items,
    List<Scale> scales,
    List<EditionForm> forms,
    Interpretation interpretation,
    Apparatus apparatus)
    implements WithEdition {

  /** Copies the lists. */
  public Edition {
    indicators = List.copyOf(indicators);
    measuringPoints = List.copyOf(measuringPoints);
    items = List.copyOf(items);
    scales = List.copyOf(scales);
    forms = List.copyOf(forms);
  }

  /** A new builder. */
  public static EditionBuilder builder() {
    return new EditionBuilder();
  }

  /** The id that forms, responses and results carry, for example {@code nns-2014-12}. */
  public String id() {
    return info.id();
  }

  /** The id of the instrument, for example {@code nns}. */
  public String instrument() {
    return info.instrument();
  }

  /** What it is called; says so if layers of an application have adapted it. */
  public Label name() {
    return info.adaptedBy().isEmpty()
        ? info.name()
        : Label.of(info.name().sv() + " (anpassad)", info.name().en() + " (adapted)");
  }

  /**
   * Names of the layers of an application that replaced or added rows, the lowest first; empty if
   * it is as its source has it.
   */
  public List<String> adaptedBy() {
    return info.adaptedBy();
  }

  /** The document it is taken from. */
  public String source() {
    return info.source();
  }

  /** The indicator with this number; empty if there is none. */
  public Optional<Indicator> findIndicator(int number) {
    return indicators.stream().filter(i -> i.number() == number).findFirst();
  }

  /** The indicator with this id; empty if there is none. */
  public Optional<Indicator> findIndicator(String id) {
    return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /**
   * The indicator with this number.
   *
   * @throws InvalidValueException if there is none; the message names those there are
   */
  public Indicator indicator(int number) {
    return findIndicator(number)
        .orElseThrow(
            () ->
                Ids.unknown(
                    "indicator",
                    Integer.toString(number),
                    indicators.stream().map(i -> Integer.toString(i.number())).toList()));
  }

  /**
   * The indicator with this id.
   *
   * @throws InvalidValueException if there is none; the message names those there are
   */
  public Indicator indicator(String id) {
    return findIndicator(id)
        .orElseThrow(
            () -> Ids.unknown("indicator", id, indicators.stream().map(Indicator::id).toList()));
  }

  /** The measuring point with this id; empty if there is none. */
  public Optional<MeasuringPoint> findMeasuringPoint(String id) {
    return measuringPoints.stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /**
   * The measuring point with this id.
   *
   * @throws InvalidValueException if there is none; the message names those there are
   */
  public MeasuringPoint measuringPoint(String id) {
    return findMeasuringPoint(id)
        .orElseThrow(
            () ->
                Ids.unknown(
                    "measuringPoint",
                    id,
                    measuringPoints.stream().map(MeasuringPoint::id).toList()));
  }

  /** The item with this id; empty if there is none. */
  public Optional<Item> findItem(String id) {
    return items.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /**
   * The item with this id.
   *
   * @throws InvalidValueException if there is none; the message names those there are
   */
  public Item item(String id) {
    return findItem(id)
        .orElseThrow(() -> Ids.unknown("item", id, items.stream().map(Item::id).toList()));
  }

  /** The scale with this id; empty if there is none. */
  public Optional<Scale> findScale(String id) {
    return scales.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /**
   * The scale with this id.
   *
   * @throws InvalidValueException if there is none; the message names those there are
   */
  public Scale scale(String id) {
    return findScale(id)
        .orElseThrow(() -> Ids.unknown("scale", id, scales.stream().map(Scale::id).toList()));
  }

  /**
   * The scale the item is answered on.
   *
   * @throws InvalidValueException if there is no such scale; the message names those there are
   */
  public Scale scaleOf(Item item) {
    return scale(item.scale());
  }

  /** The form with this id; empty if there is none. */
  public Optional<EditionForm> findForm(FormId id) {
    return forms.stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /** What the respondents are asked at the occasion; empty if nothing. */
  public Optional<EditionForm> findForm(Respondent respondent, Occasion occasion) {
    return forms.stream()
        .filter(f -> f.respondent() == respondent && f.occasion() == occasion)
        .findFirst();
  }

  /**
   * What the respondents are asked at the occasion.
   *
   * @throws InvalidValueException if they are asked nothing then; the message names the forms there
   *     are
   */
  public EditionForm form(Respondent respondent, Occasion occasion) {
    return findForm(respondent, occasion)
        .orElseThrow(
            () ->
                Ids.unknown(
                    "form",
                    respondent + "/" + occasion,
                    forms.stream().map(f -> f.respondent() + "/" + f.occasion()).toList()));
  }

  /**
   * The forms as a storage registers them.
   *
   * @throws InvalidValueException if a form has an item, or an item a scale, that the edition lacks
   */
  public List<Form> registeredForms() {
    return forms.stream().map(form -> form.toForm(this)).toList();
  }

  /** The items of the indicator in the order of the instrument; empty if it has none. */
  public List<Item> itemsOf(Indicator indicator) {
    return items.stream()
        .filter(
            item ->
                findMeasuringPoint(item.measuringPoint())
                    .filter(m -> m.indicator().equals(indicator.id()))
                    .isPresent())
        .toList();
  }

  /** The items of the indicator that the respondents are asked at the occasion; may be empty. */
  public List<Item> itemsOf(Indicator indicator, Respondent respondent, Occasion occasion) {
    return itemsOf(indicator).stream().filter(item -> asks(item, respondent, occasion)).toList();
  }

  /**
   * The indicator the item belongs to.
   *
   * @throws InvalidValueException if its measuring point or the indicator of that is lacking
   */
  public Indicator indicatorOf(Item item) {
    return indicator(measuringPoint(item.measuringPoint()).indicator());
  }

  /** Whether the respondents are asked the item at the occasion. */
  public boolean asks(Item item, Respondent respondent, Occasion occasion) {
    return findForm(respondent, occasion).filter(f -> f.items().contains(item.id())).isPresent();
  }

  /** Whether the respondents are asked an item of the indicator at the occasion. */
  public boolean asks(Indicator indicator, Respondent respondent, Occasion occasion) {
    return itemsOf(indicator).stream().anyMatch(item -> asks(item, respondent, occasion));
  }

  /** What can be compared with other editions; may be empty. */
  public List<Mapping> mappings() {
    return interpretation.mappings();
  }

  /**
   * What is said about comparing something with something of another edition; empty if nothing is.
   *
   * @param scope whether it is about items or about headings
   * @param item id of the item, or of the indicator if it is about headings
   * @param otherEdition id of the other edition
   * @param otherItem id of the item, or of the indicator, there
   */
  public Optional<Mapping> findMapping(
      MappingScope scope, String item, String otherEdition, String otherItem) {
    return mappings().stream()
        .filter(m -> m.scope() == scope)
        .filter(m -> m.item().equals(item))
        .filter(m -> m.otherEdition().equals(otherEdition) && m.otherItem().equals(otherItem))
        .findFirst();
  }

  /** What results are judged by; may be empty. */
  public List<Band> bands() {
    return interpretation.bands();
  }

  /**
   * The band a result lies in; empty if there are no bands or it lies outside 0 to 100.
   *
   * @param value the result, not rounded
   */
  public Optional<Band> bandOf(BigDecimal value) {
    return bands().stream().filter(band -> band.contains(value)).findFirst();
  }

  /**
   * What a reader should know, last of all which layers of an application adapted the edition; may
   * be empty.
   */
  public List<Note> notes() {
    if (info.adaptedBy().isEmpty()) {
      return apparatus.notes();
    }
    String layers = String.join(", ", info.adaptedBy());
    Note adapted =
        new Note(
            "adapted",
            Subject.EDITION,
            Label.of("Anpassad av: " + layers, "Adapted by: " + layers));
    return Stream.concat(apparatus.notes().stream(), Stream.of(adapted)).toList();
  }

  /** What a reader should know about one thing; may be empty. */
  public List<Note> notesOn(Subject subject) {
    return notes().stream().filter(note -> note.subject().equals(subject)).toList();
  }

  /** Where another printing reads differently; may be empty. */
  public List<Variant> variants() {
    return apparatus.variants();
  }

  /** How the source puts something; empty if it is not recorded. */
  public Optional<String> asPrinted(Subject subject, Aspect aspect) {
    return apparatus.printed().stream()
        .filter(p -> p.subject().equals(subject) && p.aspect() == aspect)
        .map(AsPrinted::text)
        .findFirst();
  }

  /** Which indicators are asked of whom and when, derived from the forms. */
  public CollectionMatrix collection() {
    return CollectionMatrix.of(this);
  }
}
