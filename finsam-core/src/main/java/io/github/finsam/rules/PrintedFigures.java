package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.base.Sek;
import io.github.finsam.economy.Accounts;
import io.github.finsam.economy.Derivation;
import io.github.finsam.economy.Figures;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.FigureKey;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.PrintedFigure;
import io.github.finsam.finding.PrintedUnit;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Insats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The amounts that one document prints, each against the rows and against its neighbours. */
final class PrintedFigures {

  private static final String COST_LIST = "insats-cost/";

  /** A longer list is told by its length: a text for people has a limit. */
  private static final int MOST_ADDENDS = 40;

  private final Document document;
  private final Dossier dossier;
  private final Map<Year, List<Figures>> figures = new TreeMap<>();
  private final Map<Quantity, List<Money>> printings;

  /** A quantity of a year: what may be printed in several places of a document. */
  private record Quantity(Year year, FigureKey key) {}

  private PrintedFigures(Document document, Dossier dossier) {
    this.document = document;
    this.dossier = dossier;
    for (Accounts accounts : dossier.accounts()) {
      figures
          .computeIfAbsent(accounts.id().year(), y -> new ArrayList<>())
          .add(Figures.of(accounts, dossier.forbund().membership()));
    }
    dossier
        .outlooks()
        .forEach(
            outlook ->
                figures
                    .computeIfAbsent(outlook.id().year(), y -> new ArrayList<>())
                    .add(Figures.of(outlook)));
    this.printings =
        document.figures().stream()
            .collect(
                Collectors.groupingBy(
                    f -> new Quantity(f.year(), f.key()),
                    Collectors.mapping(f -> f.printed().value(), Collectors.toList())));
  }

  static List<Finding> check(Document document, Dossier dossier) {
    PrintedFigures checks = new PrintedFigures(document, dossier);
    List<Finding> findings = new ArrayList<>();
    for (PrintedFigure figure : document.figures()) {
      if (!figure.key().path().startsWith(COST_LIST)) {
        checks.figure(figure).ifPresent(findings::add);
      }
    }
    findings.addAll(checks.costLists());
    return findings;
  }

  /** One printed figure; see {@link Reconciliation} for the order of the questions. */
  private Optional<Finding> figure(PrintedFigure figure) {
    Money printed = figure.printed().value();
    Optional<Money> computed = find(figure.year(), figure.key());
    if (computed.isEmpty()) {
      // A table prints 0 where there is nothing.
      boolean nothing =
          printed.isZero() && owner(figure.year(), figure.key()).keys().contains(figure.key());
      return nothing
          ? Optional.empty()
          : Optional.of(finding(figure, "printed.no-rows", Severity.NOTE).build());
    }
    PrintedUnit unit = figure.printed().unit();
    if (printed.isEqual(round(computed.get(), unit))) {
      return Optional.empty();
    }
    List<Way> ways = new ArrayList<>();
    Figures owner = owner(figure.year(), figure.key());
    for (Derivation derivation : owner.derivations(figure.key())) {
      derivation
          .evaluate(key -> besides(figure, key))
          .ifPresent(value -> ways.add(new Way(derivation, value)));
    }
    List<Way> against = ways.stream().filter(w -> !w.gives(printed, unit)).toList();
    boolean near = rounding(figure, owner, computed.get());
    boolean inherited =
        against.isEmpty()
            || (!near && against.stream().allMatch(w -> rounding(figure, owner, w.value())));
    if (inherited && !ways.isEmpty()) {
      return Optional.of(
          finding(figure, "printed.inherited", Severity.NOTE)
              .computed(Shown.of(computed.get()))
              .addDetails(words(figure, ways.get(0)))
              .build());
    }
    FindingBuilder finding =
        near
            ? finding(figure, "printed.rounding", Severity.NOTE)
            : finding(figure, "printed.differs", Severity.ERROR);
    return Optional.of(
        finding
            .computed(Shown.of(computed.get()))
            .addDetails(Shown.of(printed.minus(computed.get()).abs()))
            .addAllDetails(
                near
                    ? List.of()
                    : Explanations.paragraph(hints(figure, owner, ways, computed.get())))
            .build());
  }

  /** Half a printed unit for each addend: what rounding alone can do. */
  private static boolean rounding(PrintedFigure figure, Figures owner, Money value) {
    Money most =
        Sek.kronor(figure.printed().unit().kronor())
            .multipliedBy(owner.addends(figure.key()))
            .dividedBy(2, RoundingMode.HALF_UP);
    return !figure.printed().value().minus(value).abs().isGreaterThan(most)
        && owner.addends(figure.key()) > 1;
  }

  /**
   * What stands in the document for a quantity beside the figure. A quantity printed several times
   * counts with the printing that the rows agree with, else with the first.
   */
  private Optional<Money> besides(PrintedFigure figure, FigureKey key) {
    Optional<Money> computed = find(figure.year(), key);
    List<Money> places = printings.getOrDefault(new Quantity(figure.year(), key), List.of());
    if (places.isEmpty()
        || computed.filter(c -> places.stream().anyMatch(p -> p.isEqual(c))).isPresent()) {
      return computed;
    }
    return Optional.of(places.get(0));
  }

  private List<Shown> hints(PrintedFigure figure, Figures owner, List<Way> ways, Money computed) {
    Money printed = figure.printed().value();
    List<Shown> hints = new ArrayList<>();
    for (Way way : ways) {
      if (way.gives(printed, figure.printed().unit())) {
        hints.add(Explanations.sentence("builds-on", words(figure, way)));
        continue;
      }
      boolean repeats = way.derivation().terms().size() == 1 && way.value().isEqual(computed);
      hints.add(
          repeats
              ? Explanations.sentence("same-as", words(figure, way))
              : Explanations.sentence("sum-of", words(figure, way), Shown.of(way.value())));
      Explanations.singleTerm(
              way.derivation(),
              key -> name(figure.year(), key),
              key -> besides(figure, key),
              printed.minus(way.value()))
          .ifPresent(hints::add);
    }
    sameElsewhere(figure).ifPresent(hints::add);
    sumThatHolds(figure, owner).ifPresent(hints::add);
    return hints;
  }

  /** A wrong figure is often a right one from the wrong year or the wrong row: say which. */
  private Optional<Shown> sameElsewhere(PrintedFigure figure) {
    Money printed = figure.printed().value();
    if (printed.isZero()) {
      return Optional.empty();
    }
    Year year = figure.year();
    String statement = figure.key().path().substring(0, figure.key().path().indexOf('/'));
    for (Year other : List.of(year, year.minusYears(1), year.plusYears(1))) {
      for (Figures candidates : figures.getOrDefault(other, List.of())) {
        for (FigureKey key : candidates.keys()) {
          boolean itself = other.equals(year) && key.equals(figure.key());
          boolean statements = !key.path().startsWith("budget/") || statement.equals("budget");
          if (!itself && statements && candidates.find(key).filter(printed::isEqual).isPresent()) {
            return Optional.of(
                Explanations.sentence(
                    "elsewhere", Shown.of(name(other, key)), Shown.of(other.toString())));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Where the printed sum above holds with the computed amount only, the row is what is wrong. */
  private Optional<Shown> sumThatHolds(PrintedFigure figure, Figures owner) {
    for (PrintedFigure above : document.figures()) {
      if (!above.year().equals(figure.year())) {
        continue;
      }
      boolean contains =
          owner.derivations(above.key()).stream()
              .anyMatch(
                  d ->
                      d.terms().size() > 1
                          && d.terms().stream().anyMatch(t -> t.key().equals(figure.key())));
      if (contains
          && owner.find(above.key()).filter(c -> c.isEqual(above.printed().value())).isPresent()) {
        return Optional.of(
            Explanations.sentence(
                "sum-holds",
                Shown.of(name(figure.year(), above.key())),
                Shown.of(above.printed().value())));
      }
    }
    return Optional.empty();
  }

  /** An insats's own list of what the förbund paid, against the accounts. */
  private List<Finding> costLists() {
    Map<String, List<PrintedFigure>> lists = new LinkedHashMap<>();
    for (PrintedFigure figure : document.figures()) {
      if (figure.key().path().startsWith(COST_LIST)) {
        String insats = insats(figure);
        lists.computeIfAbsent(insats + "/" + figure.year(), k -> new ArrayList<>()).add(figure);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<PrintedFigure> list : lists.values()) {
      PrintedFigure first = list.get(0);
      FigureKey key = FigureKey.of("insats", insats(first));
      Money sum = Sek.sum(list.stream().map(f -> f.printed().value()).toList());
      Optional<Money> accounts = find(first.year(), key);
      if (accounts.isPresent() && !accounts.get().isEqual(sum)) {
        findings.add(
            Finding.builder()
                .code("printed.cost-list")
                .severity(Severity.ERROR)
                .place(place(first.printed().place()))
                .subject(Shown.of(name(first.year(), key)))
                .printed(Shown.of(sum))
                .computed(Shown.of(accounts.get()))
                .addDetails(
                    Shown.of(Label.of(addends(list, Language.SV), addends(list, Language.EN))),
                    Shown.of(sum.minus(accounts.get()).abs()))
                .build());
      }
    }
    return findings;
  }

  private static String addends(List<PrintedFigure> list, Language language) {
    if (list.size() > MOST_ADDENDS) {
      return Explanations.label("many-terms", Integer.toString(list.size())).in(language);
    }
    return list.stream()
        .map(f -> Sek.text(f.printed().value(), language))
        .collect(Collectors.joining(" + "));
  }

  private FindingBuilder finding(PrintedFigure figure, String code, Severity severity) {
    return Finding.builder()
        .code(code)
        .severity(severity)
        .place(place(figure.printed().place()))
        .subject(Shown.of(nameWithYear(figure)))
        .printed(Shown.of(figure.printed().value()));
  }

  private Place place(Place place) {
    return Place.of(document.source().title(), place.where());
  }

  private Label nameWithYear(PrintedFigure figure) {
    Label name = name(figure.year(), figure.key());
    return Label.of(name.sv() + " " + figure.year(), name.en() + " " + figure.year());
  }

  private Shown words(PrintedFigure figure, Way way) {
    return Explanations.terms(
        way.derivation(), key -> name(figure.year(), key), key -> besides(figure, key));
  }

  private Label name(Year year, FigureKey key) {
    if (key.path().startsWith("insats/") && !key.path().equals("insats/sum")) {
      Optional<Insats> insats = dossier.insats(key.path().substring("insats/".length()));
      if (insats.isPresent()) {
        return Label.of(insats.get().name(), insats.get().name());
      }
    }
    return owner(year, key).label(key);
  }

  /** The insats that a row of a cost list is about: {@code insats-cost/<insats>/<row>}. */
  private static String insats(PrintedFigure row) {
    String path = row.key().path().substring(COST_LIST.length());
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  private Figures owner(Year year, FigureKey key) {
    List<Figures> candidates = figures.getOrDefault(year, List.of());
    return candidates.stream()
        .filter(f -> f.keys().contains(key))
        .findFirst()
        .orElseGet(() -> candidates.isEmpty() ? Figures.none() : candidates.get(0));
  }

  private Optional<Money> find(Year year, FigureKey key) {
    return owner(year, key).find(key);
  }

  private static Money round(Money amount, PrintedUnit unit) {
    long step = unit.kronor();
    // Money keeps two decimals of a quotient and would round twice.
    return Sek.kronor(
        amount
                .getAmount()
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.HALF_UP)
                .longValueExact()
            * step);
  }

  /** A derivation and what it gives with the figures printed beside. */
  private record Way(Derivation derivation, Money value) {
    boolean gives(Money printed, PrintedUnit unit) {
      return printed.isEqual(round(value, unit));
    }
  }
}
