package io.github.finsam.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Long streams of responses, which are counted on several threads. */
class BatchesTest {

  private static final Form FORM =
      new Form(
          FormId.of("closure"),
          "e1",
          Respondent.PARTICIPANT,
          Occasion.CLOSURE,
          List.of(
              new FormItem("a", 1, 5, List.of(9)),
              new FormItem("b", 1, 5, List.of(9)),
              new FormItem("c", 0, 1, List.of())));
  private static final TallyQuery QUERY = TallyQuery.of("e1").by(Dimension.values());

  private static List<Response> responses(int count) {
    Random random = new Random(7);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Setting setting =
          new Setting(
              ForbundId.of("f" + random.nextInt(5)),
              random.nextBoolean()
                  ? Optional.of(InsatsId.of("i" + random.nextInt(9)))
                  : Optional.empty(),
              Respondent.PARTICIPANT,
              Occasion.CLOSURE,
              LocalDate.of(2014, 1, 1).plusDays(random.nextInt(900)),
              random.nextBoolean() ? Optional.of(Sex.WOMAN) : Optional.empty(),
              Optional.empty());
      responses.add(
          new Response(
              "r" + i,
              FORM.id(),
              setting,
              Answers.of(1 + random.nextInt(5), 9, random.nextInt(2))));
    }
    return responses;
  }

  @Test
  @DisplayName("On several threads the same bytes come out as on one, every time")
  void sameAsOneByOne() {
    List<Response> responses = responses(70_001);
    TallyAccumulator accumulator = TallyAccumulator.of(QUERY, List.of(FORM));
    responses.forEach(accumulator::add);
    byte[] expected = accumulator.toTally().toBytes();
    for (int round = 0; round < 10; round++) {
      assertArrayEquals(expected, Tally.of(QUERY, List.of(FORM), responses.iterator()).toBytes());
    }
  }

  @Test
  @DisplayName("Of several responses that are refused, the first is told of")
  void firstRefused() {
    List<Response> responses = responses(60_000);
    for (int i : new int[] {20_000, 33_000, 59_999}) {
      Response good = responses.get(i);
      responses.set(
          i,
          new Response(
              "bad" + i, FORM.id(), good.setting(), Answers.of(1, 1, i == 20_000 ? 7 : 8)));
    }
    for (int round = 0; round < 10; round++) {
      InvalidValueException refused =
          assertThrows(
              InvalidValueException.class,
              () -> Tally.of(QUERY, List.of(FORM), responses.iterator()));
      assertEquals("7", String.valueOf(refused.violations().get(0).value()), refused.getMessage());
    }
  }

  @Test
  @DisplayName("What reading throws reaches the caller as it is")
  void readingFails() {
    Iterator<Response> good = responses(50_000).iterator();
    NoSuchElementException broken = new NoSuchElementException("the stream broke");
    Iterator<Response> breaking =
        new Iterator<>() {
          private int left = 40_000;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Response next() {
            if (left-- == 0) {
              throw broken;
            }
            return good.next();
          }
        };
    assertSame(
        broken,
        assertThrows(NoSuchElementException.class, () -> Tally.of(QUERY, List.of(FORM), breaking)));
  }
}
