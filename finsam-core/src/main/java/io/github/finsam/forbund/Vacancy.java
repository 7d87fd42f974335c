package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;

/**
 * A seat of the board that nobody holds.
 *
 * <p>Immutable and thread-safe.
 *
 * @param member the member that is to fill it
 * @param kind ordinary or deputy
 */
public record Vacancy(MemberId member, SeatKind kind) {}
