package io.github.finsam.storage.memory;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Setting;
import io.github.finsam.survey.Stratum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Responses that were inserted one after the other and are not yet in columns. */
final class Waiting {

  private static final int SMALL = 64;

  private @Nullable Response[] responses = new Response[SMALL];
  private Form[] forms = new Form[SMALL];
  private int size;
  private int taken;
  private int entered;

  // Places of responses by their key, from 1; 0 is free.
  private int[] table = new int[SMALL * 4];

  long count() {
    return size - taken;
  }

  /** Where {@link #backTo} takes away what is added from now on. */
  int mark() {
    return size;
  }

  void backTo(int mark) {
    for (int i = mark; i < size; i++) {
      taken -= responses[i] == null ? 1 : 0;
      responses[i] = null;
    }
    // What the table says of them is wrong, but leads nowhere.
    size = mark;
  }

  void clear() {
    if (size > 0) {
      responses = new Response[SMALL];
      forms = new Form[SMALL];
      table = new int[SMALL * 4];
      size = 0;
      taken = 0;
      entered = 0;
    }
  }

  /** Adds a response unless one with its key is there. */
  boolean add(Response response, Form form) {
    ForbundId forbund = response.setting().forbund();
    if (place(forbund, response.sourceId()) >= 0) {
      return false;
    }
    if (size == responses.length) {
      responses = Arrays.copyOf(responses, size * 2);
      forms = Arrays.copyOf(forms, size * 2);
      enterAll(size * 8);
    } else if (entered > table.length / 2) {
      enterAll(table.length);
    }
    responses[size] = response;
    forms[size] = form;
    enter(response, size);
    size++;
    return true;
  }

  private void enterAll(int length) {
    table = new int[length];
    entered = 0;
    for (int i = 0; i < size; i++) {
      Response response = responses[i];
      if (response != null) {
        enter(response, i);
      }
    }
  }

  private void enter(Response response, int index) {
    int at = slot(response.setting().forbund(), response.sourceId());
    while (table[at] != 0) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = index + 1;
    entered++;
  }

  private int slot(ForbundId forbund, String sourceId) {
    int hash = (forbund.hashCode() * 31 + sourceId.hashCode()) * 0x9E3779B9;
    return (hash ^ hash >>> 15) & (table.length - 1);
  }

  private int place(ForbundId forbund, String sourceId) {
    int at = slot(forbund, sourceId);
    while (table[at] != 0) {
      int index = table[at] - 1;
      Response response = index < size ? responses[index] : null;
      if (response != null
          && response.sourceId().equals(sourceId)
          && response.setting().forbund().equals(forbund)) {
        return index;
      }
      at = (at + 1) & (table.length - 1);
    }
    return -1;
  }

  Optional<Response> find(ForbundId forbund, String sourceId) {
    int place = place(forbund, sourceId);
    return place < 0 ? Optional.empty() : Optional.ofNullable(responses[place]);
  }

  /** Takes a response away; false if it is not here. */
  boolean remove(ForbundId forbund, String sourceId) {
    int place = place(forbund, sourceId);
    if (place < 0) {
      return false;
    }
    responses[place] = null;
    taken++;
    return true;
  }

  /** Responses of one förbund to one form. */
  private static final class Pile implements Chunk.Rows {

    private final Form form;
    private final Layout layout;
    private Response[] rows = new Response[4];
    private int[] strata = new int[4];
    private int size;

    Pile(Form form) {
      this.form = form;
      this.layout = Layout.of(form);
    }

    void add(Response response, int stratum) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, size * 2);
        strata = Arrays.copyOf(strata, size * 2);
      }
      rows[size] = response;
      strata[size++] = stratum;
    }

    Drawer drawer() {
      return new Drawer(form, layout, Chunk.of(layout, this));
    }

    @Override
    public int size() {
      return size;
    }

    @Override
    public int half(int row) {
      return HalfYears.of(rows[row].setting().day());
    }

    @Override
    public int stratum(int row) {
      return strata[row];
    }

    @Override
    public int day(int row) {
      return HalfYears.day(half(row), rows[row].setting().day());
    }

    @Override
    public void copyCodes(int row, byte[] to, int at) {
      Answers answers = rows[row].answers();
      for (int i = 0; i < answers.size(); i++) {
        to[at + i] = (byte) answers.code(i);
      }
    }

    @Override
    public byte[] id(int row) {
      return rows[row].sourceId().getBytes(StandardCharsets.UTF_8);
    }
  }

  /** The responses in columns, by förbund. */
  List<Shelf> shelves(Strata strata) {
    Map<ForbundId, Map<FormId, Pile>> piles = new HashMap<>();
    Map<Stratum, Integer> numbers = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Response response = responses[i];
      if (response != null) {
        Form form = forms[i];
        Setting setting = response.setting();
        int stratum = numbers.computeIfAbsent(Stratum.of(setting), strata::number);
        piles
            .computeIfAbsent(setting.forbund(), forbund -> new HashMap<>())
            .computeIfAbsent(form.id(), id -> new Pile(form))
            .add(response, stratum);
      }
    }
    List<Shelf> shelves = new ArrayList<>();
    piles.forEach(
        (forbund, byForm) ->
            shelves.add(Shelf.of(forbund, byForm.values().stream().map(Pile::drawer).toList())));
    return shelves;
  }
}
