package io.github.finsam.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final String EDITION = "nns-2014-12";
  private static final FormItem ITEM_5 = new FormItem("5", 1, 5, List.of(8, 9));
  private static final FormItem ITEM_7 = new FormItem("7", 1, 5, List.of(8, 9));
  private static final Form DURING = form("during", EDITION, Occasion.DURING, ITEM_5, ITEM_7);
  private static final Form OFTEN = form("often", EDITION, Occasion.ONE_TO_THREE_MONTHS, ITEM_7);
  private static final Form OTHER = form("other", "another", Occasion.DURING, ITEM_5);
  private static final List<Form> FORMS = List.of(DURING, OFTEN, OTHER);

  private static Form form(String id, String edition, Occasion occasion, FormItem... items) {
    return new Form(FormId.of(id), edition, Respondent.PARTICIPANT, occasion, List.of(items));
  }

  /** Filled in at the occasion of the form. */
  private static Response response(Form form, Setting setting, int... answers) {
    return new Response("q", form.id(), setting.withOccasion(form.occasion()), Answers.of(answers));
  }

  private static Setting setting(String forbund, Optional<Sex> sex, LocalDate day) {
    return Setting.builder()
        .forbund(ForbundId.of(forbund))
        .respondent(Respondent.PARTICIPANT)
        .occasion(Occasion.DURING)
        .day(day)
        .sex(sex)
        .build();
  }

  @Test
  void countsEachCodeByItemAndGroup() {
    LocalDate day = LocalDate.of(2014, 9, 1);
    Setting woman = setting("a", Optional.of(Sex.WOMAN), day);
    Setting man = setting("a", Optional.of(Sex.MAN), day);
    Setting unknown = setting("b", Optional.empty(), day);
    Setting early = setting("a", Optional.of(Sex.WOMAN), LocalDate.of(2014, 6, 30));
    TallyQuery query = TallyQuery.of(EDITION).during(HalfYear.of(2014, 2)).by(Dimension.SEX);
    Tally tally =
        Tally.of(
            query,
            FORMS,
            List.of(
                    response(DURING, woman, 5, 4),
                    response(DURING, woman, 5, 9),
                    response(OFTEN, woman, 4),
                    response(DURING, man, 1, 1),
                    response(OTHER, man, 5),
                    response(DURING, unknown, 3, 3),
                    response(DURING, early, 2, 2))
                .iterator());
    Group women = Group.builder().sex(Sex.WOMAN).build();
    Group men = Group.builder().sex(Sex.MAN).build();
    assertEquals(Map.of(5, 2L), tally.counts("5", women));
    assertEquals(Map.of(4, 2L, 9, 1L), tally.counts("7", women));
    assertEquals(3, tally.total("7", women));
    assertEquals(1, tally.count("5", men, 1));
    assertEquals(0, tally.count("5", men, 5));
    assertEquals(Map.of(3, 1L), tally.counts("5", Group.ALL));
    assertEquals(Map.of(), tally.counts("99", women));
    assertEquals(6, tally.cells().size());
    assertEquals(List.of("5", "5", "5", "7", "7", "7"), items(tally));
  }

  private static List<String> items(Tally tally) {
    return tally.cells().stream().map(TallyCell::item).toList();
  }

  @Test
  void queryDoesNotDependOnTheOrderOfItsDimensions() {
    TallyQuery query = TallyQuery.of(EDITION).by(Dimension.SEX, Dimension.FORBUND);
    assertEquals(TallyQuery.of(EDITION).by(Dimension.FORBUND, Dimension.SEX), query);
    assertNotEquals(TallyQuery.of(EDITION).by(Dimension.SEX), query);
    assertThrows(
        InvalidValueException.class, () -> TallyQuery.of(EDITION).by(Dimension.SEX, Dimension.SEX));
  }

  @Test
  void everyDimensionGroups() {
    Setting setting =
        setting("a", Optional.of(Sex.MAN), LocalDate.of(2014, 9, 1))
            .withInsats(InsatsId.of("torget"))
            .withAgeBand(AgeBand.of(19, 29));
    Group group = TallyQuery.of(EDITION).by(Dimension.values()).groupOf(setting);
    assertEquals(
        new Group(
            Optional.of(ForbundId.of("a")),
            Optional.of(InsatsId.of("torget")),
            Optional.of(Respondent.PARTICIPANT),
            Optional.of(Occasion.DURING),
            Optional.of(Sex.MAN),
            Optional.of(AgeBand.of(19, 29)),
            Optional.of(HalfYear.of(2014, 2))),
        group);
    assertEquals(Group.ALL, TallyQuery.of(EDITION).groupOf(setting));
  }

  @Test
  void refusesOtherQueriesUnknownFormsAndBadAnswers() {
    TallyQuery query = TallyQuery.of(EDITION);
    Tally other = Tally.empty(query.during(Period.year(2014)));
    assertEquals("mismatch", refused(() -> Tally.empty(query).merge(other)));
    Setting setting = setting("a", Optional.empty(), LocalDate.of(2014, 9, 1));
    assertEquals(
        "unknown",
        refused(
            () ->
                Tally.of(
                    query, List.of(OFTEN), List.of(response(DURING, setting, 1, 1)).iterator())));
    assertEquals(
        "not-in",
        refused(() -> Tally.of(query, FORMS, List.of(response(DURING, setting, 6, 1)).iterator())));
    assertEquals(
        "duplicate",
        refused(
            () -> Tally.of(query, List.of(OFTEN, OFTEN), Collections.<Response>emptyIterator())));
    assertEquals(
        "negative",
        refused(() -> Tally.of(query, Map.of(new TallyCell("5", Group.ALL), Map.of(1, -1L)))));
  }

  private static String refused(org.junit.jupiter.api.function.Executable executable) {
    List<Violation> violations = assertThrows(InvalidValueException.class, executable).violations();
    return violations.get(0).code();
  }

  @Provide
  Arbitrary<List<Response>> responses() {
    Arbitrary<Setting> settings =
        Combinators.combine(
                Arbitraries.of("a", "b"),
                Arbitraries.of("x", "y").map(InsatsId::of).optional(),
                Arbitraries.integers().between(0, 730),
                Arbitraries.of(Sex.class).optional(),
                Arbitraries.of(AgeBand.of(16, 29), AgeBand.of(30, 64)).optional())
            .as(
                (forbund, insats, day, sex, ageBand) ->
                    new Setting(
                        ForbundId.of(forbund),
                        insats,
                        Respondent.PARTICIPANT,
                        Occasion.DURING,
                        LocalDate.of(2014, 1, 1).plusDays(day),
                        sex,
                        ageBand));
    Arbitrary<Integer> codes = Arbitraries.of(1, 2, 3, 4, 5, 8, 9);
    return Combinators.combine(Arbitraries.of(FORMS), settings, codes, codes)
        .as(
            (form, setting, a, b) ->
                form.items().size() == 2
                    ? response(form, setting, a, b)
                    : response(form, setting, a))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<TallyQuery> queries() {
    return Combinators.combine(
            Arbitraries.of(Dimension.class).set(),
            Arbitraries.of("2014", "2014-H2", "2015-Q1", "2014-06-01/", "2014-07-01/")
                .map(Period::parse)
                .optional(),
            Arbitraries.of("a", "b").map(ForbundId::of).set().ofMaxSize(1),
            Arbitraries.of("x", "y").map(InsatsId::of).set())
        .as(
            (dimensions, period, forbunds, insatser) ->
                TallyQuery.of(EDITION)
                    .withPeriod(period)
                    .ofForbunds(forbunds)
                    .ofInsatser(insatser)
                    .by(dimensions.toArray(Dimension[]::new)));
  }

  private static Tally tally(TallyQuery query, List<Response> responses) {
    return Tally.of(query, FORMS, responses.iterator());
  }

  @Property(tries = 200)
  void mergeIsAssociativeAndCommutativeAndHasAnIdentity(
      @ForAll("queries") TallyQuery query,
      @ForAll("responses") List<Response> x,
      @ForAll("responses") List<Response> y,
      @ForAll("responses") List<Response> z) {
    Tally a = tally(query, x);
    Tally b = tally(query, y);
    Tally c = tally(query, z);
    assertEquals(a.merge(b), b.merge(a));
    assertEquals(a.merge(b).merge(c), a.merge(b.merge(c)));
    assertEquals(a, a.merge(Tally.empty(query)));
    assertEquals(a, Tally.empty(query).merge(a));
  }

  @Property(tries = 200)
  void tallyOfAConcatenationIsTheMergeOfTheTallies(
      @ForAll("queries") TallyQuery query,
      @ForAll("responses") List<Response> responses,
      @ForAll @IntRange(max = 30) int cut) {
    int at = Math.min(cut, responses.size());
    assertEquals(
        tally(query, responses),
        tally(query, responses.subList(0, at))
            .merge(tally(query, responses.subList(at, responses.size()))));
    List<Response> reversed = new ArrayList<>(responses);
    Collections.reverse(reversed);
    assertEquals(tally(query, responses), tally(query, reversed));
  }

  @Property(tries = 500)
  void rollUpOfCountsIsTheCountOfTheRollUp(
      @ForAll("queries") TallyQuery fine,
      @ForAll("queries") TallyQuery coarse,
      @ForAll("responses") List<Response> responses) {
    Tally tally = tally(fine, responses);
    if (fine.answers(coarse)) {
      assertEquals(tally(coarse, responses), tally.select(coarse));
    } else {
      assertThrows(InvalidValueException.class, () -> tally.select(coarse));
    }
    TallyQuery narrower = fine.by(Dimension.FORBUND, Dimension.INSATS, Dimension.HALF_YEAR);
    assertTrue(narrower.answers(fine.by(Dimension.INSATS)));
    assertEquals(
        tally(fine.by(Dimension.INSATS), responses),
        tally(narrower, responses).select(fine.by(Dimension.INSATS)));
  }

  @Property(tries = 200)
  void wideningAFilterNeverLowersACount(
      @ForAll("queries") TallyQuery query, @ForAll("responses") List<Response> responses) {
    Tally narrow = tally(query, responses);
    for (TallyQuery wider :
        List.of(
            query.withPeriod(Optional.empty()),
            query.ofForbunds(List.of()),
            query.ofInsatser(List.of()))) {
      Tally wide = tally(wider, responses);
      for (TallyCell cell : narrow.cells()) {
        assertTrue(
            wide.total(cell.item(), cell.group()) >= narrow.total(cell.item(), cell.group()));
      }
    }
  }

  @Property(tries = 200)
  void countsOverTheGroupsSumToTheCountOfAll(
      @ForAll("queries") TallyQuery query, @ForAll("responses") List<Response> responses) {
    Tally fine = tally(query, responses);
    Tally whole = tally(query.by(), responses);
    for (String item : List.of("5", "7")) {
      for (int code = 0; code <= 9; code++) {
        long sum = 0;
        for (TallyCell cell : fine.cells()) {
          sum += cell.item().equals(item) ? fine.count(item, cell.group(), code) : 0;
        }
        assertEquals(whole.count(item, Group.ALL, code), sum);
      }
    }
    long questionnaires =
        responses.stream()
            .filter(r -> !r.form().equals(OTHER.id()) && query.includes(r.setting()))
            .count();
    assertEquals(questionnaires, whole.total("7", Group.ALL));
  }

  @Property(tries = 100)
  void answersOutsideTheCodesAreRefused(@ForAll @IntRange(max = 127) int code) {
    Setting setting = setting("a", Optional.empty(), LocalDate.of(2014, 9, 1));
    List<Response> one = List.of(response(OFTEN, setting, code));
    if (ITEM_7.allows(code)) {
      assertEquals(1, tally(TallyQuery.of(EDITION), one).count("7", Group.ALL, code));
    } else {
      assertThrows(InvalidValueException.class, () -> tally(TallyQuery.of(EDITION), one));
    }
  }

  @Test
  void dimensionsHaveLabels() {
    assertTrue(EnumSet.allOf(Dimension.class).stream().noneMatch(d -> d.label().sv().isBlank()));
  }
}
