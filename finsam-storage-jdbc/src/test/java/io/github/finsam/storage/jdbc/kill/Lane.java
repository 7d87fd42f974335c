package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.finding.DocumentId;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.contract.SampleData;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.CalendarMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * One of several writers that work side by side, each with a förbund of its own; all get answers to
 * the same form, so that the counts of all förbund together are about all of them. What unit of
 * work number n does follows from the seed, n and what the units before it left, so that any store
 * can be brought where another was. Units change several aggregates and questionnaires together:
 * half of one would be seen.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seed what all writers of a test draw from
 * @param number which writer
 */
record Lane(long seed, int number) {

  private static final List<FormItem> ITEMS =
      List.of(
          new FormItem("1", 1, 5, List.of(8, 9)),
          new FormItem("2", 1, 4, List.of()),
          new FormItem("3", 0, 10, List.of(99)));

  /** Two of these in a unit are more than a store keeps in memory until the unit is written. */
  private static final int BULK = 6_000;

  private static final String EDITION = "utgåva";
  private static final FormId ANSWERED = FormId.of("besvarat");
  private static final ForbundId QUIET = ForbundId.of("lugnt");

  /** The answers of a lane are of no more half-years than these. */
  static final int HALF_YEARS = 4;

  /** Of so many half-years are the answers of the förbund that no lane writes to, one of each. */
  static final int QUIET_HALF_YEARS = 40;

  /**
   * What a store holds of a lane.
   *
   * @param aggregates the aggregates with their versions; empty where there is none
   * @param closed the closed periods, by their keys
   * @param responses the questionnaires, by their source ids
   * @param tally the questionnaires counted in every way
   */
  record Contents(
      List<Optional<? extends Versioned<?>>> aggregates,
      List<ClosedPeriod> closed,
      List<Response> responses,
      Tally tally) {

    /** How many questionnaires there are and in which versions the aggregates. */
    @Override
    public String toString() {
      return aggregates.stream().map(a -> a.map(Versioned::version).orElse(0L)).toList()
          + " "
          + closed.size()
          + " closed "
          + responses.size()
          + " responses "
          + tally;
    }
  }

  private ForbundId forbund() {
    return ForbundId.of("förbund '" + number + "'");
  }

  private ForbundYear year() {
    return ForbundYear.of(forbund(), 2014);
  }

  private InsatsYear insatsYear() {
    return InsatsYear.of(InsatsId.of("insats 🧭 " + number), 2014);
  }

  private DocumentId documentId() {
    return new DocumentId(forbund(), "dokument");
  }

  private FormId unanswered() {
    return FormId.of("obesvarat " + number);
  }

  /** Every answer of the lane's förbund, by everything. */
  TallyQuery query() {
    return every().ofForbunds(List.of(forbund())).by(Dimension.values());
  }

  /** Every answer of all lanes and of the förbund that none writes to. */
  static TallyQuery every() {
    return TallyQuery.of(EDITION);
  }

  /** Does what has to be done before the first lane begins. */
  static void prepare(Unit unit) {
    unit.forms().insert(form(ANSWERED, EDITION));
    Random random = new Random(2014);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < QUIET_HALF_YEARS; i++) {
      LocalDate day = LocalDate.of(1994, 4, 1).plusMonths(6 * i);
      responses.add(response(QUIET, Optional.empty(), "lugn " + i, day, random));
    }
    unit.responses().insert(responses);
  }

  Contents contents(Snapshot snapshot) {
    List<Response> responses = new ArrayList<>();
    snapshot.responses().forEach(query(), responses::add);
    responses.sort(Comparator.comparing(Response::sourceId));
    return new Contents(
        List.of(
            snapshot.forbunds().findVersioned(forbund()),
            snapshot.accounts().findVersioned(year()),
            snapshot.counts().findVersioned(insatsYear()),
            snapshot.documents().findVersioned(documentId()),
            snapshot.forms().findVersioned(unanswered())),
        snapshot.closedPeriods().all().stream()
            .filter(closed -> closed.id().forbund().equals(forbund()))
            .toList(),
        responses,
        snapshot.responses().tally(query()));
  }

  /** Does what unit number n does; number 0 must be the first after {@link #prepare}. */
  void play(Unit unit, int n) {
    Random random = new Random((seed * 31 + number) * 1_000_003 + n);
    SampleData data = SampleData.seeded(random.nextLong());
    if (n == 0) {
      unit.forms().insert(form(unanswered(), "annan"));
      unit.forbunds().insert(data.forbund(forbund()));
      unit.accounts().insert(data.accounts(year()));
      unit.counts().insert(data.counts(insatsYear()));
      return;
    }
    switch (random.nextInt(8)) {
      case 0 -> {
        change(unit.forbunds(), forbund(), data::forbund);
        change(unit.accounts(), year(), data::accounts);
        change(unit.counts(), insatsYear(), data::counts);
      }
      case 1, 2 -> {
        unit.responses().insert(responses(n, 0, 1 + random.nextInt(20), random));
        change(unit.counts(), insatsYear(), data::counts);
      }
      case 3 -> {
        int half = 1 + random.nextInt(BULK);
        change(unit.accounts(), year(), data::accounts);
        unit.responses().insert(responses(n, 0, half, random));
        change(unit.forbunds(), forbund(), data::forbund);
        unit.responses().insert(responses(n, half, 2 * half, random));
      }
      case 4, 5 -> {
        correct(unit, n, random);
        change(unit.forbunds(), forbund(), data::forbund);
      }
      default -> {
        close(unit, n);
        replaceDocument(unit, data);
        change(unit.forms(), unanswered(), id -> form(id, "annan " + n));
      }
    }
  }

  private static <K, V> void change(Repository<K, V> repository, K id, Function<K, V> value) {
    repository.update(value.apply(id), repository.getVersioned(id).version());
  }

  private void replaceDocument(Unit unit, SampleData data) {
    Optional<? extends Versioned<?>> there = unit.documents().findVersioned(documentId());
    if (there.isPresent()) {
      unit.documents().delete(documentId(), there.get().version());
    } else {
      unit.documents().insert(data.document(documentId()));
    }
  }

  private void close(Unit unit, int n) {
    YearMonth month = YearMonth.of(1000 + n / 12, 1 + n % 12);
    unit.closedPeriods()
        .insert(
            ClosedPeriod.builder()
                .id(ClosedPeriodId.of(forbund(), new CalendarMonth(month)))
                .closedOn(LocalDate.of(2015, 1, 15))
                .participants(BySex.of(n, n))
                .addTallies(unit.responses().tally(query()))
                .build());
  }

  /** Takes some questionnaires of an earlier unit back and puts others in their place. */
  private void correct(Unit unit, int n, Random random) {
    int earlier = random.nextInt(n);
    for (int i = 0; i < 5; i++) {
      String sourceId = sourceId(earlier, i);
      if (unit.responses().find(forbund(), sourceId).isPresent()) {
        unit.responses().delete(forbund(), sourceId);
        if (random.nextBoolean()) {
          unit.responses().insert(responses(earlier, i, i + 1, random));
        }
      }
    }
  }

  private static Form form(FormId id, String edition) {
    return Form.builder()
        .id(id)
        .edition(edition)
        .respondent(Respondent.PARTICIPANT)
        .occasion(Occasion.CLOSURE)
        .items(ITEMS)
        .build();
  }

  private static String sourceId(int n, int i) {
    return n + "-" + i;
  }

  private List<Response> responses(int n, int from, int to, Random random) {
    List<Response> responses = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      Optional<InsatsId> insats =
          random.nextBoolean() ? Optional.of(insatsYear().insats()) : Optional.empty();
      LocalDate day = LocalDate.of(2013, 12, 25).plusDays(random.nextInt(400));
      responses.add(response(forbund(), insats, sourceId(n, i), day, random));
    }
    return responses;
  }

  /** An answer to the form that all lanes get answers to. */
  static Response response(
      ForbundId forbund, Optional<InsatsId> insats, String sourceId, LocalDate day, Random random) {
    Setting setting =
        Setting.builder()
            .forbund(forbund)
            .insats(insats)
            .respondent(Respondent.PARTICIPANT)
            .occasion(Occasion.CLOSURE)
            .day(day)
            .sex(random.nextInt(9) == 0 ? Optional.empty() : Optional.of(sex(random)))
            .ageBand(random.nextInt(9) == 0 ? Optional.empty() : Optional.of(AgeBand.FINSAM))
            .build();
    Answers answers = Answers.of(1 + random.nextInt(5), 1 + random.nextInt(4), random.nextInt(11));
    return new Response(sourceId, ANSWERED, setting, answers);
  }

  private static Sex sex(Random random) {
    return random.nextBoolean() ? Sex.WOMAN : Sex.MAN;
  }
}
