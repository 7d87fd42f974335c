package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.ForbundYear;
import io.github.finsam.base.FormId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.count.ClosedPeriod;
import io.github.finsam.count.ClosedPeriodId;
import io.github.finsam.count.InsatsCounts;
import io.github.finsam.count.InsatsYear;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Outlook;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.DocumentId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.governance.GovernanceYear;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Asked;
import io.github.finsam.survey.AskedId;
import io.github.finsam.survey.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One kind of aggregate and its table: columns of the key, columns that only those look at who
 * query the database, the version, the revision and the whole as text. A revision is a number drawn
 * anew for every change; it tells an aggregate from one that was deleted and inserted again.
 *
 * @param <K> the type of its keys
 * @param <V> the type of the aggregates
 */
final class Kind<K extends Comparable<K>, V> {

  static final Kind<ForbundId, Forbund> FORBUND =
      new Kind<>(
          "forbund",
          Forbund.class,
          Forbund::id,
          List.of("id"),
          id -> List.of(id.value()),
          List.of("name"),
          forbund -> List.of(forbund.name()));

  static final Kind<InsatsId, Insats> INSATS =
      new Kind<>(
          "insats",
          Insats.class,
          Insats::id,
          List.of("id"),
          id -> List.of(id.value()),
          List.of("forbund", "name"),
          insats -> List.of(insats.forbund().value(), insats.name()));

  static final Kind<ForbundYear, Accounts> ACCOUNTS =
      ofYear("accounts", Accounts.class, Accounts::id);

  static final Kind<ForbundYear, Outlook> OUTLOOK = ofYear("outlook", Outlook.class, Outlook::id);

  static final Kind<ForbundYear, GovernanceYear> GOVERNANCE =
      ofYear("governance", GovernanceYear.class, GovernanceYear::id);

  static final Kind<DocumentId, Document> DOCUMENT =
      new Kind<>(
          "document",
          Document.class,
          Document::id,
          List.of("forbund", "source"),
          id -> List.of(id.forbund().value(), id.source()),
          List.of(),
          document -> List.of());

  static final Kind<FormId, Form> FORM =
      new Kind<>(
          "form",
          Form.class,
          Form::id,
          List.of("id"),
          id -> List.of(id.value()),
          List.of("edition"),
          form -> List.of(form.edition()));

  static final Kind<AskedId, Asked> ASKED =
      new Kind<>(
          "asked",
          Asked.class,
          Asked::id,
          List.of("form", "forbund", "insats", "period", "sex"),
          id ->
              List.of(
                  id.form().value(),
                  id.forbund().value(),
                  none(id.insats().map(InsatsId::value)),
                  id.period().toString(),
                  none(id.sex().map(Enum::name))),
          List.of("first_day", "asked"),
          asked -> List.of(asked.id().period().startInclusive(), asked.number()));

  static final Kind<InsatsYear, InsatsCounts> COUNTS =
      new Kind<>(
          "counts",
          InsatsCounts.class,
          InsatsCounts::id,
          List.of("insats", "calendar_year"),
          id -> List.of(id.insats().value(), id.year().getValue()),
          List.of("forbund"),
          counts -> List.of(counts.forbund().value()));

  static final Kind<ClosedPeriodId, ClosedPeriod> CLOSED_PERIOD =
      new Kind<>(
          "closed_period",
          ClosedPeriod.class,
          ClosedPeriod::id,
          List.of("forbund", "insats", "period", "correction"),
          id ->
              List.of(
                  id.forbund().value(),
                  none(id.insats().map(InsatsId::value)),
                  id.period().toString(),
                  id.version()),
          List.of("first_day", "closed_on"),
          closed -> List.of(closed.id().period().startInclusive(), closed.closedOn()));

  private final String table;
  private final Class<V> type;
  private final Function<V, K> keyOf;
  private final Function<K, List<Object>> key;
  private final Function<V, List<Object>> header;
  private final String readAll;
  private final String read;
  private final String readRevision;
  private final String insert;
  private final String update;
  private final String delete;

  private Kind(
      String table,
      Class<V> type,
      Function<V, K> keyOf,
      List<String> keyColumns,
      Function<K, List<Object>> key,
      List<String> headerColumns,
      Function<V, List<Object>> header) {
    this.table = table;
    this.type = type;
    this.keyOf = keyOf;
    this.key = key;
    this.header = header;
    String name = "${prefix}" + table;
    String where =
        keyColumns.stream()
            .map(c -> c + " = ?")
            .collect(Collectors.joining(" and ", " where ", ""));
    List<String> written =
        Stream.concat(headerColumns.stream(), Stream.of("version", "revision", "body")).toList();
    List<String> columns = Stream.concat(keyColumns.stream(), written.stream()).toList();
    this.readAll = "select version, body from " + name;
    this.read = readAll + where;
    this.readRevision = "select version, revision from " + name + where;
    this.insert =
        "insert into "
            + name
            + " ("
            + String.join(", ", columns)
            + ") values ("
            + columns.stream().map(c -> "?").collect(Collectors.joining(", "))
            + ")";
    this.update =
        "update "
            + name
            + written.stream().map(c -> c + " = ?").collect(Collectors.joining(", ", " set ", ""))
            + where
            + " and version = ? and revision = ?";
    this.delete = "delete from " + name + where + " and version = ? and revision = ?";
  }

  private static <V> Kind<ForbundYear, V> ofYear(
      String table, Class<V> type, Function<V, ForbundYear> keyOf) {
    return new Kind<>(
        table,
        type,
        keyOf,
        List.of("forbund", "calendar_year"),
        id -> List.of(id.forbund().value(), id.year().getValue()),
        List.of(),
        value -> List.of());
  }

  /** As a part of a key, what is absent is the empty text, which no id can be. */
  private static String none(Optional<String> text) {
    return text.orElse("");
  }

  /** What the kind is called in the audit, and its table after the prefix. */
  String table() {
    return table;
  }

  Class<V> type() {
    return type;
  }

  K keyOf(V value) {
    return keyOf.apply(value);
  }

  /** The columns of a key. */
  List<Object> columns(K id) {
    return key.apply(id);
  }

  /** The columns of an aggregate that are not its key's. */
  List<Object> header(V value) {
    return header.apply(value);
  }

  /** Version and body of every row. */
  String readAll() {
    return readAll;
  }

  /** Version and body, by key. */
  String read() {
    return read;
  }

  /** Version and revision, by key. */
  String readRevision() {
    return readRevision;
  }

  /** Takes key, header, version, revision, body. */
  String insert() {
    return insert;
  }

  /** Takes header, version, revision, body; key, version and revision before. */
  String update() {
    return update;
  }

  /** Takes key, version and revision before. */
  String delete() {
    return delete;
  }
}
