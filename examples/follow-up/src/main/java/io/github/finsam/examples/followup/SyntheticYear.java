package io.github.finsam.examples.followup;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.FlowCounts;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.forbund.Board;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Membership;
import io.github.finsam.insats.Authority;
import io.github.finsam.insats.Course;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.insats.Resources;
import io.github.finsam.insats.Stage;
import io.github.finsam.insats.TargetGroup;
import io.github.finsam.pathway.ActionPlanMade;
import io.github.finsam.pathway.Background;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.CheckpointDecision;
import io.github.finsam.pathway.CheckpointHeld;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.ConsentWithdrawn;
import io.github.finsam.pathway.CoordinatorNamed;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.HandlerChanged;
import io.github.finsam.pathway.InternshipEnded;
import io.github.finsam.pathway.InternshipStarted;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.MeasuringOccasionHeld;
import io.github.finsam.pathway.NeedsAssessed;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.PathwayState;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.PlanCommitment;
import io.github.finsam.pathway.PlanFollowedUp;
import io.github.finsam.pathway.PlanOutcome;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.ReferralReprioritised;
import io.github.finsam.pathway.ReferralWithdrawn;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Resumed;
import io.github.finsam.pathway.StaffId;
import io.github.finsam.pathway.Started;
import io.github.finsam.pathway.Voided;
import io.github.finsam.time.CalendarYear;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * Makes up a förbund with two insatser that go as Arbetsmarknadstorget and ACTivera do, and one
 * structural insats. Nothing in it is measured: how many, how old, how long and what became of them
 * is chosen to lie near what was published of the real ones, and no förbund and no person exists.
 *
 * <p>{@link Random} computes by an algorithm that its documentation fixes, so the same seed gives
 * the same pathways everywhere.
 */
final class SyntheticYear {

  /** The förbund. */
  static final ForbundId FORBUND = ForbundId.of("syntet");

  /** The insats that goes as Arbetsmarknadstorget does. */
  static final InsatsId TORGET = InsatsId.of("syntet-torget");

  /** The insats that goes as ACTivera does. */
  static final InsatsId ACTIVERA = InsatsId.of("syntet-activera");

  /** The structural insats. */
  static final InsatsId DAYS = InsatsId.of("syntet-temadagar");

  /** The year that the report is about. */
  static final CalendarYear YEAR = Period.year(2014);

  /** The day that the report is made: nothing is known beyond it. */
  static final LocalDate TODAY = LocalDate.of(2015, 2, 13);

  private static final LocalDate FORBUND_START = LocalDate.of(2010, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2014, 12, 31);
  private static final int BLOCK_DAYS = 42;
  private static final int BLOCKS = 4;
  private static final int ACTIVERA_STARTS = 430;
  private static final int CYCLE = 90;
  private static final Occupation NEITHER = Occupation.of("ingen");

  private final Random random;
  private final List<Pathway> pathways = new ArrayList<>();
  private final Deck<FollowUpResponse> responses;
  private int number;

  private SyntheticYear(long seed) {
    this.random = new Random(seed);
    this.responses =
        new Deck<FollowUpResponse>(random)
            .with(15, FollowUpResponse.ANSWERED)
            .with(4, FollowUpResponse.NOT_REACHED)
            .with(1, FollowUpResponse.DECLINED);
  }

  /** Makes up everything from a seed. */
  static Made make(long seed) {
    return new SyntheticYear(seed).make();
  }

  private Made make() {
    torget();
    activera();
    return new Made(
        Forbund.builder()
            .id(FORBUND)
            .name("Syntetiska samordningsförbundet")
            .existence(DateRange.from(FORBUND_START))
            .membership(new Membership(List.of(), List.of()))
            .board(Board.EMPTY)
            .build(),
        List.of(
            insats(
                TORGET,
                "Arbetsmarknadstorget (syntetisk)",
                InsatsKind.individual(Stage.LATE, false),
                AgeBand.of(16, 29),
                new Resources(Optional.of(75), List.of(), List.of())),
            insats(
                ACTIVERA,
                "ACTivera (syntetisk)",
                InsatsKind.individual(Stage.LATE, false),
                AgeBand.FINSAM,
                new Resources(Optional.of(80), List.of(), List.of())),
            insats(
                DAYS,
                "Temadagar (syntetisk)",
                InsatsKind.structural(Stage.EARLY, false),
                AgeBand.FINSAM,
                Resources.NONE)),
        List.of(
            counts(TORGET, 120, BySex.of(6, 6), BySex.NONE),
            counts(ACTIVERA, 240, BySex.of(9, 6), BySex.of(9, 6)),
            InsatsCounts.builder()
                .id(new InsatsYear(DAYS, YEAR.year()))
                .forbund(FORBUND)
                .planned(300)
                .volumes(
                    List.of(
                        VolumeCount.of("Temadag i maj", Period.parse("2014-05"), 140),
                        VolumeCount.of("Temadag i oktober", Period.parse("2014-10"), 165)))
                .build()),
        pathways);
  }

  private static Insats insats(
      InsatsId id, String name, InsatsKind kind, AgeBand ages, Resources resources) {
    return Insats.builder()
        .id(id)
        .forbund(FORBUND)
        .name(name)
        .kind(kind)
        .course(
            Course.builder()
                .planned(DateRange.from(LocalDate.of(2011, 1, 1)))
                .forms(Timeline.<FinancingForm>of(List.of()))
                .build())
        .targetGroup(new TargetGroup(Optional.of(ages), "Påhittad målgrupp"))
        .resources(resources)
        .build();
  }

  /** Counts the pathways and those who did not consent, of whom nothing but sex is known. */
  private InsatsCounts counts(InsatsId insats, int planned, BySex anonymous, BySex anonymousEnded) {
    int[][] flows = new int[3][Sex.values().length];
    for (Pathway pathway : pathways) {
      PathwayState state = pathway.state();
      if (!pathway.insats().equals(insats) || !state.counts()) {
        continue;
      }
      LocalDate start = state.startedOn().orElseThrow();
      LocalDate end = state.endedOn().orElse(LocalDate.MAX);
      if (start.isAfter(LAST) || end.isBefore(FIRST)) {
        continue;
      }
      int sex = state.background().orElseThrow().profile().sex().ordinal();
      flows[start.isBefore(FIRST) ? 0 : 1][sex]++;
      flows[2][sex] += end.isAfter(LAST) ? 0 : 1;
    }
    List<AnonymousEntry> entries = new ArrayList<>();
    for (Sex sex : Sex.values()) {
      for (int i = 0; i < anonymous.of(sex); i++) {
        entries.add(new AnonymousEntry(sex, YEAR.year()));
      }
    }
    FlowCounts all =
        FlowCounts.of(
            bySex(flows[0]), bySex(flows[1]).plus(anonymous), bySex(flows[2]).plus(anonymousEnded));
    return InsatsCounts.builder()
        .id(new InsatsYear(insats, YEAR.year()))
        .forbund(FORBUND)
        .planned(planned)
        .participants(all.participants())
        .anonymous(entries)
        .flows(all)
        .build();
  }

  private static BySex bySex(int[] heads) {
    return BySex.of(heads[Sex.WOMAN.ordinal()], heads[Sex.MAN.ordinal()]);
  }

  // ------------------------------------------------------------------------------------- Torget

  /** Who takes part, without when. */
  private record Person(Sex sex, int age, String education, int months) {}

  /**
   * 111 with a pathway and 12 without make the 123 participants that were published, 55 women and
   * 68 men. Who ended in the year is dealt so that 44 of 56 come to work, studies or activity
   * compensation, near the published 78 %, and so that no group that the report tells of is so
   * small that all others have to be hidden with it; smaller ones are left here and there.
   */
  private void torget() {
    torget(Sex.WOMAN, 28, 21, 16, 33, new int[] {25, 8, 16});
    torget(Sex.MAN, 35, 27, 21, 41, new int[] {31, 9, 22});
    wrongEntry(TORGET, new Person(Sex.MAN, 22, "grundskola", 10));
    queue(TORGET, 9, 7);
  }

  private Lot endedInTorget(Sex sex) {
    boolean woman = sex == Sex.WOMAN;
    Deck<Fate> workOrStudies =
        fates()
            .with(woman ? 3 : 4, Fate.WORK)
            .with(2, Fate.FULL_TIME)
            .with(3, Fate.SUBSIDISED)
            .with(woman ? 5 : 8, Fate.STUDIES)
            .with(2, Fate.TRAINING);
    return new Lot(random)
        .afterTalk(woman ? 5 : 9, workOrStudies)
        .afterTalk(5, fates().with(1, Fate.COMPENSATION))
        .afterTalk(woman ? 5 : 7, fates().with(1, Fate.SEEKING))
        .withoutTalk(5, workOrStudies)
        // Whoever finds work or a school does not wait for the end.
        .early(5, workOrStudies)
        .registering(1, 0)
        .income(woman ? 12 : 15, "forsorjningsstod")
        .income(woman ? 8 : 9, "aktivitetsstod")
        .income(woman ? 5 : 7, FollowUpCodes.NO_PUBLIC_SUPPORT)
        .occupation(woman ? 12 : 15, NEITHER)
        .occupation(woman ? 8 : 10, Occupation.of("arbetssokande", 100))
        .occupation(woman ? 5 : 6, Occupation.of("arbete", 25));
  }

  private Deck<Fate> fates() {
    return new Deck<>(random);
  }

  /** Those who end in other years, or have not ended yet. */
  private Lot otherInTorget() {
    Deck<Fate> fates =
        fates()
            .with(4, Fate.WORK)
            .with(4, Fate.STUDIES)
            .with(3, Fate.SUBSIDISED)
            .with(3, Fate.COMPENSATION)
            .with(3, Fate.SEEKING)
            .with(2, Fate.ELSEWHERE);
    return new Lot(random)
        .afterTalk(9, fates)
        .withoutTalk(3, fates)
        .early(2, fates)
        .registering(20, 1)
        .income(5, "forsorjningsstod")
        .income(3, "aktivitetsersattning")
        .income(2, "aktivitetsstod")
        .income(2, FollowUpCodes.NO_PUBLIC_SUPPORT)
        .occupation(6, NEITHER)
        .occupation(4, Occupation.of("arbetssokande", 100))
        .occupation(1, Occupation.of("studier", 50));
  }

  /**
   * The participants of one sex.
   *
   * @param briefly how many had been on public support for up to a year
   * @param numbers how many were carried in and ended, were carried in and stay, began and stay
   */
  private void torget(Sex sex, int compulsory, int upper, int briefly, int longer, int[] numbers) {
    Deck<Integer> ages = new Deck<>(random);
    ages.with(2, 18).with(1, 29);
    for (int age = 19; age <= 28; age++) {
      ages.with(age <= 23 ? 5 : 4, age);
    }
    Deck<String> educations =
        new Deck<String>(random).with(compulsory, "grundskola").with(upper, "gymnasium");
    Deck<Boolean> brief = new Deck<Boolean>(random).with(briefly, true).with(longer, false);
    Lot ended = endedInTorget(sex);
    Lot other = otherInTorget();
    for (int kind = 0; kind < numbers.length; kind++) {
      boolean ends = kind == 0;
      for (int i = 0; i < numbers[kind]; i++) {
        Person person = someone(sex, ages, educations, brief);
        LocalDate[] time = kind < 2 ? carriedIn(person, ends) : started(person);
        torget(person, (ends ? ended : other).deal(), time[0], time[1], false);
      }
    }
    // Those of the year before, for what is known of them by now, and those of the new year.
    for (int i = 0; i < 24; i++) {
      Person person = someone(sex, ages, educations, brief);
      LocalDate end = weekday(LocalDate.of(2013, 1, 2).plusDays(random.nextInt(362)));
      torget(person, other.deal(), end.minusDays(length(person)), end, i == 3);
    }
    for (int i = 0; i < 3; i++) {
      Person person = someone(sex, ages, educations, brief);
      LocalDate start = weekday(LocalDate.of(2015, 1, 7).plusDays(random.nextInt(30)));
      torget(person, other.deal(), start, start.plusDays(length(person)), false);
    }
  }

  private Person someone(
      Sex sex, Deck<Integer> ages, Deck<String> educations, Deck<Boolean> briefly) {
    int months = briefly.deal() ? 1 + random.nextInt(12) : 25 + random.nextInt(110);
    return new Person(sex, ages.deal(), educations.deal(), months);
  }

  /** About 11 months for the younger and 16 for those above 24. */
  private int length(Person person) {
    double months = (person.age <= 23 ? 11 : 16) + 4 * random.nextGaussian();
    return (int) Math.round(30.4 * Math.max(1.5, months));
  }

  private LocalDate[] carriedIn(Person person, boolean ends) {
    while (true) {
      LocalDate end = FIRST.plusDays(1 + random.nextInt(ends ? 363 : 800));
      LocalDate start = weekday(end.minusDays(length(person)));
      if (start.isBefore(FIRST) && ends != end.isAfter(LAST)) {
        return new LocalDate[] {start, weekday(end)};
      }
    }
  }

  private LocalDate[] started(Person person) {
    while (true) {
      LocalDate start = weekday(LocalDate.of(2014, 1, 7).plusDays(random.nextInt(340)));
      LocalDate end = weekday(start.plusDays(length(person)));
      if (end.isAfter(LAST)) {
        return new LocalDate[] {start, end};
      }
    }
  }

  private void torget(
      Person person, Lot.Drawn drawn, LocalDate start, LocalDate end, boolean takesBackConsent) {
    Story story = story(TORGET);
    long days = ChronoUnit.DAYS.between(start, end);
    String referrer = referrer(TORGET);
    referral(story, start, referrer);
    story.on(
        start.minusDays(random.nextInt(6)),
        h -> new ConsentGiven(h, ConsentGiven.FORM, Authority.KOMMUN));
    story.on(start, h -> new Started(h, background(person, drawn, "2482", referrer, start)));
    if (random.nextInt(20) > 0) {
      StaffId coordinator = StaffId.of("syntet-samordnare-" + (1 + random.nextInt(6)));
      story.on(start.plusDays(2), h -> new CoordinatorNamed(h, coordinator));
    }
    if (random.nextInt(12) > 0) {
      story.on(
          start.plusDays(5),
          h ->
              new NeedsAssessed(
                  h, List.of(Authority.KOMMUN, Authority.ARBETSFORMEDLINGEN, Authority.REGION)));
    }
    // Cycles of planning, a pause between the first and the second of some.
    LocalDate plan = start.plusDays(14);
    boolean pauses = days > 260 && random.nextInt(8) == 0;
    while (plan.plusDays(CYCLE).isBefore(end)) {
      LocalDate made = plan;
      LocalDate followed = weekday(made.plusDays(CYCLE - 15L));
      story.on(made, h -> plan(h, followed));
      if (pauses) {
        int away = 20 + random.nextInt(40);
        story.on(made.plusDays(10), h -> new Paused(h));
        story.on(made.plusDays(10L + away), h -> new Resumed(h));
        pauses = false;
      }
      if (random.nextInt(9) > 0) {
        PlanOutcome outcome = random.nextInt(3) == 0 ? PlanOutcome.DEVIATES : PlanOutcome.HOLDS;
        story.on(followed, h -> new PlanFollowedUp(h, outcome));
      }
      if (random.nextInt(14) == 0) {
        StaffId handler = StaffId.of("syntet-handlaggare-" + (1 + random.nextInt(9)));
        story.on(followed.plusDays(5), h -> new HandlerChanged(h, handler));
      }
      plan = plan.plusDays(CYCLE);
    }
    if (days > 200 && random.nextInt(4) == 0) {
      LocalDate begins = weekday(end.minusDays(80));
      String place = "syntet-plats-" + (1 + random.nextInt(12));
      story.on(begins, h -> new InternshipStarted(h, place, 50));
      story.on(weekday(begins.plusDays(60)), h -> new InternshipEnded(h, place));
    }
    if (takesBackConsent) {
      story.on(end, h -> new ConsentWithdrawn(h));
    } else {
      close(story, end, drawn, drawn.completed());
    }
    pathways.add(story.told(FORBUND_START));
  }

  private static ActionPlanMade plan(EventHead head, LocalDate followUp) {
    return new ActionPlanMade(
        head,
        List.of(
            new PlanCommitment(Authority.KOMMUN, "Veckosamtal (påhittat)", Optional.of(followUp)),
            new PlanCommitment(
                Authority.ARBETSFORMEDLINGEN, "Söker praktikplats (påhittat)", Optional.empty())),
        Optional.of(followUp),
        Optional.of("Nytt möte inom två veckor (påhittat)"));
  }

  // ----------------------------------------------------------------------------------- ACTivera

  private void activera() {
    Deck<Sex> sexes = new Deck<Sex>(random).with(67, Sex.WOMAN).with(33, Sex.MAN);
    Map<Sex, Lot> lots = new EnumMap<>(Sex.class);
    Map<Sex, Deck<String>> educations = new EnumMap<>(Sex.class);
    for (Sex sex : Sex.values()) {
      lots.put(sex, inActivera());
      educations.put(
          sex,
          new Deck<String>(random)
              .with(4, "ej-grundskola")
              .with(7, "grundskola")
              .with(12, "gymnasium")
              .with(6, "eftergymnasial"));
    }
    Deck<String> kommuner =
        new Deck<String>(random)
            .with(9, "1481")
            .with(7, "1402")
            .with(6, "1441")
            .with(4, "1489")
            .with(2, "1401");
    LocalDate first = LocalDate.of(2013, 1, 14);
    long span = ChronoUnit.DAYS.between(first, LocalDate.of(2015, 2, 9));
    for (int i = 0; i < ACTIVERA_STARTS; i++) {
      LocalDate start = first.plusDays(span * i / ACTIVERA_STARTS);
      start = start.minusDays(start.getDayOfWeek().getValue() - 1L);
      Sex sex = sexes.deal();
      Person person =
          new Person(sex, 18 + random.nextInt(45), of(educations, sex).deal(), random.nextInt(130));
      activera(person, of(lots, sex).deal(), start, kommuner.deal(), i);
    }
    queue(ACTIVERA, 14, 13);
    wrongEntry(ACTIVERA, new Person(Sex.WOMAN, 40, "gymnasium", 10));
  }

  private static <T> T of(Map<Sex, T> bySex, Sex sex) {
    return Objects.requireNonNull(bySex.get(sex));
  }

  private Lot inActivera() {
    Deck<Fate> fates =
        fates()
            .with(4, Fate.WORK)
            .with(3, Fate.FULL_TIME)
            .with(5, Fate.SUBSIDISED)
            .with(4, Fate.TRAINING)
            .with(6, Fate.STUDIES)
            .with(8, Fate.SEEKING)
            .with(9, Fate.ILL);
    return new Lot(random)
        .afterTalk(4, fates)
        .withoutTalk(1, fates)
        .registering(7, 1)
        .income(7, "forsorjningsstod")
        .income(7, "sjukpenning")
        .income(5, "aktivitetsstod")
        .income(5, FollowUpCodes.NO_PUBLIC_SUPPORT)
        .income(1, "a-kassa")
        .occupation(8, NEITHER)
        .occupation(5, Occupation.of("arbetssokande", 100))
        .occupation(3, Occupation.of("arbete", 25));
  }

  private void activera(Person person, Lot.Drawn drawn, LocalDate start, String home, int i) {
    Story story = story(ACTIVERA);
    String referrer = referrer(ACTIVERA);
    referral(story, start, referrer);
    story.on(start.minusDays(4), h -> new ConsentGiven(h, ConsentGiven.FORM, Authority.KOMMUN));
    story.on(
        start.minusDays(3),
        h -> new NeedsAssessed(h, List.of(Authority.KOMMUN, Authority.FORSAKRINGSKASSAN)));
    story.on(start, h -> new Started(h, background(person, drawn, home, referrer, start)));
    // Any of the kommuner, whatever the home kommun.
    String kommun = random.nextInt(4) == 0 ? "1481" : home;
    boolean pauses = i % 17 == 5;
    // Only in the first months, long before the year of the report.
    boolean takesBackConsent = i == 20 || i == 33;
    LocalDate begins = start;
    for (int block = 1; block <= BLOCKS; block++) {
      int now = block;
      List<String> activities =
          random.nextInt(40) == 0 ? List.of() : List.of("traning", now < 3 ? "act" : "cv");
      story.on(begins, h -> new BlockStarted(h, now, Optional.of(kommun), activities));
      if (block == 2 && takesBackConsent) {
        story.on(begins.plusDays(9), h -> new ConsentWithdrawn(h));
        break;
      }
      if (block == 2 && pauses) {
        story.on(begins.plusDays(8), h -> new Paused(h));
        story.on(begins.plusDays(22), h -> new Resumed(h));
      }
      if (random.nextInt(100) < 5) {
        close(story, begins.plusDays(23 + random.nextInt(14)), drawn, false);
        break;
      }
      LocalDate ends = begins.plusDays(BLOCK_DAYS - 3L);
      if (block == BLOCKS) {
        if (random.nextInt(5) == 0) {
          String place = "syntet-plats-" + (20 + random.nextInt(12));
          story.on(begins.plusDays(7), h -> new InternshipStarted(h, place, 50));
          story.on(ends, h -> new InternshipEnded(h, place));
        }
        story.on(ends, h -> new BlockEnded(h, now));
        close(story, ends, drawn, true);
        break;
      }
      story.on(ends, h -> new BlockEnded(h, now));
      boolean leaves = random.nextInt(100) < 9;
      if (leaves || random.nextInt(16) > 0) {
        boolean withReferrer = random.nextInt(12) > 0;
        story.on(
            ends,
            h ->
                new CheckpointHeld(
                    h,
                    now,
                    leaves ? CheckpointDecision.LEAVE : CheckpointDecision.NEXT_BLOCK,
                    withReferrer));
      }
      if (leaves) {
        close(story, ends, drawn, false);
        break;
      }
      begins = begins.plusDays(BLOCK_DAYS);
    }
    pathways.add(story.told(FORBUND_START));
  }

  // -------------------------------------------------------------------------------- what is alike

  private Story story(InsatsId insats) {
    number++;
    return new Story(
        PathwayId.of(String.format(Locale.ROOT, "syntet-%04d", number)),
        participant(),
        insats,
        FORBUND,
        TODAY);
  }

  private ParticipantId participant() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return new ParticipantId("syntet", HexFormat.of().formatHex(bytes));
  }

  private String referrer(InsatsId insats) {
    int percent = random.nextInt(100);
    if (insats.equals(TORGET)) {
      return percent < 35
          ? "forsorjningsstod"
          : percent < 65
              ? "arbetsformedlingen"
              : percent < 80 ? "forsakringskassan" : percent < 92 ? "psykiatri" : "egen";
    }
    // As published of Lerum: own 7, FK 14, primary care 36, psychiatry 22, assistance 19, others 2.
    return percent < 36
        ? "vardcentral"
        : percent < 58
            ? "psykiatri"
            : percent < 77
                ? "forsorjningsstod"
                : percent < 91 ? "forsakringskassan" : percent < 98 ? "egen" : "annan";
  }

  private void referral(Story story, LocalDate start, String referrer) {
    long wait = 10 + (long) (Math.abs(random.nextGaussian()) * 40);
    LocalDate day = weekday(start.minusDays(wait));
    int priority = 1 + random.nextInt(3);
    story.on(day, h -> new Referred(h, referrer, Optional.of(priority)));
    if (wait > 60 && priority > 1) {
      story.on(day.plusDays(30), h -> new ReferralReprioritised(h, 1));
    }
  }

  /** Those who still wait, and those whose referral was taken back. */
  private void queue(InsatsId insats, int waiting, int withdrawn) {
    for (int i = 0; i < waiting; i++) {
      Story story = story(insats);
      String referrer = referrer(insats);
      LocalDate day = weekday(TODAY.minusDays(5 + random.nextInt(80)));
      int priority = 1 + random.nextInt(3);
      story.on(day, h -> new Referred(h, referrer, Optional.of(priority)));
      if (i % 4 == 0) {
        story.on(day.plusDays(3), h -> new ConsentGiven(h, ConsentGiven.FORM, Authority.KOMMUN));
      }
      pathways.add(story.told(FORBUND_START));
    }
    for (int i = 0; i < withdrawn; i++) {
      Story story = story(insats);
      String referrer = referrer(insats);
      LocalDate day = weekday(FIRST.plusDays(6 + random.nextInt(320)));
      LocalDate back = day.plusDays(10 + random.nextInt(40));
      story.on(day, h -> new Referred(h, referrer, Optional.of(3)));
      story.on(back, h -> new ReferralWithdrawn(h));
      pathways.add(story.told(FORBUND_START));
    }
  }

  /** Somebody entered by mistake: it stays on file and is in no count. */
  private void wrongEntry(InsatsId insats, Person person) {
    LocalDate day = LocalDate.of(2014, 9, 1);
    Story story = story(insats);
    story.on(day, h -> new ConsentGiven(h, ConsentGiven.FORM, Authority.KOMMUN));
    story.on(
        day, h -> new Started(h, background(person, otherInTorget().deal(), "2482", "egen", day)));
    story.on(day.plusDays(2), h -> new Voided(h));
    pathways.add(story.told(FORBUND_START));
  }

  private static Background background(
      Person person, Lot.Drawn drawn, String home, String referrer, LocalDate start) {
    return Background.builder()
        .profile(
            new Profile(
                person.sex, Year.of(start.getYear() - person.age), person.age, Optional.of(home)))
        .education(person.education)
        .monthsOnSupport(person.months)
        .before(new Livelihood(List.of(drawn.income()), List.of(drawn.occupation())))
        .referrer(referrer)
        .build();
  }

  private void close(Story story, LocalDate end, Lot.Drawn drawn, boolean completed) {
    boolean talk = completed && drawn.talk();
    boolean documented = random.nextInt(10) > 0;
    String reason = completed ? "enligt-plan" : "eget-initiativ";
    Fate outcome = drawn.fate();
    story.on(
        end, h -> new MeasuringOccasionHeld(h, Occasion.CLOSURE, Respondent.PARTICIPANT, talk));
    story.on(
        end,
        h ->
            new Closed(
                h,
                reason,
                drawn.known() ? outcome.livelihood() : Livelihood.NOT_REGISTERED,
                Optional.of(outcome.nextStep()),
                talk,
                documented));
    followUp(story, weekday(end.plusMonths(6).plusDays(random.nextInt(12))), 6, outcome);
    followUp(story, weekday(end.plusMonths(12).plusDays(random.nextInt(12))), 12, outcome);
  }

  /** Most are where they were; a few have moved on, and some are never followed up. */
  private void followUp(Story story, LocalDate day, int months, Fate at) {
    if (random.nextInt(12) == 0) {
      return;
    }
    FollowUpResponse response = responses.deal();
    Fate now = random.nextInt(5) > 0 ? at : random.nextBoolean() ? Fate.WORK : Fate.SEEKING;
    Optional<Livelihood> livelihood =
        response == FollowUpResponse.ANSWERED ? Optional.of(now.livelihood()) : Optional.empty();
    story.on(day, h -> new FollowedUp(h, months, response, livelihood));
  }

  /** The day itself or the Friday before it. */
  private static LocalDate weekday(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        ? day.minusDays(1)
        : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
  }
}
