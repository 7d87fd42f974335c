package io.github.finsam.rules;

import static io.github.finsam.rules.Fixtures.assertCodes;
import static io.github.finsam.rules.Fixtures.codes;
import static io.github.finsam.rules.Fixtures.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Extension;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ResponseRulesTest {

  /** The insats runs during 2014; the förbund from 2011-04-01 to 2027-03-31. */
  private static Dossier dossier() {
    return Dossier.of(Fixtures.forbund()).withInsatser(Fixtures.insats());
  }

  private static Response response(String sourceId, String insats, LocalDate day) {
    return new Response(
        sourceId,
        FormId.of("deltagare"),
        new Setting(
            Fixtures.ID,
            Optional.of(insats).filter(i -> !i.isEmpty()).map(InsatsId::of),
            Respondent.PARTICIPANT,
            Occasion.CLOSURE,
            day,
            Optional.empty(),
            Optional.empty()),
        Answers.of(1));
  }

  private static List<Finding> check(Dossier dossier, Response... responses) {
    return Rules.all().check(dossier, List.of(responses).iterator());
  }

  @Test
  void theFirstAndTheLastDayOfAnInsatsAreFine() {
    assertCodes(
        check(
            dossier(),
            response("a", "torget", day("2014-01-01")),
            response("b", "torget", day("2014-12-31")),
            response("c", "", day("2026-12-31"))));
  }

  @Test
  void beforeTheInsatsBegan() {
    List<Finding> found = check(dossier(), response("w-1", "torget", day("2013-12-31")));
    assertCodes(found, "survey.before");
    assertEquals(Severity.WARNING, found.get(0).severity());
    assertEquals(
        "Varning: provby, torget, w-1: Torget – tryckt 2013-12-31 – mot 2014-01-01–2014-12-31."
            + " Enkäten är besvarad innan insatsen började. (praxis för enkäter)",
        found.get(0).text(Language.SV));
  }

  @Test
  void afterTheInsatsEndedWithItsExtension() {
    Insats insats = Fixtures.insats();
    Dossier prolonged =
        dossier()
            .withInsatser(
                insats.withCourse(
                    insats
                        .course()
                        .extended(
                            new Extension(
                                Optional.empty(),
                                Optional.of(day("2015-06-30")),
                                "Styrelsen förlänger"))));
    assertCodes(check(dossier(), response("a", "torget", day("2015-01-01"))), "survey.after");
    assertCodes(check(prolonged, response("a", "torget", day("2015-06-30"))));
    assertCodes(check(prolonged, response("a", "torget", day("2015-07-01"))), "survey.after");
    Dossier open =
        dossier()
            .withInsatser(
                insats.withCourse(
                    insats
                        .course()
                        .extended(
                            new Extension(Optional.empty(), Optional.empty(), "Tills vidare"))));
    assertCodes(check(open, response("a", "torget", day("2026-07-01"))));
  }

  @Test
  void whenThereWasNoFoerbund() {
    // Also long before the law: a mistyped year must not escape the rules.
    for (String wrong : List.of("2011-03-31", "1014-06-01", "2027-04-01", "9999-12-31")) {
      List<Finding> found =
          check(dossier(), response("a", "torget", day(wrong)), response("b", "", day(wrong)));
      assertCodes(found, "survey.forbund", "survey.forbund");
      assertEquals("b", found.get(0).place().where());
      assertEquals("torget, a", found.get(1).place().where());
    }
  }

  @Test
  void anInsatsThatIsNotOnFile() {
    List<Finding> found = check(dossier(), response("a", "borta", day("2014-06-01")));
    assertCodes(found, "survey.insats");
    assertTrue(found.get(0).text(Language.EN).contains("borta"), found.get(0)::toString);
  }

  @Test
  void otherFoerbundAreNotJudged() {
    Response other = response("a", "torget", day("1999-01-01"));
    assertCodes(
        check(dossier(), other.withSetting(other.setting().withForbund(ForbundId.of("annat")))));
  }

  @Test
  void tenOfAnInsatsAreKeptAndTheRestCounted() {
    List<Response> many = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      many.add(response(String.format("w-%04d", i), "torget", day("2015-01-01").plusDays(i % 300)));
    }
    many.add(response("x", "", day("2011-03-31")));
    Collections.shuffle(many, new Random(1));
    List<Finding> found = Rules.all().check(dossier(), many.iterator());
    assertEquals(12, found.size());
    assertEquals("torget, w-0000", found.get(0).place().where());
    assertEquals("torget, w-0009", found.get(9).place().where());
    Finding more = found.get(10);
    assertEquals("survey.after.more", more.code());
    assertEquals(Severity.WARNING, more.severity());
    assertEquals("torget", more.place().where());
    assertEquals(
        "Varning: provby, torget: Torget. Samma sak är fel med 1 490 enkäter till, besvarade"
            + " 2015-01-01–2015-10-27 (Enkät före insatsens slut). (praxis för enkäter)",
        more.text(Language.SV).replace('\u00a0', ' '));
    assertTrue(more.text(Language.EN).contains("more questionnaires"), more.text(Language.EN));
    assertEquals("survey.forbund", found.get(11).code());
  }

  @Property(tries = 30)
  void theOrderOfQuestionnairesDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      String insats = List.of("torget", "borta", "").get(random.nextInt(3));
      responses.add(response("s" + i, insats, day("2010-01-01").plusDays(random.nextInt(6_500))));
    }
    List<Finding> once = Rules.all().check(dossier(), responses.iterator());
    Collections.shuffle(responses, random);
    assertEquals(once, Rules.all().check(dossier(), responses.iterator()));
  }

  @Test
  void theRulesOfADayAndRulesOfAnApplication() {
    Response early = response("a", "torget", day("2013-12-31"));
    Dossier dossier = dossier();
    assertTrue(
        Rules.inForceOn(day("2003-01-01")).check(dossier, List.of(early).iterator()).isEmpty());
    assertEquals(
        List.of("survey.before"),
        codes(Rules.inForceOn(day("2026-01-01")).check(dossier, List.of(early).iterator())));
    Rule own =
        Rule.builder()
            .code("own.closure")
            .provision(new Provision(Optional.empty(), "våra riktlinjer", Basis.GUIDANCE))
            .wording(DateRange.from(day("2014-06-01")))
            .severity(Severity.NOTE)
            .subject(RuleSubject.RESPONSES)
            .use(RuleUse.CHECK)
            .title(Label.of("Inga avslut på sommaren", "No closures in summer"))
            .explanation(Label.of("Avslut på sommaren.", "A closure in summer."))
            .build();
    RuleCheck.OfResponses summer =
        (rule, response, of) ->
            response.setting().day().getMonthValue() == 7
                ? List.of(
                    rule.finding(
                            Place.of(of.forbund().id().value(), response.sourceId()),
                            Shown.of(response.sourceId()))
                        .addDetails(Shown.of(rule.explanation()))
                        .build())
                : List.of();
    Rules more = Rules.all().with(own, RuleCheck.responses(summer));
    Response july = response("b", "torget", day("2014-07-01"));
    assertEquals(List.of("own.closure"), codes(more.check(dossier, List.of(july).iterator())));
    assertThrows(
        InvalidValueException.class,
        () -> Rules.all().with(own.withSubject(RuleSubject.INSATS), RuleCheck.responses(summer)));
  }
}
