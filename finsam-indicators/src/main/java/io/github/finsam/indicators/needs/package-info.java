/**
 * Who needs coordinated rehabilitation: population groups and the share of each that is in need,
 * how they overlap, local tables beside the nation, long-term assistance, full-year equivalents and
 * what follows for the state's money. Also the tables of public reports, read for checking.
 *
 * <p>No size, share or overlap is built in: each comes from a table with its source. {@link
 * io.github.finsam.indicators.needs.NeedsTables} reads them.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.needs;

import org.jspecify.annotations.NullMarked;
