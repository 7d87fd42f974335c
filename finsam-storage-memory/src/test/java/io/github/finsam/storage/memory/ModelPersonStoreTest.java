package io.github.finsam.storage.memory;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.contract.Capabilities;
import io.github.finsam.storage.contract.Capability;
import io.github.finsam.storage.contract.ModelPersonStore;
import io.github.finsam.storage.contract.PersonStoreContract;
import java.time.Clock;

/** The oracle passes the suite, too, as far as one unit at a time can. */
class ModelPersonStoreTest extends PersonStoreContract {

  @Override
  protected PersonStore openEmpty(Clock clock) {
    return ModelPersonStore.open(clock);
  }

  @Override
  protected Capabilities capabilities() {
    String why = "the model lets one unit work at a time";
    return Capabilities.all()
        .without(Capability.CONCURRENT_UNITS, why)
        .without(Capability.SNAPSHOT_WHILE_WRITING, why);
  }
}
