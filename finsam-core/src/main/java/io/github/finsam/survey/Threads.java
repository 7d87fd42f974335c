package io.github.finsam.survey;

import java.util.stream.BaseStream;

/** When work on groups is shared among the threads of the common pool. */
final class Threads {

  /** For fewer, waking another thread costs more than it saves. */
  private static final int MANY = 20_000;

  private Threads() {}

  /** The stream, in parallel if there are many groups. */
  static <S extends BaseStream<?, S>> S ifMany(long groups, S stream) {
    return groups >= MANY ? stream.parallel() : stream;
  }
}
