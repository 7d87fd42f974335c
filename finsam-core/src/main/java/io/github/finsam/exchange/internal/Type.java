package io.github.finsam.exchange.internal;

import io.github.finsam.base.InvalidValueException;
import io.github.finsam.base.Sek;
import io.github.finsam.base.internal.Ids;
import io.github.finsam.survey.Tally;
import io.github.finsam.time.Period;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;

/** What a cell may hold. An empty cell is absent and never parsed. */
enum Type {
  /** An id as the typed ids have it. */
  ID {
    @Override
    Object parse(String text) {
      Ids.check("id", text);
      return text;
    }
  },
  TEXT {
    @Override
    Object parse(String text) {
      if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
        throw new CellException("control-character");
      }
      return text;
    }
  },
  DATE {
    @Override
    Object parse(String text) {
      Matcher matcher = DAY.matcher(text);
      if (!matcher.matches()) {
        throw new CellException("date-form");
      }
      if (matcher.group(1).length() != 4 || matcher.group(1).compareTo("1000") < 0) {
        throw new CellException("date-out-of-range");
      }
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw new CellException("date-not-in-calendar");
      }
    }
  },
  INSTANT {
    @Override
    Object parse(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw new CellException("instant-form");
      }
    }
  },
  YEAR {
    @Override
    Object parse(String text) {
      if (!YEARS.matcher(text).matches()) {
        throw new CellException("year-form");
      }
      return Year.of(Integer.parseInt(text));
    }
  },
  INT {
    @Override
    Object parse(String text) {
      if (!INTS.matcher(text).matches()) {
        throw new CellException("integer-form", "9");
      }
      return Integer.valueOf(text);
    }
  },
  LONG {
    @Override
    Object parse(String text) {
      if (!LONGS.matcher(text).matches()) {
        throw new CellException("integer-form", "18");
      }
      return Long.valueOf(text);
    }
  },
  AMOUNT {
    @Override
    Object parse(String text) {
      if (!AMOUNTS.matcher(text).matches()) {
        throw new CellException("amount-form");
      }
      return Money.of(Sek.CURRENCY, new BigDecimal(text));
    }
  },
  /** An amount after its currency: {@code SEK 1.00}. */
  MONEY {
    @Override
    Object parse(String text) {
      return Money.parse(text);
    }
  },
  YES_NO {
    @Override
    Object parse(String text) {
      return switch (text) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new CellException("yes-no");
      };
    }
  },
  /** A constant; the column knows which. */
  ENUM {
    @Override
    Object parse(String text) {
      throw new IllegalStateException("parsed by the column");
    }
  },
  LIST {
    @Override
    Object parse(String text) {
      TEXT.parse(text);
      return Lists.split(text);
    }
  },
  /** A list of note lines, {@code number/line}. */
  NOTE_LINES {
    @Override
    Object parse(String text) {
      return LIST.parse(text);
    }
  },
  /** Occupations, {@code kind} or {@code kind=percent}. */
  OCCUPATIONS {
    @Override
    Object parse(String text) {
      TEXT.parse(text);
      return Lists.splitOccupations(text);
    }
  },
  /** Numbers by what they count. */
  COUNTS {
    @Override
    Object parse(String text) {
      TEXT.parse(text);
      return Lists.splitCounts(text);
    }
  },
  PERIOD {
    @Override
    Object parse(String text) {
      try {
        return Period.parse(text);
      } catch (InvalidValueException e) {
        throw new CellException("period-form");
      }
    }
  },
  /** Counted answers in their wire form, in Base64. */
  TALLY {
    @Override
    Object parse(String text) {
      try {
        return Tally.fromBytes(Base64.getDecoder().decode(text));
      } catch (InvalidValueException e) {
        throw new CellException("tally-damaged");
      } catch (IllegalArgumentException e) {
        throw new CellException("tally-form");
      }
    }
  };

  private static final Pattern YEARS = Pattern.compile("[1-9][0-9]{3}");
  private static final Pattern INTS = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern LONGS = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern AMOUNTS = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2})?");
  private static final Pattern DAY = Pattern.compile("([0-9]{4,9})-[0-9]{2}-[0-9]{2}");

  /**
   * The value.
   *
   * @throws CellException if the text is none of this type
   * @throws InvalidValueException if it breaks a rule of the value
   */
  abstract Object parse(String text);

  /** Whether digits here are a number by nature, so that ten of them are not a person's. */
  boolean numeric() {
    return switch (this) {
      case INT, LONG, AMOUNT, MONEY, YEAR, DATE, TALLY -> true;
      case ID, TEXT, INSTANT, YES_NO, ENUM, LIST, NOTE_LINES, OCCUPATIONS, COUNTS, PERIOD -> false;
    };
  }
}
