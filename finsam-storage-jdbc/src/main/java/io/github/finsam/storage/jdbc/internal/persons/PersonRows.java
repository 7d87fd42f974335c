package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.base.ForbundId;
import io.github.finsam.exchange.PathwayText;
import io.github.finsam.pathway.EventId;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AccessKind;
import io.github.finsam.storage.Accessor;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.jdbc.internal.Chunks;
import io.github.finsam.storage.jdbc.internal.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what is stored about persons, in the transaction of a session. */
final class PersonRows {

  /** So many rows are in memory at a time. */
  private static final int PAGE = Chunks.SIZE;

  private static final String PATHWAY =
      "select p.timeline, p.version, p.revision, p.id from ${prefix}pathway p";
  private static final String LINK =
      "select forbund, source_id, pathway, occasion from ${prefix}answer_link";
  private static final String EVENT =
      "select e.number, e.occurred_at, e.who, e.purpose, e.kind, t.key_id, t.hmac, e.pathway,"
          + " e.query from ${prefix}access_event e"
          + " left join ${prefix}participant t on t.number = e.participant";

  private final Session session;

  PersonRows(Session session) {
    this.session = session;
  }

  /** The number of a participant; empty if nothing is stored about the person. */
  Optional<Long> number(ParticipantId participant) {
    return Discreet.ask(
        () ->
            session
                .query("select number from ${prefix}participant where hmac = ? and key_id = ?")
                .bind(0, participant.hmac())
                .bind(1, participant.keyId())
                .mapTo(Long.class)
                .findOne());
  }

  Optional<Stored> pathway(PathwayId id) {
    return Discreet.ask(
        () ->
            session
                .query(PATHWAY + " where p.id = ?")
                .bind(0, id.value())
                .map(this::stored)
                .findOne());
  }

  /** The pathways of a participant, in no particular order. */
  List<Stored> pathwaysOf(long participant) {
    return Discreet.ask(
        () ->
            session
                .query(PATHWAY + " where p.participant = ?")
                .bind(0, participant)
                .map(this::stored)
                .list());
  }

  long pathways() {
    return count("pathway");
  }

  long events() {
    return count("access_event");
  }

  private long count(String table) {
    return Discreet.ask(
        () -> session.query("select count(*) from ${prefix}" + table).mapTo(Long.class).one());
  }

  /**
   * Hands over, page by page, every pathway that may be of a query: all that it selects, and where
   * it asks for days others, too.
   *
   * @param action given the pathways of a page, in the order of the database
   */
  void pages(PathwayQuery query, Consumer<? super List<Stored>> action) {
    Condition condition = Condition.of(query);
    String sql = PATHWAY + " where p.id > ?" + condition.sql() + " order by p.id limit " + PAGE;
    String after = "";
    while (true) {
      String from = after;
      List<Stored> page =
          Discreet.ask(
              () -> {
                Query rows = session.query(sql).bind(0, from);
                condition.bind(rows, 1);
                return rows.map(this::stored).list();
              });
      if (!page.isEmpty()) {
        action.accept(page);
      }
      if (page.size() < PAGE) {
        return;
      }
      after = page.get(PAGE - 1).pathway().id().value();
    }
  }

  Optional<AnswerLink> link(Answer answer) {
    if (!Session.canAskFor(answer.sourceId())) {
      return Optional.empty();
    }
    return Discreet.ask(
        () ->
            session
                .query(LINK + " where forbund = ? and source_id = ?")
                .bind(0, answer.forbund().value())
                .bind(1, answer.sourceId())
                .map(PersonRows::link)
                .findOne());
  }

  /** The links of some pathways, in no particular order. */
  List<AnswerLink> linksOf(List<PathwayId> pathways) {
    List<AnswerLink> links = new ArrayList<>();
    Chunks.of(
        pathways,
        some ->
            links.addAll(
                Discreet.ask(
                    () ->
                        bind(
                                session.query(
                                    LINK + " where pathway in " + Chunks.marks(some.size())),
                                some)
                            .map(PersonRows::link)
                            .list())));
    return links;
  }

  private static Query bind(Query query, List<PathwayId> ids) {
    int position = 0;
    for (PathwayId id : ids) {
      query.bind(position++, id.value());
    }
    return query;
  }

  /** The events about a participant, in order. */
  List<AccessEvent> eventsOf(ParticipantId participant) {
    Optional<Long> number = number(participant);
    if (number.isEmpty()) {
      return List.of();
    }
    return Discreet.ask(
        () ->
            session
                .query(EVENT + " where e.participant = ? order by e.number")
                .bind(0, number.get())
                .map(PersonRows::event)
                .list());
  }

  /** Hands over the events of a stretch of time, in order. */
  void events(Instant startInclusive, Instant endExclusive, Consumer<? super AccessEvent> action) {
    if (Times.beyond(startInclusive)) {
      return;
    }
    boolean open = Times.beyond(endExclusive);
    String sql =
        EVENT
            + " where e.number > ? and e.occurred_at >= ?"
            + (open ? "" : " and e.occurred_at < ?")
            + " order by e.number limit "
            + PAGE;
    long after = 0;
    while (true) {
      long from = after;
      List<AccessEvent> page =
          Discreet.ask(
              () -> {
                Query rows =
                    session
                        .query(sql)
                        .bind(0, from)
                        .bind(1, Times.of(Times.ceiling(startInclusive)));
                if (!open) {
                  rows.bind(2, Times.of(Times.ceiling(endExclusive)));
                }
                return rows.map(PersonRows::event).list();
              });
      page.forEach(action);
      if (page.size() < PAGE) {
        return;
      }
      after = page.get(PAGE - 1).number();
    }
  }

  private Stored stored(ResultSet row, StatementContext context) throws SQLException {
    return new Stored(PathwayText.read(row.getString(1)), row.getLong(2), row.getLong(3));
  }

  private static AnswerLink link(ResultSet row, StatementContext context) throws SQLException {
    return new AnswerLink(
        ForbundId.of(row.getString(1)),
        row.getString(2),
        PathwayId.of(row.getString(3)),
        EventId.of(row.getString(4)));
  }

  private static AccessEvent event(ResultSet row, StatementContext context) throws SQLException {
    Optional<String> hmac = Optional.ofNullable(row.getString(7));
    return new AccessEvent(
        row.getLong(1),
        Times.of(row.getObject(2, LocalDateTime.class)),
        Accessor.of(row.getString(3), row.getString(4)),
        AccessKind.valueOf(row.getString(5)),
        hmac.isPresent()
            ? Optional.of(new ParticipantId(row.getString(6), hmac.get()))
            : Optional.empty(),
        Optional.ofNullable(row.getString(8)).map(PathwayId::of),
        Optional.ofNullable(row.getString(9)));
  }

  /**
   * What of a query the columns can tell; the rest is asked of the pathways.
   *
   * @param sql conditions, each after an {@code and}
   * @param texts what the first question marks stand for
   * @param days what the others stand for
   */
  private record Condition(String sql, List<String> texts, List<LocalDate> days) {

    static Condition of(PathwayQuery query) {
      StringBuilder sql = new StringBuilder();
      List<String> texts = new ArrayList<>();
      if (!query.forbunds().isEmpty()) {
        sql.append(" and p.forbund in ").append(Chunks.marks(query.forbunds().size()));
        query.forbunds().forEach(forbund -> texts.add(forbund.value()));
      }
      if (!query.insatser().isEmpty()) {
        sql.append(" and p.insats in ").append(Chunks.marks(query.insatser().size()));
        query.insatser().forEach(insats -> texts.add(insats.value()));
      }
      List<LocalDate> days = new ArrayList<>();
      // What was known earlier, or of what is a wrong entry now, the columns do not tell.
      boolean latest = query.asOf().filter(point -> !point.known().equals(Instant.MAX)).isEmpty();
      if (query.asksForDays() && latest) {
        Optional<LocalDate> asOf = query.asOf().map(point -> point.day());
        Optional<LocalDate> end = query.period().flatMap(period -> period.endInclusive());
        StringBuilder overlap = new StringBuilder("p.first_day is not null");
        Stream.of(asOf, end)
            .flatMap(Optional::stream)
            .min(LocalDate::compareTo)
            .ifPresent(
                day -> {
                  overlap.append(" and p.first_day <= ?");
                  days.add(bounded(day));
                });
        query
            .period()
            .ifPresent(
                period -> {
                  overlap.append(" and (p.last_day is null or p.last_day >= ?");
                  days.add(bounded(period.startInclusive()));
                  asOf.ifPresent(
                      day -> {
                        overlap.append(" or p.last_day > ?");
                        days.add(bounded(day));
                      });
                  overlap.append(")");
                });
        sql.append(" and (").append(overlap);
        sql.append(query.asOf().isPresent() ? " or p.first_day is null)" : ")");
      }
      return new Condition(sql.toString(), List.copyOf(texts), List.copyOf(days));
    }

    /** The day, at most the first or last that every database can compare with. */
    private static LocalDate bounded(LocalDate day) {
      LocalDate first = LocalDate.of(1000, 1, 1);
      LocalDate last = LocalDate.of(9999, 12, 31);
      return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    void bind(Query rows, int from) {
      int position = from;
      for (String text : texts) {
        rows.bind(position++, text);
      }
      for (LocalDate day : days) {
        rows.bind(position++, Times.of(Optional.of(day)));
      }
    }
  }
}
