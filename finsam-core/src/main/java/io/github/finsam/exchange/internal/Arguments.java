package io.github.finsam.exchange.internal;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the column that an argument of a constructor was read from. */
final class Arguments {

  private static final Map<String, List<String>> OTHER_NAMES =
      Map.ofEntries(
          entry("kommunCode", List.of("kommun")),
          entry("startInclusive", List.of("from", "formed")),
          entry("endInclusive", List.of("to", "dissolved")),
          entry("fromInclusive", List.of("age_from")),
          entry("toInclusive", List.of("age_to")),
          entry("withdrawalNoticeMonths", List.of("notice_months")),
          entry("points", List.of("text")),
          entry("equity", List.of("opening_equity")),
          entry("cash", List.of("opening_cash")),
          entry("income", List.of("financial_income")),
          entry("costs", List.of("financial_costs")),
          entry("number", List.of("note")),
          entry("lines", List.of("line")),
          entry("budgetLine", List.of("line")),
          entry("path", List.of("key")),
          entry("source", List.of("id")),
          entry("document", List.of("document", "id")),
          entry("grant", List.of("amount")),
          entry("hmac", List.of("participant")),
          entry("delegation", List.of("delegation_matter")),
          entry("id", List.of("id", "line", "item")));

  private Arguments() {}

  /** The column, or an empty text if it is about the row as a whole. */
  static String column(TableSpec spec, String argument) {
    String first =
        argument.indexOf('.') < 0 ? argument : argument.substring(0, argument.indexOf('.'));
    String snake = first.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    if (spec.has(snake)) {
      return snake;
    }
    return OTHER_NAMES.getOrDefault(first, List.of()).stream()
        .filter(spec::has)
        .findFirst()
        .orElse("");
  }
}
