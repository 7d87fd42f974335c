package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.Unit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** A store that takes its place away when it is closed. */
final class OwnPlace implements Store {

  private final Store store;
  private final TestDatabase place;
  private final AtomicBoolean closed = new AtomicBoolean();

  OwnPlace(Store store, TestDatabase place) {
    this.store = store;
    this.place = place;
  }

  @Override
  public <T> T read(Function<? super Snapshot, ? extends T> work) {
    return store.read(work);
  }

  @Override
  public <T> T write(Function<? super Unit, ? extends T> work) {
    return store.write(work);
  }

  @Override
  public void close() {
    store.close();
    if (closed.compareAndSet(false, true)) {
      place.close();
    }
  }
}
