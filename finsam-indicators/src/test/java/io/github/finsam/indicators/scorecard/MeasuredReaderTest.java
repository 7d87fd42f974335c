package io.github.finsam.indicators.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.base.Share;
import io.github.finsam.indicators.instrument.DefinitionException;
import io.github.finsam.indicators.instrument.DefinitionFault;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.judge.Status;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredReaderTest {

  private static final Scorecard CARD =
      Scorecard.load(
          DefinitionSource.of(
              Map.of(
                  "scorecard.csv",
                      "id,owner,year,vision,strategy,english,source\nkort,t,2014,,,UNOFFICIAL,Plan\n",
                  "perspectives.csv", "id,name\np,t\n",
                  "goals.csv", "perspective,id,text\np,1,t\n",
                  "measures.csv",
                      "perspective,id,goals,text,kind,indicator,edition,statistic,direction,level,"
                          + "partly\n"
                          + "p,share,1,t,SHARE,,,,AT_LEAST,0.5,\n"
                          + "p,amount,1,t,AMOUNT,,,,AT_LEAST,0,\n"
                          + "p,number,1,t,NUMBER,,,,AT_LEAST,2,\n"
                          + "p,words,1,t,JUDGEMENT,,,,,,\n",
                  "texts.csv", "key,sv,en\nt,Text,Text\n")));

  private static final String HEADER =
      "perspective,measure,part,kind,value,of,status,text,source\n";

  private static Measured load(String rows) {
    return Measured.load(
        CARD,
        DefinitionSource.of(
            Map.of("evidence.csv", HEADER + rows, "texts.csv", "key,sv,en\nt,Skäl,Reason\n")));
  }

  @Test
  void readsEveryKind() {
    Measured measured =
        load(
            "p,share,A,SHARE,5,52,,,Rapport\np,share,B,PERCENT,63,,,,Rapport\n"
                + "p,amount,,AMOUNT,-12.50,,,,Bokslut\np,number,,NUMBER,3,,,,Rapport\n"
                + "p,words,,JUDGED,,,PARTLY,t,Protokoll\n");
    assertEquals(
        new Evidence.Parts(
            List.of(
                Evidence.Part.of("A", new Evidence.PublishedShare(Share.of(5, 52))),
                Evidence.Part.of("B", Evidence.PublishedPercent.rounded("63")))),
        measured.evidence().get(new MeasureKey("p", "share")));
    assertEquals(
        new Evidence.Amount(Money.of(Sek.CURRENCY, -12.5)),
        measured.evidence().get(new MeasureKey("p", "amount")));
    assertEquals(
        new Evidence.Judged(Status.PARTLY, Label.of("Skäl", "Reason")),
        measured.evidence().get(new MeasureKey("p", "words")));
    assertEquals(List.of("Rapport"), measured.sources().get(new MeasureKey("p", "share")));
    assertEquals(4, measured.evidence().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p,share,,SHARE,53,52,,,R|value|53",
        "p,share,,SHARE,-1,52,,,R|value|-1",
        "p,share,,SHARE,1,0,,,R|of|0",
        "p,share,,SHARE,1,,,,R|of|''",
        "p,share,,SHARE,half,2,,,R|value|half",
        "p,share,,PERCENT,101,,,,R|value|101",
        "p,share,,NEARLY,0,,,,R|value|0",
        "p,share,,WITHIN,60,50,,t,R|of|50",
        "p,share,,WITHIN,50,60,,x,R|text|x",
        "p,share,,AMOUNT,5,,,,R|kind|Amount",
        "p,share,,PERCENT,5,,REACHED,,R|status|REACHED",
        "p,amount,,AMOUNT,1.234,,,,R|value|1.234",
        "p,amount,,AMOUNT,12 kr,,,,R|value|12 kr",
        "p,number,,NUMBER,-3,,,,R|value|-3",
        "p,words,,JUDGED,,,DONE,t,R|status|DONE",
        "p,words,,NOT_MEASURED,,,,,R|text|''",
        "p,other,,NUMBER,3,,,,R|measure|p/other",
        "p,number,,NUMBER,3,,,,|source|''",
        "p,number,,COUNT,3,,,,R|kind|COUNT",
      })
  void whatIsWrongIsToldWithItsPlaceAndValue(String row, String column, String value) {
    List<DefinitionFault> faults =
        assertThrows(DefinitionException.class, () -> load(row + "\n")).faults();
    assertTrue(
        faults.stream()
            .anyMatch(
                f ->
                    f.place().file().equals("evidence.csv")
                        && f.place().line() == 2
                        && f.place().column().equals(column)
                        && f.value().equals(value)),
        () -> new DefinitionException(faults).text(Language.EN));
    for (DefinitionFault fault : faults) {
      assertFalse(fault.rule(Language.SV).equals(fault.code()), fault.code());
    }
  }

  @Test
  void aMeasureHasPartsOrAValueOfItsOwn() {
    List<DefinitionFault> faults =
        assertThrows(
                DefinitionException.class,
                () -> load("p,share,A,PERCENT,63,,,,R\np,share,,PERCENT,64,,,,R\n"))
            .faults();
    assertEquals(1, faults.size());
    assertEquals(3, faults.get(0).place().line());
    assertEquals("part", faults.get(0).place().column());
    assertEquals("missing-table", faultOfNothing().code());
  }

  private static DefinitionFault faultOfNothing() {
    return assertThrows(
            DefinitionException.class, () -> Measured.load(CARD, DefinitionSource.of(Map.of())))
        .faults()
        .get(0);
  }
}
