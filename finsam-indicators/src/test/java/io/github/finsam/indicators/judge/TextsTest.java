package io.github.finsam.indicators.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.finsam.base.Label;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void whatIsPutInIsNotReadForPlaceholders() {
    assertEquals(
        "Cannot be judged: {1} {x",
        Sentences.of("composite.unmeasured", Label.of("-", "{1} {x")).en());
  }
}
