package io.github.finsam.indicators.calculate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.instrument.EditionLoader;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.ResponseRate;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The survey of Finansiell samordning, förstudierapport (Sveriges Kommuner och Landsting, 2016),
 * Svarsfrekvens – enkät om FINSAMs framtid, from made-up questionnaires that have its totals: one
 * förbund each for its chief officer, chair and vice chair.
 */
class SurveyTablesTest {

  private static final Edition EDITION =
      EditionLoader.load(DefinitionSource.resources(SurveyTablesTest.class, "framtid-2016"));
  private static final Disclosure OPEN = Disclosure.none("Svar i uppdrag som är kända");
  private static final int BLANK = 9;

  private static final List<Respondent> GROUPS =
      List.of(Respondent.CHIEF_OFFICER, Respondent.BOARD);

  /** Questionnaires of the first so many förbund. */
  private static List<Response> answered(Respondent group, int number, int... codes) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      responses.add(
          new Response(
              "q",
              form(group).id(),
              new Setting(
                  forbund(i),
                  Optional.empty(),
                  group,
                  Occasion.YEAR,
                  LocalDate.of(2016, 4, 1),
                  Optional.empty(),
                  Optional.empty()),
              Answers.of(codes.length == 0 ? new int[] {1, 1, 1, 1} : codes)));
    }
    return responses;
  }

  private static EditionForm form(Respondent group) {
    return EDITION.form(group, Occasion.YEAR);
  }

  private static ForbundId forbund(int i) {
    return ForbundId.of("forbund-" + i);
  }

  /** One was asked in each of the first so many förbund; several times where there are several. */
  private static List<Asked> asked(Respondent group, int... numbers) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < 79; i++) {
      int inForbund = 0;
      for (int number : numbers) {
        inForbund += i < number ? 1 : 0;
      }
      asked.add(
          new Asked(
              AskedId.builder()
                  .form(form(group).id())
                  .forbund(forbund(i))
                  .period(Period.year(2016))
                  .build(),
              inForbund));
    }
    return asked;
  }

  private static Tally tally(List<Response> responses) {
    return Tally.of(
        TallyQuery.of(EDITION.id()).by(Dimension.FORBUND, Dimension.RESPONDENT, Dimension.OCCASION),
        EDITION.registeredForms(),
        responses.iterator());
  }

  private static Table table(List<Response> responses, List<Asked> asked) {
    return Indicators.of(EDITION).with(OPEN).asking(asked).calculate(tally(responses));
  }

  private static ResponseRate rate(Respondent group, List<Response> responses, List<Asked> asked) {
    return figure(table(responses, asked), "mandates", group).basis().responseRate().orElseThrow();
  }

  private static Figure figure(Table table, String indicator, Respondent group) {
    return table
        .cell(EDITION.findIndicator(indicator).orElseThrow(), group, Occasion.YEAR)
        .figure()
        .orElseThrow();
  }

  @Test
  @DisplayName("235 sent, 159 answered, 68 %; 78/70 = 90; 157/89 = 57; 79/50 = 63; 78/39 = 50")
  void responseRates() {
    ResponseRate chiefs =
        rate(
            Respondent.CHIEF_OFFICER,
            answered(Respondent.CHIEF_OFFICER, 70),
            asked(Respondent.CHIEF_OFFICER, 78));
    ResponseRate chairs =
        rate(Respondent.BOARD, answered(Respondent.BOARD, 50), asked(Respondent.BOARD, 79));
    ResponseRate viceChairs =
        rate(Respondent.BOARD, answered(Respondent.BOARD, 39), asked(Respondent.BOARD, 78));
    List<Response> both = new ArrayList<>(answered(Respondent.BOARD, 50));
    both.addAll(answered(Respondent.BOARD, 39));
    ResponseRate board = rate(Respondent.BOARD, both, asked(Respondent.BOARD, 79, 78));
    assertEquals(new ResponseRate(89, 157), board);
    assertEquals(board, chairs.plus(viceChairs));
    ResponseRate all = chiefs.plus(board);
    assertEquals(new ResponseRate(159, 235), all);
    assertEquals(
        List.of("68\u00a0%", "90\u00a0%", "57\u00a0%", "63\u00a0%", "50\u00a0%"),
        List.of(all, chiefs, board, chairs, viceChairs).stream()
            .map(rate -> rate.text(Language.SV, 0))
            .toList());
  }

  /** All who answered, item by item: {@code counts[i]} gave the answer {@code codes[i]}. */
  private static List<Response> item(int item, int[] codes, int[] counts) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      for (int n = 0; n < counts[i]; n++) {
        int[] answers = {BLANK, BLANK, BLANK, BLANK};
        answers[item] = codes[i];
        Respondent group = GROUPS.get(responses.size() < 70 ? 0 : 1);
        responses.addAll(answered(group, 1, answers));
      }
    }
    return responses;
  }

  /** The answers of both groups together. */
  private static long[] counts(String indicator, List<Response> responses, int... codes) {
    Table table =
        Indicators.of(EDITION)
            .with(OPEN)
            .publish(tally(responses), Breakdown.of(Depth.INDICATOR).named("all"))
            .table("all");
    Figure figure =
        table.cell(EDITION.findIndicator(indicator).orElseThrow()).figure().orElseThrow();
    long[] counts = new long[codes.length];
    for (int i = 0; i < codes.length; i++) {
      counts[i] = figure.distribution().getOrDefault(codes[i], 0L);
    }
    assertEquals(Arrays.stream(counts).sum(), figure.n());
    return counts;
  }

  private static List<String> percent(long[] counts) {
    long n = 0;
    for (long count : counts) {
      n += count;
    }
    List<String> percent = new ArrayList<>();
    for (long count : counts) {
      percent.add(Share.of(count, n).percent(0).toPlainString());
    }
    return percent;
  }

  @Test
  @DisplayName("81 and 60 of 154: an item has as many answers as it was given, not 159")
  void anItemHasItsOwnNumberOfAnswers() {
    int[] codes = {1, 0, BLANK};
    long[] business = counts("business", item(2, codes, new int[] {81, 73, 5}), 1, 0);
    long[] civil = counts("civil", item(3, codes, new int[] {60, 94, 5}), 1, 0);
    assertEquals(Share.of(81, 154), Share.of(business[0], business[0] + business[1]));
    assertEquals(Share.of(60, 154), Share.of(civil[0], civil[0] + civil[1]));
    assertEquals(List.of("53", "47"), percent(business));
    assertEquals(List.of("39", "61"), percent(civil));
    Figure chiefs =
        figure(
            table(item(2, codes, new int[] {81, 73, 5}), List.of()),
            "business",
            Respondent.CHIEF_OFFICER);
    assertEquals(70, chiefs.n());
  }

  @Test
  @DisplayName("79 + 8 + 12 = 99: rounded shares need not sum, and no 159 answers round so")
  void roundedSharesOfOneItem() {
    int[] codes = {1, 0, 2, BLANK};
    long[] counts = counts("prevention", item(0, codes, new int[] {122, 13, 19, 5}), 1, 0, 2);
    assertEquals(List.of("79", "8", "12"), percent(counts));
    // Whoever answered at all: three whole numbers that sum to 159 never round to 79, 8 and 12.
    for (int yes = 0; yes <= 159; yes++) {
      for (int no = 0; yes + no <= 159; no++) {
        assertTrue(!percent(new long[] {yes, no, 159 - yes - no}).equals(List.of("79", "8", "12")));
      }
    }
  }

  @Test
  @DisplayName("56 % yes, 27 % no, 17 % do not know, of all 159")
  void sharesOfAllWhoAnswered() {
    long[] counts =
        counts("mandates", item(1, new int[] {1, 0, 2}, new int[] {89, 43, 27}), 1, 0, 2);
    assertEquals(List.of("56", "27", "17"), percent(counts));
  }
}
