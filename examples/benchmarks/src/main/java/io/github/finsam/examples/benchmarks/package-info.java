/** How fast answers are counted and pathways reported on, beside DuckDB and plain Java. */
@NullMarked
package io.github.finsam.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
