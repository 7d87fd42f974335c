package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.ResponseConcurrencyContract;
import io.github.finsam.storage.contract.ResponseContract;
import io.github.finsam.storage.contract.TallyContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("The contract of answers on H2 in memory")
class H2MemoryResponseContractTest {

  @Nested
  class OneThread extends ResponseContract {
    @Override
    protected Store openEmpty() {
      return Databases.H2_MEMORY.openEmpty();
    }
  }

  @Nested
  class Concurrency extends ResponseConcurrencyContract {
    @Override
    protected Store openEmpty() {
      return Databases.H2_MEMORY.openEmpty();
    }
  }

  @Nested
  class Counts extends TallyContract {
    @Override
    protected Store openEmpty() {
      return Databases.H2_MEMORY.openEmpty();
    }
  }
}
