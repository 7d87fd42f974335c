package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Label;
import java.util.Optional;

/**
 * A part of the description of an indicator.
 *
 * <p>Immutable and thread-safe.
 *
 * @param term the term of the heading that is defined; empty for what is said before any term
 * @param text what is said
 */
public record Description(Optional<Label> term, Label text) {}
