package io.github.finsam.indicators.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.catalogue.Catalogue;
import io.github.finsam.indicators.collect.OutsideAnswer.Reason;
import io.github.finsam.indicators.collect.TimingRule.Anchor;
import io.github.finsam.indicators.collect.TimingRule.CalendarUnit;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.time.DateRange;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Edition EDITION = Catalogue.nns("2014-12");
  private static final FormId DURING = form(Respondent.PARTICIPANT, Occasion.DURING);
  private static final FormId CLOSURE = form(Respondent.PARTICIPANT, Occasion.CLOSURE);
  private static final FormId MONTHS = form(Respondent.PARTICIPANT, Occasion.ONE_TO_THREE_MONTHS);
  private static final FormId BOARD = form(Respondent.BOARD, Occasion.HALF_YEAR);
  private static final Map<Occasion, TimingRule> TIMING =
      Map.of(
          Occasion.DURING, TimingRule.afterStart(1, 3),
          Occasion.CLOSURE, TimingRule.aroundClosure(14, 14),
          Occasion.ONE_TO_THREE_MONTHS, TimingRule.every(1, 3, Anchor.LAST_ANSWER),
          Occasion.HALF_YEAR, TimingRule.each(CalendarUnit.HALF_YEAR, 30));

  private static FormId form(Respondent respondent, Occasion occasion) {
    return EDITION.form(respondent, occasion).id();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Spell spell(String start) {
    return new Spell("k", InsatsId.of("i"), day(start), Optional.empty());
  }

  private static Spell spell(String start, String closure) {
    return spell(start).withClosure(day(closure));
  }

  private static Schedule schedule(Map<Occasion, TimingRule> timing) {
    return Schedule.of(EDITION, timing);
  }

  private static Schedule months(TimingRule rule) {
    return new Schedule(
        List.of(EDITION.form(Respondent.PARTICIPANT, Occasion.ONE_TO_THREE_MONTHS)),
        Map.of(Occasion.ONE_TO_THREE_MONTHS, rule));
  }

  private static List<String> of(Agenda agenda, FormId form) {
    return agenda.dues().stream()
        .filter(due -> due.form().equals(form))
        .map(
            due ->
                due.from()
                    + "/"
                    + due.dueBy()
                    + " "
                    + due.status()
                    + due.answeredOn().map(d -> " " + d).orElse(""))
        .toList();
  }

  private static Answered answer(FormId form, String day) {
    return new Answered(form, "k", day(day));
  }

  private static List<Reason> reasons(Agenda agenda) {
    return agenda.outside().stream().map(OutsideAnswer::reason).toList();
  }

  @Test
  @DisplayName(
      "Forms of participants and staff follow the spell, the others the half-year: Tabell 2,"
          + " Kärnindikatorerna, handlingar 2015-03-05, Samordningsförbundet Skellefteå–Norsjö")
  void whichFormIsForWhom() {
    AskedGroup board =
        AskedGroup.builder()
            .key("b")
            .respondent(Respondent.BOARD)
            .forbund(ForbundId.of("f"))
            .during(DateRange.from(day("2015-01-01")))
            .build();
    Agenda agenda =
        schedule(TIMING)
            .agenda(
                List.of(spell("2015-01-01", "2015-01-20"), board), List.of(), day("2015-01-10"));
    assertEquals(
        Map.of("k", List.of(Occasion.CLOSURE, Occasion.CLOSURE), "b", List.of(Occasion.HALF_YEAR)),
        agenda.dues().stream()
            .collect(
                Collectors.groupingBy(
                    Due::subject,
                    Collectors.mapping(
                        due ->
                            EDITION.forms().stream()
                                .filter(f -> f.id().equals(due.form()))
                                .findFirst()
                                .orElseThrow()
                                .occasion(),
                        Collectors.toList()))));
    assertEquals(
        List.of(Respondent.PARTICIPANT, Respondent.STAFF),
        agenda.dues().stream()
            .filter(d -> d.subject().equals("k"))
            .map(Due::respondent)
            .sorted()
            .toList());
  }

  @Test
  void spellThatClosesBeforeItsFirstTimeIsAskedAtClosureOnly() {
    Agenda agenda =
        schedule(TIMING)
            .agenda(List.of(spell("2015-01-01", "2015-01-20")), List.of(), day("2015-02-10"));
    assertEquals(List.of(), of(agenda, DURING));
    assertEquals(List.of(), of(agenda, MONTHS));
    assertEquals(List.of("2015-01-06/2015-02-03 OVERDUE"), of(agenda, CLOSURE));
    // Closure before the days of the first time are over: due by closure.
    Agenda cut =
        schedule(TIMING)
            .agenda(List.of(spell("2015-01-01", "2015-02-20")), List.of(), day("2015-01-10"));
    assertEquals(List.of("2015-02-01/2015-02-20 UPCOMING"), of(cut, DURING));
    // Closure a few days after the start: never before the start.
    Agenda early =
        schedule(TIMING)
            .agenda(List.of(spell("2015-01-01", "2015-01-03")), List.of(), day("2015-01-10"));
    assertEquals(List.of("2015-01-01/2015-01-17 DUE"), of(early, CLOSURE));
    assertEquals(
        List.of(),
        of(
            schedule(TIMING).agenda(List.of(spell("2015-01-01")), List.of(), day("2015-01-10")),
            CLOSURE));
  }

  @Test
  void statusFollowsTheDay() {
    Map<String, String> expected =
        Map.of(
            "2015-01-31", "UPCOMING",
            "2015-02-01", "DUE",
            "2015-04-01", "DUE",
            "2015-04-02", "OVERDUE");
    expected.forEach(
        (asOf, status) ->
            assertEquals(
                List.of("2015-02-01/2015-04-01 " + status),
                of(
                    schedule(TIMING).agenda(List.of(spell("2015-01-01")), List.of(), day(asOf)),
                    DURING)));
    Clock clock =
        Clock.fixed(day("2015-04-02").atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    assertEquals(day("2015-04-02"), schedule(TIMING).agenda(List.of(), List.of(), clock).asOf());
  }

  @Test
  void monthsEndWhereTheMonthEnds() {
    Schedule fromStart = months(TimingRule.every(1, 1, Anchor.START));
    assertEquals(
        List.of(
            "2015-02-28/2015-02-28 OVERDUE",
            "2015-03-31/2015-03-31 OVERDUE",
            "2015-04-30/2015-04-30 DUE",
            "2015-05-31/2015-05-31 UPCOMING"),
        of(fromStart.agenda(List.of(spell("2015-01-31")), List.of(), day("2015-04-30")), MONTHS));
    assertEquals(
        List.of("2016-02-29/2016-02-29 UPCOMING"),
        of(fromStart.agenda(List.of(spell("2016-01-31")), List.of(), day("2016-01-31")), MONTHS));
    // A year from a leap day is the last day of February.
    assertEquals(
        List.of("2017-02-28/2017-02-28 UPCOMING"),
        of(
            months(TimingRule.every(12, 12, Anchor.START))
                .agenda(List.of(spell("2016-02-29")), List.of(), day("2016-03-01")),
            MONTHS));
  }

  @Test
  void nextTimeIsCountedFromTheLastAnswer() {
    Agenda agenda =
        schedule(TIMING)
            .agenda(
                List.of(spell("2015-01-15")),
                List.of(
                    answer(MONTHS, "2015-03-01"),
                    answer(MONTHS, "2015-03-10"),
                    answer(MONTHS, "2015-07-01")),
                day("2015-07-02"));
    assertEquals(
        List.of(
            "2015-02-15/2015-04-15 DONE 2015-03-01",
            "2015-04-01/2015-06-01 DONE 2015-07-01",
            "2015-08-01/2015-10-01 UPCOMING"),
        of(agenda, MONTHS));
    assertEquals(List.of(Reason.TOO_EARLY, Reason.LATE), reasons(agenda));
    assertTrue(agenda.with(DueStatus.DONE).get(1).late());
    assertFalse(agenda.with(DueStatus.DONE).get(0).late());
  }

  @Test
  @DisplayName("Every third month, as BIP measures, is the same rule with other numbers")
  void everyThirdMonth() {
    Schedule bip = months(TimingRule.every(3, 4, Anchor.START));
    Agenda agenda =
        bip.agenda(
            List.of(spell("2015-01-15")), List.of(answer(MONTHS, "2015-06-01")), day("2015-08-20"));
    assertEquals(
        List.of(
            "2015-04-15/2015-05-15 DONE 2015-06-01",
            "2015-08-15/2015-09-15 DUE",
            "2015-12-15/2016-01-15 UPCOMING"),
        of(agenda, MONTHS));
  }

  @Test
  void reopenedSpellIsJudgedAsItIsNow() {
    List<Answered> answers = List.of(answer(CLOSURE, "2015-03-02"));
    Agenda closed =
        schedule(TIMING)
            .agenda(List.of(spell("2015-01-01", "2015-03-01")), answers, day("2015-03-20"));
    assertEquals(List.of("2015-02-15/2015-03-15 DONE 2015-03-02"), of(closed, CLOSURE));
    Agenda reopened =
        schedule(TIMING).agenda(List.of(spell("2015-01-01")), answers, day("2015-03-20"));
    assertEquals(List.of(), of(reopened, CLOSURE));
    assertEquals(List.of(Reason.NOT_DUE), reasons(reopened));
    Agenda closedAgain =
        schedule(TIMING)
            .agenda(List.of(spell("2015-01-01", "2015-06-30")), answers, day("2015-06-20"));
    assertEquals(List.of("2015-06-16/2015-07-14 DUE"), of(closedAgain, CLOSURE));
    assertEquals(List.of(Reason.TOO_EARLY), reasons(closedAgain));
  }

  @Test
  void groupsAreAskedAtTheEndOfEachHalfYear() {
    AskedGroup board =
        AskedGroup.builder()
            .key("k")
            .respondent(Respondent.BOARD)
            .forbund(ForbundId.of("f"))
            .during(DateRange.of(day("2015-06-10"), day("2016-03-31")))
            .build();
    Agenda agenda =
        schedule(TIMING)
            .agenda(
                List.of(board),
                List.of(answer(BOARD, "2015-06-20"), answer(BOARD, "2015-06-21")),
                day("2016-01-10"));
    assertEquals(
        List.of("2015-06-10/2015-06-30 DONE 2015-06-20", "2015-12-02/2015-12-31 OVERDUE"),
        of(agenda, BOARD));
    assertEquals(List.of(Reason.EXTRA), reasons(agenda));
    assertEquals(List.of(BOARD), agenda.overdue().stream().map(Due::form).toList());
    Agenda yearly =
        new Schedule(
                List.of(EDITION.form(Respondent.BOARD, Occasion.HALF_YEAR)),
                Map.of(Occasion.HALF_YEAR, TimingRule.each(CalendarUnit.YEAR, 366)))
            .agenda(List.of(board), List.of(), day("2016-02-29"));
    assertEquals(
        List.of("2015-06-10/2015-12-31 OVERDUE", "2016-01-01/2016-03-31 DUE"), of(yearly, BOARD));
  }

  @Test
  void strangeAnswersAreReported() {
    Agenda agenda =
        schedule(TIMING)
            .agenda(
                List.of(spell("2015-01-01")),
                List.of(
                    new Answered(FormId.of("other"), "k", day("2015-01-02")),
                    new Answered(DURING, "nobody", day("2015-01-03")),
                    answer(BOARD, "2015-01-04"),
                    answer(DURING, "2015-01-05"),
                    answer(DURING, "2015-03-05"),
                    answer(DURING, "2015-03-06"),
                    answer(DURING, "2016-03-05")),
                day("2015-12-31"));
    assertEquals(
        List.of(
            Reason.UNKNOWN_FORM,
            Reason.UNKNOWN_SUBJECT,
            Reason.NOT_DUE,
            Reason.TOO_EARLY,
            Reason.EXTRA),
        reasons(agenda));
    assertEquals(List.of("2015-02-01/2015-04-01 DONE 2015-03-05"), of(agenda, DURING));
  }

  @Test
  void overdueListBeginsWithTheLongestOverdue() {
    List<Spell> spells =
        List.of(
            spell("2015-02-01").withKey("b"),
            spell("2015-01-01").withKey("c"),
            spell("2015-01-01").withKey("a"));
    List<Due> overdue = schedule(TIMING).agenda(spells, List.of(), day("2015-12-31")).overdue();
    assertEquals(overdue.stream().sorted().toList(), overdue);
    assertEquals("a", overdue.get(0).subject());
    assertEquals(day("2015-05-01"), overdue.get(overdue.size() - 1).dueBy());
  }

  @Test
  void impossibleSchedulesAreRefused() {
    assertThrows(InvalidValueException.class, () -> schedule(Map.of()));
    assertThrows(InvalidValueException.class, () -> TimingRule.afterStart(3, 1));
    assertThrows(InvalidValueException.class, () -> TimingRule.every(0, 3, Anchor.START));
    assertThrows(InvalidValueException.class, () -> TimingRule.aroundClosure(-1, 0));
    assertThrows(InvalidValueException.class, () -> TimingRule.each(CalendarUnit.YEAR, 0));
    assertThrows(InvalidValueException.class, () -> spell("2015-01-02", "2015-01-01"));
    InvalidValueException twice =
        assertThrows(
            InvalidValueException.class,
            () ->
                schedule(TIMING)
                    .agenda(
                        List.of(
                            spell("2015-01-01").withKey("secret"),
                            spell("2015-01-01").withKey("secret")),
                        List.of(),
                        day("2015-01-01")));
    assertFalse(twice.getMessage().contains("secret"));
    assertTrue(twice.getMessage().contains("subjects[1]"), twice.getMessage());
  }

  @Test
  void keysAreNotSpokenOf() {
    Spell secret = spell("2015-01-01").withKey("secret");
    Agenda agenda =
        schedule(TIMING)
            .agenda(
                List.of(secret),
                List.of(new Answered(DURING, "secret", day("2015-01-02"))),
                day("2015-01-03"));
    assertFalse((agenda + " " + secret).contains("secret"));
  }

  private static List<TimingRule> rules(int from, int more) {
    return List.of(
        TimingRule.every(from, from + more, Anchor.START),
        TimingRule.every(from, from + more, Anchor.LAST_ANSWER));
  }

  @Property(tries = 150)
  @Label(
      "Times of a form for a spell never overlap, stay within the spell, and every answer is"
          + " either used or reported")
  void timesNeverOverlap(
      @ForAll @IntRange(max = 800) int start,
      @ForAll @IntRange(min = 1, max = 4) int from,
      @ForAll @IntRange(max = 3) int more,
      @ForAll @IntRange(max = 700) int lasts,
      @ForAll boolean open,
      @ForAll @Size(max = 8) List<@IntRange(max = 900) Integer> answered) {
    LocalDate first = day("2015-01-01").plusDays(start);
    Spell spell =
        new Spell(
            "k",
            InsatsId.of("i"),
            first,
            open ? Optional.empty() : Optional.of(first.plusDays(lasts)));
    LocalDate asOf = first.plusDays(600);
    List<Answered> answers =
        answered.stream().map(d -> new Answered(MONTHS, "k", first.plusDays(d))).toList();
    for (TimingRule rule : rules(from, more)) {
      Agenda agenda = months(rule).agenda(List.of(spell), answers, asOf);
      List<Due> dues = agenda.dues();
      for (int i = 1; i < dues.size(); i++) {
        assertTrue(
            dues.get(i).from().isAfter(dues.get(i - 1).dueBy())
                || dues.get(i - 1).answeredOn().filter(dues.get(i).from()::isAfter).isPresent());
      }
      for (Due due : dues) {
        assertTrue(due.from().isAfter(spell.start()));
        spell.closure().ifPresent(closure -> assertFalse(due.dueBy().isAfter(closure)));
      }
      assertTrue(agenda.with(DueStatus.UPCOMING).size() <= 1);
      long known = answers.stream().filter(a -> !a.day().isAfter(asOf)).count();
      long late = agenda.dues().stream().filter(Due::late).count();
      assertEquals(known, agenda.with(DueStatus.DONE).size() + agenda.outside().size() - late);
      assertEquals(agenda, months(rule).agenda(List.of(spell), answers, asOf));
    }
  }

  @Property(tries = 80)
  @Label(
      "Who answers all that can be answered today has nothing due or overdue left that had to be")
  void answeringSettles(
      @ForAll @IntRange(max = 400) int start, @ForAll @IntRange(max = 500) int later) {
    LocalDate asOf = day("2015-01-01").plusDays(start + later);
    List<Spell> spells =
        List.of(
            spell("2015-01-01").withStart(day("2015-01-01").plusDays(start)),
            spell("2015-01-01", "2015-02-27").withKey("closed"));
    Schedule schedule = schedule(TIMING);
    Agenda before = schedule.agenda(spells, List.of(), asOf);
    List<Answered> answers = new ArrayList<>();
    before.dues().stream()
        .filter(d -> d.status() != DueStatus.UPCOMING)
        .forEach(d -> answers.add(new Answered(d.form(), d.subject(), asOf)));
    Agenda after = schedule.agenda(spells, answers, asOf);
    assertEquals(List.of(), after.overdue());
    assertEquals(List.of(), after.with(DueStatus.DUE));
    assertEquals(after, schedule.agenda(spells, answers, asOf));
  }
}
