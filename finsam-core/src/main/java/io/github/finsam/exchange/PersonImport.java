package io.github.finsam.exchange;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Violation;
import io.github.finsam.exchange.internal.Errors;
import io.github.finsam.exchange.internal.PersonReader;
import io.github.finsam.exchange.internal.PersonValues;
import io.github.finsam.exchange.internal.PersonValues.PlacedPathway;
import io.github.finsam.exchange.internal.Placed;
import io.github.finsam.pathway.IllegalTransitionException;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayContext;
import io.github.finsam.pathway.PathwayEvent;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.PersonUnit;
import io.github.finsam.storage.Versioned;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read from the tables of persons: pathways and links ready to be stored, and what was
 * wrong. With {@link ImportMode#ALL_OR_NOTHING} and any error there are no values. In the other
 * modes a bad row leaves out its whole pathway, and a row that does not say which pathway it
 * belongs to leaves out all of them.
 *
 * <p>Immutable and thread-safe.
 */
public final class PersonImport {

  private static final Logger LOG = LoggerFactory.getLogger(PersonImport.class);

  private final ImportMode mode;
  private final PersonValues values;

  PersonImport(ImportMode mode, PersonValues values) {
    this.mode = mode;
    this.values = values;
  }

  /** Every pathway, in the order read. */
  public List<Pathway> pathways() {
    return values.pathways().stream().map(PlacedPathway::value).toList();
  }

  /** Every link, in the order read; whether its pathway is there is asked when it is stored. */
  public List<AnswerLink> links() {
    return values.links().stream().map(Placed::value).toList();
  }

  /** What was wrong with the tables; at most 1 000 and one that says how many more. */
  public List<ImportError> errors() {
    return values.errors();
  }

  /**
   * Stores persons without protected identity; see {@link #into(PersonStore, Accessor, Function)}.
   */
  public ImportResult into(PersonStore store, Accessor accessor) {
    return into(store, accessor, pathway -> PathwayContext.none());
  }

  /**
   * Stores the values as the mode says: pathways first, then links. What is stored already is an
   * error, but with {@link ImportMode#RESUMABLE}: there each pathway is a unit of its own, events
   * that the stored one lacks are added, and what it has beyond the tables stays. An event that is
   * stored with other contents is refused, never changed.
   *
   * @param store where to
   * @param accessor who imports, and what for
   * @param contexts what a pathway itself does not know: since when its förbund may register, and
   *     whether the person has a protected identity
   * @throws io.github.finsam.storage.StoreException if the store is closed or cannot be reached, or
   *     if another unit of work gets in between; with {@link ImportMode#RESUMABLE} the pathways
   *     before it are stored, and the same import can be run again
   */
  public ImportResult into(
      PersonStore store, Accessor accessor, Function<? super Pathway, PathwayContext> contexts) {
    Storing storing = new Storing(contexts);
    storing.errors.addAll(errors());
    ImportResult result =
        switch (mode) {
          case ALL_OR_NOTHING -> allOrNothing(store, accessor, storing);
          case SKIP_BAD_ROWS ->
              store.write(
                  accessor,
                  unit -> {
                    storing.everything(unit);
                    return storing.result();
                  });
          case RESUMABLE -> {
            for (PlacedPathway pathway : values.pathways()) {
              store.<Boolean>write(accessor, unit -> storing.upsert(unit, pathway));
            }
            for (Placed<AnswerLink> link : values.links()) {
              store.<Boolean>write(accessor, unit -> storing.upsert(unit, link));
            }
            yield storing.result();
          }
        };
    // Counts only: an error's value may be what should never stand in a log.
    LOG.debug(
        "Import of persons ({}): stored {}, unchanged {}, rows skipped {}, errors {}",
        mode,
        result.stored(),
        result.unchanged(),
        result.skippedRows(),
        result.errors().size());
    return result;
  }

  private ImportResult allOrNothing(PersonStore store, Accessor accessor, Storing storing) {
    if (!storing.errors.isEmpty()) {
      return nothing(storing.errors);
    }
    try {
      return store.write(
          accessor,
          unit -> {
            storing.everything(unit);
            if (!storing.errors.isEmpty()) {
              throw new Refused();
            }
            return storing.result();
          });
    } catch (Refused e) {
      return nothing(storing.errors);
    }
  }

  private ImportResult nothing(Errors why) {
    return new ImportResult(Map.of(), Map.of(), values.rowsRead(), why.list());
  }

  /** Takes a unit of work back. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused() {
      super("refused", null, false, false);
    }
  }

  /** What comes of storing. */
  private final class Storing {

    private final Function<? super Pathway, PathwayContext> contexts;
    private final Errors errors = new Errors();
    private final Map<AggregateKind, Integer> stored = new EnumMap<>(AggregateKind.class);
    private final Map<AggregateKind, Integer> unchanged = new EnumMap<>(AggregateKind.class);
    private long rows;

    Storing(Function<? super Pathway, PathwayContext> contexts) {
      this.contexts = contexts;
    }

    ImportResult result() {
      return new ImportResult(stored, unchanged, values.rowsRead() - rows, errors.list());
    }

    void everything(PersonUnit unit) {
      values.pathways().forEach(pathway -> insert(unit, pathway));
      values.links().forEach(link -> insert(unit, link));
    }

    private void done(Map<AggregateKind, Integer> counts, AggregateKind kind, long more) {
      counts.merge(kind, 1, Integer::sum);
      rows += more;
    }

    private void tell(PlacedPathway pathway, String code, String... details) {
      errors.add(
          pathway.at().file(),
          pathway.at().line(),
          "",
          code,
          pathway.value().id().value(),
          details);
    }

    private void tell(Placed<AnswerLink> link, String column, String code, String... details) {
      AnswerLink value = link.value();
      String shown =
          switch (column) {
            case "pathway" -> value.pathway().value();
            case "occasion" -> value.occasion().value();
            default -> value.key();
          };
      errors.add(link.file(), link.line(), column, code, shown, details);
    }

    private void tell(PlacedPathway pathway, DuplicateException e) {
      if (e.code().equals("same-spell")) {
        tell(pathway, "spell-twice", e.other().orElse(""));
      } else {
        tell(pathway, "already-stored");
      }
    }

    private boolean insert(PersonUnit unit, PlacedPathway pathway) {
      Pathway read = pathway.value();
      return store(pathway, () -> unit.pathways().insert(read, contexts.apply(read)));
    }

    private boolean store(PlacedPathway pathway, Runnable writing) {
      try {
        writing.run();
        done(stored, AggregateKind.PATHWAY, pathway.rows());
        return true;
      } catch (DuplicateException e) {
        tell(pathway, e);
      } catch (IllegalTransitionException e) {
        PersonReader.tell(pathway, e.violations(), errors);
      }
      return false;
    }

    boolean upsert(PersonUnit unit, PlacedPathway pathway) {
      Pathway read = pathway.value();
      Optional<Versioned<Pathway>> found = unit.pathways().findVersioned(read.id());
      if (found.isEmpty()) {
        return insert(unit, pathway);
      }
      Pathway before = found.get().value();
      if (!before.withEvents(List.of()).equals(read.withEvents(List.of()))) {
        tell(pathway, "pathway-differs");
        return false;
      }
      List<PathwayEvent> more = new ArrayList<>();
      boolean agree = true;
      for (PathwayEvent event : read.events()) {
        Optional<PathwayEvent> same =
            before.events().stream().filter(e -> e.id().equals(event.id())).findFirst();
        if (same.isEmpty()) {
          more.add(event);
        } else if (!same.get().equals(event)) {
          agree = false;
          PersonValues.At at = pathway.at(event.id());
          errors.add(at.file(), at.line(), "event", "event-differs", event.id().value());
        }
      }
      if (!agree) {
        return false;
      }
      if (more.isEmpty()) {
        done(unchanged, AggregateKind.PATHWAY, pathway.rows());
        return true;
      }
      long version = found.get().version();
      return store(
          pathway, () -> unit.pathways().add(read.id(), more, contexts.apply(read), version));
    }

    private boolean insert(PersonUnit unit, Placed<AnswerLink> link) {
      try {
        unit.links().insert(link.value());
        done(stored, AggregateKind.ANSWER_LINK, 1);
        return true;
      } catch (DuplicateException e) {
        tell(link, "source_id", "already-stored");
      } catch (NotFoundException e) {
        if (unit.pathways().find(link.value().pathway()).isPresent()) {
          tell(link, "occasion", "no-occasion", link.value().pathway().value());
        } else {
          tell(link, "pathway", "unknown-here", "pathways.csv");
        }
      } catch (IllegalTransitionException e) {
        e.violations().forEach(v -> PersonReader.tell(link.file(), link.line(), v, errors));
      } catch (InvalidValueException e) {
        for (Violation v : e.violations()) {
          errors.add(link.file(), link.line(), v.argument(), v);
        }
      }
      return false;
    }

    boolean upsert(PersonUnit unit, Placed<AnswerLink> link) {
      AnswerLink read = link.value();
      Optional<AnswerLink> found = unit.links().find(read.forbund(), read.sourceId());
      if (found.filter(read::equals).isPresent()) {
        done(unchanged, AggregateKind.ANSWER_LINK, 1);
        return true;
      }
      return insert(unit, link);
    }
  }
}
