package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.storage.Versioned;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Filled-in questionnaires as a unit of work sees them. */
final class Responses implements ResponseRepository {

  private final Table<Key, Response> table;
  private final Table<FormId, Form> forms;

  Responses(SortedTree<Key, Versioned<Response>> base, Table<FormId, Form> forms) {
    this.table = new Table<>(base, Key::of);
    this.forms = forms;
  }

  /** What tells responses apart. */
  record Key(ForbundId forbund, String sourceId) implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::forbund).thenComparing(Key::sourceId);

    static Key of(Response response) {
      return new Key(response.setting().forbund(), response.sourceId());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  @Override
  public Tally tally(TallyQuery query) {
    return Tally.of(query, forms.all(), table.all().iterator());
  }

  @Override
  public Optional<Response> find(ForbundId forbund, String sourceId) {
    return table.find(new Key(forbund, sourceId));
  }

  @Override
  public long count() {
    return table.all().size();
  }

  /** How many responses there are to a form. */
  long count(FormId form) {
    return table.all().stream().filter(response -> response.form().equals(form)).count();
  }

  @Override
  public void forEach(TallyQuery query, Consumer<? super Response> action) {
    Map<FormId, Form> byId = new HashMap<>();
    forms.all().forEach(form -> byId.put(form.id(), form));
    table.all().stream()
        .filter(r -> forms.get(r.form()).edition().equals(query.edition()))
        .filter(r -> query.includes(r.setting()))
        .forEach(action);
  }

  @Override
  public void insert(Collection<Response> responses) {
    List<Response> all = List.copyOf(responses);
    all.forEach(response -> forms.get(response.form()).check(response));
    Set<Key> keys = new HashSet<>();
    for (Response response : all) {
      Key key = Key.of(response);
      if (!keys.add(key) || table.find(key).isPresent()) {
        throw new DuplicateException(key.toString());
      }
    }
    all.forEach(table::insert);
  }

  @Override
  public void delete(ForbundId forbund, String sourceId) {
    Key key = new Key(forbund, sourceId);
    table.delete(key, table.getVersioned(key).version());
  }

  void end() {
    table.end();
  }

  SortedTree<Key, Versioned<Response>> onTopOf(SortedTree<Key, Versioned<Response>> stored) {
    return table.onTopOf(stored);
  }
}
