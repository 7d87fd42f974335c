package io.github.finsam.indicators.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.survey.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every survey, every set of tables and every policy. */
class PublicationAttackTest {

  /** So many hidden cells of a publication are attacked at most; which ones is left to chance. */
  private static final int ATTACKS = 8;

  @Property(tries = 200)
  @Label("No hidden cell can be bounded closer than the policy's width by linear programming")
  void noHiddenCellCanBeComputed(@ForAll long seed) {
    attack(publish(seed, 1, false), seed);
  }

  @Property(tries = 40)
  @Label("Nor can it from several publications together, of the same or of changed answers")
  void norFromSeveralPublications(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int publications) {
    attack(publish(seed, publications, seed % 2 == 0), seed);
  }

  @Property(tries = 10)
  @Label("Without hiding more than what is below the minimum the adversary often wins")
  void theAdversaryCanWin(@ForAll @IntRange(min = 0, max = 1_000) int from) {
    boolean broken = false;
    for (long seed = from; seed < from + 40 && !broken; seed++) {
      Scenario scenario = new Scenario(seed);
      Tally tally = scenario.tally();
      List<CountCell> cells = scenario.cells();
      Disclosure policy = Disclosure.standard();
      Publication careless = Publication.of(policy.withWidth(0), tally, Survey.ANSWERS, cells);
      broken =
          !tooNarrow(List.of(new Adversary.Issue(careless, tally, cells)), seed, policy.width())
              .isEmpty();
    }
    assertTrue(broken);
  }

  @Property(tries = 60)
  @Label("The order of the cells does not matter")
  void order(@ForAll long seed) {
    Scenario scenario = new Scenario(seed);
    Tally tally = scenario.tally();
    Disclosure policy = scenario.policy();
    List<CountCell> cells = scenario.cells();
    Publication one = Publication.of(policy, tally, Survey.ANSWERS, cells);
    List<CountCell> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, new Random(seed));
    Publication other = Publication.of(policy, tally, Survey.ANSWERS, shuffled);
    for (Object key : one.keys()) {
      assertEquals(one.decision(key), other.decision(key), key.toString());
      assertEquals(one.protects(key), other.protects(key), key.toString());
    }
  }

  @Property(tries = 60)
  @Label("Nothing is hidden if no cell with answers is below its minimum")
  void nothingHiddenWithoutNeed(@ForAll long seed) {
    Scenario scenario = new Scenario(seed);
    Tally tally = scenario.tally();
    List<CountCell> cells = new ArrayList<>();
    Disclosure policy = scenario.policy().roundingTo(1);
    for (CountCell cell : scenario.cells()) {
      long n =
          cell.atoms().stream()
              .flatMap(a -> tally.counts(a.item(), a.group()).entrySet().stream())
              .filter(e -> Survey.ANSWERS.isAnswer("", e.getKey()))
              .mapToLong(Map.Entry::getValue)
              .sum();
      if (n == 0 || n >= policy.minimum(Set.of())) {
        cells.add(cell);
      }
    }
    Publication publication = Publication.of(policy, tally, Survey.ANSWERS, cells);
    for (CountCell cell : cells) {
      assertTrue(!publication.decision(cell.key()).isHidden(), cell.key().toString());
    }
  }

  @Property(tries = 60)
  @Label("Shown counts are of at least one answer, in whole rounding steps, part within whole")
  void shownCounts(@ForAll long seed) {
    Adversary.Issue issue = publish(seed, 1, false).get(0);
    Publication publication = issue.publication();
    for (CountCell cell : issue.cells()) {
      boolean shown = publication.decision(cell.key()) == Decision.SHOWN;
      assertEquals(shown, publication.counts(cell.key()).isPresent());
      assertEquals(shown, publication.nonAnswers(cell.key()).isPresent());
      if (shown) {
        SortedMap<Integer, Long> counts = publication.counts(cell.key()).orElseThrow();
        long n = Adversary.n(counts);
        assertTrue(n > 0);
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
          assertTrue(count.getValue() > 0 && count.getValue() <= n);
          assertEquals(0, count.getValue() % publication.policy().rounding());
          assertTrue(Survey.ANSWERS.isAnswer("", count.getKey()));
        }
      }
    }
  }

  private static List<Adversary.Issue> publish(long seed, int publications, boolean changing) {
    Scenario scenario = new Scenario(seed);
    List<Adversary.Issue> issues = new ArrayList<>();
    List<Publication> earlier = new ArrayList<>();
    for (int i = 0; i < publications; i++) {
      if (changing && i > 0) {
        scenario.goOn();
      }
      Tally tally = scenario.tally();
      List<CountCell> cells = scenario.cells();
      Publication publication =
          Publication.of(scenario.policy(), tally, Survey.ANSWERS, cells, earlier);
      issues.add(new Adversary.Issue(publication, tally, cells));
      earlier.add(publication);
    }
    return issues;
  }

  private static void attack(List<Adversary.Issue> issues, long seed) {
    assertEquals(Set.of(), tooNarrow(issues, seed, -1));
  }

  /**
   * Hidden cells that are left a narrower interval than the policy asks for, and than they would be
   * left if everything was hidden that can be.
   *
   * @param width what to ask for instead of the policies' widths; none if negative
   */
  private static Set<String> tooNarrow(List<Adversary.Issue> issues, long seed, int width) {
    Set<String> broken = new HashSet<>();
    Adversary adversary = new Adversary(issues, Survey.ANSWERS, false);
    Adversary yardstick = new Adversary(issues, Survey.ANSWERS, true);
    for (int i = 0; i < issues.size(); i++) {
      Publication publication = issues.get(i).publication();
      int asked = width < 0 ? publication.policy().width() : width;
      List<Object> hidden =
          new ArrayList<>(
              publication.keys().stream()
                  .filter(key -> publication.decision(key).isHidden())
                  .toList());
      Collections.shuffle(hidden, new Random(seed));
      for (Object key : hidden.subList(0, Math.min(ATTACKS, hidden.size()))) {
        Adversary.Interval left = adversary.interval(i, key);
        if (left.width() < asked
            && left.width() < Math.min(asked, yardstick.interval(i, key).width())) {
          broken.add(i + " " + key + " " + left);
        }
      }
    }
    return broken;
  }
}
