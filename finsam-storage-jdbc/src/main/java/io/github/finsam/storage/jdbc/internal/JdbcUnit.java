package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.DocumentId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.ClosedPeriodRepository;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.YearRepository;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import java.util.List;

/** A unit of work in a session; a read is a unit that changes nothing. */
public final class JdbcUnit implements Unit, UnitOfWork {

  private final Audit audit;
  private final JdbcTable<ForbundId, Forbund> forbunds;
  private final JdbcTable<InsatsId, Insats> insatser;
  private final JdbcTable.OfYear<Accounts> accounts;
  private final JdbcTable.OfYear<Outlook> outlooks;
  private final JdbcTable.OfYear<GovernanceYear> governance;
  private final JdbcTable<DocumentId, Document> documents;
  private final FormTable forms;
  private final JdbcTable<AskedId, Asked> asked;
  private final JdbcTable<InsatsYear, InsatsCounts> counts;
  private final Closed closed;
  // In the order in which they are written.
  private final List<JdbcTable<?, ?>> tables;
  private boolean over;

  /** A unit of work in a session. */
  public JdbcUnit(Session session, Audit audit) {
    this.audit = audit;
    this.forbunds = new JdbcTable<>(session, Kind.FORBUND);
    this.insatser = new JdbcTable<>(session, Kind.INSATS);
    this.accounts = new JdbcTable.OfYear<>(session, Kind.ACCOUNTS);
    this.outlooks = new JdbcTable.OfYear<>(session, Kind.OUTLOOK);
    this.governance = new JdbcTable.OfYear<>(session, Kind.GOVERNANCE);
    this.documents = new JdbcTable<>(session, Kind.DOCUMENT);
    this.forms = new FormTable(session);
    this.asked = new JdbcTable<>(session, Kind.ASKED);
    this.counts = new JdbcTable<>(session, Kind.COUNTS);
    JdbcTable<ClosedPeriodId, ClosedPeriod> closedPeriods =
        new JdbcTable<>(session, Kind.CLOSED_PERIOD);
    this.closed = new Closed(closedPeriods);
    this.tables =
        List.of(
            forbunds,
            insatser,
            accounts,
            outlooks,
            governance,
            documents,
            forms,
            asked,
            counts,
            closedPeriods);
  }

  @Override
  public Repository<ForbundId, Forbund> forbunds() {
    return valid(forbunds);
  }

  @Override
  public Repository<InsatsId, Insats> insatser() {
    return valid(insatser);
  }

  @Override
  public YearRepository<Accounts> accounts() {
    return valid(accounts);
  }

  @Override
  public YearRepository<Outlook> outlooks() {
    return valid(outlooks);
  }

  @Override
  public YearRepository<GovernanceYear> governance() {
    return valid(governance);
  }

  @Override
  public Repository<DocumentId, Document> documents() {
    return valid(documents);
  }

  @Override
  public Repository<FormId, Form> forms() {
    return valid(forms);
  }

  @Override
  public Repository<AskedId, Asked> asked() {
    return valid(asked);
  }

  @Override
  public Repository<InsatsYear, InsatsCounts> counts() {
    return valid(counts);
  }

  @Override
  public ClosedPeriodRepository closedPeriods() {
    return valid(closed);
  }

  @Override
  public ResponseRepository responses() {
    return valid(forms.responses());
  }

  /**
   * Stores those of some responses whose source ids are not taken.
   *
   * @return how many
   */
  public int insertMissing(List<Response> responses) {
    return valid(forms.responses()).insertMissing(responses);
  }

  @Override
  public void end() {
    over = true;
    tables.forEach(JdbcTable::end);
    forms.responses().end();
  }

  @Override
  public boolean isMovable() {
    return !forms.responses().hasSpilled();
  }

  @Override
  public void check(Session later) {
    tables.forEach(table -> table.check(later));
    forms.responses().check(later);
  }

  @Override
  public void write(Session to) {
    audit.clear();
    forms.responses().writeRemovals(to, audit);
    tables.forEach(table -> table.write(to, audit));
    forms.responses().writeAdditions(to, audit);
    audit.write(to);
  }

  private <T> T valid(T part) {
    if (over) {
      throw new StoreException("outside");
    }
    return part;
  }
}
