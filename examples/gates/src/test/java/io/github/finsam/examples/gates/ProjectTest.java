package io.github.finsam.examples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the build says of its modules and commands is true. */
class ProjectTest {

  static final String[] ON_THE_CLASS_PATH = {
    "finsam-core",
    "finsam-storage-contract",
    "finsam-indicators",
    "finsam-storage-memory",
    "finsam-storage-jdbc",
    "finsam-example-annual-report",
    "finsam-example-indicators"
  };

  @TestFactory
  @DisplayName("The name of each module is the prefix of its packages, and of no other's")
  Stream<DynamicTest> moduleNames() throws IOException {
    List<Poms.Pom> poms = Poms.all().stream().filter(Poms.Pom::hasCode).toList();
    return poms.stream()
        .map(
            pom ->
                DynamicTest.dynamicTest(
                    pom.artifactId(),
                    () -> {
                      assertFalse(pom.moduleName().isEmpty(), "module.name is set");
                      assertEquals(
                          List.of(), strangers(pom, poms), "packages that belong elsewhere");
                    }));
  }

  @Test
  @DisplayName("A package under the wrong name is noticed")
  void wrongNameIsNoticed() throws IOException {
    List<Poms.Pom> poms = Poms.all().stream().filter(Poms.Pom::hasCode).toList();
    Poms.Pom core =
        poms.stream().filter(p -> p.artifactId().equals("finsam-core")).findFirst().orElseThrow();
    Poms.Pom misnamed =
        new Poms.Pom(core.folder(), "misnamed", core.moduleName() + ".indicators", core.modules());
    assertFalse(strangers(misnamed, poms).isEmpty());
    // And a second module that claims what the core has.
    Poms.Pom claimant =
        new Poms.Pom(core.folder(), "claimant", core.moduleName() + ".base", core.modules());
    List<Poms.Pom> more = new ArrayList<>(poms);
    more.add(claimant);
    assertFalse(strangers(core, more).isEmpty());
  }

  @TestFactory
  @DisplayName("Each jar carries its module's name")
  Stream<DynamicTest> manifests() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<String> classPath =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    for (Poms.Pom pom : Poms.all()) {
      for (String entry : classPath) {
        Path file = Path.of(entry);
        // Before the phase "package" the class path has folders without a manifest.
        if (entry.endsWith(".jar") && file.startsWith(pom.folder().resolve("target"))) {
          tests.add(
              DynamicTest.dynamicTest(
                  pom.artifactId(), () -> assertEquals(pom.moduleName(), automaticName(file))));
        }
      }
    }
    return tests.stream();
  }

  @Test
  @DisplayName("The command of the gate stands in the README, on a line of its own")
  void gateCommand() throws IOException {
    Path root = Poms.root();
    Matcher command =
        Pattern.compile("(?m)^command='([^']+)'$")
            .matcher(Files.readString(root.resolve(".ci/run")));
    assertTrue(command.find(), ".ci/run names its command");
    assertTrue(
        Files.readAllLines(root.resolve("README.md")).contains(command.group(1)),
        "README.md has the line: " + command.group(1));
  }

  /** Packages of a module that its name does not cover, or that a longer name claims. */
  private static List<String> strangers(Poms.Pom pom, List<Poms.Pom> all) {
    return pom.packages().stream()
        .filter(
            name ->
                !Modules.inTree(name, pom.moduleName())
                    || all.stream()
                        .anyMatch(
                            other ->
                                other.moduleName().length() > pom.moduleName().length()
                                    && Modules.inTree(name, other.moduleName())))
        .toList();
  }

  private static String automaticName(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue("Automatic-Module-Name");
    }
  }
}
