package io.github.finsam.storage.memory;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.TallyContract;

class MemoryTallyContractTest extends TallyContract {

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }
}
