package io.github.finsam.economy;

import static io.github.finsam.base.Sek.kronor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import io.github.finsam.finding.FigureKey;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
    "Årsredovisning 2014, Skellefteå–Norsjö: Verksamheter/projekt som finansierats 2014 och 2013")
class InsatsCostsTest {

  private static final FigureKey PROJECTS = FigureKey.of("note/2/projekt");
  private static final Year Y2013 = Year.of(2013);
  private static final Year Y2014 = Year.of(2014);

  private final Accounts of2014 = SkellefteaNorsjo.accounts2014();
  private final Accounts of2013 = SkellefteaNorsjo.accounts2013();
  private final InsatsCosts costs = InsatsCosts.of(List.of(of2014, of2013));

  @Test
  void twelveInsatserOf2014() {
    assertEquals(List.of(Y2013, Y2014), costs.years());
    assertEquals(12, costs.insatser().size());
    assertEquals(kronor(6_095_390), costs.sum(Y2014));
  }

  @Test
  @DisplayName("2013 summerar till 4 659 712; not 2 trycker 4 210 163: 449 549 isär")
  void columnOf2013() {
    assertEquals(kronor(4_659_712), costs.sum(Y2013));
    Derivation way = Figures.of(of2013).derivations(PROJECTS).get(0);
    assertEquals(Optional.of(kronor(4_659_712)), way.evaluate(Figures.of(of2013)::find));
    assertEquals(Optional.of(kronor(4_210_163)), Figures.of(of2013).row(PROJECTS));
  }

  @Test
  void cellsAndRowSums() {
    InsatsId spira = InsatsId.of("spira-a");
    assertEquals(Optional.of(kronor(1_481_400)), costs.find(spira, Y2014));
    assertEquals(Optional.of(kronor(500_000)), costs.find(spira, Y2013, FundingSource.OWN));
    assertEquals(Optional.empty(), costs.find(spira, Y2013, FundingSource.ESF));
    assertEquals(kronor(1_981_400), costs.sum(spira));
    assertEquals(Optional.empty(), costs.find(InsatsId.of("improve"), Y2013));
    assertEquals(Sek.ZERO, costs.sum(Year.of(2012)));
  }

  @Test
  void ownAndEsfStandApart() {
    InsatsId id = InsatsId.of("a");
    InsatsCosts both =
        new InsatsCosts(
            Map.of(
                Y2014,
                List.of(
                    new InsatsAmount(id, FundingSource.OWN, kronor(3)),
                    new InsatsAmount(id, FundingSource.ESF, kronor(4)))));
    assertEquals(Optional.of(kronor(7)), both.find(id, Y2014));
    assertEquals(Optional.of(kronor(4)), both.find(id, Y2014, FundingSource.ESF));
    assertEquals(kronor(3), both.sum(Y2014, FundingSource.OWN));
    assertEquals(List.of(id), both.insatser());
  }

  @Test
  void twoLinesOfTheNoteMayShareTheInsatser() {
    Note costs = of2014.note(NoteKind.COSTS).orElseThrow();
    NoteLine all = costs.lines().stream().filter(NoteLine::insatser).findFirst().orElseThrow();
    List<NoteLine> lines = new ArrayList<>(costs.lines());
    lines.remove(all);
    for (String id : List.of("egna", "esf")) {
      lines.add(
          new NoteLine(
              id, id, all.amount().dividedBy(2, RoundingMode.UNNECESSARY), Optional.empty(), true));
    }
    Figures figures =
        Figures.of(
            of2014
                .withBudget(List.of())
                .withNotes(List.of(new Note(2, NoteKind.COSTS, costs.title(), lines))));
    for (String id : List.of("egna", "esf")) {
      FigureKey key = FigureKey.of("note", 2, id);
      assertEquals(figures.find(key), figures.derivations(key).get(0).evaluate(figures::find), id);
    }
  }

  @Test
  void badArgumentsGiveAllViolations() {
    Accounts stranger = of2014.withId(ForbundYear.of(ForbundId.of("annat"), 2014));
    assertEquals(
        2,
        assertThrows(InvalidValueException.class, () -> InsatsCosts.of(List.of(of2014, stranger)))
            .violations()
            .size());
    InsatsAmount amount = of2014.insatsAmounts().get(0);
    assertThrows(
        InvalidValueException.class, () -> new InsatsCosts(Map.of(Y2014, List.of(amount, amount))));
  }
}
