package io.github.finsam.pathway.internship;

import io.github.finsam.base.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of one need: the place it got, and for every other place why not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param need the need
 * @param place the place; empty if none fits
 * @param wishRank which of the wanted kinds of work it is, 1 the most wanted; empty without a place
 *     or if any work would do
 * @param refused places that do not fit, by id, each with every reason; a place that fits but was
 *     not chosen is not there
 */
public record InternshipMatch(
    InternshipNeed need,
    Optional<InternshipPlace> place,
    Optional<Integer> wishRank,
    Map<String, Set<MatchReason>> refused) {

  /** Copies the map in the order of the ids, and the reasons in that of the enum. */
  public InternshipMatch {
    Map<String, Set<MatchReason>> copy = new TreeMap<>();
    refused.forEach(
        (id, reasons) -> copy.put(id, Collections.unmodifiableSet(new TreeSet<>(reasons))));
    refused = Collections.unmodifiableMap(copy);
  }

  /** How many places each reason stands against; reasons against none are left out. */
  public Map<MatchReason, Integer> obstacles() {
    Map<MatchReason, Integer> counts = new TreeMap<>();
    refused.values().forEach(set -> set.forEach(reason -> counts.merge(reason, 1, Integer::sum)));
    return Collections.unmodifiableMap(counts);
  }

  /** One or two sentences for people: the place and why, or what stands in the way. */
  public String text(Language language) {
    boolean sv = language == Language.SV;
    if (place.isPresent()) {
      InternshipPlace got = place.get();
      String text = got.employer() + " (" + got.work() + ", " + got.kommun() + ").";
      return wishRank
          .map(
              rank -> text + (sv ? " Önskemål nummer " + rank + "." : " Wish number " + rank + "."))
          .orElse(text);
    }
    if (refused.isEmpty()) {
      return sv ? "Inga platser är anmälda." : "No places are registered.";
    }
    List<String> parts = new ArrayList<>();
    obstacles()
        .forEach(
            (reason, count) ->
                parts.add(
                    reason.label().in(language).toLowerCase(language.locale())
                        + " ("
                        + count
                        + ")"));
    return (sv ? "Ingen plats passar: " : "No place fits: ") + String.join(", ", parts) + ".";
  }
}
