package io.github.finsam.indicators.table;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import java.util.function.Function;

/**
 * The reason why a cell has no figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reason which reason
 */
public record Absence(Reason reason) implements Cell {

  /** An absence for this reason. */
  public static Absence of(Reason reason) {
    return new Absence(reason);
  }

  /** The reason as a sentence in the given language. */
  public String explain(Language language) {
    return reason.explain(language);
  }

  /** The reason as a sentence in Swedish, the language of the förbund. */
  public String explain() {
    return explain(Language.SV);
  }

  @Override
  public <R> Mapped<R> map(Function<? super Figure, ? extends R> whenFigure) {
    return whenAbsent -> whenAbsent.apply(this);
  }

  /** Why there is no figure. */
  public enum Reason {
    /** Nobody answered. */
    NO_DATA("Inga svar finns", "There are no answers"),
    /** Fewer answered than may be shown. */
    BELOW_MINIMUM(
        "Färre svar än det minsta antal som redovisas",
        "Fewer answers than the smallest number that is reported"),
    /** Hidden so that neither another hidden figure nor the answers of few people can be told. */
    SUPPRESSED(
        "Redovisas inte, för att skydda dem som svarat",
        "Not reported, to protect those who answered"),
    /** The group was not asked; this is not zero. */
    NOT_APPLICABLE("Frågan ställs inte till gruppen", "The group is not asked this"),
    /** The editions compared have not been declared comparable. */
    NOT_COMPARABLE(
        "Utgåvorna av frågan är inte jämförbara", "The editions of the item are not comparable"),
    /** The items are answered on different scales, so that their answers cannot be added. */
    DIFFERENT_SCALES(
        "Påståendena besvaras på olika skalor", "The items are answered on different scales"),
    /** The definition does not say how the answers of several groups are put together. */
    NO_RULE(
        "Definitionen säger inte hur gruppernas svar läggs samman",
        "The definition does not say how the answers of the groups are put together"),
    /** The period is closed, and this was not among what closing it froze; this is not zero. */
    NOT_FROZEN(
        "Uppgiften frystes inte när perioden stängdes",
        "This was not frozen when the period was closed");

    private final Label text;

    Reason(String sv, String en) {
      this.text = Label.of(sv, en);
    }

    /** The reason as a sentence in the given language. */
    public String explain(Language language) {
      return text.in(language);
    }
  }
}
