package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.base.Label;
import java.util.List;
import java.util.stream.Stream;

/**
 * In whose purse it is: real flows and transfers. Over all actors the transfers cancel, so that
 * society gains what it gains in the real view.
 *
 * <p>Immutable and thread-safe.
 *
 * @param real the real flows
 * @param transfers what moves between the actors
 * @param cost what the insats cost
 * @param projection how the gain goes on
 * @param assumptions in words
 */
public record FinancialView(
    List<RealFlow> real,
    List<Transfer> transfers,
    InsatsCost cost,
    Projection projection,
    List<Label> assumptions)
    implements View {

  /** Copies the flows. */
  public FinancialView {
    real = List.copyOf(real);
    transfers = List.copyOf(transfers);
    assumptions = List.copyOf(assumptions);
  }

  @Override
  public ViewKind kind() {
    return ViewKind.FINANCIAL;
  }

  @Override
  public List<Flow> flows() {
    return Stream.<Flow>concat(real.stream(), transfers.stream()).toList();
  }
}
