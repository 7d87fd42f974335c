package io.github.finsam.indicators.instrument;

import io.github.finsam.base.InvalidValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The definitions an application has, by name {@code instrument/edition}, each in one or more
 * layers. Nothing is read before it is asked for.
 *
 * <p>Immutable and thread-safe as far as its sources are.
 */
public final class Definitions {

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
   * definition of its own if there was none.
   *
   * @throws UncheckedIOException if the folder cannot be listed
   */
  public Definitions over(Path folder) {
    SortedMap<String, List<DefinitionSource>> more = new TreeMap<>(layers);
    for (Path instrument : folders(folder)) {
      for (Path edition : folders(instrument)) {
        if (holdsTables(edition)) {
          String name = instrument.getFileName() + "/" + edition.getFileName();
          List<DefinitionSource> sources = new ArrayList<>(more.getOrDefault(name, List.of()));
          sources.add(DefinitionSource.folder(edition));
          more.put(name, List.copyOf(sources));
        }
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
   * All editions, by name ascending.
   *
   * @throws DefinitionException if anything is wrong with one of them; carries the faults of all
   */
  public List<Edition> all() {
    List<Edition> editions = new ArrayList<>();
    List<DefinitionFault> faults = new ArrayList<>();
    for (List<DefinitionSource> sources : layers.values()) {
      EditionReader reader = EditionReader.read(sources);
      reader.edition().ifPresent(editions::add);
      faults.addAll(reader.faults());
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    return List.copyOf(editions);
  }

  private static List<Path> folders(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsTables(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
