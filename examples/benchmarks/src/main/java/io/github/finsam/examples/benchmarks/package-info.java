/** How fast answers are counted, beside DuckDB and plain Java. */
@NullMarked
package io.github.finsam.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
