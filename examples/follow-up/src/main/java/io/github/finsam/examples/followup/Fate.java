package io.github.finsam.examples.followup;

import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.Occupation;
import java.util.List;

/** How it goes for made-up participants: what they live on and do afterwards. */
enum Fate {
  WORK("arbete", FollowUpCodes.NO_PUBLIC_SUPPORT, Occupation.of("arbete", 75)),
  FULL_TIME("arbete", FollowUpCodes.NO_PUBLIC_SUPPORT, Occupation.of("arbete", 100)),
  SUBSIDISED("arbete", "aktivitetsstod", Occupation.of("subventionerat-arbete", 50)),
  STUDIES("studier", FollowUpCodes.NO_PUBLIC_SUPPORT, Occupation.of("studier", 100)),
  TRAINING("studier", "aktivitetsstod", Occupation.of("arbetsmarknadsutbildning", 100)),
  COMPENSATION("ersattning", "aktivitetsersattning", Occupation.of("ingen")),
  SEEKING("arbetssokande", "forsorjningsstod", Occupation.of("arbetssokande", 100)),
  INSURED("arbetssokande", "a-kassa", Occupation.of("arbetssokande", 100)),
  ILL("vard", "sjukpenning", Occupation.of("ingen")),
  ELSEWHERE("annan-insats", "forsorjningsstod", Occupation.of("annat", 25));

  private final String nextStep;
  private final Livelihood livelihood;

  Fate(String nextStep, String income, Occupation occupation) {
    this.nextStep = nextStep;
    this.livelihood = new Livelihood(List.of(income), List.of(occupation));
  }

  String nextStep() {
    return nextStep;
  }

  Livelihood livelihood() {
    return livelihood;
  }
}
