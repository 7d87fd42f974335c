package io.github.finsam.examples.rendering;

/**
 * A severity with its text, such as a warning that says "deviates".
 *
 * @param tone how serious it is
 * @param text what is shown and read aloud beside the symbol; not blank
 */
public record Mark(Tone tone, String text) {
  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the text is blank, since a symbol alone says nothing
   */
  public Mark {
    if (text.isBlank()) {
      throw new IllegalArgumentException("Argument 'text' must not be blank");
    }
  }

  /** A mark. */
  public static Mark of(Tone tone, String text) {
    return new Mark(tone, text);
  }

  Html html() {
    return Html.element("span")
        .attribute("class", "mark " + tone.style())
        .add(tone.icon(), Html.text(text));
  }
}
