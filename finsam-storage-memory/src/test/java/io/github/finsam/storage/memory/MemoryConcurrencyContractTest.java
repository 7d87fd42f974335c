package io.github.finsam.storage.memory;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.ConcurrencyContract;

class MemoryConcurrencyContractTest extends ConcurrencyContract {

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }
}
