package io.github.finsam.code;

import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dated list of codes, such as the kommuner of Sweden. One code may occur several times with
 * different labels, never twice on the same day.
 *
 * <p>Immutable and thread-safe.
 */
public final class CodeList {

  private final String id;
  private final Map<String, List<Code>> byValue;

  private CodeList(String id, Map<String, List<Code>> byValue) {
    this.id = id;
    this.byValue = byValue;
  }

  /**
   * A list of these codes.
   *
   * @throws io.github.finsam.base.InvalidValueException if a code belongs to another list or holds
   *     twice on one day
   */
  public static CodeList of(String id, List<Code> codes) {
    Checks checks = new Checks();
    Map<String, List<Code>> byValue =
        codes.stream()
            .sorted(Comparator.comparing(c -> c.validity().startInclusive()))
            .collect(Collectors.groupingBy(Code::value, LinkedHashMap::new, Collectors.toList()));
    for (Code code : codes) {
      checks.that(code.list().equals(id), "mismatch", "list", code.list(), id);
    }
    for (List<Code> same : byValue.values()) {
      for (int i = 1; i < same.size(); i++) {
        checks.that(
            !same.get(i - 1).validity().overlaps(same.get(i).validity()),
            "overlap",
            same.get(i).value(),
            same.get(i - 1).validity(),
            same.get(i).validity().toString());
      }
    }
    checks.orThrow();
    return new CodeList(id, byValue);
  }

  /** The id of the list. */
  public String id() {
    return id;
  }

  /** The code in use on the day. */
  public Optional<Code> find(String value, LocalDate on) {
    return byValue.getOrDefault(value, List.of()).stream()
        .filter(c -> c.validity().contains(on))
        .findFirst();
  }

  /** Whether the code was ever in use. */
  public boolean knows(String value) {
    return byValue.containsKey(value);
  }

  /** Every code in use on the day, by value. */
  public List<Code> on(LocalDate day) {
    return byValue.values().stream()
        .flatMap(List::stream)
        .filter(c -> c.validity().contains(day))
        .sorted(Comparator.comparing(Code::value))
        .toList();
  }
}
