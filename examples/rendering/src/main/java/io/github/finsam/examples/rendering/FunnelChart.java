package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stages that fewer and fewer reach, as centred bars from top to bottom, with words between two
 * stages for how many went on.
 *
 * <pre>{@code
 * FunnelChart.of(text, format,
 *     Stage.of("Block 1", 60), Stage.of("Block 2", 48), Stage.absent("Block 3", "döljs, för få"));
 * }</pre>
 *
 * @param text the words around the chart
 * @param format how numbers and steps are written
 * @param stages from the first to the last
 */
public record FunnelChart(ChartText text, Format format, List<Stage> stages) implements Chart {

  /**
   * Checks the shape and copies the list.
   *
   * @throws IllegalArgumentException if a stage has more than one before it: then it is no funnel
   */
  public FunnelChart {
    stages = List.copyOf(stages);
    long before = Long.MAX_VALUE;
    for (Stage stage : stages) {
      if (stage.count().isPresent()) {
        long count = stage.count().get();
        if (count > before) {
          throw new IllegalArgumentException(
              "Stage '" + stage.label() + "' has " + count + " but one before it has " + before);
        }
        before = count;
      }
    }
  }

  /** Writes numbers, so that a share is rounded once from its two integers. */
  public interface Format {
    /** How many reached a stage, such as {@code 48}. */
    String stage(long count);

    /**
     * How many went from one stage to the next, such as {@code 48 av 60 gick vidare, 80 %}.
     *
     * @param from how many reached the stage before, greater than zero
     * @param to how many of them reached the next, from 0 to {@code from}
     */
    String step(long from, long to);
  }

  /**
   * One stage.
   *
   * @param label what it is; long ones wrap to two lines
   * @param count how many reached it, not negative; empty if that is not shown
   * @param absence why it is not shown; empty if it is
   */
  public record Stage(String label, Optional<Long> count, String absence) {
    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if the count is negative, there are both a count and an
     *     absence, or neither
     */
    public Stage {
      if (count.isPresent() != absence.isBlank()) {
        throw new IllegalArgumentException(
            "Stage '" + label + "' must have either a count or words for why there is none");
      }
      if (count.isPresent() && count.get() < 0) {
        throw new IllegalArgumentException(
            "Stage '" + label + "' cannot have a count of " + count.get());
      }
    }

    /** A stage that so many reached. */
    public static Stage of(String label, long count) {
      return new Stage(label, Optional.of(count), "");
    }

    /** A stage whose number is not shown, and the words for why. */
    public static Stage absent(String label, String words) {
      return new Stage(label, Optional.empty(), words);
    }
  }

  /** A chart of these stages. */
  public static FunnelChart of(ChartText text, Format format, Stage... stages) {
    return new FunnelChart(text, format, List.of(stages));
  }

  /** The words for the step from one stage to the next; empty if it cannot be told. */
  Optional<String> step(int next) {
    if (next == 0 || next >= stages.size()) {
      return Optional.empty();
    }
    Optional<Long> from = stages.get(next - 1).count();
    Optional<Long> to = stages.get(next).count();
    return from.isPresent() && to.isPresent() && from.get() > 0
        ? Optional.of(format.step(from.get(), to.get()))
        : Optional.empty();
  }

  /**
   * The same figures as a table: per stage its number and the step that led to it. A stage without
   * a number says why in a footnote.
   *
   * @param caption what the table shows
   * @param stageHeading over the labels of the stages
   * @param countHeading over the numbers
   * @param stepHeading over the steps
   */
  public DataTable table(
      String caption, String stageHeading, String countHeading, String stepHeading) {
    DataTable.Builder table =
        DataTable.builder(caption)
            .textColumn(stageHeading)
            .numberColumn(countHeading)
            .textColumn(stepHeading);
    List<String> reasons =
        stages.stream().filter(s -> s.count().isEmpty()).map(Stage::absence).distinct().toList();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      DataTable.Cell count =
          stage.count().isPresent()
              ? DataTable.Cell.of(format.stage(stage.count().get()))
                  .withCsv(stage.count().get().toString())
              : DataTable.Cell.of("–")
                  .withFootnote(Integer.toString(reasons.indexOf(stage.absence()) + 1))
                  .withCsv(stage.absence());
      table.row(DataTable.Cell.of(stage.label()), count, DataTable.Cell.of(step(i).orElse("–")));
    }
    for (int i = 0; i < reasons.size(); i++) {
      table.footnote(Integer.toString(i + 1), reasons.get(i));
    }
    return table.build();
  }

  @Override
  public Html html(String id) {
    boolean empty = stages.stream().allMatch(s -> s.count().map(c -> c == 0).orElse(false));
    return Drawing.figure(
        text,
        id,
        empty ? List.of() : spoken(),
        (width, inner) -> new FunnelPainter(this, width, inner).paint());
  }

  private List<String> spoken() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      words.add(
          stage.label()
              + ": "
              + stage.count().map(format::stage).orElse(stage.absence())
              + step(i).map(s -> " (" + s + ")").orElse(""));
    }
    return words;
  }
}
