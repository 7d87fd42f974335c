package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.FormId;
import io.github.finsam.storage.ConflictException;
import io.github.finsam.storage.InUseException;
import io.github.finsam.storage.NotFoundException;
import io.github.finsam.storage.Versioned;
import io.github.finsam.survey.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Forms, which responses hang on: rows of answers know the revision of theirs. */
final class FormTable extends JdbcTable<FormId, Form> implements FormBook {

  private static final String READ = "select version, revision, body from ${prefix}form";

  // Forms of others that this unit puts responses on.
  private final SortedMap<FormId, Stamp> used = new TreeMap<>();
  private final Map<Long, Form> byRevision = new HashMap<>();
  private final ResponsePart responses;

  FormTable(Session session) {
    super(session, Kind.FORM);
    this.responses = new JdbcResponses(session, this);
  }

  /** The responses to these forms. */
  ResponsePart responses() {
    return responses;
  }

  @Override
  public Form get(FormId id) {
    return super.get(id);
  }

  @Override
  public long revision(FormId id) {
    Change<Form> change = changes().get(id);
    if (change != null) {
      if (change.after().isEmpty()) {
        throw new NotFoundException(id.toString());
      }
      return change.revision();
    }
    Stamp stamp = used.computeIfAbsent(id, i -> stamp(session(), i));
    if (stamp.isNone()) {
      throw new NotFoundException(id.toString());
    }
    return stamp.revision();
  }

  @Override
  public Form ofRevision(long revision) {
    return byRevision.computeIfAbsent(
        revision,
        r ->
            session()
                .ask(
                    () ->
                        session()
                            .query(READ + " where revision = ?")
                            .bind(0, r)
                            .map((row, context) -> value(row.getString("body")))
                            .one()));
  }

  @Override
  public Map<Long, Form> ofEdition(String edition) {
    Map<Long, Form> forms = new HashMap<>();
    session()
        .ask(
            () ->
                session()
                    .query(READ + " where edition = ?")
                    .bind(0, edition)
                    .map(
                        (row, context) ->
                            Map.entry(row.getLong("revision"), value(row.getString("body"))))
                    .list())
        .stream()
        .filter(row -> !changes().containsKey(row.getValue().id()))
        .forEach(row -> forms.put(row.getKey(), row.getValue()));
    changes()
        .values()
        .forEach(
            change ->
                change
                    .after()
                    .map(Versioned::value)
                    .filter(form -> form.edition().equals(edition))
                    .ifPresent(form -> forms.put(change.revision(), form)));
    return forms;
  }

  @Override
  void checkFree(FormId id) {
    if (responses.isAnswered(id)) {
      throw new InUseException(id.toString());
    }
  }

  @Override
  void beforeChange(Session to, FormId id, Stamp before) {
    responses.release(to, id, before.revision(), before.version());
  }

  @Override
  void check(Session later) {
    super.check(later);
    used.forEach(
        (id, before) -> {
          Stamp now = stamp(later, id);
          if (!now.equals(before) && !changes().containsKey(id)) {
            throw new ConflictException(id.toString(), before.version(), now.version());
          }
        });
  }
}
