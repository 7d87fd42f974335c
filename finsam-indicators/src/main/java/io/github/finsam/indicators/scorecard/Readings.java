package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.judge.Judgement;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.judge.Status;
import io.github.finsam.indicators.judge.TargetLevel;
import io.github.finsam.indicators.judge.Threshold;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;

/** Holds a single piece of evidence against the yardstick of its measure. */
final class Readings {

  /** The level of a scorecard holds for its year: which day asks does not matter. */
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

  /** A share is printed with so many decimals; both its numbers stand beside it. */
  private static final int DECIMALS = 1;

  private Readings() {}

  /** A status and why it is so. */
  record Reading(Status status, Label motivation) {}

  /** Throws if the measure takes no evidence of the kind. */
  static void checkKind(Measure measure, Evidence evidence) {
    if (evidence instanceof Evidence.Parts several) {
      several.parts().forEach(part -> checkKind(measure, part.evidence()));
      return;
    }
    Yardstick yardstick = measure.yardstick();
    boolean fits =
        switch (yardstick.kind()) {
          case INDICATOR -> evidence instanceof Evidence.Result;
          case SHARE ->
              evidence instanceof Evidence.Result
                  || evidence instanceof Evidence.PublishedShare
                  || evidence instanceof Evidence.PublishedPercent;
          case AMOUNT -> evidence instanceof Evidence.Amount;
          case NUMBER -> evidence instanceof Evidence.Number;
          case JUDGEMENT -> false;
        };
    if (!fits
        && !(evidence instanceof Evidence.Judged)
        && !(evidence instanceof Evidence.NotMeasured)) {
      throw InvalidValueException.of(
          Violation.of(
              "mismatch",
              "evidence." + measure.key(),
              evidence.getClass().getSimpleName(),
              "evidence for the kind " + yardstick.kind()));
    }
  }

  static Reading read(Yardstick yardstick, Evidence evidence) {
    if (evidence instanceof Evidence.Judged judged) {
      return told("measure.judged", judged.status(), judged.motivation());
    }
    if (evidence instanceof Evidence.NotMeasured none) {
      return told("measure.unmeasured", Status.NOT_MEASURABLE, none.reason());
    }
    if (evidence instanceof Evidence.Result result) {
      return cell(yardstick, result.cell());
    }
    if (evidence instanceof Evidence.PublishedPercent percent) {
      return percent(yardstick, percent);
    }
    if (evidence instanceof Evidence.PublishedShare published) {
      return share(yardstick, published.share());
    }
    if (evidence instanceof Evidence.Amount amount) {
      return value(
          yardstick.criterion().map(c -> c.status(amount.amount().getAmount())),
          yardstick,
          Texts.kronor(amount.amount()),
          level -> Texts.kronor(Money.of(Sek.CURRENCY, level)));
    }
    long number = ((Evidence.Number) evidence).number();
    return value(
        yardstick.criterion().map(c -> c.status(BigDecimal.valueOf(number))),
        yardstick,
        Texts.number(number),
        Texts::number);
  }

  private static Reading cell(Yardstick yardstick, Cell cell) {
    Optional<TargetLevel> target = yardstick.target();
    if (cell.absence().isPresent()) {
      Absence absence = cell.absence().get();
      return told("measure.unmeasured", Status.NOT_MEASURABLE, Outcome.explanation(absence));
    }
    if (target.isEmpty()) {
      Share share = cell.figure().orElseThrow().sharePositive();
      return told("measure.no-level", Status.NOT_MEASURABLE, shown(share));
    }
    Judgement judgement = target.get().judge(cell, ANY_DAY);
    return new Reading(judgement.status(), judgement.motivation());
  }

  private static Reading share(Yardstick yardstick, Share share) {
    Optional<Status> status =
        yardstick
            .criterion()
            .map(
                criterion -> {
                  // Both sides times the whole: a third has no decimals to be compared by.
                  BigDecimal whole = BigDecimal.valueOf(share.whole());
                  return scaled(criterion, whole).status(BigDecimal.valueOf(share.part()));
                });
    return value(status, yardstick, shown(share), Readings::shareLevel);
  }

  private static Criterion scaled(Criterion criterion, BigDecimal factor) {
    return new Criterion(
        criterion.direction(),
        new Threshold(
            criterion.threshold().level().multiply(factor),
            criterion.threshold().partly().map(p -> p.multiply(factor))));
  }

  private static Reading percent(Yardstick yardstick, Evidence.PublishedPercent percent) {
    Optional<Status> status =
        yardstick
            .criterion()
            .map(
                c ->
                    c.status(
                        percent.fromInclusive().movePointLeft(2),
                        percent.below().movePointLeft(2)));
    if (status.filter(s -> s == Status.NOT_MEASURABLE).isPresent()) {
      Criterion criterion = yardstick.criterion().orElseThrow();
      return new Reading(
          Status.NOT_MEASURABLE,
          Sentences.of(
              "measure.rounded",
              Status.NOT_MEASURABLE.label(),
              percent.asPrinted(),
              criterion.direction().label(),
              shareLevel(criterion.threshold().level())));
    }
    return value(status, yardstick, percent.asPrinted(), Readings::shareLevel);
  }

  private static Reading value(
      Optional<Status> status,
      Yardstick yardstick,
      Label value,
      Function<BigDecimal, Label> level) {
    if (status.isEmpty()) {
      return told("measure.no-level", Status.NOT_MEASURABLE, value);
    }
    Criterion criterion = yardstick.criterion().orElseThrow();
    return new Reading(
        status.get(),
        Sentences.of(
            status.get() == Status.PARTLY ? "measure.partly" : "measure.value",
            status.get().label(),
            value,
            criterion.direction().label(),
            level.apply(criterion.threshold().level()),
            criterion.threshold().partly().map(level).orElse(Texts.same("-"))));
  }

  private static Reading told(String sentence, Status status, Label what) {
    return new Reading(status, Sentences.of(sentence, status.label(), what));
  }

  private static Label shareLevel(BigDecimal level) {
    return Texts.percent(level.movePointRight(2).stripTrailingZeros());
  }

  private static Label shown(Share share) {
    return Sentences.of(
        "share",
        Texts.percent(share, DECIMALS),
        Texts.number(share.part()),
        Texts.number(share.whole()));
  }
}
