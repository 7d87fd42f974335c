package io.github.finsam.indicators.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Language;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionFault;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.English;
import io.github.finsam.indicators.judge.Direction;
import io.github.finsam.indicators.judge.Statistic;
import io.github.finsam.indicators.judge.Status;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardReaderTest {

  private static final String MEASURES =
      "perspective,id,goals,text,kind,indicator,edition,statistic,direction,level,partly\n";

  private static Map<String, String> tables() {
    Map<String, String> tables = new HashMap<>();
    tables.put(
        "scorecard.csv",
        "id,owner,year,vision,strategy,english,source\nkort,o,2014,,,UNOFFICIAL,Verksamhetsplan\n");
    tables.put("perspectives.csv", "id,name\nindivid,p\nekonomi,p\n");
    tables.put("goals.csv", "perspective,id,text\nindivid,1,g\nindivid,2,g\nekonomi,1,g\n");
    tables.put(
        "measures.csv",
        MEASURES
            + "individ,1,1 2,m,SHARE,,,,AT_LEAST,0.8,0.7\n"
            + "individ,2,2,m,INDICATOR,5,nns,MEAN,ABOVE,4,\n"
            + "ekonomi,1,1,m,AMOUNT,,,,AT_LEAST,0,\n");
    tables.put(
        "texts.csv",
        "key,sv,en\no,Förbundet,The förbund\np,Namn,Name\ng,Mål,Goal\nm,Mått,Measure\n");
    return tables;
  }

  private static Scorecard load(Map<String, String> tables) {
    return Scorecard.load(DefinitionSource.of(tables));
  }

  private static List<DefinitionFault> faults(Map<String, String> tables) {
    return assertThrows(DefinitionException.class, () -> load(tables)).faults();
  }

  @Test
  void readsWhatIsThere() {
    Scorecard scorecard = load(tables());
    assertEquals(English.UNOFFICIAL, scorecard.heading().english());
    assertEquals(2014, scorecard.heading().year().getValue());
    Measure first = scorecard.measures().get(0);
    assertEquals(List.of("1", "2"), first.goals());
    Criterion criterion = first.yardstick().criterion().orElseThrow();
    assertEquals(Direction.AT_LEAST, criterion.direction());
    assertEquals(new BigDecimal("0.8"), criterion.threshold().level());
    assertEquals(Optional.of(new BigDecimal("0.7")), criterion.threshold().partly());
    Yardstick.OfIndicator second = (Yardstick.OfIndicator) scorecard.measures().get(1).yardstick();
    assertEquals(Statistic.MEAN, second.statistic());
    assertEquals("nns", second.target().orElseThrow().scope().edition().orElseThrow());
    assertEquals(
        List.of(first, scorecard.measures().get(1)),
        scorecard.measuresOf(scorecard.goals().get(1)));
    assertEquals(List.of(), scorecard.activities());
  }

  @Test
  void aLaterLayerReplacesRowsAndAddsSome() {
    Map<String, String> own = new HashMap<>();
    own.put("texts.csv", "key,sv,en\ng,Eget mål,Goal of our own\na,Gör,Do\n");
    own.put("activities.csv", "perspective,id,text\nekonomi,1,a\n");
    own.put("stated.csv", "perspective,goal,status,document,where\nekonomi,1,PARTLY,Plan,Mål 1\n");
    Scorecard scorecard = Scorecard.load(DefinitionSource.of(tables()), DefinitionSource.of(own));
    assertEquals("Eget mål", scorecard.goals().get(0).text().sv());
    assertEquals(1, scorecard.activitiesOf(scorecard.perspectives().get(1)).size());
    assertEquals(Status.PARTLY, scorecard.stated().get(0).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "measures.csv|individ,3,1,m,SHARE,,,,AT_LEAST,1.2,|measures.csv|5|level|1.2",
        "measures.csv|individ,3,1,m,SHARE,,,,AT_LEAST,0.5,0.6|measures.csv|5|partly|0.6",
        "measures.csv|individ,3,1,m,SHARE,,,,AT_LEAST,0.5,0.5|measures.csv|5|partly|0.5",
        "measures.csv|individ,3,1,m,SHARE,,,,AT_LEAST,80 %,|measures.csv|5|level|80 %",
        "measures.csv|individ,3,1,m,SHARE,,,,,0.5,|measures.csv|5|direction|''",
        "measures.csv|individ,3,1,m,NUMBER,,,,AT_LEAST,-1,|measures.csv|5|level|-1",
        "measures.csv|individ,3,1,m,SHARE,5,,,AT_LEAST,1,|measures.csv|5|indicator|5",
        "measures.csv|individ,3,1,m,JUDGEMENT,,,,AT_LEAST,1,|measures.csv|5|direction|AT_LEAST",
        "measures.csv|individ,3,1,m,INDICATOR,,,,AT_LEAST,1,|measures.csv|5|indicator|''",
        "measures.csv|individ,3,1,m,SOMETHING,,,,,,|measures.csv|5|kind|SOMETHING",
        "measures.csv|individ,3,7,m,SHARE,,,,,,|measures.csv|5|goals|7",
        "measures.csv|individ,3,1,x,SHARE,,,,,,|measures.csv|5|text|x",
        "measures.csv|miljö,3,1,m,SHARE,,,,,,|measures.csv|5|perspective|miljö",
        "measures.csv|individ,1,1,m,SHARE,,,,,,|measures.csv|5|perspective+id|individ 1",
        "goals.csv|individ,,g|goals.csv|5|id|''",
        "goals.csv|individ,a b,g|goals.csv|5|id|a b",
        "perspectives.csv|x y,p|perspectives.csv|4|id|x y",
        "texts.csv|z,Z,Z|texts.csv|6|key|z",
        "texts.csv|z,Z,|texts.csv|6|en|''",
      })
  void whatIsWrongIsToldWithItsPlaceAndValue(
      String table, String row, String file, long line, String column, String value) {
    Map<String, String> tables = tables();
    tables.merge(table, row + "\n", String::concat);
    List<DefinitionFault> faults = faults(tables);
    assertTrue(
        faults.stream()
            .anyMatch(
                f ->
                    f.place().file().equals(file)
                        && f.place().line() == line
                        && f.place().column().equals(column)
                        && f.value().equals(value)),
        () -> new DefinitionException(faults).text(Language.EN));
    for (DefinitionFault fault : faults) {
      assertTrue(!fault.rule(Language.SV).equals(fault.code()), fault.code());
    }
  }

  @Test
  void aMissingTableAndAnEmptyOneAreFaults() {
    Map<String, String> tables = tables();
    tables.remove("measures.csv");
    assertEquals("missing-table", faults(tables).get(0).code());
    tables = tables();
    tables.put("scorecard.csv", "id,owner,year,vision,strategy,english,source\n");
    List<DefinitionFault> faults = faults(tables);
    assertEquals(1, faults.size());
    assertEquals("missing-table", faults.get(0).code());
    tables = tables();
    tables.put("perspectives.csv", "id,name\n");
    assertTrue(faults(tables).stream().anyMatch(f -> f.code().equals("unknown-reference")));
  }

  @Test
  void aGoalThatIsStatedButNotThereIsAFault() {
    Map<String, String> tables = tables();
    tables.put("stated.csv", "perspective,goal,status,document,where\nekonomi,2,REACHED,Plan,\n");
    DefinitionFault fault = faults(tables).get(0);
    assertEquals("goals-unknown", fault.code());
    assertEquals("goal", fault.place().column());
    assertEquals("2", fault.value());
  }
}
