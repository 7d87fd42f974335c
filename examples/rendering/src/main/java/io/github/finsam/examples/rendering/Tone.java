package io.github.finsam.examples.rendering;

import java.util.Locale;

/** How serious something is; shown by colour, by symbol and always by a text beside it. */
public enum Tone {
  /** Neither good nor bad, such as a target that cannot be judged because the figure is hidden. */
  NONE("–"),
  /** All is well. */
  GOOD("✓"),
  /** Worth knowing. */
  NOTE("i"),
  /** Worth checking. */
  WARNING("!"),
  /** Wrong. */
  ERROR("×");

  private final String symbol;

  Tone(String symbol) {
    this.symbol = symbol;
  }

  String style() {
    return "tone-" + name().toLowerCase(Locale.ROOT);
  }

  Html icon() {
    return Html.element("span")
        .attribute("class", "icon")
        .attribute("aria-hidden", "true")
        .text(symbol);
  }
}
