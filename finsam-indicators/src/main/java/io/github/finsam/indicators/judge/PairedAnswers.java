package io.github.finsam.indicators.judge;

import io.github.finsam.base.FormId;
import io.github.finsam.code.Respondent;
import io.github.finsam.indicators.disclosure.Disclosure;
import io.github.finsam.indicators.instrument.Edition;
import io.github.finsam.indicators.instrument.Scale;
import io.github.finsam.indicators.internal.Texts;
import io.github.finsam.indicators.statistic.Intervals;
import io.github.finsam.indicators.statistic.McNemarRule;
import io.github.finsam.indicators.statistic.MissingData;
import io.github.finsam.indicators.statistic.PairedCounts;
import io.github.finsam.indicators.statistic.RankRule;
import io.github.finsam.indicators.statistic.Responsiveness;
import io.github.finsam.indicators.statistic.Scores;
import io.github.finsam.indicators.statistic.SignificanceTests;
import io.github.finsam.indicators.table.Absence;
import io.github.finsam.survey.Form;
import io.github.finsam.survey.FormItem;
import io.github.finsam.survey.Response;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the same people before and after, paired while they stream past and kept as counts
 * only: no key, and nothing that leads back to one, is left.
 *
 * <p>Answers are paired within one group of respondents and one edition, item by item: what a
 * participant says is never set against what the staff says. Of several questionnaires of a key on
 * one day the one with the lower source id counts as the earlier, so that the order of the stream
 * never matters.
 *
 * <p>What it holds is seen through a disclosure policy only. Each change is decided on by itself:
 * those of a whole and of its parts are not to be published together, since what is hidden of a
 * part could be computed from the others.
 *
 * <p>Immutable and thread-safe.
 */
public final class PairedAnswers {

  private final Edition edition;
  private final Respondent respondent;
  private final SortedMap<String, ItemPairs> items;
  private final long passedOver;

  private PairedAnswers(
      Edition edition, Respondent respondent, SortedMap<String, ItemPairs> items, long passedOver) {
    this.edition = edition;
    this.respondent = respondent;
    this.items = Collections.unmodifiableSortedMap(items);
    this.passedOver = passedOver;
  }

  /**
   * Pairs answers.
   *
   * @param edition the edition whose items are paired
   * @param respondent the group whose answers are paired
   * @param rule which answers of a key are before and after
   * @param responses read once to the end; those on other forms, of other groups, and at occasions
   *     or on days that the rule does not name, are passed over
   * @throws io.github.finsam.base.InvalidValueException if a response does not fit its form
   */
  public static PairedAnswers of(
      Edition edition, Respondent respondent, PairingRule rule, Iterator<KeyedResponse> responses) {
    Map<FormId, Form> forms = new HashMap<>();
    TreeMap<String, Map<String, Ends>> byItem = new TreeMap<>();
    for (Form form : edition.registeredForms()) {
      if (form.respondent() == respondent) {
        forms.put(form.id(), form);
        form.items().forEach(item -> byItem.put(item.id(), new HashMap<>()));
      }
    }
    long passedOver = 0;
    while (responses.hasNext()) {
      KeyedResponse keyed = responses.next();
      Form form = forms.get(keyed.response().form());
      LocalDate day = keyed.response().setting().day();
      if (form == null
          || !(rule.before(form.occasion(), day) || rule.after(form.occasion(), day))) {
        passedOver++;
        continue;
      }
      form.check(keyed.response());
      for (int i = 0; i < form.items().size(); i++) {
        FormItem item = form.items().get(i);
        int code = keyed.response().answers().code(i);
        byItem
            .computeIfAbsent(item.id(), id -> new HashMap<>())
            .computeIfAbsent(keyed.key(), key -> new Ends())
            .add(rule, form, Given.of(keyed.response(), item.isAnswer(code) ? code : Given.NONE));
      }
    }
    TreeMap<String, ItemPairs> items = new TreeMap<>();
    byItem.forEach((item, keys) -> items.put(item, count(keys.values())));
    return new PairedAnswers(edition, respondent, items, passedOver);
  }

  private static ItemPairs count(Iterable<Ends> keys) {
    TreeMap<CodePair, Long> counts = new TreeMap<>();
    long withoutAnswer = 0;
    long onlyBefore = 0;
    long onlyAfter = 0;
    long notLater = 0;
    for (Ends ends : keys) {
      Given before = ends.before;
      Given after = ends.after;
      if (before == null) {
        onlyAfter++;
      } else if (after == null || after.equals(before)) {
        onlyBefore++;
      } else if (!after.day.isAfter(before.day)) {
        notLater++;
      } else if (before.code == Given.NONE || after.code == Given.NONE) {
        withoutAnswer++;
      } else {
        counts.merge(new CodePair(before.code, after.code), 1L, Math::addExact);
      }
    }
    return new ItemPairs(counts, withoutAnswer, onlyBefore, onlyAfter, notLater);
  }

  /** The ids of the items that were paired: every one that the group is asked. */
  public Set<String> items() {
    return items.keySet();
  }

  /**
   * What was paired of an item; every count rounded by itself if the policy says so.
   *
   * @param policy what may be shown
   * @return the reason if the item is not put to the group, there is no pair, or there are fewer
   *     pairs than the policy lets be shown
   */
  public Outcome<ItemPairs> pairs(String item, Disclosure policy) {
    ItemPairs pairs = items.get(item);
    if (pairs == null) {
      return Outcome.none(
          Absence.of(Absence.Reason.NOT_APPLICABLE), Sentences.of("pairs.item", Texts.same(item)));
    }
    Optional<Absence> absence = Guarded.tooFew(pairs.pairs(), Set.of(respondent), policy);
    if (absence.isPresent() && policy.waived().isEmpty()) {
      return Outcome.none(absence.get());
    }
    return Outcome.found(pairs.rounded(policy));
  }

  /** How many responses were passed over. */
  public long passedOver() {
    return passedOver;
  }

  /**
   * The change of an item among those who answered it before and after; computed from rounded
   * counts if the policy rounds.
   *
   * @param policy what may be shown
   * @param level confidence level, greater than 0 and less than 1
   * @return the reason if the item is not put to the group, there is no pair, there are fewer pairs
   *     than the policy lets be shown, or rounding leaves none
   * @throws io.github.finsam.base.InvalidValueException if {@code level <= 0} or {@code level >= 1}
   */
  public Outcome<PairedChange> change(String item, Disclosure policy, double level) {
    Guarded.checkLevel(level);
    return pairs(item, policy).flatMap(pairs -> change(item, pairs, policy, level));
  }

  private Outcome<PairedChange> change(
      String item, ItemPairs pairs, Disclosure policy, double level) {
    if (pairs.pairs() == 0) {
      return Outcome.none(
          Absence.of(policy.rounding() > 1 ? Absence.Reason.SUPPRESSED : Absence.Reason.NO_DATA));
    }
    Scale scale = edition.scaleOf(edition.item(item));
    PairedCounts positive = Pairs.positive(pairs.counts(), scale, scale);
    return Outcome.found(
        new PairedChange(
            item,
            pairs,
            positive,
            Intervals.newcombePaired(positive, level).orElseThrow(),
            SignificanceTests.mcNemar(positive, McNemarRule.MID_P),
            scale.metric() ? Optional.of(means(pairs, level)) : Optional.empty()));
  }

  private static PairedMeans means(ItemPairs pairs, double level) {
    Scores scores = Pairs.scores(pairs.counts());
    return new PairedMeans(
        Responsiveness.meanChange(scores, MissingData.REFUSE, level),
        SignificanceTests.pairedT(scores, MissingData.REFUSE),
        SignificanceTests.wilcoxonSignedRank(scores, MissingData.REFUSE, RankRule.EXACT_IF_SMALL),
        Responsiveness.standardisedResponseMean(scores, MissingData.REFUSE));
  }

  /** The edition and how many items were paired. */
  @Override
  public String toString() {
    return "PairedAnswers[" + edition.id() + ", " + List.copyOf(items.keySet()) + "]";
  }

  /** One answer, as far as pairing needs it. */
  record Given(LocalDate day, String sourceId, int code) implements Comparable<Given> {

    static final int NONE = -1;

    static Given of(Response response, int code) {
      return new Given(response.setting().day(), response.sourceId(), code);
    }

    @Override
    public int compareTo(Given other) {
      int byDay = day.compareTo(other.day);
      return byDay != 0 ? byDay : sourceId.compareTo(other.sourceId);
    }
  }

  private static final class Ends {
    private @Nullable Given before;
    private @Nullable Given after;

    void add(PairingRule rule, Form form, Given given) {
      if (rule.before(form.occasion(), given.day())
          && (before == null || given.compareTo(before) < 0)) {
        before = given;
      }
      if (rule.after(form.occasion(), given.day())
          && (after == null || given.compareTo(after) > 0)) {
        after = given;
      }
    }
  }
}
