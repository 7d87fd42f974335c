package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.needs.AreaComparison;
import io.github.finsam.indicators.needs.Assumed;
import io.github.finsam.indicators.needs.Bounds;
import io.github.finsam.indicators.needs.NeedGroup;
import io.github.finsam.indicators.needs.Needs;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Tells estimates of needs and numbers about areas. */
final class NeedsWords {

  private final Narrator narrator;

  NeedsWords(Narrator narrator) {
    this.narrator = narrator;
  }

  Passage needs(Needs needs) {
    Passages told = new Passages();
    told.add(
        SentenceKind.RESULT,
        Template.NEEDS_TOTAL,
        needs.name(),
        Texts.number(needs.totalPersons(Assumed.LIKELY)),
        Noun.PEOPLE.after(needs.totalPersons(Assumed.LIKELY)));
    needs
        .percentOfBase(Assumed.LIKELY, narrator.decimals())
        .ifPresent(
            percent ->
                needs
                    .base()
                    .ifPresent(
                        base ->
                            told.add(
                                SentenceKind.MEASURE,
                                Template.NEEDS_BASE,
                                Texts.in(percent, NumberUnit.PERCENT),
                                base.name(),
                                Words.counted(base.persons(), Noun.PEOPLE))));
    Bounds range = needs.totalRange();
    if (range.leastPersons() != range.mostPersons()) {
      told.add(
          SentenceKind.RANGE,
          Template.NEEDS_RANGE,
          Texts.number(range.leastPersons()),
          Texts.number(range.mostPersons()));
    }
    Bounds people = needs.people(Assumed.LIKELY);
    if (people.leastPersons() != people.mostPersons()) {
      told.add(
          SentenceKind.RANGE,
          Template.NEEDS_PEOPLE,
          Texts.number(people.leastPersons()),
          Texts.number(people.mostPersons()));
    }
    for (NeedGroup group : needs.groups()) {
      told.add(
          SentenceKind.MEASURE,
          Template.NEEDS_GROUP,
          group.name(),
          Texts.number(
              group.inNeed(Assumed.LIKELY).setScale(0, RoundingMode.HALF_UP).longValueExact()),
          Words.counted(group.size().likely(), Noun.PEOPLE),
          Texts.in(percent(group.share().likely()), NumberUnit.PERCENT));
    }
    needs
        .publishedTotal()
        .ifPresent(
            published ->
                told.add(
                    SentenceKind.BASIS,
                    Template.NEEDS_PUBLISHED,
                    Words.counted(published, Noun.PEOPLE)));
    needs
        .cautions()
        .forEach(caution -> told.add(SentenceKind.CAUTION, Template.NOTE, Texts.clause(caution)));
    return told.passage();
  }

  /** An assumed share with the decimals it was given. */
  private static BigDecimal percent(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
    return percent.setScale(Math.max(0, percent.scale()));
  }

  Passage area(AreaComparison comparison) {
    NumberUnit unit = comparison.measure().unit();
    Label year = Texts.same(comparison.value().year().toString());
    Label value = Texts.in(comparison.value().value(), unit);
    int side = comparison.difference().signum();
    if (side == 0) {
      return new Passages()
          .add(
              SentenceKind.COMPARISON,
              Template.AREA_SAME,
              comparison.measure().name(),
              year,
              value,
              comparison.area().label(),
              comparison.other().label())
          .passage();
    }
    BigDecimal difference = comparison.difference().abs();
    return new Passages()
        .add(
            SentenceKind.COMPARISON,
            side > 0 ? Template.AREA_MORE : Template.AREA_LESS,
            comparison.measure().name(),
            year,
            value,
            comparison.area().label(),
            Texts.in(comparison.otherValue().value(), unit),
            comparison.other().label(),
            unit == NumberUnit.PERCENT ? Narrator.points(difference) : Texts.in(difference, unit))
        .passage();
  }
}
