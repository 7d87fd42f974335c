package io.github.finsam.examples.rendering;

import java.util.Arrays;
import java.util.List;

/**
 * A box that draws the eye to something.
 *
 * @param mark how serious it is, and the word for that
 * @param title the matter in one line
 * @param contents the details, may be empty
 */
public record Callout(Mark mark, String title, List<Content> contents) implements Content {
  /** Copies the contents. */
  public Callout {
    contents = List.copyOf(contents);
  }

  /** A box with paragraphs of text. */
  public static Callout of(Mark mark, String title, String... paragraphs) {
    return new Callout(mark, title, Arrays.stream(paragraphs).<Content>map(Paragraph::of).toList());
  }

  @Override
  public Html html(String id) {
    return Html.element("div")
        .attribute("class", "callout " + mark.tone().style())
        .attribute("role", "note")
        .attribute("aria-labelledby", id)
        .add(
            Html.element("p")
                .attribute("class", "callout-title")
                .attribute("id", id)
                .add(mark.html(), Html.text(" "), Html.strong(title)))
        .add(Section.htmlOf(contents, id));
  }
}
