package io.github.finsam.examples.benchmarks;

import io.github.finsam.code.Sex;
import io.github.finsam.pathway.Definitions;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one would write with streams: the states of all pathways, and a grouping for each of the
 * year's tables. It makes fewer tables than the yearly report and protects nobody.
 */
final class NaiveFollowUp {

  /** How many tables it makes. */
  static final int TABLES = 17;

  private NaiveFollowUp() {}

  /** Numbers by table, row and sex. */
  static Map<String, Map<List<Object>, Long>> report(List<Pathway> pathways) {
    LocalDate first = LocalDate.of(Courses.YEAR.getValue(), 1, 1);
    LocalDate last = LocalDate.of(Courses.YEAR.getValue(), 12, 31);
    List<PathwayState> states =
        pathways.parallelStream()
            .map(pathway -> pathway.state(Courses.TODAY))
            .filter(s -> s.startedOn().map(d -> !d.isAfter(last)).orElse(false))
            .filter(s -> s.endedOn().map(d -> !d.isBefore(first)).orElse(true))
            .toList();
    List<PathwayState> ended =
        states.parallelStream()
            .filter(s -> s.closed().isPresent())
            .filter(s -> s.endedOn().map(d -> !d.isAfter(last)).orElse(false))
            .toList();
    Map<String, Map<List<Object>, Long>> tables = new HashMap<>();
    tables.put("participants", count(states, s -> Stream.of("all")));
    tables.put("ended", count(ended, s -> Stream.of("all")));
    tables.put("started", count(states, s -> Stream.of(isIn(s, first))));
    tables.put(
        "ages", count(states, s -> s.background().stream().map(b -> b.profile().statedAge() / 15)));
    tables.put(
        "education",
        count(states, s -> s.background().stream().flatMap(b -> b.education().stream())));
    tables.put(
        "months",
        count(states, s -> s.background().stream().flatMap(b -> b.monthsOnSupport().stream())));
    tables.put("income before", count(ended, s -> before(s).incomes().stream()));
    tables.put("income after", count(ended, s -> after(s).incomes().stream()));
    tables.put("occupation before", count(ended, s -> kinds(before(s))));
    tables.put("occupation after", count(ended, s -> kinds(after(s))));
    tables.put("reasons", count(ended, s -> s.closed().stream().map(c -> c.reason())));
    tables.put("next", count(ended, s -> s.closed().stream().flatMap(c -> c.nextStep().stream())));
    tables.put("results", count(ended, s -> Definitions.ownSupport(after(s)).stream()));
    tables.put(
        "talks",
        count(
            ended,
            s ->
                s.closed().stream()
                    .map(c -> List.of(c.closingTalk(), Definitions.ownSupport(after(s))))));
    tables.put("days", count(ended, s -> Stream.of(Definitions.daysInInsats(s, last, true))));
    tables.put(
        "days without", count(ended, s -> Stream.of(Definitions.daysInInsats(s, last, false))));
    tables.put(
        "responses",
        count(ended, s -> s.followUps().stream().map(f -> List.of(f.months(), f.response()))));
    return tables;
  }

  private static boolean isIn(PathwayState state, LocalDate first) {
    return state.startedOn().map(d -> !d.isBefore(first)).orElse(false);
  }

  private static Livelihood before(PathwayState state) {
    return state.background().map(b -> b.before()).orElse(Livelihood.NOT_REGISTERED);
  }

  private static Livelihood after(PathwayState state) {
    return state.closed().map(c -> c.after()).orElse(Livelihood.NOT_REGISTERED);
  }

  private static Stream<String> kinds(Livelihood livelihood) {
    return livelihood.occupations().stream().map(Occupation::kind);
  }

  private static Map<List<Object>, Long> count(
      List<PathwayState> states, Function<PathwayState, Stream<?>> rows) {
    return states.parallelStream()
        .flatMap(
            state -> {
              Sex sex = state.background().map(b -> b.profile().sex()).orElse(Sex.WOMAN);
              return rows.apply(state).map(row -> List.<Object>of(row, sex));
            })
        .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
  }
}
