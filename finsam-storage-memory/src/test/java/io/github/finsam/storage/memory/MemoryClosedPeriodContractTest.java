package io.github.finsam.storage.memory;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.ClosedPeriodContract;

class MemoryClosedPeriodContractTest extends ClosedPeriodContract {

  @Override
  protected Store openEmpty() {
    return MemoryStore.open();
  }
}
