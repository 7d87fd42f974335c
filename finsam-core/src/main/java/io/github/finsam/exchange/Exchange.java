package io.github.finsam.exchange;

import io.github.finsam.exchange.internal.FolderReader;
import io.github.finsam.exchange.internal.FolderWriter;
import io.github.finsam.exchange.internal.Values;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads and writes a folder of CSV tables: one file a table, UTF-8, commas, quotes as in RFC 4180,
 * a header with exactly the columns of the table; and of filled-in questionnaires one file a form.
 *
 * <pre>{@code
 * Exchange.readFolder(Path.of("data"), ImportMode.ALL_OR_NOTHING).into(store).throwIfErrors();
 * }</pre>
 *
 * <p>How cells are written:
 *
 * <ul>
 *   <li>Days are {@code yyyy-MM-dd}, years 1000 to 9999. Amounts are kronor in plain digits with at
 *       most two decimals after a point. Yes and no are {@code yes} and {@code no}. Constants are
 *       written by name. An empty cell is absent.
 *   <li>Lists are separated by semicolons; a semicolon within an item is {@code \;}, a backslash
 *       {@code \\}. Counts are {@code what=number;what=number}.
 *   <li>Texts are kept as they are, spaces at the edges and a leading {@code =} included; a line
 *       break of two characters becomes one. Whoever opens a table from others in a spreadsheet
 *       should know that it may take a leading {@code =} for a formula.
 *   <li>{@code document} names a document by its id; where two förbund have a document of one id,
 *       as {@code forbund/id}.
 *   <li>A row with only its leading columns (of {@code notes} as far as {@code title}, of {@code
 *       interim} as far as {@code as_of}, of {@code forecasts} and {@code meetings} as far as
 *       {@code year}) says that what they name exists and has nothing in it.
 * </ul>
 *
 * <p>Questionnaires: {@code forms.csv} ({@code form, edition, respondent, occasion}) and {@code
 * form_items.csv} ({@code form, item, min_code, max_code, non_answers}, the items of a form in
 * their order) say which codes are allowed; {@code asked.csv} ({@code form, forbund, insats,
 * period, sex, number}) how many were asked. The questionnaires themselves stand in {@code
 * responses-<form>.csv}, one row each, as tools for surveys export them:
 *
 * <ul>
 *   <li>The columns are {@code source_id, forbund, insats, respondent, occasion, day, sex,
 *       age_from, age_to} and then one for each item of the form, headed by its id, in any order.
 *       {@code respondent} and {@code occasion} may be left out; if they are there they say what
 *       the form says.
 *   <li>A cell of an item is its code. An empty one is an error, unless the import is told what it
 *       means: {@link Import#blankMeans}.
 *   <li>The id of the form has only letters a to z, digits, full stop, hyphen and underscore, or no
 *       file can be named after it; nor can two files be told apart by case alone everywhere.
 *       Reading and writing refuse such names, rather than change them.
 *   <li>Forms, förbund and insatser that they name stand in the folder or in the store. A folder
 *       with nothing but questionnaires is read, too, held against the store.
 *   <li>They are read row by row while they are stored, however many there are.
 * </ul>
 *
 * <p>Counts, without any identity. Heads stand by sex in {@code women, men, unknown}: women and men
 * go together, unknown may be empty for none, and where all three are empty nobody counted.
 *
 * <ul>
 *   <li>{@code counts.csv} ({@code forbund, insats, year, planned, women, men, unknown}): one row
 *       for each insats and year; everybody who took part on some day of it.
 *   <li>{@code flows.csv} ({@code insats, year, flow, women, men, unknown}): {@code CARRIED_IN},
 *       {@code STARTED}, {@code ENDED} and {@code REMAINING}, all four or none.
 *   <li>{@code anonymous.csv} ({@code insats, year, sex}): one row for each anonymous participant
 *       who started in the year. The order of the rows is not kept.
 *   <li>{@code volumes.csv} ({@code insats, year, label, period, women, men, unknown}): events and
 *       what else is only counted; a bare total stands in {@code unknown}.
 *   <li>{@code closed_periods.csv} ({@code forbund, insats, period, version, closed_on, reason,
 *       measure, table, outcome, women, men, unknown, tally}): one row for each number that closing
 *       a period froze. {@code insats} is empty for the förbund as a whole. A {@code measure} is
 *       {@code PARTICIPANTS}, one of the four flows, {@code OUTCOME} (named by {@code table} and
 *       {@code outcome}) or {@code TALLY} (counted answers, in Base64, as the export writes them).
 *       A correction is a further version with a reason; what is closed is never changed, and one
 *       bad row leaves out the whole of a closed period.
 *   <li>Förbund and insatser that they name stand in the folder or in the store. A folder with
 *       nothing but these tables is read, too, held against the store.
 * </ul>
 *
 * <p>{@code forbund.csv}, {@code area.csv} and {@code members.csv} must be there, unless the folder
 * is about questionnaires and counts alone; any other table may be missing, as long as no row
 * points into it. A Swedish personal identity number or coordination number in a text or an id is
 * refused and masked wherever it is told of.
 *
 * <p>What is known about persons has tables of its own, which {@link PersonExchange} reads and
 * these leave alone.
 */
public final class Exchange {

  private Exchange() {}

  /**
   * Reads the tables of a folder. Nothing is thrown for what is wrong in it, or if it is not there:
   * {@link Import#errors()} tells.
   *
   * @param folder the folder; folders in it and files that do not end in {@code .csv} are ignored
   * @param mode what happens to the rest when something is wrong
   */
  public static Import readFolder(Path folder, ImportMode mode) {
    return readFolder(folder, mode, ImportProgress.NONE);
  }

  /**
   * Reads the tables of a folder and tells how far it has come.
   *
   * @param folder the folder; folders in it and files that do not end in {@code .csv} are ignored
   * @param mode what happens to the rest when something is wrong
   * @param progress told while reading
   */
  public static Import readFolder(Path folder, ImportMode mode, ImportProgress progress) {
    if (!Files.isDirectory(folder)) {
      String code = Files.exists(folder) ? "not-a-folder" : "folder-missing";
      ImportError error = new ImportError("", 0, "", code, folder.toString(), List.of());
      return new Import(mode, Values.none(List.of(error)));
    }
    return read(TableSource.folder(folder), mode, progress);
  }

  /**
   * Reads tables from anywhere, for example from a jar.
   *
   * @param source where they are
   * @param mode what happens to the rest when something is wrong
   */
  public static Import read(TableSource source, ImportMode mode) {
    return read(source, mode, ImportProgress.NONE);
  }

  /**
   * Reads tables from anywhere and tells how far it has come.
   *
   * @param source where they are
   * @param mode what happens to the rest when something is wrong
   * @param progress told while reading
   */
  public static Import read(TableSource source, ImportMode mode, ImportProgress progress) {
    return new Import(mode, FolderReader.read(source, mode, progress));
  }

  /**
   * Writes everything stored as a folder of tables, every table with its header, aggregates by key
   * and their parts in their order, questionnaires by förbund and source id. A form without any
   * gets a file with a header, ready to be filled in. The tables are first written beside their
   * place and read back; each then replaces the one that was there at once. Of questionnaires those
   * of one förbund and edition are held in memory at a time.
   *
   * @param store what to write, as one unchanging view
   * @param folder where to; created if it is not there; other files in it are left alone
   * @throws ExportException if a value cannot be read back as it is: it points at something that is
   *     not stored, holds a personal identity number, or says what the tables cannot hold; or if
   *     the folder holds questionnaires on a form that is not stored
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(Store store, Path folder) {
    store.<Boolean>read(
        snapshot -> {
          write(snapshot, folder);
          return true;
        });
  }

  /**
   * Writes everything in a view of a store as a folder of tables; see {@link #write(Store, Path)}.
   *
   * @param snapshot what to write
   * @param folder where to; created if it is not there; other files in it are left alone
   * @throws ExportException if a value cannot be read back as it is
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(Snapshot snapshot, Path folder) {
    FolderWriter.write(snapshot, folder);
  }
}
