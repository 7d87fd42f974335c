package io.github.finsam.storage.contract;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** A survey as it could be, of nobody: the plain counterpart of what is made to be awkward. */
final class SampleSurvey {

  /** The forms of an edition with agreement 1 to 5, and of one with four steps and yes or no. */
  static final List<Form> FORMS =
      List.of(
          agreement(Respondent.PARTICIPANT, Occasion.DURING, "1", "2", "3", "4", "5", "7", "9"),
          agreement(
              Respondent.PARTICIPANT,
              Occasion.CLOSURE,
              "1",
              "2",
              "3",
              "4",
              "5",
              "6a",
              "6b",
              "7",
              "9"),
          agreement(Respondent.PARTICIPANT, Occasion.ONE_TO_THREE_MONTHS, "7"),
          agreement(Respondent.STAFF, Occasion.DURING, "3", "7"),
          agreement(Respondent.STAFF, Occasion.CLOSURE, "3", "6a", "7"),
          agreement(
              Respondent.STAFF,
              Occasion.HALF_YEAR,
              "8.1",
              "8.2",
              "9a",
              "9b",
              "9c",
              "10",
              "12",
              "13"),
          agreement(Respondent.CHIEF_OFFICER, Occasion.HALF_YEAR, "9a", "9b", "9c", "10"),
          agreement(Respondent.BOARD, Occasion.HALF_YEAR, "12", "14a", "14b"),
          agreement(Respondent.PARTIES_MANAGERS, Occasion.HALF_YEAR, "12", "15"),
          steps(Respondent.PARTICIPANT, Occasion.DURING, 5),
          steps(Respondent.REFERRER, Occasion.YEAR, 3));

  private static final String[] FORBUNDS = {"sydby", "nordby", "mellanby", "öby"};
  private static final List<AgeBand> AGES =
      List.of(AgeBand.of(16, 29), AgeBand.of(30, 44), AgeBand.of(45, 64), AgeBand.from(65));

  private final Random random;

  SampleSurvey(Random random) {
    this.random = random;
  }

  private static Form agreement(Respondent respondent, Occasion occasion, String... items) {
    return form(
        "exempel-1",
        respondent,
        occasion,
        Stream.of(items).map(id -> new FormItem(id, 1, 5, List.of(8, 9))).toList());
  }

  /** A question with yes or no first, then some with four steps. */
  private static Form steps(Respondent respondent, Occasion occasion, int number) {
    List<FormItem> items = new ArrayList<>();
    items.add(new FormItem("J1", 0, 1, List.of(9)));
    for (int i = 1; i <= number; i++) {
      items.add(new FormItem("F" + i, 1, 4, List.of(0, 9)));
    }
    return form("exempel-2", respondent, occasion, items);
  }

  private static Form form(
      String edition, Respondent respondent, Occasion occasion, List<FormItem> items) {
    return new Form(
        FormId.of(edition + "/" + respondent + "/" + occasion),
        edition,
        respondent,
        occasion,
        items);
  }

  List<Response> questionnaires(int number) {
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      responses.add(questionnaire("enkät-" + (i + 1)));
    }
    return List.copyOf(responses);
  }

  private Response questionnaire(String sourceId) {
    // The earlier of two draws is drawn more often: the first förbund is the largest, the first
    // forms are those of participants.
    int forbund = Math.min(random.nextInt(FORBUNDS.length), random.nextInt(FORBUNDS.length));
    Form form = FORMS.get(Math.min(random.nextInt(FORMS.size()), random.nextInt(FORMS.size())));
    boolean ofInsats = form.respondent() == Respondent.PARTICIPANT || random.nextInt(3) == 0;
    Setting setting =
        Setting.builder()
            .forbund(ForbundId.of(FORBUNDS[forbund]))
            .insats(
                ofInsats
                    ? Optional.of(InsatsId.of(FORBUNDS[forbund] + "-" + (1 + random.nextInt(3))))
                    : Optional.empty())
            .respondent(form.respondent())
            .occasion(form.occasion())
            .day(LocalDate.of(2014, 1, 1).plusDays(random.nextInt(3 * 365)))
            .sex(sex())
            .ageBand(
                random.nextInt(20) == 0
                    ? Optional.empty()
                    : Optional.of(AGES.get(Math.min(random.nextInt(4), random.nextInt(4)))))
            .build();
    int[] codes = form.items().stream().mapToInt(this::code).toArray();
    return new Response(sourceId, form.id(), setting, Answers.of(codes));
  }

  private Optional<Sex> sex() {
    int of100 = random.nextInt(100);
    return of100 < 3 ? Optional.empty() : Optional.of(of100 < 58 ? Sex.WOMAN : Sex.MAN);
  }

  private int code(FormItem item) {
    int size = item.maxCode() - item.minCode() + 1;
    return random.nextInt(15) == 0
        ? item.nonAnswers().get(random.nextInt(item.nonAnswers().size()))
        : item.minCode() + Math.max(random.nextInt(size), random.nextInt(size));
  }
}
