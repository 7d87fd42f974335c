package io.github.finsam.indicators.socioeconomic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "unit_costs.csv",
          """
          item,sv,en,unit_sv,unit_en,payer,from,to,price,currency,source
          visit,Vårdbesök,Visit,besök,visit,REGION,2013-01-01,2013-12-31,1500,SEK,Påhittad
          visit,Vårdbesök,Visit,besök,visit,REGION,2014-01-01,,1600,SEK,Påhittad
          """,
          "benefits.csv",
          """
          income,sv,en,payer,receiver,taxable,from,to,per_month,currency,source
          forsorjningsstod,Försörjningsstöd,Social assistance,KOMMUN,INDIVIDUAL,no,2013-01-01,,8000,SEK,Påhittad
          aktivitetsstod,Aktivitetsstöd,Activity support,FORSAKRINGSKASSAN,INDIVIDUAL,yes,2013-01-01,,,SEK,Påhittad
          """,
          "index.csv",
          """
          index,year,value,source
          kpi,2011,100,Påhittad
          kpi,2013,110,Påhittad
          """,
          "participants.csv",
          """
          participant,weight,before,after,extent_before,wage_before,extent_after,wage_after,currency
          p1,1,2011-06-01,2013-06-01,0,,50,24000,SEK
          """,
          "incomes.csv",
          """
          participant,moment,income,per_month,currency
          p1,BEFORE,forsorjningsstod,,SEK
          p1,AFTER,aktivitetsstod,2000,SEK
          """,
          "uses.csv",
          """
          participant,moment,item,per_year
          p1,BEFORE,visit,10
          p1,AFTER,visit,4
          """,
          "assumptions.csv",
          """
          assumption,value,source
          price_year,2013,Samma år
          index,none,Allt är från 2013
          discount_rate,0.035,Antagen
          persistence,0.9,Antagen
          counterfactual_share,0.3,Antagen
          real_growth,0.01,Antagen
          kommun_tax,0.23,Påhittad
          region_tax,0.11,Påhittad
          state_tax,0,Påhittad
          employer_fee,0.3142,Påhittad
          """,
          "insats_costs.csv",
          """
          payer,amount,currency,source
          FORSAKRINGSKASSAN,50000,SEK,Påhittad
          REGION,25000,SEK,Påhittad
          KOMMUN,25000,SEK,Påhittad
          """);

  private static Map<String, String> with(String file, String from, String to) {
    Map<String, String> changed = new TreeMap<>(GOOD);
    assertTrue(GOOD.getOrDefault(file, "").contains(from), from);
    changed.computeIfPresent(file, (name, text) -> text.replace(from, to));
    return changed;
  }

  private static Evaluation evaluation(Map<String, String> files) {
    DefinitionSource source = DefinitionSource.of(files);
    PriceBook book = PriceBook.load(source);
    Assumptions assumptions = Assumptions.load(source, book);
    Group group = Group.load(source, book, assumptions.prices());
    return Evaluation.of(group, book, InsatsCost.load(source), assumptions);
  }

  @Test
  @DisplayName("What is read from tables gives what the same gives when built in code")
  void readFromTables() {
    Evaluation read = evaluation(GOOD);
    Evaluation built = Cases.evaluation(Cases.PROJECTION, Sek.kronor(100_000), Cases.one());
    for (ViewKind kind : ViewKind.values()) {
      for (Actor actor : Actor.values()) {
        for (int years : Projection.HORIZONS) {
          Question question = new Question(kind, actor, years);
          assertEquals(question.result(built), question.result(read), question.toString());
        }
      }
    }
    assertTrue(
        read.assumptions(ViewKind.REAL).stream()
            .anyMatch(a -> a.sv().contains("inget belopp är omräknat: Allt är från 2013")));
  }

  @Test
  void aFolderMayHoldThemAll(@TempDir Path folder) throws IOException {
    for (Map.Entry<String, String> file : GOOD.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    PriceBook book = PriceBook.load(DefinitionSource.folder(folder));
    assertEquals(2, book.unitCosts().size());
    Files.writeString(folder.resolve("unit_cost.csv"), "item\n");
    DefinitionException thrown =
        assertThrows(
            DefinitionException.class, () -> PriceBook.load(DefinitionSource.folder(folder)));
    assertEquals("unknown-table", thrown.faults().get(0).code());
  }

  @Test
  @DisplayName("A layer above replaces the price of the same item and day, and adds new ones")
  void layers() {
    PriceBook book =
        PriceBook.load(
            DefinitionSource.of(GOOD),
            DefinitionSource.of(
                Map.of(
                    "unit_costs.csv",
                    """
                    item,sv,en,unit_sv,unit_en,payer,from,to,price,currency,source
                    visit,Vårdbesök,Visit,besök,visit,REGION,2013-01-01,2013-12-31,1700.50,SEK,Egen
                    day,Vårddygn,Day of care,dygn,day,REGION,2013-01-01,,5000,SEK,Egen
                    """)));
    assertEquals(3, book.unitCosts().size());
    assertEquals(
        "SEK 1700.50", book.unitCost("visit", Cases.BASIS).orElseThrow().price().toString());
    assertEquals("Egen", book.unitCost("visit", Cases.BASIS).orElseThrow().source());
    PriceIndex kpi = book.index("kpi").orElseThrow();
    assertEquals(0, kpi.factor(Year.of(2011), Year.of(2013)).compareTo(new BigDecimal("1.1")));
  }

  @Test
  @DisplayName("A price that overlaps one of another layer is told with the lines of both files")
  void overlapBetweenLayers(@TempDir Path folder) throws IOException {
    Path lower = Files.createDirectories(folder.resolve("national"));
    Path upper = Files.createDirectories(folder.resolve("own"));
    Files.writeString(lower.resolve("unit_costs.csv"), GOOD.getOrDefault("unit_costs.csv", ""));
    Files.writeString(
        upper.resolve("unit_costs.csv"),
        """
        item,sv,en,unit_sv,unit_en,payer,from,to,price,currency,source
        visit,Vårdbesök,Visit,besök,visit,KOMMUN,2013-07-01,2013-12-31,1700,SEK,Egen
        """);
    DefinitionException thrown =
        assertThrows(
            DefinitionException.class,
            () -> PriceBook.load(DefinitionSource.folder(lower), DefinitionSource.folder(upper)));
    String low = lower + "/unit_costs.csv";
    String high = upper + "/unit_costs.csv";
    assertEquals(
        List.of(
            high
                + ", line 2, column from: the period overlaps that of line 2 in "
                + low
                + ": \"2013-07-01/2013-12-31\"",
            high
                + ", line 2, column payer: line 2 in "
                + low
                + " has another payer of the same: REGION: \"KOMMUN\"",
            high
                + ", line 2, column payer: line 3 in "
                + low
                + " has another payer of the same: REGION: \"KOMMUN\""),
        thrown.text(Language.EN).lines().toList());
    assertTrue(
        thrown.text(Language.SV).contains("perioden överlappar den på rad 2 i " + low),
        thrown.text(Language.SV));
  }

  @ParameterizedTest(name = "{0}: {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "NULL",
      value = {
        // file | line | from | to | column | code | value
        "unit_costs.csv|3|2014-01-01,|2013-07-01,|from|price-overlap|2013-07-01/",
        "unit_costs.csv|2|1500,SEK|1500,EUR|currency|not-sek|EUR",
        "unit_costs.csv|2|1500,SEK|-1500,SEK|price|negative|-1500",
        "unit_costs.csv|2|1500,SEK|1 500,SEK|price|not-number|1 500",
        "unit_costs.csv|2|2013-01-01,2013|2013-02-30,2013|from|not-date|2013-02-30",
        "unit_costs.csv|3|REGION,2014|KOMMUN,2014|payer|price-payer|KOMMUN",
        "unit_costs.csv|3|REGION,2014|STATE,2014|payer|not-in|STATE",
        "benefits.csv|2|no,2013|perhaps,2013|taxable|unknown-constant|perhaps",
        "benefits.csv|2|INDIVIDUAL,no|KOMMUN,no|receiver|mismatch|KOMMUN",
        "index.csv|3|kpi,2013,110|kpi,2013,0|value|not-positive|0",
        "participants.csv|2|,50,24000|,-50,24000|extent_after|out-of-range|-50",
        "participants.csv|2|,50,24000|,150,24000|extent_after|out-of-range|150",
        "participants.csv|2|,50,24000|,50,|wage_after|required|NULL",
        "participants.csv|2|2013-06-01|2011-06-01|after|order|2011-06-01",
        "participants.csv|2|24000,SEK|24000,NOK|currency|not-sek|NOK",
        "participants.csv|2|p1,1|p1,0|weight|not-positive|0",
        "incomes.csv|3|p1,AFTER|p2,AFTER|participant|unknown-reference|p2",
        "incomes.csv|3|aktivitetsstod,2000|aktivitetsstod,|income|missing-price|aktivitetsstod",
        "incomes.csv|3|aktivitetsstod,2000|bidrag,2000|income|unknown-reference|bidrag",
        "incomes.csv|3|2000,SEK|2000,USD|currency|not-sek|USD",
        "uses.csv|2|visit,10|visit,-1|per_year|negative|-1",
        "uses.csv|2|visit,10|dygn,10|item|unknown-reference|dygn",
        "uses.csv|2|BEFORE|DURING|moment|unknown-constant|DURING",
        "assumptions.csv|5|0.9|1.9|value|out-of-range|1.9",
        "assumptions.csv|6|0.3,A|1.3,A|value|out-of-range|1.3",
        "assumptions.csv|3|none|kpif|value|unknown-reference|kpif",
        "assumptions.csv|10|state_tax,0|state_tax,0.9|value|above|1.24",
        "assumptions.csv|4|discount_rate,0.035,Antagen|discount_rate,0.035,|source|required|NULL",
        "insats_costs.csv|3|REGION|PUBLIC|payer|not-in|PUBLIC",
        "insats_costs.csv|3|25000,SEK|25000,DKK|currency|not-sek|DKK"
      })
  void everyFaultNamesFileLineColumnRuleAndValue(
      String file, long line, String from, String to, String column, String code, String value) {
    DefinitionException thrown =
        assertThrows(DefinitionException.class, () -> evaluation(with(file, from, to)));
    var fault = thrown.faults().get(0);
    assertEquals(file, fault.place().file(), thrown.getMessage());
    assertEquals(line, fault.place().line(), thrown.getMessage());
    assertEquals(column, fault.place().column(), thrown.getMessage());
    assertEquals(code, fault.code(), thrown.getMessage());
    assertEquals(value == null ? "" : value, fault.value(), thrown.getMessage());
    for (Language language : Language.values()) {
      assertTrue(!fault.rule(language).equals(code), "no text for " + code);
    }
  }

  @Test
  @DisplayName("A resource without a price in the price year is named where it is used")
  void missingUnitCost() {
    DefinitionException thrown =
        assertThrows(
            DefinitionException.class,
            () ->
                evaluation(
                    with("unit_costs.csv", "2013-01-01,2013-12-31", "2012-01-01,2012-12-31")));
    assertEquals(
        List.of(
            "uses.csv, rad 2, kolumn item: saknar pris eller nivå 2013 i listan: \"visit\"",
            "uses.csv, rad 3, kolumn item: saknar pris eller nivå 2013 i listan: \"visit\""),
        thrown.text(Language.SV).lines().toList());
  }

  @Test
  void anAssumptionThatIsMissingIsNamed() {
    DefinitionException thrown =
        assertThrows(
            DefinitionException.class,
            () -> evaluation(with("assumptions.csv", "persistence,0.9,Antagen\n", "")));
    assertEquals(
        "assumptions.csv: the assumption persistence is missing; none has a default",
        thrown.getMessage());
  }

  @Test
  void allFaultsAreToldAtOnceAndNoneHoldsAPersonalNumber() {
    Map<String, String> files =
        with("participants.csv", "p1,1,2011-06-01", "19121212-1212,1,2015-06-01");
    DefinitionException thrown = assertThrows(DefinitionException.class, () -> evaluation(files));
    assertTrue(thrown.faults().size() >= 4, thrown.getMessage());
    assertTrue(thrown.faults().stream().anyMatch(f -> f.code().equals("personal-identity-number")));
    assertTrue(!thrown.getMessage().contains("1212-1212"), thrown.getMessage());
  }
}
