/**
 * What is counted in insatser and what closing a period froze: heads by sex, flows, anonymous
 * entries, volumes. No person can be stored here, and no pseudonym either.
 *
 * <pre>{@code
 * InsatsCounts counts =
 *     InsatsCounts.builder()
 *         .id(InsatsYear.of(insats, 2014))
 *         .forbund(forbund)
 *         .planned(120)
 *         .participants(BySex.of(55, 68))
 *         .build();
 * ClosedPeriod closed = ClosedPeriod.of(counts, LocalDate.of(2015, 3, 5));
 * }</pre>
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.count;

import org.jspecify.annotations.NullMarked;
