package io.github.finsam.exchange.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.exchange.ImportProgress;
import io.github.finsam.exchange.TableSource;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a folder holds about questionnaires that can be judged only beside a store: förbund,
 * insatser and forms may be there and not in the folder. The questionnaires themselves are read
 * each time they are asked for, and never kept.
 */
public final class Questionnaires {

  static final Questionnaires NONE =
      new Questionnaires(
          TableSource.of(Map.of()), Map.of(), new Known(), List.of(), ImportProgress.NONE);

  private final TableSource source;
  private final Map<String, String> files;
  private final Known folder;
  private final List<Placed<Asked>> asked;
  private final ImportProgress progress;

  Questionnaires(
      TableSource source,
      Map<String, String> files,
      Known folder,
      List<Placed<Asked>> asked,
      ImportProgress progress) {
    this.source = source;
    this.files = files;
    this.folder = folder;
    this.asked = asked;
    this.progress = progress;
  }

  /** Takes filled-in questionnaires as they are read. */
  public interface Sink {

    /**
     * Takes note of what a source calls a questionnaire, be it good or bad.
     *
     * @return where the same was read before, if that is an error
     */
    Optional<Place> first(ForbundId forbund, String sourceId, Place place);

    /** Takes a questionnaire that fits its form. */
    void take(Placed<Response> response);
  }

  /** A row of a file. */
  public record Place(String file, long line) {}

  public boolean isEmpty() {
    return files.isEmpty() && asked.isEmpty();
  }

  /** Every number of asked people, whether what it names is there or not. */
  public List<Placed<Asked>> asked() {
    return asked;
  }

  /** What questionnaires can name without a store. */
  public Known known() {
    return folder;
  }

  /** The numbers of asked people that name what is there. */
  public List<Placed<Asked>> asked(Known known, Errors errors) {
    List<Placed<Asked>> good = new ArrayList<>();
    for (Placed<Asked> placed : asked) {
      if (good(placed, known, errors)) {
        good.add(placed);
      }
    }
    return good;
  }

  private static boolean good(Placed<Asked> placed, Known known, Errors errors) {
    AskedId id = placed.value().id();
    boolean good = true;
    if (known.form(id.form().value()).isEmpty()) {
      good = Counted.tell(placed, known, errors, Known.FORMS, "form", id.form().value());
    }
    return Counted.good(placed, id.forbund(), id.insats(), known, errors) && good;
  }

  /**
   * Reads every questionnaire.
   *
   * @param known what they can name
   * @param blank the code that an empty cell stands for
   * @return how many rows were read
   */
  public long read(Known known, Optional<Integer> blank, Errors errors, Sink sink) {
    long rows = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      Optional<Form> form = known.form(file.getValue());
      if (form.isPresent()) {
        rows += read(new ResponseReading(file.getKey(), form.get(), known, blank, errors, sink));
        continue;
      }
      Optional<String> why = known.why(Known.FORMS, file.getValue());
      if (why.isPresent()) {
        boolean unknown = why.get().equals("unknown-here");
        errors.add(
            file.getKey(),
            0,
            "",
            unknown && !known.forms().isEmpty() ? "unknown-form" : why.get(),
            file.getValue(),
            Known.file(Known.FORMS),
            Nearest.to(file.getValue(), known.forms().stream().map(f -> f.id().value())));
      }
    }
    return rows;
  }

  private long read(ResponseReading reading) {
    try (InputStream in = source.open(reading.file())) {
      return reading.read(in, progress);
    } catch (IOException | UncheckedIOException e) {
      return reading.unreadable(e.getClass().getSimpleName());
    }
  }
}
