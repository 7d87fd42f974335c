package io.github.finsam.indicators.instrument;

/**
 * Kind and level of an indicator.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind process or effect
 * @param level participants, staff, organisation or society
 */
public record Classification(IndicatorKind kind, Level level) {}
