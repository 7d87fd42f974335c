package io.github.finsam.examples.annualreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.Language;
import io.github.finsam.exchange.Exchange;
import io.github.finsam.exchange.ImportMode;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.PrintedFigure;
import io.github.finsam.rules.Dossier;
import io.github.finsam.rules.Rules;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.memory.MemoryStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the library finds in the typed-in documents of Samordningsförbundet Skellefteå–Norsjö:
 * Årsredovisning 2014 (2015), Protokoll 2014-11-28, Kallelse 2015-03-05 and Arbetsmarknadstorgets
 * rapport 2014. The places are those of the documents.
 */
class ContradictionsTest {

  private static Dossier dossier;
  private static List<Finding> findings;

  @BeforeAll
  static void read() {
    try (Store store = MemoryStore.open()) {
      Exchange.read(PublishedAccounts.source(), ImportMode.ALL_OR_NOTHING)
          .into(store)
          .throwIfErrors();
      dossier = store.read(s -> s.dossier(ForbundId.of("skelleftea-norsjo")));
    }
    findings = Rules.all().check(dossier);
  }

  /** Severity, code, where, printed, computed – as a reader of the documents would list them. */
  private static final String EXPECTED =
      """
      ERROR|accounts.accrual|2014|-1 566 998|-1 799 568
      ERROR|accounts.two-ways|2013|4 210 163|4 659 712
      ERROR|fact.ages-differ|MedUrs, Målgrupp|25–64 år|18–64
      ERROR|fact.ends-before-start|2. Resultaträkning, rubrik för första beloppskolumnen|2014-01-01–2013-12-31|2014-01-01–2014-12-31
      ERROR|fact.form-differs|Budget 2014, Arbetsmarknadstorget, Finsam-projekt|Finsam-projekt|Ordinarie verksamhet
      ERROR|fact.form-differs|Budget 2014, Hälsans trädgård, ESF-projekt|ESF-projekt|Ordinarie verksamhet
      ERROR|fact.form-differs|2014 och 2013, kronor, SPIRA – Unga|ESF-projekt|ESF-upphandling
      ERROR|fact.no-such-day|Projektöversikt 2014, Utsikten 2.0, Projektperiod|2012-01-01–2014-06-31|2012-01-01–2014-06-30
      ERROR|fact.period-differs|Projektöversikt 2014, Improve, Projektperiod|2013-01-01-2014-12-31|2014-01-01–2014-12-31
      ERROR|fact.period-differs|Projektöversikt 2014, SPIRA – Anställningskompetens, Projektperiod|2011-08-01–2014-01-01|2011-08-01–2014-01-31, förlängd till 2014-12-31
      ERROR|fact.unreadable-period|Projektöversikt 2014, Psykisk hälsa i fokus, Projektperiod|2014-01-01-2014-2015-12-31|2014-01-01–2014-12-31, förlängd till 2015-12-31
      ERROR|printed.cost-list|10 Budget 2014 och Finansiering, kolumn Faktisk kostnad|1 231 950|1 222 883
      ERROR|printed.differs|Måluppfyllelse, 4. Ekonomi, Bedömning, andra stycket|8 157 000|8 207 000
      ERROR|printed.differs|Måluppfyllelse, 4. Ekonomi, Bedömning, tredje stycket (eget kapital vid årets ingång)|3 729 350|3 759 259
      ERROR|printed.differs|3. Balansräkning, Fordringar, kolumn 2013-12-31|163 377|163 777
      ERROR|printed.differs|3. Balansräkning, Kassa och bank, kolumn 2013-12-31|5 117 407|4 969 739
      ERROR|printed.differs|Inhyrd och tillfällig personal inkl. ek. adm. avtal.), Utfall|1 196 626|1 196 625
      ERROR|printed.differs|m.m.), Utfall|245 514|245 515
      ERROR|printed.differs|Rörelseresultat före avskrivningar, Avvikelse|-480 059|-530 059
      ERROR|printed.differs|Summa projekt, Avvikelse|-43 391|16 610
      ERROR|printed.differs|Summa projekt, Budget|6 052 000|6 112 000
      ERROR|printed.differs|Totala kostnader, Avvikelse|422 752|482 753
      ERROR|printed.differs|Totala kostnader, Budget|8 157 000|8 207 000
      ERROR|printed.differs|ekonomiska resultat, andra stycket (eget kapital vid årets ingång)|3 729 350|3 759 259
      ERROR|printed.differs|ekonomiska resultat, femte stycket (den budgeterade kostnaden)|6 052 000|6 112 000
      ERROR|printed.differs|ekonomiska resultat, fjärde stycket (den budgeterade kostnaden)|8 157 000|8 207 000
      WARNING|fact.after-document|Ärende 8, Informationsärenden|2015-03-13|2015-03-05
      WARNING|fact.label-year|Not 4, Projektkostnader för 4:e kvartalet 2012|Projektkostnader för 4:e kvartalet 2012|2013 och 2014
      WARNING|fact.stated-differently|1. Sammanfattning, andra stycket|rullande årsvis|2013-09-01 till 2014-03-01
      WARNING|fact.stated-differently|1. Sammanfattning, stycket om tillförda resurser|40%|50%
      WARNING|fact.stated-differently|Resultat på avslutade individer|avslutade individer|Av totalt 123 deltagare under 2014
      WARNING|fact.stated-differently|Sammanfattning, stycket om förlängningar|folkbildningsrådet|Folkhälsorådet
      WARNING|fact.stated-differently|rubrik ”11 november”|11 november 2014|2014-11-12
      WARNING|fact.stated-differently|Utsikten 2.0, Projektmålen, första punkten|Över 65 %|nästan 65 %
      WARNING|law.10.vacancy|2014-11-28–||
      WARNING|minutes.proposed|2014-11-28, § 584||
      WARNING|practice.ages|TExAS||
      WARNING|practice.two-authorities|SPIRA Unga||
      WARNING|volumes.mixed|Projektöversikt 2014||1 113
      NOTE|law.21.budget|2014||
      NOTE|law.23.consultation|§ 582||
      NOTE|law.26.on-file|Arbetsförmedlingen, Skellefteå kommun, Västerbottens läns landsting||
      NOTE|law.5.local-more|2014|3 052 000|2 976 000
      NOTE|law.9.on-file|2005-12-01–||
      NOTE|printed.inherited|Inhyrd och tillfällig personal inkl. ek. adm. avtal.), Avvikelse|34 374|34 375
      NOTE|printed.inherited|Rörelseresultat före avskrivningar, Budget|-2 065 000|-2 115 000
      NOTE|printed.inherited|Årets resultat, Avvikelse|-448 002|-498 002
      NOTE|printed.inherited|Årets resultat, Budget|-2 015 000|-2 065 000
      NOTE|printed.inherited|m.m.), Avvikelse|244 486|244 485
      NOTE|printed.rounding|(eget kapital vid årets slut)|2 192 262|2 192 261
      """;

  @Test
  @DisplayName("Every contradiction of the documents is found, and nothing else")
  void exactly() {
    List<String> unexpected = new ArrayList<>();
    List<String> missing =
        new ArrayList<>(EXPECTED.lines().filter(line -> !line.isBlank()).toList());
    for (Finding finding : findings) {
      if (!missing.removeIf(line -> matches(line, finding))) {
        unexpected.add(finding.code() + " " + finding.text(Language.SV));
      }
    }
    assertTrue(missing.isEmpty(), () -> "Not found:\n" + String.join("\n", missing));
    assertTrue(unexpected.isEmpty(), () -> "Not expected:\n" + String.join("\n", unexpected));
  }

  private static boolean matches(String line, Finding finding) {
    String[] parts = line.split("\\|", -1);
    return finding.severity().name().equals(parts[0])
        && finding.code().equals(parts[1])
        && (finding.place() + " " + finding.subject().text(Language.SV)).contains(parts[2])
        && parts[3].equals(plain(finding.printed().map(p -> p.text(Language.SV)).orElse("")))
        && parts[4].equals(plain(finding.computed().map(c -> c.text(Language.SV)).orElse("")));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  @DisplayName(
      "Notes 1, 2 and 4, the income statements and cash flows of 2013 and 2014, as printed, hold")
  void negativeControl() {
    List<String> statements =
        List.of("income-statement/", "cash-flow/", "note/1/", "note/2/", "note/4/");
    Set<String> printed =
        dossier.documents().stream()
            .flatMap(d -> d.figures().stream())
            .filter(f -> statements.stream().anyMatch(f.key().path()::startsWith))
            .map(PrintedFigure::printed)
            .map(p -> p.place().where())
            .collect(Collectors.toSet());
    assertTrue(printed.size() > 60, () -> "only " + printed.size());
    for (Finding finding : findings) {
      if (finding.code().startsWith("printed.")) {
        assertFalse(
            printed.stream().anyMatch(where -> finding.place().where().equals(where)),
            () -> finding.text(Language.SV));
      }
    }
  }

  @Test
  @DisplayName("The explanations name what the figures show")
  void explanations() {
    assertTrue(why("Summa projekt, Budget").contains("KUR-projekt"));
    assertTrue(why("Kassa och bank, kolumn 2013").contains("Likvida medel vid årets början 2013"));
    assertTrue(why("tredje stycket (eget kapital").contains("ingång 2013"));
    assertTrue(why("Totala kostnader, Budget").contains("6 052 000 + 2 095 000"));
    assertTrue(why("Totala kostnader, Budget").contains("8 147 000"));
    assertTrue(why("Summa projekt, Avvikelse").contains("-43 390"));
    assertTrue(why("Totala kostnader, Avvikelse").contains("-43 391 + 466 143"));
    assertTrue(
        why("Rörelseresultat före avskrivningar, Avvikelse").contains("-2 065 000 - (-1 584 941)"));
  }

  private static String why(String where) {
    List<Finding> found = findings.stream().filter(f -> f.place().where().contains(where)).toList();
    assertEquals(1, found.size(), where);
    return plain(found.get(0).why(Language.SV));
  }

  @Test
  @DisplayName("Every finding speaks both languages and leaves nothing unfilled")
  void languages() {
    for (Finding finding : findings) {
      String sv = finding.text(Language.SV);
      String en = finding.text(Language.EN);
      assertNotEquals(sv, en);
      for (String text : Arrays.asList(sv, en)) {
        assertFalse(text.contains("{") || text.contains("  ") || text.contains(" – ."), text);
        assertFalse(text.endsWith("–") || text.endsWith(" "), text);
      }
    }
  }
}
