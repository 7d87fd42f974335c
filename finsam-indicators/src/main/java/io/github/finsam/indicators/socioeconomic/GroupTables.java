package io.github.finsam.indicators.socioeconomic;

import io.github.finsam.indicators.instrument.DefinitionSource;
import io.github.finsam.indicators.instrument.internal.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** Reads the situations of participants or typical cases. */
final class GroupTables {

  private final TableReader from;
  private final PriceBook prices;
  private final PriceBasis basis;
  private final Map<String, Map<Moment, List<Income>>> incomes = new HashMap<>();
  private final Map<String, Map<Moment, Map<String, BigDecimal>>> uses = new HashMap<>();

  private GroupTables(TableReader from, PriceBook prices, PriceBasis basis) {
    this.from = from;
    this.prices = prices;
    this.basis = basis;
  }

  static Group read(DefinitionSource source, PriceBook prices, PriceBasis basis) {
    TableReader from =
        TableReader.of(
            List.of(SocioTable.PARTICIPANTS, SocioTable.INCOMES, SocioTable.USES), List.of(source));
    from.tables.require(List.of(SocioTable.PARTICIPANTS));
    GroupTables tables = new GroupTables(from, prices, basis);
    tables.incomes();
    tables.uses();
    List<Course> courses = tables.courses();
    if (courses.isEmpty() && from.tables.faults().isEmpty()) {
      from.tables.missing(SocioTable.PARTICIPANTS);
    }
    from.tables.orThrow();
    return new Group(courses);
  }

  private void incomes() {
    for (Row row : from.tables.rows(SocioTable.INCOMES)) {
      String participant = from.in.reference(row, "participant", SocioTable.PARTICIPANTS);
      Moment moment = from.in.constant(row, "moment", Moment.class);
      String id = from.in.required(row, "income");
      Optional<Money> own = from.optionalMoney(row, "per_month");
      Optional<BenefitLevel> level = prices.benefit(id, basis);
      if (!row.cell("income").isEmpty()) {
        if (prices.benefits().stream().noneMatch(b -> b.income().equals(id))) {
          from.in.fault(row, "income", "unknown-reference", id, List.of("benefits"));
        } else if (level.isEmpty() || (own.isEmpty() && level.get().perMonth().isEmpty())) {
          from.in.fault(row, "income", "missing-price", id, List.of(basis.year().toString()));
        }
      }
      from.in
          .build(row, () -> new Income(id, own))
          .ifPresent(
              income ->
                  incomes
                      .computeIfAbsent(participant, p -> new EnumMap<>(Moment.class))
                      .computeIfAbsent(moment, m -> new ArrayList<>())
                      .add(income));
    }
  }

  private void uses() {
    for (Row row : from.tables.rows(SocioTable.USES)) {
      String participant = from.in.reference(row, "participant", SocioTable.PARTICIPANTS);
      Moment moment = from.in.constant(row, "moment", Moment.class);
      String item = from.in.required(row, "item");
      BigDecimal units = from.in.number(row, "per_year");
      if (units.signum() < 0) {
        from.in.fault(row, "per_year", "negative", units.toPlainString());
      }
      if (!row.cell("item").isEmpty()) {
        if (prices.unitCosts().stream().noneMatch(c -> c.item().equals(item))) {
          from.in.fault(row, "item", "unknown-reference", item, List.of("unit_costs"));
        } else if (prices.unitCost(item, basis).isEmpty()) {
          from.in.fault(row, "item", "missing-price", item, List.of(basis.year().toString()));
        }
      }
      if (!row.isBad()) {
        uses.computeIfAbsent(participant, p -> new EnumMap<>(Moment.class))
            .computeIfAbsent(moment, m -> new TreeMap<>())
            .put(item, units);
      }
    }
  }

  private List<Course> courses() {
    List<Course> courses = new ArrayList<>();
    for (Row row : from.tables.rows(SocioTable.PARTICIPANTS)) {
      String id = from.in.required(row, "participant");
      BigDecimal weight = from.in.number(row, "weight");
      LocalDate before = from.in.date(row, "before");
      LocalDate after = from.in.date(row, "after");
      if (!row.isBad() && !before.isBefore(after)) {
        from.in.fault(
            row, "after", "order", after.toString(), List.of(before.plusDays(1).toString()));
      }
      if (!row.isBad() && weight.signum() <= 0) {
        from.in.fault(row, "weight", "not-positive", weight.toPlainString());
      }
      if (Course.isPersonalNumber(id)) {
        from.in.fault(row, "participant", "personal-identity-number", "******-****");
      }
      Optional<Situation> first = situation(row, id, Moment.BEFORE, before);
      Optional<Situation> second = situation(row, id, Moment.AFTER, after);
      if (first.isPresent() && second.isPresent() && !row.isBad()) {
        from.in
            .build(row, () -> new Course(id, weight, first.get(), second.get()))
            .ifPresent(courses::add);
      }
    }
    return courses;
  }

  private Optional<Situation> situation(Row row, String id, Moment moment, LocalDate on) {
    String ending = moment == Moment.BEFORE ? "_before" : "_after";
    BigDecimal extent = from.within(row, "extent" + ending, "0", "100");
    Optional<Money> wage = from.optionalMoney(row, "wage" + ending);
    if (extent.signum() > 0 && wage.isEmpty()) {
      from.in.fault(row, "wage" + ending, "required", "");
    }
    if (wage.filter(Money::isZero).isPresent()) {
      from.in.fault(row, "wage" + ending, "not-positive", row.cell("wage" + ending));
    }
    return row.isBad()
        ? Optional.empty()
        : from.in.build(
            row,
            () ->
                Situation.builder()
                    .on(on)
                    .incomes(incomes.getOrDefault(id, Map.of()).getOrDefault(moment, List.of()))
                    .uses(uses.getOrDefault(id, Map.of()).getOrDefault(moment, Map.of()))
                    .extent(extent)
                    .fullTimeWage(wage)
                    .build());
  }
}
