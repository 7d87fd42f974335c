/**
 * The storage port over JDBC: H2 embedded by default, PostgreSQL and MariaDB beside it. What is
 * stored is read back equal, and every query is answered as the memory adapter answers it.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.storage.jdbc;

import org.jspecify.annotations.NullMarked;
