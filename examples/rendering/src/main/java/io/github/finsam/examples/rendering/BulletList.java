package io.github.finsam.examples.rendering;

import java.util.Arrays;
import java.util.List;

/**
 * A list of short points.
 *
 * @param items the points in order
 */
public record BulletList(List<Html> items) implements Content {
  /** Copies the items. */
  public BulletList {
    items = List.copyOf(items);
  }

  /** A list of texts. */
  public static BulletList of(String... items) {
    return ofTexts(Arrays.asList(items));
  }

  /** A list of texts. */
  public static BulletList ofTexts(List<String> items) {
    return new BulletList(items.stream().map(Html::text).toList());
  }

  @Override
  public Html html(String id) {
    return Html.element("ul")
        .attribute("class", "bullets")
        .add(items.stream().map(i -> Html.element("li").add(i)).toList());
  }
}
