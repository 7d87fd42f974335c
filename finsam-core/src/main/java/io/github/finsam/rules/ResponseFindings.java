package io.github.finsam.rules;

import io.github.finsam.base.InsatsId;
import io.github.finsam.finding.Finding;
import io.github.finsam.finding.Place;
import io.github.finsam.finding.Shown;
import io.github.finsam.insats.Insats;
import io.github.finsam.survey.Response;
import io.github.finsam.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Collects what is wrong with the questionnaires of a förbund while they stream by, so that nobody
 * has to hold them all:
 *
 * <pre>{@code
 * List<Finding> findings =
 *     store.read(
 *         s -> {
 *           ResponseFindings found = Rules.all().responses(s.dossier(forbund));
 *           s.responses().forEach(TallyQuery.of(edition).ofForbunds(Set.of(forbund)), found);
 *           return found.findings();
 *         });
 * }</pre>
 *
 * <p>Of each rule and insats the first {@value #SHOWN} findings are kept, by place; one more says
 * how many others there are and between which days. Its code is that of the rule followed by {@code
 * .more}. The same questionnaires give the same findings in whatever order they come.
 *
 * <p>Not safe for use by several threads.
 */
public final class ResponseFindings implements Consumer<Response> {

  /** How many findings of one rule about one insats are kept. */
  public static final int SHOWN = 10;

  private final Dossier dossier;
  private final List<Checked> checks;
  private final Map<Key, Group> groups = new LinkedHashMap<>();

  ResponseFindings(Dossier dossier, List<Checked> checks) {
    this.dossier = dossier;
    this.checks = List.copyOf(checks);
  }

  /** A rule, its check, and whether it is used whatever the day. */
  record Checked(Rule rule, RuleCheck.OfResponses check, boolean always) {}

  private record Key(Rule rule, Optional<InsatsId> insats) {}

  /** What one rule found about one insats. */
  private static final class Group {

    private final Rule rule;
    private final PriorityQueue<Found> kept = new PriorityQueue<>(LAST_FIRST);
    private long more;
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;

    Group(Rule rule) {
      this.rule = rule;
    }

    void add(Found found) {
      kept.add(found);
      if (kept.size() > SHOWN) {
        LocalDate day = kept.remove().day();
        more++;
        first = day.isBefore(first) ? day : first;
        last = day.isAfter(last) ? day : last;
      }
    }

    void into(List<Finding> findings, Dossier dossier, Optional<InsatsId> insats) {
      kept.forEach(found -> findings.add(found.finding()));
      if (more > 0) {
        String name =
            insats
                .map(id -> dossier.insats(id).map(Insats::name).orElse(id.value()))
                .orElse(dossier.forbund().name());
        Place place =
            Place.of(dossier.forbund().id().value(), insats.map(InsatsId::value).orElse(""));
        findings.add(
            rule.finding(place, Shown.of(name))
                .code(rule.code() + ".more")
                .addDetails(
                    Explanations.sentence(
                        "more-questionnaires",
                        Shown.of(rule.title()),
                        Shown.of(more),
                        Explanations.days(DateRange.of(first, last))))
                .build());
      }
    }
  }

  private record Found(Finding finding, LocalDate day) {}

  private static final Comparator<Found> LAST_FIRST =
      Comparator.comparing(Found::finding, Rules.WORST_FIRST).reversed();

  /**
   * Looks at a questionnaire. One of another förbund is none of this dossier's and is passed over.
   */
  @Override
  public void accept(Response response) {
    if (!response.setting().forbund().equals(dossier.forbund().id())) {
      return;
    }
    LocalDate day = response.setting().day();
    LocalDate start = dossier.forbund().existence().startInclusive();
    // A day before there was any förbund, most likely mistyped, chooses no wording.
    LocalDate judged = day.isBefore(start) ? start : day;
    for (Checked checked : checks) {
      Rule rule = checked.rule();
      if (checked.always() || rule.wording().contains(judged)) {
        for (Finding finding : checked.check().check(rule, response, dossier)) {
          groups
              .computeIfAbsent(new Key(rule, response.setting().insats()), k -> new Group(rule))
              .add(new Found(finding, day));
        }
      }
    }
  }

  /** What was found so far, worst first, then by code and place as {@link Rules} has it. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    groups.forEach((key, group) -> group.into(findings, dossier, key.insats()));
    return Rules.sorted(findings);
  }
}
