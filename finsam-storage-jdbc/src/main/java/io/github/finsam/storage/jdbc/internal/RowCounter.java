package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.TallyAccumulator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts rows of answers without making responses of them. */
final class RowCounter {

  private static final ForbundId NO_FORBUND = ForbundId.of("-");

  private final TallyAccumulator accumulator;
  private final Map<Long, Form> forms;
  private final Strata strata;
  private final Numbered segments = new Numbered(this::segment);

  /**
   * Counts into an accumulator.
   *
   * @param forms by revision the forms that rows may be of
   */
  RowCounter(TallyAccumulator accumulator, Map<Long, Form> forms) {
    this.accumulator = accumulator;
    this.forms = forms;
    this.strata = new Strata(accumulator::stratum);
  }

  /** Counts rows, and says how many they are. */
  int addAll(RowBatch rows) {
    accumulator.addAll(new Coded(rows));
    return rows.size();
  }

  /** Counts what is kept of a segment. */
  void add(Segment segment, SegmentCounts.Group group, long[] counts) {
    accumulator.addCounts(
        segments.get(segment.forbund(), segment.form(), segment.half()),
        strata.number(group.insats(), group.sex(), group.ages()),
        counts,
        0);
  }

  Form form(long revision) {
    Form form = forms.get(revision);
    if (form == null) {
      throw new IllegalStateException("No form has the revision " + revision);
    }
    return form;
  }

  private int segment(AnswerRows row) {
    return segments.get(row.forbund, row.form, row.half);
  }

  private int stratum(AnswerRows row) {
    return strata.number(row.insats, row.sex, row.ages);
  }

  private int segment(@Nullable String forbund, long form, int half) {
    return accumulator.segment(
        form(form).id(),
        // Not there, or empty for all förbund together: then nobody asks for which.
        forbund == null || forbund.isEmpty() ? NO_FORBUND : ForbundId.of(forbund),
        Segment.halfYear(half));
  }

  /** Rows as an accumulator takes them. */
  private final class Coded implements TallyAccumulator.Rows {

    private final RowBatch rows;

    Coded(RowBatch rows) {
      this.rows = rows;
    }

    @Override
    public boolean next() {
      return rows.next();
    }

    @Override
    public int segment() {
      return RowCounter.this.segment(rows);
    }

    @Override
    public int stratum() {
      return RowCounter.this.stratum(rows);
    }

    @Override
    public byte[] codes() {
      return rows.codes;
    }

    @Override
    public int from() {
      return rows.from;
    }

    @Override
    public int length() {
      return rows.length;
    }
  }
}
