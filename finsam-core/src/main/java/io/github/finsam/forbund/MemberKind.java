package io.github.finsam.forbund;

import io.github.finsam.base.Label;

/** The four kinds of member of a förbund (1 and 3 §§). */
public enum MemberKind {
  /** Försäkringskassan. */
  FORSAKRINGSKASSAN("Försäkringskassan", "The Social Insurance Agency", Party.STATE),
  /** Arbetsförmedlingen. */
  ARBETSFORMEDLINGEN("Arbetsförmedlingen", "The Public Employment Service", Party.STATE),
  /** A region (before 2020 a landsting). */
  REGION("Region", "Region", Party.REGIONS),
  /** A kommun. */
  KOMMUN("Kommun", "Municipality", Party.KOMMUNER);

  private final Label label;
  private final Party party;

  MemberKind(String sv, String en, Party party) {
    this.label = Label.of(sv, en);
    this.party = party;
  }

  /** What it is called. */
  public Label label() {
    return label;
  }

  /** The financing party that members of this kind belong to (5 §). */
  public Party party() {
    return party;
  }
}
