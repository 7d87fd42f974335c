package io.github.finsam.code;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.internal.CodeFile;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The kommuner of Sweden with their official four-digit codes, from 2003-01-01 on, a year before
 * the Finsam law came into force.
 *
 * <p>Source: Statistiska centralbyrån (SCB), Läns- och kommunkoder i nummerordning, 2024. The names
 * are those of SCB, without the word <i>kommun</i>; English uses the same ones. The first two
 * digits are the code of the län.
 */
public final class Kommuner {

  /** The id of the list. */
  public static final String LIST_ID = "kommuner";

  /** Code of Gotland, the only kommun that belongs to no region: it has the tasks of one itself. */
  public static final String GOTLAND = "0980";

  private static final CodeList LIST = CodeFile.read(LIST_ID, "kommuner.csv");

  private Kommuner() {}

  /** Every kommun, dated. */
  public static CodeList list() {
    return LIST;
  }

  /**
   * The kommun with this code on the day; empty if there was none.
   *
   * @param code four digits, for example {@code 2482} for Skellefteå
   * @param on the day, from 2003-01-01 on
   */
  public static Optional<Code> find(String code, LocalDate on) {
    return LIST.find(code, on);
  }

  /**
   * The län of a kommun on the day; empty if the kommun was not in use then.
   *
   * @param code four digits
   * @param on the day, from 2003-01-01 on
   */
  public static Optional<Code> lanOf(String code, LocalDate on) {
    return find(code, on).flatMap(kommun -> Regioner.find(kommun.value().substring(0, 2), on));
  }

  /**
   * Whether the kommun belongs to no region, so that a förbund there can do without one (law
   * 2003:1210): only Gotland, whose kommun has the tasks of a region.
   *
   * @param code four digits
   * @throws io.github.finsam.base.InvalidValueException if no kommun ever had the code
   */
  public static boolean outsideRegion(String code) {
    new Checks().that(LIST.knows(code), "unknown", "code", code).orThrow();
    return code.equals(GOTLAND);
  }
}
