package io.github.finsam.examples.rendering;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads what was rendered as XML, strictly and without fetching anything. */
final class Xml {
  private Xml() {}

  static Document parse(String text) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      builder.setEntityResolver(
          (publicId, systemId) -> {
            throw new SAXException("fetches " + systemId);
          });
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (Exception e) {
      throw new AssertionError("Not well-formed: " + e.getMessage() + "\n" + text, e);
    }
  }

  static Element root(Html html) {
    return parse(html.render()).getDocumentElement();
  }

  static List<Element> all(Node in, String name) {
    NodeList found =
        in instanceof Document document
            ? document.getElementsByTagName(name)
            : ((Element) in).getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** The text a person sees: without the title a cut text carries. */
  static String shown(Element element) {
    StringBuilder text = new StringBuilder();
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (!child.getNodeName().equals("title")) {
        text.append(child instanceof Element e ? shown(e) : child.getNodeValue());
      }
    }
    return text.toString();
  }
}
