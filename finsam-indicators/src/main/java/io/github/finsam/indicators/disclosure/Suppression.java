package io.github.finsam.indicators.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Hides sums until every hidden one is left an interval as wide as the policy asks for.
 *
 * <p>The proof for a hidden sum are two tables of whole counts that both agree with all that is
 * public and differ by the width: nobody can tell them apart, whatever method is used. Boxes find
 * nearly all of them; a linear program finds what remains, or that no more can be had; and if
 * neither does, all that hangs together with the sum is hidden. Each hidden sum is looked at once
 * and no sum is ever shown again, so that this ends.
 */
final class Suppression {

  private final Ledger ledger;
  private final Deque<Sum> queue = new ArrayDeque<>();

  private Suppression(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Hides what must be hidden besides what is hidden already. */
  static void protect(Ledger ledger) {
    Suppression suppression = new Suppression(ledger);
    for (Sum sum : ledger.sums()) {
      if (sum.published) {
        boolean below = sum.n < sum.minimum;
        sum.bound(below ? 1 : sum.minimum, below ? sum.minimum - 1L : Sum.UNBOUNDED);
      }
      if (sum.hidden) {
        suppression.queue.add(sum);
      }
    }
    if (suppression.queue.stream().anyMatch(sum -> sum.width > 0)) {
      ledger.divide();
      suppression.run();
    }
  }

  private void run() {
    Boxes boxes = new Boxes(ledger);
    Programs programs = new Programs(ledger);
    while (!queue.isEmpty()) {
      Sum sum = queue.remove();
      if (!sum.known && sum.widthFound() < sum.width) {
        widen(sum, boxes, programs);
      }
    }
  }

  private void widen(Sum sum, Boxes boxes, Programs programs) {
    long width =
        Math.min(sum.width, sum.upper == Sum.UNBOUNDED ? sum.width : sum.upper - sum.lower);
    while (sum.widthFound() < width) {
      Optional<List<Sum>> hidden = boxes.widen(sum, width - sum.widthFound());
      if (hidden.isEmpty()) {
        break;
      }
      hide(sum, hidden.get());
    }
    if (sum.widthFound() < width) {
      Programs.Range range = programs.mostThereCanBe(sum, width);
      width = Math.min(width, range.most() - range.least());
      if (sum.widthFound() < width) {
        Optional<List<Sum>> hidden = programs.widen(sum, range, width, boxes);
        hide(sum, hidden.orElseGet(() -> everythingAround(sum)));
      }
    }
  }

  private void hide(Sum protect, List<Sum> sums) {
    Sum.Cause cause = new Sum.Cause.Protects(protect.key().orElseThrow(), protect.width);
    for (Sum sum : sums) {
      sum.hidden = true;
      sum.cause = Optional.of(cause);
      queue.add(sum);
    }
  }

  /** All sums that hang together with one by parts and can be hidden. */
  private List<Sum> everythingAround(Sum start) {
    boolean[] reached = new boolean[ledger.sums().size()];
    reached[start.id] = true;
    Deque<Sum> next = new ArrayDeque<>(List.of(start));
    List<Sum> around = new ArrayList<>();
    while (!next.isEmpty()) {
      for (int part : next.remove().parts) {
        for (int id : ledger.parts().get(part).sums) {
          if (!reached[id]) {
            reached[id] = true;
            Sum sum = ledger.sums().get(id);
            next.add(sum);
            if (sum.canBeHidden()) {
              around.add(sum);
            }
          }
        }
      }
    }
    return around;
  }
}
