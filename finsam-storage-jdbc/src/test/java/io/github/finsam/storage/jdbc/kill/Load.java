package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.base.ForbundId;
import io.github.finsam.storage.jdbc.BulkLoad;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.TallyQuery;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Questionnaires that are loaded together, the same each time.
 *
 * <p>Immutable and thread-safe.
 *
 * @param whole whether they are one unit of work, or many
 * @param number which load of its kind
 */
record Load(boolean whole, int number) {

  /** How many questionnaires: several times what a store takes at a time. */
  static final int SIZE = 20_000;

  /** How many are a unit of work where they are many; the last is smaller. */
  static final int UNIT = 3_000;

  private ForbundId forbund() {
    return ForbundId.of(whole ? "hel" : "delad");
  }

  /** All that is loaded in this way. */
  TallyQuery query() {
    return Lane.every().ofForbunds(List.of(forbund()));
  }

  /** Which load of its kind a questionnaire is of. */
  static int number(Response response) {
    return Integer.parseInt(response.sourceId().split("-")[0]);
  }

  /** Which of its load it is. */
  static int index(Response response) {
    return Integer.parseInt(response.sourceId().split("-")[1]);
  }

  /** One of them. */
  Response response(int index) {
    Random random = new Random(number * 1_000_003L + index);
    LocalDate day = LocalDate.of(2013, 12, 25).plusDays(random.nextInt(400));
    return Lane.response(forbund(), Optional.empty(), number + "-" + index, day, random);
  }

  /** Loads them, passing over what is stored if they are many units; tells how many are in. */
  void into(JdbcStore store, LongConsumer told) {
    BulkLoad load = store.bulk().telling(told);
    Iterator<Response> all = IntStream.range(0, SIZE).mapToObj(this::response).iterator();
    (whole ? load : load.inUnitsOf(UNIT).skippingStored()).load(all);
  }
}
