package io.github.finsam.indicators.instrument;

import java.util.List;

/** Faults as tests write them: file:line:column:code:value. */
public final class Faults {

  private Faults() {}

  public static String shown(DefinitionFault fault) {
    DefinitionPlace place = fault.place();
    return String.join(
        ":",
        place.file(),
        Long.toString(place.line()),
        place.column(),
        fault.code(),
        fault.value());
  }

  public static List<String> shown(List<DefinitionFault> faults) {
    return faults.stream().map(Faults::shown).toList();
  }
}
