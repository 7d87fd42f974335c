package io.github.finsam.examples.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The rules of the house over a tree of packages; every one of them has fixtures that break it. */
final class HouseRules {

  private HouseRules() {}

  /** A module uses only the modules its arrows point to. */
  static ArchRule arrows(Modules modules) {
    return ours(modules)
        .should(
            new OnDependencies("use only modules that an arrow points to") {
              @Override
              boolean breaks(JavaClass from, JavaClass to) {
                return modules.isOurs(to)
                    && !modules.mayUse(modules.moduleOf(from), modules.moduleOf(to));
              }
            })
        .allowEmptyShould(true);
  }

  /** Indicators calculate from values they are given: they never read a store themselves. */
  static ArchRule indicatorsNeverUseThePort(Modules modules) {
    return ours(modules)
        .and(in(modules, Modules.INDICATORS))
        .should(
            new OnDependencies("not use the storage port") {
              @Override
              boolean breaks(JavaClass from, JavaClass to) {
                return Modules.inTree(to.getPackageName(), modules.root() + ".storage");
              }
            })
        .allowEmptyShould(true);
  }

  /**
   * Each room of a module uses only rooms listed before it, and no room is unlisted. What is
   * internal to a room belongs to it; what is internal to the module as a whole comes before all.
   */
  static ArchRule rooms(Modules modules, String module, List<String> listed) {
    List<String> order = new ArrayList<>(listed);
    order.add(0, "internal");
    return ours(modules)
        .and(in(modules, module))
        .should(
            new OnDependencies("use only rooms listed before their own") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                String room = modules.roomOf(type);
                if (!order.contains(room) && !isPackageInfo(type)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " lies in the unlisted room '" + room + "'"));
                }
                super.check(type, events);
              }

              @Override
              boolean breaks(JavaClass from, JavaClass to) {
                return modules.isOurs(to)
                    && modules.moduleOf(to).equals(module)
                    && order.indexOf(modules.roomOf(to)) > order.indexOf(modules.roomOf(from))
                    && !isPackageInfo(from);
              }
            })
        .allowEmptyShould(true);
  }

  /** What is internal to a module is used by that module only. */
  static ArchRule internals(Modules modules) {
    return ours(modules)
        .should(
            new OnDependencies("not use what is internal to another module") {
              @Override
              boolean breaks(JavaClass from, JavaClass to) {
                return modules.isOurs(to)
                    && Modules.isInternal(to)
                    && !modules.moduleOf(from).equals(modules.moduleOf(to));
              }
            })
        .allowEmptyShould(true);
  }

  /** All classes of a package come from one place, so that the module path can hold them. */
  static ArchRule onePlaceEachPackage(Modules modules, Function<JavaClass, String> placeOf) {
    return ours(modules)
        .should(
            new ArchCondition<JavaClass>("share their package with no other module") {
              private final Map<String, Set<String>> places = new HashMap<>();

              @Override
              public void check(JavaClass type, ConditionEvents events) {
                Set<String> seen =
                    places.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>());
                seen.add(placeOf.apply(type));
                if (seen.size() > 1) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " has its package in several places: " + seen));
                }
              }
            })
        .allowEmptyShould(true);
  }

  /** A library leaves the choice of a log to the application, and never prints. */
  static List<ArchRule> quiet(Modules modules) {
    DescribedPredicate<JavaClass> library =
        DescribedPredicate.describe(
            "belong to the library",
            type -> modules.isOurs(type) && !modules.moduleOf(type).equals(Modules.EXAMPLES));
    return List.of(
        noClasses()
            .that(library)
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true),
        noClasses()
            .that(library)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .allowEmptyShould(true));
  }

  /** Nothing in the tree uses these packages. */
  static ArchRule neverUses(Modules modules, String... packages) {
    return noClasses()
        .that(isOurs(modules))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true);
  }

  /** Counts need no identity: no class in the room count knows of persons or could hold one. */
  static ArchRule countsWithoutPersons(Modules modules) {
    String count = modules.root() + ".count";
    return ours(modules)
        .and(
            DescribedPredicate.describe(
                "reside in count", type -> Modules.inTree(type.getPackageName(), count)))
        .should(
            new OnDependencies("know nothing of persons") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                super.check(type, events);
                for (JavaField field : type.getFields()) {
                  if (namesPerson(field.getName())) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName()));
                  }
                }
              }

              @Override
              boolean breaks(JavaClass from, JavaClass to) {
                return modules.isOurs(to)
                    && (Modules.inTree(to.getPackageName(), modules.root() + ".pathway")
                        || namesPerson(to.getSimpleName()));
              }
            })
        .allowEmptyShould(true);
  }

  private static boolean namesPerson(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return List.of("person", "pseudonym", "birth", "participantid", "pathway").stream()
        .anyMatch(lower::contains);
  }

  private static com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction ours(
      Modules modules) {
    return classes().that(isOurs(modules));
  }

  private static DescribedPredicate<JavaClass> isOurs(Modules modules) {
    return DescribedPredicate.describe("are in " + modules.root(), modules::isOurs);
  }

  private static DescribedPredicate<JavaClass> in(Modules modules, String module) {
    return DescribedPredicate.describe(
        "belong to " + module, type -> modules.moduleOf(type).equals(module));
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  /** A condition broken by single dependencies. */
  private abstract static class OnDependencies extends ArchCondition<JavaClass> {

    OnDependencies(String description) {
      super(description);
    }

    abstract boolean breaks(JavaClass from, JavaClass to);

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        if (breaks(type, dependency.getTargetClass().getBaseComponentType())) {
          events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
        }
      }
    }
  }
}
