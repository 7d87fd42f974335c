/** How the port is kept in tables. */
@NullMarked
package io.github.finsam.storage.jdbc.internal;

import org.jspecify.annotations.NullMarked;
