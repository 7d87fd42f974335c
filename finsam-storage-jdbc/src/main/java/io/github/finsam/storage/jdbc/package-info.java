/** The storage port over JDBC: H2 embedded by default, PostgreSQL and MariaDB beside it. */
@NullMarked
package io.github.finsam.storage.jdbc;

import org.jspecify.annotations.NullMarked;
