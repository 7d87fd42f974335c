package io.github.finsam.indicators.followup;

import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Respondent;
import io.github.finsam.count.BySex;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.indicators.judge.Outcome;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.insats.Insats;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the report of insatser. */
final class InsatsLines {

  private static final int IDENTIFIED = 0;
  private static final int ANONYMOUS = 1;
  private static final int COUNT_ONLY = 2;
  private static final int KINDS = 3;

  private final FollowUpReport report;
  private final Populations populations;
  private final TreeMap<InsatsId, long[]> heads = new TreeMap<>();
  private final Map<InsatsId, Insats> known = new HashMap<>();

  InsatsLines(FollowUpReport report) {
    this.report = report;
    this.populations = report.populations();
  }

  List<InsatsLine> lines() {
    for (Insats insats : report.data().insatser()) {
      if (Populations.isIn(report.scope(), insats.id(), insats.forbund())
          && insats.activeDuring(report.period())) {
        known.put(insats.id(), insats);
        of(insats.id());
      }
    }
    identified();
    populations.heads.byInsats.forEach(this::counted);
    List<InsatsId> ids = List.copyOf(heads.keySet());
    List<Atom> atoms = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      long[] numbers = of(ids.get(i));
      for (int kind = 0; kind < KINDS; kind++) {
        if (numbers[kind] > 0) {
          atoms.add(new Atom(0, i * KINDS + kind, new long[] {0, 0, numbers[kind]}));
        }
      }
    }
    Protection protection = new Protection(report.disclosure(), atoms);
    // The totals are shown elsewhere.
    for (int kind = 0; kind <= KINDS; kind++) {
      int of = kind;
      protection.add(
          List.of("total", kind),
          Slices.ALL,
          atom -> of == KINDS || atom.signature() % KINDS == of);
    }
    protection.publish();
    for (int i = 0; i < ids.size(); i++) {
      for (int kind = 0; kind <= KINDS; kind++) {
        int insats = i;
        int of = kind;
        protection.add(
            List.of(ids.get(i), kind),
            Slices.ALL,
            atom ->
                atom.signature() / KINDS == insats
                    && (of == KINDS || atom.signature() % KINDS == of));
      }
    }
    protection.publish();
    return ids.stream().map(id -> line(id, protection)).toList();
  }

  private long[] of(InsatsId id) {
    return heads.computeIfAbsent(id, i -> new long[KINDS]);
  }

  private void identified() {
    int[] insats = populations.spells.column(Columns.INSATS);
    List<String> codes = populations.spells.book(Columns.INSATS);
    long[] counts = new long[codes.size()];
    for (int row : populations.rows) {
      counts[insats[row]]++;
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        of(InsatsId.of(codes.get(i)))[IDENTIFIED] = counts[i];
      }
    }
  }

  private void counted(InsatsId id, List<InsatsCounts> years) {
    long[] numbers = of(id);
    numbers[ANONYMOUS] = years.stream().mapToLong(y -> y.anonymous().size()).sum();
    long all = Heads.participants(years).map(BySex::total).orElse(0L);
    numbers[COUNT_ONLY] = Math.max(0, all - numbers[IDENTIFIED] - numbers[ANONYMOUS]);
  }

  private InsatsLine line(InsatsId id, Protection protection) {
    List<InsatsCounts> years = populations.heads.byInsats.getOrDefault(id, List.of());
    return InsatsLine.builder()
        .id(id)
        .insats(Optional.ofNullable(known.get(id)))
        .planned(planned(id, years))
        .identified(protection.number(List.of(id, IDENTIFIED)))
        .anonymous(protection.number(List.of(id, ANONYMOUS)))
        .countOnly(protection.number(List.of(id, COUNT_ONLY)))
        .participants(participants(protection, id, years))
        .volumes(volumes(years))
        .build();
  }

  /** Nobody at all is no number where nobody counted. */
  private Outcome<Long> participants(Protection protection, InsatsId id, List<InsatsCounts> years) {
    boolean counted = years.stream().anyMatch(InsatsCounts::countsIndividuals);
    Outcome<Long> number = protection.number(List.of(id, KINDS));
    return number.value().map(n -> n == 0 && !counted).orElse(false)
        ? Outcome.none(Absence.of(Absence.Reason.NO_DATA))
        : number;
  }

  private Map<Period, BySex> volumes(List<InsatsCounts> years) {
    int minimum = report.disclosure().minimum(EnumSet.of(Respondent.PARTICIPANT));
    Map<Period, BySex> volumes = new LinkedHashMap<>();
    for (InsatsCounts year : years) {
      year.volumesByPeriod()
          .forEach(
              (period, number) -> {
                if (List.of(number.women(), number.men(), number.unknown()).stream()
                    .allMatch(n -> n == 0 || n >= minimum)) {
                  volumes.merge(period, number, BySex::plus);
                }
              });
    }
    return volumes;
  }

  private Optional<Integer> planned(InsatsId id, List<InsatsCounts> counts) {
    LocalDate first = report.period().startInclusive();
    int last = report.period().endInclusive().orElse(first).getYear();
    int sum = 0;
    boolean any = false;
    for (int year = first.getYear(); year <= last; year++) {
      Year of = Year.of(year);
      Optional<Integer> here =
          counts.stream()
              .filter(c -> c.id().year().equals(of))
              .flatMap(c -> c.planned().stream())
              .findFirst()
              .or(() -> Optional.ofNullable(known.get(id)).flatMap(i -> i.plannedIn(of)));
      any |= here.isPresent();
      sum = Math.addExact(sum, here.orElse(0));
    }
    return any ? Optional.of(sum) : Optional.empty();
  }
}
