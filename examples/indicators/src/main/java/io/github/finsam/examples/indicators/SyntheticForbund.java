package io.github.finsam.examples.indicators;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Share;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Membership;
import io.github.finsam.indicators.collect.Spell;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryStore;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Timeline;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes up three förbund and two years of answers to every form of an edition. Nothing in it is
 * measured: levels, differences and response rates are chosen so that a report looks like one, and
 * no förbund, insats or person exists.
 *
 * <p>{@link Random} computes by an algorithm that its documentation fixes, so the same seed gives
 * the same answers everywhere.
 */
final class SyntheticForbund {

  /** The half-years with answers. */
  static final List<HalfYear> HALF_YEARS =
      List.of(
          HalfYear.of(2015, 1), HalfYear.of(2015, 2), HalfYear.of(2016, 1), HalfYear.of(2016, 2));

  /** The förbund that the report is about. */
  static final ForbundId MAIN = ForbundId.of("syntet-1");

  private static final int[] FOLLOW_UP_MONTHS = {3, 12};
  private static final List<AgeBand> AGES =
      List.of(AgeBand.of(16, 29), AgeBand.of(30, 49), AgeBand.of(50, 64));

  /** Where the middle of the answers to an indicator lies at first, on a scale from 1 to 5. */
  private static final Map<Integer, Double> LEVELS =
      Map.ofEntries(
          Map.entry(1, 4.0),
          Map.entry(2, 3.85),
          Map.entry(3, 3.9),
          Map.entry(4, 4.25),
          Map.entry(5, 3.8),
          Map.entry(6, 3.15),
          Map.entry(7, 3.6),
          Map.entry(8, 3.9),
          Map.entry(9, 3.2),
          Map.entry(10, 3.8),
          Map.entry(12, 3.7),
          Map.entry(13, 3.9),
          Map.entry(14, 3.5),
          Map.entry(15, 3.4));

  private static final double RISE = 0.11;
  private static final double BETWEEN_PEOPLE = 0.55;
  private static final double WITHIN_PEOPLE = 0.75;

  private final Edition edition;
  private final List<Form> forms;
  private final Random random;
  private final List<Forbund> forbunds = new ArrayList<>();
  private final List<Insats> insatser = new ArrayList<>();
  private final List<Response> responses = new ArrayList<>();
  private final Map<AskedId, Integer> asked = new TreeMap<>();
  private final Map<String, String> participants = new HashMap<>();
  private final List<Spell> spells = new ArrayList<>();
  private final List<Followed> followed = new ArrayList<>();
  private final Map<String, Integer> indicators = new HashMap<>();
  private final Map<ForbundId, Integer> numbers = new HashMap<>();
  private int people;

  private SyntheticForbund(Edition edition, long seed) {
    this.edition = edition;
    this.forms = edition.registeredForms();
    this.random = new Random(seed);
  }

  /**
   * What was made up.
   *
   * @param forbunds the förbund
   * @param insatser their insatser
   * @param forms the forms of the edition
   * @param asked how many were asked
   * @param responses the filled-in questionnaires
   * @param companion what the exchange has no table for
   */
  record Made(
      List<Forbund> forbunds,
      List<Insats> insatser,
      List<Form> forms,
      List<Asked> asked,
      List<Response> responses,
      Companion companion) {

    void into(Store store) {
      store.<Boolean>write(
          unit -> {
            forbunds.forEach(f -> unit.forbunds().insert(f));
            insatser.forEach(i -> unit.insatser().insert(i));
            forms.forEach(f -> unit.forms().insert(f));
            asked.forEach(a -> unit.asked().insert(a));
            unit.responses().insert(responses);
            return true;
          });
    }
  }

  /** Makes up everything from a seed. */
  static Made make(Edition edition, long seed) {
    return new SyntheticForbund(edition, seed).make();
  }

  /** Makes up everything from a seed and writes it as a folder of CSV tables. */
  static void write(Edition edition, long seed, Path folder) throws IOException {
    Made made = make(edition, seed);
    try (Store store = MemoryStore.open()) {
      made.into(store);
      Exchange.write(store, folder);
    }
    CompanionTables.write(made.companion(), CompanionTables.beside(folder));
  }

  private Made make() {
    forbund(MAIN, "Syntetiska samordningsförbundet", 0, 16, 9);
    insats(MAIN, "a", 62, 0.10);
    insats(MAIN, "b", 48, 0.0);
    insats(MAIN, "c", 40, -0.10);
    insats(MAIN, "d", 30, 0.15);
    insats(MAIN, "e", 24, -0.20);
    insats(MAIN, "f", 9, 0.05);
    ForbundId second = ForbundId.of("syntet-2");
    forbund(second, "Påhittade samordningsförbundet", 0.08, 13, 8);
    insats(second, "g", 55, 0.05);
    insats(second, "h", 35, -0.10);
    insats(second, "i", 30, 0.0);
    ForbundId third = ForbundId.of("syntet-3");
    forbund(third, "Uppdiktade samordningsförbundet", -0.12, 19, 10);
    insats(third, "j", 45, 0.0);
    insats(third, "k", 28, 0.10);
    List<Asked> numbersAsked = new ArrayList<>();
    asked.forEach((id, number) -> numbersAsked.add(new Asked(id, number)));
    return new Made(
        forbunds,
        insatser,
        forms,
        numbersAsked,
        responses,
        new Companion(participants, spells, followed, aims()));
  }

  private void forbund(ForbundId id, String name, double level, int staff, int board) {
    forbunds.add(
        Forbund.builder()
            .id(id)
            .name(name)
            .existence(DateRange.from(LocalDate.of(2010, 1, 1)))
            .membership(new Membership(List.of(), List.of()))
            .board(Board.EMPTY)
            .build());
    organisation(id, Respondent.STAFF, staff, 0.75, level);
    organisation(id, Respondent.CHIEF_OFFICER, 1, 1, level);
    organisation(id, Respondent.BOARD, board, 0.72, level);
    organisation(id, Respondent.PARTIES_MANAGERS, 6, 0.8, level);
  }

  /** Those who answer for the förbund as a whole, the same people every half-year. */
  private void organisation(
      ForbundId forbund, Respondent respondent, int number, double rate, double level) {
    Optional<Form> form = form(respondent, Occasion.HALF_YEAR);
    double[] person = new double[number];
    for (int i = 0; i < number; i++) {
      person[i] = level + BETWEEN_PEOPLE * random.nextGaussian();
    }
    for (int h = 0; form.isPresent() && h < HALF_YEARS.size(); h++) {
      for (double of : person) {
        ask(form.get(), forbund, Optional.empty(), HALF_YEARS.get(h), Optional.empty());
        if (random.nextDouble() < rate) {
          LocalDate day = HALF_YEARS.get(h).startInclusive().plusDays(120L + random.nextInt(50));
          Setting setting =
              Setting.builder()
                  .forbund(forbund)
                  .respondent(respondent)
                  .occasion(Occasion.HALF_YEAR)
                  .day(day)
                  .build();
          answer(form.get(), setting, of, h);
        }
      }
    }
  }

  /** Someone who takes part in an insats. */
  private static final class Person {
    final String key;
    final Sex sex;
    final Optional<AgeBand> age;
    final double level;
    final LocalDate start;

    Person(String key, Sex sex, Optional<AgeBand> age, double level, LocalDate start) {
      this.key = key;
      this.sex = sex;
      this.age = age;
      this.level = level;
      this.start = start;
    }
  }

  private void insats(ForbundId forbund, String letter, int places, double level) {
    InsatsId id = InsatsId.of("exempel-" + letter);
    insatser.add(
        Insats.builder()
            .id(id)
            .forbund(forbund)
            .name("Exempel " + letter.toUpperCase(Locale.ROOT))
            .kind(InsatsKind.individual(Stage.LATE, false))
            .course(
                Course.builder()
                    .planned(DateRange.from(LocalDate.of(2014, 1, 1)))
                    .forms(Timeline.<FinancingForm>of(List.of()))
                    .build())
            .targetGroup(new TargetGroup(Optional.of(AgeBand.FINSAM), "Påhittad målgrupp"))
            .resources(Resources.NONE)
            .build());
    Map<Integer, int[]> left = new TreeMap<>();
    List<Person> active = new ArrayList<>();
    for (int h = 0; h < HALF_YEARS.size(); h++) {
      HalfYear half = HALF_YEARS.get(h);
      while (active.size() < places) {
        active.add(person(places, active.size(), level, half));
      }
      List<Person> staying = new ArrayList<>();
      for (Person person : active) {
        LocalDate end = half.startInclusive().plusDays(166L + random.nextInt(12));
        boolean closes = random.nextDouble() < 0.45;
        LocalDate first = half.startInclusive();
        // Within the months that the schedule of the report gives them.
        both(forbund, id, person, Occasion.ONE_TO_THREE_MONTHS, first.plusDays(62), h);
        both(forbund, id, person, Occasion.DURING, first.plusDays(75), h);
        both(forbund, id, person, Occasion.ONE_TO_THREE_MONTHS, first.plusDays(155), h);
        if (closes) {
          both(forbund, id, person, Occasion.CLOSURE, end, h);
          spells.add(new Spell(person.key, id, person.start, Optional.of(end)));
          left.computeIfAbsent(half.startInclusive().getYear(), y -> new int[1])[0]++;
        } else {
          staying.add(person);
        }
      }
      active = staying;
    }
    active.forEach(p -> spells.add(new Spell(p.key, id, p.start, Optional.empty())));
    left.forEach((year, closed) -> follow(id, Year.of(year), closed[0]));
  }

  private Person person(int places, int seat, double level, HalfYear half) {
    // The smallest insats has few men, so that something has to be hidden whatever the seed.
    boolean woman = places < 10 ? seat % 4 != 1 : random.nextDouble() < 0.53;
    Sex sex = woman ? Sex.WOMAN : Sex.MAN;
    int age = random.nextInt(3);
    double of =
        level + (woman ? 0.05 : -0.05) + 0.06 * (age - 1) + BETWEEN_PEOPLE * random.nextGaussian();
    Optional<AgeBand> band =
        random.nextDouble() < 0.10 ? Optional.empty() : Optional.of(AGES.get(age));
    LocalDate start = half.startInclusive().plusDays(random.nextInt(30));
    people++;
    // Scrambled, so that the key does not tell who came first.
    String key = "p" + String.format(Locale.ROOT, "%08x", people * 0x9E3779B1 ^ 0x5bd1e995);
    return new Person(key, sex, band, of, start);
  }

  /** Puts the form of an occasion to the participant, and that about the participant to staff. */
  private void both(
      ForbundId forbund, InsatsId insats, Person person, Occasion occasion, LocalDate day, int h) {
    Optional<Form> own = form(Respondent.PARTICIPANT, occasion);
    if (own.isPresent()) {
      ask(own.get(), forbund, Optional.of(insats), HALF_YEARS.get(h), Optional.of(person.sex));
      if (random.nextDouble() < 0.66) {
        Setting setting =
            Setting.builder()
                .forbund(forbund)
                .insats(insats)
                .respondent(Respondent.PARTICIPANT)
                .occasion(occasion)
                .day(later(day, h))
                .sex(person.sex)
                .ageBand(person.age)
                .build();
        participants.put(answer(own.get(), setting, person.level, h), person.key);
      }
    }
    Optional<Form> about = form(Respondent.STAFF, occasion);
    if (about.isPresent()) {
      ask(about.get(), forbund, Optional.of(insats), HALF_YEARS.get(h), Optional.empty());
      if (random.nextDouble() < 0.76) {
        Setting setting =
            Setting.builder()
                .forbund(forbund)
                .insats(insats)
                .respondent(Respondent.STAFF)
                .occasion(occasion)
                .day(later(day, h))
                .build();
        participants.put(answer(about.get(), setting, 0.8 * person.level, h), person.key);
      }
    }
  }

  /** A few days later, in the same half-year. */
  private LocalDate later(LocalDate day, int h) {
    LocalDate last = HALF_YEARS.get(h).endInclusive().orElseThrow();
    LocalDate later = day.plusDays(random.nextInt(10));
    return later.isAfter(last) ? last : later;
  }

  private Optional<Form> form(Respondent respondent, Occasion occasion) {
    return forms.stream()
        .filter(f -> f.respondent() == respondent && f.occasion() == occasion)
        .findFirst();
  }

  private int indicator(FormItem item) {
    return indicators.computeIfAbsent(
        item.id(), id -> edition.indicatorOf(edition.item(id)).number());
  }

  private void ask(
      Form form, ForbundId forbund, Optional<InsatsId> insats, HalfYear half, Optional<Sex> sex) {
    asked.merge(new AskedId(form.id(), forbund, insats, half, sex), 1, Integer::sum);
  }

  private String answer(Form form, Setting setting, double level, int h) {
    int[] codes = new int[form.items().size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = code(form.items().get(i), level, h);
    }
    int number = numbers.merge(setting.forbund(), 1, Integer::sum);
    String sourceId = setting.forbund() + "-" + String.format(Locale.ROOT, "%05d", number);
    responses.add(new Response(sourceId, form.id(), setting, Answers.of(codes)));
    return sourceId;
  }

  private int code(FormItem item, double level, int h) {
    int indicator = indicator(item);
    List<Integer> none = item.nonAnswers();
    double left = 0.03 + 0.01 * (indicator % 6);
    if (random.nextDouble() < left && !none.isEmpty()) {
      return none.get(random.nextInt(none.size()));
    }
    double value =
        LEVELS.getOrDefault(indicator, 3.6)
            + RISE * h
            + level
            + WITHIN_PEOPLE * random.nextGaussian();
    return (int) Math.max(item.minCode(), Math.min(item.maxCode(), Math.round(value)));
  }

  /** The register is read in the spring after the last year, too early for its twelve months. */
  private void follow(InsatsId insats, Year year, int closed) {
    Year last = Year.of(HALF_YEARS.get(HALF_YEARS.size() - 1).startInclusive().getYear());
    int reached = binomial(closed, 0.58);
    for (int months : FOLLOW_UP_MONTHS) {
      boolean tooEarly = months >= 12 && year.equals(last);
      int unknown = tooEarly ? 0 : binomial(reached, 0.06);
      int known = tooEarly ? 0 : reached - unknown;
      int sustained = binomial(known, 0.76 - 0.01 * months);
      followed.add(
          new Followed(
              insats,
              year,
              months,
              sustained,
              known - sustained,
              unknown,
              tooEarly ? reached : 0,
              closed - reached));
    }
  }

  private int binomial(int times, double rate) {
    int hits = 0;
    for (int i = 0; i < times; i++) {
      hits += random.nextDouble() < rate ? 1 : 0;
    }
    return hits;
  }

  /**
   * Targets for what participants answer at closure and for the staff. The first figure of the last
   * half-year that rounds up to a whole percent gets that percent as its target: it looks reached
   * and is not.
   */
  private List<Aim> aims() {
    LocalDate from = HALF_YEARS.get(0).startInclusive();
    List<Aim> aims = new ArrayList<>();
    boolean shown = false;
    for (int number : new int[] {1, 2, 3, 4, 5, 6, 7, 9}) {
      Share share = positive(number, Respondent.PARTICIPANT, Occasion.CLOSURE);
      BigDecimal rounded = share.percent(0).movePointLeft(2);
      boolean looksReached =
          rounded
                  .multiply(BigDecimal.valueOf(share.whole()))
                  .compareTo(BigDecimal.valueOf(share.part()))
              > 0;
      BigDecimal reached =
          looksReached && !shown
              ? rounded
              : BigDecimal.valueOf(number == 6 || number == 9 ? 55 : 70, 2);
      shown |= looksReached;
      aims.add(aim(number, Respondent.PARTICIPANT, Occasion.CLOSURE, from, reached));
      BigDecimal index = BigDecimal.valueOf(number == 6 || number == 9 ? 65 : 75);
      aims.add(
          new Aim(
              number,
              Respondent.PARTICIPANT,
              Occasion.CLOSURE,
              Statistic.INDEX,
              from,
              index,
              index.subtract(BigDecimal.TEN)));
    }
    for (int number : new int[] {8, 10, 12, 13}) {
      aims.add(aim(number, Respondent.STAFF, Occasion.HALF_YEAR, from, new BigDecimal("0.70")));
    }
    return aims;
  }

  private static Aim aim(
      int number, Respondent respondent, Occasion occasion, LocalDate from, BigDecimal reached) {
    return new Aim(
        number,
        respondent,
        occasion,
        Statistic.SHARE_POSITIVE,
        from,
        reached,
        reached.subtract(new BigDecimal("0.10")));
  }

  /** Counted one by one, without the library. */
  private Share positive(int indicator, Respondent respondent, Occasion occasion) {
    long part = 0;
    long whole = 0;
    HalfYear last = HALF_YEARS.get(HALF_YEARS.size() - 1);
    Form form = form(respondent, occasion).orElseThrow();
    for (Response response : responses) {
      Setting setting = response.setting();
      if (!response.form().equals(form.id())
          || !setting.forbund().equals(MAIN)
          || !last.contains(setting.day())) {
        continue;
      }
      for (int i = 0; i < form.items().size(); i++) {
        FormItem item = form.items().get(i);
        int code = response.answers().code(i);
        if (item.isAnswer(code) && indicator(item) == indicator) {
          whole++;
          part += edition.scaleOf(edition.item(item.id())).isPositive(code) ? 1 : 0;
        }
      }
    }
    return Share.of(part, whole);
  }
}
