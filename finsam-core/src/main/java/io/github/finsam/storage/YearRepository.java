package io.github.finsam.storage;

import io.github.finsam.base.ForbundYear;

/**
 * Reads and writes aggregates that a förbund has one of a year.
 *
 * @param <V> the type of the aggregates
 */
public interface YearRepository<V> extends YearReader<V>, Repository<ForbundYear, V> {}
