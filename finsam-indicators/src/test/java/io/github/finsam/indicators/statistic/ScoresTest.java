package io.github.finsam.indicators.statistic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How scores come out of codes and questionnaires, and how many respondents are left out. */
class ScoresTest {

  /** Blank is 0, do not know is 8: neither is a score. */
  private static final int[][] CODES = {
    {1, 2, 1}, {2, 2, 3}, {0, 2, 3}, {4, 8, 5}, {5, 4, 5}, {3, 3, 3}, {8, 0, 0}
  };

  private static final Form FORM =
      new Form(
          FormId.of("f"),
          "e",
          Respondent.STAFF,
          Occasion.DURING,
          List.of(
              new FormItem("a", 1, 5, List.of(0, 8)),
              new FormItem("b", 1, 5, List.of(0, 8)),
              new FormItem("c", 1, 5, List.of(0, 8))));

  @Test
  @DisplayName("All codes outside the scale are missing, however many kinds there are")
  void severalKindsOfMissing() {
    Scores scores = Scores.onScale(1, 5, CODES);
    assertEquals(7, scores.respondents());
    assertEquals(4, scores.completeRespondents());
    Scores onlyComplete = Scores.of(CODES[0], CODES[1], CODES[4], CODES[5]);
    Estimated alpha =
        Reliability.cronbachAlpha(scores, MissingData.COMPLETE_CASES, 0.95)
            .estimated()
            .orElseThrow();
    Estimated complete =
        Reliability.cronbachAlpha(onlyComplete, MissingData.REFUSE, 0.95).estimated().orElseThrow();
    assertEquals(complete.withLeft(3), alpha);
    assertEquals(4, alpha.n());
    assertEquals(0, complete.left());
    assertEquals(
        Optional.of(Undefined.Reason.MISSING_ANSWERS),
        Reliability.cronbachAlpha(scores, MissingData.REFUSE, 0.95)
            .undefined()
            .map(Undefined::reason));
  }

  @Test
  @DisplayName("Every measure of complete cases tells how many were left out")
  void left() {
    Scores pairs =
        Scores.onScale(1, 5, new int[][] {{1, 2}, {2, 2}, {0, 2}, {4, 5}, {5, 3}, {3, 9}});
    MissingData policy = MissingData.COMPLETE_CASES;
    List<Estimate> estimates =
        new ArrayList<>(
            List.of(
                Reliability.cronbachAlpha(pairs, policy, 0.95),
                Reliability.iccAgreement(pairs, policy, 0.95),
                Reliability.iccConsistency(pairs, policy, 0.95),
                Reliability.spearman(pairs, policy, 0.95),
                Reliability.weightedKappa(pairs, 1, 5, KappaWeights.LINEAR, policy, 0.95),
                Responsiveness.meanChange(pairs, policy, 0.95),
                Responsiveness.standardisedResponseMean(pairs, policy),
                Responsiveness.effectSize(pairs, policy)));
    estimates.addAll(Reliability.itemRestCorrelations(pairs, policy));
    for (Estimate estimate : estimates) {
      Estimated estimated = estimate.estimated().orElseThrow();
      assertEquals(4, estimated.n(), estimated.method().en());
      assertEquals(2, estimated.left(), estimated.method().en());
    }
    assertEquals("negative", code(() -> estimates.get(0).estimated().orElseThrow().withLeft(-1)));
  }

  @Test
  @DisplayName("Questionnaires give the columns asked for; the form knows what is no answer")
  void fromResponses() {
    List<Response> responses = new ArrayList<>();
    for (int[] codes : CODES) {
      responses.add(response(codes));
    }
    assertEquals(
        Scores.onScale(1, 5, CODES), Scores.of(FORM, List.of("a", "b", "c"), responses.iterator()));
    assertEquals(
        Scores.onScale(1, 5, new int[][] {{1, 1}, {3, 2}, {3, 0}, {5, 4}, {5, 5}, {3, 3}, {0, 0}}),
        Scores.of(FORM, List.of("c", "a"), responses.iterator()));
    Scores none = Scores.of(FORM, List.of("c", "a"), List.<Response>of().iterator());
    assertEquals(0, none.respondents());
    assertEquals("not-in", code(() -> Scores.of(FORM, List.of("x"), responses.iterator())));
    assertEquals("duplicate", code(() -> Scores.of(FORM, List.of("a", "a"), responses.iterator())));
    assertEquals("empty", code(() -> Scores.of(FORM, List.of(), responses.iterator())));
    assertEquals(
        "not-in", code(() -> Scores.of(FORM, List.of("a"), List.of(response(6, 1, 1)).iterator())));
  }

  @Test
  void refused() {
    assertEquals("order", code(() -> Scores.onScale(5, 1)));
    assertEquals("out-of-range", code(() -> Scores.onScale(1, Scores.MAX_SCORE + 1)));
    assertEquals("out-of-range", code(() -> Scores.onScale(-Scores.MAX_SCORE - 1, 1)));
    assertEquals("mismatch", code(() -> Scores.onScale(1, 5, new int[] {1}, new int[] {1, 2})));
  }

  private static Response response(int... codes) {
    return new Response(
        "r",
        FORM.id(),
        new Setting(
            ForbundId.of("x"),
            Optional.empty(),
            Respondent.STAFF,
            Occasion.DURING,
            LocalDate.of(2014, 3, 1),
            Optional.empty(),
            Optional.empty()),
        Answers.of(codes));
  }

  private static String code(Executable executable) {
    return assertThrows(InvalidValueException.class, executable).violations().get(0).code();
  }
}
