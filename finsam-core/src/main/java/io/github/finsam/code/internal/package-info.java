@org.jspecify.annotations.NullMarked
package io.github.finsam.code.internal;
