package io.github.finsam.examples.rendering;

/**
 * HTML the caller builds, for what no other content offers.
 *
 * @param markup the tree; ids inside it are the caller's to keep unique
 */
public record Markup(Html markup) implements Content {
  @Override
  public Html html(String id) {
    return markup;
  }
}
