package io.github.finsam.base;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The one style of generated builders and withers: a builder that lacks a component throws {@link
 * InvalidValueException}, as the constructor does for a bad one.
 */
@Value.Style(throwForInvalidImmutableState = InvalidValueException.class, jdkOnly = true)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface FinsamStyle {}
