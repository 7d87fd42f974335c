@org.jspecify.annotations.NullMarked
package io.github.finsam.exchange.internal;
