package io.github.finsam.indicators.table;

import io.github.finsam.base.Label;

/** Something that can stand in the key of a row: a name for programs and one for people. */
public interface Named {

  /** Name for programs, not blank. */
  String id();

  /** Name for people. */
  Label label();
}
