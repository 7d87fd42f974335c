package io.github.finsam.storage.jdbc.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Rows that PostgreSQL copies out in its binary format: the signature, flags and a head, then for
 * each row the number of columns and each with its length in bytes, high bytes first.
 */
final class CopyRows extends AnswerRows {

  private static final int SIGNATURE = 11;
  private static final LocalDate DAY_0 = LocalDate.of(2000, 1, 1);

  private final Connection connection;
  private final CopyOut out;
  private final CopyLimit limit;
  private final Texts forbunds = new Texts();
  private final Texts insatser = new Texts();

  private byte[] bytes = {};
  private int at;
  private boolean begun;
  private boolean failed;

  private CopyRows(Connection connection, CopyOut out, Set<Part> parts, CopyLimit limit) {
    super(parts);
    this.connection = connection;
    this.out = out;
    this.limit = limit;
  }

  /**
   * Rows of a query with the columns form, half_year, those of the parts in their order, and the
   * codes.
   *
   * @param limit how long the copy may take; ended with the rows
   */
  static CopyRows open(Session session, String query, Set<Part> parts, CopyLimit limit)
      throws SQLException {
    Connection connection = session.connection();
    CopyOut out =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout (format binary)");
    return new CopyRows(connection, out, parts, limit);
  }

  @Override
  boolean next() throws SQLException {
    if (!begun) {
      begun = true;
      need(SIGNATURE + 2 * Integer.BYTES);
      at += SIGNATURE + Integer.BYTES;
      int extension = number4();
      need(extension);
      at += extension;
    }
    need(Short.BYTES);
    if (number2() < 0) {
      close();
      return false;
    }
    value();
    form = number8();
    value();
    half = number2();
    if (withForbund) {
      forbund = text(forbunds, value());
    }
    if (withSource) {
      int size = value();
      sourceId = new String(bytes, at, size, StandardCharsets.UTF_8);
      at += size;
    }
    if (withDay) {
      value();
      day = DAY_0.plusDays(number4());
    }
    if (withSex) {
      sex = value() < 0 ? 0 : number2();
    }
    if (withAges) {
      int youngest = value() < 0 ? NO_AGES : number2();
      int oldest = value() < 0 ? AGES - 1 : number2();
      ages = youngest < 0 ? NO_AGES : youngest * AGES + oldest;
    }
    if (withInsats) {
      int size = value();
      insats = size < 0 ? null : text(insatser, size);
    }
    length = value();
    codes = bytes;
    from = at;
    at += length;
    return true;
  }

  /** The length of the next value, which is then there; negative for null. */
  private int value() throws SQLException {
    need(Integer.BYTES);
    int size = number4();
    need(size);
    return size;
  }

  private String text(Texts texts, int size) {
    String text = texts.text(bytes, at, size);
    at += size;
    return text;
  }

  private int number2() {
    int number = (short) (bytes[at] << Byte.SIZE | bytes[at + 1] & 0xFF);
    at += Short.BYTES;
    return number;
  }

  private int number4() {
    int high = number2();
    return high << Short.SIZE | number2() & 0xFFFF;
  }

  private long number8() {
    long high = number4();
    return high << Integer.SIZE | number4() & 0xFFFFFFFFL;
  }

  /** Reads on until so many bytes are there. */
  private void need(int count) throws SQLException {
    while (bytes.length - at < count) {
      byte[] more = read();
      if (more == null) {
        throw new SQLException("The copy ended within a row");
      }
      if (at < bytes.length) {
        byte[] both = Arrays.copyOfRange(bytes, at, bytes.length + more.length);
        System.arraycopy(more, 0, both, bytes.length - at, more.length);
        bytes = both;
      } else {
        bytes = more;
      }
      at = 0;
    }
  }

  private byte @Nullable [] read() throws SQLException {
    failed = true;
    byte[] more;
    try {
      more = out.readFromCopy();
    } catch (Throwable e) {
      if (out.isActive()) {
        // As when memory is short: nobody knows how far it was read, and whatever is asked of the
        // connection next would wait for the end of the copy.
        connection.abort(Runnable::run);
      }
      throw e;
    }
    failed = false;
    return more;
  }

  /** Reads what is left: a request to cancel might come too late and hit what is asked next. */
  @Override
  public void close() throws SQLException {
    while (!failed && out.isActive() && read() != null) {
      // Nobody wants it.
    }
    if (!failed) {
      limit.end();
    }
  }

  /** Texts that come again and again: each is made once. */
  private static final class Texts {

    private byte[][] met = new byte[256][];
    private @Nullable String[] texts = new String[256];
    private int size;
    private int last;

    String text(byte[] bytes, int from, int length) {
      if (texts[last] == null || !isAt(last, bytes, from, length)) {
        last = place(bytes, from, length);
      }
      String text = texts[last];
      if (text == null) {
        text = new String(bytes, from, length, StandardCharsets.UTF_8);
        met[last] = Arrays.copyOfRange(bytes, from, from + length);
        texts[last] = text;
        size++;
        if (size * 2 > texts.length) {
          grow();
          last = place(bytes, from, length);
        }
      }
      return text;
    }

    private boolean isAt(int place, byte[] bytes, int from, int length) {
      return Arrays.equals(met[place], 0, met[place].length, bytes, from, from + length);
    }

    /** Where the text is, or the free place where it belongs. */
    private int place(byte[] bytes, int from, int length) {
      int hash = 0;
      for (int i = from; i < from + length; i++) {
        hash = 31 * hash + bytes[i];
      }
      int place = (hash * 0x9E3779B9 >>> 7) & (texts.length - 1);
      while (texts[place] != null && !isAt(place, bytes, from, length)) {
        place = (place + 1) & (texts.length - 1);
      }
      return place;
    }

    private void grow() {
      byte[][] metBefore = met;
      @Nullable String[] textsBefore = texts;
      met = new byte[metBefore.length * 2][];
      texts = new String[met.length];
      for (int i = 0; i < metBefore.length; i++) {
        if (textsBefore[i] != null) {
          int place = place(metBefore[i], 0, metBefore[i].length);
          met[place] = metBefore[i];
          texts[place] = textsBefore[i];
        }
      }
    }
  }
}
