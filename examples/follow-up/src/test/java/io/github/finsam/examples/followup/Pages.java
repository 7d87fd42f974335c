package io.github.finsam.examples.followup;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads what stands in the tables of a page. */
final class Pages {

  private Pages() {}

  /** The page as a tree: fails if it is not well-formed. */
  static Document parse(Path folder)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(
        new InputSource(new StringReader(Files.readString(folder.resolve("index.html")))));
  }

  /** The rows of the table whose caption begins so, each with the text of its cells. */
  static List<List<String>> table(Document page, String caption) {
    NodeList tables = page.getElementsByTagName("table");
    for (int i = 0; i < tables.getLength(); i++) {
      Element table = (Element) tables.item(i);
      if (table.getElementsByTagName("caption").item(0).getTextContent().startsWith(caption)) {
        return rows(table);
      }
    }
    throw new IllegalArgumentException("No table '" + caption + "'");
  }

  private static List<List<String>> rows(Element table) {
    List<List<String>> rows = new ArrayList<>();
    NodeList lines = table.getElementsByTagName("tr");
    for (int i = 0; i < lines.getLength(); i++) {
      List<String> cells = new ArrayList<>();
      NodeList children = lines.item(i).getChildNodes();
      for (int j = 0; j < children.getLength(); j++) {
        if (children.item(j) instanceof Element cell) {
          cells.add(cell.getTextContent().replace('\u00a0', ' ').strip());
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The row that begins so. */
  static List<String> row(List<List<String>> rows, String first) {
    return rows.stream().filter(r -> r.get(0).equals(first)).findFirst().orElseThrow();
  }
}
