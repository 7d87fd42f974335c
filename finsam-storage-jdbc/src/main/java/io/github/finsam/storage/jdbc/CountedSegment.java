package io.github.finsam.storage.jdbc;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.time.HalfYear;

/**
 * The answers of one förbund to one form in one half-year, which are counted together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund
 * @param form the form
 * @param halfYear the half-year
 */
public record CountedSegment(ForbundId forbund, FormId form, HalfYear halfYear) {}
