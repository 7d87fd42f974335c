package io.github.finsam.indicators.instrument;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.indicators.internal.Arguments;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a note, a variant or a printed text is about, written {@code edition} or {@code item:8.1}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what kind of thing
 * @param id its id in the edition; empty for the edition itself
 */
public record Subject(SubjectKind kind, String id) {

  /** The edition itself. */
  public static final Subject EDITION = new Subject(SubjectKind.EDITION, "");

  /**
   * @throws InvalidValueException if the id is blank or longer than 64 characters, or not empty for
   *     the edition itself
   */
  public Subject {
    Arguments arguments = new Arguments();
    if (kind == SubjectKind.EDITION) {
      arguments.that(id.isEmpty(), "mismatch", "subject", id, "\"\"");
    } else {
      Ids.check(arguments, "subject", id);
    }
    arguments.orThrow();
  }

  /** A subject of this kind with this id. */
  public static Subject of(SubjectKind kind, String id) {
    return new Subject(kind, id);
  }

  /**
   * The subject as it is written.
   *
   * @param text {@code edition}, or a kind in lower case, a colon and an id
   * @throws InvalidValueException if there is no such kind, or no id
   */
  public static Subject parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    for (SubjectKind known : SubjectKind.values()) {
      if (name(known).equals(kind)) {
        return new Subject(known, colon < 0 ? "" : text.substring(colon + 1));
      }
    }
    throw InvalidValueException.of(
        Violation.of(
            "not-in",
            "subject",
            text,
            Arrays.stream(SubjectKind.values())
                .map(k -> k == SubjectKind.EDITION ? name(k) : name(k) + ":…")
                .collect(Collectors.joining(", "))));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return kind == SubjectKind.EDITION ? name(kind) : name(kind) + ":" + id;
  }

  private static String name(SubjectKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
