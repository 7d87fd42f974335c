package io.github.finsam.examples.rendering;

import java.util.List;

/**
 * A paragraph of running text.
 *
 * @param style how prominent it is
 * @param parts text and inline elements in order
 */
public record Paragraph(Style style, List<Html> parts) implements Content {

  /** How prominent a paragraph is. */
  public enum Style {
    /** Opens a section, in larger type. */
    LEAD,
    /** Ordinary text. */
    PLAIN,
    /** A source or remark, in smaller type. */
    NOTE
  }

  /** Copies the parts. */
  public Paragraph {
    parts = List.copyOf(parts);
  }

  /** Ordinary text. */
  public static Paragraph of(String text) {
    return of(Html.text(text));
  }

  /** Ordinary text with inline elements. */
  public static Paragraph of(Html... parts) {
    return new Paragraph(Style.PLAIN, List.of(parts));
  }

  /** A larger text that opens a section. */
  public static Paragraph lead(String text) {
    return new Paragraph(Style.LEAD, List.of(Html.text(text)));
  }

  /** A smaller text, such as a source. */
  public static Paragraph note(String text) {
    return new Paragraph(Style.NOTE, List.of(Html.text(text)));
  }

  @Override
  public Html html(String id) {
    Html.Element p = Html.element("p");
    return switch (style) {
      case LEAD -> p.attribute("class", "lead").add(parts);
      case PLAIN -> p.add(parts);
      case NOTE -> p.attribute("class", "note").add(parts);
    };
  }
}
