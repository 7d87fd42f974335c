package io.github.finsam.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.CoordinatedPlanMade;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.PlanCommitment;
import io.github.finsam.rules.CoordinatedPlans.Around;
import io.github.finsam.rules.CoordinatedPlans.Content;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Socialtjänstlag (2001:453) 2 kap. 7 §, as quoted in Kartläggning av försörjningsstöd 2014, 2.3.
 */
class CoordinatedPlansTest {

  private static final LocalDate DAY = LocalDate.of(2014, 11, 28);
  private static final Place PLACE = Place.of("skelleftea-norsjo", "p-1");

  private static CoordinatedPlanMade plan(
      LocalDate day,
      List<Authority> parties,
      List<String> others,
      Optional<Authority> responsible,
      Optional<LocalDate> needed) {
    EventHead head =
        new EventHead(
            EventId.of("sip"), day, day.atTime(12, 0).toInstant(ZoneOffset.UTC), Optional.empty());
    return new CoordinatedPlanMade(
        head,
        parties.stream().map(p -> new PlanCommitment(p, "Stöd", Optional.empty())).toList(),
        others,
        responsible,
        needed);
  }

  private static CoordinatedPlanMade whole(LocalDate day) {
    return plan(
        day,
        List.of(Authority.KOMMUN, Authority.REGION),
        List.of("Arbetsförmedlingen kallar till ett möte"),
        Optional.of(Authority.KOMMUN),
        Optional.of(day.minusDays(10)));
  }

  private static List<String> codes(CoordinatedPlanMade plan, Around around) {
    return CoordinatedPlans.check(plan, around, PLACE).stream().map(Finding::code).toList();
  }

  @Test
  @DisplayName("a plan with all four parts and a consent has no finding")
  void complete() {
    assertEquals(List.of(), codes(whole(DAY), Around.consented(DAY)));
    assertEquals(EnumSet.allOf(Content.class), CoordinatedPlans.shown(whole(DAY)));
  }

  @Test
  @DisplayName("each part that is lacking is a finding of its own, with the paragraph of its day")
  void lacking() {
    CoordinatedPlanMade empty = plan(DAY, List.of(), List.of(), Optional.empty(), Optional.empty());
    Around nothing =
        new Around(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    assertEquals(
        List.of("sip.needed", "sip.others", "sip.responsible", "sip.consent", "sip.need-day"),
        codes(empty, nothing));
    Finding first = CoordinatedPlans.check(empty, nothing, PLACE).get(0);
    assertTrue(first.text(Language.SV).contains("2 kap. 7 § socialtjänstlagen (2001:453), 3 f §"));
    CoordinatedPlanMade one =
        plan(
            DAY,
            List.of(Authority.KOMMUN, Authority.FORSAKRINGSKASSAN),
            List.of(),
            Optional.of(Authority.FORSAKRINGSKASSAN),
            Optional.of(DAY.plusDays(1)));
    assertEquals(
        List.of("sip.huvudman", "sip.responsible-other", "sip.need-after"),
        codes(one, Around.consented(DAY)));
    assertTrue(
        CoordinatedPlans.check(one, Around.consented(DAY), PLACE)
            .get(0)
            .text(Language.EN)
            .contains("does not show what these answer for: Region"));
  }

  @Test
  @DisplayName("each part of the content is a share of all plans")
  void completeness() {
    CoordinatedPlanMade half =
        plan(
            DAY,
            List.of(Authority.REGION),
            List.of(),
            Optional.of(Authority.REGION),
            Optional.empty());
    assertEquals(
        Map.of(
            Content.NEEDED, Share.of(2, 2),
            Content.HUVUDMEN, Share.of(1, 2),
            Content.OTHERS, Share.of(1, 2),
            Content.RESPONSIBLE, Share.of(2, 2)),
        CoordinatedPlans.completeness(List.of(whole(DAY), half)));
    assertEquals(Map.of(), CoordinatedPlans.completeness(List.of()));
  }

  @Test
  @DisplayName("the paragraphs are those of the day; before 2010 there was no duty")
  void provisions() {
    assertEquals(Optional.empty(), CoordinatedPlans.provision(LocalDate.of(2009, 12, 31)));
    assertEquals(
        List.of(),
        codes(
            plan(
                LocalDate.of(2009, 12, 31),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()),
            Around.consented(DAY)));
    assertTrue(
        CoordinatedPlans.provision(LocalDate.of(2017, 4, 1))
            .orElseThrow()
            .endsWith("16 kap. 4 § hälso- och sjukvårdslagen (2017:30)"));
    assertTrue(
        CoordinatedPlans.provision(LocalDate.of(2025, 7, 1))
            .orElseThrow()
            .startsWith("10 kap. 8–9 §§ socialtjänstlagen (2025:400)"));
  }

  @Test
  @DisplayName("delay is judged by the embedder's own limit only; the call by three days")
  void days() {
    Optional<LocalDate> consent = Optional.of(DAY);
    assertEquals(
        List.of("sip.delay"),
        codes(whole(DAY), new Around(consent, Optional.empty(), Optional.empty(), Optional.of(9))));
    assertEquals(
        List.of(),
        codes(
            whole(DAY), new Around(consent, Optional.empty(), Optional.empty(), Optional.of(10))));
    LocalDate ready = LocalDate.of(2019, 3, 1);
    assertEquals(Optional.of(LocalDate.of(2019, 3, 4)), CoordinatedPlans.callBy(ready));
    assertEquals(Optional.empty(), CoordinatedPlans.callBy(LocalDate.of(2017, 12, 31)));
    CoordinatedPlanMade made = whole(LocalDate.of(2019, 3, 12));
    Around late =
        new Around(
            Optional.of(ready),
            Optional.of(ready),
            Optional.of(ready.plusDays(4)),
            Optional.empty());
    Finding call = CoordinatedPlans.check(made, late, PLACE).get(0);
    assertEquals("sip.call", call.code());
    assertEquals(Optional.of("4 kap. 3 § lag (2017:612)"), call.source());
    assertTrue(call.text(Language.SV).contains("senast 2019-03-04; kallelse: 2019-03-05"));
  }

  @Property
  @Label("one more commitment never takes a part of the content away")
  void monotone(
      @ForAll @UniqueElements List<Authority> some, @ForAll Authority more, @ForAll Authority who) {
    List<Authority> all = new ArrayList<>(some);
    all.add(more);
    Set<Content> before =
        CoordinatedPlans.shown(plan(DAY, some, List.of(), Optional.of(who), Optional.empty()));
    Set<Content> after =
        CoordinatedPlans.shown(plan(DAY, all, List.of(), Optional.of(who), Optional.empty()));
    assertTrue(after.containsAll(before));
    assertFalse(after.isEmpty());
  }
}
