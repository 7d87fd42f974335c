package io.github.finsam.code;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.internal.CodeFile;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The 21 län with their official two-digit codes (länskod), by which the regions are known too: a
 * region covers one län and has its code. Gotlands län is the only one without a region.
 *
 * <p>Source: Statistiska centralbyrån (SCB), Läns- och kommunkoder i nummerordning, 2024. Labels
 * are the names of the län, in English too: the organisations have been called region at different
 * times, all of them by law from 2020-01-01 on and landsting before, while codes and names of the
 * län have stayed. The list begins on 2003-01-01, as that of the kommuner does.
 */
public final class Regioner {

  /** The id of the list. */
  public static final String LIST_ID = "regioner";

  private static final String GOTLANDS_LAN = "09";

  private static final CodeList LIST = CodeFile.read(LIST_ID, "regioner.csv");

  private Regioner() {}

  /** Every län, dated. */
  public static CodeList list() {
    return LIST;
  }

  /**
   * The län with this code on the day; empty if there was none.
   *
   * @param code two digits, for example {@code 24} for Västerbottens län
   * @param on the day, from 2003-01-01 on
   */
  public static Optional<Code> find(String code, LocalDate on) {
    return LIST.find(code, on);
  }

  /**
   * Whether a region covers the län: all but Gotland.
   *
   * @param code two digits
   * @throws io.github.finsam.base.InvalidValueException if no län ever had the code
   */
  public static boolean hasRegion(String code) {
    new Checks().that(LIST.knows(code), "unknown", "code", code).orThrow();
    return !code.equals(GOTLANDS_LAN);
  }
}
