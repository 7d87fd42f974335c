package io.github.finsam.indicators.disclosure;

import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Lines;
import io.github.finsam.survey.TallyCell;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A sum of counts that somebody wants to publish: a cell of a table, a total among them.
 *
 * <p>Immutable and thread-safe if the key is.
 *
 * @param key what the cell is called; compared with {@code equals}, and shown to people when the
 *     app asks why a cell is hidden
 * @param respondents whose answers it counts; the strictest minimum of them holds, and if there are
 *     none the strictest of all
 * @param atoms which lines of the tally it is the sum of; one that the tally does not have counts
 *     nothing
 * @param people how many people the answers may come from at the most, if fewer than the answers:
 *     one person may have answered several items, and at several occasions; empty if every answer
 *     counts as one person. The minimum holds for them too
 */
public record CountCell(
    Object key, Set<Respondent> respondents, Set<TallyCell> atoms, OptionalLong people) {

  /** Every answer counts as one person. */
  public CountCell(Object key, Set<Respondent> respondents, Set<TallyCell> atoms) {
    this(key, respondents, atoms, OptionalLong.empty());
  }

  /**
   * Copies the sets.
   *
   * @throws io.github.finsam.base.InvalidValueException if {@code people < 0}
   */
  public CountCell {
    if (people.isPresent()) {
      long most = people.getAsLong();
      new Arguments().that(most >= 0, "negative", "people", most).orThrow();
    }
    respondents = Collections.unmodifiableSortedSet(new TreeSet<>(respondents));
    atoms =
        atoms instanceof Lines ? atoms : Collections.unmodifiableSet(new LinkedHashSet<>(atoms));
  }
}
