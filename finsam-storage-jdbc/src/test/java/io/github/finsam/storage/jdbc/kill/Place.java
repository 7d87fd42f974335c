package io.github.finsam.storage.jdbc.kill;

import java.util.List;

/** Where a store is that a process writes to and that outlives the process. */
interface Place extends AutoCloseable {

  /** How a {@link KillWriter} is told where it is: four words. */
  List<String> words();

  /** Waits until nothing that a killed process had begun can still be stored. */
  void settle() throws Exception;

  @Override
  void close();
}
