package io.github.finsam.examples.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The modules and rooms of a tree of packages, and which may use which. The same layout is laid
 * over the library and over the fixtures that break it.
 *
 * @param root the package all modules have in common, {@code io.github.finsam} for the library
 */
record Modules(String root) {

  static final Modules LIBRARY = new Modules("io.github.finsam");

  static final String CORE = "core";
  static final String INDICATORS = "indicators";
  static final String MEMORY = "storage-memory";
  static final String JDBC = "storage-jdbc";
  static final String CONTRACT = "storage-contract";
  static final String EXAMPLES = "examples";

  /** Rooms of the core; each uses only those before it. */
  static final List<String> CORE_ROOMS =
      List.of(
          "base",
          "time",
          "code",
          "finding",
          "forbund",
          "insats",
          "economy",
          "governance",
          "survey",
          "count",
          "pathway",
          "rules",
          "storage",
          "exchange");

  /** Rooms of the indicators; each uses only those before it. */
  static final List<String> INDICATOR_ROOMS =
      List.of(
          "table",
          "statistic",
          "instrument",
          "catalogue",
          "disclosure",
          "calculate",
          "judge",
          "collect",
          "followup",
          "needs",
          "socioeconomic",
          "scorecard",
          "mandates",
          "cooperation",
          "narrative");

  /** Prefixes below the root of every module but the core, which has the rest. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          INDICATORS, ".indicators",
          MEMORY, ".storage.memory",
          JDBC, ".storage.jdbc",
          CONTRACT, ".storage.contract",
          EXAMPLES, ".examples");

  /** What each module may use besides itself; examples may use anything. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          CORE, Set.of(),
          INDICATORS, Set.of(CORE),
          MEMORY, Set.of(CORE),
          JDBC, Set.of(CORE),
          CONTRACT, Set.of(CORE),
          EXAMPLES, Set.of(CORE, INDICATORS, MEMORY, JDBC, CONTRACT));

  boolean isOurs(JavaClass type) {
    return inTree(type.getPackageName(), root);
  }

  /** The module a package belongs to by its name. */
  String moduleOf(String packageName) {
    for (Map.Entry<String, String> module : PREFIXES.entrySet()) {
      if (inTree(packageName, root + module.getValue())) {
        return module.getKey();
      }
    }
    return CORE;
  }

  String moduleOf(JavaClass type) {
    return moduleOf(type.getPackageName());
  }

  boolean mayUse(String from, String to) {
    return from.equals(to) || ARROWS.getOrDefault(from, Set.of()).contains(to);
  }

  /** The package that the rooms of a module lie in. */
  String prefixOf(String module) {
    return root + PREFIXES.getOrDefault(module, "");
  }

  /** The first part of a class's package below the prefix of its module; empty at the prefix. */
  String roomOf(JavaClass type) {
    String prefix = prefixOf(moduleOf(type));
    String name = type.getPackageName();
    if (name.equals(prefix)) {
      return "";
    }
    String rest = name.substring(prefix.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  static boolean isInternal(JavaClass type) {
    return List.of(type.getPackageName().split("\\.")).contains("internal");
  }

  static boolean inTree(String packageName, String tree) {
    return packageName.equals(tree) || packageName.startsWith(tree + ".");
  }
}
