package io.github.finsam.economy;

import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Checks;
import java.time.Year;
import java.util.Collection;
import java.util.List;
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

  /**
   * The rows of a year with the change in working capital taken from the notes of two years; the
   * other four rows are those of the current accounts.
   *
   * @param previous the accounts of the year before
   * @param current the accounts of the year
   * @throws io.github.finsam.base.InvalidValueException if they are of two förbund, or {@code
   *     previous} is not of the year before {@code current}
   */
  public static CashFlowItems derive(Accounts previous, Accounts current) {
    return derive(List.of(previous), current);
  }

  /**
   * The same for a förbund that others were merged into at the turn of the year: what it takes over
   * is what all of them had.
   *
   * @param previous the accounts of the year before, of the förbund itself and of those merged into
   *     it
   * @param current the accounts of the year
   * @throws io.github.finsam.base.InvalidValueException if a förbund occurs twice in {@code
   *     previous}, the förbund itself is not there, or accounts are not of the year before {@code
   *     current}
   */
  public static CashFlowItems derive(Collection<Accounts> previous, Accounts current) {
    Year before = current.id().year().minusYears(1);
    Checks checks =
        new Checks()
            .unique("previous", previous, a -> a.id().forbund())
            .that(
                previous.stream().anyMatch(a -> a.id().forbund().equals(current.id().forbund())),
                "mismatch",
                "previous.forbund",
                previous.stream().map(a -> a.id().forbund().value()).toList(),
                current.id().forbund().value());
    previous.forEach(
        a ->
            checks.that(
                a.id().year().equals(before),
                "mismatch",
                "previous.year",
                a.id().year(),
                before.toString()));
    checks.orThrow();
    CashFlowItems items = current.cashFlow();
    return new CashFlowItems(
        items.depreciation,
        items.otherNonCash,
        sum(previous, NoteKind.RECEIVABLES).minus(NoteSums.of(current, NoteKind.RECEIVABLES)),
        NoteSums.of(current, NoteKind.LIABILITIES).minus(sum(previous, NoteKind.LIABILITIES)),
        items.investing,
        items.financing);
  }

  private static Money sum(Collection<Accounts> accounts, NoteKind kind) {
    return Sek.sum(accounts.stream().map(a -> NoteSums.of(a, kind)).toList());
  }
}
