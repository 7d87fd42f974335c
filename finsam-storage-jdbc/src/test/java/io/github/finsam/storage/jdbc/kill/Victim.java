package io.github.finsam.storage.jdbc.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A process that writes, and what it has told: lines of {@code done}, a lane and a number, or of
 * {@code lost}, a lane, a number and a code.
 */
final class Victim implements AutoCloseable {

  private static final int PATIENCE = 120;

  /** How much a process may keep of what it makes, in megabytes. */
  private static final int HEAP = 100;

  private final Process process;
  private final Path complaints;
  private final Thread listener;

  /** The last unit of each lane that it said is stored. */
  private final int[] done;

  /** Of lanes that ended, with which code. */
  private final Map<Integer, String> lost = new TreeMap<>();

  private Victim(Process process, Path complaints, int lanes) {
    this.process = process;
    this.complaints = complaints;
    this.done = new int[lanes];
    Arrays.fill(done, -1);
    this.listener = new Thread(this::listen);
    listener.start();
  }

  /**
   * Starts one whose lanes draw from a seed; each begins with its next unit.
   *
   * @param lanes how many lanes it tells about, with those that have no number of a unit
   */
  static Victim start(Class<?> program, Place place, long seed, int[] next, int lanes) {
    List<String> words = new ArrayList<>(List.of(Long.toString(seed)));
    Arrays.stream(next).mapToObj(Integer::toString).forEach(words::add);
    return start(program, place, words, lanes);
  }

  /** Starts one; its program is given the words of the place and then its own. */
  static Victim start(Class<?> program, Place place, List<String> words, int lanes) {
    return start(program, place, words, lanes, HEAP);
  }

  /** Starts one with so many megabytes for what it makes. */
  static Victim start(Class<?> program, Place place, List<String> words, int lanes, int heap) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap + "m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(place.words());
    command.addAll(words);
    try {
      Path complaints = Files.createTempFile("finsam-kill-", ".txt");
      Process process = new ProcessBuilder(command).redirectError(complaints.toFile()).start();
      return new Victim(process, complaints, lanes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        int lane = Integer.parseInt(words[1]);
        synchronized (this) {
          if (words[0].equals("done")) {
            done[lane] = Integer.parseInt(words[2]);
          } else {
            lost.put(lane, words[3]);
          }
          notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until every lane has stored something. */
  void awaitAll() throws InterruptedException {
    await(() -> Arrays.stream(done).allMatch(n -> n >= 0));
  }

  /** Waits until a lane has told a number, or a higher one. */
  void awaitMore(int lane, int number) throws InterruptedException {
    await(() -> done[lane] >= number);
  }

  private synchronized void await(BooleanSupplier enough) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (!enough.getAsBoolean()) {
      if (!process.isAlive() || !lost.isEmpty() || System.nanoTime() > end) {
        throw new IllegalStateException("The writer does not come on: " + lost + complaints());
      }
      wait(100);
    }
  }

  /** Kills it as {@code kill -9} does, and waits until it is gone and all it said is heard. */
  void kill() throws InterruptedException {
    destroy();
    awaitEnd();
  }

  /**
   * Not as a process is asked to end itself: that closes its streams with what is still in them.
   */
  private void destroy() {
    process.toHandle().destroyForcibly();
  }

  /** Waits until it ends by itself. */
  void awaitEnd() throws InterruptedException {
    awaitEnd(PATIENCE);
  }

  /** Waits until it ends by itself, at most so many seconds. */
  void awaitEnd(int patience) throws InterruptedException {
    if (!process.waitFor(patience, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The writer does not end" + complaints());
    }
    listener.join();
  }

  /** The last unit of a lane that is said to be stored; -1 for none in this process. */
  synchronized int done(int lane) {
    return done[lane];
  }

  /** With which codes lanes ended by themselves. */
  synchronized Map<Integer, String> lost() {
    return new TreeMap<>(lost);
  }

  /** What it has written to its error output, of it the beginning. */
  String complaints() {
    try (Stream<String> lines = Files.lines(complaints)) {
      return lines.limit(30).map(line -> "\n" + line).reduce("", String::concat);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    destroy();
    try {
      awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Files.deleteIfExists(complaints);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
