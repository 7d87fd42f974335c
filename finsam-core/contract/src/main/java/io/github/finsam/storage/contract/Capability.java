package io.github.finsam.storage.contract;

/** What the suite asks of a store and an adapter may have to admit that it cannot give. */
public enum Capability {
  /** Units of work of several threads run side by side, none waiting for another to end. */
  CONCURRENT_UNITS,
  /** A snapshot stays as it was while other threads write. */
  SNAPSHOT_WHILE_WRITING,
  /** A refused insert, update or delete leaves its unit of work usable. */
  REFUSAL_LEAVES_UNIT_USABLE,
  /** A read or write begun inside another is refused. */
  NESTING_REFUSED,
  /** Keys are ordered by code point, also above U+FFFF and in upper and lower case. */
  CODE_POINT_ORDER
}
