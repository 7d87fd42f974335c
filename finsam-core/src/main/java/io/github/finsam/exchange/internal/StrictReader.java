package io.github.finsam.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * UTF-8 text on its way to the parser, watched for what the parser would let pass: bytes that are
 * no UTF-8, quotes that are never closed or stand where they must not, fields without end. Ends
 * early where the rest cannot be read; {@link #problem()} then says why.
 */
final class StrictReader extends Reader {

  static final int MAX_FIELD = 1 << 20;

  /** Far more than any table has, and fewer than the parser takes offence at. */
  static final int MAX_FIELDS = 10_000;

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final byte[] buffer = new byte[1 << 14];
  private final ByteBuffer bytes = ByteBuffer.wrap(buffer).limit(0);
  // A byte gives at most one char, so a full byte buffer always fits.
  private final CharBuffer chars = CharBuffer.allocate((1 << 14) + 8).limit(0);
  private final BitSet malformed = new BitSet();
  private final BitSet strayQuotes = new BitSet();

  private State state = State.FIELD_START;
  private int line = 1;
  private int recordLine = 1;
  private int fieldLength;
  private int fields;
  private boolean afterCr;
  private boolean ended;
  private String problem = "";

  StrictReader(InputStream in) throws IOException {
    this.in = in;
    int n = in.readNBytes(buffer, 0, 3);
    bytes.limit(n);
    if (n == 0) {
      problem = "empty-file";
    } else if (n >= 2 && (starts(0xFE, 0xFF) || starts(0xFF, 0xFE))) {
      problem = "utf-16";
    } else if (n == 3 && starts(0xEF, 0xBB) && (buffer[2] & 0xFF) == 0xBF) {
      bytes.position(3);
    }
    ended = !problem.isEmpty();
  }

  private boolean starts(int first, int second) {
    return (buffer[0] & 0xFF) == first && (buffer[1] & 0xFF) == second;
  }

  /** Code of what keeps the rest from being read; empty if nothing does. Known at the end. */
  String problem() {
    return problem;
  }

  /** The line of the record that cannot be read. */
  int problemLine() {
    return recordLine;
  }

  /** Lines that records with bytes that are no UTF-8 start on. */
  BitSet malformed() {
    return malformed;
  }

  /** Lines that records with quotes within plain fields start on. */
  BitSet strayQuotes() {
    return strayQuotes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int n = Math.min(length, chars.remaining());
    chars.get(target, offset, n);
    return n;
  }

  private void fill() throws IOException {
    bytes.compact();
    int n = in.read(buffer, bytes.position(), bytes.remaining());
    boolean last = n < 0;
    bytes.position(bytes.position() + Math.max(n, 0));
    bytes.flip();
    chars.clear();
    while (!ended) {
      int from = chars.position();
      CoderResult result = decoder.decode(bytes, chars, last);
      scan(from);
      if (ended || !result.isError()) {
        break;
      }
      bytes.position(bytes.position() + result.length());
      malformed.set(recordLine);
      chars.put('\uFFFD');
      scan(chars.position() - 1);
    }
    if (last && !ended) {
      ended = true;
      if (state == State.QUOTED) {
        problem = "unbalanced-quote";
      }
    }
    chars.flip();
  }

  private void scan(int from) {
    for (int i = from; i < chars.position(); i++) {
      char c = chars.get(i);
      boolean lineEnd = c == '\r' || (c == '\n' && !afterCr);
      boolean restOfLineEnd = c == '\n' && afterCr;
      afterCr = c == '\r';
      if (lineEnd) {
        line++;
      }
      if (state == State.QUOTED) {
        if (c == '"') {
          state = State.AFTER_QUOTE;
        } else {
          grow(i);
        }
      } else if (c == ',') {
        state = State.FIELD_START;
        fieldLength = 0;
        if (++fields >= MAX_FIELDS) {
          stop("too-many-fields", i);
        }
      } else if (lineEnd || restOfLineEnd) {
        state = State.FIELD_START;
        fieldLength = 0;
        fields = 0;
        recordLine = line;
      } else if (c == '"' && state != State.PLAIN) {
        // Two quotes in a quoted field are one quote.
        state = State.QUOTED;
      } else if (state == State.AFTER_QUOTE) {
        stop("text-after-quote", i);
      } else {
        state = State.PLAIN;
        if (c == '"') {
          strayQuotes.set(recordLine);
        }
        grow(i);
      }
      if (ended) {
        return;
      }
    }
  }

  private void grow(int at) {
    if (++fieldLength > MAX_FIELD) {
      stop("field-too-long", at);
    }
  }

  private void stop(String code, int at) {
    problem = code;
    ended = true;
    chars.position(at);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
