package io.github.finsam.economy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomyMetadataTest {

  @ParameterizedTest
  @CsvSource({
    "NoteLine,id,NotBlank", "NoteLine,label,NotBlank", "Note,title,NotBlank",
    "BudgetLine,id,NotBlank", "BudgetLine,label,NotBlank", "Commitment,label,NotBlank",
    "InterimLine,budgetLine,NotBlank", "AccrualException,description,NotBlank"
  })
  void blankTextsBite(String type, String component, String key) throws Exception {
    assertEquals(Set.of(template(key)), broken(type, component, " "));
    assertEquals(Set.of(), broken(type, component, "ord"));
  }

  @ParameterizedTest
  @CsvSource({
    "Note,number,0,Min",
    "AllocationBasis,need,-1,PositiveOrZero",
    "AllocationBasis,inhabitants,-1,PositiveOrZero",
    "ServiceContract,noticeMonths,-1,PositiveOrZero",
    "ServiceContract,prolongationMonths,-1,PositiveOrZero"
  })
  void smallNumbersBite(String type, String component, long bad, String key) throws Exception {
    Class<?> number = Class.forName(getClass().getPackageName() + "." + type);
    Object value =
        number.getDeclaredField(component).getType() == int.class ? (Object) (int) bad : bad;
    assertEquals(Set.of(template(key)), broken(type, component, value));
  }

  @ParameterizedTest
  @CsvSource({
    "NoteLine,amount",
    "Note,kind",
    "BudgetLine,section",
    "Commitment,amount",
    "InterimLine,actual",
    "InterimLine,forecast",
    "AccrualException,cost",
    "AccrualException,belongsTo",
    "AccrualException,bookedIn",
    "ServiceContract,monthlyPrice",
    "ServiceContract,startInclusive",
    "ServiceContract,endInclusive"
  })
  void missingValuesBite(String type, String component) throws Exception {
    assertEquals(Set.of(template("NotNull")), broken(type, component, null));
  }

  @Test
  void valuesThemselvesAreValid() {
    try (ValidatorFactory factory = factory()) {
      Validator validator = factory.getValidator();
      for (Note note : SkellefteaNorsjo.accounts2014().notes()) {
        assertEquals(Set.of(), validator.validate(note));
        assertEquals(
            List.of(),
            note.lines().stream().filter(l -> !validator.validate(l).isEmpty()).toList());
      }
    }
  }

  private static Set<String> broken(String type, String component, Object value) throws Exception {
    Class<?> record = Class.forName(EconomyMetadataTest.class.getPackageName() + "." + type);
    try (ValidatorFactory factory = factory()) {
      return factory.getValidator().validateValue(record, component, value).stream()
          .map(v -> v.getMessageTemplate())
          .collect(Collectors.toSet());
    }
  }

  private static String template(String key) {
    return "{io.github.finsam." + key + "}";
  }

  private static ValidatorFactory factory() {
    return Validation.byDefaultProvider()
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory();
  }
}
