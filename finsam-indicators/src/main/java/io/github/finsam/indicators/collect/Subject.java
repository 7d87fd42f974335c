package io.github.finsam.indicators.collect;

/** Whom a form is about or put to; immutable and thread-safe. */
public sealed interface Subject permits Spell, AskedGroup {

  /** The key by which answers are told apart; opaque, not blank. */
  String key();
}
