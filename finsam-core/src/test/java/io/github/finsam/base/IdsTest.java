package io.github.finsam.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Typed ids. */
class IdsTest {

  private static final List<Function<String, Record>> KINDS =
      List.of(ForbundId::of, FormId::of, InsatsId::of, MeetingId::of, MemberId::of);

  @Test
  void whatNoIdMayBe() {
    for (Function<String, Record> kind : KINDS) {
      for (String bad :
          List.of("", " ", " a", "a ", "a\nb", "a\u0000b", "a\u007f", "x".repeat(65))) {
        InvalidValueException thrown =
            assertThrows(InvalidValueException.class, () -> kind.apply(bad));
        assertTrue(!thrown.violations().isEmpty());
      }
      assertEquals("å b", kind.apply("å b").toString());
      assertEquals("x".repeat(64), kind.apply("x".repeat(64)).toString());
      assertEquals(kind.apply("\uD83D\uDE00".repeat(64)), kind.apply("\uD83D\uDE00".repeat(64)));
    }
  }

  @Test
  void caseMatters() {
    assertTrue(ForbundId.of("A").compareTo(ForbundId.of("a")) < 0);
    assertTrue(!ForbundId.of("A").equals(ForbundId.of("a")));
  }

  /** UTF-16 would put U+1F600 before U+FF21. */
  @Test
  void orderIsByCodePoint() {
    assertTrue(ForbundId.of("\uFF21").compareTo(ForbundId.of("\uD83D\uDE00")) < 0);
    assertTrue(MemberId.of("a").compareTo(MemberId.of("ab")) < 0);
  }

  @Property
  void orderAgreesWithCodePoints(@ForAll("texts") String a, @ForAll("texts") String b) {
    int[] x = a.codePoints().toArray();
    int[] y = b.codePoints().toArray();
    int expected = Integer.signum(java.util.Arrays.compare(x, y));
    assertEquals(expected, Integer.signum(InsatsId.of(a).compareTo(InsatsId.of(b))));
    assertEquals(a.equals(b), MeetingId.of(a).compareTo(MeetingId.of(b)) == 0);
    assertEquals(expected, Integer.signum(FormId.of(a).compareTo(FormId.of(b))));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b", "å", "\uFF21", "\uD83D\uDE00", "1")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(list -> String.join("", list));
  }
}
