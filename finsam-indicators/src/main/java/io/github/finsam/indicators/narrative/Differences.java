package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.followup.Gap;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Change;
import io.github.finsam.indicators.judge.Comparison;
import io.github.finsam.indicators.judge.Difference;
import io.github.finsam.indicators.judge.Position;
import io.github.finsam.indicators.table.Interval;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.util.List;

/** Tells how far results lie apart, and whether chance may explain it. */
final class Differences {

  private static final Label OTHERS = Label.of("övriga", "the others");
  private static final Label WOMEN = Label.of("kvinnor", "women");
  private static final Label MEN = Label.of("män", "men");

  private final Narrator narrator;

  Differences(Narrator narrator) {
    this.narrator = narrator;
  }

  static Label when(Period period) {
    return Label.of(period.label(Language.SV), period.label(Language.EN));
  }

  Passage change(Label subject, Period before, Period after, Change change) {
    Difference difference = change.difference();
    Label heading = Texts.joined(List.of(subject, when(after)), ", ");
    int side = difference.compared().compareTo(difference.baseline());
    Passages told = new Passages();
    if (side == 0) {
      told.add(
          SentenceKind.COMPARISON,
          Template.CHANGE_SAME,
          heading,
          share(difference.baseline()),
          when(before),
          share(difference.compared()));
    } else {
      told.add(
          SentenceKind.COMPARISON,
          side > 0 ? Template.CHANGE_UP : Template.CHANGE_DOWN,
          heading,
          points(difference),
          share(difference.baseline()),
          when(before),
          share(difference.compared()));
    }
    return chance(told, difference).passage();
  }

  Passage comparison(Label heading, Label unit, Comparison comparison) {
    if (comparison.toOthers().value().isEmpty()) {
      return Passages.absent(heading, comparison.toOthers());
    }
    Passages told = apart(heading, unit, OTHERS, comparison.toOthers().value().orElseThrow());
    comparison.position().value().ifPresent(position -> place(told, unit, position));
    return told.passage();
  }

  private static void place(Passages told, Label unit, Position position) {
    told.add(
        SentenceKind.COMPARISON,
        position.tied() == 0 ? Template.RANK : Template.RANK_TIED,
        unit,
        Texts.number(position.rank()),
        Texts.number(position.units()));
  }

  Passage gap(Label heading, Gap gap) {
    return gap.difference()
        .value()
        .map(d -> apart(heading, WOMEN, MEN, d).passage())
        .orElseGet(() -> Passages.absent(heading, gap.difference()));
  }

  /** The compared beside the baseline. */
  private Passages apart(Label heading, Label one, Label other, Difference difference) {
    int side = difference.compared().compareTo(difference.baseline());
    Passages told = new Passages();
    if (side == 0) {
      told.add(
          SentenceKind.COMPARISON,
          Template.COMPARE_SAME,
          heading,
          one,
          other,
          share(difference.compared()));
    } else {
      told.add(
          SentenceKind.COMPARISON,
          side > 0 ? Template.COMPARE_ABOVE : Template.COMPARE_BELOW,
          heading,
          one,
          points(difference),
          other,
          share(difference.compared()),
          share(difference.baseline()));
    }
    return chance(told, difference);
  }

  private Passages chance(Passages told, Difference difference) {
    difference
        .untested()
        .ifPresent(why -> told.add(SentenceKind.CAUTION, Template.NOTE, Texts.clause(why)));
    difference
        .interval()
        .ifPresent(
            interval ->
                told.add(
                    SentenceKind.RANGE,
                    interval.contains(0) ? Template.DIFFERENCE_UNSURE : Template.DIFFERENCE_SURE,
                    limit(interval.lowerInclusive()),
                    limitWithUnit(interval),
                    Words.level(interval.level())));
    return told;
  }

  private Label limit(double share) {
    return Texts.number(Words.rounded(share * 100, narrator.decimals()));
  }

  private Label limitWithUnit(Interval interval) {
    BigDecimal upper = Words.rounded(interval.upperInclusive() * 100, narrator.decimals());
    return Words.counted(upper, Noun.POINTS);
  }

  private Label points(Difference difference) {
    return Narrator.points(difference.percentagePoints(narrator.decimals()));
  }

  /** A share with its numerator and denominator. */
  private Label share(Share share) {
    return Template.SHARE.of(
        Texts.percent(share, narrator.decimals()),
        Texts.number(share.part()),
        Texts.number(share.whole()));
  }
}
