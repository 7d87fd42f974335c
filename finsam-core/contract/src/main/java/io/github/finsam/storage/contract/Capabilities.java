package io.github.finsam.storage.contract;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an adapter can do. A missing capability skips the tests that need it, with its reason.
 *
 * <p>Immutable and thread-safe.
 *
 * @param missing why each missing capability is missing, not blank; empty if none is
 */
public record Capabilities(Map<Capability, String> missing) {

  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException if a reason is blank
   */
  public Capabilities {
    EnumMap<Capability, String> copy = new EnumMap<>(Capability.class);
    copy.putAll(missing);
    copy.forEach(
        (capability, reason) -> {
          if (reason.isBlank()) {
            throw new IllegalArgumentException("Say why " + capability + " is missing");
          }
        });
    missing = Collections.unmodifiableMap(copy);
  }

  /** Everything. */
  public static Capabilities all() {
    return new Capabilities(Map.of());
  }

  /** All of these but one. */
  public Capabilities without(Capability capability, String reason) {
    EnumMap<Capability, String> more = new EnumMap<>(Capability.class);
    more.putAll(missing);
    more.put(capability, reason);
    return new Capabilities(more);
  }

  /** Whether the adapter has the capability. */
  public boolean has(Capability capability) {
    return !missing.containsKey(capability);
  }

  /** Why the capability is missing; empty if it is not. */
  public Optional<String> whyMissing(Capability capability) {
    return Optional.ofNullable(missing.get(capability));
  }
}
