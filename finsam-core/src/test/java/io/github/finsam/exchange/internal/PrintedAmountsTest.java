package io.github.finsam.exchange.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.finding.PrintedUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedAmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-43 391 kr|KR|-43391.00",
        "6 104|TKR|6104000.00",
        "1 299 000|KR|1299000.00",
        "1\u00a0299\u202f000|KR|1299000.00",
        "3,6|MKR_1|3600000.00",
        "3,6 mkr|MKR_1|3600000.00",
        "inga|KR|0.00",
        "Inga|TKR|0.00",
        "0 kr|KR|0.00",
        "–|KR|0.00",
        "\u221243 391|KR|-43391.00",
        "- 43 391|KR|-43391.00",
        "+5|KR|5.00",
        "12,50 kr|KR|12.50",
        "6 104 tkr|TKR|6104000.00",
        "6104|TKR|6104000.00",
        "530.000kr|KR|530000.00",
        "1.299.000|KR|1299000.00",
      })
  void asSwedishDocumentsPrintThem(String raw, PrintedUnit unit, BigDecimal kronor) {
    assertEquals(Optional.of(kronor), PrintedAmounts.parse(raw, unit).map(m -> m.getAmount()));
  }

  @Test
  void whatIsNoAmountInTheUnit() {
    for (String raw :
        List.of(
            "",
            "tre",
            "6.1",
            "3.6",
            "1.299 000",
            "6 10",
            "1 2345",
            "6 104 kr och 5",
            "--5",
            "12,345",
            "x5")) {
      assertEquals(Optional.empty(), PrintedAmounts.parse(raw, PrintedUnit.KR), raw);
    }
    assertEquals(Optional.empty(), PrintedAmounts.parse("6 104 tkr", PrintedUnit.KR));
    assertEquals(Optional.empty(), PrintedAmounts.parse("6 104 kr", PrintedUnit.TKR));
  }
}
