package io.github.finsam.storage.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.finding.Finding;
import io.github.finsam.rules.Dossier;
import io.github.finsam.rules.Rules;
import io.github.finsam.storage.contract.SampleData;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings are about what is wrong in the data: no data that a store takes may break the rules. */
class JudgedSampleTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 8})
  @DisplayName("Whatever can be stored can be judged, with a text in both languages")
  void judged(long seed) {
    SampleData data = SampleData.seeded(seed);
    ForbundId id = SampleData.forbundIds().get(0);
    try (MemoryStore store = MemoryStore.open()) {
      store.write(
          unit -> {
            unit.forbunds().insert(data.forbund(id));
            SampleData.insatsIds().forEach(i -> unit.insatser().insert(data.insats(i)));
            SampleData.accountsIds().forEach(y -> unit.accounts().insert(data.accounts(y)));
            SampleData.accountsIds().forEach(y -> unit.outlooks().insert(data.outlook(y)));
            SampleData.accountsIds().forEach(y -> unit.governance().insert(data.governance(y)));
            SampleData.documentIds().forEach(d -> unit.documents().insert(data.document(d)));
            return "";
          });
      Dossier dossier = store.read(s -> s.dossier(id));
      List<Finding> findings = Rules.all().check(dossier);
      findings.forEach(
          f -> {
            assertFalse(f.text(Language.SV).isBlank(), f.code());
            assertFalse(f.text(Language.EN).isBlank(), f.code());
          });
      assertEquals(findings, Rules.all().check(dossier));
    }
  }
}
