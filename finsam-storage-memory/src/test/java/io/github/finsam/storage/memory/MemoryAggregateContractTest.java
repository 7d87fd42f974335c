package io.github.finsam.storage.memory;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.AggregateContract;

class MemoryAggregateContractTest extends AggregateContract {

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }
}
