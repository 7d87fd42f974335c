package io.github.finsam.survey;

import io.github.finsam.base.FormId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A form of a questionnaire: items of one edition in the order they are answered, put to one group
 * of respondents at one measuring occasion. A form says which codes are allowed, not what they
 * mean.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param edition the id of the edition of the instrument, for example {@code nns-2014-12}; 1 to 64
 *     characters
 * @param respondent who fills it in
 * @param occasion when it is filled in
 * @param items 1 to 250 items in order, each id once
 */
@Value.Builder
public record Form(
    FormId id, String edition, Respondent respondent, Occasion occasion, List<FormItem> items)
    implements WithForm {

  /** The most items a form can have. */
  public static final int MAX_ITEMS = 250;

  /**
   * @throws io.github.finsam.base.InvalidValueException if the edition is blank or too long, there
   *     are no items or more than 250, or an item occurs twice
   */
  public Form {
    items = List.copyOf(items);
    new Checks()
        .text("edition", edition, FormItem.MAX_ID_LENGTH)
        .that(!items.isEmpty(), "empty", "items", "")
        .that(
            items.size() <= MAX_ITEMS, "above", "items", items.size(), Integer.toString(MAX_ITEMS))
        .unique("items", items, FormItem::id)
        .orThrow();
  }

  /** A new builder. */
  public static FormBuilder builder() {
    return new FormBuilder();
  }

  /** Where the item stands, from 0; empty if the form has no such item. */
  public Optional<Integer> indexOf(String item) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).id().equals(item)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /**
   * Checks that a response is one to this form.
   *
   * @throws io.github.finsam.base.InvalidValueException if it is of another form, of a group of
   *     respondents or a measuring occasion that the form is not for, or its answers do not fit
   */
  public void check(Response response) {
    Setting setting = response.setting();
    if (!response.form().equals(id)
        || setting.respondent() != respondent
        || setting.occasion() != occasion) {
      new Checks()
          .that(response.form().equals(id), "mismatch", "form", response.form(), id.value())
          .that(
              setting.respondent() == respondent,
              "mismatch",
              "respondent",
              setting.respondent(),
              respondent.name())
          .that(
              setting.occasion() == occasion,
              "mismatch",
              "occasion",
              setting.occasion(),
              occasion.name())
          .orThrow();
    }
    check(response.answers());
  }

  /**
   * Checks that the answers are ones to this form.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is not one code for each item, or
   *     a code is neither an answer nor a non-answer of its item; the violation names the item
   */
  public void check(Answers answers) {
    if (fits(answers.codes())) {
      return;
    }
    Checks checks =
        new Checks()
            .that(
                answers.size() == items.size(),
                "mismatch",
                "answers",
                answers.size(),
                Integer.toString(items.size()));
    checks.orThrow();
    for (int i = 0; i < items.size(); i++) {
      FormItem item = items.get(i);
      int code = answers.code(i);
      checks.that(item.allows(code), "not-in", item.id(), code, item.codes());
    }
    checks.orThrow();
  }

  /** Whether all is well: nearly always, and millions are asked for at a time. */
  private boolean fits(byte[] codes) {
    if (codes.length != items.size()) {
      return false;
    }
    for (int i = 0; i < codes.length; i++) {
      if (!items.get(i).allows(codes[i])) {
        return false;
      }
    }
    return true;
  }
}
