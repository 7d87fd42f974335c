package io.github.finsam.examples.rendering;

/** Writes characters so that HTML and XML read them alike. */
final class Escape {
  private static final int REPLACEMENT = 0xFFFD;

  private Escape() {}

  static void append(String text, boolean inAttribute, StringBuilder out) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\t' -> out.append(inAttribute ? "&#9;" : "\t");
        case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
        case '\r' -> {
          // XML turns a carriage return into a line feed, HTML refuses a reference to one.
          if (i >= text.length() || text.charAt(i) != '\n') {
            out.append(inAttribute ? "&#10;" : "\n");
          }
        }
        default -> out.appendCodePoint(printable(c) ? c : REPLACEMENT);
      }
    }
  }

  static boolean printable(int c) {
    boolean control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !control && !loneSurrogate && !noCharacter;
  }
}
