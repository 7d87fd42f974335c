package io.github.finsam.indicators.collect;

import static io.github.finsam.indicators.collect.Pathways.DAY0;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.insats.Authority;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Staffing;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.ConsentWithdrawn;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.pathway.PathwayStatus;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.ReferralReprioritised;
import io.github.finsam.pathway.ReferralWithdrawn;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CaseloadTest {

  private static final InsatsId TORGET = InsatsId.of("arbetsmarknadstorget");
  private static final LocalDate FROM = LocalDate.of(2013, 9, 1);
  private static final LocalDate MERGED = LocalDate.of(2014, 7, 1);

  /** Posts of Arbetsmarknadstorget: 4.3 and, from 1 July 2014, 3.0 more. */
  private static Insats torget(Optional<Integer> capacity) {
    return Insats.builder()
        .id(TORGET)
        .forbund(ForbundId.of("skelleftea-norsjo"))
        .name("Arbetsmarknadstorget")
        .kind(InsatsKind.individual(Stage.EARLY, false))
        .course(
            Course.builder()
                .planned(DateRange.from(FROM))
                .forms(Timeline.of(List.of(Dated.from(FROM, FinancingForm.ORDINARY))))
                .build())
        .targetGroup(new TargetGroup(Optional.empty(), "stöd från minst två myndigheter"))
        .resources(
            new Resources(
                capacity,
                List.of(
                    new Staffing("arbetsteam", 430, Authority.KOMMUN, DateRange.from(FROM)),
                    new Staffing("nya", 300, Authority.ARBETSFORMEDLINGEN, DateRange.from(MERGED))),
                List.of()))
        .build();
  }

  private static List<Pathway> running(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Pathways.of("p" + i, TORGET).consent(0).start(i % 100).get())
        .toList();
  }

  @Test
  @DisplayName(
      "Arbetsmarknadstorget 2014: 4,3 + 3,0 = 7,3 tjänster och 123 deltagare (Årsredovisning 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö)")
  void torget() {
    // The report gives no dates: here all 123 are there at once, which they were not.
    List<Pathway> pathways = running(123);
    Caseload caseload =
        Caseload.of(torget(Optional.of(120)), pathways, List.of(MERGED, MERGED.minusDays(1)));
    CaseloadPoint before = caseload.points().get(0);
    CaseloadPoint after = caseload.points().get(1);
    assertEquals(new BigDecimal("28.6"), before.perPost(1).orElseThrow());
    assertEquals(new BigDecimal("7.30"), after.staff());
    assertEquals(new BigDecimal("16.8"), after.perPost(1).orElseThrow());
    assertEquals(Optional.of(0), after.free());
    assertEquals(Optional.of(3), after.over());
    assertEquals(2, caseload.overfull().size());
    // 246 participants by 11.6 posts, not the mean of 28.6 and 16.8.
    assertEquals(new BigDecimal("21.2"), caseload.meanPerPost(1).orElseThrow());
    CaseloadPoint outside =
        Caseload.of(torget(Optional.of(120)), pathways, List.of(FROM.minusDays(1))).points().get(0);
    assertEquals(Optional.empty(), outside.perPost(1));
    assertEquals(Optional.empty(), outside.free());
  }

  @Test
  @DisplayName(
      "60,4 biståndshushåll per socialsekreterare i Skellefteå mot 35 i riket (Kartläggning av"
          + " försörjningsstöd, Samordningsförbundet Skellefteå–Norsjö 2014, 3.6)")
  void households() {
    // Only the ratios are published: 302 households on five posts have the first one.
    CaseloadPoint skelleftea =
        new CaseloadPoint(DAY0, 302, 0, 0, BigDecimal.valueOf(5), Optional.of(5 * 35));
    assertEquals(new BigDecimal("60.4"), skelleftea.perPost(1).orElseThrow());
    assertEquals(Optional.of(127), skelleftea.over());
  }

  @Test
  @DisplayName(
      "plats för 22 av 25 väntande under hösten 2014 (Arbetsmarknadstorget, rapport 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö)")
  void autumn() {
    List<Pathway> pathways = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      Pathways one = Pathways.of("p" + (10 + i), TORGET).referred(200);
      if (i < 22) {
        one.consent(250).start(270);
      }
      pathways.add(one.get());
    }
    pathways.add(Pathways.of("p99", TORGET).referred(100).on(260, ReferralWithdrawn::new).get());
    InsatsQueue.Flow flow = InsatsQueue.flow(TORGET, pathways, HalfYear.of(2014, 2));
    assertEquals(new InsatsQueue.Flow(HalfYear.of(2014, 2), 1, 25, 22, 1, 3), flow);
    InsatsQueue queue = InsatsQueue.of(TORGET, pathways, LocalDate.of(2014, 12, 31));
    assertEquals(3, queue.entries().size());
    assertEquals(
        Optional.of(
            (int) (LocalDate.of(2014, 12, 31).toEpochDay() - DAY0.plusDays(200).toEpochDay())),
        queue.longestWait());
    CaseloadPoint point =
        Caseload.of(torget(Optional.of(23)), pathways, List.of(LocalDate.of(2014, 12, 31)))
            .points()
            .get(0);
    assertEquals(3, point.waiting());
    assertEquals(Optional.of(1), point.free());
    assertEquals(Optional.of(2), point.waitingInVain());
    assertEquals(List.of("p32"), queue.next(1).stream().map(e -> e.pathway().value()).toList());
  }

  @Test
  @DisplayName("the queue goes by the priority of the day, then by how long they have waited")
  void order() {
    List<Pathway> pathways =
        List.of(
            Pathways.of("late", TORGET).referred(5, 1).get(),
            Pathways.of("none", TORGET).referred(0).get(),
            Pathways.of("raised", TORGET)
                .referred(1, 9)
                .on(20, h -> new ReferralReprioritised(h, 1))
                .get(),
            Pathways.of("gone", TORGET).referred(1).consent(2).on(3, ConsentWithdrawn::new).get(),
            Pathways.of("other", Pathways.ACTIVERA).referred(0).get());
    assertEquals(List.of("late", "raised", "none"), ids(pathways, 19));
    assertEquals(List.of("raised", "late", "none"), ids(pathways, 20));
    assertEquals(List.of("raised", "none", "gone"), ids(pathways, 2));
    assertThrows(
        InvalidValueException.class, () -> InsatsQueue.of(TORGET, pathways, DAY0).next(-1));
  }

  private static List<String> ids(List<Pathway> pathways, int day) {
    return InsatsQueue.of(TORGET, pathways, DAY0.plusDays(day)).entries().stream()
        .map(e -> e.pathway().value())
        .toList();
  }

  @Test
  @DisplayName("months end with their last day; people who are away are told apart")
  void months() {
    List<Pathway> pathways =
        List.of(
            Pathways.of("a", TORGET).consent(0).start(0).on(30, Paused::new).get(),
            Pathways.of("b", TORGET).consent(0).start(0).close(53).get());
    Caseload caseload =
        Caseload.monthly(torget(Optional.empty()), pathways, Period.parse("2014-Q1"));
    assertEquals(
        List.of("2014-01-31", "2014-02-28", "2014-03-31"),
        caseload.points().stream().map(p -> p.day().toString()).toList());
    assertEquals(List.of(2, 1, 0), caseload.points().stream().map(CaseloadPoint::active).toList());
    assertEquals(List.of(0, 1, 1), caseload.points().stream().map(CaseloadPoint::paused).toList());
    assertEquals(Optional.empty(), caseload.points().get(0).free());
    assertThrows(
        InvalidValueException.class,
        () -> Caseload.monthly(torget(Optional.empty()), pathways, DateRange.from(DAY0)));
  }

  @Property(tries = 200)
  @Label("the sweep counts as the states of each day do; the queue's flow adds up")
  void oracle(
      @ForAll Random random,
      @ForAll @IntRange(min = 0, max = 200) int day,
      @ForAll @IntRange(min = 0, max = 200) int length) {
    List<Pathway> pathways = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      pathways.add(
          DueListTest.random("p" + i, random.nextBoolean() ? TORGET : Pathways.ACTIVERA, random)
              .get());
    }
    LocalDate first = DAY0.plusDays(day);
    LocalDate last = first.plusDays(length);
    List<LocalDate> days = new ArrayList<>(List.of(last, first, first.plusDays(length / 2), first));
    Collections.shuffle(days, random);
    Caseload caseload = Caseload.of(torget(Optional.of(5)), pathways, days);
    for (CaseloadPoint point : caseload.points()) {
      int there = 0;
      int paused = 0;
      int waiting = 0;
      for (Pathway pathway : pathways) {
        PathwayState state = pathway.state(AsOf.of(point.day()));
        if (!pathway.insats().equals(TORGET)) {
          continue;
        }
        // The last day in the insats is one of its days.
        boolean leaves = state.endedOn().equals(Optional.of(point.day()));
        there += state.running() || leaves ? 1 : 0;
        boolean away = state.pauses().stream().anyMatch(p -> p.contains(point.day()));
        paused += (state.running() || leaves) && away ? 1 : 0;
        waiting +=
            state.intake().referredOn().isPresent()
                    && (state.status() == PathwayStatus.REFERRED
                        || state.status() == PathwayStatus.CONSENTED)
                ? 1
                : 0;
      }
      assertEquals(there, point.participants());
      assertEquals(paused, point.paused());
      assertEquals(waiting, point.waiting());
      assertEquals(waiting, InsatsQueue.of(TORGET, pathways, point.day()).entries().size());
    }
    InsatsQueue.Flow flow = InsatsQueue.flow(TORGET, pathways, DateRange.of(first, last));
    assertEquals(InsatsQueue.of(TORGET, pathways, last).entries().size(), flow.remaining());
    assertEquals(
        InsatsQueue.of(TORGET, pathways, first.minusDays(1)).entries().size(), flow.carriedIn());
  }
}
