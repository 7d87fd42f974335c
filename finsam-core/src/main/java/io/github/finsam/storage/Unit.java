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
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;

/**
 * A unit of work: reads its own writes, and stores all of them or none; valid only inside {@link
 * Store#write}, on the thread that runs the work.
 */
public interface Unit extends Snapshot {

  @Override
  Repository<ForbundId, Forbund> forbunds();

  @Override
  Repository<InsatsId, Insats> insatser();

  @Override
  YearRepository<Accounts> accounts();

  @Override
  YearRepository<Outlook> outlooks();

  @Override
  YearRepository<GovernanceYear> governance();

  @Override
  Repository<DocumentId, Document> documents();

  /**
   * {@inheritDoc}
   *
   * <p>{@link Repository#update} and {@link Repository#delete} throw an {@link InUseException} for
   * a form that responses hang on, once the version is right.
   */
  @Override
  Repository<FormId, Form> forms();

  @Override
  Repository<AskedId, Asked> asked();

  @Override
  Repository<InsatsYear, InsatsCounts> counts();

  @Override
  ClosedPeriodRepository closedPeriods();

  @Override
  ResponseRepository responses();
}
