package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.AggregateContract;
import io.github.finsam.storage.contract.ClosedPeriodContract;
import io.github.finsam.storage.contract.ConcurrencyContract;
import io.github.finsam.storage.contract.StoreContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("The contract on MariaDB")
class MariadbContractTest {

  @Nested
  class OneThread extends StoreContract {
    @Override
    protected Store openEmpty() {
      return Databases.MARIADB.openEmpty();
    }
  }

  @Nested
  class Aggregate extends AggregateContract {
    @Override
    protected Store openEmpty() {
      return Databases.MARIADB.openEmpty();
    }
  }

  @Nested
  class Concurrency extends ConcurrencyContract {
    @Override
    protected Store openEmpty() {
      return Databases.MARIADB.openEmpty();
    }
  }

  @Nested
  class ClosedPeriod extends ClosedPeriodContract {
    @Override
    protected Store openEmpty() {
      return Databases.MARIADB.openEmpty();
    }
  }
}
