package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import io.github.finsam.base.Sek;
import java.util.List;
import org.joda.money.Money;

/**
 * What society has more of: production and resources that are used for something else. Transfers
 * cannot be part of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param flows the real flows
 * @param cost what the insats cost
 * @param projection how the gain goes on
 * @param assumptions in words
 */
public record RealView(
    List<RealFlow> flows, InsatsCost cost, Projection projection, List<Label> assumptions)
    implements View {

  /** Copies the flows. */
  public RealView {
    flows = List.copyOf(flows);
    assumptions = List.copyOf(assumptions);
  }

  @Override
  public ViewKind kind() {
    return ViewKind.REAL;
  }

  /** More produced in a year. */
  public Money production() {
    return Sek.sum(
        flows.stream().filter(Production.class::isInstance).map(RealFlow::amount).toList());
  }

  /** Less used up in a year. */
  public Money resources() {
    return Sek.sum(
        flows.stream().filter(ResourceUse.class::isInstance).map(RealFlow::amount).toList());
  }
}
