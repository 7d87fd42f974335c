package io.github.finsam.rules;

import io.github.finsam.base.Label;
import io.github.finsam.code.AgeBand;
import io.github.finsam.finding.Document;
import io.github.finsam.finding.FactKind;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.FindingBuilder;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.PrintedFigure;
import io.github.finsam.finding.Severity;
import io.github.finsam.finding.Shown;
import io.github.finsam.finding.StatedFact;
import io.github.finsam.insats.Extension;
import io.github.finsam.insats.FinancingForm;
import io.github.finsam.insats.Insats;
import io.github.finsam.time.Dated;
import io.github.finsam.time.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document states in words and dates, against the insatser, the year and other places. */
final class StatedFacts {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TWO_DATES =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s*[-–—]\\s*(\\d{4}-\\d{2}-\\d{2})\\.?");
  private static final Pattern AGES =
      Pattern.compile("(\\d{1,3})\\s*[-–—]\\s*(\\d{1,3})(?:\\s*år)?");
  private static final Pattern AGES_FROM = Pattern.compile("(\\d{1,3})\\s*år och äldre");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(\\d{1,2})\\s+(\\p{L}+)\\s+(\\d{4})");
  private static final List<String> MONTHS =
      List.of(
          "januari",
          "februari",
          "mars",
          "april",
          "maj",
          "juni",
          "juli",
          "augusti",
          "september",
          "oktober",
          "november",
          "december");

  private final Document document;
  private final Dossier dossier;

  private StatedFacts(Document document, Dossier dossier) {
    this.document = document;
    this.dossier = dossier;
  }

  static List<Finding> check(Document document, Dossier dossier) {
    StatedFacts checks = new StatedFacts(document, dossier);
    List<Finding> findings = new ArrayList<>();
    for (StatedFact fact : document.facts()) {
      checks.fact(fact).ifPresent(findings::add);
    }
    return findings;
  }

  /** Statements about one thing that stand in several places must say the same. */
  static List<Finding> betweenDocuments(List<Document> documents) {
    record Stated(Document document, StatedFact fact) {}
    Map<String, List<Stated>> bySubject = new LinkedHashMap<>();
    for (Document document : documents) {
      for (StatedFact fact : document.facts()) {
        if (fact.kind() == FactKind.EVENT_DATE || fact.kind() == FactKind.STATEMENT) {
          bySubject
              .computeIfAbsent(fact.kind() + " " + fact.subject(), k -> new ArrayList<>())
              .add(new Stated(document, fact));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<Stated> stated : bySubject.values()) {
      Stated first = stated.get(0);
      stated.stream()
          .skip(1)
          .filter(s -> !normal(s.fact()).equals(normal(first.fact())))
          .forEach(
              other ->
                  findings.add(
                      start(first.document(), first.fact(), "fact.stated-differently")
                          .severity(Severity.WARNING)
                          .subject(Shown.of(first.fact().subject()))
                          .computed(Shown.of(other.fact().raw()))
                          .addDetails(
                              Shown.of(place(other.document(), other.fact().place()).toString()))
                          .build()));
    }
    return findings;
  }

  private Optional<Finding> fact(StatedFact fact) {
    return switch (fact.kind()) {
      case INSATS_PERIOD -> insats(fact).flatMap(insats -> period(fact, insats));
      case INSATS_AGES -> insats(fact).flatMap(insats -> ages(fact, insats));
      case INSATS_FORM -> insats(fact).flatMap(insats -> form(fact, insats));
      case STATEMENT_PERIOD -> statementPeriod(fact);
      case NOTE_LABEL -> noteLabel(fact);
      case REPORTED_EVENT -> reportedEvent(fact);
      case EVENT_DATE, STATEMENT -> Optional.empty();
    };
  }

  private Optional<Insats> insats(StatedFact fact) {
    return dossier.insats(fact.subject());
  }

  private Optional<Finding> period(StatedFact fact, Insats insats) {
    Optional<String[]> ends = twoDates(fact.raw());
    if (ends.isEmpty()) {
      return loneDate(fact, insats);
    }
    Optional<Finding> bad =
        badDates(fact, ends.get(), Shown.of(insats.name()), insats.course().actual());
    if (bad.isPresent()) {
      return bad;
    }
    LocalDate start = LocalDate.parse(ends.get()[0]);
    LocalDate end = LocalDate.parse(ends.get()[1]);
    boolean startFits = start.equals(insats.course().planned().startInclusive());
    boolean endFits = ends(insats).contains(end) || goesOn(insats, end);
    if (startFits && endFits) {
      return Optional.empty();
    }
    return Optional.of(period(fact, insats, "fact.period-differs"));
  }

  /** A lone date is when something began or ended; more than that is no period at all. */
  private Optional<Finding> loneDate(StatedFact fact, Insats insats) {
    Matcher dates = DATE.matcher(fact.raw());
    if (!dates.find()) {
      return Optional.of(period(fact, insats, "fact.unreadable-period"));
    }
    String only = dates.group();
    if (dates.find() || fact.raw().replace(only, "").matches(".*\\d{4}.*")) {
      return Optional.of(period(fact, insats, "fact.unreadable-period"));
    }
    Optional<Finding> bad =
        badDates(
            fact, new String[] {only, only}, Shown.of(insats.name()), insats.course().actual());
    if (bad.isPresent()) {
      return bad;
    }
    LocalDate day = LocalDate.parse(only);
    Set<LocalDate> known = ends(insats);
    known.add(insats.course().planned().startInclusive());
    for (Dated<FinancingForm> form : insats.course().forms().entries()) {
      known.add(form.during().startInclusive());
      form.during().endInclusive().ifPresent(known::add);
    }
    insats.course().merger().ifPresent(m -> known.add(m.on()));
    return known.contains(day)
        ? Optional.empty()
        : Optional.of(period(fact, insats, "fact.period-differs"));
  }

  /** A stated period beside the one the insats had. */
  private Finding period(StatedFact fact, Insats insats, String code) {
    return start(document, fact, code)
        .severity(Severity.ERROR)
        .subject(Shown.of(insats.name()))
        .computed(shown(insats.course().planned(), insats.course().actual()))
        .build();
  }

  private Optional<Finding> badDates(
      StatedFact fact, String[] ends, Shown subject, Period expected) {
    for (String end : ends) {
      if (parse(end).isEmpty()) {
        return Optional.of(
            start(document, fact, "fact.no-such-day")
                .severity(Severity.ERROR)
                .subject(subject)
                .computed(Explanations.days(expected))
                .addDetails(Shown.of(end))
                .build());
      }
    }
    if (LocalDate.parse(ends[1]).isBefore(LocalDate.parse(ends[0]))) {
      return Optional.of(
          start(document, fact, "fact.ends-before-start")
              .severity(Severity.ERROR)
              .subject(subject)
              .computed(Explanations.days(expected))
              .build());
    }
    return Optional.empty();
  }

  private static Shown shown(Period planned, Period actual) {
    Shown days = Explanations.days(planned);
    if (planned.equals(actual)) {
      return days;
    }
    return actual
        .endInclusive()
        .map(end -> Explanations.sentence(ended(planned, end), days, Shown.of(end)))
        .orElseGet(() -> Explanations.sentence("prolonged-open", days));
  }

  /** A merger ends an insats before the day planned. */
  private static String ended(Period planned, LocalDate end) {
    return planned.endInclusive().filter(end::isAfter).isPresent() ? "prolonged" : "ended";
  }

  private static Set<LocalDate> ends(Insats insats) {
    Set<LocalDate> ends = new HashSet<>();
    insats.course().planned().endInclusive().ifPresent(ends::add);
    insats.course().actual().endInclusive().ifPresent(ends::add);
    insats.course().extensions().forEach(e -> e.newEnd().ifPresent(ends::add));
    return ends;
  }

  /** Prolonged until further notice: any later end may be the one decided since. */
  private static boolean goesOn(Insats insats, LocalDate end) {
    return insats.course().extensions().stream().map(Extension::newEnd).anyMatch(Optional::isEmpty)
        && insats.course().planned().endInclusive().map(end::isAfter).orElse(true);
  }

  private Optional<Finding> ages(StatedFact fact, Insats insats) {
    return insats
        .targetGroup()
        .ages()
        .filter(known -> contradicts(fact.raw(), known))
        .map(
            known ->
                start(document, fact, "fact.ages-differ")
                    .severity(Severity.ERROR)
                    .subject(Shown.of(insats.name()))
                    .computed(Shown.of(known.toString()))
                    .build());
  }

  /** A text that names no ages contradicts none; one with the ends reversed does. */
  private static boolean contradicts(String raw, AgeBand known) {
    Matcher span = AGES.matcher(raw);
    if (span.find()) {
      return Integer.parseInt(span.group(1)) != known.fromInclusive()
          || !known.toInclusive().equals(Optional.of(Integer.valueOf(span.group(2))));
    }
    Matcher from = AGES_FROM.matcher(raw);
    return from.find()
        && (Integer.parseInt(from.group(1)) != known.fromInclusive()
            || known.toInclusive().isPresent());
  }

  private Optional<Finding> form(StatedFact fact, Insats insats) {
    Set<FinancingForm> stated = forms(fact.raw());
    List<FinancingForm> had = insats.course().forms().during(Period.year(year().getValue()));
    if (stated.isEmpty() || had.isEmpty() || had.containsAll(stated)) {
      return Optional.empty();
    }
    return Optional.of(
        start(document, fact, "fact.form-differs")
            .severity(Severity.ERROR)
            .subject(Shown.of(insats.name()))
            .computed(
                Shown.of(
                    Label.of(
                        String.join("/", had.stream().map(f -> f.label().sv()).toList()),
                        String.join("/", had.stream().map(f -> f.label().en()).toList()))))
            .addDetails(Shown.of(year().toString()))
            .build());
  }

  private static Set<FinancingForm> forms(String raw) {
    String text = raw.toLowerCase(Locale.ROOT);
    Set<FinancingForm> forms = EnumSet.noneOf(FinancingForm.class);
    if (text.contains("finsam")) {
      forms.add(FinancingForm.FINSAM_PROJECT);
    }
    if (text.contains("esf-upphand")) {
      forms.add(FinancingForm.ESF_PROCUREMENT);
    } else if (text.contains("esf")) {
      forms.add(FinancingForm.ESF_PROJECT);
    }
    if (text.contains("ordinarie")) {
      forms.add(FinancingForm.ORDINARY);
    }
    return forms;
  }

  /** The year the document speaks of: the latest of its figures, else the year it came out. */
  private Year year() {
    return document.figures().stream()
        .map(PrintedFigure::year)
        .max(Year::compareTo)
        .orElse(Year.of(document.source().year()));
  }

  private Optional<Finding> statementPeriod(StatedFact fact) {
    Optional<String[]> ends = twoDates(fact.raw());
    if (ends.isEmpty() || !isYear(fact.subject())) {
      return Optional.empty();
    }
    Period expected = Period.year(Integer.parseInt(fact.subject()));
    Shown subject = Shown.of(Explanations.label("statement-period", fact.subject()));
    Optional<Finding> bad = badDates(fact, ends.get(), subject, expected);
    if (bad.isPresent()) {
      return bad;
    }
    boolean fits =
        LocalDate.parse(ends.get()[0]).equals(expected.startInclusive())
            && expected.endInclusive().filter(LocalDate.parse(ends.get()[1])::equals).isPresent();
    return fits
        ? Optional.empty()
        : Optional.of(
            start(document, fact, "fact.period-differs")
                .severity(Severity.ERROR)
                .subject(subject)
                .computed(Explanations.days(expected))
                .build());
  }

  private static boolean isYear(String text) {
    return text.matches("[12][0-9]{3}");
  }

  /** A line shown for one year and the year before can only speak of these two. */
  private Optional<Finding> noteLabel(StatedFact fact) {
    if (!isYear(fact.subject())) {
      return Optional.empty();
    }
    int column = Integer.parseInt(fact.subject());
    Matcher years = YEAR.matcher(fact.raw());
    while (years.find()) {
      int year = Integer.parseInt(years.group());
      if (year != column && year != column - 1) {
        return Optional.of(
            start(document, fact, "fact.label-year")
                .severity(Severity.WARNING)
                .subject(Shown.of(fact.place().where()))
                .computed(
                    Explanations.sentence(
                        "two-years",
                        Shown.of(Integer.toString(column - 1)),
                        Shown.of(Integer.toString(column))))
                .addDetails(Shown.of(years.group()))
                .build());
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> reportedEvent(StatedFact fact) {
    Optional<LocalDate> day = parse(fact.raw());
    if (day.isEmpty() || document.datedOn().filter(day.get()::isAfter).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        start(document, fact, "fact.after-document")
            .severity(Severity.WARNING)
            .subject(Shown.of(fact.subject()))
            .computed(document.datedOn().map(Shown::of))
            .build());
  }

  private static FindingBuilder start(Document document, StatedFact fact, String code) {
    return Finding.builder()
        .code(code)
        .place(place(document, fact.place()))
        .printed(Shown.of(fact.raw()));
  }

  private static Place place(Document document, Place place) {
    return Place.of(document.source().title(), place.where());
  }

  private static Optional<String[]> twoDates(String raw) {
    Matcher matcher = TWO_DATES.matcher(raw.strip());
    return matcher.matches()
        ? Optional.of(new String[] {matcher.group(1), matcher.group(2)})
        : Optional.empty();
  }

  private static Optional<LocalDate> parse(String raw) {
    try {
      Matcher words = DAY_AND_MONTH.matcher(raw.strip());
      if (words.matches() && MONTHS.contains(words.group(2).toLowerCase(Locale.ROOT))) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(words.group(3)),
                MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1,
                Integer.parseInt(words.group(1))));
      }
      return Optional.of(LocalDate.parse(raw.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String normal(StatedFact fact) {
    if (fact.kind() == FactKind.EVENT_DATE) {
      return parse(fact.raw()).map(LocalDate::toString).orElse(fact.raw());
    }
    return fact.raw().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
