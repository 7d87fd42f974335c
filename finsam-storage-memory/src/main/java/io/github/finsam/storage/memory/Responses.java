package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.storage.StoreException;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Filled-in questionnaires as a unit of work sees them: what was stored when it began, without what
 * it has removed, and what it has added. What is added waits as it came until it is much, is read,
 * or is stored.
 */
final class Responses implements ResponseRepository {

  /** As many waiting responses are put into columns. */
  private static final int MANY = 1 << 16;

  private final Table<FormId, Form> forms;
  private final Shelves base;
  private final Map<ForbundId, Set<String>> removed = new HashMap<>();
  private final Layer kept;
  private final Layer added;
  private final Waiting waiting = new Waiting();
  private volatile boolean over;

  Responses(Shelves base, Table<FormId, Form> forms) {
    this.base = base;
    this.kept = new Layer(base);
    this.added = new Layer(Shelves.empty(base.strata()));
    this.forms = forms;
  }

  /** Responses, and which of them are to be removed before they are next read. */
  private static final class Layer {

    private Shelves shelves;
    private final Map<ForbundId, Set<String>> gone = new HashMap<>();

    Layer(Shelves shelves) {
      this.shelves = shelves;
    }

    boolean has(ForbundId forbund, String sourceId) {
      return shelves.has(forbund, sourceId) && !isGone(forbund, sourceId);
    }

    Optional<Response> find(ForbundId forbund, String sourceId) {
      return isGone(forbund, sourceId) ? Optional.empty() : shelves.find(forbund, sourceId);
    }

    private boolean isGone(ForbundId forbund, String sourceId) {
      return gone.getOrDefault(forbund, Set.of()).contains(sourceId);
    }

    void remove(ForbundId forbund, String sourceId) {
      gone.computeIfAbsent(forbund, f -> new HashSet<>()).add(sourceId);
    }

    long count() {
      return shelves.count() - gone.values().stream().mapToLong(Set::size).sum();
    }

    Shelves settled() {
      if (!gone.isEmpty()) {
        shelves = shelves.without(gone);
        gone.clear();
      }
      return shelves;
    }
  }

  @Override
  public Tally tally(TallyQuery query) {
    check();
    return tally(query, Counting.threads(count()));
  }

  Tally tally(TallyQuery query, int threads) {
    return Shelves.tally(query, settled(), threads);
  }

  private List<Shelves> settled() {
    putAway();
    return List.of(kept.settled(), added.settled());
  }

  @Override
  public Optional<Response> find(ForbundId forbund, String sourceId) {
    check();
    return waiting
        .find(forbund, sourceId)
        .or(() -> added.find(forbund, sourceId))
        .or(() -> kept.find(forbund, sourceId));
  }

  @Override
  public long count() {
    check();
    return kept.count() + added.count() + waiting.count();
  }

  @Override
  public void forEach(TallyQuery query, Consumer<? super Response> action) {
    check();
    settled().forEach(shelves -> shelves.forEach(query, action));
  }

  @Override
  public void insert(Collection<Response> responses) {
    check();
    List<Response> all = List.copyOf(responses);
    Map<FormId, Form> found = new HashMap<>();
    for (Response response : all) {
      form(response.form(), found).check(response);
    }
    int before = waiting.mark();
    for (Response response : all) {
      ForbundId forbund = response.setting().forbund();
      String sourceId = response.sourceId();
      if (kept.has(forbund, sourceId)
          || added.has(forbund, sourceId)
          || !waiting.add(response, form(response.form(), found))) {
        waiting.backTo(before);
        throw new DuplicateException(key(forbund, sourceId));
      }
    }
    if (waiting.count() >= MANY) {
      putAway();
    }
  }

  private Form form(FormId id, Map<FormId, Form> found) {
    Form form = found.get(id);
    if (form == null) {
      form = forms.get(id);
      found.put(id, form);
    }
    return form;
  }

  private void putAway() {
    if (waiting.count() > 0) {
      // An id that was taken away from here may come again.
      added.settled();
      added.shelves = added.shelves.plus(waiting.shelves(base.strata()));
    }
    waiting.clear();
  }

  @Override
  public void delete(ForbundId forbund, String sourceId) {
    check();
    if (waiting.remove(forbund, sourceId)) {
      return;
    }
    if (added.has(forbund, sourceId)) {
      added.remove(forbund, sourceId);
    } else if (kept.has(forbund, sourceId)) {
      kept.remove(forbund, sourceId);
      removed.computeIfAbsent(forbund, f -> new HashSet<>()).add(sourceId);
    } else {
      throw new NotFoundException(key(forbund, sourceId));
    }
  }

  /** How many responses there are to a form. */
  long count(FormId form) {
    return settled().stream().mapToLong(shelves -> shelves.count(form)).sum();
  }

  void end() {
    over = true;
  }

  private void check() {
    if (over) {
      throw new StoreException("outside");
    }
  }

  /** Puts into columns what is to be stored. */
  void prepare() {
    settled();
  }

  /**
   * What is stored when the changes made here are put on top of what others have stored.
   *
   * @throws ConflictException if somebody else has added or removed one of the same responses
   */
  @SuppressWarnings("ReferenceEquality") // the question is whether it is the one that was read
  Shelves onTopOf(Shelves stored) {
    prepare();
    Shelves mine = added.settled();
    if (stored == base) {
      return kept.settled().plus(mine.all());
    }
    if (removed.isEmpty() && mine.count() == 0) {
      return stored;
    }
    removed.forEach(
        (forbund, sourceIds) -> {
          if (stored.of(forbund) != base.of(forbund)) {
            sourceIds.forEach(sourceId -> checkUnchanged(stored, forbund, sourceId));
          }
        });
    for (Shelf shelf : mine.all()) {
      ForbundId forbund = shelf.forbund();
      if (stored.of(forbund) != base.of(forbund)) {
        Set<String> own = removed.getOrDefault(forbund, Set.of());
        shelf.forEachId(
            sourceId -> {
              if (!own.contains(sourceId) && stored.has(forbund, sourceId)) {
                throw new ConflictException(key(forbund, sourceId), 0, 1);
              }
            });
      }
    }
    return stored.without(removed).plus(mine.all());
  }

  private void checkUnchanged(Shelves stored, ForbundId forbund, String sourceId) {
    Optional<Response> now = stored.find(forbund, sourceId);
    if (!now.equals(base.find(forbund, sourceId))) {
      throw new ConflictException(key(forbund, sourceId), 1, now.isPresent() ? 1 : 0);
    }
  }

  private static String key(ForbundId forbund, String sourceId) {
    return forbund + "/" + sourceId;
  }
}
