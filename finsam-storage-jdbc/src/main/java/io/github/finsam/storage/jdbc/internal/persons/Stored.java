package io.github.finsam.storage.jdbc.internal.persons;

import io.github.finsam.pathway.Pathway;
import io.github.finsam.storage.Versioned;

/**
 * A pathway as it is stored.
 *
 * @param pathway the pathway
 * @param version its version
 * @param revision drawn anew whenever it is stored: versions begin again when an id is used again,
 *     revisions do not
 */
record Stored(Pathway pathway, long version, long revision) {

  Versioned<Pathway> versioned() {
    return new Versioned<>(pathway, version);
  }
}
