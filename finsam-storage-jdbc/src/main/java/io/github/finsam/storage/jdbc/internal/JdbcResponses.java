package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.storage.StoreException;
import io.github.finsam.survey.Response;
import io.github.finsam.survey.Tally;
import io.github.finsam.survey.TallyQuery;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Filled-in questionnaires in tables. */
final class JdbcResponses implements ResponsePart {

  private boolean over;

  JdbcResponses(Session session, FormBook forms) {}

  @Override
  public Tally tally(TallyQuery query) {
    check();
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Response> find(ForbundId forbund, String sourceId) {
    check();
    return Optional.empty();
  }

  @Override
  public long count() {
    check();
    return 0;
  }

  @Override
  public void forEach(TallyQuery query, Consumer<? super Response> action) {
    check();
  }

  @Override
  public void insert(Collection<Response> responses) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void delete(ForbundId forbund, String sourceId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isAnswered(FormId form) {
    return false;
  }

  @Override
  public boolean hasSpilled() {
    return false;
  }

  @Override
  public void writeRemovals(Session session, Audit audit) {}

  @Override
  public void release(Session session, FormId form, long revision, long version) {}

  @Override
  public void writeAdditions(Session session, Audit audit) {}

  @Override
  public void check(Session later) {}

  @Override
  public void end() {
    over = true;
  }

  private void check() {
    if (over) {
      throw new StoreException("outside");
    }
  }
}
