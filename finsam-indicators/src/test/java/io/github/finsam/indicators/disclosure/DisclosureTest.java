package io.github.finsam.indicators.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.code.Respondent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a policy says, and the sentences it speaks in. */
class DisclosureTest {

  @Test
  @DisplayName("The default: participants from 5 answers, others from the first")
  void standard() {
    Disclosure standard = Disclosure.standard();
    assertEquals(5, standard.minimum(Set.of(Respondent.PARTICIPANT)));
    assertEquals(1, standard.minimum(Set.of(Respondent.CHIEF_OFFICER)));
    assertEquals(3, standard.width());
    assertEquals(1, standard.rounding());
    assertEquals(Optional.empty(), standard.waived());
  }

  @Test
  @DisplayName("Groups together have the strictest of their minimums, unknown ones that of all")
  void strictest() {
    Disclosure policy = Disclosure.standard().withMinimum(Respondent.STAFF, 7);
    assertEquals(
        7,
        policy.minimum(
            List.of(Respondent.CHIEF_OFFICER, Respondent.PARTICIPANT, Respondent.STAFF)));
    assertEquals(5, policy.minimum(List.of(Respondent.CHIEF_OFFICER, Respondent.PARTICIPANT)));
    assertEquals(7, policy.minimum(Set.of()));
    assertEquals(10, policy.withMinimumForAll(10).minimum(Set.of(Respondent.BOARD)));
  }

  @Test
  @DisplayName("Who protects nothing says why, and who names a minimum protects")
  void none() {
    Disclosure none = Disclosure.none("Stays within the förbund");
    assertEquals(Optional.of("Stays within the förbund"), none.waived());
    assertEquals(1, none.minimum(Set.of(Respondent.PARTICIPANT)));
    Disclosure protects = none.withMinimum(Respondent.PARTICIPANT, 5);
    assertEquals(Disclosure.standard(), protects);
    assertThrows(InvalidValueException.class, () -> Disclosure.none(" "));
    assertThrows(InvalidValueException.class, () -> none.withWidth(3));
  }

  @Test
  @DisplayName("Every broken rule is named")
  void violations() {
    InvalidValueException thrown =
        assertThrows(
            InvalidValueException.class,
            () ->
                Disclosure.builder()
                    .minimums(new TreeMap<>(Map.of(Respondent.STAFF, 0)))
                    .width(-1)
                    .rounding(0)
                    .waived(Optional.empty())
                    .build());
    assertEquals(
        List.of("minimums.STAFF", "width", "rounding"),
        thrown.violations().stream().map(v -> v.argument()).toList());
  }

  @Test
  @DisplayName("Rounding is to the nearest multiple, half of it up")
  void rounding() {
    Disclosure policy = Disclosure.standard().roundingTo(4);
    assertEquals(
        List.of(0L, 0L, 4L, 4L, 4L, 4L, 8L),
        LongStream.rangeClosed(0, 6).mapToObj(policy::rounded).toList());
  }
}
