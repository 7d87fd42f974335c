package io.github.finsam.pathway;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.AgeBand;
import io.github.finsam.finding.Finding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/**
 * How an insats is meant to go, as data: two designs are ready, an application makes its own. What
 * departs from a design is a finding, never an error: people do.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id short id, for example {@code activera}
 * @param name its name
 * @param blocks its blocks, numbered 1, 2, 3 …; empty if it has none
 * @param steps its steps in their order; empty if it has none
 * @param limits length, place, ages
 * @param coordinator whether a coordinator is to be named
 * @param closingTalk whether it ends with a closing talk
 * @param closingDocumentation whether it ends with closing documentation
 */
@Value.Builder
public record PathwayDesign(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = 64, message = "{io.github.finsam.Size}")
        String id,
    Label name,
    List<DesignBlock> blocks,
    List<DesignStep> steps,
    DesignLimits limits,
    boolean coordinator,
    boolean closingTalk,
    boolean closingDocumentation)
    implements WithPathwayDesign {

  private static final int ACTIVERA_WEEKS = 6;

  private static final PathwayDesign ACTIVERA =
      new PathwayDesign(
          "activera",
          Label.of("ACTivera", "ACTivera"),
          IntStream.rangeClosed(1, 4).mapToObj(PathwayDesign::activeraBlock).toList(),
          List.of(),
          new DesignLimits(
              Optional.of(24),
              // Härryda, Partille, Lerum, Mölndal, Alingsås
              List.of("1401", "1402", "1441", "1481", "1489"),
              Optional.of(AgeBand.FINSAM),
              2),
          false,
          true,
          true);

  private static final PathwayDesign ARBETSMARKNADSTORGET =
      new PathwayDesign(
          "arbetsmarknadstorget",
          Label.of("Arbetsmarknadstorget", "Arbetsmarknadstorget"),
          List.of(),
          List.of(
              step(
                  "Information och medgivande", "Information and consent", EventKind.CONSENT_GIVEN),
              step("Aktuell behovsbild", "Current needs", EventKind.NEEDS_ASSESSED),
              step("Handlingsplan", "Action plan", EventKind.ACTION_PLAN_MADE),
              step("Uppföljning", "Follow-up", EventKind.PLAN_FOLLOWED_UP),
              step("Ny planering", "New planning", EventKind.ACTION_PLAN_MADE)),
          new DesignLimits(Optional.empty(), List.of(), Optional.of(AgeBand.of(16, 29)), 2),
          true,
          false,
          false);

  /**
   * @throws io.github.finsam.base.InvalidValueException if the id is blank, or the blocks are not
   *     numbered 1, 2, 3 …
   */
  public PathwayDesign {
    blocks = List.copyOf(blocks);
    steps = List.copyOf(steps);
    Checks checks = new Checks().text("id", id, 64).present("limits", limits);
    for (int i = 0; i < blocks.size(); i++) {
      checks.that(
          blocks.get(i).number() == i + 1,
          "mismatch",
          "blocks",
          blocks.get(i).number(),
          Integer.toString(i + 1));
    }
    checks.orThrow();
  }

  /** A new builder. */
  public static PathwayDesignBuilder builder() {
    return new PathwayDesignBuilder();
  }

  /**
   * ACTivera: four blocks of six weeks, at most 24 weeks, ages 16 to 64, taken in any of the five
   * kommuner whatever the home kommun; after blocks 1 to 3 a checkpoint with the referrer, at the
   * end a closing talk and closing documentation; need of more than one authority.
   *
   * <p>Source: presentation of ACTivera, Samordningsförbundet Insjöriket (Mölndal, Partille,
   * Härryda, Lerum and Alingsås).
   */
  public static PathwayDesign activera() {
    return ACTIVERA;
  }

  /**
   * Arbetsmarknadstorget: five steps without fixed length, a coordinator, ages 16 to 29, support
   * from at least two authorities.
   *
   * <p>Source: Arbetsmarknadstorgets rapport 2014 and Årsredovisning 2014, Samordningsförbundet
   * Skellefteå–Norsjö.
   */
  public static PathwayDesign arbetsmarknadstorget() {
    return ARBETSMARKNADSTORGET;
  }

  /** The ready designs. */
  public static List<PathwayDesign> ready() {
    return List.of(ACTIVERA, ARBETSMARKNADSTORGET);
  }

  /** The block with this number; empty if there is none. */
  public Optional<DesignBlock> block(int number) {
    return number >= 1 && number <= blocks.size()
        ? Optional.of(blocks.get(number - 1))
        : Optional.empty();
  }

  /**
   * Where a pathway departs from this design at a point in time, in the order of the design's
   * parts. What is still to come is no departure.
   *
   * @param pathway a pathway of an insats that follows this design
   * @param asOf the point in time; the length of a pathway that runs is measured up to its day
   * @return empty if it conforms, and for a wrong entry
   */
  public List<Finding> check(Pathway pathway, AsOf asOf) {
    return new Conformance(this, pathway, asOf).findings();
  }

  private static DesignBlock activeraBlock(int number) {
    return new DesignBlock(
        number,
        Label.of("Block " + number, "Block " + number),
        ACTIVERA_WEEKS,
        number < 4 ? DesignCheckpoint.WITH_REFERRER : DesignCheckpoint.NONE);
  }

  private static DesignStep step(String sv, String en, EventKind kind) {
    return new DesignStep(Label.of(sv, en), kind);
  }
}
