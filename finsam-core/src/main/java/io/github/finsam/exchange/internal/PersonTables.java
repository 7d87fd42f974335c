package io.github.finsam.exchange.internal;

import static io.github.finsam.exchange.internal.Column.opt;
import static io.github.finsam.exchange.internal.Column.req;
import static io.github.finsam.exchange.internal.Reference.parent;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.exchange.AggregateKind;
import io.github.finsam.insats.Authority;
import io.github.finsam.pathway.ActionPlanMade;
import io.github.finsam.pathway.Background;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.CheckpointDecision;
import io.github.finsam.pathway.CheckpointHeld;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.ConsentWithdrawn;
import io.github.finsam.pathway.CoordinatedPlanMade;
import io.github.finsam.pathway.CoordinatorNamed;
import io.github.finsam.pathway.EventHead;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.EventKind;
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
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.Paused;
import io.github.finsam.pathway.PlanCommitment;
import io.github.finsam.pathway.PlanFollowedUp;
import io.github.finsam.pathway.PlanOutcome;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.ReferralReprioritised;
import io.github.finsam.pathway.ReferralWithdrawn;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Resumed;
import io.github.finsam.pathway.Retracted;
import io.github.finsam.pathway.StaffId;
import io.github.finsam.pathway.Started;
import io.github.finsam.pathway.Voided;
import io.github.finsam.storage.AnswerLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of persons, each after those it points into. */
final class PersonTables {

  static final String PATHWAYS = "pathways";
  static final String STARTS = "pathway_starts";
  static final String CLOSURES = "pathway_closures";
  static final String FOLLOW_UPS = "pathway_follow_ups";
  static final String PLANS = "pathway_plans";
  static final String COMMITMENTS = "plan_commitments";
  static final String EVENTS = "pathway_events";
  static final String LINKS = "answer_links";

  /** Written for the person it is about, and never read: nobody can add to the log. */
  static final String ACCESS = "access_events";

  static final List<String> ACCESS_HEADER =
      List.of("number", "at", "who", "purpose", "kind", "pathway", "query");

  /** The tables whose rows are events. */
  static final List<String> EVENT_TABLES = List.of(STARTS, PLANS, EVENTS, CLOSURES, FOLLOW_UPS);

  /** The columns that only some kinds of event fill, and which kinds. */
  private static final Map<EventKind, Set<String>> FILLED = filled();

  static final List<TableSpec> ALL = all();

  private PersonTables() {}

  static TableSpec get(String name) {
    return ALL.stream()
        .filter(spec -> spec.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  /** Whether the file is one of these, which the tables without persons leave alone. */
  static boolean has(String file) {
    return file.equals(ACCESS + ".csv") || ALL.stream().anyMatch(s -> s.file().equals(file));
  }

  private static List<TableSpec> all() {
    AggregateKind kind = AggregateKind.PATHWAY;
    List<TableSpec> all = new ArrayList<>();
    all.add(
        new TableSpec(
            PATHWAYS,
            kind,
            List.of(
                req("id", Type.ID),
                req("key_id", Type.ID),
                req("participant", Type.TEXT),
                req("forbund", Type.ID),
                req("insats", Type.ID)),
            List.of("id"),
            0,
            List.of(),
            r ->
                Pathway.open(
                    PathwayId.of(r.text("id")),
                    new ParticipantId(r.text("key_id"), r.text("participant")),
                    InsatsId.of(r.text("insats")),
                    ForbundId.of(r.text("forbund")))));
    all.add(
        event(
            STARTS,
            List.of(
                req("sex", Sex.class),
                req("birth_year", Type.YEAR),
                req("stated_age", Type.INT),
                opt("home_kommun", Type.TEXT),
                opt("education", Type.TEXT),
                opt("months_on_support", Type.INT),
                opt("incomes", Type.LIST),
                opt("occupations", Type.OCCUPATIONS),
                opt("referrer", Type.TEXT),
                opt("target_groups", Type.LIST)),
            r ->
                new Started(
                    head(r),
                    new Background(
                        new Profile(
                            r.get("sex", Sex.class),
                            r.get("birth_year", Year.class),
                            r.integer("stated_age"),
                            r.optional("home_kommun")),
                        r.optional("education"),
                        r.find("months_on_support", Integer.class),
                        livelihood(r),
                        r.optional("referrer"),
                        r.list("target_groups")))));
    all.add(
        event(
            PLANS,
            List.of(
                req("kind", EventKind.class),
                opt("follow_up_on", Type.DATE),
                opt("deviation_plan", Type.TEXT),
                opt("others_do", Type.LIST),
                opt("responsible", Authority.class),
                opt("needed_since", Type.DATE)),
            PersonTables::plan));
    all.add(
        new TableSpec(
            COMMITMENTS,
            kind,
            List.of(
                req("pathway", Type.ID),
                req("event", Type.ID),
                req("party", Authority.class),
                req("what", Type.TEXT),
                opt("by", Type.DATE)),
            List.of(),
            0,
            List.of(parent(PLANS, "pathway", "event")),
            r ->
                new PlanCommitment(
                    r.get("party", Authority.class),
                    r.text("what"),
                    r.find("by", LocalDate.class))));
    all.add(
        event(
            EVENTS,
            List.of(
                req("kind", EventKind.class),
                opt("referrer", Type.TEXT),
                opt("priority", Type.INT),
                opt("form", Type.TEXT),
                opt("asked_by", Authority.class),
                opt("parties", Type.LIST),
                opt("staff", Type.ID),
                opt("block", Type.INT),
                opt("kommun", Type.TEXT),
                opt("activities", Type.LIST),
                opt("decision", CheckpointDecision.class),
                opt("with_referrer", Type.YES_NO),
                opt("place", Type.TEXT),
                opt("percent", Type.INT),
                opt("occasion", Occasion.class),
                opt("respondent", Respondent.class),
                opt("answered", Type.YES_NO),
                opt("outcome", PlanOutcome.class)),
            PersonTables::other));
    all.add(
        event(
            CLOSURES,
            List.of(
                req("reason", Type.TEXT),
                opt("incomes", Type.LIST),
                opt("occupations", Type.OCCUPATIONS),
                opt("next_step", Type.TEXT),
                req("closing_talk", Type.YES_NO),
                req("documented", Type.YES_NO)),
            r ->
                new Closed(
                    head(r),
                    r.text("reason"),
                    livelihood(r),
                    r.optional("next_step"),
                    r.get("closing_talk", Boolean.class),
                    r.get("documented", Boolean.class))));
    all.add(
        event(
            FOLLOW_UPS,
            List.of(
                req("months", Type.INT),
                req("response", FollowUpResponse.class),
                opt("incomes", Type.LIST),
                opt("occupations", Type.OCCUPATIONS)),
            PersonTables::followedUp));
    all.add(
        new TableSpec(
            LINKS,
            AggregateKind.ANSWER_LINK,
            List.of(
                req("forbund", Type.ID),
                req("source_id", Type.ID),
                req("pathway", Type.ID),
                req("occasion", Type.ID)),
            List.of("forbund", "source_id"),
            0,
            List.of(),
            r ->
                new AnswerLink(
                    ForbundId.of(r.text("forbund")),
                    r.text("source_id"),
                    PathwayId.of(r.text("pathway")),
                    EventId.of(r.text("occasion")))));
    return List.copyOf(all);
  }

  private static TableSpec event(String name, List<Column> columns, Function<Row, Object> builder) {
    List<Column> all = new ArrayList<>(List.of(req("pathway", Type.ID), req("event", Type.ID)));
    boolean kinds = columns.get(0).name().equals("kind");
    if (kinds) {
      all.add(columns.get(0));
    }
    all.add(req("occurred_on", Type.DATE));
    all.add(req("recorded_at", Type.INSTANT));
    all.add(opt("corrects", Type.ID));
    all.addAll(kinds ? columns.subList(1, columns.size()) : columns);
    return new TableSpec(
        name,
        AggregateKind.PATHWAY,
        List.copyOf(all),
        List.of("pathway", "event"),
        0,
        List.of(parent(PATHWAYS, "pathway")),
        builder);
  }

  private static EventHead head(Row r) {
    return new EventHead(
        EventId.of(r.text("event")),
        r.date("occurred_on"),
        r.get("recorded_at", Instant.class),
        r.optional("corrects").map(EventId::of));
  }

  private static Livelihood livelihood(Row r) {
    List<Occupation> occupations =
        r.find("occupations", List.class)
            .map(l -> ((List<?>) l).stream().map(Occupation.class::cast).toList())
            .orElse(List.of());
    return new Livelihood(r.list("incomes"), occupations);
  }

  private static PathwayEvent plan(Row r) {
    EventKind kind = kind(r, EventKind.ACTION_PLAN_MADE, EventKind.COORDINATED_PLAN_MADE);
    if (kind == EventKind.ACTION_PLAN_MADE) {
      onlyWith(r, kind, "follow_up_on", "deviation_plan");
      return new ActionPlanMade(
          head(r),
          List.of(),
          r.find("follow_up_on", LocalDate.class),
          r.optional("deviation_plan"));
    }
    onlyWith(r, kind, "others_do", "responsible", "needed_since");
    return new CoordinatedPlanMade(
        head(r),
        List.of(),
        r.list("others_do"),
        r.find("responsible", Authority.class),
        r.find("needed_since", LocalDate.class));
  }

  private static PathwayEvent followedUp(Row r) {
    FollowUpResponse response = r.get("response", FollowUpResponse.class);
    if (response != FollowUpResponse.ANSWERED) {
      for (String column : List.of("incomes", "occupations")) {
        if (r.cell(column).isPresent()) {
          throw new CellException(column, "not-with", List.of(response.name()));
        }
      }
    }
    return new FollowedUp(
        head(r),
        r.integer("months"),
        response,
        response == FollowUpResponse.ANSWERED ? Optional.of(livelihood(r)) : Optional.empty());
  }

  private static EventKind kind(Row r, EventKind... allowed) {
    EventKind kind = r.get("kind", EventKind.class);
    if (!List.of(allowed).contains(kind)) {
      throw new CellException("kind", "constant", List.of(names(allowed)));
    }
    return kind;
  }

  private static String names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** Refuses what is filled in beside the columns of the kind: somebody meant another kind. */
  private static void onlyWith(Row r, EventKind kind, String... columns) {
    Set<String> allowed =
        new TreeSet<>(
            List.of("pathway", "event", "kind", "occurred_on", "recorded_at", "corrects"));
    allowed.addAll(List.of(columns));
    for (Column column : r.spec.columns()) {
      if (!allowed.contains(column.name()) && r.cell(column.name()).isPresent()) {
        throw new CellException(column.name(), "not-with", List.of(kind.name()));
      }
    }
  }

  private static Map<EventKind, Set<String>> filled() {
    Map<EventKind, Set<String>> filled = new EnumMap<>(EventKind.class);
    for (EventKind kind : EventKind.values()) {
      switch (kind) {
        case REFERRED -> filled.put(kind, Set.of("referrer", "priority"));
        case REFERRAL_REPRIORITISED -> filled.put(kind, Set.of("priority"));
        case CONSENT_GIVEN -> filled.put(kind, Set.of("form", "asked_by"));
        case NEEDS_ASSESSED -> filled.put(kind, Set.of("parties"));
        case COORDINATOR_NAMED, HANDLER_CHANGED -> filled.put(kind, Set.of("staff"));
        case PLAN_FOLLOWED_UP -> filled.put(kind, Set.of("outcome"));
        case BLOCK_STARTED -> filled.put(kind, Set.of("block", "kommun", "activities"));
        case BLOCK_ENDED -> filled.put(kind, Set.of("block"));
        case CHECKPOINT_HELD -> filled.put(kind, Set.of("block", "decision", "with_referrer"));
        case INTERNSHIP_STARTED -> filled.put(kind, Set.of("place", "percent"));
        case INTERNSHIP_ENDED -> filled.put(kind, Set.of("place"));
        case MEASURING_OCCASION_HELD ->
            filled.put(kind, Set.of("occasion", "respondent", "answered"));
        case RESUMED, PAUSED, REFERRAL_WITHDRAWN, CONSENT_WITHDRAWN, RETRACTED, VOIDED ->
            filled.put(kind, Set.of());
        case STARTED, CLOSED, FOLLOWED_UP, ACTION_PLAN_MADE, COORDINATED_PLAN_MADE -> {
          // These have tables of their own.
        }
      }
    }
    return filled;
  }

  private static PathwayEvent other(Row r) {
    EventKind kind = kind(r, FILLED.keySet().toArray(EventKind[]::new));
    onlyWith(r, kind, FILLED.getOrDefault(kind, Set.of()).toArray(String[]::new));
    EventHead head = head(r);
    return switch (kind) {
      case REFERRED -> new Referred(head, r.text("referrer"), r.find("priority", Integer.class));
      case REFERRAL_REPRIORITISED -> new ReferralReprioritised(head, r.integer("priority"));
      case CONSENT_GIVEN ->
          new ConsentGiven(head, r.text("form"), r.get("asked_by", Authority.class));
      case NEEDS_ASSESSED -> new NeedsAssessed(head, parties(r));
      case COORDINATOR_NAMED -> new CoordinatorNamed(head, StaffId.of(r.text("staff")));
      case HANDLER_CHANGED -> new HandlerChanged(head, StaffId.of(r.text("staff")));
      case PLAN_FOLLOWED_UP -> new PlanFollowedUp(head, r.get("outcome", PlanOutcome.class));
      case BLOCK_STARTED ->
          new BlockStarted(head, r.integer("block"), r.optional("kommun"), r.list("activities"));
      case BLOCK_ENDED -> new BlockEnded(head, r.integer("block"));
      case CHECKPOINT_HELD ->
          new CheckpointHeld(
              head,
              r.integer("block"),
              r.get("decision", CheckpointDecision.class),
              r.get("with_referrer", Boolean.class));
      case INTERNSHIP_STARTED -> new InternshipStarted(head, r.text("place"), r.integer("percent"));
      case INTERNSHIP_ENDED -> new InternshipEnded(head, r.text("place"));
      case MEASURING_OCCASION_HELD ->
          new MeasuringOccasionHeld(
              head,
              r.get("occasion", Occasion.class),
              r.get("respondent", Respondent.class),
              r.get("answered", Boolean.class));
      case RESUMED -> new Resumed(head);
      case PAUSED -> new Paused(head);
      case REFERRAL_WITHDRAWN -> new ReferralWithdrawn(head);
      case CONSENT_WITHDRAWN -> new ConsentWithdrawn(head);
      case RETRACTED -> new Retracted(head);
      case VOIDED -> new Voided(head);
      case STARTED, CLOSED, FOLLOWED_UP, ACTION_PLAN_MADE, COORDINATED_PLAN_MADE ->
          throw new IllegalStateException(kind + " has a table of its own");
    };
  }

  private static List<Authority> parties(Row r) {
    List<Authority> parties = new ArrayList<>();
    for (String name : r.list("parties")) {
      parties.add(
          Arrays.stream(Authority.values())
              .filter(a -> a.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new CellException(
                          "parties", "constant", List.of(names(Authority.values())))));
    }
    return parties;
  }
}
