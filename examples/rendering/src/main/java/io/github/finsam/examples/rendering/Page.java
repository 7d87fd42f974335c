package io.github.finsam.examples.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A whole document in one HTML file: no script, no network, no fonts of its own.
 *
 * <p>The same page renders to the same text every time.
 *
 * <pre>{@code
 * Page.builder("sv", "Årsredovisning 2014")
 *     .navigation("Hoppa till innehållet", "Innehåll")
 *     .section(Section.of("ekonomi", "Ekonomi", Paragraph.of("…")))
 *     .build()
 *     .write(Path.of("arsredovisning.html"));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Page {
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final String STYLE = resource("page.css");

  private final String language;
  private final String title;
  private final String subtitle;
  private final String skipLink;
  private final String contents;
  private final List<Section> sections;
  private final List<String> footer;

  private Page(Builder from) {
    this.language = from.language;
    this.title = from.title;
    this.subtitle = from.subtitle;
    this.skipLink = from.skipLink;
    this.contents = from.contents;
    this.sections = List.copyOf(from.sections);
    this.footer = List.copyOf(from.footer);
  }

  /**
   * A page without sections.
   *
   * @param language the language tag of all text, such as {@code sv} or {@code en}
   * @throws IllegalArgumentException if the language is no tag or the title is blank
   */
  public static Builder builder(String language, String title) {
    return new Builder(language, title);
  }

  /** The document, to be stored as UTF-8. */
  public String render() {
    StringBuilder out = new StringBuilder(64 * 1024);
    out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
        .append(language)
        .append("\" xml:lang=\"")
        .append(language)
        .append("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
        // A second lock: even markup that slipped through could not run or fetch anything.
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        .append(" style-src 'unsafe-inline'\"/>\n<title>");
    Escape.append(title, false, out);
    out.append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    if (!skipLink.isEmpty()) {
      Html.element("a")
          .attribute("class", "skip")
          .attribute("href", "#page_main")
          .text(skipLink)
          .appendTo(out);
      out.append('\n');
    }
    header().appendTo(out);
    body().appendTo(out);
    if (!footer.isEmpty()) {
      Html.element("footer")
          .add(footer.stream().map(f -> Html.element("p").text(f)).toList())
          .appendTo(out);
    }
    return out.append("</body>\n</html>\n").toString();
  }

  /**
   * Writes the document as UTF-8, replacing what is there.
   *
   * @throws IOException if the file cannot be written
   */
  public void write(Path file) throws IOException {
    Files.write(file, render().getBytes(StandardCharsets.UTF_8));
  }

  private Html header() {
    Html.Element inner =
        Html.element("div").attribute("class", "inner").add(Html.element("h1").text(title));
    if (!subtitle.isEmpty()) {
      inner = inner.add(Html.element("p").attribute("class", "subtitle").text(subtitle));
    }
    return Html.element("header").add(inner);
  }

  private Html body() {
    Html.Element main =
        Html.element("main")
            .attribute("id", "page_main")
            .attribute("tabindex", "-1")
            .add(sections.stream().map(Section::html).toList());
    if (contents.isEmpty() || sections.isEmpty()) {
      return Html.element("div").attribute("class", "inner body").add(main);
    }
    Html nav =
        Html.element("nav")
            .attribute("aria-labelledby", "page_nav")
            .add(
                Html.element("p")
                    .attribute("class", "nav-title")
                    .attribute("id", "page_nav")
                    .text(contents))
            .add(Html.element("ul").add(sections.stream().map(Page::entry).toList()));
    return Html.element("div").attribute("class", "inner body with-nav").add(nav, main);
  }

  private static Html entry(Section section) {
    Html.Element item = Html.element("li").add(Html.link(section.heading(), "#" + section.id()));
    if (section.subsections().isEmpty()) {
      return item;
    }
    return item.add(
        Html.element("ul")
            .add(
                section.subsections().stream()
                    .map(s -> Html.element("li").add(Html.link(s.heading(), "#" + s.id())))
                    .toList()));
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Collects the parts of a page. */
  public static final class Builder {
    private final String language;
    private final String title;
    private String subtitle = "";
    private String skipLink = "";
    private String contents = "";
    private final List<Section> sections = new ArrayList<>();
    private final List<String> footer = new ArrayList<>();

    private Builder(String language, String title) {
      if (!LANGUAGE.matcher(language).matches()) {
        throw new IllegalArgumentException("Argument 'language' is no tag: '" + language + "'");
      }
      if (title.isBlank()) {
        throw new IllegalArgumentException("Argument 'title' must not be blank");
      }
      this.language = language;
      this.title = title;
    }

    /** Sets the line under the title. */
    public Builder subtitle(String text) {
      this.subtitle = text;
      return this;
    }

    /**
     * Adds a table of contents and a link past it.
     *
     * @param skipLinkText what the link to the main content says
     * @param contentsTitle what stands above the table of contents
     */
    public Builder navigation(String skipLinkText, String contentsTitle) {
      this.skipLink = skipLinkText;
      this.contents = contentsTitle;
      return this;
    }

    /** Adds a section last. */
    public Builder section(Section section) {
      sections.add(section);
      return this;
    }

    /** Adds sections last. */
    public Builder sections(List<Section> more) {
      sections.addAll(more);
      return this;
    }

    /** Adds a paragraph to the footer. */
    public Builder footer(String text) {
      footer.add(text);
      return this;
    }

    /**
     * The page.
     *
     * @throws IllegalArgumentException if two sections or subsections have the same id
     */
    public Page build() {
      Set<String> ids = new HashSet<>();
      for (Section section : sections) {
        unique(ids, section.id());
        section.subsections().forEach(s -> unique(ids, s.id()));
      }
      return new Page(this);
    }

    private static void unique(Set<String> ids, String id) {
      if (!ids.add(id)) {
        throw new IllegalArgumentException("Section id '" + id + "' is used twice");
      }
    }
  }
}
