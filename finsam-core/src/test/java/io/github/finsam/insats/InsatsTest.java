package io.github.finsam.insats;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Period;
import io.github.finsam.time.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@DisplayName("Insatser (Årsredovisning 2014, Samordningsförbundet Skellefteå–Norsjö)")
class InsatsTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2014, 6, 30);
  private static final LocalDate MERGED_ON = SkellefteaInsatser.MERGED_ON;

  private static List<String> codes(Executable executable) {
    return assertThrows(InvalidValueException.class, executable).violations().stream()
        .map(Violation::code)
        .toList();
  }

  @Test
  @DisplayName("Nine of the twelve are individual, three structural")
  void directions() {
    List<Insats> all = SkellefteaInsatser.all();
    assertEquals(12, all.size());
    assertEquals(
        List.of("Praktikmatchen", "Improve", "Kartläggning försörjningsstöd"),
        all.stream()
            .filter(i -> i.kind().direction() == Direction.STRUCTURAL)
            .map(Insats::name)
            .toList());
    assertEquals(9, all.stream().filter(i -> i.kind().direction() == Direction.INDIVIDUAL).count());
    assertTrue(all.stream().allMatch(i -> i.activeDuring(Period.year(2014))));
  }

  @Test
  @DisplayName("Arbetsmarknadstorget is ordinary activity since 2013-09-01")
  void projectBecomesOrdinary() {
    Insats insats = SkellefteaInsatser.arbetsmarknadstorget();
    assertEquals(
        Optional.of(FinancingForm.FINSAM_PROJECT), insats.formOn(LocalDate.of(2013, 8, 31)));
    assertEquals(Optional.of(FinancingForm.ORDINARY), insats.formOn(LocalDate.of(2013, 9, 1)));
    assertEquals(
        List.of(FinancingForm.FINSAM_PROJECT, FinancingForm.ORDINARY),
        insats.formsDuring(Period.year(2013)));
    assertEquals(List.of(FinancingForm.ORDINARY), insats.formsDuring(Period.year(2014)));
    assertEquals(List.of(), insats.formsDuring(Period.year(2009)));
  }

  @Test
  @DisplayName("Utsikten 2.0 is part of Arbetsmarknadstorget from 2014-07-01")
  void merger() {
    Insats into = SkellefteaInsatser.arbetsmarknadstorget();
    Insats utsikten = SkellefteaInsatser.utsiktenAsProject().mergedInto(into, MERGED_ON);
    assertTrue(utsikten.activeOn(LAST_DAY));
    assertFalse(utsikten.activeOn(MERGED_ON));
    assertEquals(Optional.of(LAST_DAY), utsikten.course().actual().endInclusive());
    assertEquals(Optional.of(FinancingForm.ESF_PROJECT), utsikten.formOn(LAST_DAY));
    assertEquals(Optional.empty(), utsikten.formOn(MERGED_ON));
    assertEquals(List.of(utsikten), into.absorbedAmong(SkellefteaInsatser.all()));
    assertEquals(List.of(), utsikten.absorbedAmong(SkellefteaInsatser.all()));
    assertTrue(into.activeOn(MERGED_ON));
    assertEquals(List.of(), utsikten.ownersOn(MERGED_ON));
    assertEquals(
        List.of("Skellefteå kommun"),
        utsikten.ownersOn(LAST_DAY).stream().map(Partner::organisation).toList());
    assertFalse(utsikten.activeDuring(Period.parse("2014-H2")));
    assertEquals(List.of(), utsikten.formsDuring(Period.parse("2014-H2")));
    assertEquals(Set.of(), utsikten.authoritiesDuring(Period.parse("2014-H2")));
  }

  @Test
  void mergerEndsALongerPlanTheDayBefore() {
    Insats longer =
        SkellefteaInsatser.insats(
            "a", "A", DateRange.from(LocalDate.of(2012, 1, 1)), FinancingForm.FINSAM_PROJECT);
    Insats merged = longer.mergedInto(SkellefteaInsatser.arbetsmarknadstorget(), MERGED_ON);
    assertEquals(Optional.of(LAST_DAY), merged.course().actual().endInclusive());
  }

  @Test
  void mergerIsRefusedWhereItCannotBe() {
    Insats into = SkellefteaInsatser.arbetsmarknadstorget();
    Insats utsikten = SkellefteaInsatser.utsiktenAsProject();
    assertEquals(List.of("duplicate"), codes(() -> into.mergedInto(into, MERGED_ON)));
    assertEquals(
        List.of("order"),
        codes(() -> utsikten.mergedInto(into, utsikten.course().planned().startInclusive())));
    assertEquals(
        List.of("order"), codes(() -> utsikten.mergedInto(into, LocalDate.of(2010, 1, 1))));
    Insats ended = SkellefteaInsatser.spiraAnstallningskompetens();
    assertEquals(List.of("above"), codes(() -> utsikten.mergedInto(ended, MERGED_ON)));
    Insats merged = utsikten.mergedInto(into, MERGED_ON);
    assertEquals(
        List.of("immutable"),
        codes(() -> merged.mergedInto(SkellefteaInsatser.ungaIn(), MERGED_ON)));
    assertDoesNotThrow(() -> merged.mergedInto(into, MERGED_ON));
  }

  @Test
  @DisplayName("Arbetsmarknadstorget has 4.3 + 3.0 = 7.3 full-time posts, Unga In 10.5")
  void staff() {
    Insats torget = SkellefteaInsatser.arbetsmarknadstorget();
    assertEquals(new BigDecimal("0.00"), torget.staffOn(LocalDate.of(2013, 8, 31)));
    assertEquals(new BigDecimal("4.30"), torget.staffOn(LocalDate.of(2013, 9, 1)));
    assertEquals(new BigDecimal("4.30"), torget.staffOn(LAST_DAY));
    assertEquals(new BigDecimal("7.30"), torget.staffOn(MERGED_ON));
    Insats ungaIn = SkellefteaInsatser.ungaIn();
    assertEquals(new BigDecimal("10.50"), ungaIn.staffOn(LAST_DAY));
    assertEquals(new BigDecimal("10.50"), ungaIn.staffOn(LocalDate.of(2014, 12, 31)));
    assertEquals(new BigDecimal("0.00"), ungaIn.staffOn(LocalDate.of(2015, 1, 1)));
  }

  @Test
  void staffByPayerSumsToTheStaff() {
    Insats torget = SkellefteaInsatser.arbetsmarknadstorget();
    Map<Authority, BigDecimal> byPayer = torget.staffByPayerOn(MERGED_ON);
    assertEquals(
        List.of(Authority.ARBETSFORMEDLINGEN, Authority.KOMMUN, Authority.FORBUND),
        List.copyOf(byPayer.keySet()));
    assertEquals(new BigDecimal("1.50"), byPayer.get(Authority.ARBETSFORMEDLINGEN));
    assertEquals(new BigDecimal("3.80"), byPayer.get(Authority.KOMMUN));
    assertEquals(new BigDecimal("2.00"), byPayer.get(Authority.FORBUND));
    assertThrows(
        UnsupportedOperationException.class, () -> byPayer.put(Authority.OTHER, BigDecimal.ONE));
  }

  @Test
  void twoKommunerAreOneAuthorityAndTheForbundIsNone() {
    assertEquals(
        Set.of(
            Authority.FORSAKRINGSKASSAN,
            Authority.ARBETSFORMEDLINGEN,
            Authority.REGION,
            Authority.KOMMUN),
        SkellefteaInsatser.arbetsmarknadstorget().authoritiesOn(MERGED_ON));
    Insats ungaIn = SkellefteaInsatser.ungaIn();
    assertEquals(
        Set.of(Authority.ARBETSFORMEDLINGEN, Authority.KOMMUN), ungaIn.authoritiesOn(LAST_DAY));
    assertEquals(
        Set.of(Authority.ARBETSFORMEDLINGEN, Authority.KOMMUN),
        ungaIn.authoritiesDuring(Period.year(2014)));
    assertEquals(Set.of(), ungaIn.authoritiesDuring(Period.year(2015)));
    Insats other =
        ungaIn.withPartners(
            new Partner(
                Authority.OTHER,
                "Solviks folkhögskola",
                PartnerRole.OWNER,
                DateRange.from(LocalDate.of(2011, 1, 1))));
    assertEquals(Set.of(), other.authoritiesOn(LAST_DAY));
    assertEquals(1, other.ownersOn(LAST_DAY).size());
  }

  @Test
  void partnerOutsideTheInsatsOwnPeriodDoesNotTakePart() {
    Insats ungaIn = SkellefteaInsatser.ungaIn();
    Insats late =
        ungaIn.withPartners(
            new Partner(
                Authority.REGION,
                "Region",
                PartnerRole.PARTNER,
                DateRange.from(LocalDate.of(2015, 1, 1))));
    assertEquals(Set.of(), late.authoritiesDuring(Period.parse("2014-01-01/2015-12-31")));
  }

  @Test
  @DisplayName("Unga In was extended to 2014-12-31, Spira Anställningskompetens to 2014-06-30")
  void extensions() {
    assertEquals(
        Optional.of(LocalDate.of(2014, 12, 31)),
        SkellefteaInsatser.ungaIn().course().actual().endInclusive());
    assertEquals(
        Optional.of(LAST_DAY),
        SkellefteaInsatser.spiraAnstallningskompetens().course().actual().endInclusive());
    Insats ungaIn = SkellefteaInsatser.ungaIn();
    Extension shorter = new Extension(Optional.empty(), Optional.of(LAST_DAY), "Kortare");
    assertEquals(List.of("order"), codes(() -> ungaIn.extended(shorter)));
    Insats open =
        ungaIn.extended(new Extension(Optional.empty(), Optional.empty(), "Tills vidare"));
    assertEquals(Optional.empty(), open.course().actual().endInclusive());
    assertTrue(open.activeDuring(Period.year(2030)));
  }

  @Test
  void formsCanOnlyBeAddedAtTheEnd() {
    Insats insats = SkellefteaInsatser.arbetsmarknadstorget();
    assertEquals(
        List.of("order"),
        codes(
            () ->
                insats.withFormFrom(
                    SkellefteaInsatser.ORDINARY_FROM, FinancingForm.COOPERATION_ONLY)));
    Insats ungaIn = SkellefteaInsatser.ungaIn();
    assertEquals(
        List.of("above"),
        codes(() -> ungaIn.withFormFrom(LocalDate.of(2015, 1, 1), FinancingForm.ORDINARY)));
    assertEquals(
        List.of("order", "order"),
        codes(() -> ungaIn.withFormFrom(LocalDate.of(2010, 1, 1), FinancingForm.ORDINARY)));
  }

  @Test
  void formAfterAGapLeavesTheGap() {
    Insats project =
        SkellefteaInsatser.insats(
            "a", "A", DateRange.from(LocalDate.of(2012, 1, 1)), FinancingForm.FINSAM_PROJECT);
    Course gap =
        project
            .course()
            .withForms(
                Timeline.of(
                    List.of(
                        Dated.of(
                            LocalDate.of(2012, 1, 1),
                            LocalDate.of(2012, 12, 31),
                            FinancingForm.FINSAM_PROJECT))));
    Course after = gap.withFormFrom(LocalDate.of(2014, 1, 1), FinancingForm.ORDINARY);
    assertEquals(Optional.empty(), after.formOn(LocalDate.of(2013, 6, 1)));
    assertEquals(Optional.of(FinancingForm.ORDINARY), after.formOn(LocalDate.of(2014, 6, 1)));
    assertEquals(List.of(), after.formsDuring(Period.year(2013)));
  }

  @Test
  void directionRegistrationAndEsfFinancingNeverChange() {
    Insats before = SkellefteaInsatser.ungaIn();
    InsatsKind kind = before.kind();
    Insats allowed =
        before.withName("UngKomp").withKind(kind.withStage(Stage.LATE)).withPartners(List.of());
    assertDoesNotThrow(() -> Insats.requireSameKind(before, allowed));
    Insats changed = before.withKind(InsatsKind.structural(Stage.EARLY, false));
    InvalidValueException e =
        assertThrows(InvalidValueException.class, () -> Insats.requireSameKind(before, changed));
    assertEquals(
        List.of("direction", "registration", "esfFinanced"),
        e.violations().stream().map(Violation::argument).toList());
    assertTrue(e.violations().stream().allMatch(v -> v.code().equals("immutable")));
    assertTrue(e.text(Language.SV).contains("får inte ändras från INDIVIDUAL till STRUCTURAL"));
    assertEquals(
        List.of("mismatch"),
        codes(() -> Insats.requireSameKind(before, before.withId(InsatsId.of("annan")))));
  }

  @Test
  void structuralInsatsIsAVolumeInsatsByDefault() {
    assertEquals(Registration.COUNT_ONLY, Registration.defaultFor(Direction.STRUCTURAL));
    assertEquals(Registration.PERSONAL_OR_ANONYMOUS, Registration.defaultFor(Direction.INDIVIDUAL));
    assertEquals(Registration.COUNT_ONLY, InsatsKind.structural(Stage.EARLY, false).registration());
  }

  @Test
  void plannedParticipantsPerYear() {
    Insats insats =
        SkellefteaInsatser.ungaIn()
            .withResources(
                new Resources(
                    Optional.empty(),
                    List.of(),
                    List.of(
                        new PlannedParticipants(Year.of(2014), 60),
                        new PlannedParticipants(Year.of(2015), 0))));
    assertEquals(Optional.of(60), insats.plannedIn(Year.of(2014)));
    assertEquals(Optional.of(0), insats.plannedIn(Year.of(2015)));
    assertEquals(Optional.empty(), insats.plannedIn(Year.of(2013)));
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    DateRange year = DateRange.from(LocalDate.of(2014, 1, 1));
    assertEquals(
        List.of("out-of-range"), codes(() -> new Staffing("lärare", 0, Authority.KOMMUN, year)));
    assertEquals(
        List.of("blank"), codes(() -> new Partner(Authority.KOMMUN, " ", PartnerRole.OWNER, year)));
    assertEquals(List.of("negative"), codes(() -> new PlannedParticipants(Year.of(2014), -1)));
    assertEquals(List.of("blank"), codes(() -> SkellefteaInsatser.ungaIn().withName("")));
    assertEquals(
        List.of("missing"),
        codes(
            () ->
                InsatsKind.builder()
                    .direction(Direction.INDIVIDUAL)
                    .stage(Stage.LATE)
                    .registration(Registration.COUNT_ONLY)
                    .build()));
  }
}
