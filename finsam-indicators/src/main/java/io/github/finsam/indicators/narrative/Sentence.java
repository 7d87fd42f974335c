package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Label;

/**
 * A sentence in both languages.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what it is for
 * @param text the sentence, ending with a full stop
 */
public record Sentence(SentenceKind kind, Label text) {}
