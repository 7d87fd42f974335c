package io.github.finsam.storage.contract;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.ResponseReader;
import io.github.finsam.storage.ResponseRepository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Store;
import io.github.finsam.storage.StoreException;
import io.github.finsam.storage.Unit;
import io.github.finsam.storage.Versioned;
import io.github.finsam.storage.contract.Script.Abort;
import io.github.finsam.storage.contract.Script.Answer;
import io.github.finsam.storage.contract.Script.Ending;
import io.github.finsam.survey.Answers;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyCell;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A sequence of reads and units of work about questionnaires that can be played on any store, and
 * what a store answered. Two stores that keep the port answer the same.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rounds what to do, one read or unit of work after another
 */
public record ResponseScript(List<Round> rounds) {

  /** The edition of most forms. */
  public static final String EDITION = "exempel";

  /** The edition of a form, and of some forms once they are changed. */
  public static final String OTHER_EDITION = "Exempel";

  /** Förbund that responses are about. */
  public static final List<ForbundId> FORBUNDS = List.of(ForbundId.of("A"), ForbundId.of("a"));

  /** Insatser that responses are about, if they are about any. */
  public static final List<InsatsId> INSATSER = List.of(InsatsId.of("torget"), InsatsId.of("öst"));

  /** How many forms steps choose from. */
  public static final int FORMS = 4;

  /** What a form can be, the first being what it is at the beginning. */
  public static final int SHAPES = 3;

  // Most at an end of one of the periods that scripts ask for.
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(1000, 1, 1),
          LocalDate.of(2014, 1, 1),
          LocalDate.of(2014, 1, 31),
          LocalDate.of(2014, 6, 30),
          LocalDate.of(2014, 7, 1),
          LocalDate.of(2014, 12, 31),
          LocalDate.of(9999, 12, 31));

  private static final int SOURCES = 10;
  private static final int VARIANTS = 5;

  /** How many responses steps choose from: few source ids, so that steps meet. */
  public static final int RESPONSES = SOURCES * VARIANTS;

  private static final List<List<Form>> SHAPES_OF_FORMS = forms();
  private static final List<Response> POOL = responses();

  /** Copies the list. */
  public ResponseScript {
    rounds = List.copyOf(rounds);
  }

  /**
   * One read or unit of work.
   *
   * @param ending how it ends; in a read, steps that write are left out
   * @param steps what it does
   */
  public record Round(Ending ending, List<Step> steps) {

    /** Copies the list. */
    public Round {
      steps = List.copyOf(steps);
    }
  }

  /** One call of a repository. */
  public sealed interface Step {}

  /** A step that changes what is stored. */
  public sealed interface Change extends Step {}

  /**
   * Inserts responses together.
   *
   * @param responses which, each less than {@link #RESPONSES}
   */
  public record Insert(List<Integer> responses) implements Change {

    /** Copies the list. */
    public Insert {
      responses = List.copyOf(responses);
    }
  }

  /**
   * Removes the response that has the source id of this one.
   *
   * @param response which, less than {@link #RESPONSES}
   */
  public record Delete(int response) implements Change {}

  /**
   * Inserts a form.
   *
   * @param form which, less than {@link #FORMS}
   * @param shape as what, less than {@link #SHAPES}
   */
  public record InsertForm(int form, int shape) implements Change {}

  /**
   * Changes a form.
   *
   * @param form which, less than {@link #FORMS}
   * @param shape into what, less than {@link #SHAPES}
   * @param versionOffset 0 to name the version the store gives, else how far from it
   */
  public record UpdateForm(int form, int shape, int versionOffset) implements Change {}

  /**
   * Deletes a form.
   *
   * @param form which, less than {@link #FORMS}
   * @param versionOffset 0 to name the version the store gives, else how far from it
   */
  public record DeleteForm(int form, int versionOffset) implements Change {}

  /**
   * Looks for the response that has the source id of this one.
   *
   * @param response which, less than {@link #RESPONSES}
   */
  public record Find(int response) implements Step {}

  /**
   * Looks for the responses of each förbund that have the source ids of these, all at once.
   *
   * @param responses which, each less than {@link #RESPONSES}
   */
  public record FindAll(List<Integer> responses) implements Step {

    /** Copies the list. */
    public FindAll {
      responses = List.copyOf(responses);
    }
  }

  /**
   * Counts answers and has the responses handed over.
   *
   * @param query which
   */
  public record Count(TallyQuery query) implements Step {}

  /**
   * Plays the script on an empty store, into which it first puts the forms.
   *
   * @return every answer and refusal, and after each round all responses and forms that are stored
   */
  public List<Answer> playOn(Store store, Capabilities capabilities) {
    List<Answer> answers = new ArrayList<>();
    store.write(
        unit -> {
          SHAPES_OF_FORMS.forEach(shapes -> unit.forms().insert(shapes.get(0)));
          return "";
        });
    for (int i = 0; i < rounds.size(); i++) {
      Round round = rounds.get(i);
      String name = "round " + (i + 1) + " " + round.ending();
      if (round.ending() == Ending.READ) {
        store.read(
            snapshot -> {
              round.steps().forEach(step -> query(step, snapshot, name, answers));
              return "";
            });
      } else {
        play(round, store, capabilities, name, answers);
      }
      store.read(
          snapshot -> {
            dump(snapshot, name, answers);
            return "";
          });
    }
    return answers;
  }

  private static void play(
      Round round, Store store, Capabilities capabilities, String name, List<Answer> answers) {
    Script.play(
        round.ending(),
        store,
        name,
        answers,
        unit -> {
          for (Step step : round.steps()) {
            if (!(step instanceof Change change)) {
              query(step, unit, name, answers);
            } else if (!changed(change, unit, name, answers)
                && !capabilities.has(Capability.REFUSAL_LEAVES_UNIT_USABLE)) {
              throw new Abort();
            }
          }
        });
  }

  /** Whether the change was not refused. */
  private static boolean changed(Change step, Unit unit, String name, List<Answer> answers) {
    String where = name + ", " + step;
    try {
      answers.add(new Answer(where, change(step, unit)));
      return true;
    } catch (StoreException refusal) {
      // How a response is called in a text is left to the adapter; a form is called by its id.
      boolean ofResponse = step instanceof Insert || step instanceof Delete;
      answers.add(
          new Answer(
              where,
              ofResponse
                  ? refusal.code()
                  : refusal.code() + ": " + refusal.text(Language.SV) + refusal.getMessage()));
      return false;
    } catch (InvalidValueException refusal) {
      answers.add(new Answer(where, refusal.violations().stream().map(Violation::code).toList()));
      return false;
    }
  }

  private static Object change(Change step, Unit unit) {
    ResponseRepository responses = unit.responses();
    Repository<FormId, Form> forms = unit.forms();
    if (step instanceof Insert insert) {
      responses.insert(insert.responses().stream().map(POOL::get).toList());
      return "inserted";
    }
    if (step instanceof Delete delete) {
      Response response = POOL.get(delete.response());
      responses.delete(response.setting().forbund(), response.sourceId());
      return "deleted";
    }
    if (step instanceof InsertForm insert) {
      forms.insert(SHAPES_OF_FORMS.get(insert.form()).get(insert.shape()));
      return "inserted";
    }
    if (step instanceof UpdateForm update) {
      Form form = SHAPES_OF_FORMS.get(update.form()).get(update.shape());
      return forms.update(form, version(forms, form.id()) + update.versionOffset());
    }
    DeleteForm delete = (DeleteForm) step;
    FormId id = SHAPES_OF_FORMS.get(delete.form()).get(0).id();
    forms.delete(id, version(forms, id) + delete.versionOffset());
    return "deleted";
  }

  private static long version(Repository<FormId, Form> forms, FormId id) {
    return forms.findVersioned(id).map(Versioned::version).orElse(1L);
  }

  private static void query(Step step, Snapshot snapshot, String name, List<Answer> answers) {
    if (step instanceof Find find) {
      find(find.response(), snapshot.responses(), name, answers);
    } else if (step instanceof FindAll findAll) {
      findAll(findAll.responses(), snapshot.responses(), name, answers);
    } else if (step instanceof Count count) {
      count(count.query(), snapshot.responses(), name, answers);
    }
  }

  private static void dump(Snapshot snapshot, String name, List<Answer> answers) {
    ResponseReader responses = snapshot.responses();
    answers.add(new Answer(name + ", COUNT", responses.count()));
    for (String edition : List.of(EDITION, OTHER_EDITION)) {
      TallyQuery query = TallyQuery.of(edition);
      count(query.by(Dimension.values()), responses, name, answers);
      count(query.during(HalfYear.of(2014, 1)), responses, name, answers);
    }
    for (int i = 0; i < RESPONSES; i += VARIANTS) {
      find(i, responses, name, answers);
    }
    for (List<Form> shapes : SHAPES_OF_FORMS) {
      FormId id = shapes.get(0).id();
      answers.add(new Answer(name + ", FORM " + id, snapshot.forms().findVersioned(id)));
    }
  }

  private static void find(int index, ResponseReader reader, String name, List<Answer> answers) {
    Response response = POOL.get(index);
    Optional<Response> found = reader.find(response.setting().forbund(), response.sourceId());
    answers.add(new Answer(name + ", FIND " + index, found));
  }

  private static void findAll(
      List<Integer> indexes, ResponseReader reader, String name, List<Answer> answers) {
    List<String> sourceIds = indexes.stream().map(i -> POOL.get(i).sourceId()).toList();
    for (ForbundId forbund : FORBUNDS) {
      answers.add(
          new Answer(
              name + ", FIND ALL " + forbund + " " + sourceIds,
              StoreFixture.sorted(reader.findAll(forbund, sourceIds))));
    }
  }

  private static void count(
      TallyQuery query, ResponseReader reader, String name, List<Answer> answers) {
    Tally tally = reader.tally(query);
    answers.add(new Answer(name + ", TALLY " + query, readable(tally)));
    answers.add(new Answer(name + ", TALLY " + query, tally));
    answers.add(new Answer(name + ", EACH " + query, StoreFixture.handedOver(reader, query)));
  }

  /** The counts, so that a difference can be read. */
  private static Map<TallyCell, Object> readable(Tally tally) {
    Map<TallyCell, Object> counts = new TreeMap<>();
    tally.cells().forEach(c -> counts.put(c, tally.counts(c.item(), c.group())));
    return counts;
  }

  private static List<List<Form>> forms() {
    FormItem five = new FormItem("5", 1, 5, List.of(8, 9));
    FormItem seven = new FormItem("7", 1, 5, List.of(8, 9));
    FormItem yesNo = new FormItem("ja", 0, 1, List.of(127));
    List<List<Form>> forms = new ArrayList<>();
    for (int i = 0; i < FORMS; i++) {
      Form first =
          Form.builder()
              .id(FormId.of(List.of("alfa", "Alfa", "\uFF5E", "\uD83E\uDDED").get(i)))
              .edition(i == 3 ? OTHER_EDITION : EDITION)
              .respondent(i == 1 ? Respondent.STAFF : Respondent.PARTICIPANT)
              .occasion(i == 2 ? Occasion.CLOSURE : Occasion.DURING)
              .addItems(five, seven)
              .build();
      forms.add(
          List.of(
              i == 0 ? first.withItems(five, seven, yesNo) : first,
              first.withItems(seven),
              first.withEdition(OTHER_EDITION)));
    }
    return List.copyOf(forms);
  }

  /** For each source id of a förbund a few responses, most of which fit a form as it first is. */
  private static List<Response> responses() {
    SampleData data = SampleData.seeded(71);
    List<Response> responses = new ArrayList<>();
    for (int source = 0; source < SOURCES; source++) {
      for (int variant = 0; variant < VARIANTS; variant++) {
        int i = responses.size();
        Form form = SHAPES_OF_FORMS.get((i * 7 + i / 5) % FORMS).get(i % 6 == 5 ? 1 : 0);
        Response response = data.response("enkät " + source / 2, form);
        Optional<InsatsId> insats =
            i % 3 == 2 ? Optional.empty() : Optional.of(INSATSER.get(i % 3));
        responses.add(
            misfit(i, response)
                .withSetting(
                    response.setting().withForbund(FORBUNDS.get(source % 2)).withInsats(insats)));
      }
    }
    return List.copyOf(responses);
  }

  private static Response misfit(int i, Response response) {
    return switch (i % 17) {
      case 15 -> response.withForm(FormId.of("okänt"));
      case 16 -> response.withAnswers(Answers.of(6, 7));
      default -> response;
    };
  }
}
