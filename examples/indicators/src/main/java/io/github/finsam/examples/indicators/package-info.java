/** An example app: answers to the indicators, from CSV to a report, on synthetic data. */
@NullMarked
package io.github.finsam.examples.indicators;

import org.jspecify.annotations.NullMarked;
