@org.jspecify.annotations.NullMarked
package io.github.finsam.indicators.internal;
