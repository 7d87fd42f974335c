package io.github.finsam.storage.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.storage.Store;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A store counts responses, and hands them over, as the query says: nothing more, nothing less. */
public abstract class TallyContract extends StoreFixture {

  private static final String EDITION = "exempel";
  private static final LocalDate LAST_OF_HALF = LocalDate.of(2014, 6, 30);
  private static final LocalDate FIRST_OF_HALF = LocalDate.of(2014, 7, 1);

  // Every kind of period, beginning or ending on days that responses were given on.
  private static final List<Optional<Period>> PERIODS =
      Stream.concat(
              Stream.of(Optional.<Period>empty()),
              Stream.of(
                      "2014",
                      "1000",
                      "9999",
                      "2014-H1",
                      "2014-H2",
                      "9999-H2",
                      "2014-Q1",
                      "2014-Q2",
                      "2014-01",
                      "2014-06",
                      "2014-06-30/2014-07-01",
                      "2014-06-30/2014-06-30",
                      "2014-07-01/2014-12-30",
                      "2014-07-01/",
                      "1000-01-01/",
                      "1000-01-01/9999-12-31",
                      "9999-12-31/")
                  .map(text -> Optional.of(Period.parse(text))))
          .toList();

  /** For subclasses. */
  protected TallyContract() {}

  @Test
  @DisplayName("A few answers are counted as by hand")
  final void byHand() {
    FormItem five = new FormItem("5", 1, 5, List.of(8, 9));
    FormItem seven = new FormItem("7", 1, 5, List.of(8, 9));
    Form during = form("during", EDITION, Occasion.DURING, five, seven);
    Form often = form("often", EDITION, Occasion.ONE_TO_THREE_MONTHS, seven);
    Form other = form("other", "annan", Occasion.DURING, five);
    Setting woman =
        Setting.builder()
            .forbund(ForbundId.of("a"))
            .insats(InsatsId.of("torget"))
            .respondent(Respondent.PARTICIPANT)
            .occasion(Occasion.DURING)
            .day(LAST_OF_HALF)
            .sex(Sex.WOMAN)
            .ageBand(AgeBand.of(16, 29))
            .build();
    Setting nothingKnown =
        woman
            .withInsats(Optional.empty())
            .withSex(Optional.empty())
            .withAgeBand(Optional.empty())
            .withDay(FIRST_OF_HALF);
    Setting later = woman.withDay(FIRST_OF_HALF);
    withStore(
        store -> {
          insertForms(store, List.of(during, often, other));
          insertResponses(
              store,
              List.of(
                  response("1", during, woman, 5, 4),
                  response("2", during, woman, 5, 9),
                  response("3", often, woman.withOccasion(Occasion.ONE_TO_THREE_MONTHS), 4),
                  response("4", during, later, 1, 8),
                  response("5", during, nothingKnown, 3, 3),
                  response("6", other, woman, 2)));
          TallyQuery all = TallyQuery.of(EDITION);
          assertCounts(
              store,
              all,
              Map.of(
                  new TallyCell("5", Group.ALL),
                  Map.of(1, 1L, 3, 1L, 5, 2L),
                  new TallyCell("7", Group.ALL),
                  Map.of(3, 1L, 4, 2L, 8, 1L, 9, 1L)));
          Group first = Group.builder().halfYear(HalfYear.of(2014, 1)).build();
          Group second = Group.builder().halfYear(HalfYear.of(2014, 2)).build();
          assertCounts(
              store,
              all.by(Dimension.HALF_YEAR),
              Map.of(
                  new TallyCell("5", first),
                  Map.of(5, 2L),
                  new TallyCell("5", second),
                  Map.of(1, 1L, 3, 1L),
                  new TallyCell("7", first),
                  Map.of(4, 2L, 9, 1L),
                  new TallyCell("7", second),
                  Map.of(3, 1L, 8, 1L)));
          Group known = Group.builder().sex(Sex.WOMAN).ageBand(AgeBand.of(16, 29)).build();
          assertCounts(
              store,
              all.during(HalfYear.of(2014, 2)).by(Dimension.SEX, Dimension.AGE_BAND),
              Map.of(
                  new TallyCell("5", known), Map.of(1, 1L),
                  new TallyCell("5", Group.ALL), Map.of(3, 1L),
                  new TallyCell("7", known), Map.of(8, 1L),
                  new TallyCell("7", Group.ALL), Map.of(3, 1L)));
          Group often1To3 = Group.builder().occasion(Occasion.ONE_TO_THREE_MONTHS).build();
          Group whileThere = Group.builder().occasion(Occasion.DURING).build();
          assertCounts(
              store,
              all.during(Period.parse("2014-04-01/2014-06-30"))
                  .ofForbunds(List.of(ForbundId.of("a"), ForbundId.of("A")))
                  .ofInsatser(List.of(InsatsId.of("torget")))
                  .by(Dimension.OCCASION),
              Map.of(
                  new TallyCell("5", whileThere), Map.of(5, 2L),
                  new TallyCell("7", whileThere), Map.of(4, 1L, 9, 1L),
                  new TallyCell("7", often1To3), Map.of(4, 1L)));
          assertCounts(
              store, TallyQuery.of("annan"), Map.of(new TallyCell("5", Group.ALL), Map.of(2, 1L)));
        });
  }

  private static void assertCounts(
      Store store, TallyQuery query, Map<TallyCell, Map<Integer, Long>> expected) {
    Tally tally = store.read(s -> s.responses().tally(query));
    assertEquals(query, tally.query());
    assertEquals(expected.keySet().stream().sorted().toList(), tally.cells());
    expected.forEach(
        (cell, byCode) -> assertEquals(byCode, tally.counts(cell.item(), cell.group())));
  }

  @TestFactory
  @DisplayName(
      "By every combination of dimensions the counts are those of the responses one by one")
  final Stream<DynamicTest> everyCombination() {
    SampleData data = SampleData.seeded(41);
    List<Form> awkward = new ArrayList<>();
    for (Form form : forms(data)) {
      awkward.add(form.withItems(form.items().subList(0, Math.min(6, form.items().size()))));
    }
    return Stream.of(
        combinations("realistic", SampleData.surveyForms(), data.questionnaires(300), "exempel-1"),
        combinations("awkward", awkward, responses(data, awkward, 120), EDITION));
  }

  private DynamicTest combinations(
      String name, List<Form> forms, List<Response> responses, String edition) {
    return DynamicTest.dynamicTest(
        name,
        () ->
            withStore(
                store -> {
                  insertForms(store, forms);
                  insertResponses(store, responses);
                  Dimension[] all = Dimension.values();
                  for (int mask = 0; mask < 1 << all.length; mask++) {
                    int chosen = mask;
                    Dimension[] dimensions =
                        Stream.of(all)
                            .filter(d -> (chosen >> d.ordinal() & 1) == 1)
                            .toArray(Dimension[]::new);
                    // Each with another period too: the rest is taken by the next test.
                    assertCounted(
                        store,
                        forms,
                        responses,
                        TallyQuery.of(edition)
                            .withPeriod(PERIODS.get(mask % 3 == 0 ? mask % PERIODS.size() : 0))
                            .by(dimensions));
                  }
                }));
  }

  @Test
  @DisplayName("By every kind of period, by förbund and by insats: only what the query includes")
  final void filters() {
    SampleData data = SampleData.seeded(43);
    List<Form> forms = forms(data);
    List<Response> responses = responses(data, forms, 160);
    List<List<ForbundId>> forbunds =
        List.of(
            List.of(),
            List.of(ForbundId.of("alfa")),
            List.of(ForbundId.of("ALFA"), ForbundId.of("\uD83E\uDDED"), ForbundId.of("é")),
            List.of(ForbundId.of("finns inte")));
    List<List<InsatsId>> insatser =
        List.of(
            List.of(),
            List.of(InsatsId.of("Alfa"), InsatsId.of("e\u0301"), InsatsId.of("\uFF5E")),
            SampleData.insatsIds(),
            List.of(InsatsId.of("finns inte")));
    withStore(
        store -> {
          insertForms(store, forms);
          insertResponses(store, responses);
          int answered = 0;
          for (Optional<Period> period : PERIODS) {
            for (List<ForbundId> forbund : forbunds) {
              for (List<InsatsId> insats : insatser) {
                TallyQuery query =
                    TallyQuery.of(EDITION)
                        .withPeriod(period)
                        .ofForbunds(forbund)
                        .ofInsatser(insats);
                assertCounted(store, forms, responses, query);
                answered +=
                    assertHandedOver(store, forms, responses, query.by(Dimension.SEX)) > 0 ? 1 : 0;
              }
            }
          }
          assertTrue(answered > 100, "queries that leave something: " + answered);
        });
  }

  @Test
  @DisplayName("Each day falls in its own half-year, at both ends of what can be stored too")
  final void turningDays() {
    Form form = form("dag", EDITION, Occasion.DURING, new FormItem("1", 1, 5, List.of()));
    withStore(
        store -> {
          insertForms(store, List.of(form));
          List<Response> responses = new ArrayList<>();
          for (LocalDate day : SampleData.turningDays()) {
            Setting setting =
                Setting.builder()
                    .forbund(ForbundId.of("a"))
                    .respondent(Respondent.PARTICIPANT)
                    .occasion(Occasion.DURING)
                    .day(day)
                    .build();
            responses.add(response(day.toString(), form, setting, 1 + responses.size() % 5));
          }
          insertResponses(store, responses);
          Tally byHalfYear =
              store.read(s -> s.responses().tally(TallyQuery.of(EDITION).by(Dimension.HALF_YEAR)));
          for (LocalDate day : SampleData.turningDays()) {
            HalfYear halfYear = HalfYear.of(day);
            long days = SampleData.turningDays().stream().filter(halfYear::contains).count();
            assertEquals(days, byHalfYear.total("1", Group.builder().halfYear(halfYear).build()));
            TallyQuery thatDay = TallyQuery.of(EDITION).during(Period.parse(day + "/" + day));
            assertEquals(1, store.read(s -> s.responses().tally(thatDay)).total("1", Group.ALL));
            assertEquals(
                List.of(day),
                store.read(s -> handedOver(s.responses(), thatDay)).stream()
                    .map(r -> r.setting().day())
                    .toList());
          }
        });
  }

  @Test
  @DisplayName("An edition that nobody used has an empty tally, also one that differs in a blank")
  final void unusedEdition() {
    SampleData data = SampleData.seeded(47);
    List<Form> forms = forms(data);
    withStore(
        store -> {
          insertForms(store, forms);
          for (String edition : List.of(EDITION, "finns inte")) {
            assertEmpty(store, edition);
          }
          insertResponses(store, responses(data, forms, 50));
          for (String edition : List.of("finns inte", "exempe", "exempel  ", "exémpel", "%")) {
            assertEmpty(store, edition);
          }
        });
  }

  private static void assertEmpty(Store store, String edition) {
    for (TallyQuery query :
        List.of(
            TallyQuery.of(edition),
            TallyQuery.of(edition).during(Period.year(2014)).by(Dimension.values()))) {
      assertEquals(Tally.empty(query), store.read(s -> s.responses().tally(query)));
      assertEquals(List.of(), store.read(s -> handedOver(s.responses(), query)));
    }
  }

  @Test
  @DisplayName("Questionnaires that are alike but for their source id are counted each")
  final void alike() {
    List<Form> forms = SampleData.surveyForms();
    List<Response> some = SampleData.seeded(53).questionnaires(40);
    List<Response> responses = new ArrayList<>();
    for (int copy = 0; copy < 20; copy++) {
      for (Response response : some) {
        responses.add(response.withSourceId(copy + "/" + response.sourceId()));
      }
    }
    withStore(
        store -> {
          insertForms(store, forms);
          insertResponses(store, responses);
          TallyQuery query = TallyQuery.of("exempel-1").by(Dimension.values());
          assertCounted(store, forms, responses, query);
          Tally one = PlainCount.of(query, forms, some);
          Tally tally = store.read(s -> s.responses().tally(query));
          for (TallyCell cell : one.cells()) {
            assertEquals(
                20 * one.total(cell.item(), cell.group()), tally.total(cell.item(), cell.group()));
          }
        });
  }

  @Test
  @DisplayName("Deleted responses are no longer counted, those added later are")
  final void afterDeletion() {
    List<Form> forms = SampleData.surveyForms();
    List<Response> responses = SampleData.seeded(59).questionnaires(300);
    TallyQuery query = TallyQuery.of("exempel-1").by(Dimension.FORBUND, Dimension.SEX);
    withStore(
        store -> {
          insertForms(store, forms);
          insertResponses(store, responses.subList(0, 200));
          Tally before = store.read(s -> s.responses().tally(query));
          store.write(
              unit -> {
                for (Response response : responses.subList(0, 100)) {
                  unit.responses().delete(response.setting().forbund(), response.sourceId());
                }
                unit.responses().insert(responses.subList(200, 300));
                return "";
              });
          List<Response> left = responses.subList(100, 300);
          assertCounted(store, forms, left, query);
          assertHandedOver(store, forms, left, query);
          assertNotEquals(before, store.read(s -> s.responses().tally(query)));
          // A tally is a value: what came later has not changed it.
          assertEquals(PlainCount.of(query, forms, responses.subList(0, 200)), before);
        });
  }

  /** Forms of the edition for every group and occasion, and some of editions much like it. */
  private static List<Form> forms(SampleData data) {
    List<Form> forms = new ArrayList<>();
    for (Respondent respondent : Respondent.values()) {
      for (Occasion occasion : Occasion.values()) {
        Form form = data.form(FormId.of(respondent + "/" + occasion));
        forms.add(
            form.withEdition(EDITION)
                .withRespondent(respondent)
                .withOccasion(occasion)
                .withItems(form.items().subList(0, Math.min(12, form.items().size()))));
      }
    }
    for (String edition : List.of("Exempel", EDITION + " ", " " + EDITION, "exempel-2")) {
      forms.add(
          forms
              .get(forms.size() % 40)
              .withId(FormId.of(edition.strip() + forms.size()))
              .withEdition(edition));
    }
    assertTrue(forms.size() > 40);
    return forms;
  }

  private static List<Response> responses(SampleData data, List<Form> forms, int number) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      responses.add(data.response("svar " + i, forms.get(i * 7 % forms.size())));
    }
    return responses;
  }

  private static Form form(String id, String edition, Occasion occasion, FormItem... items) {
    return new Form(FormId.of(id), edition, Respondent.PARTICIPANT, occasion, List.of(items));
  }

  private static Response response(String sourceId, Form form, Setting setting, int... codes) {
    return new Response(sourceId, form.id(), setting, Answers.of(codes));
  }

  private static void assertCounted(
      Store store, List<Form> forms, List<Response> responses, TallyQuery query) {
    Tally expected = PlainCount.of(query, forms, responses);
    Tally actual = store.read(s -> s.responses().tally(query));
    assertEquals(expected.cells(), actual.cells(), query::toString);
    assertEquals(expected, actual, query::toString);
  }

  /** How many there are. */
  private static int assertHandedOver(
      Store store, List<Form> forms, List<Response> responses, TallyQuery query) {
    List<FormId> ofEdition =
        forms.stream().filter(f -> f.edition().equals(query.edition())).map(Form::id).toList();
    List<Response> handed = store.read(s -> handedOver(s.responses(), query));
    assertEquals(
        sorted(
            responses.stream()
                .filter(r -> ofEdition.contains(r.form()) && query.includes(r.setting()))
                .toList()),
        handed,
        query::toString);
    return handed.size();
  }
}
