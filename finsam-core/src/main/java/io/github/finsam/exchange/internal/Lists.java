package io.github.finsam.exchange.internal;

import io.github.finsam.pathway.Occupation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists in one cell, separated by semicolons. A semicolon within an item is written {@code \;} and
 * a backslash {@code \\}; a backslash before anything else is itself. Counts are items of the form
 * {@code what=number}, where the last equals sign counts; occupations are so, too, and may have no
 * number.
 */
final class Lists {

  private Lists() {}

  static String join(List<String> items) {
    StringBuilder text = new StringBuilder();
    for (String item : items) {
      if (text.length() > 0) {
        text.append(';');
      }
      text.append(item.replace("\\", "\\\\").replace(";", "\\;"));
    }
    return text.toString();
  }

  static List<String> split(String cell) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
      if (c == '\\' && (next == ';' || next == '\\')) {
        item.append(next);
        i++;
      } else if (c == ';') {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString());
    if (items.stream().anyMatch(String::isBlank)) {
      throw new CellException("list-form");
    }
    return List.copyOf(items);
  }

  static String joinCounts(Map<?, ?> counts) {
    return join(counts.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
  }

  static Map<String, Integer> splitCounts(String cell) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String item : split(cell)) {
      int equals = item.lastIndexOf('=');
      String number = item.substring(equals + 1);
      if (equals < 1 || !number.matches("[0-9]{1,9}")) {
        throw new CellException("counts-form");
      }
      if (counts.put(item.substring(0, equals), Integer.valueOf(number)) != null) {
        throw new CellException("counts-form");
      }
    }
    return counts;
  }

  static String joinOccupations(List<Occupation> occupations) {
    return join(occupations.stream().map(Lists::occupation).toList());
  }

  private static String occupation(Occupation occupation) {
    String percent = occupation.percent().map(String::valueOf).orElse("");
    boolean plain = percent.isEmpty() && occupation.kind().indexOf('=') < 0;
    return plain ? occupation.kind() : occupation.kind() + "=" + percent;
  }

  static List<Occupation> splitOccupations(String cell) {
    List<Occupation> occupations = new ArrayList<>();
    for (String item : split(cell)) {
      int equals = item.lastIndexOf('=');
      String percent = item.substring(equals + 1);
      if (equals < 0) {
        occupations.add(Occupation.of(item));
      } else if (equals == 0 || !percent.matches("[0-9]{0,3}")) {
        throw new CellException("occupations-form");
      } else if (percent.isEmpty()) {
        occupations.add(Occupation.of(item.substring(0, equals)));
      } else {
        occupations.add(Occupation.of(item.substring(0, equals), Integer.parseInt(percent)));
      }
    }
    return List.copyOf(occupations);
  }
}
