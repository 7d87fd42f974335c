package io.github.finsam.storage;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.DocumentId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;

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
}
