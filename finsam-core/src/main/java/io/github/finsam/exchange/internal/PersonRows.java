package io.github.finsam.exchange.internal;

import io.github.finsam.pathway.ActionPlanMade;
import io.github.finsam.pathway.Background;
import io.github.finsam.pathway.BlockEnded;
import io.github.finsam.pathway.BlockStarted;
import io.github.finsam.pathway.CheckpointHeld;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ConsentGiven;
import io.github.finsam.pathway.CoordinatedPlanMade;
import io.github.finsam.pathway.CoordinatorNamed;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.HandlerChanged;
import io.github.finsam.pathway.InternshipEnded;
import io.github.finsam.pathway.InternshipStarted;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.MeasuringOccasionHeld;
import io.github.finsam.pathway.NeedsAssessed;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.pathway.PlanCommitment;
import io.github.finsam.pathway.PlanFollowedUp;
import io.github.finsam.pathway.ReferralReprioritised;
import io.github.finsam.pathway.Referred;
import io.github.finsam.pathway.Started;
import io.github.finsam.storage.AnswerLink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns pathways and links into rows; the counterpart of {@link PersonTables}. */
final class PersonRows {

  private final Rows.Sink sink;

  PersonRows(Rows.Sink sink) {
    this.sink = sink;
  }

  void pathway(Pathway pathway) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("id", pathway.id());
    cells.put("key_id", pathway.participant().keyId());
    cells.put("participant", pathway.participant().hmac());
    cells.put("forbund", pathway.forbund());
    cells.put("insats", pathway.insats());
    row(PersonTables.PATHWAYS, cells);
    for (PathwayEvent event : pathway.events()) {
      event(pathway, event);
    }
  }

  void link(AnswerLink link) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("forbund", link.forbund());
    cells.put("source_id", link.sourceId());
    cells.put("pathway", link.pathway());
    cells.put("occasion", link.occasion());
    row(PersonTables.LINKS, cells);
  }

  private void event(Pathway pathway, PathwayEvent event) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("pathway", pathway.id());
    cells.put("event", event.id());
    cells.put("occurred_on", event.occurredOn());
    cells.put("recorded_at", event.recordedAt());
    cells.put("corrects", event.corrects());
    if (event instanceof Started started) {
      background(started.background(), cells);
      row(PersonTables.STARTS, cells);
    } else if (event instanceof Closed closed) {
      cells.put("reason", closed.reason());
      livelihood(closed.after(), cells);
      cells.put("next_step", closed.nextStep());
      cells.put("closing_talk", closed.closingTalk());
      cells.put("documented", closed.documented());
      row(PersonTables.CLOSURES, cells);
    } else if (event instanceof FollowedUp followedUp) {
      cells.put("months", followedUp.months());
      cells.put("response", followedUp.response());
      followedUp.livelihood().ifPresent(l -> livelihood(l, cells));
      row(PersonTables.FOLLOW_UPS, cells);
    } else {
      cells.put("kind", event.kind());
      if (event instanceof ActionPlanMade plan) {
        cells.put("follow_up_on", plan.followUpOn());
        cells.put("deviation_plan", plan.deviationPlan());
        row(PersonTables.PLANS, cells);
        commitments(pathway, event, plan.commitments());
      } else if (event instanceof CoordinatedPlanMade plan) {
        cells.put("others_do", plan.othersDo());
        cells.put("responsible", plan.responsible());
        cells.put("needed_since", plan.neededSince());
        row(PersonTables.PLANS, cells);
        commitments(pathway, event, plan.commitments());
      } else {
        other(event, cells);
        row(PersonTables.EVENTS, cells);
      }
    }
  }

  private void commitments(Pathway pathway, PathwayEvent event, List<PlanCommitment> commitments) {
    for (PlanCommitment commitment : commitments) {
      Map<String, Object> cells = new LinkedHashMap<>();
      cells.put("pathway", pathway.id());
      cells.put("event", event.id());
      cells.put("party", commitment.party());
      cells.put("what", commitment.what());
      cells.put("by", commitment.by());
      row(PersonTables.COMMITMENTS, cells);
    }
  }

  private static void background(Background background, Map<String, Object> cells) {
    cells.put("sex", background.profile().sex());
    cells.put("birth_year", background.profile().birthYear());
    cells.put("stated_age", background.profile().statedAge());
    cells.put("home_kommun", background.profile().homeKommun());
    cells.put("education", background.education());
    cells.put("months_on_support", background.monthsOnSupport());
    livelihood(background.before(), cells);
    cells.put("referrer", background.referrer());
    cells.put("target_groups", background.targetGroups());
  }

  private static void livelihood(Livelihood livelihood, Map<String, Object> cells) {
    cells.put("incomes", livelihood.incomes());
    cells.put("occupations", Lists.joinOccupations(livelihood.occupations()));
  }

  private static void other(PathwayEvent event, Map<String, Object> cells) {
    if (event instanceof Referred referred) {
      cells.put("referrer", referred.referrer());
      cells.put("priority", referred.priority());
    } else if (event instanceof ReferralReprioritised again) {
      cells.put("priority", again.priority());
    } else if (event instanceof ConsentGiven consent) {
      cells.put("form", consent.form());
      cells.put("asked_by", consent.askedBy());
    } else if (event instanceof NeedsAssessed needs) {
      cells.put("parties", needs.parties().stream().map(Enum::name).toList());
    } else if (event instanceof CoordinatorNamed named) {
      cells.put("staff", named.coordinator());
    } else if (event instanceof HandlerChanged changed) {
      cells.put("staff", changed.handler());
    } else if (event instanceof PlanFollowedUp followedUp) {
      cells.put("outcome", followedUp.outcome());
    } else if (event instanceof BlockStarted block) {
      cells.put("block", block.block());
      cells.put("kommun", block.kommun());
      cells.put("activities", block.activities());
    } else if (event instanceof BlockEnded block) {
      cells.put("block", block.block());
    } else if (event instanceof CheckpointHeld checkpoint) {
      cells.put("block", checkpoint.block());
      cells.put("decision", checkpoint.decision());
      cells.put("with_referrer", checkpoint.withReferrer());
    } else if (event instanceof InternshipStarted internship) {
      cells.put("place", internship.place());
      cells.put("percent", internship.percent());
    } else if (event instanceof InternshipEnded internship) {
      cells.put("place", internship.place());
    } else if (event instanceof MeasuringOccasionHeld measuring) {
      cells.put("occasion", measuring.occasion());
      cells.put("respondent", measuring.respondent());
      cells.put("answered", measuring.answered());
    }
    // The others are told by their kind alone.
  }

  private void row(String table, Map<String, Object> cells) {
    TableSpec spec = PersonTables.get(table);
    if (cells.keySet().stream().anyMatch(column -> !spec.has(column))) {
      throw new IllegalStateException(table + " has not all of " + cells.keySet());
    }
    sink.row(
        table,
        spec.columns().stream().map(c -> Rows.text(cells.getOrDefault(c.name(), ""))).toList());
  }
}
