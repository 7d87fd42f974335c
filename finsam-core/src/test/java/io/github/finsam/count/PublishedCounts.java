package io.github.finsam.count;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts as public documents print them: the running text of Årsredovisning 2014,
 * Samordningsförbundet Skellefteå–Norsjö (5 March 2015), each under the heading named here.
 */
public final class PublishedCounts {

  /** The förbund. */
  public static final ForbundId FORBUND = ForbundId.of("skelleftea-norsjo");

  /** The day the annual report was signed. */
  public static final LocalDate SIGNED = LocalDate.of(2015, 3, 5);

  private PublishedCounts() {}

  private static InsatsCountsBuilder of2014(String insats) {
    return InsatsCounts.builder().id(InsatsYear.of(InsatsId.of(insats), 2014)).forbund(FORBUND);
  }

  private static ClosedPeriodBuilder closed(String insats, Period period) {
    return ClosedPeriod.builder()
        .id(ClosedPeriodId.of(FORBUND, InsatsId.of(insats), period))
        .closedOn(SIGNED);
  }

  /** "Arbetsmarknadstorget": 123 participants in 2014, 55 women and 68 men. */
  public static InsatsCounts arbetsmarknadstorget() {
    return of2014("arbetsmarknadstorget").participants(BySex.of(55, 68)).build();
  }

  /** "Hälsans Trädgård": 52 enrolled in 2014, 38 women and 14 men. */
  public static InsatsCounts halsansTradgard() {
    return of2014("halsans-tradgard").participants(BySex.of(38, 14)).build();
  }

  /** "Hälsans Trädgård": four to work, one began to study; 2014. */
  public static ClosedPeriod halsansTradgardResult() {
    return ClosedPeriod.of(halsansTradgard(), SIGNED)
        .withOutcomes(
            new OutcomeCount("efter", "arbete", BySex.unknown(4)),
            new OutcomeCount("efter", "studier", BySex.unknown(1)));
  }

  /**
   * "MedUrs, ESF-projekt": 173 participants of a goal of 200 in the whole project, 2011-04-01 to
   * 2014-06-30; 144 closed within it, 19 men and 34 women of them to studies or paid work.
   */
  public static ClosedPeriod medUrs() {
    return closed("medurs", DateRange.of(LocalDate.of(2011, 4, 1), LocalDate.of(2014, 6, 30)))
        .participants(BySex.unknown(173))
        .flows(FlowCounts.of(BySex.NONE, BySex.unknown(173), BySex.unknown(144)))
        .addOutcomes(new OutcomeCount("efter", "arbete eller studier", BySex.of(34, 19)))
        .build();
  }

  /**
   * "SPIRA Unga": 37 closed from the summer to the end of 2013: 16 to studies, 2 to work, 4 to
   * internship, 15 for other reasons.
   */
  public static ClosedPeriod spiraUnga() {
    return closed("spira-unga", Period.parse("2013-H2"))
        .outcomes(
            List.of(
                new OutcomeCount("efter", "studier", BySex.unknown(16)),
                new OutcomeCount("efter", "arbete", BySex.unknown(2)),
                new OutcomeCount("efter", "praktik", BySex.unknown(4)),
                new OutcomeCount("efter", "annat", BySex.unknown(15))))
        .build();
  }
}
