package io.github.finsam.indicators.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Share;
import io.github.finsam.finding.Finding;
import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.rules.Reconciliation;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What public reports print about needs, and where they contradict themselves. */
class PublishedNeedsTest {

  /**
   * Finansiell samordning, Förstudie FINSAM (Framtidens välfärd – Fler vägar in), Sveriges Kommuner
   * och Landsting 2016, bilaga 3, 4 and 5.
   */
  private static final NeedsTables STUDY = load("finsam-forstudie-2016");

  /**
   * Kartläggning av försörjningsstöd samt förslag till åtgärder, Samordningsförbundet
   * Skellefteå–Norsjö 2014, 3.6, 4.1 and 4.2.
   */
  private static final NeedsTables LOCAL = load("forsorjningsstod-2014");

  private static NeedsTables load(String folder) {
    return NeedsTables.load(DefinitionSource.resources(PublishedNeedsTest.class, folder));
  }

  private static List<String> found(NeedsTables tables) {
    return Reconciliation.check(tables.report().orElseThrow()).stream()
        .map(f -> f.code() + ": " + f.printed().orElseThrow().text(Language.SV))
        .toList();
  }

  @Test
  @DisplayName("Förstudie FINSAM, SKL 2016, bilaga 4: 483 300 in need, 6,6 % of 7 300 000")
  void asPublished() {
    Needs needs = STUDY.needs().orElseThrow();
    assertEquals(Optional.of(483_300L), needs.publishedTotal());
    assertEquals(Optional.of(new BigDecimal("6.6")), needs.publishedPercentOfBase(1));
  }

  @Test
  @DisplayName("Förstudie FINSAM, SKL 2016, bilaga 4: 480 635 from the unrounded inputs")
  void unrounded() {
    Needs needs = STUDY.needs().orElseThrow();
    assertEquals(new BigDecimal("480634.60"), needs.total(Assumed.LIKELY).setScale(2));
    assertEquals(480_635, needs.totalPersons(Assumed.LIKELY));
    assertEquals(Optional.of(new BigDecimal("6.6")), needs.percentOfBase(Assumed.LIKELY, 1));
    // 10 to 30 percent of 194 200 on sick leave, 80 to 100 percent of 258 827 recipients.
    assertEquals(461_215, needs.totalRange().leastPersons());
    assertEquals(551_820, needs.totalRange().mostPersons());
    // Nobody says how the groups overlap: from the largest of them to the sum.
    assertEquals(207_062, needs.people(Assumed.LIKELY).leastPersons());
    assertEquals(480_635, needs.people(Assumed.LIKELY).mostPersons());
  }

  @Test
  @DisplayName("Förstudie FINSAM, SKL 2016, bilaga 4, tabell 2: 124 829 + 133 998 = 258 827")
  void recipientsByAgeAndSex() {
    assertEquals(124_829, recipients(".women"));
    assertEquals(133_998, recipients(".men"));
    assertEquals(258_827, recipients(".women") + recipients(".men"));
  }

  private static long recipients(String sex) {
    return STUDY.report().orElseThrow().numbers().stream()
        .filter(n -> n.id().matches("t2\\.\\d\\d-\\d\\d\\" + sex))
        .mapToLong(n -> n.value().fromInclusive().longValueExact())
        .sum();
  }

  @Test
  @DisplayName("The total comes with its cautions: overlap, single shares, ages of groups and base")
  void cautions() {
    List<String> cautions =
        STUDY.needs().orElseThrow().cautions().stream().map(c -> c.in(Language.SV)).toList();
    assertEquals(4, cautions.size(), cautions.toString());
    assertTrue(cautions.get(0).contains("övre gräns"));
    assertTrue(cautions.get(1).contains("utan spann"));
    assertEquals(
        "Unga som varken arbetar eller studerar gäller 15–24 år; målgruppen är 16–64 år.",
        cautions.get(2));
    assertEquals("Basen är befolkningen 15–74 år, men målgruppen är 16–64 år.", cautions.get(3));
  }

  @Test
  @DisplayName("Fattig, sjuk och arbetslös, IFAU 2011:17: 55 and 35 % of recipients in two systems")
  void statedOverlaps() {
    // 40 % kommun and AF, 20 % kommun and FK, 15 % all three: 55 % with AF, 35 % with FK.
    ShareRange withAf = ShareRange.of(new BigDecimal("0.55"), "IFAU, Rapport 2011:17");
    Needs needs = STUDY.needs().orElseThrow();
    Bounds free = needs.people(Assumed.LIKELY);
    Bounds known =
        needs
            .withOverlaps(List.of(new GroupOverlap("bistand", "arbetslosa", withAf)))
            .people(Assumed.LIKELY);
    // 55 % of 207 061.6 is more than the 93 038.5 there are: all of them receive assistance.
    assertEquals(480_634.6 - 93_038.5, known.most().doubleValue(), 1e-6);
    assertTrue(known.least().compareTo(free.least()) >= 0);
  }

  @Test
  @DisplayName("Förstudie FINSAM, SKL 2016: every contradiction of the numbers, and no other")
  void contradictionsOfTheStudy() {
    assertEquals(
        List.of(
            "table.differs: 307 446",
            "table.differs: 183 525",
            "table.differs: 123 921",
            "table.differs: 208 000",
            "table.differs: 40 000",
            "table.differs: (100 %)",
            "table.differs: (10 %)",
            "table.age-base: 6,6 %",
            "table.differs: något större än … ca 300 000",
            "table.differs: ca 40 000",
            "table.differs: åtta utvecklingsområden",
            "table.differs: 244 av landets 290",
            "table.differs: samtliga 14 olika uppdrag"),
        found(STUDY));
  }

  @Test
  @DisplayName("Samordningsförbundet i Halland 2017: about 100 to 50–60 is -40 to -50 %, not -40")
  void contradictionOfHalland() {
    assertEquals(List.of("table.part-of-range: -40%"), found(load("halland-2017")));
  }

  @Test
  @DisplayName("Kartläggning av försörjningsstöd 2014, 4.2: every contradiction, and no other")
  void contradictionsOfTheLocalTables() {
    assertEquals(
        List.of(
            "table.differs: 4,1 %",
            "table.differs: 1030 kr",
            "table.differs: 30 %",
            "table.differs: 5 %",
            "table.differs: 29,5 %",
            "table.differs: 54,5 %",
            "table.differs: 84 %",
            "table.differs: 70 %",
            "table.differs: 3,0 %",
            "table.differs: 233 kronor"),
        found(LOCAL));
  }

  @Test
  @DisplayName("A finding names what the figures give, in both languages")
  void texts() {
    List<Finding> findings = Reconciliation.check(LOCAL.report().orElseThrow());
    Finding refugees = findings.get(2);
    assertEquals(
        "Fel: Kartläggning av försörjningsstöd samt förslag till åtgärder, 4.2: Andel hushåll med"
            + " flyktingbakgrund i Skellefteå – tryckt 30 % – beräknat 14,9\u00a0%. Resten av 404"
            + " utan 344 ger 14,9\u00a0%.",
        refugees.text(Language.SV));
    Finding decrease = findings.get(9);
    assertTrue(decrease.text(Language.EN).contains("SEK\u00a01,145 minus SEK\u00a0629 gives"));
    assertTrue(decrease.text(Language.EN).contains("SEK\u00a0238"), decrease.text(Language.EN));
  }

  @Test
  @DisplayName("Kartläggning av försörjningsstöd 2014: 36 % under 30, 73 % single, 60,4 beside 35")
  void localTables() {
    AreaTable areas = LOCAL.areas().orElseThrow();
    Breakdown ages = areas.breakdown("skelleftea-alder").orElseThrow();
    Breakdown.PercentSum young = ages.percent(List.of("0-19", "20-24", "25-29")).orElseThrow();
    assertEquals(0, young.percent().compareTo(BigDecimal.valueOf(36)));
    assertEquals(new BigDecimal("0.60"), young.slack());
    assertEquals(Optional.empty(), ages.share(List.of("0-19")));
    Breakdown households = areas.breakdown("skelleftea-hushall").orElseThrow();
    assertEquals(
        0,
        households
            .percent(List.of("man", "kvinna"))
            .orElseThrow()
            .percent()
            .compareTo(BigDecimal.valueOf(73)));
    AreaComparison caseload =
        areas.besideNation("hushall-per-handlaggare", "2482", Year.of(2014)).orElseThrow();
    assertEquals(new BigDecimal("25.4"), caseload.difference());
    assertEquals(Optional.of(new BigDecimal("1.73")), caseload.times(2));
    assertThrows(
        InvalidValueException.class,
        () -> caseload.withOtherValue(caseload.otherValue().withYear(Year.of(2013))));
    assertThrows(InvalidValueException.class, () -> caseload.withValue(caseload.otherValue()));
    assertEquals(
        Optional.of(Share.of(20, 24)),
        areas.breakdown("norsjo-alder").orElseThrow().share(List.of("0-19", "20-24")));
    assertEquals(6, areas.besideNation("2482").size());
    assertEquals(4, areas.series("langvarigt", "2417").size());
  }
}
