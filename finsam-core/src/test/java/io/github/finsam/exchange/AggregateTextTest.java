package io.github.finsam.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.count.BySex;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Asked;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Aggregates as texts, at the edges of what constructors accept. */
class AggregateTextTest {

  private static List<Object> all(long seed) {
    EdgeAggregates edges = new EdgeAggregates(seed);
    return EdgeAggregates.KINDS.values().stream().map(kind -> kind.apply(edges)).toList();
  }

  @Property(tries = 300)
  @Label("Whatever constructors accept comes back equal, and is written the same again")
  void everyValue(@ForAll long seed) {
    for (Object aggregate : all(seed)) {
      String text = AggregateText.write(aggregate);
      Object read = AggregateText.read(aggregate.getClass(), text);
      assertEquals(aggregate, read);
      assertEquals(text, AggregateText.write(read));
    }
  }

  @Property(tries = 100)
  @Label("Every text can be kept where UTF-8 is spoken: no NUL, no half of a surrogate pair")
  void everyDatabase(@ForAll long seed) {
    for (Object aggregate : all(seed)) {
      String text = AggregateText.write(aggregate);
      assertEquals(text, new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
      assertTrue(text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n'));
    }
  }

  @Property(tries = 100)
  @Label("A text that is cut off anywhere, lacks a row or has one twice is refused as damaged")
  void damage(@ForAll long seed, @ForAll int at) {
    for (Object aggregate : all(seed)) {
      String text = AggregateText.write(aggregate);
      Class<?> type = aggregate.getClass();
      refused(type, text.substring(0, Math.floorMod(at, text.length())));
      List<String> lines = text.lines().toList();
      int line = 1 + Math.floorMod(at, lines.size() - 1);
      refused(type, joined(lines.subList(0, line)) + joined(lines.subList(line + 1, lines.size())));
      refused(type, joined(lines.subList(0, line + 1)) + joined(lines.subList(line, lines.size())));
    }
  }

  @Property(tries = 200)
  @Label("Where a character is another, there is a value or a refusal, and never anything else")
  void anotherCharacter(@ForAll long seed, @ForAll int at, @ForAll char character) {
    for (Object aggregate : all(seed)) {
      StringBuilder text = new StringBuilder(AggregateText.write(aggregate));
      text.setCharAt(Math.floorMod(at, text.length()), character);
      try {
        AggregateText.read(aggregate.getClass(), text.toString());
      } catch (InvalidValueException e) {
        assertFalse(e.violations().isEmpty());
      }
    }
  }

  private static String joined(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private static void refused(Class<?> type, String text) {
    assertThrows(InvalidValueException.class, () -> AggregateText.read(type, text), text);
  }

  @Example
  @Label("A text of another kind, of another version or of something else is refused in words")
  void others() {
    EdgeAggregates edges = new EdgeAggregates(1);
    String insats = AggregateText.write(edges.insats());
    for (Class<?> type : EdgeAggregates.KINDS.keySet()) {
      if (type != Insats.class) {
        refused(type, insats);
      }
    }
    for (String text :
        List.of(
            "",
            "\n",
            "finsam-aggregate",
            "finsam-pathway,1\n",
            "finsam-aggregate,INSATS,1\n",
            "finsam-aggregate,INSATS,1\nend,0\n",
            insats.replaceFirst(",1\n", ",2\n"),
            insats.replaceFirst("insatser,", "insatserna,"),
            insats.replaceFirst("insatser,", "insatser,,"),
            insats + "\n" + insats,
            insats.replaceFirst("\nend,", "\n\"end,"))) {
      refused(Insats.class, text);
    }
    InvalidValueException e =
        assertThrows(InvalidValueException.class, () -> AggregateText.read(Forbund.class, insats));
    assertEquals(
        "Argument 'aggregate' must have the form finsam-aggregate,FORBUND,1 but has value \"…\"",
        e.text(Language.EN));
    e =
        assertThrows(
            InvalidValueException.class,
            () -> AggregateText.read(Asked.class, "finsam-aggregate,ASKED,1\nasked,x\nend,1\n"));
    assertEquals(
        "Argumentet 'aggregate' är skadat eller inte helt, vilket märks på rad 2",
        e.text(Language.SV));
  }

  @Example
  @Label("What is no aggregate is refused")
  void noAggregate() {
    assertThrows(InvalidValueException.class, () -> AggregateText.write(BySex.NONE));
    assertThrows(InvalidValueException.class, () -> AggregateText.read(BySex.class, ""));
  }

  @Example
  @Label("A text of version 1 as it was first written")
  void asWritten() {
    String text =
        """
        finsam-aggregate,GOVERNANCE,1
        meetings,skelleftea-norsjo,2014,m1,BOARD,2014-11-28,,yes,a;b\\\\;;c;,,
        end,1
        """;
    GovernanceYear read = AggregateText.read(GovernanceYear.class, text);
    assertEquals(List.of("a", "b;", "c"), read.meetings().get(0).attendance().present());
    assertEquals(text, AggregateText.write(read));
  }
}
