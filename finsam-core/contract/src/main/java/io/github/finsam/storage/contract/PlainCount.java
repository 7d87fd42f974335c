package io.github.finsam.storage.contract;

import io.github.finsam.base.FormId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What a tally should be, counted one answer at a time into a map. Slow, and on purpose without the
 * accumulator that stores count with: what is tried must not be what it is measured by.
 */
final class PlainCount {

  private PlainCount() {}

  /** The tally of the responses on forms of the edition that the query includes. */
  static Tally of(TallyQuery query, Collection<Form> forms, Iterable<Response> responses) {
    Map<FormId, Form> byId = new HashMap<>();
    forms.forEach(form -> byId.put(form.id(), form));
    Map<TallyCell, Map<Integer, Long>> counts = new HashMap<>();
    for (Response response : responses) {
      Form form = byId.get(response.form());
      if (form == null) {
        throw new IllegalArgumentException("No form " + response.form());
      }
      if (form.edition().equals(query.edition()) && query.includes(response.setting())) {
        for (int i = 0; i < form.items().size(); i++) {
          TallyCell cell =
              new TallyCell(form.items().get(i).id(), query.groupOf(response.setting()));
          counts
              .computeIfAbsent(cell, c -> new HashMap<>())
              .merge(response.answers().code(i), 1L, Long::sum);
        }
      }
    }
    return Tally.of(query, counts);
  }
}
