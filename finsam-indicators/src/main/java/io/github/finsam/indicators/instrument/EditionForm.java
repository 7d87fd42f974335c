package io.github.finsam.indicators.instrument;

import io.github.finsam.base.FormId;
import io.github.finsam.base.Label;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.survey.Form;
import java.util.List;
import org.immutables.value.Value;

/**
 * What one group of respondents is asked at one occasion.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id of the form, the same wherever its responses are kept
 * @param respondent who answers
 * @param occasion when
 * @param title what stands at the head of the form
 * @param items ids of its items in order; 1 to 250, each once
 */
@Value.Builder
public record EditionForm(
    FormId id, Respondent respondent, Occasion occasion, Label title, List<String> items)
    implements WithEditionForm {

  /**
   * @throws io.github.finsam.base.InvalidValueException if there are no items or more than 250, or
   *     an item occurs twice
   */
  public EditionForm {
    items = List.copyOf(items);
    Arguments arguments =
        new Arguments()
            .that(!items.isEmpty(), "empty", "items", "")
            .that(
                items.size() <= Form.MAX_ITEMS,
                "above",
                "items",
                items.size(),
                Integer.toString(Form.MAX_ITEMS));
    Ids.unique(arguments, "items", items, item -> item);
    arguments.orThrow();
  }

  /** A new builder. */
  public static EditionFormBuilder builder() {
    return new EditionFormBuilder();
  }

  /**
   * The form as a storage knows it: ids and codes, no texts.
   *
   * @param edition the edition it is a form of
   * @throws io.github.finsam.base.InvalidValueException if the edition lacks one of its items or
   *     the scale of one
   */
  public Form toForm(Edition edition) {
    return new Form(
        id,
        edition.id(),
        respondent,
        occasion,
        items.stream()
            .map(edition::item)
            .map(item -> edition.scaleOf(item).formItem(item.id()))
            .toList());
  }
}
