package io.github.finsam.indicators.narrative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.indicators.socioeconomic.Investment;
import io.github.finsam.indicators.socioeconomic.Projection;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InvestmentWordsTest {

  private static final Label SUBJECT = Label.of("Samhället", "Society");

  private static Investment of(long gain, long cost) {
    return Investment.of(kr(gain), kr(cost), Projection.PLAIN);
  }

  private static Money kr(long kronor) {
    return Money.of(Sek.CURRENCY, kronor);
  }

  private static List<String> told(Investment investment, int years, Language language) {
    return Narrator.standard().investment(SUBJECT, investment, years).sentences().stream()
        .filter(s -> s.kind() != SentenceKind.ASSUMPTION)
        .map(s -> s.text().in(language).replace('\u00a0', ' '))
        .toList();
  }

  @Test
  @DisplayName(
      "Arbetsmarknadstorget 2013 (Samhällsnytta, årsredovisning 2014, Samordningsförbundet"
          + " Skellefteå-Norsjö): 3,6 Mkr a year, cost 2,2, paid back after 7,3 months")
  void published() {
    Investment published = of(3_600_000, 2_200_000);
    assertEquals(
        List.of(
            "Samhället: vinsten ett år är 3 600 000 kr, kostnaden 2 200 000 kr.",
            "På 5 år ger det 15 800 000 kr mer än det kostar.",
            "Kostnaden är betald efter 7,3 månader, om varje år är som det första.",
            "Detta är före jämfört med efter; vad som hade hänt ändå är ett antagande."),
        told(published, 5, Language.SV));
    assertEquals(
        List.of(
            "Society: the gain of a year is SEK 3,600,000, the cost SEK 2,200,000.",
            "Over 1 year it gives SEK 1,400,000 more than it costs.",
            "The cost is paid after 7.3 months, if every year is like the first.",
            "This is before against after; what would have happened anyway is an assumption."),
        told(published, 1, Language.EN));
  }

  @Test
  @DisplayName("A loss is called a loss, is never paid back, and says why")
  void loss() {
    List<String> told = told(of(-100_000, 50_000), 2, Language.SV);
    assertEquals("Samhället: förlusten ett år är 100 000 kr, kostnaden 50 000 kr.", told.get(0));
    assertEquals("På 2 år kostar det 250 000 kr mer än det ger.", told.get(1));
    assertTrue(told.stream().noneMatch(s -> s.contains("betald efter")), told::toString);
    assertEquals(4, told.size(), told::toString);
  }

  @Test
  @DisplayName("What gives as much as it costs comes out even")
  void even() {
    assertEquals(
        "Over 2 years it comes out even: SEK 0.", told(of(50_000, 100_000), 2, Language.EN).get(1));
  }

  @Test
  @DisplayName("Every assumption is told, and a horizon is 1 to 100 years")
  void assumptions() {
    Investment investment = of(3_600_000, 2_200_000);
    Passage passage = Narrator.standard().investment(SUBJECT, investment, 5);
    assertEquals(
        investment.assumptions().size(),
        passage.sentences().stream()
            .filter(s -> s.kind() == SentenceKind.ASSUMPTION)
            .collect(Collectors.toSet())
            .size());
    for (int years : new int[] {0, 101}) {
      assertThrows(
          InvalidValueException.class,
          () -> Narrator.standard().investment(SUBJECT, investment, years));
    }
  }
}
