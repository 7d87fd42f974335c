package io.github.finsam.examples.rendering;

/** Something that stands in a section: text, a table, a chart, key figures or a callout. */
public sealed interface Content
    permits BulletList, Callout, Chart, DataTable, Markup, Paragraph, Tiles {

  /**
   * This content as HTML.
   *
   * @param id an id that is unique in the page; every id inside begins with it
   */
  Html html(String id);
}
