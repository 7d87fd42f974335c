package io.github.finsam.examples.benchmarks;

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
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Synthetic answers, of nobody: forms as large as those of edition 1 of the national instrument,
 * put to as many förbund as there are, with marginals as they could be. The same seed gives the
 * same answers.
 *
 * <p>The forms have the sizes and occasions of Tabell 2 in Kärnindikatorerna – dess beskrivningar
 * och mätpunkter, Samordningsförbundet Skellefteå–Norsjö, 2014. Most questionnaires are those of
 * participants.
 */
final class Survey {

  static final String EDITION = "nns-2014-12";
  static final int FORBUNDS = 80;
  static final int DO_NOT_KNOW = 8;
  static final int BLANK = 9;

  private static final int INSATSER = 10;
  private static final int FIRST_YEAR = 2014;
  private static final int DAYS_OF_HALF_YEAR = 181;

  /** A form, and how many of 1000 questionnaires are of it. */
  private record Mix(Form form, int of1000) {}

  private static final List<Mix> MIX =
      List.of(
          mix(400, Respondent.PARTICIPANT, Occasion.DURING, "1", "2", "3", "4", "5", "6", "7"),
          mix(
              150,
              Respondent.PARTICIPANT,
              Occasion.CLOSURE,
              "1",
              "2",
              "3",
              "4",
              "5",
              "6",
              "7",
              "8a",
              "8b"),
          mix(150, Respondent.PARTICIPANT, Occasion.ONE_TO_THREE_MONTHS, "7"),
          mix(100, Respondent.STAFF, Occasion.DURING, "3", "7"),
          mix(50, Respondent.STAFF, Occasion.CLOSURE, "3", "7", "8b"),
          mix(100, Respondent.STAFF, Occasion.ONE_TO_THREE_MONTHS, "7"),
          mix(
              30,
              Respondent.STAFF,
              Occasion.HALF_YEAR,
              "9a",
              "9b",
              "10a",
              "10b",
              "12",
              "13",
              "14a",
              "14b"),
          mix(2, Respondent.CHIEF_OFFICER, Occasion.HALF_YEAR, "12", "13", "15a", "15b"),
          mix(10, Respondent.BOARD, Occasion.HALF_YEAR, "13", "15a", "15b"),
          mix(8, Respondent.PARTIES_MANAGERS, Occasion.HALF_YEAR, "13", "15a"));

  /** Answers of a questionnaire in the mean, in thousandths. */
  private static final int ANSWERS_OF_1000 =
      MIX.stream().mapToInt(m -> m.of1000() * m.form().items().size()).sum();

  private static final List<Optional<AgeBand>> AGES =
      List.of(
          Optional.of(AgeBand.of(16, 29)),
          Optional.of(AgeBand.of(30, 49)),
          Optional.of(AgeBand.of(50, 64)),
          Optional.empty());

  private Survey() {}

  private static Mix mix(int of1000, Respondent respondent, Occasion occasion, String... items) {
    FormId id = FormId.of(respondent + "/" + occasion);
    List<FormItem> all =
        Stream.of(items).map(i -> new FormItem(i, 1, 5, List.of(DO_NOT_KNOW, BLANK))).toList();
    return new Mix(new Form(id, EDITION, respondent, occasion, all), of1000);
  }

  static List<Form> forms() {
    return MIX.stream().map(Mix::form).toList();
  }

  /** The order in which questionnaires come. */
  enum Order {
    /** As a source sorts them that has one file for each förbund. */
    CLUSTERED,
    /** As they were filled in, all over the country. */
    RANDOM
  }

  private record Filled(int forbund, int mix, int insats, int halfYear, int day, long seed) {}

  /**
   * Questionnaires.
   *
   * @param answers how many answers they have together, about
   * @param years how many years they are spread over
   */
  static List<Response> responses(long answers, int years, Order order) {
    int count = count(answers);
    Draw draw = new Draw(years);
    List<Filled> filled = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      filled.add(draw.next());
    }
    if (order == Order.CLUSTERED) {
      filled.sort(
          Comparator.comparingInt(Filled::forbund)
              .thenComparingInt(Filled::mix)
              .thenComparingInt(Filled::halfYear)
              .thenComparingInt(Filled::insats)
              .thenComparingInt(Filled::day));
    }
    return responses(filled);
  }

  /** How many questionnaires have so many answers, about. */
  static int count(long answers) {
    return Math.toIntExact(answers * 1000 / ANSWERS_OF_1000);
  }

  /** The same as {@link #responses} in random order, each made when it is asked for. */
  static Iterator<Response> stream(long answers, int years) {
    int count = count(answers);
    Draw draw = new Draw(years);
    Maker maker = new Maker();
    return IntStream.range(0, count).mapToObj(i -> maker.response(i, draw.next())).iterator();
  }

  /** Draws one questionnaire after the other. */
  private static final class Draw {

    private final SplittableRandom random = new SplittableRandom(20140301);
    private final int halfYears;
    private final int[][] windows;

    Draw(int years) {
      halfYears = years * 2;
      windows = windows(random, halfYears);
    }

    Filled next() {
      // The smaller of two draws: förbund and insatser differ in size.
      int forbund = Math.min(random.nextInt(FORBUNDS), random.nextInt(FORBUNDS * 2) % FORBUNDS);
      int insats = Math.min(random.nextInt(INSATSER), random.nextInt(INSATSER * 2) % INSATSER);
      int mix = mix(random.nextInt(1000));
      int[] window = windows[forbund * INSATSER + insats];
      int halfYear =
          aboutInsats(mix)
              ? window[0] + random.nextInt(window[1] - window[0])
              : random.nextInt(halfYears);
      int day = random.nextInt(DAYS_OF_HALF_YEAR);
      return new Filled(
          forbund, mix, aboutInsats(mix) ? insats : -1, halfYear, day, random.nextLong());
    }
  }

  /** An insats runs for one to three years. */
  private static int[][] windows(SplittableRandom random, int halfYears) {
    int[][] windows = new int[FORBUNDS * INSATSER][];
    for (int i = 0; i < windows.length; i++) {
      int length = Math.min(halfYears, 2 + random.nextInt(5));
      int start = random.nextInt(halfYears - length + 1);
      windows[i] = new int[] {start, start + length};
    }
    return windows;
  }

  private static boolean aboutInsats(int mix) {
    Respondent respondent = MIX.get(mix).form().respondent();
    return respondent == Respondent.PARTICIPANT || respondent == Respondent.STAFF;
  }

  private static int mix(int of1000) {
    int mix = 0;
    int left = of1000;
    while (left >= MIX.get(mix).of1000()) {
      left -= MIX.get(mix++).of1000();
    }
    return mix;
  }

  private static List<Response> responses(List<Filled> filled) {
    Maker maker = new Maker();
    List<Response> responses = new ArrayList<>(filled.size());
    for (int i = 0; i < filled.size(); i++) {
      responses.add(maker.response(i, filled.get(i)));
    }
    return responses;
  }

  /** Makes responses of what was drawn. */
  private static final class Maker {

    private final ForbundId[] forbunds = new ForbundId[FORBUNDS];
    private final List<List<Optional<InsatsId>>> insatser = new ArrayList<>();

    Maker() {
      for (int f = 0; f < FORBUNDS; f++) {
        forbunds[f] = ForbundId.of("forbund-" + (100 + f));
        List<Optional<InsatsId>> ofForbund = new ArrayList<>();
        for (int i = 0; i < INSATSER; i++) {
          ofForbund.add(Optional.of(InsatsId.of(forbunds[f] + "/" + i)));
        }
        insatser.add(ofForbund);
      }
    }

    Response response(int number, Filled one) {
      Form form = MIX.get(one.mix()).form();
      SplittableRandom random = new SplittableRandom(one.seed());
      boolean participant = form.respondent() == Respondent.PARTICIPANT;
      LocalDate day =
          LocalDate.of(FIRST_YEAR + one.halfYear() / 2, one.halfYear() % 2 * 6 + 1, 1)
              .plusDays(one.day());
      Setting setting =
          new Setting(
              forbunds[one.forbund()],
              one.insats() < 0 ? Optional.empty() : insatser.get(one.forbund()).get(one.insats()),
              form.respondent(),
              form.occasion(),
              day,
              participant ? sex(random.nextInt(100)) : Optional.empty(),
              participant ? AGES.get(age(random.nextInt(100))) : Optional.empty());
      return new Response("s" + number, form.id(), setting, Answers.of(codes(form, random)));
    }
  }

  private static Optional<Sex> sex(int of100) {
    return of100 < 55
        ? Optional.of(Sex.WOMAN)
        : of100 < 98 ? Optional.of(Sex.MAN) : Optional.empty();
  }

  private static int age(int of100) {
    return of100 < 35 ? 0 : of100 < 76 ? 1 : of100 < 98 ? 2 : 3;
  }

  private static int[] codes(Form form, SplittableRandom random) {
    int mood = random.nextInt(3);
    int[] codes = new int[form.items().size()];
    for (int i = 0; i < codes.length; i++) {
      int of100 = random.nextInt(100);
      codes[i] =
          of100 < 2
              ? DO_NOT_KNOW
              : of100 < 6 ? BLANK : Math.max(1 + random.nextInt(5), mood + 1 + random.nextInt(3));
    }
    return codes;
  }
}
