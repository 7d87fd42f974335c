package io.github.finsam.storage.memory;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.PersonDifferentialContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class MemoryPersonDifferentialContractTest extends PersonDifferentialContract {

  @Override
  protected PersonStore openEmpty() {
    return MemoryPersonStore.open(
        Clock.fixed(Instant.parse("2015-02-03T08:09:10.123456Z"), ZoneOffset.UTC));
  }
}
