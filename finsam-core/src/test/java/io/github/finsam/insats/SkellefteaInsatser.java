package io.github.finsam.insats;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.code.AgeBand;
import io.github.finsam.time.DateRange;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The twelve insatser of 2014 as far as the tests need them. Source: Årsredovisning 2014,
 * Samordningsförbundet Skellefteå–Norsjö, "Insatser för målgrupperna och måluppfyllelse" and
 * "Verksamhets-/Projektöversikt 2014".
 */
final class SkellefteaInsatser {

  static final LocalDate ORDINARY_FROM = LocalDate.of(2013, 9, 1);
  static final LocalDate MERGED_ON = LocalDate.of(2014, 7, 1);

  private SkellefteaInsatser() {}

  /** Arbetsmarknadstorget as a project, before 2013-09-01; the first day is not stated there. */
  static Insats arbetsmarknadstorgetAsProject() {
    LocalDate start = LocalDate.of(2011, 1, 1);
    DateRange always = DateRange.from(start);
    DateRange since = DateRange.from(ORDINARY_FROM);
    DateRange added = DateRange.from(MERGED_ON);
    return Insats.builder()
        .id(InsatsId.of("arbetsmarknadstorget"))
        .forbund(ForbundId.of("skelleftea-norsjo"))
        .name("Arbetsmarknadstorget")
        .kind(InsatsKind.individual(Stage.EARLY, false))
        .course(
            Course.builder()
                .planned(always)
                .forms(Timeline.of(List.of(Dated.from(start, FinancingForm.FINSAM_PROJECT))))
                .build())
        .targetGroup(
            new TargetGroup(
                Optional.of(AgeBand.of(16, 29)), "långvarigt stöd från minst två myndigheter"))
        .addPartners(
            new Partner(Authority.KOMMUN, "Skellefteå kommun", PartnerRole.PARTNER, always),
            new Partner(
                Authority.FORSAKRINGSKASSAN, "Försäkringskassan", PartnerRole.PARTNER, always),
            new Partner(
                Authority.ARBETSFORMEDLINGEN, "Arbetsförmedlingen", PartnerRole.PARTNER, always),
            new Partner(
                Authority.REGION, "Västerbottens läns landsting", PartnerRole.PARTNER, always),
            new Partner(
                Authority.FORBUND, "Samordningsförbundet Skellefteå", PartnerRole.PARTNER, always))
        .resources(
            new Resources(
                Optional.of(90),
                List.of(
                    new Staffing("utvecklingsledare", 100, Authority.FORBUND, since),
                    new Staffing("socialsekreterare", 100, Authority.KOMMUN, since),
                    new Staffing("arbetsförmedlare", 50, Authority.ARBETSFORMEDLINGEN, since),
                    new Staffing("arbetsmarknadskonsulent", 50, Authority.KOMMUN, since),
                    new Staffing(
                        "arbetsmarknadskonsulent (arbetsterapeut)", 80, Authority.KOMMUN, since),
                    new Staffing("studie- och yrkesvägledare", 50, Authority.KOMMUN, since),
                    new Staffing("socialsekreterare", 100, Authority.KOMMUN, added),
                    new Staffing("kurator", 100, Authority.FORBUND, added),
                    new Staffing("arbetsförmedlare", 50, Authority.ARBETSFORMEDLINGEN, added),
                    new Staffing("SIUS-konsulent", 50, Authority.ARBETSFORMEDLINGEN, added)),
                List.of()))
        .build();
  }

  static Insats arbetsmarknadstorget() {
    return arbetsmarknadstorgetAsProject().withFormFrom(ORDINARY_FROM, FinancingForm.ORDINARY);
  }

  static Insats utsiktenAsProject() {
    DateRange period = DateRange.of(LocalDate.of(2012, 1, 1), LocalDate.of(2014, 6, 30));
    return insats("utsikten-2-0", "Utsikten 2.0", period, FinancingForm.ESF_PROJECT)
        .withKind(InsatsKind.individual(Stage.LATE, true))
        .withPartners(
            new Partner(Authority.KOMMUN, "Skellefteå kommun", PartnerRole.OWNER, period),
            new Partner(
                Authority.ARBETSFORMEDLINGEN, "Arbetsförmedlingen", PartnerRole.PARTNER, period),
            new Partner(
                Authority.FORSAKRINGSKASSAN, "Försäkringskassan", PartnerRole.PARTNER, period),
            new Partner(
                Authority.REGION, "Västerbottens läns landsting", PartnerRole.PARTNER, period));
  }

  static Insats ungaIn() {
    DateRange period = DateRange.of(LocalDate.of(2011, 11, 1), LocalDate.of(2014, 6, 30));
    DateRange during = DateRange.from(period.startInclusive());
    return insats("unga-in", "Unga In", period, FinancingForm.ESF_PROJECT)
        .withKind(InsatsKind.individual(Stage.EARLY, true))
        .withPartners(
            new Partner(
                Authority.ARBETSFORMEDLINGEN, "Arbetsförmedlingen", PartnerRole.OWNER, during),
            new Partner(
                Authority.KOMMUN,
                "Skellefteå kommun, gymnasiekontoret",
                PartnerRole.PARTNER,
                during),
            new Partner(
                Authority.KOMMUN, "Skellefteå kommun, socialkontoret", PartnerRole.PARTNER, during))
        .withResources(
            new Resources(
                Optional.empty(),
                List.of(
                    new Staffing("arbetsförmedlare", 200, Authority.ARBETSFORMEDLINGEN, during),
                    new Staffing("SIUS-konsulent", 100, Authority.ARBETSFORMEDLINGEN, during),
                    new Staffing("kundresurs", 100, Authority.ARBETSFORMEDLINGEN, during),
                    new Staffing("socialkonsulent", 50, Authority.KOMMUN, during),
                    new Staffing("arbetspsykolog", 50, Authority.ARBETSFORMEDLINGEN, during),
                    new Staffing("projektledare", 100, Authority.ARBETSFORMEDLINGEN, during),
                    new Staffing("arbetsmarknadskonsulent", 50, Authority.KOMMUN, during),
                    new Staffing("behandlingsassistent", 100, Authority.KOMMUN, during),
                    new Staffing("lärare", 250, Authority.KOMMUN, during),
                    new Staffing("specialpedagog", 50, Authority.KOMMUN, during)),
                List.of()))
        .extended(
            new Extension(
                Optional.empty(),
                Optional.of(LocalDate.of(2014, 12, 31)),
                "Centralt beslut hos Arbetsförmedlingen och lokala beslut"));
  }

  /** All twelve. Periods that the overview does not give are the year 2014. */
  static List<Insats> all() {
    InsatsKind structural = InsatsKind.structural(Stage.EARLY, false);
    DateRange year = DateRange.of(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31));
    DateRange praktik = DateRange.of(LocalDate.of(2013, 10, 1), LocalDate.of(2014, 9, 30));
    DateRange texas = DateRange.of(LocalDate.of(2012, 1, 1), LocalDate.of(2014, 12, 31));
    DateRange medUrs = DateRange.of(LocalDate.of(2011, 4, 1), LocalDate.of(2014, 6, 30));
    DateRange integration = DateRange.of(LocalDate.of(2012, 8, 1), LocalDate.of(2014, 6, 30));
    return List.of(
        arbetsmarknadstorget(),
        utsiktenAsProject().mergedInto(arbetsmarknadstorget(), MERGED_ON),
        insats("praktikmatchen", "Praktikmatchen", praktik, FinancingForm.FINSAM_PROJECT)
            .withKind(structural),
        insats("halsans-tradgard", "Hälsans Trädgård", year, FinancingForm.ORDINARY),
        ungaIn(),
        insats("texas", "TExAS", texas, FinancingForm.ESF_PROJECT),
        insats("medurs", "MedUrs", medUrs, FinancingForm.ESF_PROJECT),
        spiraAnstallningskompetens(),
        insats("spira-integration", "SPIRA – Integration", integration, FinancingForm.ESF_PROJECT),
        insats("spira-unga", "SPIRA – Unga", year, FinancingForm.ESF_PROJECT),
        insats("improve", "Improve", year, FinancingForm.ESF_PROJECT)
            .withKind(structural.withEsfFinanced(true)),
        insats("kartlaggning", "Kartläggning försörjningsstöd", year, FinancingForm.FINSAM_PROJECT)
            .withKind(structural));
  }

  static Insats spiraAnstallningskompetens() {
    return insats(
            "spira-anstallningskompetens",
            "SPIRA – Anställningskompetens",
            DateRange.of(LocalDate.of(2011, 8, 1), LocalDate.of(2014, 1, 31)),
            FinancingForm.ESF_PROJECT)
        .extended(
            new Extension(Optional.empty(), Optional.of(LocalDate.of(2014, 6, 30)), "Förlängt"));
  }

  static Insats insats(String id, String name, DateRange period, FinancingForm form) {
    return Insats.builder()
        .id(InsatsId.of(id))
        .forbund(ForbundId.of("skelleftea-norsjo"))
        .name(name)
        .kind(InsatsKind.individual(Stage.LATE, form == FinancingForm.ESF_PROJECT))
        .course(
            Course.builder()
                .planned(period)
                .forms(Timeline.of(List.of(Dated.from(period.startInclusive(), form))))
                .build())
        .targetGroup(new TargetGroup(Optional.empty(), "samordnad rehabilitering"))
        .resources(Resources.NONE)
        .build();
  }
}
