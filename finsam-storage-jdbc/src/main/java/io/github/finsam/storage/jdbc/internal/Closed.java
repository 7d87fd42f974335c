package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.storage.ClosedPeriodRepository;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.Versioned;
import java.util.List;
import java.util.Optional;

/** Closed periods as a unit of work sees them: a table that lets nobody change or remove a row. */
final class Closed implements ClosedPeriodRepository {

  private final JdbcTable<ClosedPeriodId, ClosedPeriod> table;

  Closed(JdbcTable<ClosedPeriodId, ClosedPeriod> table) {
    this.table = table;
  }

  @Override
  public Optional<Versioned<ClosedPeriod>> findVersioned(ClosedPeriodId id) {
    return table.findVersioned(id);
  }

  @Override
  public List<ClosedPeriod> all() {
    return table.all();
  }

  @Override
  public void insert(ClosedPeriod closed) {
    Optional<ClosedPeriodId> previous = closed.id().previous();
    if (previous.isPresent() && table.find(previous.get()).isEmpty()) {
      throw new NotFoundException(previous.get().toString());
    }
    table.insert(closed);
  }
}
