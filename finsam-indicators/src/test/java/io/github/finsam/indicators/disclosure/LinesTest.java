package io.github.finsam.indicators.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.internal.Lines;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Lines by their numbers are as good as lines by what they are about. */
class LinesTest {

  @Property(tries = 100)
  @Label("Cells of numbered lines are decided as cells of any set of lines, also after others")
  void decidedAlike(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int publications) {
    Scenario scenario = new Scenario(seed);
    List<Publication> plain = new ArrayList<>();
    List<Publication> numbered = new ArrayList<>();
    for (int i = 0; i < publications; i++) {
      Tally tally = scenario.tally();
      Disclosure policy = scenario.policy();
      List<CountCell> cells = scenario.cells();
      plain.add(Publication.of(policy, tally, Survey.ANSWERS, cells, plain));
      List<CountCell> byNumber = cells.stream().map(cell -> numbered(cell, tally)).toList();
      numbered.add(Publication.of(policy, tally, Survey.ANSWERS, byNumber, numbered));
      Publication one = plain.get(i);
      Publication other = numbered.get(i);
      assertEquals(one.keys(), other.keys());
      for (Object key : one.keys()) {
        assertEquals(one.decision(key), other.decision(key), key.toString());
        assertEquals(one.protects(key), other.protects(key), key.toString());
        assertEquals(one.counts(key), other.counts(key), key.toString());
        assertEquals(one.nonAnswers(key), other.nonAnswers(key), key.toString());
        assertEquals(one.explain(key, Language.SV), other.explain(key, Language.SV));
      }
      scenario.goOn();
    }
  }

  @Property(tries = 50)
  @Label("A set of numbered lines is a set of lines")
  void isASet(@ForAll long seed) {
    Scenario scenario = new Scenario(seed);
    Tally tally = scenario.tally();
    for (CountCell cell : scenario.cells()) {
      Set<TallyCell> plain = new HashSet<>(cell.atoms());
      Set<TallyCell> lines = numbered(cell, tally).atoms();
      assertTrue(lines instanceof Lines);
      assertEquals(plain, lines);
      assertEquals(lines, plain);
      assertEquals(plain.hashCode(), lines.hashCode());
      assertEquals(plain, new HashSet<>(lines));
      for (TallyCell line : tally.cells()) {
        assertEquals(plain.contains(line), lines.contains(line));
      }
      // The same lines of another tally that is equal.
      assertEquals(numbered(cell, scenario.tally()).atoms(), lines);
    }
    Survey other = new Survey().put("elsewhere", Sex.WOMAN, 7);
    assertFalse(new Lines(tally, new int[] {0}).contains(other.lines().get(0)));
  }

  private static CountCell numbered(CountCell cell, Tally tally) {
    int[] numbers =
        cell.atoms().stream()
            .mapToInt(line -> tally.indexOf(line.item(), line.group()))
            .sorted()
            .toArray();
    return new CountCell(cell.key(), cell.respondents(), new Lines(tally, numbers), cell.people());
  }
}
