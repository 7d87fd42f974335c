package io.github.finsam.storage.memory;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.PersonStoreContract;
import java.time.Clock;

class MemoryPersonStoreContractTest extends PersonStoreContract {

  @Override
  protected PersonStore openEmpty(Clock clock) {
    return MemoryPersonStore.open(clock);
  }
}
