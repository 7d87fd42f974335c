package io.github.finsam.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.InsatsId;
import io.github.finsam.finding.DocumentId;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order in which every store lists what it holds. */
class KeyOrderTest {

  private static final Comparator<String> BY_CODE_POINT =
      (a, b) -> compare(a.codePoints().toArray(), b.codePoints().toArray());

  @Example
  void capitalsBeforeSmallLettersAndBeyondTheBasicPlaneLast() {
    List<String> ordered =
        List.of("10", "9", "ALFA", "Alfa", "alfa", "alfa-2", "ö", "\uFF5E", "🧭");
    assertEquals(ordered, sorted(ordered.stream().map(ForbundId::of).toList()));
    assertEquals(ordered, sorted(ordered.stream().map(InsatsId::of).toList()));
    assertEquals(
        ordered.stream().map(s -> "a/" + s).toList(),
        sorted(ordered.stream().map(s -> new DocumentId(ForbundId.of("a"), s)).toList()));
  }

  @Example
  void yearsByNumberWithinTheForbund() {
    List<String> ordered = List.of("A/9999", "a/1000", "a/2014", "a/2015");
    assertEquals(
        ordered,
        sorted(
            List.of(
                ForbundYear.of(ForbundId.of("a"), 2015),
                ForbundYear.of(ForbundId.of("a"), 1000),
                ForbundYear.of(ForbundId.of("A"), 9999),
                ForbundYear.of(ForbundId.of("a"), 2014))));
  }

  @Property
  void documentsByForbundThenSource(
      @ForAll("texts") String f,
      @ForAll("texts") String s,
      @ForAll("texts") String g,
      @ForAll("texts") String t) {
    DocumentId one = new DocumentId(ForbundId.of(f), s);
    DocumentId two = new DocumentId(ForbundId.of(g), t);
    int expected = f.equals(g) ? BY_CODE_POINT.compare(s, t) : BY_CODE_POINT.compare(f, g);
    assertEquals(Integer.signum(expected), Integer.signum(one.compareTo(two)));
    assertEquals(one.equals(two), one.compareTo(two) == 0);
    assertTrue(one.compareTo(two) == 0 || one.compareTo(two) > 0 == two.compareTo(one) < 0);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars('a', 'A', 'å', '/', '\uFF5E')
        .ofMinLength(1)
        .ofMaxLength(3)
        .map(text -> text.replace("AA", "🧭"));
  }

  private static <K extends Comparable<K>> List<String> sorted(List<K> keys) {
    return keys.stream().sorted().map(Object::toString).toList();
  }

  private static int compare(int[] a, int[] b) {
    return java.util.Arrays.compare(a, b);
  }
}
