package io.github.finsam.economy;

import io.github.finsam.base.internal.Checks;
import org.joda.money.Money;

/**
 * The rows of the indirect cash-flow statement that the other statements do not give. Money in is
 * positive, money out negative.
 *
 * <p>Immutable and thread-safe.
 *
 * @param depreciation justering för av- och nedskrivningar
 * @param otherNonCash justering för övriga ej likviditetspåverkande poster
 * @param changeInReceivables ökning/minskning av kortfristiga fordringar: negative when they grew
 * @param changeInLiabilities ökning/minskning av kortfristiga skulder: positive when they grew
 * @param investing kassaflöde från investeringsverksamheten
 * @param financing kassaflöde från finansieringsverksamheten
 */
public record CashFlowItems(
    Money depreciation,
    Money otherNonCash,
    Money changeInReceivables,
    Money changeInLiabilities,
    Money investing,
    Money financing) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if an amount is not in SEK
   */
  public CashFlowItems {
    new Checks()
        .sek("depreciation", depreciation)
        .sek("otherNonCash", otherNonCash)
        .sek("changeInReceivables", changeInReceivables)
        .sek("changeInLiabilities", changeInLiabilities)
        .sek("investing", investing)
        .sek("financing", financing)
        .orThrow();
  }
}
