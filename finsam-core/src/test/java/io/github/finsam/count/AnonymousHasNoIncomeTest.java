package io.github.finsam.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an anonymous participant lives on is not known; here the question is no program. */
class AnonymousHasNoIncomeTest {

  @TempDir Path folder;

  @Test
  @DisplayName("Asking an anonymous entry for anything but sex and year does not compile")
  void onlySexAndYear() {
    assertEquals(List.of(), errors("Object known = List.of(entry.sex(), entry.year());"));
    for (String question :
        List.of(
            "incomeSources",
            "income",
            "support",
            "occupation",
            "education",
            "birthYear",
            "age",
            "started",
            "insats",
            "participant",
            "id")) {
      List<String> errors = errors("Object answer = entry." + question + "();");
      assertEquals(1, errors.size(), question);
      assertEquals(true, errors.get(0).contains(question), errors.get(0));
    }
  }

  @Test
  @DisplayName("Nor can anything more be put in: the record is final and takes two values")
  void nothingMoreGoesIn() {
    String year = "Year.of(2014)";
    assertEquals(List.of(), errors("Object made = new AnonymousEntry(Sex.WOMAN, " + year + ");"));
    for (String more : List.of("\"försörjningsstöd\"", "1988", "List.of()")) {
      assertFalse(
          errors("Object made = new AnonymousEntry(Sex.WOMAN, " + year + ", " + more + ");")
              .isEmpty());
    }
    assertFalse(errors("class Twin extends AnonymousEntry { String income; }").isEmpty());
  }

  private List<String> errors(String body) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String source =
        "import io.github.finsam.code.Sex; import io.github.finsam.count.*; import java.time.Year;"
            + " import java.util.List; class Snippet { void run(AnonymousEntry entry) { "
            + body
            + " } }";
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            folder.toString(),
            "-classpath",
            System.getProperty("java.class.path"));
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, found, options, null, List.of(file))
        .call();
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(Locale.ENGLISH))
        .toList();
  }
}
