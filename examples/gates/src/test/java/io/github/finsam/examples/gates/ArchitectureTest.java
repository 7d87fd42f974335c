package io.github.finsam.examples.gates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The library keeps the rules of the house. */
class ArchitectureTest {

  private static final Modules MODULES = Modules.LIBRARY;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(MODULES.root());

  @Test
  @DisplayName("Arrows between modules: everything on the core, nothing else on anything")
  void arrows() {
    HouseRules.arrows(MODULES).check(CLASSES);
  }

  @Test
  void indicatorsNeverUseThePort() {
    HouseRules.indicatorsNeverUseThePort(MODULES).check(CLASSES);
  }

  @Test
  void roomsOfTheCore() {
    HouseRules.rooms(MODULES, Modules.CORE, Modules.CORE_ROOMS).check(CLASSES);
  }

  @Test
  void roomsOfTheIndicators() {
    HouseRules.rooms(MODULES, Modules.INDICATORS, Modules.INDICATOR_ROOMS).check(CLASSES);
  }

  @Test
  void internalsStayInTheirModule() {
    HouseRules.internals(MODULES).check(CLASSES);
  }

  @Test
  void aPackageBelongsToOneModule() {
    HouseRules.onePlaceEachPackage(MODULES, ArchitectureTest::placeOf).check(CLASSES);
  }

  @Test
  void theLibraryIsQuiet() {
    HouseRules.quiet(MODULES).forEach(rule -> rule.check(CLASSES));
  }

  @Test
  @DisplayName("Providers and test doubles are the choice of the application")
  void neverUsesProviders() {
    HouseRules.neverUses(
            MODULES, "org.hibernate..", "org.slf4j.simple..", "org.mockito..", "org.assertj..")
        .check(CLASSES);
  }

  @Test
  void countsWithoutPersons() {
    HouseRules.countsWithoutPersons(MODULES).check(CLASSES);
  }

  @TestFactory
  @DisplayName("Every module on the class path that has code was looked at")
  Stream<DynamicTest> nothingIsLeftOut() throws IOException {
    return Poms.all().stream()
        .filter(pom -> List.of(ProjectTest.ON_THE_CLASS_PATH).contains(pom.artifactId()))
        .filter(Poms.Pom::hasTypes)
        .map(
            pom ->
                DynamicTest.dynamicTest(
                    pom.artifactId(),
                    () ->
                        assertTrue(
                            CLASSES.stream()
                                .anyMatch(
                                    type ->
                                        Modules.inTree(type.getPackageName(), pom.moduleName())))));
  }

  /** The jar or folder a class was read from. */
  private static String placeOf(JavaClass type) {
    String uri = type.getSource().orElseThrow().getUri().toString();
    String path = type.getName().replace('.', '/') + ".class";
    return uri.endsWith(path) ? uri.substring(0, uri.length() - path.length()) : uri;
  }
}
