package io.github.finsam.storage.memory;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.ResponseContract;

class MemoryResponseContractTest extends ResponseContract {

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }
}
