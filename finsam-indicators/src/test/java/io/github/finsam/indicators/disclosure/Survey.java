package io.github.finsam.indicators.disclosure;

import io.github.finsam.base.ForbundId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Counts of an imagined survey, put together for a test, and cells to publish of them. */
final class Survey {

  /** Codes from 90 say why there is no answer. */
  static final AnswerCodes ANSWERS = (item, code) -> code < 90;

  private final Map<TallyCell, Map<Integer, Long>> counts = new LinkedHashMap<>();

  static Group group(
      String forbund, Respondent respondent, Sex sex, AgeBand age, HalfYear halfYear) {
    return Group.builder()
        .forbund(Optional.ofNullable(forbund).map(ForbundId::of))
        .respondent(Optional.of(respondent))
        .sex(Optional.ofNullable(sex))
        .ageBand(Optional.ofNullable(age))
        .halfYear(Optional.ofNullable(halfYear))
        .insats(Optional.empty())
        .occasion(Optional.empty())
        .build();
  }

  /** Adds answers: the first number is how many gave code 1, the second code 2 and so on. */
  Survey put(String item, Group group, long... times) {
    Map<Integer, Long> byCode = new LinkedHashMap<>();
    for (int i = 0; i < times.length; i++) {
      byCode.put(i + 1, times[i]);
    }
    // Each line has one without an answer, so that it exists also if nobody answered.
    byCode.put(99, 1L);
    counts.put(new TallyCell(item, group), byCode);
    return this;
  }

  /** Answers of participants of a förbund by sex. */
  Survey put(String forbund, Sex sex, long... times) {
    return put("i1", group(forbund, Respondent.PARTICIPANT, sex, null, null), times);
  }

  Tally tally() {
    return Tally.of(TallyQuery.of("1").by(Dimension.values()), counts);
  }

  List<TallyCell> lines() {
    return List.copyOf(counts.keySet());
  }

  /** The sum of all lines that fit. */
  CountCell cell(Object key, Predicate<TallyCell> fits) {
    Set<TallyCell> atoms = new HashSet<>();
    Set<Respondent> respondents = new HashSet<>();
    for (TallyCell line : counts.keySet()) {
      if (fits.test(line)) {
        atoms.add(line);
        line.group().respondent().ifPresent(respondents::add);
      }
    }
    return new CountCell(key, respondents, atoms);
  }

  static Predicate<TallyCell> of(Sex sex) {
    return line -> line.group().sex().equals(Optional.of(sex));
  }

  static Predicate<TallyCell> of(HalfYear halfYear) {
    return line -> line.group().halfYear().equals(Optional.of(halfYear));
  }

  static Predicate<TallyCell> of(AgeBand age) {
    return line -> line.group().ageBand().equals(Optional.of(age));
  }

  static Predicate<TallyCell> of(String... forbund) {
    return line -> Arrays.asList(forbund).contains(line.group().forbund().orElseThrow().value());
  }

  static Predicate<TallyCell> item(String... items) {
    return line -> Arrays.asList(items).contains(line.item());
  }

  static Predicate<TallyCell> all() {
    return line -> true;
  }

  /** Every förbund and the nation, women, men and both: the usual table. */
  List<CountCell> bySex(String... forbunds) {
    List<CountCell> cells = new ArrayList<>();
    for (String forbund : forbunds) {
      for (Sex sex : Sex.values()) {
        cells.add(cell(forbund + " " + sex, of(forbund).and(of(sex))));
      }
      cells.add(cell(forbund, of(forbund)));
    }
    for (Sex sex : Sex.values()) {
      cells.add(cell("nation " + sex, of(sex)));
    }
    cells.add(cell("nation", all()));
    return cells;
  }
}
