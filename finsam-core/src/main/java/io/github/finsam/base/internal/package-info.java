@org.jspecify.annotations.NullMarked
package io.github.finsam.base.internal;
