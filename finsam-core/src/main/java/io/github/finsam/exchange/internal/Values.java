package io.github.finsam.exchange.internal;

import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.exchange.ImportError;
import io.github.finsam.finding.Document;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.survey.Form;
import java.util.List;

/** What a set of tables holds. */
public record Values(
    List<Placed<Forbund>> forbunds,
    List<Placed<Insats>> insatser,
    List<Placed<Accounts>> accounts,
    List<Placed<Outlook>> outlooks,
    List<Placed<GovernanceYear>> governance,
    List<Placed<Document>> documents,
    List<Placed<Form>> forms,
    Counted counted,
    Questionnaires questionnaires,
    long rowsRead,
    long skippedRows,
    List<ImportError> errors) {

  /** Nothing to store. */
  public static Values none(
      List<ImportError> errors, Counted counted, Questionnaires questionnaires, long rowsRead) {
    return new Values(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        counted,
        questionnaires,
        rowsRead,
        rowsRead,
        errors);
  }

  /** Whether something here can be judged only beside a store. */
  public boolean needStore() {
    return !questionnaires.isEmpty() || !counted.isEmpty();
  }

  /** What questionnaires and counts can name beside a store. */
  public Known known(Snapshot snapshot) {
    return needStore() ? questionnaires.known().with(snapshot) : questionnaires.known();
  }

  /** Nothing at all. */
  public static Values none(List<ImportError> errors) {
    return none(errors, Counted.NONE, Questionnaires.NONE, 0);
  }
}
