package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.InsatsId;
import io.github.finsam.survey.TallyQuery;
import io.github.finsam.time.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of answers to read.
 *
 * @param forms revisions of forms, not none
 * @param halves numbers of half-years; none means all
 * @param forbunds förbund; none means all
 * @param insatser insatser; none means all, and answers about no insats
 * @param firstDay answers of this day or later; empty means all
 * @param lastDay answers of this day or earlier; empty means all
 */
record AnswerFilter(
    List<Long> forms,
    List<Integer> halves,
    List<String> forbunds,
    List<String> insatser,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay) {

  /** What a query includes of the answers to some forms. */
  static AnswerFilter of(TallyQuery query, Collection<Long> forms) {
    return new AnswerFilter(
        List.copyOf(forms),
        List.of(),
        query.forbunds().stream().map(ForbundId::value).toList(),
        query.insatser().stream().map(InsatsId::value).toList(),
        query.period().map(Period::startInclusive),
        query.period().flatMap(Period::endInclusive));
  }

  /** All answers to a form in a half-year. */
  static AnswerFilter of(long form, int half) {
    return new AnswerFilter(
        List.of(form), List.of(half), List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /** The same, only some segments and perhaps others of the same förbund, forms and half-years. */
  AnswerFilter around(Collection<Segment> segments) {
    return new AnswerFilter(
        segments.stream().map(Segment::form).distinct().toList(),
        segments.stream().map(Segment::half).distinct().toList(),
        segments.stream().map(Segment::forbund).distinct().toList(),
        insatser,
        firstDay,
        lastDay);
  }

  /** The same, only these half-years. */
  AnswerFilter inHalves(Collection<Integer> some) {
    return new AnswerFilter(forms, List.copyOf(some), forbunds, insatser, firstDay, lastDay);
  }
}
