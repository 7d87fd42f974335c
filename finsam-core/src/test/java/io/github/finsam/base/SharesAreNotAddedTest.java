package io.github.finsam.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounded shares that are added are a common error of published reports; here it is no program. */
class SharesAreNotAddedTest {

  @TempDir Path folder;

  @Test
  @DisplayName("Adding shares, rounded or not, does not compile")
  void addingSharesDoesNotCompile() {
    String shares = "Share a = Share.of(1, 3); Share b = Share.of(1, 3); ";
    assertEquals(List.of(), errors(shares + "Object sum = Share.of(a.part() + b.part(), 3);"));
    for (String sum :
        List.of(
            "Object sum = a + b;",
            "Object sum = a.plus(b);",
            "Object sum = a.add(b);",
            "double sum = a + 0.1;",
            "var sum = a.percent(0) + b.percent(0);")) {
      assertFalse(errors(shares + sum).isEmpty(), sum);
    }
  }

  @Test
  @DisplayName("A text of a share is a text, so that adding it up gives no number")
  void textIsNoNumber() {
    String shares = "Share a = Share.of(1, 3); ";
    assertTrue(
        errors(shares + "int sum = a.text(Language.SV, 0) + a.text(Language.SV, 0);").stream()
            .anyMatch(e -> e.contains("incompatible") || e.contains("String")));
  }

  private List<String> errors(String body) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    String source = "import io.github.finsam.base.*; class Snippet { void run() { " + body + " } }";
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
    compiler.getTask(null, null, found, options, null, List.of(file)).call();
    return found.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(java.util.Locale.ENGLISH))
        .toList();
  }
}
