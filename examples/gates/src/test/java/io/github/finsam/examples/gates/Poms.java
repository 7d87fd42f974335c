package io.github.finsam.examples.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The modules of the build as their poms declare them. */
final class Poms {

  private Poms() {}

  /** One module: its folder and what its pom says. */
  record Pom(Path folder, String artifactId, String moduleName, List<String> modules) {

    boolean hasCode() {
      return Files.isDirectory(folder.resolve("src/main/java"));
    }

    /** Whether there is more than documentation of packages. */
    boolean hasTypes() {
      return sources().anyMatch(file -> !file.endsWith("package-info.java"));
    }

    /** Packages that have a source file. */
    List<String> packages() {
      Path java = folder.resolve("src/main/java");
      return sources()
          .map(file -> java.relativize(file.getParent()).toString())
          .map(name -> name.replace('/', '.').replace('\\', '.'))
          .distinct()
          .sorted()
          .toList();
    }

    private Stream<Path> sources() {
      if (!hasCode()) {
        return Stream.of();
      }
      try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
        return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  /** The folder of the whole build: the outermost one above the tests that has a pom. */
  static Path root() {
    Path folder = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    while (folder.getParent() != null && Files.exists(folder.getParent().resolve("pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Every module of the build, the parents included. */
  static List<Pom> all() throws IOException {
    List<Pom> poms = new ArrayList<>();
    collect(root(), poms);
    return poms;
  }

  private static void collect(Path folder, List<Pom> poms) throws IOException {
    Pom pom = read(folder);
    poms.add(pom);
    for (String module : pom.modules()) {
      collect(folder.resolve(module), poms);
    }
  }

  private static Pom read(Path folder) throws IOException {
    try {
      Element project =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(folder.resolve("pom.xml").toFile())
              .getDocumentElement();
      List<String> modules = new ArrayList<>();
      for (Element list : children(project, "modules")) {
        children(list, "module").forEach(m -> modules.add(m.getTextContent().trim()));
      }
      String name = "";
      for (Element properties : children(project, "properties")) {
        for (Element property : children(properties, "module.name")) {
          name = property.getTextContent().trim();
        }
      }
      String artifactId = children(project, "artifactId").get(0).getTextContent().trim();
      return new Pom(folder, artifactId, name, List.copyOf(modules));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("Cannot read the pom in " + folder, e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }
}
