package io.github.finsam.examples.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each rule finds the classes made to break it, and no others. */
class RulesCanFailTest {

  private static final String[] PROVIDERS = {"..hibernate.."};

  @Test
  void arrows() {
    assertFound(
        "fixture.arrows",
        HouseRules.arrows(new Modules("fixture.arrows")),
        "CoreOnIndicators",
        "CoreOnMemory",
        "IndicatorsOnMemory",
        "JdbcOnMemory",
        "JdbcOnIndicators",
        "ContractOnMemory",
        "MemoryOnContract",
        "MemoryOnExample");
  }

  @Test
  void indicatorsNeverUseThePort() {
    assertFound(
        "fixture.arrows",
        HouseRules.indicatorsNeverUseThePort(new Modules("fixture.arrows")),
        "IndicatorsOnMemory",
        "IndicatorsOnPort");
  }

  @Test
  void roomsOfTheCore() {
    assertFound(
        "fixture.rooms",
        HouseRules.rooms(new Modules("fixture.rooms"), Modules.CORE, Modules.CORE_ROOMS),
        "BaseOnTime",
        "InternalOnRules",
        "Misc");
  }

  @Test
  void roomsOfTheIndicators() {
    assertFound(
        "fixture.rooms",
        HouseRules.rooms(new Modules("fixture.rooms"), Modules.INDICATORS, Modules.INDICATOR_ROOMS),
        "InnerOnNarrative",
        "TableOnNarrative",
        "Util");
  }

  @Test
  void internalsStayInTheirModule() {
    assertFound(
        "fixture.internals",
        HouseRules.internals(new Modules("fixture.internals")),
        "Peeks",
        "PeeksToo");
  }

  @Test
  @DisplayName("A package in two places is found, whichever of its classes is seen first")
  void aPackageBelongsToOneModule() {
    JavaClasses classes = imported("fixture.places");
    ArchRule rule =
        HouseRules.onePlaceEachPackage(
            new Modules("fixture.places"),
            type -> type.getSimpleName().equals("FromElsewhere") ? "elsewhere" : "core");
    Set<String> found = found(classes, rule);
    assertEquals(1, found.size(), found::toString);
    assertEquals(true, Set.of("FromCore", "FromElsewhere").containsAll(found));
  }

  @Test
  void theLibraryIsQuiet() {
    Set<String> found = new TreeSet<>();
    HouseRules.quiet(new Modules("fixture.quiet"))
        .forEach(rule -> found.addAll(found(imported("fixture.quiet"), rule)));
    assertEquals(Set.of("Prints", "Complains", "Traces", "Logs"), found);
  }

  @Test
  void neverUsesProviders() {
    assertFound(
        "fixture.provider",
        HouseRules.neverUses(new Modules("fixture.provider"), PROVIDERS),
        "NeedsProvider");
  }

  @Test
  void countsWithoutPersons() {
    assertFound(
        "fixture.persons",
        HouseRules.countsWithoutPersons(new Modules("fixture.persons")),
        "CountOnPathway",
        "CountOnPerson",
        "HoldsBirthYear");
  }

  @Test
  @DisplayName("A tree that keeps every rule breaks none")
  void clean() {
    Modules modules = new Modules("fixture.clean");
    List<ArchRule> rules = new ArrayList<>(HouseRules.quiet(modules));
    rules.add(HouseRules.arrows(modules));
    rules.add(HouseRules.indicatorsNeverUseThePort(modules));
    rules.add(HouseRules.rooms(modules, Modules.CORE, Modules.CORE_ROOMS));
    rules.add(HouseRules.rooms(modules, Modules.INDICATORS, Modules.INDICATOR_ROOMS));
    rules.add(HouseRules.internals(modules));
    rules.add(HouseRules.onePlaceEachPackage(modules, JavaClass::getPackageName));
    rules.add(HouseRules.neverUses(modules, PROVIDERS));
    rules.add(HouseRules.countsWithoutPersons(modules));
    for (ArchRule rule : rules) {
      rule.check(imported("fixture.clean"));
    }
  }

  private static void assertFound(String root, ArchRule rule, String... classes) {
    assertEquals(new TreeSet<>(Set.of(classes)), found(imported(root), rule));
  }

  /** Simple names of the classes whose own code is reported. */
  private static Set<String> found(JavaClasses classes, ArchRule rule) {
    Set<String> found = new TreeSet<>();
    for (String detail : rule.evaluate(classes).getFailureReport().getDetails()) {
      // "Field <a.b.C.d> …", "Method <a.b.C.d()> …", or "a.b.C …"
      String subject = detail.replaceFirst("^[A-Z][a-z]+ <", "");
      classes.stream()
          .filter(type -> subject.matches("(?s)" + Pattern.quote(type.getName()) + "[ .>].*"))
          .forEach(type -> found.add(type.getSimpleName()));
    }
    return found;
  }

  private static JavaClasses imported(String root) {
    return new ClassFileImporter().importPackages(root);
  }
}
