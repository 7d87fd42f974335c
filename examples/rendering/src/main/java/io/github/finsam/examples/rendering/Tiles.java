package io.github.finsam.examples.rendering;

import java.util.List;
import java.util.Optional;

/**
 * Key figures side by side.
 *
 * @param tiles the figures in order
 */
public record Tiles(List<Tile> tiles) implements Content {
  /** Copies the tiles. */
  public Tiles {
    tiles = List.copyOf(tiles);
  }

  /** Key figures side by side. */
  public static Tiles of(Tile... tiles) {
    return new Tiles(List.of(tiles));
  }

  /**
   * One key figure.
   *
   * @param label what it measures
   * @param value the figure as text, with its unit
   * @param note a line below it, or empty
   * @param mark its severity, if it has one
   */
  public record Tile(String label, String value, String note, Optional<Mark> mark) {
    /** A figure with its label. */
    public static Tile of(String label, String value) {
      return new Tile(label, value, "", Optional.empty());
    }

    /** This figure with a line below it. */
    public Tile withNote(String text) {
      return new Tile(label, value, text, mark);
    }

    /** This figure with a severity. */
    public Tile withMark(Mark severity) {
      return new Tile(label, value, note, Optional.of(severity));
    }

    private Html html() {
      Html.Element tile =
          Html.element("div")
              .attribute("class", "tile")
              .add(Html.element("dt").text(label))
              .add(Html.element("dd").attribute("class", "tile-value").text(value));
      if (!note.isEmpty()) {
        tile = tile.add(Html.element("dd").attribute("class", "tile-note").text(note));
      }
      if (mark.isPresent()) {
        tile = tile.add(Html.element("dd").add(mark.get().html()));
      }
      return tile;
    }
  }

  @Override
  public Html html(String id) {
    return Html.element("dl")
        .attribute("class", "tiles")
        .add(tiles.stream().map(Tile::html).toList());
  }
}
