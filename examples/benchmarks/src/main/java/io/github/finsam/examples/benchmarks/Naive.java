package io.github.finsam.examples.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.finsam.base.FormId;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.TallyQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Counted as one would at first: with a stream and {@code groupingBy}. */
final class Naive {

  private Naive() {}

  private record Key(String item, Group group) {}

  private record Answer(Key key, int code) {}

  static Figures figures(List<Form> forms, List<Response> responses) {
    Map<FormId, Form> byId = new HashMap<>();
    forms.forEach(form -> byId.put(form.id(), form));
    TallyQuery query = TallyQuery.of(Survey.EDITION).by(Dimension.values());
    Map<Key, Map<Integer, Long>> counts =
        responses.stream()
            .flatMap(
                response -> {
                  Form form = Objects.requireNonNull(byId.get(response.form()));
                  Group group = query.groupOf(response.setting());
                  return IntStream.range(0, response.answers().size())
                      .mapToObj(
                          i ->
                              new Answer(
                                  new Key(form.items().get(i).id(), group),
                                  response.answers().code(i)));
                })
            .collect(groupingBy(Answer::key, groupingBy(Answer::code, counting())));
    Figures all = new Figures(0, 0, 0, 0, 0, 0, 0);
    for (Map<Integer, Long> cell : counts.values()) {
      all = all.plus(figures(cell));
    }
    return all;
  }

  private static Figures figures(Map<Integer, Long> cell) {
    long n = 0;
    double sum = 0;
    for (int code = 1; code <= Figures.HIGHEST_ANSWER; code++) {
      n += cell.getOrDefault(code, 0L);
      sum += code * (double) cell.getOrDefault(code, 0L);
    }
    double mean = sum / n;
    double squares = 0;
    for (int code = 1; code <= Figures.HIGHEST_ANSWER; code++) {
      squares += cell.getOrDefault(code, 0L) * (code - mean) * (code - mean);
    }
    long positive =
        cell.getOrDefault(Figures.LOWEST_POSITIVE, 0L)
            + cell.getOrDefault(Figures.HIGHEST_ANSWER, 0L);
    return new Figures(
        1,
        n,
        cell.getOrDefault(Survey.DO_NOT_KNOW, 0L),
        cell.getOrDefault(Survey.BLANK, 0L),
        n > 0 ? mean : 0,
        n > 0 ? (double) positive / n : 0,
        n > 1 ? Math.sqrt(squares / (n - 1)) : 0);
  }
}
