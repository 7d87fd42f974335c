package io.github.finsam.indicators.followup;

import io.github.finsam.indicators.judge.Outcome;
import java.util.Optional;

/**
 * The queue of a period: who waited when it began and was referred during it started, was withdrawn
 * or waits at its end. Who withdrew the consent before the start left the queue on that day, as one
 * whose referral was withdrawn. The same as {@link
 * io.github.finsam.indicators.collect.InsatsQueue}, which is for those who work in one insats, for
 * any scope and by the policy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param waitingBefore who waited already when the period began
 * @param referred who was referred during it
 * @param started who started from the queue during it
 * @param withdrawn who left the queue without starting
 * @param waiting who waits at its end
 * @param capacity places of the insatser that run on its last day; empty if no insats states any
 * @param free places that nobody took on that day, negative if more took part than there are
 *     places; an absence if no capacity is stated or the participants are not shown
 */
public record QueueReport(
    Outcome<Long> waitingBefore,
    Outcome<Long> referred,
    Outcome<Long> started,
    Outcome<Long> withdrawn,
    Outcome<Long> waiting,
    Optional<Integer> capacity,
    Outcome<Long> free) {}
