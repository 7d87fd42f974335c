package io.github.finsam.indicators.calculate;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.base.Label;
import io.github.finsam.code.Code;
import io.github.finsam.code.Kommuner;
import io.github.finsam.forbund.AreaPart;
import io.github.finsam.forbund.Forbund;
import io.github.finsam.indicators.internal.Arguments;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Column;
import io.github.finsam.indicators.table.Named;
import io.github.finsam.survey.Dimension;
import io.github.finsam.survey.Group;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups of förbund (counties, kinds of förbund) or of insatser (target groups) that results are
 * put together for. What is in no group is counted as {@link Bucket#NOT_REGISTERED}, and all of it
 * together as {@link Bucket#ALL}: the nation, if the tally is of all förbund.
 *
 * <p>Immutable and thread-safe.
 */
public final class Grouping {

  private final Column column;
  private final Dimension by;
  private final Map<String, Named> groups;

  private Grouping(Column column, Dimension by, Map<String, Named> groups) {
    this.column = column;
    this.by = by;
    this.groups = groups;
  }

  /**
   * One of the groups.
   *
   * @param id name for programs, not blank
   * @param label name for people
   */
  public record Member(String id, Label label) implements Named {

    /**
     * @throws io.github.finsam.base.InvalidValueException if the id is blank
     */
    public Member {
      new Arguments().that(!id.isBlank(), "blank", "id", id).orThrow();
    }
  }

  /**
   * Groups of förbund.
   *
   * @param column what the groups are called
   * @param groups the group of each förbund
   */
  public static Grouping ofForbunds(Column column, Map<ForbundId, ? extends Named> groups) {
    Map<String, Named> byId = new HashMap<>();
    groups.forEach((id, group) -> byId.put(id.value(), group));
    return new Grouping(column, Dimension.FORBUND, byId);
  }

  /**
   * Groups of insatser.
   *
   * @param column what the groups are called
   * @param groups the group of each insats
   */
  public static Grouping ofInsatser(Column column, Map<InsatsId, ? extends Named> groups) {
    Map<String, Named> byId = new HashMap<>();
    groups.forEach((id, group) -> byId.put(id.value(), group));
    return new Grouping(column, Dimension.INSATS, byId);
  }

  /**
   * Förbund by the county (län) that their kommuner lie in; one with kommuner in several counties
   * is in none of them.
   *
   * @param forbunds the förbund
   * @param on the day whose counties count, from 2003-01-01 on
   */
  public static Grouping byCounty(Collection<Forbund> forbunds, LocalDate on) {
    Map<ForbundId, Member> counties = new HashMap<>();
    for (Forbund forbund : forbunds) {
      Set<Code> codes =
          forbund.membership().area().stream()
              .map(AreaPart::kommunCode)
              .map(kommun -> Kommuner.lanOf(kommun, on))
              .flatMap(Optional::stream)
              .collect(Collectors.toSet());
      if (codes.size() == 1) {
        Code county = codes.iterator().next();
        counties.put(forbund.id(), new Member(county.value(), county.label()));
      }
    }
    return ofForbunds(Column.of("county", "Län", "County"), counties);
  }

  /** The column of a table that shows the groups. */
  public Column column() {
    return column;
  }

  /** What is grouped: {@link Dimension#FORBUND} or {@link Dimension#INSATS}. */
  public Dimension by() {
    return by;
  }

  Named groupOf(Group group) {
    Optional<String> id =
        by == Dimension.FORBUND
            ? group.forbund().map(ForbundId::value)
            : group.insats().map(InsatsId::value);
    return id.map(groups::get).orElse(Bucket.NOT_REGISTERED);
  }
}
