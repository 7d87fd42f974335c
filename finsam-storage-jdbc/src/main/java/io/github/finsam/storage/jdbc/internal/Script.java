package io.github.finsam.storage.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A numbered script of SQL, named as Flyway names them.
 *
 * @param version 1 for the first
 * @param name its file
 * @param text statements, each ended by a semicolon at the end of a line
 */
record Script(int version, String name, String text) {

  private static final Pattern NAME = Pattern.compile("V([1-9][0-9]*)__[a-z_]+\\.sql");
  private static final String ROOT = "/io/github/finsam/storage/jdbc/";

  static Script load(String folder, String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(name);
    }
    return new Script(Integer.parseInt(matcher.group(1)), name, resource(folder + name));
  }

  static String resource(String path) {
    try (InputStream in = Script.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalStateException("No resource " + ROOT + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statements without their semicolons, comments left out. */
  List<String> statements() {
    String code =
        String.join("\n", text.lines().filter(line -> !line.strip().startsWith("--")).toList());
    return Stream.of(code.split(";\\s*(\n|$)"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /** Tells whether it is the script that ran: SHA-256 of its text. */
  String checksum() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
