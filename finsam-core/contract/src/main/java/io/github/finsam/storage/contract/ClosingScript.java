package io.github.finsam.storage.contract;

import io.github.finsam.base.Language;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.storage.ClosedPeriodReader;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.contract.Script.Abort;
import io.github.finsam.storage.contract.Script.Answer;
import io.github.finsam.storage.contract.Script.Ending;
import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of reads and units of work about closed periods that can be played on any store, and
 * what a store answered. Two stores that keep the port answer the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rounds what to do, one read or unit of work after another
 */
public record ClosingScript(List<Round> rounds) {

  /** How many periods steps choose from: few, so that steps meet. */
  public static final int PERIODS = 3;

  /** How many versions of a period steps choose from. */
  public static final int VERSIONS = 4;

  /** How many different counts steps choose from. */
  public static final int VARIANTS = 3;

  private static final List<ClosedPeriodId> IDS = ids();

  /** Copies the list. */
  public ClosingScript {
    rounds = List.copyOf(rounds);
  }

  /**
   * One read or unit of work.
   *
   * @param ending how it ends; in a read nothing is closed, only looked for
   * @param closings what is closed
   */
  public record Round(Ending ending, List<Closing> closings) {

    /** Copies the list. */
    public Round {
      closings = List.copyOf(closings);
    }
  }

  /**
   * Closes a period or corrects it.
   *
   * @param period which period, less than {@link #PERIODS}
   * @param version which version of it, from 1 to {@link #VERSIONS}
   * @param variant which counts, less than {@link #VARIANTS}
   */
  public record Closing(int period, int version, int variant) {

    private ClosedPeriodId id() {
      return IDS.get(period).withVersion(version);
    }
  }

  /**
   * Plays the script on an empty store.
   *
   * @return every answer and refusal, and after each round all that is closed
   */
  public List<Answer> playOn(Store store, Capabilities capabilities) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      String name = "round " + (i + 1) + " " + round.ending();
      if (round.ending() != Ending.READ) {
        play(round, store, capabilities, name, answers);
      }
      store.read(
          snapshot -> {
            round.closings().forEach(closing -> find(closing.id(), snapshot, name, answers));
            dump(snapshot, name, answers);
            return "";
          });
    }
    return answers;
  }

  private static void play(
      Round round, Store store, Capabilities capabilities, String name, List<Answer> answers) {
    Script.play(
        round.ending(),
        store,
        name,
        answers,
        unit -> {
          for (Closing closing : round.closings()) {
            if (!closed(closing, unit, name, answers)
                && !capabilities.has(Capability.REFUSAL_LEAVES_UNIT_USABLE)) {
              throw new Abort();
            }
            find(closing.id(), unit, name, answers);
          }
          dump(unit, name, answers);
        });
  }

  /** Whether the closing was not refused. */
  private static boolean closed(Closing closing, Unit unit, String name, List<Answer> answers) {
    String where = name + ", " + closing;
    try {
      unit.closedPeriods().insert(SampleData.seeded(closing.variant()).closedPeriod(closing.id()));
      answers.add(new Answer(where, "closed"));
      return true;
    } catch (StoreException refusal) {
      answers.add(
          new Answer(
              where, refusal.code() + ": " + refusal.text(Language.SV) + refusal.getMessage()));
      return false;
    }
  }

  private static void find(
      ClosedPeriodId id, Snapshot snapshot, String name, List<Answer> answers) {
    ClosedPeriodReader closed = snapshot.closedPeriods();
    answers.add(new Answer(name + ", FIND " + id, closed.findVersioned(id)));
    answers.add(
        new Answer(name + ", LATEST " + id, closed.latest(id.forbund(), id.insats(), id.period())));
  }

  private static void dump(Snapshot snapshot, String name, List<Answer> answers) {
    answers.add(new Answer(name + ", ALL", snapshot.closedPeriods().all()));
  }

  private static List<ClosedPeriodId> ids() {
    return SampleData.closedPeriodIds().subList(0, PERIODS);
  }
}
