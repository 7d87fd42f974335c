package io.github.finsam.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Language;
import io.github.finsam.base.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Tallies as bytes. */
class TallyWireTest {

  @Provide
  Arbitrary<List<Response>> responses() {
    return Questionnaires.lists();
  }

  @Provide
  Arbitrary<TallyQuery> queries() {
    return Questionnaires.queries();
  }

  private static Tally some() {
    return Questionnaires.plainly(
        TallyQuery.of(Questionnaires.EDITION).by(Dimension.values()),
        Questionnaires.random(3, 12, 5));
  }

  @Property(tries = 50)
  @Label("What is written is read, and is written the same again")
  void roundTrip(
      @ForAll("queries") TallyQuery query, @ForAll("responses") List<Response> responses) {
    Tally tally = Questionnaires.plainly(query, responses);
    byte[] bytes = tally.toBytes();
    Tally read = Tally.fromBytes(bytes);
    assertEquals(tally, read);
    assertEquals(tally.query(), read.query());
    assertArrayEquals(bytes, read.toBytes());
  }

  @Example
  void countsOfAllSizes() {
    TallyQuery query = TallyQuery.of("e");
    for (long count : new long[] {1, 127, 128, 255, 256, 65_536, 1L << 32, Long.MAX_VALUE}) {
      Tally tally =
          Tally.of(query, Map.of(new TallyCell("1", Group.ALL), Map.of(0, 1L, 127, count)));
      assertEquals(tally, Tally.fromBytes(tally.toBytes()));
      assertEquals(count, tally.count("1", Group.ALL, 127));
    }
    assertEquals(Tally.empty(query), Tally.fromBytes(Tally.empty(query).toBytes()));
  }

  @Example
  void serialised() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(some());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(some(), in.readObject());
    }
  }

  @Example
  @Label("No byte can be changed to any other")
  void everyDamageIsSeen() {
    byte[] bytes = some().toBytes();
    for (int at = 0; at < bytes.length; at++) {
      for (int flip = 1; flip < 256; flip++) {
        byte[] damaged = bytes.clone();
        damaged[at] ^= (byte) flip;
        assertRefused(damaged);
      }
    }
  }

  @Example
  void whatIsCutOrLongerIsRefused() {
    byte[] bytes = some().toBytes();
    for (int length = 0; length < bytes.length; length++) {
      assertRefused(Arrays.copyOf(bytes, length));
    }
    assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
  }

  @Example
  void anotherVersionIsRefused() {
    byte[] bytes = some().toBytes();
    bytes[5] = 2;
    Violation violation = assertRefused(bytes);
    assertEquals(List.of("mismatch", "version", "2"), named(violation));
    assertEquals("Argumentet 'version' ska vara 1 men har värdet 2", violation.text(Language.SV));
  }

  private static List<String> named(Violation violation) {
    return List.of(violation.code(), violation.argument(), violation.value());
  }

  @Property(tries = 2_000)
  @Label("With a checksum that fits, bytes are a tally that is written the same, or refused")
  void nothingElseIsRead(
      @ForAll @IntRange(max = 100_000) int where, @ForAll @IntRange(min = 1, max = 255) int flip) {
    byte[] bytes = some().toBytes();
    bytes[6 + where % (bytes.length - 10)] ^= (byte) flip;
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - 4);
    ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
    try {
      assertArrayEquals(bytes, Tally.fromBytes(bytes).toBytes());
    } catch (InvalidValueException refused) {
      assertEquals("damaged", refused.violations().get(0).code());
    }
  }

  private static Violation assertRefused(byte[] bytes) {
    Violation violation =
        assertThrows(InvalidValueException.class, () -> Tally.fromBytes(bytes)).violations().get(0);
    for (Language language : Language.values()) {
      assertFalse(violation.text(language).isBlank());
    }
    return violation;
  }
}
