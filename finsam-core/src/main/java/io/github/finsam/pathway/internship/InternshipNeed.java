package io.github.finsam.pathway.internship;

import io.github.finsam.base.internal.Checks;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An internship that a participant's goal asks for.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pathway the participant's pathway
 * @param purpose what it is for
 * @param during the days it is meant to take; it has an end
 * @param percent extent in percent of 40 hours a week, 1 to 100
 * @param support how much support the person needs
 * @param age the age, 0 to 120; empty if not stated, and then places for an age are no fit
 * @param wish what kind of work and where
 * @param turn whose turn it is
 */
@Value.Builder
public record InternshipNeed(
    PathwayId pathway,
    InternshipPurpose purpose,
    DateRange during,
    @Min(value = 1, message = "{io.github.finsam.Min}")
        @Max(value = 100, message = "{io.github.finsam.Max}")
        int percent,
    SupportLevel support,
    Optional<Integer> age,
    Wish wish,
    Turn turn)
    implements WithInternshipNeed {

  /** First in turn first; the pathway's id settles the rest. */
  static final Comparator<InternshipNeed> BY_TURN =
      Comparator.comparing(InternshipNeed::turn).thenComparing(InternshipNeed::pathway);

  /**
   * @throws io.github.finsam.base.InvalidValueException if a number is out of range or the days
   *     have no end
   */
  public InternshipNeed {
    Checks checks =
        new Checks()
            .present("pathway", pathway)
            .present("purpose", purpose)
            .present("support", support)
            .that(during.endInclusive().isPresent(), "missing", "during.endInclusive", "")
            .range("percent", percent, 1, 100);
    age.ifPresent(years -> checks.range("age", years, 0, 120));
    checks.orThrow();
  }

  /** A new builder. */
  public static InternshipNeedBuilder builder() {
    return new InternshipNeedBuilder();
  }

  /**
   * What kind of work and where.
   *
   * @param work kinds of work, the most wanted first, each once; empty if any will do
   * @param kommuner where the person can go, as codes of {@link io.github.finsam.code.Kommuner},
   *     each once; empty if anywhere
   */
  public record Wish(List<String> work, List<String> kommuner) {

    /** Anything anywhere. */
    public static final Wish ANY = new Wish(List.of(), List.of());

    /**
     * @throws io.github.finsam.base.InvalidValueException if a code is blank or there twice
     */
    public Wish {
      work = List.copyOf(work);
      kommuner = List.copyOf(kommuner);
      Checks checks =
          new Checks().unique("work", work, w -> w).unique("kommuner", kommuner, k -> k);
      work.forEach(code -> checks.name("work", code));
      kommuner.forEach(code -> checks.name("kommuner", code));
      checks.orThrow();
    }
  }

  /**
   * Whose turn it is: by priority, then by how long the person has waited.
   *
   * @param priority 1 (first) to 9, as in the queue of the insats; empty comes last
   * @param since the day the need was registered
   */
  public record Turn(Optional<Integer> priority, LocalDate since) implements Comparable<Turn> {

    private static final Comparator<Turn> ORDER =
        Comparator.comparing((Turn t) -> t.priority().orElse(Integer.MAX_VALUE))
            .thenComparing(Turn::since);

    /**
     * @throws io.github.finsam.base.InvalidValueException if the priority lies outside 1 to 9 or
     *     the day is out of range
     */
    public Turn {
      Checks checks = new Checks().date("since", since);
      priority.ifPresent(p -> checks.range("priority", p, 1, 9));
      checks.orThrow();
    }

    /** A turn without a priority. */
    public static Turn since(LocalDate day) {
      return new Turn(Optional.empty(), day);
    }

    @Override
    public int compareTo(Turn other) {
      return ORDER.compare(this, other);
    }
  }
}
