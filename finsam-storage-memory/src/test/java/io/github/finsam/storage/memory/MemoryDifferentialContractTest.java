package io.github.finsam.storage.memory;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.DifferentialContract;
import io.github.finsam.storage.contract.ModelStore;

class MemoryDifferentialContractTest extends DifferentialContract {

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }

  @Override
  protected Store oracle() {
    return ModelStore.open();
  }
}
