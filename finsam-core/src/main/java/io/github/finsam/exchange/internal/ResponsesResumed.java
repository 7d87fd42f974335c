package io.github.finsam.exchange.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.exchange.internal.Questionnaires.Place;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.ResponseReader;
import io.github.finsam.storage.Store;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores questionnaires batch by batch, each in a unit of work of its own. One that is stored as it
 * is counts as unchanged, one that is stored otherwise is an error; nothing is remembered from one
 * batch to the next but what the store remembers.
 */
public final class ResponsesResumed implements Questionnaires.Sink {

  /** How many are stored in one unit of work. */
  static final int BATCH = 10_000;

  private final Store store;
  private final Known known;
  private final Errors errors;
  private final Map<Key, Placed<Response>> batch = new LinkedHashMap<>();
  private int count;
  private int unchanged;

  /** What a questionnaire is called. */
  record Key(ForbundId forbund, String sourceId) {

    static Key of(Response response) {
      return new Key(response.setting().forbund(), response.sourceId());
    }
  }

  public ResponsesResumed(Store store, Known known, Errors errors) {
    this.store = store;
    this.known = known;
    this.errors = errors;
  }

  @Override
  public Optional<Place> first(ForbundId forbund, String sourceId, Place place) {
    return Optional.empty();
  }

  @Override
  public void take(Placed<Response> response) {
    Key key = Key.of(response.value());
    Placed<Response> before = batch.putIfAbsent(key, response);
    if (before != null) {
      same(before.value(), response);
    } else if (batch.size() == BATCH) {
      flush();
    }
  }

  /** Stores what is left; returns how many were stored in all. */
  public int finish() {
    flush();
    return count;
  }

  /** How many were stored before, as they are. */
  public int unchanged() {
    return unchanged;
  }

  private void flush() {
    List<Placed<Response>> some = List.copyOf(batch.values());
    batch.clear();
    // Where the first is new the others most likely are: nobody is asked for each of them.
    if (some.isEmpty() || (find(some.subList(0, 1)).isEmpty() && insert(some))) {
      return;
    }
    Map<Key, Response> stored = find(some);
    List<Placed<Response>> fresh = new ArrayList<>();
    for (Placed<Response> placed : some) {
      Response before = stored.get(Key.of(placed.value()));
      if (before == null) {
        fresh.add(placed);
      } else {
        same(before, placed);
      }
    }
    if (!fresh.isEmpty()) {
      store(fresh);
    }
  }

  private Map<Key, Response> find(Collection<Placed<Response>> some) {
    return store.read(snapshot -> byKey(snapshot.responses(), some));
  }

  /** Those of some questionnaires that are stored, as they are stored. */
  static Map<Key, Response> byKey(ResponseReader stored, Collection<Placed<Response>> some) {
    Map<ForbundId, List<String>> names = new LinkedHashMap<>();
    for (Placed<Response> placed : some) {
      names
          .computeIfAbsent(placed.value().setting().forbund(), f -> new ArrayList<>())
          .add(placed.value().sourceId());
    }
    Map<Key, Response> found = new HashMap<>();
    names.forEach(
        (forbund, ids) ->
            stored
                .findAll(forbund, ids)
                .forEach(r -> found.put(new Key(forbund, r.sourceId()), r)));
    return found;
  }

  /** False if one of them was stored before, and so none now. */
  private boolean insert(List<Placed<Response>> some) {
    try {
      store(some);
      return true;
    } catch (DuplicateException e) {
      return false;
    }
  }

  private void store(List<Placed<Response>> some) {
    store.<Boolean>write(
        unit -> {
          unit.responses().insert(some.stream().map(Placed::value).toList());
          return true;
        });
    count += some.size();
  }

  private void same(Response before, Placed<Response> placed) {
    if (before.equals(placed.value())) {
      unchanged++;
      return;
    }
    Difference difference = difference(before, placed.value());
    errors.add(
        placed.file(),
        placed.line(),
        difference.column(),
        "source-differs",
        difference.here(),
        placed.value().sourceId(),
        difference.there().isEmpty() ? "–" : difference.there());
  }

  /** The first cell in which two questionnaires differ. */
  private record Difference(String column, String there, String here) {}

  private Difference difference(Response before, Response now) {
    if (!before.form().equals(now.form())) {
      return new Difference("", before.form().value(), now.form().value());
    }
    Form form = known.form(now.form().value()).orElseThrow();
    List<String> header = ResponseReading.header(form);
    List<String> there = ResponseReading.cells(before);
    List<String> here = ResponseReading.cells(now);
    for (int i = 0; i < header.size(); i++) {
      if (!there.get(i).equals(here.get(i))) {
        return new Difference(header.get(i), there.get(i), here.get(i));
      }
    }
    return new Difference("", "", "");
  }
}
