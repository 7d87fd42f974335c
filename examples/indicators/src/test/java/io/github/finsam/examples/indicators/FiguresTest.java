package io.github.finsam.examples.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.Indicator;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** What the page shows, against the made-up answers counted one by one. */
class FiguresTest {

  private static final Edition EDITION = Catalogue.nns("2014-12");
  private static final SyntheticForbund.Made MADE = SyntheticForbund.make(EDITION, 1);
  private static final Words WORDS = new Words(Language.SV);
  private static final HalfYear LAST = HalfYear.of(2016, 2);
  private static final int MINIMUM = 5;

  @TempDir static Path folder;

  private static Document page;

  @BeforeAll
  static void run() throws Exception {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    assertEquals(0, IndicatorReport.run(nowhere, nowhere, folder.toString()));
    page = Pages.parse(folder);
  }

  /** Answers and positive answers to an indicator. */
  private record Count(long n, long positive) {

    String text() {
      return Share.of(positive, n).percent(0) + " % (" + n + ")";
    }
  }

  private static Count count(int indicator, Predicate<Response> which) {
    long n = 0;
    long positive = 0;
    for (Response response : MADE.responses()) {
      if (!which.test(response)) {
        continue;
      }
      Form form =
          MADE.forms().stream().filter(f -> f.id().equals(response.form())).findFirst().get();
      for (int i = 0; i < form.items().size(); i++) {
        var item = EDITION.item(form.items().get(i).id());
        int code = response.answers().code(i);
        if (EDITION.indicatorOf(item).number() == indicator && code >= 1 && code <= 5) {
          n++;
          positive += code >= 4 ? 1 : 0;
        }
      }
    }
    return new Count(n, positive);
  }

  private static Predicate<Response> of(
      ForbundId forbund, Respondent respondent, Occasion occasion, Period period) {
    return r ->
        r.setting().forbund().equals(forbund)
            && r.setting().respondent() == respondent
            && r.setting().occasion() == occasion
            && period.contains(r.setting().day());
  }

  private static List<Indicator> atClosure() {
    return EDITION.indicators().stream()
        .filter(i -> EDITION.asks(i, Respondent.PARTICIPANT, Occasion.CLOSURE))
        .toList();
  }

  @Test
  @DisplayName("Shares and numbers of answers by half-year are those of the answers")
  void trend() {
    List<List<String>> rows = Pages.table(page, "Andel jakande vid avslut");
    for (Indicator indicator : atClosure()) {
      List<String> row = Pages.row(rows, WORDS.name(indicator));
      for (int h = 0; h < SyntheticForbund.HALF_YEARS.size(); h++) {
        Count count =
            count(
                indicator.number(),
                of(
                    SyntheticForbund.MAIN,
                    Respondent.PARTICIPANT,
                    Occasion.CLOSURE,
                    SyntheticForbund.HALF_YEARS.get(h)));
        assertEquals(count.text(), row.get(h + 1), indicator.id());
      }
    }
  }

  @Test
  @DisplayName("The förbund, the others and all are sums of the same answers")
  void comparison() {
    List<List<String>> rows = Pages.table(page, "Förbundet, övriga och alla");
    for (Indicator indicator : atClosure()) {
      List<String> row = Pages.row(rows, WORDS.name(indicator));
      Predicate<Response> own =
          of(SyntheticForbund.MAIN, Respondent.PARTICIPANT, Occasion.CLOSURE, LAST);
      Predicate<Response> all =
          MADE.forbunds().stream()
              .map(f -> of(f.id(), Respondent.PARTICIPANT, Occasion.CLOSURE, LAST))
              .reduce(Predicate::or)
              .get();
      assertEquals(count(indicator.number(), own).text(), row.get(1), indicator.id());
      assertEquals(
          count(indicator.number(), all.and(own.negate())).text(), row.get(2), indicator.id());
      assertEquals(count(indicator.number(), all).text(), row.get(3), indicator.id());
      double mean =
          MADE.forbunds().stream()
              .map(
                  f ->
                      count(
                          indicator.number(),
                          of(f.id(), Respondent.PARTICIPANT, Occasion.CLOSURE, LAST)))
              .mapToDouble(c -> (double) c.positive() / c.n())
              .average()
              .getAsDouble();
      assertEquals(WORDS.percent(mean).replace('\u00a0', ' ') + " (3)", row.get(4));
    }
  }

  @Test
  @DisplayName("By insats and sex: the true figure, or words without a digit; none below 5 shown")
  void insatser() {
    int hidden = 0;
    int shown = 0;
    for (int number : Tables.BY_INSATS) {
      String name = WORDS.name(EDITION.indicator(number));
      List<List<String>> rows = Pages.table(page, "Indikator " + name);
      for (Insats insats : MADE.insatser()) {
        if (!insats.forbund().equals(SyntheticForbund.MAIN)) {
          continue;
        }
        List<String> row = Pages.row(rows, insats.name());
        for (int column = 1; column <= 3; column++) {
          int at = column;
          Count count =
              count(
                  number,
                  of(SyntheticForbund.MAIN, Respondent.PARTICIPANT, Occasion.DURING, LAST)
                      .and(r -> r.setting().insats().get().equals(insats.id()))
                      .and(r -> at == 3 || r.setting().sex().get() == Sex.values()[at - 1]));
          String cell = row.get(column);
          if (cell.startsWith("för få svar") || cell.startsWith("skyddad")) {
            hidden++;
            assertFalse(cell.chars().anyMatch(Character::isDigit), cell);
            assertEquals(cell.startsWith("för få svar"), count.n() < MINIMUM, cell);
          } else {
            shown++;
            assertTrue(count.n() >= MINIMUM, cell);
            assertEquals(count.text(), cell);
          }
        }
      }
    }
    assertTrue(hidden >= 4, "hidden " + hidden);
    assertTrue(shown > hidden, "shown " + shown + ", hidden " + hidden);
  }

  @Test
  @DisplayName("A row of a tidy CSV with a reason holds no number, and none is shown below 5")
  void tidy() throws Exception {
    int hidden = 0;
    for (String table :
        List.of(
            ReportData.HALF_YEARS,
            ReportData.ITEMS,
            ReportData.GROUPS,
            ReportData.AGES,
            ReportData.FORBUNDS)) {
      List<String> lines = Files.readAllLines(folder.resolve("synthetic-tidy-" + table + ".csv"));
      List<String> head = List.of(lines.get(0).split(",", -1));
      int n = head.indexOf("n");
      int respondent = head.indexOf("respondent");
      for (String line : lines.subList(1, lines.size())) {
        if (line.endsWith("BELOW_MINIMUM") || line.endsWith("SUPPRESSED")) {
          hidden++;
          List<String> cells = List.of(line.split(",", -1));
          assertEquals(head.size(), cells.size(), line);
          for (String cell : cells.subList(n, cells.size() - 1)) {
            assertEquals("", cell, line);
          }
        } else if (!line.matches(".*,[A-Z_]+")) {
          List<String> cells = List.of(line.split(",", -1));
          assertTrue(
              !cells.get(respondent).equals("PARTICIPANT")
                  || Long.parseLong(cells.get(n)) >= MINIMUM,
              line);
        }
      }
    }
    assertTrue(hidden > 0);
  }

  @Test
  @DisplayName("The collection plan is the instrument's Tabell 2")
  void plan() {
    // Kärnindikatorerna - dess beskrivningar och mätpunkter, tabell 2, Samordningsförbundet
    // Skellefteå-Norsjö, handlingar till styrelsemöte 2015-03-05.
    List<List<String>> rows = Pages.table(page, "Vilka indikatorer");
    assertEquals(
        List.of("Deltagare", "1, 2, 3, 4, 5, 7, 9", "1, 2, 3, 4, 5, 6, 7, 9", "7", "–", "–"),
        Pages.row(rows, "Deltagare"));
    assertEquals(
        List.of("Insatspersonal", "3, 7", "3, 6, 7", "7", "8, 9, 10, 12, 13", "–"),
        Pages.row(rows, "Insatspersonal"));
    assertEquals("9, 10", Pages.row(rows, "Förbundschef").get(4));
    assertEquals("12, 14", Pages.row(rows, "Styrelse").get(4));
    assertEquals("12, 15", Pages.row(rows, "Parternas chefsgrupp").get(4));
    assertEquals("11", Pages.row(rows, "Register").get(5));
  }

  @Test
  @DisplayName("Indicator 7 by both sides at closure: pairs and unmatched are those of the keys")
  void bothSides() {
    Map<String, Integer> participants = new HashMap<>();
    Map<String, Integer> staff = new HashMap<>();
    for (Response response : MADE.responses()) {
      var setting = response.setting();
      if (!setting.forbund().equals(SyntheticForbund.MAIN)
          || setting.occasion() != Occasion.CLOSURE
          || setting.day().getYear() != 2016) {
        continue;
      }
      boolean own = setting.respondent() == Respondent.PARTICIPANT;
      Form form =
          MADE.forms().stream().filter(f -> f.id().equals(response.form())).findFirst().get();
      (own ? participants : staff)
          .put(
              MADE.companion().participants().get(response.sourceId()),
              response.answers().code(form.indexOf(own ? "7.1" : "7.2").get()));
    }
    Set<String> paired = new HashSet<>(participants.keySet());
    paired.retainAll(staff.keySet());
    long answered =
        paired.stream().filter(k -> participants.get(k) > 0 && staff.get(k) > 0).count();
    long both = paired.stream().filter(k -> participants.get(k) >= 4 && staff.get(k) >= 4).count();
    List<String> row = Pages.row(Pages.table(page, "Mer redo"), "Vid avslut");
    assertEquals(new Count(answered, both).text(), row.get(1));
    assertEquals(Long.toString(paired.size() - answered), row.get(6));
    assertEquals(Integer.toString(participants.size() - paired.size()), row.get(7));
    assertEquals(Integer.toString(staff.size() - paired.size()), row.get(8));
  }

  @Test
  @DisplayName("Indicator 11: of those who reached the goal and are known, after so many months")
  void register() {
    long sustained = 0;
    long lost = 0;
    for (Followed followed : MADE.companion().followed()) {
      if (followed.closed().getValue() == 2015
          && followed.months() == 12
          && "abcdef".contains(followed.insats().value().substring("exempel-".length()))) {
        sustained += followed.sustained();
        lost += followed.lost();
      }
    }
    List<List<String>> rows = Pages.table(page, "Består det som nåddes?");
    List<String> row =
        rows.stream()
            .filter(r -> r.get(0).equals("2015") && r.get(1).equals("12"))
            .findFirst()
            .get();
    assertEquals(new Count(sustained + lost, sustained).text(), row.get(2));
    List<String> tooEarly =
        rows.stream()
            .filter(r -> r.get(0).equals("2016") && r.get(1).equals("12"))
            .findFirst()
            .get();
    assertTrue(tooEarly.get(2).startsWith("inga svar"), tooEarly.get(2));
  }

  @Test
  @DisplayName("Everyone who left in the last half-year is done, due or overdue at closure")
  void due() {
    List<String> row =
        Pages.row(Pages.table(page, "Enkäter om deltagare"), "Deltagare, vid avslut");
    long left =
        MADE.companion().spells().stream()
            .filter(
                s ->
                    MADE.insatser().stream()
                        .anyMatch(
                            i ->
                                i.id().equals(s.insats())
                                    && i.forbund().equals(SyntheticForbund.MAIN)))
            .filter(s -> s.closure().map(LAST::contains).orElse(false))
            .count();
    long shown = 0;
    for (String cell : row.subList(1, 4)) {
      shown += Long.parseLong(cell);
    }
    assertEquals(left, shown);
  }

  @Test
  @DisplayName("The made-up answers look like answers: most 3-5, a few blank, 6 and 9 lowest")
  void marginals() {
    Map<Integer, long[]> byIndicator = new HashMap<>();
    long blank = 0;
    long high = 0;
    long all = 0;
    for (Response response : MADE.responses()) {
      Form form =
          MADE.forms().stream().filter(f -> f.id().equals(response.form())).findFirst().get();
      form.check(response);
      for (int i = 0; i < form.items().size(); i++) {
        Scale scale = EDITION.scaleOf(EDITION.item(form.items().get(i).id()));
        int code = response.answers().code(i);
        all++;
        blank += scale.nonAnswer(code).isPresent() ? 1 : 0;
        high += code >= 3 ? 1 : 0;
        int indicator = EDITION.indicatorOf(EDITION.item(form.items().get(i).id())).number();
        if (form.respondent() == Respondent.PARTICIPANT && code > 0) {
          long[] sums = byIndicator.computeIfAbsent(indicator, k -> new long[2]);
          sums[0] += code;
          sums[1]++;
        }
      }
    }
    assertTrue(blank > 0.03 * all && blank < 0.08 * all, blank + " of " + all);
    assertTrue(high > 0.7 * all, high + " of " + all);
    double six = (double) byIndicator.get(6)[0] / byIndicator.get(6)[1];
    double nine = (double) byIndicator.get(9)[0] / byIndicator.get(9)[1];
    byIndicator.forEach(
        (indicator, sums) ->
            assertTrue(
                indicator == 6
                    || indicator == 9
                    || (double) sums[0] / sums[1] > Math.max(six, nine),
                "indicator " + indicator));
    long asked =
        MADE.asked().stream()
            .filter(a -> a.id().form().value().contains("participant"))
            .mapToLong(Asked::number)
            .sum();
    long answered =
        MADE.responses().stream()
            .filter(r -> r.setting().respondent() == Respondent.PARTICIPANT)
            .count();
    assertTrue(answered > 0.5 * asked && answered < 0.8 * asked, answered + " of " + asked);
  }
}
