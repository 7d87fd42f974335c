package io.github.finsam.storage.jdbc;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.FormId;
import io.github.finsam.time.HalfYear;
import java.util.Optional;

/**
 * The answers to one form in one half-year, of one förbund or of all, which are counted together.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund; empty means all förbund together
 * @param form the form
 * @param halfYear the half-year
 */
public record CountedSegment(Optional<ForbundId> forbund, FormId form, HalfYear halfYear) {}
