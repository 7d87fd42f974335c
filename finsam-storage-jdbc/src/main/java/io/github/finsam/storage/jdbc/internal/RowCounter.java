package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.TallyAccumulator;
import io.github.finsam.time.HalfYear;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts rows of answers without making responses of them. */
final class RowCounter {

  private static final ForbundId NO_FORBUND = ForbundId.of("-");

  private final TallyAccumulator accumulator;
  private final Map<Long, Form> forms;
  private final Strata strata;
  private final Map<String, ForbundId> forbunds = new HashMap<>();
  private final Map<Integer, HalfYear> halves = new HashMap<>();

  // What came last, since the next is often the same.
  private long lastRevision;
  private @Nullable Form lastForm;
  private @Nullable String lastName;
  private ForbundId lastForbund = NO_FORBUND;
  private int lastHalf;
  private @Nullable HalfYear lastHalfYear;

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
    while (rows.next()) {
      add(rows);
    }
    return rows.size();
  }

  /** Counts the current row. */
  void add(AnswerRows row) {
    Form form = form(row.form);
    accumulator.addRows(
        form.id(),
        forbund(row.forbund),
        halfYear(row.half),
        strata.number(row.insats, row.sex, row.ages),
        row.codes,
        row.from,
        row.length / form.items().size());
  }

  /** Counts what is kept of a segment. */
  void add(Segment segment, SegmentCounts.Group group, long[] counts) {
    accumulator.addCounts(
        form(segment.form()).id(),
        forbund(segment.forbund()),
        halfYear(segment.half()),
        strata.number(group.insats(), group.sex(), group.ages()),
        counts,
        0);
  }

  Form form(long revision) {
    Form form = lastForm;
    if (form == null || revision != lastRevision) {
      form = forms.get(revision);
      if (form == null) {
        throw new IllegalStateException("No form has the revision " + revision);
      }
      lastForm = form;
      lastRevision = revision;
    }
    return form;
  }

  @SuppressWarnings("ReferenceEquality") // a shortcut: many are the same object as the one before
  private ForbundId forbund(@Nullable String name) {
    // Empty for all förbund together: then nobody asks for which.
    if (name != null && !name.isEmpty() && name != lastName) {
      lastForbund = forbunds.computeIfAbsent(name, ForbundId::of);
      lastName = name;
    }
    return lastForbund;
  }

  private HalfYear halfYear(int half) {
    HalfYear halfYear = lastHalfYear;
    if (halfYear == null || half != lastHalf) {
      halfYear = halves.computeIfAbsent(half, Segment::halfYear);
      lastHalfYear = halfYear;
      lastHalf = half;
    }
    return halfYear;
  }
}
