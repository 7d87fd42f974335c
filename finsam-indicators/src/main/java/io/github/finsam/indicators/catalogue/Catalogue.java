package io.github.finsam.indicators.catalogue;

import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.Definitions;
import io.github.finsam.indicators.instrument.Edition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundled editions, and those of an application above them.
 *
 * <pre>{@code
 * Edition edition = Catalogue.nns("2014-12");
 * Edition own = Catalogue.with(Path.of("definitions")).get("bip/2015");
 * }</pre>
 */
public final class Catalogue {

  /** The national instrument, whose indicators NNS, the network of samordningsförbund, keeps. */
  public static final String NNS = "nns";

  private static final List<String> BUNDLED = List.of(NNS + "/2014", NNS + "/2014-12");

  private static final Definitions DEFINITIONS = bundled();

  private static final Map<String, Edition> READ = new ConcurrentHashMap<>();

  private Catalogue() {}

  /**
   * A bundled edition of the national instrument.
   *
   * @param edition {@code 2014} for the headings of 2014, {@code 2014-12} for the instrument of
   *     December 2014
   * @throws io.github.finsam.base.InvalidValueException if there is no such edition; the message
   *     names those there are
   */
  public static Edition nns(String edition) {
    return get(NNS + "/" + edition);
  }

  /** The bundled editions, the oldest first. */
  public static List<Edition> editions() {
    return BUNDLED.stream().map(Catalogue::get).toList();
  }

  /** The bundled definitions, not yet read. */
  public static Definitions definitions() {
    return DEFINITIONS;
  }

  /**
   * The bundled definitions with those of the application above them.
   *
   * @param folder a folder that holds a folder for each instrument, which holds one for each
   *     edition
   * @throws java.io.UncheckedIOException if the folder cannot be listed
   * @see Definitions#over(Path)
   */
  public static Definitions with(Path folder) {
    return DEFINITIONS.over(folder);
  }

  private static Edition get(String name) {
    Edition known = READ.get(name);
    if (known == null) {
      known = DEFINITIONS.get(name);
      READ.put(name, known);
    }
    return known;
  }

  private static Definitions bundled() {
    Map<String, DefinitionSource> sources = new TreeMap<>();
    for (String name : BUNDLED) {
      sources.put(name, DefinitionSource.resources(Catalogue.class, name));
    }
    return Definitions.of(sources);
  }
}
