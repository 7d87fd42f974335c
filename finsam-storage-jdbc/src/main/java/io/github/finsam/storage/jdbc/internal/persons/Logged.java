package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.storage.AccessEvent;

/**
 * Where in the log the events of a piece of work begin.
 *
 * @param number the number that its first event was given
 * @param first the first event
 */
record Logged(long number, AccessEvent first) {}
