package io.github.finsam.survey;

import io.github.finsam.base.FormId;
import io.github.finsam.base.internal.Checks;
import java.util.List;
import java.util.Optional;

/**
 * A form of a questionnaire: items of one edition in the order they are answered. A form says which
 * codes are allowed, not what they mean.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id its id
 * @param edition the id of the edition of the instrument, for example {@code nns-2014-12}; 1 to 64
 *     characters
 * @param items 1 to 250 items in order, each id once
 */
public record Form(FormId id, String edition, List<FormItem> items) {

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
   * Checks that the answers are ones to this form.
   *
   * @throws io.github.finsam.base.InvalidValueException if there is not one code for each item, or
   *     a code is neither an answer nor a non-answer of its item; the violation names the item
   */
  public void check(Answers answers) {
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
}
