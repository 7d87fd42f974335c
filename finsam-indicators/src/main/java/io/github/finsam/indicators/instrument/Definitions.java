package io.github.finsam.indicators.instrument;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.indicators.instrument.internal.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The definitions an application has, by name {@code instrument/edition}, each in one or more
 * layers. Nothing is read before it is asked for.
 *
 * <p>Immutable and thread-safe as far as its sources are.
 */
public final class Definitions {

  /** How deep in a folder of definitions the tables of an edition lie. */
  private static final int EDITION_DEPTH = 2;

  private final SortedMap<String, List<DefinitionSource>> layers;

  private Definitions(SortedMap<String, List<DefinitionSource>> layers) {
    this.layers = Collections.unmodifiableSortedMap(layers);
  }

  /**
   * Definitions of one layer each.
   *
   * @param sources where each is read from, by its name, for example {@code nns/2014-12}
   */
  public static Definitions of(Map<String, DefinitionSource> sources) {
    SortedMap<String, List<DefinitionSource>> layers = new TreeMap<>();
    sources.forEach((name, source) -> layers.put(name, List.of(source)));
    return new Definitions(layers);
  }

  /**
   * These definitions with a folder of the application above them. A folder {@code nns/2014-12}
   * within it that holds CSV files is the upper layer of the definition of that name, or a
   * definition of its own if there was none. Folders and files whose name begins with a full stop
   * are passed over.
   *
   * @throws UncheckedIOException if the folder cannot be listed
   * @throws DefinitionException if it holds a CSV file at another depth, or it or a folder of its
   *     two levels holds none at all
   */
  public Definitions over(Path folder) {
    List<DefinitionFault> faults = new ArrayList<>();
    misplaced(folder, 0, faults);
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    SortedMap<String, List<DefinitionSource>> more = new TreeMap<>(layers);
    for (Path instrument : folders(folder)) {
      for (Path edition : folders(instrument)) {
        String name = instrument.getFileName() + "/" + edition.getFileName();
        List<DefinitionSource> sources = new ArrayList<>(more.getOrDefault(name, List.of()));
        sources.add(DefinitionSource.folder(edition));
        more.put(name, List.copyOf(sources));
      }
    }
    return new Definitions(more);
  }

  /** The names of the definitions, ascending. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(layers.keySet()));
  }

  /**
   * The edition of a definition; empty if there is no definition of that name.
   *
   * @param name for example {@code nns/2014-12}
   * @throws DefinitionException if there is one and anything is wrong with it
   */
  public Optional<Edition> find(String name) {
    return Optional.ofNullable(layers.get(name)).map(EditionLoader::load);
  }

  /**
   * The edition of a definition.
   *
   * @param name for example {@code nns/2014-12}
   * @throws InvalidValueException if there is no definition of that name; the message names those
   *     there are
   * @throws DefinitionException if anything is wrong with it
   */
  public Edition get(String name) {
    return find(name).orElseThrow(() -> Ids.unknown("edition", name, List.copyOf(layers.keySet())));
  }

  /**
   * All editions, by name ascending, checked each by itself and for what they say of each other.
   *
   * @throws DefinitionException if anything is wrong with one of them; carries the faults of all
   * @see EditionCheck#of(java.util.Collection)
   */
  public List<Edition> all() {
    List<Edition> editions = new ArrayList<>();
    List<EditionReader> readers = new ArrayList<>();
    List<DefinitionFault> faults = new ArrayList<>();
    for (List<DefinitionSource> sources : layers.values()) {
      EditionReader reader = EditionReader.read(sources);
      reader.edition().ifPresent(editions::add);
      readers.add(reader);
      faults.addAll(reader.faults());
    }
    for (EditionReader reader : readers) {
      reader
          .edition()
          .ifPresent(
              edition ->
                  EditionCheck.between(edition, editions).stream()
                      .map(reader::placed)
                      .forEach(faults::add));
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return List.copyOf(editions);
  }

  /**
   * What of a folder would never be read.
   *
   * @return whether it or a folder in it holds tables
   */
  private static boolean misplaced(Path folder, int depth, List<DefinitionFault> faults) {
    List<Path> own = list(folder, path -> Files.isRegularFile(path) && isTable(path));
    boolean holds = !own.isEmpty();
    if (depth != EDITION_DEPTH) {
      own.forEach(path -> faults.add(fault(path, "misplaced-table")));
    }
    List<DefinitionFault> below = new ArrayList<>();
    for (Path inner : folders(folder)) {
      // Below the editions a link may lead back up.
      if (depth < EDITION_DEPTH || !Files.isSymbolicLink(inner)) {
        holds |= misplaced(inner, depth + 1, below);
      }
    }
    if (!holds && depth <= EDITION_DEPTH) {
      // One fault for the whole folder instead of one for each folder in it.
      below.clear();
      faults.add(fault(folder, "no-tables"));
    }
    faults.addAll(below);
    return holds;
  }

  private static DefinitionFault fault(Path path, String code) {
    return new DefinitionFault(
        new DefinitionPlace("", "", "", path.toString(), 0), code, "", List.of());
  }

  private static boolean isTable(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(TableSpec.EXTENSION);
  }

  private static List<Path> folders(Path folder) {
    return list(folder, Files::isDirectory);
  }

  private static List<Path> list(Path folder, Predicate<Path> filter) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .filter(filter)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
