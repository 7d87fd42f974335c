package io.github.finsam.examples.socialvalue;

import java.util.Locale;

/** Where the participants, the prices and the assumptions come from. */
enum Origin {
  /** The example made them up. */
  SYNTHETIC,
  /** The user gave them; the example does not know what they are. */
  OWN;

  /** What the names of files and the keys of texts begin with, in any language. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
