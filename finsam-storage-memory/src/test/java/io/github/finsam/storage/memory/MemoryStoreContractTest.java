package io.github.finsam.storage.memory;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.StoreContract;

class MemoryStoreContractTest extends StoreContract {

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }
}
