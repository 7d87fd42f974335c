package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.DocumentId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.rules.Dossier;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;

/**
 * One unchanging view of everything stored; valid only inside {@link Store#read}, on the thread
 * that runs the work.
 */
public interface Snapshot {

  /** The förbund. */
  Reader<ForbundId, Forbund> forbunds();

  /** The insatser. */
  Reader<InsatsId, Insats> insatser();

  /** The accounts. */
  YearReader<Accounts> accounts();

  /** Forecasts and interim reports. */
  YearReader<Outlook> outlooks();

  /** Meetings, decisions and bodies. */
  YearReader<GovernanceYear> governance();

  /** What documents print. */
  Reader<DocumentId, Document> documents();

  /**
   * The forms of questionnaires. A form that a response was filled in on can neither be changed nor
   * deleted: that is refused with an {@link InUseException} once the version is right. Where
   * another unit adds the response meanwhile, an adapter throws this or, here or when the unit is
   * stored, a {@link ConflictException}.
   */
  Reader<FormId, Form> forms();

  /** How many were asked. */
  Reader<AskedId, Asked> asked();

  /** What is counted in insatser by year, without identities. */
  Reader<InsatsYear, InsatsCounts> counts();

  /** What closing periods froze. */
  ClosedPeriodReader closedPeriods();

  /** Filled-in questionnaires. */
  ResponseReader responses();

  /**
   * Everything stored about a förbund, for the rules to look at; insatser, years, documents and
   * counts in the order of their keys.
   *
   * @throws NotFoundException if there is no such förbund
   */
  default Dossier dossier(ForbundId id) {
    return new Dossier(
        forbunds().get(id),
        insatser().all().stream().filter(i -> i.forbund().equals(id)).toList(),
        accounts().all().stream().filter(a -> a.id().forbund().equals(id)).toList(),
        outlooks().all().stream().filter(o -> o.id().forbund().equals(id)).toList(),
        governance().all().stream().filter(g -> g.forbund().equals(id)).toList(),
        documents().all().stream().filter(d -> d.forbund().equals(id)).toList(),
        counts().all().stream().filter(c -> c.forbund().equals(id)).toList(),
        closedPeriods().all().stream().filter(c -> c.id().forbund().equals(id)).toList());
  }
}
