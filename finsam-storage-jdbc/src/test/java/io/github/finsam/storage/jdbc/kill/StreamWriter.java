package io.github.finsam.storage.jdbc.kill;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.jdbc.JdbcStore;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A process that loads questionnaires as one unit of work, reads them back one by one and counts
 * them, each told in a lane of its own; before, in the first, how many bytes one takes in memory.
 */
public final class StreamWriter {

  private static final FormId FORM = FormId.of("lång");
  private static final String LONG = "ł".repeat(50);

  /** So many are held in memory to see how much they take. */
  private static final int SOME = 5_000;

  private StreamWriter() {}

  /** The place as {@link KillWriter} has it, then how many questionnaires. */
  public static void main(String[] args) {
    KillWriter.endWithParent();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int many = Integer.parseInt(args[4]);
    out.println("done 0 " + bytes());
    try (JdbcStore store = KillWriter.open(args)) {
      store.write(
          unit -> {
            unit.forms().insert(form());
            return "";
          });
      out.println("done 1 " + store.bulk().load(all(many)).stored());
      out.println("done 2 " + readBack(store));
      TallyQuery query = TallyQuery.of(form().edition()).by(Dimension.SEX, Dimension.FORBUND);
      Tally tally = store.read(snapshot -> snapshot.responses().tally(query));
      boolean right = tally.equals(Tally.of(query, List.of(form()), all(many)));
      out.println("done 3 " + (right ? many : 0));
    }
  }

  private static long bytes() {
    long before = used();
    List<Response> some = IntStream.range(0, SOME).mapToObj(StreamWriter::response).toList();
    long after = used();
    return (after - before) / some.size();
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static int readBack(Store store) {
    return store.read(
        snapshot -> {
          int[] count = new int[1];
          snapshot
              .responses()
              .forEach(
                  TallyQuery.of(form().edition()),
                  response -> {
                    String number = response.sourceId().replace(LONG, "");
                    if (!response.equals(response(Integer.parseInt(number)))) {
                      throw new IllegalStateException(response.sourceId());
                    }
                    count[0]++;
                  });
          return count[0];
        });
  }

  private static Form form() {
    return Form.builder()
        .id(FORM)
        .edition("lång")
        .respondent(Respondent.PARTICIPANT)
        .occasion(Occasion.CLOSURE)
        .items(
            IntStream.range(0, Form.MAX_ITEMS)
                .mapToObj(i -> new FormItem("fråga " + i, 0, 9, List.of()))
                .toList())
        .build();
  }

  private static Iterator<Response> all(int many) {
    return IntStream.range(0, many).mapToObj(StreamWriter::response).iterator();
  }

  private static Response response(int number) {
    Setting setting =
        Setting.builder()
            .forbund(ForbundId.of("exempel"))
            .respondent(Respondent.PARTICIPANT)
            .occasion(Occasion.CLOSURE)
            .day(LocalDate.of(2014, 1, 1).plusDays(number % 365))
            .sex(Optional.of(number % 3 == 0 ? Sex.MAN : Sex.WOMAN))
            .build();
    int[] codes = IntStream.range(0, Form.MAX_ITEMS).map(i -> (number * 7 + i * i) % 10).toArray();
    return new Response(number + LONG, FORM, setting, Answers.of(codes));
  }
}
