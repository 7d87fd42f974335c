@org.jspecify.annotations.NullMarked
package io.github.finsam.indicators.instrument.internal;
