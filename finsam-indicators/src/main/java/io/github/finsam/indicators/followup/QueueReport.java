package io.github.finsam.indicators.followup;

import io.github.finsam.indicators.judge.Outcome;
import java.util.Optional;

/**
 * The queue of a period: who waited when it began and was referred during it started, was withdrawn
 * or waits at its end. Those who left the queue otherwise, by withdrawing their consent before they
 * started, are counted as withdrawn.
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
