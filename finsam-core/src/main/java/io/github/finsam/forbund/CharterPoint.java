package io.github.finsam.forbund;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;

/** The 18 points that a förbundsordning must settle (9 §), in the order of the law. */
public enum CharterPoint {
  /** Point 1. */
  NAME_SEAT_MEMBERS_PURPOSE("Namn, säte, medlemmar och ändamål", "Name, seat, members and purpose"),
  /** Point 2. */
  ORGANISATION("Organisation", "Organisation"),
  /** Point 3. */
  BOARD_SEATS_AND_TERM(
      "Antal ledamöter och ersättare, representation och mandattid",
      "Number of members and deputies, representation and term"),
  /** Point 4. */
  TASKS_AND_DECISION_POWER(
      "Uppgifter enligt 7 § och beslutanderätt", "Tasks under section 7 and power of decision"),
  /** Point 5. */
  MEMBERS_RIGHT_OF_INITIATIVE(
      "Om medlem får väcka ärenden i styrelsen", "Whether a member may raise matters in the board"),
  /** Point 6. */
  QUALIFIED_MAJORITY(
      "Om kvalificerad majoritet krävs och för vad",
      "Whether a qualified majority is needed and for what"),
  /** Point 7. */
  ANNOUNCEMENTS("Var tillkännagivanden anslås", "Where announcements are posted"),
  /** Point 8. */
  SHARES_AND_COST_SPLIT(
      "Andelar i tillgångar och skulder och fördelning av kostnader",
      "Shares in assets and debts and split of costs"),
  /** Point 9. */
  CREDIT_LIMITS("Begränsningar för kredit enligt 21 §", "Limits on credit under section 21"),
  /** Point 10. */
  CONTROL_AND_INSIGHT("Medlemmarnas kontroll och insyn", "Control and insight of the members"),
  /** Point 11. */
  BUDGET_PROCESS("Budgetprocessen", "The budget process"),
  /** Point 12. */
  AUDITORS_TERM("Revisorernas mandattid", "Term of office of the auditors"),
  /** Point 13. */
  JOINT_AUDITORS("Hur gemensamma revisorer utses", "How joint auditors are chosen"),
  /** Point 14. */
  WITHDRAWAL("Förfarandet vid utträde", "Procedure for withdrawal"),
  /** Point 15. */
  LIQUIDATION(
      "Likvidation, upplösning och skifte", "Liquidation, dissolution and division of assets"),
  /** Point 16. */
  DISPUTES("Hur tvister avgörs", "Procedure for disputes"),
  /** Point 17. */
  FEES("Hur arvoden bestäms", "How fees are decided"),
  /** Point 18. */
  OTHER("Övrigt som medlemmarna finner behövligt", "Anything else the members find necessary");

  private final Label label;

  CharterPoint(String sv, String en) {
    this.label = Label.of(sv, en);
  }

  /** What the point is about. */
  public Label label() {
    return label;
  }

  /** Its number in 9 §, 1 to 18. */
  // The constants stand in the order of the law, which numbers them.
  @SuppressWarnings("EnumOrdinal")
  public int number() {
    return ordinal() + 1;
  }

  /**
   * The point with this number.
   *
   * @param number 1 to 18
   * @throws io.github.finsam.base.InvalidValueException if there is no such point
   */
  public static CharterPoint of(int number) {
    new Checks().range("point", number, 1, 18).orThrow();
    return values()[number - 1];
  }
}
