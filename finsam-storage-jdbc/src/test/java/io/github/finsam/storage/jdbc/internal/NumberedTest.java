package io.github.finsam.storage.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NumberedTest {

  @Test
  @DisplayName("What belongs to a text and two numbers is asked for once, and found ever after")
  void askedOnce() {
    Random random = new Random(71);
    Map<List<Object>, Integer> asked = new HashMap<>();
    Numbered numbered =
        new Numbered(
            (text, first, second) -> {
              Integer before = asked.put(List.of("" + text, first, second), asked.size());
              assertEquals(null, before, () -> text + " " + first + " " + second);
              return asked.size() - 1;
            });
    for (int i = 0; i < 200_000; i++) {
      int draw = random.nextInt(1_500);
      // Equal texts, not the same; "Aa" and "BB" hash alike.
      String text = draw == 0 ? null : (draw % 2 == 0 ? "Aa" : "BB") + draw / 2;
      long first = random.nextInt(40) * 0x1_0000_0001L - 1;
      int second = random.nextInt(3) - 1;
      int number = numbered.get(text, first, second);
      assertEquals(asked.get(List.of("" + text, first, second)), number);
    }
    assertTrue(asked.size() > 100_000, () -> "only " + asked.size());
  }
}
