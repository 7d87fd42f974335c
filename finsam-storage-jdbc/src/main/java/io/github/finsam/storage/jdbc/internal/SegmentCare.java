package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.storage.jdbc.CountedSegment;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Looks after the counts of segments in a transaction of its own, to which it writes at once. */
public final class SegmentCare implements UnitOfWork {

  private final SegmentTallies tallies;
  private final FormTable forms;

  /** Care in a session. */
  public SegmentCare(Session session) {
    this.tallies = new SegmentTallies(session);
    this.forms = new FormTable(session);
  }

  private interface Question<T> {
    T ask() throws SQLException;
  }

  private static <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (SQLException e) {
      throw Failure.translated(e);
    }
  }

  /** The förbund of whose segments some have no counts that are still right, in order. */
  public List<ForbundId> stale() {
    return ask(() -> tallies.staleForbunds().stream().map(ForbundId::of).toList());
  }

  /** The förbund that have segments, in order. */
  public List<ForbundId> forbunds() {
    return ask(() -> tallies.forbunds().stream().map(ForbundId::of).toList());
  }

  /** Counts those segments of a förbund that have no counts that are still right; how many. */
  public int refresh(ForbundId forbund) {
    return ask(() -> tallies.refresh(forbund.value(), forms));
  }

  /** Puts together the counts of all förbund; of how many half-years of forms. */
  public int refreshNation() {
    return ask(() -> tallies.refreshNation(forms));
  }

  /** The segments of a förbund whose kept counts would be used and are not those of their rows. */
  public List<CountedSegment> wrong(ForbundId forbund) {
    return ask(() -> told(tallies.wrong(forbund.value(), forms)));
  }

  /** The kept counts of all förbund that would be used and are not those of their rows. */
  public List<CountedSegment> wrongNation() {
    return ask(() -> told(tallies.wrongNation(forms)));
  }

  private List<CountedSegment> told(List<Segment> segments) {
    return segments.stream()
        .map(
            segment ->
                new CountedSegment(
                    segment.isOfAll()
                        ? Optional.empty()
                        : Optional.of(ForbundId.of(segment.forbund())),
                    forms.ofRevision(segment.form()).id(),
                    segment.halfYear()))
        .toList();
  }

  /** Puts notes of changes of a förbund together; how many went. */
  public int compact(ForbundId forbund) {
    return ask(() -> tallies.compact(forbund.value()));
  }

  /** Whether others were at the same, so that nothing was done. */
  public static boolean wasDisturbed(RuntimeException error) {
    return Failure.isDisturbance(error);
  }

  @Override
  public void end() {
    // What it gives are values.
  }

  @Override
  public boolean isMovable() {
    return false;
  }

  @Override
  public void check(Session later) {
    // It builds on nothing but its own snapshot.
  }

  @Override
  public void write(Session to) {
    // All is written.
  }
}
