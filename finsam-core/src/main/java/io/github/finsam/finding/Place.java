package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;

/**
 * Where in a document or data set something stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param document the document: the id of a {@link Source}, or what the application calls its data
 * @param where heading, table, row and column as a reader would look them up; empty for the
 *     document as a whole
 */
public record Place(String document, String where) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the document is blank
   */
  public Place {
    Checks checks = new Checks().name("document", document);
    if (!where.isEmpty()) {
      checks.text("where", where, 400);
    }
    checks.orThrow();
  }

  /** A place in a document. */
  public static Place of(String document, String where) {
    return new Place(document, where);
  }

  @Override
  public String toString() {
    return where.isEmpty() ? document : document + ", " + where;
  }
}
