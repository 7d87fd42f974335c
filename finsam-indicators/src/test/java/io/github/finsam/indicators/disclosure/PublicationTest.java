package io.github.finsam.indicators.disclosure;

import static io.github.finsam.indicators.disclosure.Decision.BELOW_MINIMUM;
import static io.github.finsam.indicators.disclosure.Decision.NO_DATA;
import static io.github.finsam.indicators.disclosure.Decision.SHOWN;
import static io.github.finsam.indicators.disclosure.Decision.SUPPRESSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.time.HalfYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Publications small enough to follow by hand. */
class PublicationTest {

  private static final HalfYear SPRING = HalfYear.of(2015, 1);
  private static final HalfYear AUTUMN = HalfYear.of(2015, 2);

  private static Publication publish(Survey survey, List<CountCell> cells, Publication... before) {
    return Publication.of(
        Disclosure.standard(), survey.tally(), Survey.ANSWERS, cells, Arrays.asList(before));
  }

  private static Set<String> hidden(Publication publication) {
    return publication.keys().stream()
        .filter(key -> publication.decision(key).isHidden())
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName("Two by two with totals: one small cell takes the three others with it, no total")
  void twoByTwo() {
    Survey survey =
        new Survey()
            .put("a", Sex.WOMAN, 3)
            .put("a", Sex.MAN, 10)
            .put("b", Sex.WOMAN, 12)
            .put("b", Sex.MAN, 14);
    Publication publication = publish(survey, survey.bySex("a", "b"));
    assertEquals(BELOW_MINIMUM, publication.decision("a WOMAN"));
    assertEquals(SUPPRESSED, publication.decision("a MAN"));
    assertEquals(Set.of("a WOMAN", "a MAN", "b WOMAN", "b MAN"), hidden(publication));
    assertEquals(Optional.of(Map.of(1, 39L)), publication.counts("nation"));
    assertEquals(Optional.empty(), publication.counts("a WOMAN"));
    assertEquals(Optional.empty(), publication.nonAnswers("a MAN"));
    assertEquals(Optional.of(Map.of(99, 2L)), publication.nonAnswers("a"));
  }

  @Test
  @DisplayName("Counts by code tell more than n: a code only the small cell gave is no help")
  void byCode() {
    // Of the women 3 gave code 2, which no man gave: men of a cannot be moved along code 2.
    Survey survey =
        new Survey()
            .put("a", Sex.WOMAN, 0, 3)
            .put("a", Sex.MAN, 10, 0)
            .put("b", Sex.WOMAN, 12, 2)
            .put("b", Sex.MAN, 14, 0);
    List<CountCell> cells = survey.bySex("a", "b");
    Publication publication = publish(survey, cells);
    Adversary adversary = adversary(survey, cells, publication);
    assertEquals(new Adversary.Interval(1, 4), adversary.interval(0, "a WOMAN"));
  }

  private static Adversary adversary(
      Survey survey, List<CountCell> cells, Publication publication) {
    return new Adversary(
        List.of(new Adversary.Issue(publication, survey.tally(), cells)), Survey.ANSWERS, false);
  }

  @Test
  @DisplayName("Half-years and their year: the small half-year and the other one, not the year")
  void halfYears() {
    Survey survey = new Survey();
    survey.put("i1", Survey.group("a", Respondent.PARTICIPANT, null, null, SPRING), 2);
    survey.put("i1", Survey.group("a", Respondent.PARTICIPANT, null, null, AUTUMN), 20);
    Publication publication =
        publish(
            survey,
            List.of(
                survey.cell("spring", Survey.of(SPRING)),
                survey.cell("autumn", Survey.of(AUTUMN)),
                survey.cell("year", Survey.all())));
    assertEquals(Set.of("spring", "autumn"), hidden(publication));
  }

  @Test
  @DisplayName("County and nation: the other förbund of the county is hidden, not the county")
  void county() {
    Survey survey = new Survey();
    for (String forbund : List.of("a", "b", "c", "d")) {
      survey.put(forbund, Sex.WOMAN, forbund.equals("a") ? 4 : 30);
    }
    Publication publication =
        publish(
            survey,
            List.of(
                survey.cell("a", Survey.of("a")),
                survey.cell("b", Survey.of("b")),
                survey.cell("c", Survey.of("c")),
                survey.cell("d", Survey.of("d")),
                survey.cell("north", Survey.of("a", "b")),
                survey.cell("south", Survey.of("c", "d")),
                survey.cell("nation", Survey.all())));
    assertEquals(Set.of("a", "b"), hidden(publication));
  }

  @Test
  @DisplayName("An indicator of two items beside them: the small item hides the other")
  void indicator() {
    Survey survey =
        new Survey()
            .put("i1", Survey.group("a", Respondent.PARTICIPANT, null, null, null), 3, 1)
            .put("i2", Survey.group("a", Respondent.PARTICIPANT, null, null, null), 30, 8);
    Publication publication =
        publish(
            survey,
            List.of(
                survey.cell("i1", Survey.item("i1")),
                survey.cell("i2", Survey.item("i2")),
                survey.cell("indicator", Survey.item("i1", "i2"))));
    assertEquals(Set.of("i1", "i2"), hidden(publication));
  }

  @Test
  @DisplayName("Sex, förbund and half-year with all totals: a cube of eight cells")
  void threeWay() {
    Survey survey = new Survey();
    for (String forbund : List.of("a", "b", "c")) {
      for (Sex sex : Sex.values()) {
        for (HalfYear time : List.of(SPRING, AUTUMN)) {
          boolean small = forbund.equals("a") && sex == Sex.MAN && time == SPRING;
          long n = small ? 2 : forbund.equals("c") ? 40 : 20;
          survey.put("i1", Survey.group(forbund, Respondent.PARTICIPANT, sex, null, time), n);
        }
      }
    }
    List<CountCell> cells = new ArrayList<>();
    for (List<String> place : List.of(List.of("a"), List.of("b"), List.of("c"), abc())) {
      for (List<Sex> sex : List.of(List.of(Sex.WOMAN), List.of(Sex.MAN), List.of(Sex.values()))) {
        for (List<HalfYear> time : List.of(List.of(SPRING), List.of(AUTUMN), both())) {
          cells.add(
              survey.cell(
                  List.of(place, sex, time),
                  line ->
                      place.contains(line.group().forbund().orElseThrow().value())
                          && sex.contains(line.group().sex().orElseThrow())
                          && time.contains(line.group().halfYear().orElseThrow())));
        }
      }
    }
    Publication publication = publish(survey, cells);
    assertEquals(8, hidden(publication).size());
    assertTrue(hidden(publication).stream().noneMatch(key -> key.contains("a, b, c")));
    assertTrue(hidden(publication).stream().noneMatch(key -> key.startsWith("[[c]")));
  }

  private static List<String> abc() {
    return List.of("a", "b", "c");
  }

  private static List<HalfYear> both() {
    return List.of(SPRING, AUTUMN);
  }

  @Test
  @DisplayName("Without further hiding the adversary has the small cell to the answer")
  void adversaryBreaksPrimaryOnly() {
    Survey survey =
        new Survey()
            .put("a", Sex.WOMAN, 3)
            .put("a", Sex.MAN, 10)
            .put("b", Sex.WOMAN, 12)
            .put("b", Sex.MAN, 14);
    List<CountCell> cells = survey.bySex("a", "b");
    Publication careless =
        Publication.of(Disclosure.standard().withWidth(0), survey.tally(), Survey.ANSWERS, cells);
    assertEquals(Set.of("a WOMAN"), hidden(careless));
    assertEquals(
        new Adversary.Interval(3, 3), adversary(survey, cells, careless).interval(0, "a WOMAN"));
    assertEquals(
        new Adversary.Interval(1, 4),
        adversary(survey, cells, publish(survey, cells)).interval(0, "a WOMAN"));
  }

  @Test
  @DisplayName("3 women and 1 man in a total of 4: no more than 1 to 3 women can be had, and is")
  void nested() {
    Survey survey = new Survey().put("a", Sex.WOMAN, 3).put("a", Sex.MAN, 1);
    survey.put("b", Sex.WOMAN, 30).put("b", Sex.MAN, 40);
    List<CountCell> cells = survey.bySex("a", "b");
    Publication publication = publish(survey, cells);
    Adversary adversary = adversary(survey, cells, publication);
    assertEquals(BELOW_MINIMUM, publication.decision("a"));
    assertEquals(new Adversary.Interval(1, 3), adversary.interval(0, "a WOMAN"));
    assertEquals(new Adversary.Interval(1, 3), adversary.interval(0, "a MAN"));
    assertEquals(new Adversary.Interval(2, 4), adversary.interval(0, "a"));
  }

  @Test
  @DisplayName("That a suppressed cell is not below the minimum is known and reckoned with")
  void reasonTells() {
    // 1 woman and 5 men: with a total of 6 shown, at least 5 men would leave exactly 1 woman.
    Survey survey = new Survey().put("a", Sex.WOMAN, 1).put("a", Sex.MAN, 5);
    List<CountCell> cells =
        List.of(
            survey.cell("women", Survey.of(Sex.WOMAN)),
            survey.cell("men", Survey.of(Sex.MAN)),
            survey.cell("all", Survey.all()));
    Publication publication = publish(survey, cells);
    assertFalse(publication.shown("all"));
    assertEquals(
        new Adversary.Interval(1, 4), adversary(survey, cells, publication).interval(0, "women"));
  }

  @Test
  @DisplayName("No answers are said to be none; nothing is hidden if nothing is small")
  void nothingToHide() {
    Survey survey = new Survey().put("a", Sex.WOMAN, 0).put("a", Sex.MAN, 5);
    survey.put("b", Sex.WOMAN, 6).put("b", Sex.MAN, 7);
    List<CountCell> cells = new ArrayList<>(survey.bySex("a", "b"));
    cells.add(survey.cell("elsewhere", Survey.of("z")));
    Publication publication = publish(survey, cells);
    assertEquals(Set.of(), hidden(publication));
    assertEquals(NO_DATA, publication.decision("a WOMAN"));
    assertEquals(NO_DATA, publication.decision("elsewhere"));
    assertEquals(Optional.empty(), publication.counts("a WOMAN"));
    assertEquals(SHOWN, publication.decision("nation"));
  }

  @Test
  @DisplayName("Protecting nothing shows all, and the reason is kept")
  void none() {
    Survey survey = new Survey().put("a", Sex.WOMAN, 1).put("a", Sex.MAN, 5);
    Publication publication =
        Publication.of(
            Disclosure.none("Internt underlag"), survey.tally(), Survey.ANSWERS, survey.bySex("a"));
    assertEquals(Set.of(), hidden(publication));
    assertEquals(Optional.of(Map.of(1, 1L)), publication.counts("a WOMAN"));
    assertTrue(publication.explain("a", Language.SV).contains("Internt underlag"));
  }

  @Test
  @DisplayName(
      "The one chief officer of a förbund is shown by default; participants beside are not")
  void chiefOfficers() {
    Survey survey =
        new Survey()
            .put("i1", Survey.group("a", Respondent.CHIEF_OFFICER, null, null, null), 1)
            .put("i1", Survey.group("b", Respondent.PARTICIPANT, null, null, null), 1);
    Publication publication =
        publish(
            survey,
            List.of(
                survey.cell("chief", Survey.of("a")), survey.cell("participant", Survey.of("b"))));
    assertEquals(SHOWN, publication.decision("chief"));
    assertEquals(BELOW_MINIMUM, publication.decision("participant"));
  }

  @Test
  @DisplayName("Several groups together, and cells of the same answers, have the strictest minimum")
  void pooled() {
    Survey survey =
        new Survey()
            .put("i1", Survey.group("a", Respondent.CHIEF_OFFICER, null, null, null), 1)
            .put("i1", Survey.group("a", Respondent.PARTICIPANT, null, null, null), 3);
    CountCell pooled = survey.cell("pooled", Survey.all());
    Publication publication =
        publish(
            survey,
            List.of(
                pooled,
                new CountCell("the same", Set.of(Respondent.CHIEF_OFFICER), pooled.atoms())));
    assertEquals(BELOW_MINIMUM, publication.decision("pooled"));
    assertEquals(BELOW_MINIMUM, publication.decision("the same"));
  }

  @Test
  @DisplayName("Why a cell is hidden is said in both languages, without its number")
  void explains() {
    Survey survey =
        new Survey()
            .put("a", Sex.WOMAN, 3)
            .put("a", Sex.MAN, 10)
            .put("b", Sex.WOMAN, 12)
            .put("b", Sex.MAN, 14);
    Publication publication = publish(survey, survey.bySex("a", "b"));
    assertEquals(
        "Redovisas inte, eftersom svaren är färre än 5, det minsta antal som redovisas för"
            + " deltagare.",
        publication.explain("a WOMAN", Language.SV));
    assertEquals(
        "Not reported, since there are fewer answers than 5, the smallest number that is reported"
            + " for participants.",
        publication.explain("a WOMAN", Language.EN));
    assertEquals(
        "Redovisas inte, eftersom antalet svar i en annan dold cell, a WOMAN, då skulle kunna"
            + " räknas ut närmare än på 3 svar när.",
        publication.explain("b MAN", Language.SV));
    assertEquals(
        "Not reported, since the number of answers of another hidden cell, a WOMAN, could then be"
            + " computed closer than within 3 answers.",
        publication.explain("b MAN", Language.EN));
    assertEquals(Optional.of("a WOMAN"), publication.protects("b MAN"));
    assertEquals(Optional.empty(), publication.protects("a WOMAN"));
    assertEquals("Redovisas.", publication.explain("a", Language.SV));
    assertThrows(InvalidValueException.class, () -> publication.explain("c", Language.SV));
  }

  @Test
  @DisplayName("Names of sexes and groups in a key are spoken in the language asked for")
  void names() {
    assertEquals(
        "i1, Kvinnor, Deltagare",
        Texts.name(Language.SV, List.of("i1", Sex.WOMAN, Respondent.PARTICIPANT)));
    assertEquals(
        "i1, Women, Participants",
        Texts.name(Language.EN, List.of("i1", Sex.WOMAN, Respondent.PARTICIPANT)));
  }

  @Test
  @DisplayName("Counts are rounded before anything is made of them")
  void rounding() {
    Survey survey = new Survey().put("a", Sex.WOMAN, 7, 1, 6).put("a", Sex.MAN, 20, 5, 2);
    Publication publication =
        Publication.of(
            Disclosure.standard().roundingTo(5), survey.tally(), Survey.ANSWERS, survey.bySex("a"));
    assertEquals(Optional.of(Map.of(1, 5L, 3, 5L)), publication.counts("a WOMAN"));
    assertEquals(Optional.of(Map.of()), publication.nonAnswers("a WOMAN"));
    assertEquals(
        "Reported. Each count is rounded to the nearest multiple of 5, and sums are made of the"
            + " rounded counts.",
        publication.explain("a WOMAN", Language.EN));
  }

  @Test
  @DisplayName("What rounding leaves nothing of is hidden, not shown as zero")
  void roundedAway() {
    Survey survey = new Survey().put("a", Sex.WOMAN, 2, 2, 2).put("a", Sex.MAN, 20, 20, 20);
    Publication publication =
        Publication.of(
            Disclosure.standard().roundingTo(5), survey.tally(), Survey.ANSWERS, survey.bySex("a"));
    assertEquals(SUPPRESSED, publication.decision("a WOMAN"));
    assertTrue(publication.explain("a WOMAN", Language.SV).contains("avrundas"));
  }

  private static Survey sexAndAge() {
    AgeBand young = AgeBand.of(16, 29);
    AgeBand old = AgeBand.of(30, 64);
    Survey survey = new Survey();
    for (String forbund : List.of("a", "b")) {
      long least = forbund.equals("a") ? 1 : 20;
      survey.put(
          "i1", Survey.group(forbund, Respondent.PARTICIPANT, Sex.WOMAN, young, null), least);
      survey.put("i1", Survey.group(forbund, Respondent.PARTICIPANT, Sex.MAN, young, null), 2);
      survey.put("i1", Survey.group(forbund, Respondent.PARTICIPANT, Sex.WOMAN, old, null), 9);
      survey.put("i1", Survey.group(forbund, Respondent.PARTICIPANT, Sex.MAN, old, null), 8);
    }
    return survey;
  }

  @Test
  @DisplayName("By sex yesterday, by age today: what was shown stays, today's cells are protected")
  void earlier() {
    Survey survey = sexAndAge();
    List<CountCell> bySex = survey.bySex("a", "b");
    Publication yesterday = publish(survey, bySex);
    assertEquals(Set.of(), hidden(yesterday));
    List<CountCell> byAge = new ArrayList<>();
    for (AgeBand age : List.of(AgeBand.of(16, 29), AgeBand.of(30, 64))) {
      byAge.add(survey.cell("a " + age, Survey.of("a").and(Survey.of(age))));
      byAge.add(survey.cell("b " + age, Survey.of("b").and(Survey.of(age))));
      byAge.add(survey.cell("nation " + age, Survey.of(age)));
    }
    byAge.add(survey.cell("a again", Survey.of("a")));
    Publication today = publish(survey, byAge, yesterday);
    assertEquals(BELOW_MINIMUM, today.decision("a 16–29"));
    assertEquals(SHOWN, today.decision("a again"));
    Adversary adversary =
        new Adversary(
            List.of(
                new Adversary.Issue(yesterday, survey.tally(), bySex),
                new Adversary.Issue(today, survey.tally(), byAge)),
            Survey.ANSWERS,
            false);
    assertTrue(adversary.interval(1, "a 16–29").width() >= 3);
    assertTrue(adversary.interval(1, "a 30–64").width() >= 3);
  }

  @Test
  @DisplayName("What was hidden yesterday is hidden today if the same answers are counted")
  void hiddenEarlier() {
    Survey survey = new Survey().put("a", Sex.WOMAN, 4).put("a", Sex.MAN, 10);
    List<CountCell> cells = List.of(survey.cell("women", Survey.of(Sex.WOMAN)));
    Publication yesterday = publish(survey, cells);
    Publication today =
        Publication.of(
            Disclosure.standard().withMinimum(Respondent.PARTICIPANT, 3),
            survey.tally(),
            Survey.ANSWERS,
            cells,
            List.of(yesterday));
    assertEquals(SUPPRESSED, today.decision("women"));
    assertTrue(today.explain("women", Language.EN).contains("earlier publication"));
  }

  @Test
  @DisplayName("2 answers more than was shown yesterday are not shown today, 5 more are")
  void fewChanged() {
    Survey before = new Survey().put("a", Sex.WOMAN, 10).put("a", Sex.MAN, 10);
    Survey after = new Survey().put("a", Sex.WOMAN, 12).put("a", Sex.MAN, 15);
    Publication yesterday =
        publish(
            before,
            List.of(
                before.cell("women", Survey.of(Sex.WOMAN)),
                before.cell("men", Survey.of(Sex.MAN))));
    Publication today =
        publish(
            after,
            List.of(
                after.cell("women", Survey.of(Sex.WOMAN)), after.cell("men", Survey.of(Sex.MAN))),
            yesterday);
    assertEquals(SUPPRESSED, today.decision("women"));
    assertEquals(
        "Redovisas inte, eftersom färre än 5 svar har kommit till eller fallit bort sedan en"
            + " tidigare redovisning, och de då skulle kunna räknas ut.",
        today.explain("women", Language.SV));
    assertEquals(SHOWN, today.decision("men"));
    Publication renamed =
        publish(after, List.of(after.cell("kvinnor", Survey.of(Sex.WOMAN))), yesterday);
    assertEquals(SUPPRESSED, renamed.decision("kvinnor"));
  }

  @Test
  @DisplayName("Earlier publications of an earlier one count too")
  void chain() {
    Survey survey = new Survey().put("a", Sex.WOMAN, 3).put("a", Sex.MAN, 10);
    List<CountCell> all = List.of(survey.cell("all", Survey.all()));
    Publication first = publish(survey, all);
    Publication second =
        publish(survey, List.of(survey.cell("women", Survey.of(Sex.WOMAN))), first);
    Publication third = publish(survey, List.of(survey.cell("men", Survey.of(Sex.MAN))), second);
    assertEquals(SUPPRESSED, third.decision("men"));
  }

  @Test
  @DisplayName("A key must be there once")
  void duplicate() {
    Survey survey = new Survey().put("a", Sex.WOMAN, 3);
    CountCell cell = survey.cell("a", Survey.all());
    assertThrows(InvalidValueException.class, () -> publish(survey, List.of(cell, cell)));
  }
}
