package io.github.finsam.storage.jdbc.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of answers one after the other, as they come from the database. Fields hold the current row,
 * so that none is made for it; those that were not asked for stay empty.
 */
abstract class AnswerRows implements AutoCloseable {

  /** No age. */
  static final int NO_AGES = -1;

  /** How many ages there may be, and as an oldest age that there is no limit. */
  static final int AGES = 256;

  /** Columns that one can do without. */
  enum Part {
    FORBUND,
    SOURCE,
    DAY,
    SEX,
    AGES,
    INSATS
  }

  /** All that a response is made of. */
  static final Set<Part> WHOLE = EnumSet.allOf(Part.class);

  final boolean withForbund;
  final boolean withSource;
  final boolean withDay;
  final boolean withSex;
  final boolean withAges;
  final boolean withInsats;

  long form;
  int half;
  @Nullable String forbund;
  @Nullable String sourceId;
  @Nullable LocalDate day;

  /** 0 if not registered, else as ISO/IEC 5218 numbers them. */
  int sex;

  /** Youngest age times {@link #AGES} and oldest age, or {@link #NO_AGES}. */
  int ages = NO_AGES;

  @Nullable String insats;

  /** The codes, of one questionnaire or of several alike one after the other. */
  byte[] codes = {};

  int from;
  int length;

  /** Rows with some columns. */
  AnswerRows(Set<Part> parts) {
    this.withForbund = parts.contains(Part.FORBUND);
    this.withSource = parts.contains(Part.SOURCE);
    this.withDay = parts.contains(Part.DAY);
    this.withSex = parts.contains(Part.SEX);
    this.withAges = parts.contains(Part.AGES);
    this.withInsats = parts.contains(Part.INSATS);
  }

  /** Goes to the next row; false if there is none. */
  abstract boolean next() throws SQLException;

  @Override
  public abstract void close() throws SQLException;
}
