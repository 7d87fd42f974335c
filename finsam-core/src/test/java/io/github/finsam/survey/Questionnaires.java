package io.github.finsam.survey;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Synthetic questionnaires on forms of many shapes, and the plainest way to count them. */
final class Questionnaires {

  static final String EDITION = "nns-2014-12";

  /** One scale, scales of many steps, items on several forms with other codes, another edition. */
  static final List<Form> FORMS =
      List.of(
          form("one", EDITION, Occasion.ONE_TO_THREE_MONTHS, items(5, 1)),
          form("two", EDITION, Occasion.HALF_YEAR, items(4, 2)),
          form("four", EDITION, Occasion.YEAR, items(3, 4)),
          form("seven", EDITION, Occasion.DURING, items(1, 7)),
          form("nine", EDITION, Occasion.CLOSURE, items(2, 9)),
          form("again", EDITION, Occasion.CLOSURE, items(5, 3)),
          form(
              "mixed",
              EDITION,
              Occasion.DURING,
              List.of(
                  new FormItem("percent", 0, 100, List.of(127)),
                  new FormItem("3", 0, 1, List.of(5)),
                  new FormItem("yes", 0, 1, List.of()))),
          form("part", EDITION, Occasion.YEAR, List.of(new FormItem("percent", 0, 5, List.of()))),
          form("other", "another", Occasion.DURING, items(1, 2)));

  private Questionnaires() {}

  private static List<FormItem> items(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(i -> new FormItem(Integer.toString(i), 1, 5, List.of(8, 9)))
        .toList();
  }

  private static Form form(String id, String edition, Occasion occasion, List<FormItem> items) {
    return new Form(FormId.of(id), edition, Respondent.PARTICIPANT, occasion, items);
  }

  static Form form(FormId id) {
    return FORMS.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  /** From few groups, so that some are large, or from many. */
  static List<Response> random(long seed, int count, int variety) {
    Random random = new Random(seed);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Form form = FORMS.get(random.nextInt(FORMS.size()));
      int[] codes =
          form.items().stream()
              .mapToInt(
                  item -> {
                    int range = item.maxCode() - item.minCode() + 1;
                    int code = random.nextInt(range + item.nonAnswers().size());
                    return code < range
                        ? item.minCode() + code
                        : item.nonAnswers().get(code - range);
                  })
              .toArray();
      Setting setting =
          new Setting(
              ForbundId.of("f" + random.nextInt(variety)),
              random.nextInt(4) == 0
                  ? Optional.empty()
                  : Optional.of(InsatsId.of("i" + random.nextInt(variety))),
              form.respondent(),
              form.occasion(),
              LocalDate.of(2014, 1, 1).plusDays(random.nextInt(90 * variety)),
              random.nextInt(5) == 0 ? Optional.empty() : Optional.of(Sex.values()[i % 2]),
              random.nextInt(5) == 0
                  ? Optional.empty()
                  : Optional.of(
                      random.nextBoolean() ? AgeBand.from(65) : AgeBand.of(16 + i % variety, 64)));
      responses.add(new Response("q" + i, form.id(), setting, Answers.of(codes)));
    }
    return responses;
  }

  /** Lists of responses: a few, or enough that a count of one group does not fit in a byte. */
  static Arbitrary<List<Response>> lists() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.of(0, 1, 7, 60, 400, 4_000),
            Arbitraries.of(1, 2, 5, 40))
        .as(Questionnaires::random);
  }

  static Arbitrary<TallyQuery> queries() {
    return Combinators.combine(
            Arbitraries.of(Dimension.class).set(),
            Arbitraries.of("2014", "2014-H2", "2014-Q1", "2014-02-03/", "2014-02-03/2014-09-01")
                .map(Period::parse)
                .optional(),
            Arbitraries.of("f0", "f1", "f3").map(ForbundId::of).set().ofMaxSize(2),
            Arbitraries.of("i0", "i1", "i2").map(InsatsId::of).set().ofMaxSize(2))
        .as(
            (dimensions, period, forbunds, insatser) ->
                TallyQuery.of(EDITION)
                    .withPeriod(period)
                    .ofForbunds(forbunds)
                    .ofInsatser(insatser)
                    .by(dimensions.toArray(Dimension[]::new)));
  }

  /** Counted with maps, one answer at a time. */
  static Tally plainly(TallyQuery query, List<Response> responses) {
    Map<TallyCell, Map<Integer, Long>> counts = new HashMap<>();
    for (Response response : responses) {
      Form form = form(response.form());
      if (form.edition().equals(query.edition()) && query.includes(response.setting())) {
        Group group = query.groupOf(response.setting());
        for (int i = 0; i < form.items().size(); i++) {
          counts
              .computeIfAbsent(
                  new TallyCell(form.items().get(i).id(), group), cell -> new HashMap<>())
              .merge(response.answers().code(i), 1L, Long::sum);
        }
      }
    }
    return Tally.of(query, counts);
  }
}
