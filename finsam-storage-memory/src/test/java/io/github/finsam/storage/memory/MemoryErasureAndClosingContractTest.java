package io.github.finsam.storage.memory;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.ErasureAndClosingContract;
import java.time.Clock;
import java.util.function.BiConsumer;

class MemoryErasureAndClosingContractTest extends ErasureAndClosingContract {

  @Override
  protected void withStores(BiConsumer<Store, PersonStore> test) {
    try (Store counts = MemoryStore.open();
        PersonStore persons = MemoryPersonStore.open(Clock.systemUTC())) {
      test.accept(counts, persons);
    }
  }
}
