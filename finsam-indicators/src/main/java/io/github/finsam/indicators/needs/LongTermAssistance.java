package io.github.finsam.indicators.needs;

import io.github.finsam.base.Label;
import io.github.finsam.base.Share;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.CountCell;
import io.github.finsam.indicators.disclosure.Decision;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.disclosure.Publication;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.indicators.table.Basis;
import io.github.finsam.indicators.table.Cell;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Figure;
import io.github.finsam.indicators.table.Named;
import io.github.finsam.indicators.table.Row;
import io.github.finsam.indicators.table.Table;
import io.github.finsam.pathway.AssistanceMonths;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * How many of those who received social assistance in a year did so for long, by area, from the
 * months of each person or household. The definitions are those of {@link AssistanceMonths}; the
 * denominator is always the recipients of the year, never the inhabitants.
 *
 * <p>Numbers are protected as answers of participants are: a kommun can have very few recipients.
 */
public final class LongTermAssistance {

  /** What its figures name as their edition: the definitions they rest on. */
  public static final String EDITION = "finsam-needs-1";

  private static final Column AREA = Column.of("area", "Område", "Area");
  private static final Column TERM = Column.of("term", "Varaktighet", "Duration");
  private static final double LEVEL = 0.95;
  private static final int YES = 1;
  private static final int NO = 0;

  /** How long it must have lasted. */
  public enum Term implements Named {
    /** At least 10 months of the year. */
    LONG("long", 1, "Långvarigt ekonomiskt bistånd", "Long-term social assistance"),
    /** At least 27 months of three years, breaks at most two months. */
    VERY_LONG(
        "very-long", 2, "Mycket långvarigt ekonomiskt bistånd", "Very long-term social assistance");

    private final String id;
    private final int bit;
    private final Label label;

    Term(String id, int bit, String sv, String en) {
      this.id = id;
      this.bit = bit;
      this.label = Label.of(sv, en);
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Label label() {
      return label;
    }
  }

  private record Key(int area, int term, boolean yes) {}

  private LongTermAssistance() {}

  /**
   * The table of some areas, by area and term, in the order of the areas.
   *
   * @param year the year
   * @param series the months of each person or household of each area, of three years for the very
   *     long term
   * @param disclosure what may be shown
   */
  public static Table table(
      Year year, Map<Area, ? extends Collection<AssistanceMonths>> series, Disclosure disclosure) {
    List<Area> areas = new ArrayList<>();
    Map<TallyCell, Map<Integer, Long>> counts = new LinkedHashMap<>();
    List<CountCell> cells = new ArrayList<>();
    for (Map.Entry<Area, ? extends Collection<AssistanceMonths>> entry : series.entrySet()) {
      int area = areas.size();
      areas.add(entry.getKey());
      long[] bySignature = new long[4];
      for (AssistanceMonths one : entry.getValue()) {
        if (one.receivedIn(year)) {
          int signature = one.longTermIn(year) ? Term.LONG.bit : 0;
          signature |= one.veryLongTermIn(year) ? Term.VERY_LONG.bit : 0;
          bySignature[signature]++;
        }
      }
      for (int signature = 0; signature < bySignature.length; signature++) {
        if (bySignature[signature] > 0) {
          counts.put(line(area, signature), Map.of(YES, bySignature[signature]));
        }
      }
      cells.add(cell(new Key(area, -1, true), signature -> true));
      for (Term term : Term.values()) {
        cells.add(cell(new Key(area, term.bit, true), s -> (s & term.bit) != 0));
        cells.add(cell(new Key(area, term.bit, false), s -> (s & term.bit) == 0));
      }
    }
    Tally tally = Tally.of(TallyQuery.of(EDITION), counts);
    Publication publication = Publication.of(disclosure, tally, (item, code) -> true, cells);
    List<Row> rows = new ArrayList<>();
    for (int area = 0; area < areas.size(); area++) {
      for (Term term : Term.values()) {
        rows.add(Row.of(result(publication, area, term), areas.get(area), term));
      }
    }
    return new Table(List.of(AREA, TERM), rows);
  }

  private static TallyCell line(int area, int signature) {
    return new TallyCell(
        "area-" + area + "-" + signature,
        Group.builder().respondent(Respondent.PARTICIPANT).build());
  }

  private static CountCell cell(Key key, IntPredicate in) {
    Set<TallyCell> lines = new LinkedHashSet<>();
    for (int signature = 0; signature < 4; signature++) {
      if (in.test(signature)) {
        lines.add(line(key.area(), signature));
      }
    }
    return new CountCell(key, EnumSet.of(Respondent.PARTICIPANT), lines);
  }

  private static Cell result(Publication publication, int area, Term term) {
    Decision whole = publication.decision(new Key(area, -1, true));
    if (whole.reason().isPresent()) {
      return Absence.of(whole.reason().get());
    }
    Key yes = new Key(area, term.bit, true);
    Key no = new Key(area, term.bit, false);
    if (publication.decision(yes).isHidden() || publication.decision(no).isHidden()) {
      return Absence.of(Absence.Reason.SUPPRESSED);
    }
    long part = number(publication, yes);
    long rest = number(publication, no);
    if (part + rest == 0) {
      return Absence.of(Absence.Reason.SUPPRESSED);
    }
    Share share = Share.of(part, part + rest);
    return Figure.builder()
        .distribution(new TreeMap<>(Map.of(NO, rest, YES, part)))
        .nonAnswers(Collections.emptySortedMap())
        .sharePositive(share)
        .shareInterval(Intervals.wilson(share, LEVEL))
        .basis(Basis.of(EDITION, method(term)).withAsides(publication.policy().asides()))
        .build();
  }

  private static long number(Publication publication, Key key) {
    return publication
        .counts(key)
        .map(byCode -> byCode.values().stream().mapToLong(Long::longValue).sum())
        .orElse(0L);
  }

  private static Label method(Term term) {
    return Label.of(
        "Täljare: " + term.label().sv() + ". Nämnare: biståndsmottagare under året.",
        "Numerator: " + term.label().en() + ". Denominator: recipients during the year.");
  }
}
