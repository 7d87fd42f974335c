package io.github.finsam.exchange.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.exchange.internal.Questionnaires.Place;
import io.github.finsam.exchange.internal.ResponsesResumed.Key;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.ResponseReader;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.survey.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Stores questionnaires in one unit of work, a batch at a time. What is stored already is an error,
 * and so is a source id that occurs twice.
 */
public final class ResponsesAtOnce implements Questionnaires.Sink {

  private final ResponseReader stored;
  private final Optional<ResponseRepository> target;
  private final BooleanSupplier storing;
  private final Errors errors;
  private final Map<ForbundId, Map<String, Place>> seen = new HashMap<>();
  private final List<Placed<Response>> batch = new ArrayList<>();
  private int count;

  private ResponsesAtOnce(
      ResponseReader stored,
      Optional<ResponseRepository> target,
      BooleanSupplier storing,
      Errors errors) {
    this.stored = stored;
    this.target = target;
    this.storing = storing;
    this.errors = errors;
  }

  /**
   * Into a unit of work.
   *
   * @param storing whether there is still a point in storing any
   */
  public static ResponsesAtOnce into(
      ResponseRepository target, BooleanSupplier storing, Errors errors) {
    return new ResponsesAtOnce(target, Optional.of(target), storing, errors);
  }

  /** Stores nothing, only looks what is there already. */
  public static ResponsesAtOnce beside(ResponseReader stored, Errors errors) {
    return new ResponsesAtOnce(stored, Optional.empty(), () -> false, errors);
  }

  @Override
  public Optional<Place> first(ForbundId forbund, String sourceId, Place place) {
    return Optional.ofNullable(
        seen.computeIfAbsent(forbund, f -> new HashMap<>()).putIfAbsent(sourceId, place));
  }

  @Override
  public void take(Placed<Response> response) {
    batch.add(response);
    if (batch.size() == ResponsesResumed.BATCH) {
      flush();
    }
  }

  /** Stores what is left; returns how many were stored in all. */
  public int finish() {
    flush();
    return count;
  }

  private void flush() {
    List<Placed<Response>> fresh = List.copyOf(batch);
    batch.clear();
    if (fresh.isEmpty() || insert(fresh)) {
      return;
    }
    Set<Key> there = ResponsesResumed.byKey(stored, fresh).keySet();
    List<Placed<Response>> others = new ArrayList<>();
    for (Placed<Response> placed : fresh) {
      if (there.contains(Key.of(placed.value()))) {
        errors.add(
            placed.file(), placed.line(), "source_id", "already-stored", placed.value().sourceId());
      } else {
        others.add(placed);
      }
    }
    if (!others.isEmpty()) {
      insert(others);
    }
  }

  /** False if nothing was stored. */
  private boolean insert(List<Placed<Response>> some) {
    if (target.isEmpty() || !storing.getAsBoolean()) {
      return false;
    }
    try {
      target.get().insert(some.stream().map(Placed::value).toList());
      count += some.size();
      return true;
    } catch (DuplicateException e) {
      return false;
    }
  }
}
