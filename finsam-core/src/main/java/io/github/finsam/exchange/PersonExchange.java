package io.github.finsam.exchange;

import io.github.finsam.exchange.internal.PersonReader;
import io.github.finsam.exchange.internal.PersonValues;
import io.github.finsam.exchange.internal.PersonWriter;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.PersonSnapshot;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonalData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads and writes pathways as a folder of CSV tables, apart from what {@link Exchange} reads and
 * into a store of its own. Cells are written as there. Tables of the one in a folder of the other
 * are left alone.
 *
 * <p>A table for each thing that somebody fills in at one go, so that every column that must be
 * filled is known to be required:
 *
 * <ul>
 *   <li>{@code pathways.csv} ({@code id, key_id, participant, forbund, insats}): one row for each
 *       time of a person in an insats. {@code participant} is the pseudonym, 64 hexadecimal digits,
 *       as {@link io.github.finsam.storage.Pseudonyms} makes it.
 *   <li>{@code pathway_starts.csv}: the start, with {@code sex, birth_year, stated_age,
 *       home_kommun, education, months_on_support, incomes, occupations, referrer, target_groups}.
 *   <li>{@code pathway_closures.csv}: the closure, with {@code reason, incomes, occupations,
 *       next_step, closing_talk, documented}.
 *   <li>{@code pathway_follow_ups.csv}: how it went after, with {@code months, response, incomes,
 *       occupations}; the last two only for {@code ANSWERED}.
 *   <li>{@code pathway_plans.csv}: {@code ACTION_PLAN_MADE}, with {@code follow_up_on,
 *       deviation_plan}, and {@code COORDINATED_PLAN_MADE}, with {@code others_do, responsible,
 *       needed_since}; what each party has undertaken stands in {@code plan_commitments.csv}
 *       ({@code pathway, event, party, what, by}).
 *   <li>{@code pathway_events.csv}: every other {@link io.github.finsam.pathway.EventKind}. Which
 *       columns it fills follows from the kind; a filled one of another kind is an error.
 *   <li>{@code answer_links.csv} ({@code forbund, source_id, pathway, occasion}): which
 *       questionnaires belong to which measuring occasion; the pathway may be in the store.
 * </ul>
 *
 * <p>Every event has {@code pathway, event} (its id, unique in the pathway), {@code occurred_on},
 * {@code recorded_at} (a time in UTC such as {@code 2014-03-05T12:00:00Z}) and {@code corrects}.
 * Codes are those of {@link io.github.finsam.pathway.FollowUpCodes}; {@code incomes}, {@code
 * target_groups}, {@code activities} and {@code parties} are lists, {@code occupations} a list of
 * {@code kind} or {@code kind=percent}. An empty list says that nothing was registered, which is
 * not the same as the code for none.
 *
 * <p>A pathway is read as a whole or not at all: with a row missing it would be another. Its events
 * must be legal together, and an error names the row and the rule. Förbund and insatser are not
 * looked up, since they stand in another store. Personal identity numbers are refused and masked as
 * everywhere.
 */
public final class PersonExchange {

  private PersonExchange() {}

  /**
   * Reads the tables of a folder. Nothing is thrown for what is wrong in it, or if it is not there:
   * {@link PersonImport#errors()} tells.
   *
   * @param folder the folder; what else is in it is left alone
   * @param mode what happens to the rest when something is wrong
   */
  public static PersonImport readFolder(Path folder, ImportMode mode) {
    if (!Files.isDirectory(folder)) {
      String code = Files.exists(folder) ? "not-a-folder" : "folder-missing";
      ImportError error = new ImportError("", 0, "", code, folder.toString(), List.of());
      return new PersonImport(mode, PersonValues.none(List.of(error), 0));
    }
    return read(TableSource.folder(folder), mode);
  }

  /**
   * Reads tables from anywhere.
   *
   * @param source where they are
   * @param mode what happens to the rest when something is wrong
   */
  public static PersonImport read(TableSource source, ImportMode mode) {
    return read(source, mode, ImportProgress.NONE);
  }

  /**
   * Reads tables from anywhere and tells how far it has come.
   *
   * @param source where they are
   * @param mode what happens to the rest when something is wrong
   * @param progress told while reading
   */
  public static PersonImport read(TableSource source, ImportMode mode, ImportProgress progress) {
    return new PersonImport(mode, PersonReader.read(source, mode, progress));
  }

  /**
   * Writes everything stored but the log of accesses as a folder of tables, pathways by id. They
   * are first written beside their place and read back. Logged as two streams.
   *
   * @param store what to write, as one unchanging view
   * @param accessor who writes it, and what for
   * @param folder where to; created if it is not there; other files in it are left alone
   * @throws ExportException if a value cannot be read back as it is
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(PersonStore store, Accessor accessor, Path folder) {
    store.<Boolean>read(
        accessor,
        snapshot -> {
          write(snapshot, folder);
          return true;
        });
  }

  /**
   * Writes everything in a view of a store but its log; see {@link #write(PersonStore, Accessor,
   * Path)}.
   *
   * @param snapshot what to write
   * @param folder where to; created if it is not there; other files in it are left alone
   * @throws ExportException if a value cannot be read back as it is
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(PersonSnapshot snapshot, Path folder) {
    List<Pathway> pathways = new ArrayList<>();
    List<AnswerLink> links = new ArrayList<>();
    snapshot.pathways().forEach(PathwayQuery.all(), pathways::add);
    snapshot.links().forEach(PathwayQuery.all(), links::add);
    pathways.sort(Comparator.comparing(Pathway::id));
    links.sort(Comparator.naturalOrder());
    PersonWriter.write(pathways, links, Optional.empty(), folder);
  }

  /**
   * Writes what is held about one participant, for that person: the tables above, and {@code
   * access_events.csv} ({@code number, at, who, purpose, kind, pathway, query}), which no import
   * reads.
   *
   * @param data what {@link PersonSnapshot#export} gave
   * @param folder where to; created if it is not there; other files in it are left alone
   * @throws ExportException if a value cannot be read back as it is
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(PersonalData data, Path folder) {
    PersonWriter.write(data.pathways(), data.links(), Optional.of(data.access()), folder);
  }
}
