package io.github.finsam.examples.rendering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of HTML as an immutable tree, where text is always text.
 *
 * <p>There is no way to put markup in as a string, so escaping cannot be forgotten. What is written
 * is well-formed XML as well as HTML; a character that XML cannot hold becomes U+FFFD.
 *
 * <pre>{@code
 * Html.element("p").text("Mål < utfall ").add(Html.strong("ja")).render();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Html {

  /**
   * An element without attributes and children.
   *
   * @param name a name from the small set this library knows, such as {@code p} or {@code svg}
   * @throws IllegalArgumentException if the element is unknown or could run or load something
   */
  static Element element(String name) {
    return new Element(name, Map.of(), List.of());
  }

  /** A piece of text. */
  static Html text(String text) {
    return new Text(text);
  }

  /** Text of strong importance. */
  static Html strong(String text) {
    return element("strong").text(text);
  }

  /**
   * A link.
   *
   * @param href a place in the page ({@code #id}), a relative path, or an http, https or mailto
   *     address
   * @throws IllegalArgumentException if the address has any other scheme
   */
  static Html link(String text, String href) {
    return element("a").attribute("href", href).text(text);
  }

  /** Several pieces one after the other. */
  static Html all(List<? extends Html> parts) {
    return new Fragment(List.copyOf(parts));
  }

  /** Several pieces one after the other. */
  static Html all(Html... parts) {
    return new Fragment(List.of(parts));
  }

  /** Appends this piece as markup. */
  void appendTo(StringBuilder out);

  /** This piece as markup. */
  default String render() {
    StringBuilder out = new StringBuilder();
    appendTo(out);
    return out.toString();
  }

  /**
   * Text, escaped when rendered.
   *
   * @param value the text as a person reads it
   */
  record Text(String value) implements Html {
    @Override
    public void appendTo(StringBuilder out) {
      Escape.append(value, false, out);
    }
  }

  /**
   * Pieces without an element around them.
   *
   * @param parts the pieces in order
   */
  record Fragment(List<Html> parts) implements Html {
    /** Copies the parts. */
    public Fragment {
      parts = List.copyOf(parts);
    }

    @Override
    public void appendTo(StringBuilder out) {
      parts.forEach(p -> p.appendTo(out));
    }
  }

  /**
   * An element; every method returns a new one.
   *
   * @param name the tag
   * @param attributes values by name, in the order they were set
   * @param children what stands inside
   */
  record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {
    private static final Pattern ATTRIBUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final Set<String> VOID = Set.of("br", "hr");
    private static final Set<String> KNOWN =
        Set.of(
            ("a abbr b br caption cite code dd div dl dt em figcaption figure footer h1 h2 h3 h4 header"
                    + " hr i li main mark nav ol p pre section small span strong sub sup table tbody td"
                    + " tfoot th thead time tr ul"
                    + " svg g title desc defs pattern rect line circle ellipse path polygon polyline text"
                    + " tspan")
                .split(" "));
    private static final Set<String> ON_THEIR_OWN_LINE =
        Set.of(
            ("caption dd div dl dt figcaption figure footer h1 h2 h3 h4 header li main nav ol p section"
                    + " table tbody tfoot thead tr ul svg g rect line circle path polygon polyline text")
                .split(" "));

    /** Checks the names and addresses. */
    public Element {
      if (!KNOWN.contains(name)) {
        throw new IllegalArgumentException("Element '" + name + "' is not one this library writes");
      }
      if (VOID.contains(name) && !children.isEmpty()) {
        throw new IllegalArgumentException("Element '" + name + "' cannot have children");
      }
      attributes.forEach(Element::check);
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      children = List.copyOf(children);
    }

    /**
     * This element with an attribute set.
     *
     * @throws IllegalArgumentException if the attribute could run or load something, or is no name
     */
    public Element attribute(String attribute, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, children);
    }

    /** This element with a text added last. */
    public Element text(String text) {
      return add(Html.text(text));
    }

    /** This element with children added last. */
    public Element add(Html... more) {
      return add(Arrays.asList(more));
    }

    /** This element with children added last. */
    public Element add(List<? extends Html> more) {
      List<Html> all = new ArrayList<>(children);
      all.addAll(more);
      return new Element(name, attributes, all);
    }

    @Override
    public void appendTo(StringBuilder out) {
      out.append('<').append(name);
      attributes.forEach(
          (attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Escape.append(value, true, out);
            out.append('"');
          });
      if (VOID.contains(name)) {
        out.append("/>");
      } else {
        out.append('>');
        children.forEach(c -> c.appendTo(out));
        out.append("</").append(name).append('>');
      }
      if (ON_THEIR_OWN_LINE.contains(name)) {
        out.append('\n');
      }
    }

    private static void check(String attribute, String value) {
      String lower = attribute.toLowerCase(Locale.ROOT);
      if (!ATTRIBUTE.matcher(attribute).matches()
          || lower.startsWith("on")
          || lower.startsWith("src")
          || lower.equals("style")) {
        throw new IllegalArgumentException("Attribute '" + attribute + "' is not allowed");
      }
      if (lower.equals("href") && !safe(value)) {
        throw new IllegalArgumentException("Address '" + value + "' is not allowed in a link");
      }
    }

    private static boolean safe(String address) {
      int colon = address.indexOf(':');
      if (colon < 0 || address.substring(0, colon).matches("(?s)[^\\p{Cntrl}]*[/?#].*")) {
        return true;
      }
      String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
      return Set.of("http", "https", "mailto").contains(scheme);
    }
  }
}
