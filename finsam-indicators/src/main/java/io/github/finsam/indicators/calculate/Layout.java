package io.github.finsam.indicators.calculate;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.code.AgeBand;
import io.github.finsam.code.Occasion;
import io.github.finsam.code.Respondent;
import io.github.finsam.code.Sex;
import io.github.finsam.indicators.instrument.EditionForm;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.internal.Hash;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Named;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.HalfYear;
import io.github.finsam.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a table besides what they are results of: which groups of a tally each holds. */
final class Layout {

  /** What the numbers asked are not told apart by, or only sometimes. */
  private static final Set<Dimension> OF_PERSON = EnumSet.of(Dimension.SEX, Dimension.AGE_BAND);

  private static final Column PERIOD = Column.of("period", "Period", "Period");

  private final Breakdown breakdown;
  private final TallyQuery query;
  private final List<EditionForm> forms;
  private final List<Column> columns = new ArrayList<>();
  private final Map<Optional<HalfYear>, List<Period>> periodsOf = new HashMap<>();
  private final List<Rows> rows;

  /**
   * @throws io.github.finsam.base.InvalidValueException if the tally does not count by what the
   *     breakdown needs
   */
  Layout(Breakdown breakdown, TallyQuery query, List<EditionForm> forms, List<Slice> slices) {
    this.breakdown = breakdown;
    this.forms = forms;
    this.query = query;
    check();
    columns.add(breakdown.depth().column());
    if (!breakdown.periods().isEmpty()) {
      columns.add(PERIOD);
    }
    breakdown.grouping().map(Grouping::column).ifPresent(columns::add);
    for (Dimension dimension : breakdown.dimensions()) {
      Label label = dimension.label();
      columns.add(new Column(dimension.name().toLowerCase(Locale.ROOT), label));
    }
    this.rows = rows(slices);
  }

  private void check() {
    Set<Dimension> needed = EnumSet.noneOf(Dimension.class);
    needed.addAll(breakdown.dimensions());
    breakdown.grouping().map(Grouping::by).ifPresent(needed::add);
    breakdown.meansOf().ifPresent(needed::add);
    Arguments arguments = new Arguments();
    for (Dimension dimension : needed) {
      arguments.that(
          query.dimensions().contains(dimension),
          "not-in",
          "dimensions",
          dimension,
          query.dimensions().toString());
    }
    for (Period period : breakdown.periods()) {
      arguments.that(
          query.answers(query.by().during(period)), "not-in", "periods", period, query.toString());
    }
    arguments.orThrow();
  }

  Breakdown breakdown() {
    return breakdown;
  }

  List<Column> columns() {
    return columns;
  }

  /** In the order to show them. */
  List<Rows> rows() {
    return rows;
  }

  /**
   * The rows that stand for the same part of the answers, one for each measure.
   *
   * @param key the key without what the rows are results of
   * @param slices the parts of the tally that belong to them
   * @param respondent the group of respondents, if it is one
   * @param occasion the occasion, if it is one
   * @param unknown whether they are of those whose sex or age is not registered
   */
  record Rows(
      List<Object> key,
      List<Slice> slices,
      Optional<Respondent> respondent,
      Optional<Occasion> occasion,
      boolean unknown) {

    /** The förbund of the rows, if it is one. */
    Optional<ForbundId> forbund() {
      return find(key, ForbundId.class);
    }

    /** The sex of the rows, if it is one. */
    Optional<Sex> sex() {
      return find(key, Sex.class);
    }

    /** Whether the rows are of one age band. */
    boolean isOfOneAge() {
      return find(key, AgeBand.class).isPresent();
    }

    /** The same for all that can hold answers to the same forms. */
    List<Object> formKey() {
      return List.of(respondent, occasion);
    }
  }

  private List<Rows> rows(List<Slice> slices) {
    Map<Key, List<Slice>> byKey = new HashMap<>();
    for (Slice slice : slices) {
      for (List<Object> key : keysOf(slice.group())) {
        byKey.computeIfAbsent(new Key(key), k -> new ArrayList<>()).add(slice);
      }
    }
    for (List<Object> key : expected()) {
      byKey.computeIfAbsent(new Key(key), k -> new ArrayList<>());
    }
    List<Rows> all = new ArrayList<>();
    byKey.forEach(
        (key, members) ->
            all.add(
                new Rows(
                    key.values,
                    members,
                    find(key.values, Respondent.class),
                    find(key.values, Occasion.class),
                    isUnknown(key.values))));
    all.sort(Comparator.comparing(Rows::key, Layout::compare));
    return all;
  }

  /** The values of a key, hashed once. */
  private static final class Key {
    private final List<Object> values;
    private final int hash;

    Key(List<Object> values) {
      this.values = values;
      int sum = 0;
      for (Object value : values) {
        sum = Hash.with(sum, value.hashCode());
      }
      this.hash = sum;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && hash == key.hash && values.equals(key.values);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Whether the rows are about what the förbund did there and then, whoever answered. */
  boolean covers(
      Rows rows, ForbundId forbund, Optional<InsatsId> insats, Optional<HalfYear> halfYear) {
    Group group =
        Group.builder()
            .forbund(forbund)
            .insats(insats)
            .halfYear(halfYear)
            .respondent(rows.respondent())
            .occasion(rows.occasion())
            .build();
    int first = rows.key().size() - breakdown.dimensions().size();
    return keysOf(group).stream()
        .anyMatch(
            key -> {
              for (int i = 0; i < key.size(); i++) {
                boolean ofPerson =
                    i >= first && OF_PERSON.contains(breakdown.dimensions().get(i - first));
                if (!ofPerson && !key.get(i).equals(rows.key().get(i))) {
                  return false;
                }
              }
              return true;
            });
  }

  private static <T> Optional<T> find(List<Object> key, Class<T> type) {
    for (Object value : key) {
      if (type.isInstance(value)) {
        return Optional.of(type.cast(value));
      }
    }
    return Optional.empty();
  }

  /**
   * The rows that must be there even if nobody answered: for every period asked for and all whom
   * the edition asks, at every occasion, everything else together. None if something else has no
   * total.
   */
  private Set<List<Object>> expected() {
    Set<List<Object>> expected = new LinkedHashSet<>();
    for (EditionForm form : forms) {
      List<List<Object>> keys = new ArrayList<>();
      keys.add(List.of());
      if (!breakdown.periods().isEmpty()) {
        keys = extend(keys, breakdown.periods());
      }
      if (breakdown.grouping().isPresent()) {
        keys = extend(keys, List.of(Bucket.ALL));
      }
      for (Dimension dimension : breakdown.dimensions()) {
        switch (dimension) {
          case RESPONDENT -> keys = extend(keys, List.of(form.respondent()));
          case OCCASION -> keys = extend(keys, List.of(form.occasion()));
          default -> {
            if (!breakdown.totals().contains(dimension)) {
              return Set.of();
            }
            keys = extend(keys, List.of(Bucket.ALL));
          }
        }
      }
      expected.addAll(keys);
    }
    return expected;
  }

  private boolean isUnknown(List<Object> key) {
    int first = key.size() - breakdown.dimensions().size();
    for (int i = first; i < key.size(); i++) {
      Dimension dimension = breakdown.dimensions().get(i - first);
      if (OF_PERSON.contains(dimension) && key.get(i) == Bucket.NOT_REGISTERED) {
        return true;
      }
    }
    return false;
  }

  /** Every row that the answers of a group belong to. */
  private List<List<Object>> keysOf(Group group) {
    List<List<Object>> keys = new ArrayList<>();
    keys.add(List.of());
    if (!breakdown.periods().isEmpty()) {
      keys = extend(keys, periodsOf(group));
    }
    if (breakdown.grouping().isPresent()) {
      keys = extend(keys, List.of(breakdown.grouping().get().groupOf(group), Bucket.ALL));
    }
    for (Dimension dimension : breakdown.dimensions()) {
      Object value = value(dimension, group);
      keys =
          extend(
              keys,
              breakdown.totals().contains(dimension) ? List.of(value, Bucket.ALL) : List.of(value));
    }
    return keys;
  }

  private static List<List<Object>> extend(List<List<Object>> keys, List<?> values) {
    List<List<Object>> longer = new ArrayList<>();
    for (List<Object> key : keys) {
      for (Object value : values) {
        List<Object> more = new ArrayList<>(key.size() + 1);
        more.addAll(key);
        more.add(value);
        longer.add(more);
      }
    }
    return longer;
  }

  /** A group of a tally by half-year is in those around it; another tally has one period only. */
  private List<Period> periodsOf(Group group) {
    return periodsOf.computeIfAbsent(
        group.halfYear(),
        halfYear ->
            breakdown.periods().stream()
                .filter(period -> halfYear.map(period::encloses).orElse(true))
                .toList());
  }

  private static Object value(Dimension dimension, Group group) {
    Optional<?> value =
        switch (dimension) {
          case FORBUND -> group.forbund();
          case INSATS -> group.insats();
          case RESPONDENT -> group.respondent();
          case OCCASION -> group.occasion();
          case SEX -> group.sex();
          case AGE_BAND -> group.ageBand();
          case HALF_YEAR -> group.halfYear();
        };
    return value
        .<Object>map(v -> v)
        .orElse(dimension == Dimension.INSATS ? Bucket.NO_INSATS : Bucket.NOT_REGISTERED);
  }

  /** All first, then the values in their order, what is not registered last. */
  private static int compare(List<Object> a, List<Object> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = compareValues(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked") // both are of the one type that stands in the column
  private static int compareValues(Object a, Object b) {
    int byRank = Integer.compare(rank(a), rank(b));
    if (byRank != 0 || a instanceof Bucket) {
      return byRank;
    }
    if (a instanceof Period p && b instanceof Period q) {
      int byStart = p.startInclusive().compareTo(q.startInclusive());
      return byStart != 0 ? byStart : p.toString().compareTo(q.toString());
    }
    if (a instanceof Named p && b instanceof Named q) {
      int byLabel = p.label().in(Language.SV).compareTo(q.label().in(Language.SV));
      return byLabel != 0 ? byLabel : p.id().compareTo(q.id());
    }
    return ((Comparable<Object>) a).compareTo(b);
  }

  private static int rank(Object value) {
    return value == Bucket.ALL ? 0 : value instanceof Bucket ? 2 : 1;
  }
}
