package io.github.finsam.indicators.followup;

import io.github.finsam.code.Sex;
import io.github.finsam.pathway.AsOf;
import io.github.finsam.pathway.Closed;
import io.github.finsam.pathway.ClosureGroup;
import io.github.finsam.pathway.FollowUpCodes;
import io.github.finsam.pathway.FollowUpResponse;
import io.github.finsam.pathway.FollowedUp;
import io.github.finsam.pathway.Livelihood;
import io.github.finsam.pathway.Occupation;
import io.github.finsam.pathway.OccupationGroup;
import io.github.finsam.pathway.Pathway;
import io.github.finsam.pathway.Profile;
import io.github.finsam.pathway.Started;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns that grow row by row; parts made on several threads are put together in their order. */
final class Columns {

  static final int INSATS = 0;
  static final int FORBUND = 1;
  static final int EDUCATION = 2;
  static final int REASON = 3;
  static final int NEXT_STEP = 4;
  static final int REFERRER = 5;

  /** Columns up to here hold numbers of a code book of their own. */
  static final int BOOKS = 6;

  static final int FLAGS = 6;
  static final int COUNTY = 7;
  static final int AGE = 8;
  static final int START = 9;
  static final int END = 10;
  static final int REFERRED = 11;

  /** The day the referral or the consent was withdrawn, whichever came first. */
  static final int LEFT_QUEUE = 12;

  static final int MONTHS = 13;
  static final int PAUSED = 14;
  static final int INCOME_BEFORE = 15;
  static final int OCCUPATION_BEFORE = 16;
  static final int INCOME_AFTER = 17;
  static final int OCCUPATION_AFTER = 18;
  static final int RESPONSE_6 = 19;
  static final int INCOME_6 = 20;
  static final int OCCUPATION_6 = 21;
  static final int RESPONSE_12 = 22;
  static final int INCOME_12 = 23;
  static final int OCCUPATION_12 = 24;
  static final int COUNT = 25;

  /** A day that has not come, or a thing that is not registered. */
  static final int NEVER = Integer.MAX_VALUE;

  static final int NONE = -1;

  // Flags of a row.
  static final int MAN = 1;
  static final int CLOSED = 2;
  static final int CLOSING_TALK = 4;
  static final int COMPLETED = 8;

  /** The bit of codes that the lists do not know. */
  static final int UNKNOWN_CODE = 15;

  /** Where the extents stand in a number of occupations; 0 none, 1 to 100, 127 not registered. */
  static final int WORK_EXTENT = 16;

  static final int STUDY_EXTENT = 24;
  static final int EXTENT_UNKNOWN = 127;

  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2004, 1, 1), LocalDate.of(2014, 1, 1), LocalDate.of(9999, 12, 31));

  static final List<String> INCOMES =
      DAYS.stream()
          .flatMap(day -> FollowUpCodes.incomeSources().on(day).stream())
          .map(code -> code.value())
          .distinct()
          .toList();
  static final List<String> OCCUPATIONS =
      DAYS.stream()
          .flatMap(day -> FollowUpCodes.occupations().on(day).stream())
          .map(code -> code.value())
          .distinct()
          .toList();

  private static final Map<String, Integer> INCOME_NUMBERS = numbers(INCOMES);
  private static final Map<String, Integer> OCCUPATION_NUMBERS = numbers(OCCUPATIONS);
  private static final OccupationGroup[] GROUPS =
      OCCUPATIONS.stream().map(FollowUpCodes::occupationGroup).toArray(OccupationGroup[]::new);

  int size;
  int[][] columns;
  final List<List<String>> books = new ArrayList<>();
  private final List<Map<String, Integer>> numbers = new ArrayList<>();
  private final List<Boolean> completedByReason = new ArrayList<>();
  private final Facts facts = new Facts();

  Columns(int capacity) {
    columns = new int[COUNT][capacity];
    for (int b = 0; b < BOOKS; b++) {
      books.add(new ArrayList<>());
      numbers.add(new HashMap<>());
    }
  }

  private static Map<String, Integer> numbers(List<String> codes) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String code : codes) {
      numbers.put(code, numbers.size());
    }
    return numbers;
  }

  /** A row, unless the pathway is a wrong entry or nothing has happened in it. */
  void add(Pathway pathway, AsOf asOf) {
    facts.read(pathway, asOf);
    addRow(pathway);
  }

  /** The same by the state that the pathway gives, whatever its events. */
  void addByState(Pathway pathway, AsOf asOf) {
    facts.readState(pathway.state(asOf), asOf);
    addRow(pathway);
  }

  private void addRow(Pathway pathway) {
    if (!facts.counts) {
      return;
    }
    int row = size;
    if (row == columns[0].length) {
      for (int c = 0; c < COUNT; c++) {
        columns[c] = Arrays.copyOf(columns[c], Math.max(16, row + (row >> 1)));
      }
    }
    size++;
    set(row, INSATS, number(INSATS, pathway.insats().value()));
    set(row, FORBUND, number(FORBUND, pathway.forbund().value()));
    set(row, REFERRED, facts.referred);
    set(row, LEFT_QUEUE, facts.leftQueue);
    set(row, END, facts.end);
    set(row, PAUSED, facts.pausedDays);
    start(row, facts.started);
    closure(row, facts.closed);
    if (!facts.followUps.isEmpty()) {
      followUp(row, facts.followUps, 6, RESPONSE_6);
      followUp(row, facts.followUps, 12, RESPONSE_12);
    }
  }

  private void start(int row, @Nullable Started started) {
    if (started == null) {
      set(row, START, NEVER);
      set(row, EDUCATION, NONE);
      set(row, REFERRER, number(REFERRER, facts.referrer));
      set(row, MONTHS, NONE);
      set(row, COUNTY, NONE);
      return;
    }
    Profile profile = started.background().profile();
    columns[FLAGS][row] |= profile.sex() == Sex.MAN ? MAN : 0;
    set(row, START, day(started.occurredOn()));
    set(row, AGE, profile.statedAge());
    set(row, COUNTY, profile.homeKommun().isEmpty() ? NONE : county(profile.homeKommun().get()));
    set(row, EDUCATION, number(EDUCATION, started.background().education()));
    Optional<String> referrer = started.background().referrer();
    set(row, REFERRER, number(REFERRER, referrer.isPresent() ? referrer : facts.referrer));
    Optional<Integer> months = started.background().monthsOnSupport();
    set(row, MONTHS, months.isEmpty() ? NONE : months.get());
    set(row, INCOME_BEFORE, incomes(started.background().before()));
    set(row, OCCUPATION_BEFORE, occupations(started.background().before()));
  }

  private void closure(int row, @Nullable Closed closed) {
    if (closed == null) {
      set(row, REASON, NONE);
      set(row, NEXT_STEP, NONE);
      return;
    }
    int flags = CLOSED;
    flags |= closed.closingTalk() ? CLOSING_TALK : 0;
    int reason = number(REASON, closed.reason());
    while (completedByReason.size() <= reason) {
      String code = books.get(REASON).get(completedByReason.size());
      completedByReason.add(FollowUpCodes.closureGroup(code) == ClosureGroup.COMPLETED);
    }
    flags |= completedByReason.get(reason) ? COMPLETED : 0;
    columns[FLAGS][row] |= flags;
    set(row, REASON, reason);
    set(row, NEXT_STEP, number(NEXT_STEP, closed.nextStep()));
    set(row, INCOME_AFTER, incomes(closed.after()));
    set(row, OCCUPATION_AFTER, occupations(closed.after()));
  }

  /** The last one counts if there are several; one that was answered before one that was not. */
  private void followUp(int row, List<FollowedUp> followUps, int months, int column) {
    for (int i = 0; i < followUps.size(); i++) {
      FollowedUp followUp = followUps.get(i);
      boolean answered = followUp.response() == FollowUpResponse.ANSWERED;
      if (followUp.months() == months
          && (answered || columns[column][row] != FollowUpResponse.ANSWERED.ordinal() + 1)) {
        set(row, column, followUp.response().ordinal() + 1);
        if (followUp.livelihood().isPresent()) {
          set(row, column + 1, incomes(followUp.livelihood().get()));
          set(row, column + 2, occupations(followUp.livelihood().get()));
        }
      }
    }
  }

  private void set(int row, int column, int value) {
    columns[column][row] = value;
  }

  private int number(int book, Optional<String> code) {
    return code.isEmpty() ? NONE : number(book, code.get());
  }

  private int number(int book, String code) {
    Integer known = numbers.get(book).get(code);
    if (known != null) {
      return known;
    }
    int next = books.get(book).size();
    numbers.get(book).put(code, next);
    books.get(book).add(code);
    return next;
  }

  static int day(Optional<LocalDate> day) {
    return day.isEmpty() ? NEVER : day(day.get());
  }

  static int day(LocalDate day) {
    return (int) Math.min(NEVER, day.toEpochDay());
  }

  private static int county(String kommun) {
    return kommun.length() >= 2
            && Character.digit(kommun.charAt(0), 10) >= 0
            && Character.digit(kommun.charAt(1), 10) >= 0
        ? Integer.parseInt(kommun.substring(0, 2))
        : NONE;
  }

  static int incomes(Livelihood livelihood) {
    int mask = 0;
    List<String> incomes = livelihood.incomes();
    for (int i = 0; i < incomes.size(); i++) {
      Integer number = INCOME_NUMBERS.get(incomes.get(i));
      mask |= 1 << (number == null ? UNKNOWN_CODE : number);
    }
    return mask;
  }

  static int occupations(Livelihood livelihood) {
    int mask = 0;
    int work = 0;
    int study = 0;
    List<Occupation> occupations = livelihood.occupations();
    for (int i = 0; i < occupations.size(); i++) {
      Occupation occupation = occupations.get(i);
      Integer number = OCCUPATION_NUMBERS.get(occupation.kind());
      mask |= 1 << (number == null ? UNKNOWN_CODE : number);
      if (number != null) {
        int extent = occupation.percent().isPresent() ? occupation.percent().get() : 0;
        if (GROUPS[number] == OccupationGroup.WORK) {
          work = together(work, extent);
        } else if (GROUPS[number] == OccupationGroup.STUDIES) {
          study = together(study, extent);
        }
      }
    }
    return mask | work << WORK_EXTENT | study << STUDY_EXTENT;
  }

  private static int together(int so, int extent) {
    return so == EXTENT_UNKNOWN || extent == 0 ? EXTENT_UNKNOWN : Math.min(100, so + extent);
  }

  /** All parts as one, in their order, whatever part of which code was seen first. */
  static Columns concat(List<Columns> parts) {
    int size = parts.stream().mapToInt(part -> part.size).sum();
    Columns all = new Columns(0);
    all.size = size;
    int[][][] renumbered = new int[parts.size()][BOOKS][];
    for (int p = 0; p < parts.size(); p++) {
      for (int b = 0; b < BOOKS; b++) {
        List<String> book = parts.get(p).books.get(b);
        renumbered[p][b] = new int[book.size()];
        for (int i = 0; i < book.size(); i++) {
          renumbered[p][b][i] = all.number(b, book.get(i));
        }
      }
    }
    for (int c = 0; c < COUNT; c++) {
      int[] column = new int[size];
      int at = 0;
      for (int p = 0; p < parts.size(); p++) {
        Columns part = parts.get(p);
        if (c < BOOKS) {
          for (int row = 0; row < part.size; row++) {
            int number = part.columns[c][row];
            column[at++] = number == NONE ? NONE : renumbered[p][c][number];
          }
        } else {
          System.arraycopy(part.columns[c], 0, column, at, part.size);
          at += part.size;
        }
      }
      all.columns[c] = column;
    }
    return all;
  }
}
