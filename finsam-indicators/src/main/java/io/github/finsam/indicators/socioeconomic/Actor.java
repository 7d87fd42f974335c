package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.indicators.table.Named;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Someone who pays or gains, in the order in which payoff's reports list them (NyttoSam), with the
 * employer, through whom production becomes wages, fees and taxes. {@link #STATE}, {@link #PUBLIC}
 * and {@link #SOCIETY} are sums of the others.
 */
public enum Actor implements Named {
  /** The kommuner. */
  KOMMUN("Kommunen", "The kommun"),
  /** The regions, before 2019 landsting. */
  REGION("Regionen", "The region"),
  /** Arbetsförmedlingen. */
  ARBETSFORMEDLINGEN("Arbetsförmedlingen", "Arbetsförmedlingen"),
  /** Försäkringskassan. */
  FORSAKRINGSKASSAN("Försäkringskassan", "Försäkringskassan"),
  /** The rest of the state, which taxes and employer's fees go to. */
  OTHER_STATE("Övriga staten", "The rest of the state"),
  /** The individuals and their households. */
  INDIVIDUAL("Individerna", "The individuals"),
  /** The employers, where production arises. */
  EMPLOYER("Arbetsgivarna", "The employers"),
  /** The state in all: Arbetsförmedlingen, Försäkringskassan and the rest of it. */
  STATE("Staten totalt", "The state in all", ARBETSFORMEDLINGEN, FORSAKRINGSKASSAN, OTHER_STATE),
  /** Kommun, region and state. */
  PUBLIC(
      "Offentlig sektor",
      "The public sector",
      KOMMUN,
      REGION,
      ARBETSFORMEDLINGEN,
      FORSAKRINGSKASSAN,
      OTHER_STATE),
  /** All of them. */
  SOCIETY(
      "Samhället som helhet",
      "Society as a whole",
      KOMMUN,
      REGION,
      ARBETSFORMEDLINGEN,
      FORSAKRINGSKASSAN,
      OTHER_STATE,
      INDIVIDUAL,
      EMPLOYER);

  /** Those that are no sums of others. */
  public static final List<Actor> SINGLE =
      List.of(
          KOMMUN, REGION, ARBETSFORMEDLINGEN, FORSAKRINGSKASSAN, OTHER_STATE, INDIVIDUAL, EMPLOYER);

  private final Label label;
  private final List<Actor> sumOf;

  Actor(String sv, String en, Actor... sumOf) {
    this.label = Label.of(sv, en);
    this.sumOf = List.of(sumOf);
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Label label() {
    return label;
  }

  /** The actors it is the sum of; itself if it is none. */
  public Set<Actor> parts() {
    return Collections.unmodifiableSet(sumOf.isEmpty() ? EnumSet.of(this) : EnumSet.copyOf(sumOf));
  }

  /** Whether it is no sum of others. */
  public boolean single() {
    return sumOf.isEmpty();
  }
}
