package io.github.finsam.examples.benchmarks;

import io.github.finsam.indicators.socioeconomic.Simulation;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;

/**
 * Shows that a simulation is the same on any number of threads, measures it, and prints how long.
 */
final class SimulationRun {

  private static final PrintStream OUT = System.out;

  private SimulationRun() {}

  static void run(int participants, boolean quick) throws Exception {
    SimulationBenchmark.Data data = new SimulationBenchmark.Data();
    data.participants = participants;
    data.make();
    int draws = 10_000;
    Simulation expected = Simulation.run(data.evaluation(), SimulationBenchmark.plan(draws));
    for (int threads = 1; threads <= 3; threads++) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        Simulation again =
            pool.submit(() -> Simulation.run(data.evaluation(), SimulationBenchmark.plan(draws)))
                .get();
        if (!again.equals(expected)) {
          throw new IllegalStateException("Not the same on " + threads + " threads");
        }
      } finally {
        pool.shutdown();
      }
    }
    OUT.println("The simulation is the same, bit for bit, on 1, 2 and 3 threads.");
    for (RunResult result :
        new Runner(
                Benchmarks.options(SimulationBenchmark.class, quick)
                    .param("participants", Integer.toString(participants))
                    .param("draws", Integer.toString(draws))
                    .build())
            .run()) {
      OUT.printf(
          Locale.ROOT,
          "%-12s %,d participants%s, %d processors: %.1f ms%n",
          result.getPrimaryResult().getLabel(),
          participants,
          result.getPrimaryResult().getLabel().equals("simulate")
              ? String.format(Locale.ROOT, ", %,d draws", draws)
              : "",
          Runtime.getRuntime().availableProcessors(),
          result.getPrimaryResult().getScore());
    }
  }
}
