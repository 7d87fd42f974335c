package io.github.finsam.indicators.disclosure;

import io.github.finsam.code.Respondent;
import io.github.finsam.survey.TallyCell;
import java.util.Collections;
import java.util.LinkedHashSet;
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
 */
public record CountCell(Object key, Set<Respondent> respondents, Set<TallyCell> atoms) {

  /** Copies the sets. */
  public CountCell {
    respondents = Collections.unmodifiableSortedSet(new TreeSet<>(respondents));
    atoms = Collections.unmodifiableSet(new LinkedHashSet<>(atoms));
  }
}
