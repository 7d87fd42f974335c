package io.github.finsam.survey;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FormTest {

  private static final FormItem AGREE = new FormItem("1", 1, 5, List.of(9, 8));
  private static final Form FORM =
      form("nns-2014-12", List.of(AGREE, new FormItem("2", 1, 4, List.of())));

  private static Form form(String edition, List<FormItem> items) {
    return new Form(FormId.of("f"), edition, Respondent.PARTICIPANT, Occasion.CLOSURE, items);
  }

  private static List<String> codes(Executable executable) {
    return assertThrows(InvalidValueException.class, executable).violations().stream()
        .map(Violation::code)
        .toList();
  }

  @Test
  void itemKnowsItsCodes() {
    assertEquals(List.of(8, 9), AGREE.nonAnswers());
    assertTrue(AGREE.isAnswer(1));
    assertTrue(AGREE.isAnswer(5));
    assertFalse(AGREE.isAnswer(6));
    assertTrue(AGREE.isNonAnswer(9));
    assertFalse(AGREE.allows(0));
    assertEquals(Optional.of(1), FORM.indexOf("2"));
    assertEquals(Optional.empty(), FORM.indexOf("3"));
  }

  @Test
  void itemsAndFormsThatCannotBeAreRefused() {
    assertEquals(List.of("out-of-range"), codes(() -> new FormItem("1", 5, 4, List.of())));
    assertEquals(List.of("out-of-range"), codes(() -> new FormItem("1", -1, 4, List.of())));
    assertEquals(List.of("out-of-range"), codes(() -> new FormItem("1", 1, 128, List.of())));
    assertEquals(List.of("out-of-range"), codes(() -> new FormItem("1", 1, 5, List.of(200))));
    assertEquals(List.of("duplicate"), codes(() -> new FormItem("1", 1, 5, List.of(3))));
    assertEquals(List.of("duplicate"), codes(() -> new FormItem("1", 1, 5, List.of(8, 8))));
    assertEquals(List.of("blank"), codes(() -> new FormItem(" ", 1, 5, List.of())));
    assertEquals(List.of("empty"), codes(() -> form("e", List.of())));
    assertEquals(List.of("duplicate"), codes(() -> form("e", List.of(AGREE, AGREE))));
    List<FormItem> many = new ArrayList<>();
    for (int i = 0; i <= Form.MAX_ITEMS; i++) {
      many.add(AGREE.withId("i" + i));
    }
    assertEquals(List.of("above"), codes(() -> form("e", many)));
    assertDoesNotThrow(() -> form("e", many.subList(0, Form.MAX_ITEMS)));
  }

  @Test
  void answersOutsideTheCodesAreRefusedAndTheItemIsNamed() {
    assertDoesNotThrow(() -> FORM.check(Answers.of(5, 4)));
    assertDoesNotThrow(() -> FORM.check(Answers.of(9, 1)));
    InvalidValueException e =
        assertThrows(InvalidValueException.class, () -> FORM.check(Answers.of(6, 5)));
    assertEquals(List.of("1", "2"), e.violations().stream().map(Violation::argument).toList());
    assertTrue(e.text(Language.EN).contains("must be one of 1-5, 8, 9"), e.getMessage());
    assertEquals(List.of("mismatch"), codes(() -> FORM.check(Answers.of(1))));
    assertEquals(List.of("mismatch"), codes(() -> FORM.check(Answers.of(1, 1, 1))));
  }

  @Test
  void answersAreAValueThatDoesNotShowItsCodes() {
    byte[] bytes = {1, 2, 9};
    Answers answers = Answers.ofBytes(bytes);
    bytes[0] = 5;
    answers.toBytes()[1] = 5;
    assertEquals(Answers.of(1, 2, 9), answers);
    assertEquals(Answers.of(1, 2, 9).hashCode(), answers.hashCode());
    assertNotEquals(Answers.of(1, 2), answers);
    assertEquals("Answers[3]", answers.toString());
    assertEquals(9, answers.code(2));
    assertEquals(List.of("out-of-range"), codes(() -> answers.code(3)));
    assertEquals(List.of("out-of-range"), codes(() -> answers.code(-1)));
    assertEquals(List.of("out-of-range"), codes(() -> Answers.of(128)));
    assertEquals(List.of("out-of-range"), codes(() -> Answers.of(-1)));
    assertEquals(List.of("out-of-range"), codes(() -> Answers.ofBytes(new byte[] {-1})));
  }

  @Test
  void responseCarriesNoParticipant() {
    Setting setting =
        Setting.builder()
            .forbund(ForbundId.of("f"))
            .respondent(Respondent.PARTICIPANT)
            .occasion(Occasion.CLOSURE)
            .day(LocalDate.of(2014, 12, 31))
            .build();
    Response response = new Response("q1", FORM.id(), setting, Answers.of(5, 4));
    assertFalse(response.toString().contains("5, 4"), response::toString);
    List<String> components = new ArrayList<>();
    for (Class<?> type : List.of(Response.class, Setting.class)) {
      Arrays.stream(type.getRecordComponents()).forEach(c -> components.add(c.getName()));
    }
    assertTrue(
        Collections.disjoint(components, List.of("participant", "person", "pathway")),
        components::toString);
    assertEquals(List.of("edge-space"), codes(() -> response.withSourceId(" q1")));
    assertEquals(
        List.of("negative"),
        codes(
            () ->
                new Asked(
                    AskedId.builder()
                        .form(FORM.id())
                        .forbund(ForbundId.of("f"))
                        .period(Period.parse("2014-H2"))
                        .build(),
                    -1)));
  }

  @Test
  void responsesOfOtherGroupsAndOccasionsAreRefused() {
    Setting setting =
        Setting.builder()
            .forbund(ForbundId.of("f"))
            .respondent(Respondent.PARTICIPANT)
            .occasion(Occasion.CLOSURE)
            .day(LocalDate.of(2014, 12, 31))
            .build();
    Response response = new Response("q1", FORM.id(), setting, Answers.of(5, 4));
    assertDoesNotThrow(() -> FORM.check(response));
    Response wrong =
        response
            .withForm(FormId.of("g"))
            .withSetting(setting.withRespondent(Respondent.STAFF).withOccasion(Occasion.DURING));
    InvalidValueException e = assertThrows(InvalidValueException.class, () -> FORM.check(wrong));
    assertEquals(
        List.of("form", "respondent", "occasion"),
        e.violations().stream().map(Violation::argument).toList());
  }
}
