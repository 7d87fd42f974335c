package io.github.finsam.storage.contract;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.DocumentId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.insats.InsatsKind;
import io.github.finsam.storage.Reader;
import io.github.finsam.storage.Repository;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.storage.Unit;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One kind of aggregate, so that a test can be written once for all of them.
 *
 * @param <K> the type of its keys
 * @param <V> the type of the aggregates
 */
public final class Kind<K extends Comparable<K>, V> {

  /** The förbund. */
  public static final Kind<ForbundId, Forbund> FORBUND =
      new Kind<>(
          "forbund",
          Snapshot::forbunds,
          Unit::forbunds,
          Forbund::id,
          SampleData::forbund,
          SampleData.forbundIds(),
          Optional.of(Kind::formedOtherwise));

  /** The insatser. */
  public static final Kind<InsatsId, Insats> INSATS =
      new Kind<>(
          "insats",
          Snapshot::insatser,
          Unit::insatser,
          Insats::id,
          SampleData::insats,
          SampleData.insatsIds(),
          Optional.of(insats -> insats.withKind(otherKind(insats.kind()))));

  /** The accounts. */
  public static final Kind<ForbundYear, Accounts> ACCOUNTS =
      new Kind<>(
          "accounts",
          Snapshot::accounts,
          Unit::accounts,
          Accounts::id,
          SampleData::accounts,
          SampleData.accountsIds());

  /** Forecasts and interim reports. */
  public static final Kind<ForbundYear, Outlook> OUTLOOK =
      new Kind<>(
          "outlook",
          Snapshot::outlooks,
          Unit::outlooks,
          Outlook::id,
          SampleData::outlook,
          SampleData.accountsIds());

  /** Meetings, decisions and bodies. */
  public static final Kind<ForbundYear, GovernanceYear> GOVERNANCE =
      new Kind<>(
          "governance",
          Snapshot::governance,
          Unit::governance,
          GovernanceYear::id,
          SampleData::governance,
          SampleData.accountsIds());

  /** What documents print. */
  public static final Kind<DocumentId, Document> DOCUMENT =
      new Kind<>(
          "document",
          Snapshot::documents,
          Unit::documents,
          Document::id,
          SampleData::document,
          SampleData.documentIds());

  /** The forms of questionnaires. */
  public static final Kind<FormId, Form> FORM =
      new Kind<>(
          "form", Snapshot::forms, Unit::forms, Form::id, SampleData::form, SampleData.formIds());

  /** How many were asked. */
  public static final Kind<AskedId, Asked> ASKED =
      new Kind<>(
          "asked",
          Snapshot::asked,
          Unit::asked,
          Asked::id,
          SampleData::asked,
          SampleData.askedIds());

  /** What is counted in insatser by year. */
  public static final Kind<InsatsYear, InsatsCounts> COUNTS =
      new Kind<>(
          "counts",
          Snapshot::counts,
          Unit::counts,
          InsatsCounts::id,
          SampleData::counts,
          SampleData.insatsYears());

  private static final List<Kind<?, ?>> ALL =
      List.of(FORBUND, INSATS, ACCOUNTS, OUTLOOK, GOVERNANCE, DOCUMENT, FORM, ASKED, COUNTS);

  private final String name;
  private final Function<Snapshot, Reader<K, V>> reader;
  private final Function<Unit, Repository<K, V>> repository;
  private final Function<V, K> keyOf;
  private final BiFunction<SampleData, K, V> sample;
  private final List<K> keys;
  private final Optional<UnaryOperator<V>> otherwise;

  private Kind(
      String name,
      Function<Snapshot, Reader<K, V>> reader,
      Function<Unit, Repository<K, V>> repository,
      Function<V, K> keyOf,
      BiFunction<SampleData, K, V> sample,
      List<K> keys) {
    this(name, reader, repository, keyOf, sample, keys, Optional.empty());
  }

  private Kind(
      String name,
      Function<Snapshot, Reader<K, V>> reader,
      Function<Unit, Repository<K, V>> repository,
      Function<V, K> keyOf,
      BiFunction<SampleData, K, V> sample,
      List<K> keys,
      Optional<UnaryOperator<V>> otherwise) {
    this.name = name;
    this.reader = reader;
    this.repository = repository;
    this.keyOf = keyOf;
    this.sample = sample;
    this.keys = List.copyOf(keys);
    this.otherwise = otherwise;
  }

  private static Forbund formedOtherwise(Forbund forbund) {
    LocalDate formed = forbund.existence().startInclusive();
    LocalDate other = LocalDate.of(formed.getYear() == 2004 ? 2005 : 2004, 1, 1);
    return forbund.withExistence(DateRange.from(other));
  }

  private static InsatsKind otherKind(InsatsKind kind) {
    return new InsatsKind(kind.direction(), kind.stage(), kind.registration(), !kind.esfFinanced());
  }

  /** Every kind the port knows. */
  public static List<Kind<?, ?>> all() {
    return ALL;
  }

  /** What the kind is called. */
  public String name() {
    return name;
  }

  /** The reader of this kind. */
  public Reader<K, V> in(Snapshot snapshot) {
    return reader.apply(snapshot);
  }

  /** The repository of this kind. */
  public Repository<K, V> in(Unit unit) {
    return repository.apply(unit);
  }

  /** The key of an aggregate. */
  public K keyOf(V value) {
    return keyOf.apply(value);
  }

  /**
   * A synthetic aggregate with the key. What is fixed when such an aggregate is created follows
   * from the key alone, so that any of them may replace another.
   */
  public V sample(SampleData data, K key) {
    return sample.apply(data, key);
  }

  /**
   * The same aggregate, created otherwise: what no update may make of it.
   *
   * @return empty where nothing is fixed
   */
  public Optional<V> createdOtherwise(V value) {
    return otherwise.map(change -> change.apply(value));
  }

  /** Synthetic keys, all different, in the order in which every store must list them. */
  public List<K> keys() {
    return keys;
  }

  @Override
  public String toString() {
    return name;
  }
}
