package io.github.finsam.exchange.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of a table. */
record Column(
    String name, Type type, boolean required, Optional<Class<? extends Enum<?>>> constants) {

  static Column req(String name, Type type) {
    return new Column(name, type, true, Optional.empty());
  }

  static Column opt(String name, Type type) {
    return new Column(name, type, false, Optional.empty());
  }

  static Column req(String name, Class<? extends Enum<?>> constants) {
    return new Column(name, Type.ENUM, true, Optional.of(constants));
  }

  static Column opt(String name, Class<? extends Enum<?>> constants) {
    return new Column(name, Type.ENUM, false, Optional.of(constants));
  }

  Object parse(String text) {
    if (constants.isEmpty()) {
      return type.parse(text);
    }
    Enum<?>[] allowed = constants.get().getEnumConstants();
    for (Enum<?> constant : allowed) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new CellException(
        "constant", Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", ")));
  }
}
