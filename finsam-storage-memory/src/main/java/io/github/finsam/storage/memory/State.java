package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
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
import io.github.finsam.storage.Versioned;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;

/** Everything stored at one moment. */
record State(
    SortedTree<ForbundId, Versioned<Forbund>> forbunds,
    SortedTree<InsatsId, Versioned<Insats>> insatser,
    SortedTree<ForbundYear, Versioned<Accounts>> accounts,
    SortedTree<ForbundYear, Versioned<Outlook>> outlooks,
    SortedTree<ForbundYear, Versioned<GovernanceYear>> governance,
    SortedTree<DocumentId, Versioned<Document>> documents,
    SortedTree<FormId, Versioned<Form>> forms,
    SortedTree<AskedId, Versioned<Asked>> asked,
    SortedTree<InsatsYear, Versioned<InsatsCounts>> counts,
    SortedTree<ClosedPeriodId, Versioned<ClosedPeriod>> closedPeriods,
    Shelves responses) {

  /** Nothing, in a store of its own. */
  static State empty() {
    return new State(
        SortedTree.empty(),
        SortedTree.empty(),
        SortedTree.empty(),
        SortedTree.empty(),
        SortedTree.empty(),
        SortedTree.empty(),
        SortedTree.empty(),
        SortedTree.empty(),
        SortedTree.empty(),
        SortedTree.empty(),
        Shelves.empty(new Strata()));
  }
}
