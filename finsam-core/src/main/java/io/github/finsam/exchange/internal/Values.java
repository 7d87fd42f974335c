package io.github.finsam.exchange.internal;

import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.exchange.ImportError;
import io.github.finsam.finding.Document;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
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
    Questionnaires questionnaires,
    long rowsRead,
    long skippedRows,
    List<ImportError> errors) {

  /** Nothing to store. */
  public static Values none(
      List<ImportError> errors, Questionnaires questionnaires, long rowsRead) {
    return new Values(
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        questionnaires,
        rowsRead,
        rowsRead,
        errors);
  }

  /** Nothing at all. */
  public static Values none(List<ImportError> errors) {
    return none(errors, Questionnaires.NONE, 0);
  }
}
