package io.github.finsam.exchange.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.AnonymousEntry;
import io.github.finsam.count.BySex;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.Flow;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.OutcomeCount;
import io.github.finsam.count.VolumeCount;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.AccrualException;
import io.github.finsam.economy.BudgetLine;
import io.github.finsam.economy.CashFlowItems;
import io.github.finsam.economy.Commitment;
import io.github.finsam.economy.FinancialItems;
import io.github.finsam.economy.Forecast;
import io.github.finsam.economy.InsatsAmount;
import io.github.finsam.economy.InterimLine;
import io.github.finsam.economy.InterimReport;
import io.github.finsam.economy.Note;
import io.github.finsam.economy.NoteLine;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.PrintedFigure;
import io.github.finsam.finding.PrintedShare;
import io.github.finsam.finding.PrintedVolume;
import io.github.finsam.finding.StatedFact;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Auditor;
import io.github.finsam.forbund.BoardSeat;
import io.github.finsam.forbund.Charter;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.forbund.Member;
import io.github.finsam.forbund.Withdrawal;
import io.github.finsam.governance.Application;
import io.github.finsam.governance.Body;
import io.github.finsam.governance.BodyMember;
import io.github.finsam.governance.Decision;
import io.github.finsam.governance.Delegation;
import io.github.finsam.governance.Discharge;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.governance.Grant;
import io.github.finsam.governance.Meeting;
import io.github.finsam.insats.Extension;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.Merger;
import io.github.finsam.insats.Partner;
import io.github.finsam.insats.PlannedParticipants;
import io.github.finsam.insats.Staffing;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Tally;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/** Turns aggregates into rows; the counterpart of {@link Tables} and {@link Assembly}. */
final class Rows {

  /** Takes the rows. */
  interface Sink {
    void row(String table, List<String> cells);
  }

  private final Sink sink;
  private final boolean stored;

  private Rows(Sink sink, boolean stored) {
    this.sink = sink;
    this.stored = stored;
  }

  /** Rows of a folder: for people and their spreadsheets. */
  Rows(Sink sink) {
    this(sink, false);
  }

  /** Rows of a stored text: with the columns beyond, and cells that hold whatever values can. */
  static Rows stored(Sink sink) {
    return new Rows(sink, true);
  }

  private void row(String table, Object... cells) {
    TableSpec spec = Tables.get(table);
    int columns = spec.columns().size();
    if (cells.length != columns + spec.beyond().size()) {
      throw new IllegalStateException(spec.file() + " has " + spec.stored().size() + " columns");
    }
    sink.row(
        table,
        stored
            ? Arrays.stream(cells).map(StoredCells::text).toList()
            : Arrays.stream(cells).limit(columns).map(Rows::text).toList());
  }

  static String text(Object cell) {
    if (cell instanceof Optional<?> optional) {
      return optional.map(Rows::text).orElse("");
    } else if (cell instanceof Money money) {
      BigDecimal amount = money.getAmount().stripTrailingZeros();
      return amount.setScale(Math.max(0, amount.scale())).toPlainString();
    } else if (cell instanceof Boolean yes) {
      return yes ? "yes" : "no";
    } else if (cell instanceof Enum<?> constant) {
      return constant.name();
    } else if (cell instanceof List<?> list) {
      return Lists.join(list.stream().map(String::valueOf).toList());
    } else if (cell instanceof Map<?, ?> counts) {
      return Lists.joinCounts(counts);
    }
    return cell.toString();
  }

  private static Optional<LocalDate> end(Period range) {
    return range.endInclusive();
  }

  void forbund(Forbund f) {
    ForbundId id = f.id();
    row(
        "forbund",
        id,
        f.name(),
        f.organisationNumber(),
        f.existence().startInclusive(),
        end(f.existence()));
    for (AreaPart part : f.membership().area()) {
      row("area", id, part.kommunCode(), part.part());
    }
    for (Member m : f.membership().members()) {
      row(
          "members",
          id,
          m.id(),
          m.kind(),
          m.code(),
          m.name(),
          m.membership().startInclusive(),
          end(m.membership()));
    }
    for (Withdrawal w : f.membership().withdrawals()) {
      row("withdrawals", id, w.member(), w.noticeGiven(), w.noticeMonths());
    }
    for (Charter c : f.charters()) {
      row(
          "charters",
          id,
          c.inForce().startInclusive(),
          end(c.inForce()),
          c.termYears(),
          c.withdrawalNoticeMonths());
      c.points()
          .forEach(
              (point, text) ->
                  row("charter_points", id, c.inForce().startInclusive(), point.number(), text));
    }
    for (BoardSeat s : f.board().seats()) {
      row(
          "board",
          id,
          s.id(),
          s.member(),
          s.kind(),
          s.holder(),
          s.eligibility(),
          s.held().startInclusive(),
          end(s.held()),
          s.role());
    }
    for (Auditor a : f.auditors()) {
      row(
          "auditors",
          id,
          a.id(),
          a.holder(),
          a.members(),
          a.appointedBy(),
          a.engaged().startInclusive(),
          end(a.engaged()));
    }
  }

  void insats(Insats i) {
    InsatsId id = i.id();
    DateRange planned = i.course().planned();
    row(
        "insatser",
        i.forbund(),
        id,
        i.name(),
        i.kind().direction(),
        i.kind().stage(),
        i.kind().registration(),
        i.kind().esfFinanced(),
        planned.startInclusive(),
        end(planned),
        i.targetGroup().ages().map(a -> a.fromInclusive()),
        i.targetGroup().ages().flatMap(a -> a.toInclusive()),
        i.targetGroup().needs(),
        i.resources().capacity(),
        i.course().merger().map(Merger::into),
        i.course().merger().map(Merger::on));
    i.course()
        .forms()
        .entries()
        .forEach(
            d -> row("insats_forms", id, d.value(), d.during().startInclusive(), end(d.during())));
    for (Partner p : i.partners()) {
      row(
          "insats_partners",
          id,
          p.authority(),
          p.organisation(),
          p.role(),
          p.during().startInclusive(),
          end(p.during()));
    }
    for (Extension e : i.course().extensions()) {
      row("insats_extensions", id, e.decidedOn(), e.newEnd(), e.reason());
    }
    for (Staffing s : i.resources().staffing()) {
      row(
          "insats_staffing",
          id,
          s.role(),
          s.percent(),
          s.payer(),
          s.during().startInclusive(),
          end(s.during()));
    }
    for (PlannedParticipants p : i.resources().planned()) {
      row("insats_planned", id, p.year(), p.participants());
    }
  }

  void accounts(Accounts a) {
    ForbundId f = a.id().forbund();
    Year y = a.id().year();
    FinancialItems fi = a.financial();
    CashFlowItems cf = a.cashFlow();
    row(
        "accounts",
        f,
        y,
        a.opening().equity(),
        a.opening().cash(),
        fi.income(),
        fi.costs(),
        fi.pledged(),
        fi.contingent(),
        cf.depreciation(),
        cf.otherNonCash(),
        cf.changeInReceivables(),
        cf.changeInLiabilities(),
        cf.investing(),
        cf.financing());
    for (Note n : a.notes()) {
      if (n.lines().isEmpty()) {
        row("notes", f, y, n.number(), n.kind(), n.title(), "", "", "", "", "");
      }
      for (NoteLine l : n.lines()) {
        row(
            "notes",
            f,
            y,
            n.number(),
            n.kind(),
            n.title(),
            l.id(),
            l.label(),
            l.amount(),
            l.member(),
            l.insatser());
      }
    }
    for (BudgetLine b : a.budget()) {
      row(
          "budget",
          f,
          y,
          b.id(),
          b.section(),
          b.label(),
          b.budget(),
          b.actual(),
          b.insats(),
          b.noteLines());
    }
    for (InsatsAmount i : a.insatsAmounts()) {
      row("insats_amounts", f, y, i.insats(), i.source(), i.amount());
    }
    for (AccrualException e : a.accruals()) {
      row("accruals", f, y, e.description(), e.cost(), e.belongsTo(), e.bookedIn());
    }
  }

  void outlook(Outlook o) {
    ForbundId f = o.id().forbund();
    Year y = o.id().year();
    if (o.forecast().isEmpty() && o.reports().isEmpty()) {
      row("forecasts", f, y, "", "", "", "");
    }
    if (o.forecast().isPresent()) {
      Forecast c = o.forecast().get();
      row("forecasts", f, y, c.contributions(), c.openingEquity(), c.budgetedForNew(), c.ceiling());
      for (Commitment m : c.commitments()) {
        row("forecast_commitments", f, y, m.label(), m.amount());
      }
    }
    for (InterimReport r : o.reports()) {
      if (r.lines().isEmpty()) {
        row("interim", f, y, r.asOf(), "", "", "");
      }
      for (InterimLine l : r.lines()) {
        row("interim", f, y, r.asOf(), l.budgetLine(), l.actual(), l.forecast());
      }
    }
  }

  void governance(GovernanceYear g) {
    ForbundId f = g.forbund();
    Year y = g.year();
    if (g.meetings().isEmpty()
        && g.applications().isEmpty()
        && g.bodies().isEmpty()
        && g.discharges().isEmpty()) {
      row("meetings", f, y, "", "", "", "", "", "", "", "");
    }
    for (Meeting m : g.meetings()) {
      row(
          "meetings",
          f,
          y,
          m.id(),
          m.kind(),
          m.date(),
          m.place(),
          m.publicMeeting(),
          m.attendance().present(),
          m.attendance().remote(),
          m.adjuster());
    }
    for (Decision d : g.decisions()) {
      Optional<Grant> grant = d.grant();
      Optional<DateRange> period = grant.flatMap(Grant::period);
      row(
          "decisions",
          f,
          y,
          d.id(),
          d.number(),
          d.meeting(),
          d.kind(),
          d.subject(),
          d.wording(),
          grant.map(Grant::amount),
          grant.flatMap(Grant::insats),
          period.map(DateRange::startInclusive),
          period.flatMap(DateRange::endInclusive),
          grant.flatMap(Grant::condition),
          d.delegation().map(Delegation::matter),
          d.delegation().map(Delegation::to));
    }
    for (Application a : g.applications()) {
      row(
          "applications",
          f,
          y,
          a.id(),
          a.applicant(),
          a.title(),
          a.amount(),
          a.period().map(DateRange::startInclusive),
          a.period().flatMap(DateRange::endInclusive),
          a.decision());
    }
    for (Body b : g.bodies()) {
      row("bodies", f, y, b.id(), b.kind(), b.name(), b.mandate(), b.meetings());
      for (BodyMember m : b.members()) {
        row("body_members", f, y, b.id(), m.holder(), m.organisation(), m.role(), m.percent());
      }
    }
    for (Discharge d : g.discharges()) {
      row("discharges", f, y, d.member(), d.forYear(), d.granted(), d.decidedOn());
    }
  }

  /**
   * A document.
   *
   * @param name what the folder calls it: its id, or {@code forbund/id} where that is not enough
   */
  void document(Document d, String name) {
    row(
        "documents",
        d.forbund(),
        d.source().id(),
        d.source().title(),
        d.source().publisher(),
        d.source().year(),
        d.datedOn());
    for (PrintedFigure p : d.figures()) {
      row(
          "printed_figures",
          name,
          p.year(),
          p.key(),
          p.printed().raw(),
          p.printed().unit(),
          p.printed().place().where(),
          elsewhere(d, p.printed().place()),
          // As it is, also where its raw text would be read otherwise.
          p.printed().value().toString());
    }
    for (StatedFact s : d.facts()) {
      row(
          "printed_facts",
          name,
          s.kind(),
          s.subject(),
          s.raw(),
          s.place().where(),
          elsewhere(d, s.place()));
    }
    for (PrintedVolume v : d.volumes()) {
      row(
          "printed_volumes",
          name,
          v.insats(),
          v.participants(),
          v.approximate(),
          v.basis(),
          v.place().where(),
          elsewhere(d, v.place()));
    }
    for (PrintedShare s : d.shares()) {
      row(
          "printed_shares",
          name,
          s.subject(),
          s.percent(),
          s.part(),
          s.whole(),
          s.insats(),
          s.place().where(),
          elsewhere(d, s.place()));
    }
  }

  /** The document that a place names, if it is another than the one it stands in. */
  private static Optional<String> elsewhere(Document document, Place place) {
    return Optional.of(place.document()).filter(id -> !id.equals(document.source().id()));
  }

  void form(Form f) {
    row("forms", f.id(), f.edition(), f.respondent(), f.occasion());
    for (FormItem i : f.items()) {
      row("form_items", f.id(), i.id(), i.minCode(), i.maxCode(), i.nonAnswers());
    }
  }

  void asked(Asked a) {
    AskedId id = a.id();
    row("asked", id.form(), id.forbund(), id.insats(), id.period(), id.sex(), a.number());
  }

  void counts(InsatsCounts c) {
    InsatsId i = c.id().insats();
    Year y = c.id().year();
    Optional<BySex> heads = c.participants();
    row(
        "counts",
        c.forbund(),
        i,
        y,
        c.planned(),
        heads.map(BySex::women),
        heads.map(BySex::men),
        heads.map(BySex::unknown));
    if (c.flows().isPresent()) {
      for (Flow flow : Flow.values()) {
        BySex n = c.flows().get().get(flow);
        row("flows", i, y, flow, n.women(), n.men(), n.unknown());
      }
    }
    for (AnonymousEntry a : c.anonymous()) {
      row("anonymous", i, a.year(), a.sex());
    }
    for (VolumeCount v : c.volumes()) {
      BySex n = v.number();
      row("volumes", i, y, v.label(), v.period(), n.women(), n.men(), n.unknown());
    }
  }

  void closedPeriod(ClosedPeriod c) {
    c.participants().ifPresent(n -> closed(c, ClosedMeasure.PARTICIPANTS, "", "", n));
    if (c.flows().isPresent()) {
      for (Flow flow : Flow.values()) {
        closed(c, ClosedMeasure.of(flow), "", "", c.flows().get().get(flow));
      }
    }
    for (OutcomeCount o : c.outcomes()) {
      closed(c, ClosedMeasure.OUTCOME, o.table(), o.outcome(), o.number());
    }
    for (Tally t : c.tallies()) {
      row(
          "closed_periods",
          c.id().forbund(),
          c.id().insats(),
          c.id().period(),
          c.id().version(),
          c.closedOn(),
          c.reason(),
          ClosedMeasure.TALLY,
          "",
          "",
          "",
          "",
          "",
          Base64.getEncoder().encodeToString(t.toBytes()));
    }
  }

  private void closed(
      ClosedPeriod c, ClosedMeasure measure, String table, String outcome, BySex n) {
    row(
        "closed_periods",
        c.id().forbund(),
        c.id().insats(),
        c.id().period(),
        c.id().version(),
        c.closedOn(),
        c.reason(),
        measure,
        table,
        outcome,
        n.women(),
        n.men(),
        n.unknown(),
        "");
  }
}
