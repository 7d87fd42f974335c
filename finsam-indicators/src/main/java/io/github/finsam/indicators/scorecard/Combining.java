package io.github.finsam.indicators.scorecard;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.judge.Status;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * How several statuses make one: those of the parts of a measure, of the measures of a goal, of the
 * goals of a perspective. Nothing published says how a förbund does it, so it is always asked for.
 *
 * <p>The order never matters, several of the same status give that status, and none at all gives
 * {@link Status#NOT_MEASURABLE}.
 */
public enum Combining {
  /**
   * What could be judged decides: reached if all of it is, not reached if none of it is even in
   * part, partly reached otherwise. What could not be judged is left aside.
   */
  MEASURED(
      "Det som kunnat bedömas avgör; uppnått om allt är uppnått, delvis om något är det",
      "What could be judged decides; reached if all of it is, partly if some of it is"),
  /**
   * The same, but nothing is reached as long as something of it could not be judged: what is left
   * open may yet decide.
   */
  EVERY(
      "Uppnått först när allt har kunnat bedömas och är uppnått",
      "Reached only if everything could be judged and is reached"),
  /** The worst of what could be judged. */
  WORST("Det sämsta av det som kunnat bedömas", "The worst of what could be judged");

  private final Label label;

  Combining(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** The rule in words, without a full stop. */
  public Label label() {
    return label;
  }

  /** The one status. */
  public Status combine(Collection<Status> statuses) {
    Set<Status> judged = EnumSet.noneOf(Status.class);
    judged.addAll(statuses);
    boolean open = judged.remove(Status.NOT_MEASURABLE);
    if (judged.isEmpty()) {
      return Status.NOT_MEASURABLE;
    }
    if (judged.size() == 1) {
      Status only = judged.iterator().next();
      return this == EVERY && open && only == Status.REACHED ? Status.NOT_MEASURABLE : only;
    }
    return this == WORST && judged.contains(Status.NOT_REACHED)
        ? Status.NOT_REACHED
        : Status.PARTLY;
  }
}
