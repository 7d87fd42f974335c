package io.github.finsam.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.base.internal.PersonalNumbers;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.Import;
import io.github.finsam.exchange.ImportError;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.exchange.TableSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** No table has a column of text where a personal identity number gets through. */
class EveryColumnTest {

  /** A made-up number: the check digit is computed, so that none is written down. */
  private static String number(Random random) {
    int day = 1 + random.nextInt(28) + (random.nextBoolean() ? 60 : 0);
    String century = random.nextBoolean() ? "19" : "";
    String nine =
        String.format(
            "%02d%02d%02d%03d",
            random.nextInt(100), 1 + random.nextInt(12), day, random.nextInt(1_000));
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int product = (nine.charAt(i) - '0') * (2 - i % 2);
      sum += product / 10 + product % 10;
    }
    String sign = List.of("", "-", "+").get(random.nextInt(3));
    return century + nine.substring(0, 6) + sign + nine.substring(6) + (10 - sum % 10) % 10;
  }

  /** A table with one row, whose cell of one column is this text. */
  private static TableSource table(TableSpec spec, int column, String text) {
    List<String> cells = new ArrayList<>(java.util.Collections.nCopies(spec.columns().size(), ""));
    cells.set(column, text);
    return TableSource.of(
        Map.of(spec.file(), spec.headerLine() + "\n" + String.join(",", cells) + "\n"));
  }

  @Property(tries = 20)
  @Label("In every column that is not numeric, of every table, in every mode, also in longer text")
  void refusedEverywhere(@ForAll long seed) {
    Random random = new Random(seed);
    for (TableSpec spec : Tables.ALL) {
      for (int i = 0; i < spec.columns().size(); i++) {
        Column column = spec.columns().get(i);
        String number = number(random);
        String text =
            List.of("", "nr ", "kontakt: ", "2014 ").get(random.nextInt(4))
                + number
                + List.of("", " (kvinna)", ". Sedan", "-").get(random.nextInt(4));
        ImportMode mode = ImportMode.values()[random.nextInt(3)];
        Import read = Exchange.read(table(spec, i, text), mode);
        String where = spec.file() + " " + column.name() + " " + mode;
        // Ten digits of an amount are an amount; whatever else is told of them is masked.
        assertTrue(
            column.type().numeric()
                || read.errors().stream()
                    .anyMatch(
                        e ->
                            e.file().equals(spec.file())
                                && e.column().equals(column.name())
                                && e.code().equals("personal-identity-number")),
            where);
        // Not the last four alone: messages name years, which may be the same.
        String digits = number.replaceAll("[^0-9]", "");
        digits = digits.substring(digits.length() - 6);
        for (ImportError error : read.errors()) {
          for (String told :
              List.of(error.toString(), error.text(Language.SV), error.text(Language.EN))) {
            assertFalse(
                told.contains(number) || told.replaceAll("[^0-9]", "").contains(digits), where);
          }
        }
      }
    }
  }

  @Property(tries = 200)
  void masked(@ForAll long seed) {
    String number = number(new Random(seed));
    assertTrue(PersonalNumbers.in("x " + number + " y"));
    assertEquals("x ******-**** y", PersonalNumbers.mask("x " + number + " y"));
  }
}
