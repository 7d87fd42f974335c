package io.github.finsam.exchange.internal;

import io.github.finsam.base.Sek;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Cells of stored texts: they hold whatever a value can, where cells of a folder refuse what people
 * cannot mean. An empty cell is absent; {@code \e} is an empty text. A backslash, control
 * characters and halves of surrogate pairs are written as escapes, so that every database can keep
 * the text and every row is a line. Items of a list each end with a semicolon, so that an empty
 * list and a list of one empty item differ.
 */
final class StoredCells {

  private static final String EMPTY_TEXT = "\\e";

  private StoredCells() {}

  static String text(Object cell) {
    if (cell instanceof Optional<?> optional) {
      return optional
          .map(StoredCells::plain)
          .map(text -> text.isEmpty() ? EMPTY_TEXT : escape(text))
          .orElse("");
    }
    return escape(plain(cell));
  }

  private static String plain(Object cell) {
    if (cell instanceof List<?> list) {
      return items(list.stream().map(String::valueOf).toList());
    } else if (cell instanceof Map<?, ?> counts) {
      return items(counts.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
    }
    return Rows.text(cell);
  }

  /**
   * The value of a cell.
   *
   * @throws RuntimeException if there is none of the column's type in it
   */
  static Optional<Object> parse(Column column, String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String text = cell.equals(EMPTY_TEXT) ? "" : unescape(cell);
    return Optional.of(
        switch (column.type()) {
          // What they may hold is for the values to check.
          case ID, TEXT -> text;
          case INT -> Integer.valueOf(text);
          case LONG -> Long.valueOf(text);
          case YEAR -> Year.of(Integer.parseInt(text));
          case DATE -> LocalDate.parse(text);
          case AMOUNT -> Money.of(Sek.CURRENCY, new BigDecimal(text));
          case LIST, NOTE_LINES -> items(text);
          case COUNTS -> counts(text);
          case INSTANT, MONEY, YES_NO, ENUM, OCCUPATIONS, PERIOD, TALLY -> column.parse(text);
        });
  }

  private static String items(List<String> items) {
    StringBuilder text = new StringBuilder();
    for (String item : items) {
      text.append(item.replace("\\", "\\\\").replace(";", "\\;")).append(';');
    }
    return text.toString();
  }

  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ';') {
        items.add(item.toString());
        item.setLength(0);
      } else if (c == '\\') {
        i++;
        item.append(text.charAt(i));
      } else {
        item.append(c);
      }
    }
    if (!item.isEmpty()) {
      throw new CellException("list-form");
    }
    return List.copyOf(items);
  }

  private static Map<String, Integer> counts(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String item : items(text)) {
      int equals = item.lastIndexOf('=');
      counts.put(item.substring(0, equals), Integer.valueOf(item.substring(equals + 1)));
    }
    return counts;
  }

  private static String escape(String text) {
    int i = 0;
    while (i < text.length() && !escaped(text, i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!escaped(text, i)) {
        escaped.append(c);
      } else if (c == '\\') {
        escaped.append("\\\\");
      } else if (c == '\n') {
        escaped.append("\\n");
      } else {
        escaped.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    return escaped.toString();
  }

  private static boolean escaped(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ' || c == '\\') {
      return true;
    }
    if (c < 0x7F) {
      return false;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c <= 0x9F;
  }

  private static String unescape(String cell) {
    int at = cell.indexOf('\\');
    if (at < 0) {
      return cell;
    }
    StringBuilder text = new StringBuilder(cell.length()).append(cell, 0, at);
    for (int i = at; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      i++;
      switch (cell.charAt(i)) {
        case '\\' -> text.append('\\');
        case 'n' -> text.append('\n');
        case 'u' -> {
          text.append((char) Integer.parseInt(cell.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new CellException("escape");
      }
    }
    return text.toString();
  }
}
