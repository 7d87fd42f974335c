package io.github.finsam.exchange.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.storage.ResponseReader;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.TallyQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes questionnaires, a file for each form, by förbund and source id. Of all there are only
 * those of one förbund on the forms of one edition are held at a time; of the others a hash each,
 * to compare with what is read back.
 */
final class ResponseWriting {

  private final Snapshot snapshot;
  private final Map<FormId, Written> written = new LinkedHashMap<>();

  ResponseWriting(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** What was written of one form. */
  private static final class Written {
    final Form form;
    final String file;
    private int[] hashes = new int[16];
    private int count;

    Written(Form form) {
      this.form = form;
      this.file = ResponseFile.name(form.id().value());
    }

    void add(Response response) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * count);
      }
      hashes[count++] = response.hashCode();
    }
  }

  /** The files written, one for each form whose id can name a file. */
  List<String> files() {
    return written.values().stream().map(w -> w.file).toList();
  }

  /** Writes every questionnaire; tells of those whose form cannot name a file. */
  void write(Path folder, Errors errors) throws IOException {
    Map<String, List<Form>> byEdition = new TreeMap<>(Ids::compare);
    Map<String, Integer> spellings = new HashMap<>();
    List<Form> forms = snapshot.forms().all();
    for (Form form : forms) {
      byEdition.computeIfAbsent(form.edition(), e -> new ArrayList<>()).add(form);
      spellings.merge(form.id().value().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    for (Form form : forms) {
      String id = form.id().value();
      if (ResponseFile.canName(id) && spellings.getOrDefault(id.toLowerCase(Locale.ROOT), 0) == 1) {
        written.put(form.id(), new Written(form));
      }
    }
    for (Map.Entry<String, List<Form>> edition : byEdition.entrySet()) {
      Map<FormId, CsvWriter> writers = new HashMap<>();
      try {
        for (Form form : edition.getValue()) {
          Written to = written.get(form.id());
          if (to != null) {
            CsvWriter writer = FolderWriter.writer(folder.resolve(to.file));
            writers.put(form.id(), writer);
            writer.writeRecord(ResponseReading.header(form));
          }
        }
        write(edition.getKey(), writers, errors);
      } finally {
        for (CsvWriter writer : writers.values()) {
          writer.close();
        }
      }
    }
  }

  private void write(String edition, Map<FormId, CsvWriter> writers, Errors errors) {
    ResponseReader responses = snapshot.responses();
    Set<ForbundId> forbunds = new TreeSet<>();
    Set<FormId> nameless = new TreeSet<>();
    responses.forEach(
        TallyQuery.of(edition),
        response -> {
          forbunds.add(response.setting().forbund());
          if (!writers.containsKey(response.form())) {
            nameless.add(response.form());
          }
        });
    nameless.forEach(form -> errors.add("forms.csv", 0, "form", "form-file-clash", form.value()));
    if (!nameless.isEmpty()) {
      return;
    }
    for (ForbundId forbund : forbunds) {
      List<Response> of = new ArrayList<>();
      responses.forEach(TallyQuery.of(edition).ofForbunds(Set.of(forbund)), of::add);
      of.sort(Comparator.comparing(Response::sourceId, Ids::compare));
      for (Response response : of) {
        CsvWriter writer = writers.get(response.form());
        Written to = written.get(response.form());
        if (writer != null && to != null) {
          writer.writeRecord(ResponseReading.cells(response));
          to.add(response);
        }
      }
    }
  }

  /** Compares what was written with what is read back; tells where it differs. */
  void verify(Questionnaires read, Errors errors) {
    Map<FormId, int[]> next = new HashMap<>();
    read.read(
        read.known(),
        Optional.empty(),
        errors,
        new Questionnaires.Sink() {
          @Override
          public Optional<Questionnaires.Place> first(
              ForbundId forbund, String sourceId, Questionnaires.Place place) {
            // The store has each only once.
            return Optional.empty();
          }

          @Override
          public void take(Placed<Response> placed) {
            if (!errors.isEmpty()) {
              // A row that was refused leaves the others out of step.
              return;
            }
            Response response = placed.value();
            int at = next.computeIfAbsent(response.form(), f -> new int[1])[0]++;
            Written to = written.get(response.form());
            if (to == null || at >= to.count || to.hashes[at] != response.hashCode()) {
              errors.add(
                  placed.file(), placed.line(), "", "not-representable", response.sourceId());
            }
          }
        });
    for (Written to : written.values()) {
      if (errors.isEmpty() && next.getOrDefault(to.form.id(), new int[1])[0] != to.count) {
        errors.add(to.file, 0, "", "not-representable", "");
      }
    }
  }
}
