package io.github.finsam.rules;

import static io.github.finsam.rules.Fixtures.codes;
import static io.github.finsam.rules.Fixtures.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.internal.Messages;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Insats;
import io.github.finsam.time.DateRange;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RuleTableTest {

  private static final String HEAD =
      "code,paragraph,source,basis,from,to,severity,subject,use,title_sv,title_en,"
          + "explanation_sv,explanation_en\n";

  private static String row(String from, String to) {
    return "x.rule,1 §,lag,LAW," + from + "," + to + ",ERROR,INSATS,TEXT,titel,title,vad,what\n";
  }

  @Test
  void everyRowToBeCheckedHasACheckAndEveryCheckARow() {
    Set<String> checked =
        Rules.all().rules().stream()
            .filter(r -> r.use() == RuleUse.CHECK)
            .map(Rule::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(Registry.codes()), checked);
    assertTrue(Rules.all().rules().stream().anyMatch(r -> r.use() == RuleUse.FUNCTION));
  }

  @Test
  void everyCheckedRuleHasATextInBothLanguages() {
    Messages texts = Messages.of("io.github.finsam.finding.findings");
    for (String code : Registry.codes()) {
      assertTrue(texts.has(Language.SV, code), code);
      assertTrue(texts.has(Language.EN, code), code);
    }
    assertEquals(texts.keys(Language.SV), texts.keys(Language.EN));
  }

  @Test
  void wordingsOfOneCodeFollowOneAnother() {
    Rules all = Rules.all();
    for (Rule rule : all.rules()) {
      for (Rule other : all.rules()) {
        assertTrue(
            rule == other
                || !rule.code().equals(other.code())
                || !rule.wording().overlaps(other.wording()),
            rule.toString());
      }
    }
  }

  @Test
  void overlappingWordingsAreRefused() throws IOException {
    assertEquals(
        2,
        RuleTable.read(
                new StringReader(HEAD + row("2004-01-01", "2009-12-31") + row("2010-01-01", "")))
            .size());
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class,
            () ->
                RuleTable.read(
                    new StringReader(
                        HEAD + row("2004-01-01", "2010-01-01") + row("2010-01-01", ""))));
    assertEquals("overlap", e.violations().get(0).code());
  }

  @Test
  void aRowWithoutItsCheckIsRefused() throws IOException {
    List<Rule> rules =
        RuleTable.read(new StringReader(HEAD + row("2004-01-01", "").replace("TEXT", "CHECK")));
    assertThrows(InvalidValueException.class, () -> Registry.bind(rules));
    assertThrows(InvalidValueException.class, () -> Registry.bind(List.of()));
  }

  @Property
  void exactlyTheWordingsOfADayHoldOnIt(@ForAll @IntRange(min = 0, max = 9_000) int offset) {
    LocalDate day = LocalDate.of(2003, 6, 1).plusDays(offset);
    List<Rule> held = Rules.all().rules().stream().filter(r -> r.wording().contains(day)).toList();
    assertEquals(held, Rules.inForceOn(day).rules());
    assertEquals(
        held.size(), held.stream().map(Rule::code).distinct().count(), "one wording a code");
  }

  @Test
  void wordingsChangeOnTheirDay() {
    for (Rule rule : Rules.all().rules()) {
      LocalDate from = rule.wording().startInclusive();
      assertTrue(Rules.inForceOn(from).rules().contains(rule));
      assertFalse(Rules.inForceOn(from.minusDays(1)).rules().contains(rule));
      rule.wording()
          .endInclusive()
          .ifPresent(
              end -> {
                assertTrue(Rules.inForceOn(end).rules().contains(rule));
                assertFalse(Rules.inForceOn(end.plusDays(1)).rules().contains(rule));
              });
    }
  }

  @Test
  void theLawChangesAsItsAmendmentsSay() {
    // SFS 2003:1210 and its amendments 2010:350, 2018:598, 2019:914 and 2022:131.
    assertTrue(Rules.inForceOn(day("2003-12-31")).rules().isEmpty());
    assertTrue(Rules.inForceOn(day("2010-06-30")).find("law.5a.shares").isEmpty());
    assertTrue(Rules.inForceOn(day("2010-07-01")).find("law.5a.shares").isPresent());
    assertTrue(Rules.inForceOn(day("2010-06-30")).find("law.1.one-region").isPresent());
    assertTrue(Rules.inForceOn(day("2010-07-01")).find("law.1.one-region").isEmpty());
    assertTrue(Rules.inForceOn(day("2022-03-15")).find("law.19a.remote").isEmpty());
    assertEquals(
        "19 a §",
        Rules.inForceOn(day("2022-03-16"))
            .find("law.19a.remote")
            .orElseThrow()
            .provision()
            .paragraph()
            .orElseThrow());
    assertTrue(source("2018-12-31").contains("1997:614"));
    assertTrue(source("2019-12-31").contains("2018:597"));
    Rules all = Rules.all();
    assertTrue(
        all.find("law.12.eligible", day("2019-12-31"))
            .orElseThrow()
            .explanation()
            .sv()
            .contains("landsting"));
    assertTrue(all.find("law.12.eligible").orElseThrow().explanation().sv().contains("region"));
    assertEquals(
        day("2022-07-01"), all.find("law.12.eligible").orElseThrow().wording().startInclusive());
  }

  private static String source(String day) {
    return Rules.inForceOn(day(day)).find("law.24.accounting").orElseThrow().provision().toString();
  }

  private static Rule own(DateRange wording) {
    return Rule.builder()
        .code("own.name")
        .provision(new Provision(Optional.empty(), "våra riktlinjer", Basis.GUIDANCE))
        .wording(wording)
        .severity(Severity.ERROR)
        .subject(RuleSubject.INSATS)
        .use(RuleUse.CHECK)
        .title(Label.of("Kort namn", "Short name"))
        .explanation(Label.of("Namnet är kort.", "The name is short."))
        .build();
  }

  private static List<Finding> shortName(Rule rule, Insats insats) {
    return List.of(
        rule.finding(Place.of(insats.id().value(), ""), Shown.of(insats.name()))
            .addDetails(Shown.of(rule.explanation()))
            .build());
  }

  @Test
  void anApplicationCanAddRulesOfItsOwn() {
    DateRange wording = DateRange.of(day("2014-01-01"), day("2014-12-31"));
    RuleCheck check = RuleCheck.insats(RuleTableTest::shortName);
    Rules more = Rules.all().with(own(wording), check);
    Insats insats = Fixtures.insats();
    assertEquals(List.of("own.name"), codes(more.check(insats)));
    assertEquals(
        "Fel: torget: Torget. Namnet är kort. (våra riktlinjer)",
        more.check(insats).get(0).text(Language.SV));
    assertTrue(Rules.all().check(insats).isEmpty());
    assertTrue(more.on(day("2015-01-01")).find("own.name").isEmpty());
    assertEquals(List.of("own.name"), codes(more.on(day("2014-07-01")).check(insats)));

    assertThrows(InvalidValueException.class, () -> more.with(own(wording), check));
    assertThrows(
        InvalidValueException.class,
        () -> Rules.inForceOn(day("2015-01-01")).with(own(wording), check));
    assertThrows(
        InvalidValueException.class,
        () -> Rules.all().with(own(wording).withSubject(RuleSubject.FORBUND), check));
    assertThrows(
        InvalidValueException.class,
        () -> Rules.all().with(own(wording).withUse(RuleUse.TEXT), check));
    assertThrows(InvalidValueException.class, () -> own(wording).withCode("Eget Namn"));
  }
}
