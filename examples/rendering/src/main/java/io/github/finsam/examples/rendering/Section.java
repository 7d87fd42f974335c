package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A section of a page with a heading of level 2.
 *
 * @param id the anchor, unique in the page: a letter, then letters, digits or hyphens
 * @param heading the heading
 * @param contents what stands directly under the heading
 * @param subsections what follows, each with a heading of level 3
 */
public record Section(
    String id, String heading, List<Content> contents, List<Subsection> subsections) {
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

  /**
   * Checks the id and copies the lists.
   *
   * @throws IllegalArgumentException if the id has other characters
   */
  public Section {
    checkId(id);
    contents = List.copyOf(contents);
    subsections = List.copyOf(subsections);
  }

  /** A section without subsections. */
  public static Section of(String id, String heading, Content... contents) {
    return new Section(id, heading, List.of(contents), List.of());
  }

  /** This section with contents added last. */
  public Section with(Content... more) {
    return with(List.of(more));
  }

  /** This section with contents added last. */
  public Section with(List<? extends Content> more) {
    List<Content> all = new ArrayList<>(contents);
    all.addAll(more);
    return new Section(id, heading, all, subsections);
  }

  /** This section with subsections added last. */
  public Section withSubsections(Subsection... more) {
    List<Subsection> all = new ArrayList<>(subsections);
    all.addAll(List.of(more));
    return new Section(id, heading, contents, all);
  }

  /**
   * A part of a section with a heading of level 3.
   *
   * @param id the anchor, unique in the page
   * @param heading the heading
   * @param contents what stands under it
   */
  public record Subsection(String id, String heading, List<Content> contents) {
    /**
     * Checks the id and copies the list.
     *
     * @throws IllegalArgumentException if the id has other characters than letters, digits, hyphens
     */
    public Subsection {
      checkId(id);
      contents = List.copyOf(contents);
    }

    /** A subsection. */
    public static Subsection of(String id, String heading, Content... contents) {
      return new Subsection(id, heading, List.of(contents));
    }

    /** This subsection with contents added last. */
    public Subsection with(Content... more) {
      List<Content> all = new ArrayList<>(contents);
      all.addAll(List.of(more));
      return new Subsection(id, heading, all);
    }

    private Html html() {
      return frame(id, "h3", heading).add(htmlOf(contents, id));
    }
  }

  Html html() {
    return frame(id, "h2", heading)
        .add(htmlOf(contents, id))
        .add(subsections.stream().map(Subsection::html).toList());
  }

  /** Numbers the contents; an underscore never stands in a section's own id, so ids cannot meet. */
  static List<Html> htmlOf(List<Content> contents, String id) {
    List<Html> html = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      html.add(contents.get(i).html(id + "_" + (i + 1)));
    }
    return html;
  }

  private static Html.Element frame(String id, String level, String heading) {
    return Html.element("section")
        .attribute("id", id)
        .attribute("aria-labelledby", id + "_h")
        .add(Html.element(level).attribute("id", id + "_h").text(heading));
  }

  private static void checkId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "Argument 'id' must be a letter followed by letters, digits or hyphens but is '"
              + id
              + "'");
    }
  }
}
