package io.github.finsam.storage.jdbc;

import io.github.finsam.storage.PersonStore;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.contract.ErasureAndClosingContract;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class ErasureAndClosingContractTest extends ErasureAndClosingContract {

  private final Databases on;

  ErasureAndClosingContractTest(Databases on) {
    this.on = on;
  }

  @Override
  protected void withStores(BiConsumer<Store, PersonStore> test) {
    try (TestDatabase place = on.fresh();
        Store counts = JdbcStore.open(place.source(), place.options());
        PersonStore persons = JdbcPersonStore.open(place.source(), place.options())) {
      test.accept(counts, persons);
    }
  }
}
