package io.github.finsam.storage.memory;

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
import io.github.finsam.storage.ClosedPeriodRepository;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.YearRepository;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;

/** A state and what one unit of work has changed in it; a read is a unit that changes nothing. */
final class MemoryUnit implements Unit {

  private final State base;
  private final Table<ForbundId, Forbund> forbunds;
  private final Table<InsatsId, Insats> insatser;
  private final Table.OfYear<Accounts> accounts;
  private final Table.OfYear<Outlook> outlooks;
  private final Table.OfYear<GovernanceYear> governance;
  private final Table<DocumentId, Document> documents;
  private final Table<FormId, Form> forms;
  private final Table<AskedId, Asked> asked;
  private final Table<InsatsYear, InsatsCounts> counts;
  private final Closed closedPeriods;
  private final Responses responses;
  private volatile boolean over;

  MemoryUnit(State base) {
    this.base = base;
    this.forbunds = new Table<>(base.forbunds(), Forbund::id);
    this.insatser = new Table<>(base.insatser(), Insats::id);
    this.accounts = new Table.OfYear<>(base.accounts(), Accounts::id);
    this.outlooks = new Table.OfYear<>(base.outlooks(), Outlook::id);
    this.governance = new Table.OfYear<>(base.governance(), GovernanceYear::id);
    this.documents = new Table<>(base.documents(), Document::id);
    this.forms = new Table<>(base.forms(), Form::id);
    this.asked = new Table<>(base.asked(), Asked::id);
    this.counts = new Table<>(base.counts(), InsatsCounts::id);
    this.closedPeriods = new Closed(base.closedPeriods());
    this.responses = new Responses(base.responses(), forms);
    forms.keepWhile(form -> responses.count(form) > 0);
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
    return valid(closedPeriods);
  }

  @Override
  public ResponseRepository responses() {
    return valid(responses);
  }

  /** From now on the unit and all that came from it refuse to be used. */
  void end() {
    over = true;
    forbunds.end();
    insatser.end();
    accounts.end();
    outlooks.end();
    governance.end();
    documents.end();
    forms.end();
    asked.end();
    counts.end();
    closedPeriods.end();
    responses.end();
  }

  /** Does what can be done before others have to wait. */
  void prepare() {
    responses.prepare();
  }

  /**
   * The state with this unit's changes.
   *
   * @throws io.github.finsam.storage.ConflictException if it holds other versions of what changed,
   *     or one of the two has put responses on a form that the other has changed
   */
  State onTopOf(State stored) {
    State merged =
        new State(
            forbunds.onTopOf(stored.forbunds()),
            insatser.onTopOf(stored.insatser()),
            accounts.onTopOf(stored.accounts()),
            outlooks.onTopOf(stored.outlooks()),
            governance.onTopOf(stored.governance()),
            documents.onTopOf(stored.documents()),
            forms.onTopOf(stored.forms()),
            asked.onTopOf(stored.asked()),
            counts.onTopOf(stored.counts()),
            closedPeriods.onTopOf(stored.closedPeriods()),
            responses.onTopOf(stored.responses()));
    checkForms(stored, merged);
    return merged;
  }

  /**
   * Keeps every response on the form it was filled in on. Whoever changed a form had removed every
   * response to it that he saw, and nobody else can have removed one of those, or the responses
   * would be in conflict already: so a number that has changed tells of responses that were added.
   */
  private void checkForms(State stored, State merged) {
    for (FormId form : forms.touched()) {
      if (stored.responses().count(form) != base.responses().count(form)) {
        throw forms.conflict(form, stored.forms());
      }
    }
    for (FormId form : forms.touchedIn(stored.forms())) {
      if (merged.responses().count(form) != stored.responses().count(form)) {
        throw forms.conflict(form, stored.forms());
      }
    }
  }

  private <T> T valid(T part) {
    if (over) {
      throw new StoreException("outside");
    }
    return part;
  }
}
