package io.github.finsam.storage.memory;

/**
 * How much memory responses take, as far as it grows with them: arrays with their heads, not what
 * they point to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param responses how many responses there are
 * @param answers how many codes they have together
 * @param answerBytes bytes of what is counted: codes, days and strata
 * @param idBytes bytes of the source ids and of what finds them
 */
public record ResponseMemory(long responses, long answers, long answerBytes, long idBytes) {

  /** The head of an array or object, roughly. */
  static final int HEAD = 16;

  static long bytes(long length, int each) {
    return HEAD + length * each;
  }
}
