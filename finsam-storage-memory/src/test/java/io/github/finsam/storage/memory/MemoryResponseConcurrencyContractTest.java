package io.github.finsam.storage.memory;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.ResponseConcurrencyContract;

class MemoryResponseConcurrencyContractTest extends ResponseConcurrencyContract {

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }
}
