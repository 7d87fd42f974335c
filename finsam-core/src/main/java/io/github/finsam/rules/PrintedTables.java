package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.base.Language;
import io.github.finsam.code.AgeBand;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.NumberRelation;
import io.github.finsam.finding.NumberSpan;
import io.github.finsam.finding.NumberUnit;
import io.github.finsam.finding.NumberWay;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.PrintedNumber;
import io.github.finsam.finding.PrintedReport;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The numbers of a report, each against those that it must follow from. */
final class PrintedTables {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Longer sums are named by their length. */
  private static final int MOST_TERMS = 6;

  private final PrintedReport report;
  private final Map<String, PrintedNumber> numbers = new HashMap<>();

  private PrintedTables(PrintedReport report) {
    this.report = report;
    report.numbers().forEach(number -> numbers.put(number.id(), number));
  }

  static List<Finding> check(PrintedReport report) {
    PrintedTables checks = new PrintedTables(report);
    List<Finding> findings = new ArrayList<>();
    for (NumberRelation relation : report.relations()) {
      checks.follows(relation).ifPresent(findings::add);
      checks.ages(relation).ifPresent(findings::add);
    }
    return findings;
  }

  /** How a printed number lies to what others give; the better ones first. */
  private enum Fit {
    SAME,
    ROUNDED,
    PART_OF_RANGE,
    DIFFERENT
  }

  /**
   * What a way gives for the numbers as printed, and what it can give for those before rounding.
   */
  private record Given(NumberWay way, Range printed, Range possible) {}

  private record Range(BigDecimal low, BigDecimal high) {
    boolean single() {
      return low.compareTo(high) == 0;
    }

    /** What is rounded half up may lie on the lower end of a range and never on the upper one. */
    boolean overlaps(Range other) {
      return same(low, other.low)
          || (low.compareTo(other.high) < 0 && other.low.compareTo(high) < 0);
    }

    boolean contains(Range other) {
      return low.compareTo(other.low) <= 0 && other.high.compareTo(high) <= 0;
    }
  }

  private Optional<Finding> follows(NumberRelation relation) {
    PrintedNumber result = number(relation.result());
    List<Given> given = relation.ways().stream().map(this::given).toList();
    Fit best = Fit.DIFFERENT;
    for (Given one : given) {
      Fit fit = fit(result, one);
      best = fit.compareTo(best) < 0 ? fit : best;
    }
    // Shares that have each been rounded need not sum to the rounded whole.
    boolean told =
        best != Fit.SAME && !(best == Fit.ROUNDED && result.unit() == NumberUnit.PERCENT);
    return told ? Optional.of(differs(result, given, best)) : Optional.empty();
  }

  private static Fit fit(PrintedNumber result, Given given) {
    NumberSpan span = result.value();
    Range printed = new Range(span.fromInclusive(), span.toInclusive());
    Range before = new Range(span.lowest(), span.highest());
    if (same(span.asPrinted(given.printed().low()), printed.low())
        && same(span.asPrinted(given.printed().high()), printed.high())) {
      return Fit.SAME;
    }
    if (printed.single() && given.printed().single()) {
      return given.possible().overlaps(before) ? Fit.ROUNDED : Fit.DIFFERENT;
    }
    if (before.contains(given.printed())) {
      return Fit.SAME;
    }
    return given.possible().overlaps(before) ? Fit.PART_OF_RANGE : Fit.DIFFERENT;
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.compareTo(other) == 0;
  }

  private Finding differs(PrintedNumber result, List<Given> given, Fit fit) {
    String code =
        switch (fit) {
          case ROUNDED -> "table.rounding";
          case PART_OF_RANGE -> "table.part-of-range";
          default -> "table.differs";
        };
    Severity severity =
        switch (fit) {
          case ROUNDED -> Severity.NOTE;
          case PART_OF_RANGE -> Severity.WARNING;
          default -> Severity.ERROR;
        };
    List<Shown> sentences = new ArrayList<>();
    for (Given one : given) {
      sentences.add(
          Explanations.sentence(
              "way-gives", Shown.of(words(one.way())), Shown.of(shown(result, one.printed()))));
    }
    return start(result, code, severity)
        .computed(computed(result, given.get(0).printed()))
        .addAllDetails(Explanations.paragraph(sentences))
        .build();
  }

  /** A share of one age group in another says something about neither. */
  private Optional<Finding> ages(NumberRelation relation) {
    PrintedNumber result = number(relation.result());
    for (NumberWay way : relation.ways()) {
      if (way.kind() != NumberWay.Kind.SHARE) {
        continue;
      }
      Optional<AgeBand> part = number(way.terms().get(0)).ages();
      Optional<AgeBand> whole = number(way.terms().get(1)).ages();
      if (part.isPresent() && whole.isPresent() && !part.equals(whole)) {
        return Optional.of(
            start(result, "table.age-base", Severity.WARNING)
                .addDetails(
                    Shown.of(number(way.terms().get(0)).subject()),
                    Shown.of(part.get().toString()),
                    Shown.of(number(way.terms().get(1)).subject()),
                    Shown.of(whole.get().toString()))
                .build());
      }
    }
    return Optional.empty();
  }

  private FindingBuilder start(PrintedNumber result, String code, Severity severity) {
    return Finding.builder()
        .code(code)
        .severity(severity)
        .place(Place.of(report.source().title(), result.place().where()))
        .subject(Shown.of(result.subject()))
        .printed(Shown.of(result.raw()));
  }

  private PrintedNumber number(String id) {
    return Objects.requireNonNull(numbers.get(id));
  }

  private Given given(NumberWay way) {
    List<Range> printed = new ArrayList<>();
    List<Range> possible = new ArrayList<>();
    for (String term : way.terms()) {
      NumberSpan span = number(term).value();
      printed.add(new Range(span.fromInclusive(), span.toInclusive()));
      possible.add(new Range(span.lowest(), span.highest()));
    }
    return new Given(way, range(way.kind(), printed), range(way.kind(), possible));
  }

  /** All that the terms give when each goes through its range: ends give the ends. */
  private static Range range(NumberWay.Kind kind, List<Range> terms) {
    if (kind == NumberWay.Kind.SUM) {
      BigDecimal low = BigDecimal.ZERO;
      BigDecimal high = BigDecimal.ZERO;
      for (Range term : terms) {
        low = low.add(term.low());
        high = high.add(term.high());
      }
      return new Range(low, high);
    }
    // Every other kind rises or falls with each of its terms, so that no value between matters.
    List<BigDecimal> values = new ArrayList<>();
    for (int corner = 0; corner < 1 << terms.size(); corner++) {
      List<BigDecimal> at = new ArrayList<>();
      for (int i = 0; i < terms.size(); i++) {
        at.add((corner >> i & 1) == 0 ? terms.get(i).low() : terms.get(i).high());
      }
      values.add(value(kind, at));
    }
    return new Range(
        values.stream().min(BigDecimal::compareTo).orElseThrow(),
        values.stream().max(BigDecimal::compareTo).orElseThrow());
  }

  private static BigDecimal value(NumberWay.Kind kind, List<BigDecimal> terms) {
    BigDecimal first = terms.get(0);
    return switch (kind) {
      case SUM -> terms.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      case SAME -> first;
      case DIFFERENCE -> first.subtract(terms.get(1));
      case SHARE -> percent(first, terms.get(1));
      case REST -> percent(terms.get(1).subtract(first), terms.get(1));
      case CHANGE -> percent(terms.get(1).subtract(first), first);
      case PORTION -> first.multiply(terms.get(1)).divide(HUNDRED);
      case SAME_BASE -> terms.get(2).multiply(terms.get(1)).divide(first, MathContext.DECIMAL64);
    };
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64);
  }

  private static Shown computed(PrintedNumber result, Range given) {
    return given.single()
        ? Shown.of(rounded(result, given.low()), result.unit())
        : Shown.of(shown(result, given));
  }

  private static Label shown(PrintedNumber result, Range given) {
    return Label.of(shown(result, given, Language.SV), shown(result, given, Language.EN));
  }

  private static String shown(PrintedNumber result, Range given, Language language) {
    String low = Shown.of(rounded(result, given.low()), result.unit()).text(language);
    String high = Shown.of(rounded(result, given.high()), result.unit()).text(language);
    return low.equals(high) ? low : low + " – " + high;
  }

  /** With one decimal more than is printed, so that it can be seen on which side it lies. */
  private static BigDecimal rounded(PrintedNumber result, BigDecimal number) {
    int printed = Math.max(0, result.value().step().stripTrailingZeros().scale());
    int decimals = result.unit() == NumberUnit.PERCENT ? printed + 1 : printed;
    BigDecimal value = number.setScale(decimals, RoundingMode.HALF_UP);
    return number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : value;
  }

  private Label words(NumberWay way) {
    List<PrintedNumber> terms = way.terms().stream().map(this::number).toList();
    if (way.kind() == NumberWay.Kind.SUM && terms.size() > MOST_TERMS) {
      return Explanations.label("many-terms", Integer.toString(terms.size()));
    }
    return Label.of(words(way.kind(), terms, Language.SV), words(way.kind(), terms, Language.EN));
  }

  private static String words(NumberWay.Kind kind, List<PrintedNumber> terms, Language language) {
    List<String> texts = terms.stream().map(term -> text(term, language)).toList();
    if (kind == NumberWay.Kind.SUM) {
      return String.join(" + ", texts);
    }
    if (kind == NumberWay.Kind.SAME) {
      PrintedNumber other = terms.get(0);
      return Explanations.label("way.same", other.subject().in(language), other.place().where())
          .in(language);
    }
    String key =
        switch (kind) {
          case DIFFERENCE -> "way.difference";
          case SHARE -> "way.share";
          case REST -> "way.rest";
          case CHANGE -> "way.change";
          case PORTION -> "way.portion";
          default -> "way.same-base";
        };
    return Explanations.label(key, texts.toArray(String[]::new)).in(language);
  }

  private static String text(PrintedNumber number, Language language) {
    NumberSpan span = number.value();
    Shown from = Shown.of(plain(span.fromInclusive()), number.unit());
    return span.isRange()
        ? from.text(language)
            + "–"
            + Shown.of(plain(span.toInclusive()), number.unit()).text(language)
        : from.text(language);
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number;
  }
}
