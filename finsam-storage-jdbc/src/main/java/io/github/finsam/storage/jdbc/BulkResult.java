package io.github.finsam.storage.jdbc;

/**
 * What came of loading many responses.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stored how many were stored; 0 if all were one unit of work and loading was stopped
 * @param skipped how many were passed over because their source ids were stored already or came
 *     before
 * @param stopped whether loading was stopped before all were read
 */
public record BulkResult(long stored, long skipped, boolean stopped) {}
