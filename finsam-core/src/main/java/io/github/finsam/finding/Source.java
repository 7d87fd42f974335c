package io.github.finsam.finding;

import io.github.finsam.base.internal.Checks;

/**
 * A public document that a figure or a rule comes from.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short id within the data set, for example {@code ar2014}
 * @param title its title
 * @param publisher who published it
 * @param year year of publication
 */
public record Source(String id, String title, String publisher, int year) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or the year out of range
   */
  public Source {
    new Checks()
        .name("id", id)
        .name("title", title)
        .name("publisher", publisher)
        .year("year", year)
        .orThrow();
  }

  @Override
  public String toString() {
    return title + " (" + publisher + ", " + year + ")";
  }
}
