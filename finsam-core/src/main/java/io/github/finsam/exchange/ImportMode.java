package io.github.finsam.exchange;

/**
 * What happens to the rest when something in a set of tables is wrong.
 *
 * <p>In every mode all errors are reported. An aggregate is what is stored as one: a förbund with
 * its members and charters, a year's accounts with their notes. Its root row is its row in {@code
 * forbund.csv}, {@code insatser.csv}, {@code accounts.csv}, {@code documents.csv} or {@code
 * forms.csv}; outlooks and governance years have none, only rows. A filled-in questionnaire is one
 * row.
 *
 * <p>Pathways ({@link PersonExchange}) are stricter: a bad row leaves out its whole pathway, and an
 * event that is stored is never updated.
 */
public enum ImportMode {
  /**
   * Any error, and nothing is stored; an aggregate or questionnaire that the store already holds is
   * an error. One unit of work, which is taken back if a questionnaire turns out to be bad. The
   * default choice.
   */
  ALL_OR_NOTHING,
  /**
   * Bad rows are left out and the rest is stored, in one unit of work.
   *
   * <ul>
   *   <li>A bad row below a root is left out alone, with the rows that belong to it or name it; but
   *       a bad item leaves out its form, since without it the form would be another.
   *   <li>A bad root row leaves out its aggregate with every row of it, and the rows elsewhere that
   *       name it.
   *   <li>Rows that only together break a rule leave out their aggregate.
   *   <li>A table that cannot be read to its end, or whose header is wrong, leaves out every
   *       aggregate of its kind: nobody knows which of them the lost rows belong to.
   *   <li>A file of questionnaires that cannot be read to its end leaves out its rows from there
   *       on.
   *   <li>An aggregate or questionnaire that the store already holds is left out and reported.
   * </ul>
   *
   * Sums computed from what is left are sums of what is left: look at the errors before using them.
   */
  SKIP_BAD_ROWS,
  /**
   * Bad rows are left out as in {@link #SKIP_BAD_ROWS}, and each aggregate is stored in a unit of
   * work of its own: a run that was broken off can be run again. An aggregate that is stored with
   * the same value is left alone, one that is stored with another value is updated.
   *
   * <p>Questionnaires are stored in batches of 10 000, each a unit of its own, in memory that does
   * not grow with their number. One that is stored under its source id as it is, or stands in the
   * files twice, is left alone; one that differs from it is refused and reported, never updated. A
   * form that was answered is not updated either.
   */
  RESUMABLE
}
