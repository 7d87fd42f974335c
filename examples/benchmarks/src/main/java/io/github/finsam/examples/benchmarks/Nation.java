package io.github.finsam.examples.benchmarks;

import io.github.finsam.base.ForbundId;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyAccumulator;
import io.github.finsam.survey.TallyQuery;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Ten synthetic years of edition 1 of the national instrument in all förbund of a country, of
 * nobody: some förbund ask a handful of participants in a half-year, others hundreds. The same seed
 * gives the same answers.
 */
final class Nation {

  static final Edition EDITION = Catalogue.nns("2014-12");
  static final int FORBUNDS = 80;
  static final int FIRST_YEAR = 2014;
  static final int YEARS = 10;

  private Nation() {}

  /** By förbund, half-year, group of respondents, occasion and sex. */
  static TallyQuery query() {
    return TallyQuery.of(EDITION.id())
        .by(
            Dimension.FORBUND,
            Dimension.HALF_YEAR,
            Dimension.RESPONDENT,
            Dimension.OCCASION,
            Dimension.SEX);
  }

  /** What they answered. */
  static Tally tally() {
    TallyAccumulator accumulator = TallyAccumulator.of(query(), EDITION.registeredForms());
    SplittableRandom random = new SplittableRandom(20140301);
    for (int f = 0; f < FORBUNDS; f++) {
      ForbundId forbund = ForbundId.of("forbund-" + (100 + f));
      // Most are small, a few are large.
      double size = Math.exp(random.nextDouble() * 4 - 2);
      for (int halfYear = 0; halfYear < 2 * YEARS; halfYear++) {
        LocalDate day = LocalDate.of(FIRST_YEAR + halfYear / 2, halfYear % 2 * 6 + 3, 15);
        for (Form form : EDITION.registeredForms()) {
          int filledIn = filledIn(form.respondent(), size, random);
          for (int i = 0; i < filledIn; i++) {
            String id = forbund + "/" + halfYear + "/" + form.id().value().hashCode() + "/" + i;
            Setting setting =
                Setting.builder()
                    .forbund(forbund)
                    .respondent(form.respondent())
                    .occasion(form.occasion())
                    .day(day)
                    .sex(sex(form.respondent(), random))
                    .build();
            accumulator.add(new Response(id, form.id(), setting, Answers.of(codes(form, random))));
          }
        }
      }
    }
    return accumulator.toTally();
  }

  /** Questionnaires of a form in a half-year. */
  private static int filledIn(Respondent respondent, double size, SplittableRandom random) {
    double expected =
        switch (respondent) {
          case PARTICIPANT -> 30 * size;
          case STAFF -> 12 * size;
          case CHIEF_OFFICER -> 1;
          default -> 6;
        };
    return (int) Math.round(expected * (0.5 + random.nextDouble()));
  }

  private static Optional<Sex> sex(Respondent respondent, SplittableRandom random) {
    int of100 = random.nextInt(100);
    if (respondent != Respondent.PARTICIPANT || of100 >= 98) {
      return Optional.empty();
    }
    return Optional.of(of100 < 55 ? Sex.WOMAN : Sex.MAN);
  }

  private static int[] codes(Form form, SplittableRandom random) {
    int mood = random.nextInt(3);
    int[] codes = new int[form.items().size()];
    for (int i = 0; i < codes.length; i++) {
      FormItem item = form.items().get(i);
      int of100 = random.nextInt(100);
      if (of100 < 6 && !item.nonAnswers().isEmpty()) {
        codes[i] = item.nonAnswers().get(of100 % item.nonAnswers().size());
      } else {
        int steps = item.maxCode() - item.minCode() + 1;
        int step = Math.max(random.nextInt(steps), (mood + random.nextInt(3)) * steps / 5);
        codes[i] = item.minCode() + Math.min(step, steps - 1);
      }
    }
    return codes;
  }
}
