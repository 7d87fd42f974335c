package io.github.finsam.exchange.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.insats.Insats;
import io.github.finsam.storage.Snapshot;
import io.github.finsam.survey.Form;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The förbund, insatser and forms that questionnaires can name: those of the folder and those of
 * the store, which has the last word.
 */
public final class Known {

  static final String FORBUND = "forbund";
  static final String INSATSER = "insatser";
  static final String FORMS = "forms";

  /** An insats and the förbund it belongs to. */
  record Owned(InsatsId insats, ForbundId forbund) {}

  private final boolean strict;
  private final Map<String, ForbundId> forbunds;
  private final Map<String, Owned> insatser;
  private final Map<String, Form> forms;

  /** What stands in a table but is left out of it, by table. */
  private final Map<String, Set<String>> leftOut;

  /** Tables of which some rows could not be read at all. */
  private final Set<String> broken;

  private Known(
      boolean strict,
      Map<String, ForbundId> forbunds,
      Map<String, Owned> insatser,
      Map<String, Form> forms,
      Map<String, Set<String>> leftOut,
      Set<String> broken) {
    this.strict = strict;
    this.forbunds = forbunds;
    this.insatser = insatser;
    this.forms = forms;
    this.leftOut = leftOut;
    this.broken = broken;
  }

  /** Nothing. */
  Known() {
    this(true, Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
  }

  /** What the tables hold. */
  Known(Map<String, Table> tables, List<Placed<Form>> forms, boolean strict) {
    this(
        strict,
        new HashMap<>(),
        new HashMap<>(),
        new TreeMap<>(),
        new HashMap<>(),
        new HashSet<>());
    forms.forEach(form -> this.forms.put(form.value().id().value(), form.value()));
    for (Table table : tables.values()) {
      String kind =
          table.spec.name().equals("form_items") || table.spec.name().equals(FORMS)
              ? FORMS
              : table.spec.name();
      if (table.broken) {
        broken.add(kind);
      }
      switch (table.spec.name()) {
        case FORBUND, INSATSER, FORMS -> table.rows.forEach(this::add);
        default -> {}
      }
    }
  }

  private void add(Row row) {
    String table = row.spec.name();
    Optional<String> id = row.optional(table.equals(FORMS) ? "form" : "id");
    if (id.isEmpty()) {
      return;
    }
    // Where nothing is stored anyway, a row that is wrong elsewhere still says what there is.
    boolean there = row.good || strict;
    Optional<String> forbund =
        table.equals(INSATSER) ? row.optional("forbund") : Optional.of(id.get());
    if (table.equals(FORMS) ? forms.containsKey(id.get()) : there && forbund.isPresent()) {
      if (table.equals(FORBUND)) {
        forbunds.put(id.get(), ForbundId.of(id.get()));
      } else if (table.equals(INSATSER)) {
        insatser.put(
            id.get(), new Owned(InsatsId.of(id.get()), ForbundId.of(forbund.orElseThrow())));
      }
    } else {
      leftOut.computeIfAbsent(table, t -> new HashSet<>()).add(id.get());
    }
  }

  /** This and what a store holds. */
  Known with(Snapshot snapshot) {
    Known more =
        new Known(
            strict,
            new HashMap<>(forbunds),
            new HashMap<>(insatser),
            new TreeMap<>(forms),
            leftOut,
            broken);
    for (Forbund forbund : snapshot.forbunds().all()) {
      more.forbunds.put(forbund.id().value(), forbund.id());
    }
    for (Insats insats : snapshot.insatser().all()) {
      more.insatser.put(insats.id().value(), new Owned(insats.id(), insats.forbund()));
    }
    for (Form form : snapshot.forms().all()) {
      more.forms.put(form.id().value(), form);
    }
    leftOut.getOrDefault(FORBUND, Set.of()).forEach(more.forbunds::remove);
    leftOut.getOrDefault(INSATSER, Set.of()).forEach(more.insatser::remove);
    leftOut.getOrDefault(FORMS, Set.of()).forEach(more.forms::remove);
    return more;
  }

  Optional<ForbundId> forbund(String id) {
    return Optional.ofNullable(forbunds.get(id));
  }

  Optional<Owned> insats(String id) {
    return Optional.ofNullable(insatser.get(id));
  }

  Optional<Form> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  Collection<Form> forms() {
    return forms.values();
  }

  /** Why a name of a table names nothing; empty if what is wrong there tells it already. */
  Optional<String> why(String table, String name) {
    if (leftOut.getOrDefault(table, Set.of()).contains(name)) {
      return strict ? Optional.empty() : Optional.of("left-out");
    }
    return broken.contains(table) ? Optional.empty() : Optional.of("unknown-here");
  }

  /** The file that would hold what a name of the table names. */
  static String file(String table) {
    return Tables.get(table).file();
  }
}
