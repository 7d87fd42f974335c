package io.github.finsam.pathway.internship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.code.AgeBand;
import io.github.finsam.pathway.InternshipRun;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InternshipRegisterTest {

  private static final LocalDate DAY = LocalDate.of(2014, 9, 30);
  private static final DateRange OFFERED =
      DateRange.of(LocalDate.of(2013, 10, 1), LocalDate.of(2014, 12, 31));
  private static final DateRange SIX_WEEKS = DateRange.of(DAY, DAY.plusWeeks(6));

  private static InternshipPlace place(String id, String work, int places, SupportLevel support) {
    return new InternshipPlace(
        id,
        "Företag " + id,
        work,
        "2482",
        places,
        OFFERED,
        InternshipTerms.of(
            support, InternshipPurpose.WORK_PRACTICE, InternshipPurpose.REHABILITATION));
  }

  private static InternshipNeed need(String id, int waited, String... work) {
    return InternshipNeed.builder()
        .pathway(PathwayId.of(id))
        .purpose(InternshipPurpose.WORK_PRACTICE)
        .during(SIX_WEEKS)
        .percent(50)
        .support(SupportLevel.ORDINARY)
        .wish(new InternshipNeed.Wish(List.of(work), List.of()))
        .turn(InternshipNeed.Turn.since(DAY.minusDays(waited)))
        .build();
  }

  @Test
  @DisplayName(
      "Praktikmatchen: ett 60-tal företag och över 100 platser (Årsredovisning 2014,"
          + " Samordningsförbundet Skellefteå–Norsjö)")
  void praktikmatchen() {
    // The report gives the totals; the rows are made up so that they add up to them.
    List<InternshipPlace> places = new ArrayList<>();
    IntStream.rangeClosed(1, 60)
        .forEach(i -> places.add(place("a" + i, "butik", i <= 40 ? 2 : 1, SupportLevel.SOME)));
    IntStream.rangeClosed(1, 4)
        .forEach(
            i ->
                places.add(
                    place("b" + i, "kontor", 1, SupportLevel.SOME)
                        .withEmployer("Företag a" + i)
                        .withTerms(
                            InternshipTerms.of(SupportLevel.SOME, InternshipPurpose.GUIDANCE))));
    InternshipRegister register = InternshipRegister.of(places);
    assertEquals(60, register.employers(DAY));
    assertEquals(104, register.placesOn(DAY));
    assertTrue(register.placesOn(DAY) > 100);
    assertEquals(
        Map.of(
            InternshipPurpose.WORK_PRACTICE, 100,
            InternshipPurpose.GUIDANCE, 4,
            InternshipPurpose.REHABILITATION, 100),
        register.placesByPurpose(DAY));
    assertEquals(0, register.placesOn(LocalDate.of(2013, 9, 30)));
  }

  @Test
  @DisplayName("first in turn gets the most wanted place; the next one hears why it did not")
  void turn() {
    InternshipRegister register =
        InternshipRegister.of(
            List.of(
                place("p1", "butik", 1, SupportLevel.MUCH),
                place("p2", "butik", 1, SupportLevel.ORDINARY),
                place("p3", "kök", 1, SupportLevel.ORDINARY)));
    InternshipNeed first = need("x", 10, "butik");
    InternshipNeed second = need("a", 5, "kök", "butik");
    InternshipNeed third = need("b", 4, "butik").withSupport(SupportLevel.MUCH);
    InternshipNeed fourth = need("c", 3, "butik");
    List<InternshipMatch> matches = register.match(List.of(fourth, third, second, first));
    assertEquals(
        List.of("x", "a", "b", "c"),
        matches.stream().map(m -> m.need().pathway().value()).toList());
    // No more support than is needed: p1 is left to the one who needs it.
    assertEquals("p2", matches.get(0).place().orElseThrow().id());
    assertEquals("p3", matches.get(1).place().orElseThrow().id());
    assertEquals(Optional.of(1), matches.get(1).wishRank());
    assertEquals("p1", matches.get(2).place().orElseThrow().id());
    assertEquals(Optional.empty(), matches.get(3).place());
    assertEquals(
        "Ingen plats passar: arbetet är inte bland de önskade (1), platsen är upptagen (3).",
        matches.get(3).text(Language.SV));
    assertEquals("Företag p3 (kök, 2482). Wish number 1.", matches.get(1).text(Language.EN));
    // A priority goes before waiting.
    InternshipNeed urgent =
        fourth.withTurn(new InternshipNeed.Turn(Optional.of(1), DAY.minusDays(1)));
    assertEquals("c", register.match(List.of(first, urgent)).get(0).need().pathway().value());
    assertEquals(
        "No places are registered.",
        InternshipRegister.of(List.of()).match(List.of(first)).get(0).text(Language.EN));
    assertThrows(InvalidValueException.class, () -> register.match(List.of(first, first)));
  }

  @Test
  @DisplayName("every reason is told")
  void reasons() {
    InternshipPlace place =
        place("p1", "butik", 1, SupportLevel.ORDINARY)
            .withTerms(
                InternshipTerms.builder()
                    .addPurposes(InternshipPurpose.GUIDANCE)
                    .support(SupportLevel.ORDINARY)
                    .minPercent(75)
                    .maxPercent(100)
                    .ages(AgeBand.of(16, 29))
                    .build());
    InternshipNeed need =
        need("x", 1, "kök")
            .withDuring(DateRange.of(DAY, LocalDate.of(2015, 1, 1)))
            .withSupport(SupportLevel.SOME)
            .withWish(new InternshipNeed.Wish(List.of("kök"), List.of("2417")));
    assertEquals(
        EnumSet.complementOf(EnumSet.of(MatchReason.TAKEN)),
        InternshipRegister.reasons(place, need));
  }

  @Test
  @DisplayName("a place is taken only on the days it is")
  void taken() {
    InternshipPlace place = place("p1", "butik", 2, SupportLevel.ORDINARY);
    List<InternshipRun> runs =
        List.of(
            new InternshipRun("p1", 50, DateRange.of(DAY.minusDays(30), DAY)),
            new InternshipRun("p1", 50, DateRange.from(DAY.plusDays(1))),
            new InternshipRun("elsewhere", 50, DateRange.from(DAY)));
    InternshipRegister register = new InternshipRegister(List.of(place), runs);
    assertEquals(1, register.takenOn(DAY));
    // Two people have it within the six weeks, but never at once.
    assertTrue(register.match(List.of(need("x", 1))).get(0).place().isPresent());
    InternshipRegister full =
        new InternshipRegister(List.of(place), List.of(runs.get(0), runs.get(1), runs.get(1)));
    assertEquals(
        Map.of("p1", Set.of(MatchReason.TAKEN)),
        full.match(List.of(need("x", 1))).get(0).refused());
  }

  @Property(tries = 300)
  @Label("no place is overfull, nobody without a place could have one, order of input is nothing")
  void laws(
      @ForAll @IntRange(min = 0, max = 6) int placeCount,
      @ForAll @IntRange(min = 0, max = 10) int needCount,
      @ForAll Random random) {
    String[] work = {"butik", "kök", "lager"};
    List<InternshipPlace> places = new ArrayList<>();
    for (int i = 0; i < placeCount; i++) {
      places.add(
          place(
              "p" + i,
              work[random.nextInt(3)],
              1 + random.nextInt(2),
              SupportLevel.values()[random.nextInt(3)]));
    }
    List<InternshipNeed> needs = new ArrayList<>();
    for (int i = 0; i < needCount; i++) {
      LocalDate from = DAY.plusDays(random.nextInt(40));
      needs.add(
          need("n" + i, random.nextInt(5), work[random.nextInt(3)])
              .withSupport(SupportLevel.values()[random.nextInt(3)])
              .withDuring(DateRange.of(from, from.plusDays(random.nextInt(30)))));
    }
    InternshipRegister register = InternshipRegister.of(places);
    List<InternshipMatch> matches = register.match(needs);
    Collections.shuffle(needs, random);
    Collections.shuffle(places, random);
    assertEquals(matches, InternshipRegister.of(places).match(needs));
    Map<String, List<DateRange>> given = new HashMap<>();
    for (InternshipMatch match : matches) {
      match
          .place()
          .ifPresent(
              p -> {
                assertEquals(Set.of(), InternshipRegister.reasons(p, match.need()));
                given.computeIfAbsent(p.id(), id -> new ArrayList<>()).add(match.need().during());
              });
    }
    List<InternshipRun> runs = new ArrayList<>();
    given.forEach((id, all) -> all.forEach(d -> runs.add(new InternshipRun(id, 50, d))));
    for (InternshipPlace place : places) {
      for (int i = 0; i < 70; i++) {
        LocalDate day = DAY.plusDays(i);
        long there =
            given.getOrDefault(place.id(), List.of()).stream().filter(d -> d.contains(day)).count();
        assertTrue(there <= place.places());
      }
    }
    InternshipRegister after = new InternshipRegister(places, runs);
    for (InternshipMatch match : matches) {
      if (match.place().isEmpty()) {
        assertEquals(Optional.empty(), after.match(List.of(match.need())).get(0).place());
        assertEquals(places.size(), match.refused().size());
      }
    }
  }
}
