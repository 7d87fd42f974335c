package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.base.InsatsId;
import io.github.finsam.exchange.PathwayText;
import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.PathwayId;
import io.github.finsam.pathway.Registrations;
import io.github.finsam.pathway.Spell;
import io.github.finsam.storage.AccessEvent;
import io.github.finsam.storage.AnswerLink;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.DuplicateException;
import io.github.finsam.storage.PathwayQuery;
import io.github.finsam.storage.jdbc.internal.Chunks;
import io.github.finsam.storage.jdbc.internal.Session;
import io.github.finsam.time.DateRange;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * Writes what a unit of work has changed and what it has read, in one short transaction that sees
 * what is stored by now.
 *
 * <p>Whoever writes about a participant, be it only into the log, holds the row of the participant
 * until it is stored; so that what is looked at here stays as it is, and nobody can be erased while
 * something about the person is on its way. Rows are taken in one order, participants first and the
 * last number of the log last, so that two that write wait for each other and not in a circle.
 */
final class Storing {

  private final Session session;
  private final Changes changes;
  private final PersonAudit audit;

  /** The participants that are stored now, with their numbers; held until the transaction ends. */
  private final Map<ParticipantId, Long> present = new TreeMap<>(Changes.BY_PSEUDONYM);

  private Storing(Session session, Changes changes, PersonAudit audit) {
    this.session = session;
    this.changes = changes;
    this.audit = audit;
  }

  /**
   * Stores changes and the log of the unit that made them.
   *
   * @return where the log of them begins; empty if there are no events
   * @throws ConflictException if what the changes rest on is not as it was
   * @throws DuplicateException if another pathway is the same spell by now
   */
  static Optional<Logged> store(
      Session session, Changes changes, List<AccessEvent> events, PersonAudit audit) {
    Storing storing = new Storing(session, changes, audit);
    storing.hold(events);
    if (!changes.isEmpty()) {
      storing.requireUnchanged();
      storing.write();
    }
    return storing.log(events);
  }

  /**
   * Logs the events of a unit of which nobody knows whether it was stored, unless they are in the
   * log. If it is just being stored, this waits until that is over.
   *
   * @param none no changes
   * @param unit where the log of the unit begins if it was stored
   */
  static void logUnlessThere(
      Session session, Changes none, List<AccessEvent> events, PersonAudit audit, Logged unit) {
    Storing storing = new Storing(session, none, audit);
    storing.hold(events);
    if (!storing.isThere(unit)) {
      storing.log(events);
    }
  }

  // What is stored by now

  private void hold(Collection<AccessEvent> events) {
    Set<ParticipantId> about = new TreeSet<>(Changes.BY_PSEUDONYM);
    events.forEach(event -> event.participant().ifPresent(about::add));
    changes.guarded().values().stream()
        .flatMap(Optional::stream)
        .forEach(row -> about.add(row.pathway().participant()));
    changes.changed().forEach(row -> about.add(row.pathway().participant()));
    about.addAll(changes.erased());
    PersonRows rows = new PersonRows(session);
    for (Optional<AnswerLink> link : changes.guardedLinks().values()) {
      // Whose pathway it is that loses a link.
      link.filter(l -> !changes.guarded().containsKey(l.pathway()))
          .flatMap(l -> rows.pathway(l.pathway()))
          .ifPresent(row -> about.add(row.pathway().participant()));
    }
    Chunks.of(
        about,
        some -> {
          Query query =
              session.query(
                  "select number, key_id, hmac from ${prefix}participant where hmac in "
                      + Chunks.marks(some.size())
                      + " order by hmac, key_id for update");
          for (int i = 0; i < some.size(); i++) {
            query.bind(i, some.get(i).hmac());
          }
          query
              .map(
                  (row, context) ->
                      Map.entry(
                          new ParticipantId(row.getString(2), row.getString(3)), row.getLong(1)))
              .forEach(row -> present.put(row.getKey(), row.getValue()));
        });
    present.keySet().retainAll(about);
  }

  private void requireUnchanged() {
    Map<PathwayId, Row> now = rows(changes.guarded().keySet());
    changes
        .guarded()
        .forEach(
            (id, before) -> {
              Row row = now.get(id);
              Long revision = row == null ? null : row.revision();
              if (!Objects.equals(before.map(Stored::revision).orElse(null), revision)) {
                throw new ConflictException(
                    id.toString(),
                    before.map(Stored::version).orElse(0L),
                    row == null ? 0 : row.version());
              }
            });
    PersonRows rows = new PersonRows(session);
    changes
        .guardedLinks()
        .forEach(
            (answer, before) -> {
              Optional<AnswerLink> link = rows.link(answer);
              if (!link.equals(before)) {
                throw new ConflictException(
                    answer.toString(), before.isPresent() ? 1 : 0, link.isPresent() ? 1 : 0);
              }
            });
    Map<ParticipantId, List<Pathway>> changed = new HashMap<>();
    for (Stored row : changes.changed()) {
      changed
          .computeIfAbsent(row.pathway().participant(), p -> new ArrayList<>())
          .add(row.pathway());
    }
    changes
        .known()
        .forEach(
            (participant, before) ->
                requireUnchanged(
                    participant, before, changed.getOrDefault(participant, List.of())));
  }

  private void requireUnchanged(ParticipantId participant, Known before, List<Pathway> changed) {
    Long number = present.get(participant);
    Map<PathwayId, Spelled> now = number == null ? Map.of() : spells(number);
    boolean gone = before.number().isPresent() && !before.number().get().equals(number);
    boolean others =
        changes.erased().contains(participant)
            && !now.keySet().equals(new HashSet<>(before.pathways()));
    if (gone || others) {
      throw new ConflictException(participant.toString(), before.pathways().size(), now.size());
    }
    Map<Spelled, PathwayId> taken = new HashMap<>();
    now.forEach(
        (id, spell) -> {
          if (spell.day().isPresent() && !changes.changed(id)) {
            taken.put(spell, id);
          }
        });
    for (Pathway pathway : changed) {
      PathwayId other = taken.get(Spelled.of(pathway));
      if (other != null) {
        throw DuplicateException.sameSpell(pathway.id().toString(), other.toString());
      }
    }
  }

  /** What a pathway has in the columns that guard it. */
  private record Row(long version, long revision) {}

  private Map<PathwayId, Row> rows(Collection<PathwayId> ids) {
    Map<PathwayId, Row> found = new HashMap<>();
    Chunks.of(
        ids,
        some -> {
          Query query =
              session.query(
                  "select id, version, revision from ${prefix}pathway where id in "
                      + Chunks.marks(some.size()));
          for (int i = 0; i < some.size(); i++) {
            query.bind(i, some.get(i).value());
          }
          query
              .map(
                  (row, context) ->
                      Map.entry(
                          PathwayId.of(row.getString(1)), new Row(row.getLong(2), row.getLong(3))))
              .forEach(row -> found.put(row.getKey(), row.getValue()));
        });
    return found;
  }

  /** The spell of a pathway of a known participant, as columns. */
  private record Spelled(InsatsId insats, boolean started, Optional<LocalDate> day) {

    static Spelled of(Pathway pathway) {
      Optional<Spell> spell = Registrations.spell(pathway);
      return new Spelled(
          pathway.insats(), spell.map(Spell::started).orElse(false), spell.map(Spell::day));
    }

    static Spelled of(ResultSet row) throws SQLException {
      return new Spelled(
          InsatsId.of(row.getString(2)),
          row.getBoolean(3),
          Optional.ofNullable(row.getObject(4, LocalDate.class)));
    }
  }

  private Map<PathwayId, Spelled> spells(long participant) {
    Map<PathwayId, Spelled> spells = new HashMap<>();
    session
        .query(
            "select id, insats, spell_started, spell_day from ${prefix}pathway"
                + " where participant = ?")
        .bind(0, participant)
        .map((row, context) -> Map.entry(PathwayId.of(row.getString(1)), Spelled.of(row)))
        .forEach(row -> spells.put(row.getKey(), row.getValue()));
    return spells;
  }

  // Writing

  private void write() {
    List<Stored> inserted = new ArrayList<>();
    List<Stored> updated = new ArrayList<>();
    List<PathwayId> deleted = new ArrayList<>();
    changes
        .pathways()
        .forEach(
            (id, row) -> {
              boolean was = changes.was(id).isPresent();
              if (row.isPresent()) {
                (was ? updated : inserted).add(row.get());
              } else if (was) {
                deleted.add(id);
              }
            });
    unlink();
    delete("answer_link", "pathway", changes.wiped());
    deleted.forEach(id -> audit.add(PersonAudit.Action.DELETE, id, 0));
    delete("pathway", "id", deleted);
    release(updated);
    register();
    insert(inserted);
    update(updated);
    link();
    forget();
  }

  private void unlink() {
    PreparedBatch batch =
        session.batch("delete from ${prefix}answer_link where forbund = ? and source_id = ?");
    changes
        .guardedLinks()
        .forEach(
            (answer, before) -> {
              if (before.isPresent() && !before.equals(changes.links().get(answer))) {
                batch.bind(0, answer.forbund().value()).bind(1, answer.sourceId()).add();
                audit.add(
                    PersonAudit.Action.UNLINK,
                    before.get().pathway(),
                    version(before.get().pathway()));
              }
            });
    run(batch);
  }

  private void link() {
    PreparedBatch batch =
        session.batch(
            "insert into ${prefix}answer_link (forbund, source_id, pathway, occasion)"
                + " values (?, ?, ?, ?)");
    Map<Answer, Optional<AnswerLink>> before = changes.guardedLinks();
    changes
        .links()
        .forEach(
            (answer, link) -> {
              if (link.isPresent() && !link.equals(before.get(answer))) {
                batch
                    .bind(0, answer.forbund().value())
                    .bind(1, answer.sourceId())
                    .bind(2, link.get().pathway().value())
                    .bind(3, link.get().occasion().value())
                    .add();
                audit.add(
                    PersonAudit.Action.LINK, link.get().pathway(), version(link.get().pathway()));
              }
            });
    run(batch);
  }

  /** The version that a pathway has after the unit; 0 if it is gone. */
  private long version(PathwayId id) {
    Optional<Stored> changed = changes.pathways().get(id);
    if (changed != null) {
      return changed.map(Stored::version).orElse(0L);
    }
    // Not asked of the snapshot, which is over and may have been on another connection.
    Row row = rows(List.of(id)).get(id);
    return row == null ? 0 : row.version();
  }

  private void delete(String table, String column, Collection<PathwayId> ids) {
    PreparedBatch batch =
        session.batch("delete from ${prefix}" + table + " where " + column + " = ?");
    ids.forEach(id -> batch.bind(0, id.value()).add());
    run(batch);
  }

  /** Two pathways of a unit may change spells: first nobody has them. */
  private void release(List<Stored> updated) {
    PreparedBatch batch =
        session.batch(
            "update ${prefix}pathway set spell_started = null, spell_day = null where id = ?");
    for (Stored row : updated) {
      Pathway before = changes.was(row.pathway().id()).orElseThrow().pathway();
      Optional<Spell> spell = Registrations.spell(before);
      if (spell.isPresent() && !spell.equals(Registrations.spell(row.pathway()))) {
        batch.bind(0, row.pathway().id().value()).add();
      }
    }
    run(batch);
  }

  /** Gives numbers to those of whom nothing was stored. */
  private void register() {
    PreparedBatch batch =
        session.batch("insert into ${prefix}participant (number, key_id, hmac) values (?, ?, ?)");
    for (Stored row : changes.changed()) {
      ParticipantId participant = row.pathway().participant();
      if (!present.containsKey(participant)) {
        // Drawn and not counted: a count would tell in which order people came.
        long number = Session.random();
        present.put(participant, number);
        batch.bind(0, number).bind(1, participant.keyId()).bind(2, participant.hmac()).add();
      }
    }
    run(batch);
  }

  private void insert(List<Stored> rows) {
    PreparedBatch batch =
        session.batch(
            "insert into ${prefix}pathway (participant, forbund, insats, first_day, last_day,"
                + " spell_started, spell_day, version, revision, timeline, id)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    rows.forEach(
        row -> {
          bind(batch, row);
          audit.add(PersonAudit.Action.INSERT, row.pathway().id(), row.version());
        });
    run(batch);
  }

  private void update(List<Stored> rows) {
    PreparedBatch batch =
        session.batch(
            "update ${prefix}pathway set participant = ?, forbund = ?, insats = ?, first_day = ?,"
                + " last_day = ?, spell_started = ?, spell_day = ?, version = ?, revision = ?,"
                + " timeline = ? where id = ?");
    rows.forEach(
        row -> {
          bind(batch, row);
          audit.add(PersonAudit.Action.UPDATE, row.pathway().id(), row.version());
        });
    run(batch);
  }

  private void bind(PreparedBatch batch, Stored row) {
    Pathway pathway = row.pathway();
    Optional<DateRange> days = PathwayQuery.days(pathway.state());
    Optional<Spell> spell = Registrations.spell(pathway);
    batch
        .bind(0, present.get(pathway.participant()))
        .bind(1, pathway.forbund().value())
        .bind(2, pathway.insats().value())
        .bind(3, Times.of(days.map(DateRange::startInclusive)))
        .bind(4, Times.of(days.flatMap(DateRange::endInclusive)))
        .bind(5, started(spell))
        .bind(6, Times.of(spell.map(Spell::day)))
        .bind(7, row.version())
        .bind(8, row.revision())
        .bind(9, PathwayText.write(pathway))
        .bind(10, pathway.id().value())
        .add();
    if (batch.size() >= Chunks.SIZE) {
      batch.execute();
    }
  }

  private static Argument started(Optional<Spell> spell) {
    return (position, statement, context) -> {
      if (spell.isPresent()) {
        statement.setBoolean(position, spell.get().started());
      } else {
        statement.setNull(position, JDBCType.BOOLEAN.getVendorTypeNumber());
      }
    };
  }

  /** Takes out the pseudonyms of those of whom nothing is left. */
  private void forget() {
    PreparedBatch batch =
        session.batch(
            "delete from ${prefix}participant where number = ? and not exists"
                + " (select 1 from ${prefix}pathway where participant = ?)");
    Set<ParticipantId> left = new TreeSet<>(Changes.BY_PSEUDONYM);
    for (PathwayId id : changes.wiped()) {
      changes.was(id).ifPresent(row -> left.add(row.pathway().participant()));
    }
    changes.changed().forEach(row -> left.remove(row.pathway().participant()));
    for (ParticipantId participant : left) {
      Long number = present.get(participant);
      if (number != null) {
        batch.bind(0, number).bind(1, number).add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
      present
          .entrySet()
          .removeIf(entry -> left.contains(entry.getKey()) && !stored(entry.getValue()));
    }
  }

  private boolean stored(long participant) {
    return session
            .query("select count(*) from ${prefix}participant where number = ?")
            .bind(0, participant)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  // Logging

  /** Whether the number is that of the event, and not of another that was given it since. */
  private boolean isThere(Logged unit) {
    // Whoever gives numbers holds the last one until they are stored.
    session
        .query("select last_number from ${prefix}person_number where name = 'access' for update")
        .mapTo(Long.class)
        .one();
    AccessEvent event = unit.first();
    return session
            .query(
                "select count(*) from ${prefix}access_event where number = ? and occurred_at = ?"
                    + " and who = ? and purpose = ? and kind = ?")
            .bind(0, unit.number())
            .bind(1, Times.of(event.at()))
            .bind(2, event.by().who().value())
            .bind(3, event.by().purpose())
            .bind(4, event.kind().name())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  private Optional<Logged> log(List<AccessEvent> events) {
    audit.write(session, ids -> rows(ids).keySet(), many -> next("audit", many));
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Set<PathwayId> about = new TreeSet<>();
    events.forEach(event -> event.pathway().ifPresent(about::add));
    Set<PathwayId> named = rows(about).keySet();
    long number = next("access", events.size());
    Logged logged = new Logged(number, events.get(0));
    PreparedBatch batch =
        session.batch(
            "insert into ${prefix}access_event (number, occurred_at, who, purpose, kind,"
                + " participant, pathway, query) values (?, ?, ?, ?, ?, ?, ?, ?)");
    for (AccessEvent event : events) {
      batch
          .bind(0, number++)
          .bind(1, Times.of(event.at()))
          .bind(2, event.by().who().value())
          .bind(3, event.by().purpose())
          .bind(4, event.kind().name())
          // What is not stored is not named.
          .bind(5, event.participant().map(present::get).orElse(null))
          .bind(6, event.pathway().filter(named::contains).map(PathwayId::value).orElse(null))
          .bind(7, event.query().orElse(null))
          .add();
      if (batch.size() >= Chunks.SIZE) {
        batch.execute();
      }
    }
    run(batch);
    return Optional.of(logged);
  }

  /** The first of so many numbers in a row; others wait for the next until these are stored. */
  private long next(String name, int many) {
    session
        .update("update ${prefix}person_number set last_number = last_number + ? where name = ?")
        .bind(0, many)
        .bind(1, name)
        .execute();
    return session
            .query("select last_number from ${prefix}person_number where name = ?")
            .bind(0, name)
            .mapTo(Long.class)
            .one()
        - many
        + 1;
  }

  private static void run(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
