package io.github.finsam.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts what an accumulator has counted, block by block, into the columns of a tally. */
final class Assembly {

  private static final int MAX_BYTE = 0xFF;

  private final TallyQuery query;
  private final List<Sheet> sheets;
  private final List<Sheet.Item> items;
  private final Blocks blocks;

  private final GroupIndex groups;
  // Of each block that has counts, in the order of the groups:
  private final int[] groupOf;
  private final int[] startOf;
  private final Sheet[] sheetOf;

  /**
   * @param sheets the forms of the edition; the last part of a key is a form's place among them
   * @param packing of the keys of the blocks
   * @param values of the dimensions, by their numbers in the keys
   */
  Assembly(
      TallyQuery query,
      List<Sheet> sheets,
      List<Sheet.Item> items,
      Blocks blocks,
      Packing packing,
      Object[][] values) {
    this.query = query;
    this.sheets = sheets;
    this.items = items;
    this.blocks = blocks;
    long[] keys = new long[blocks.size()];
    int[] starts = new int[blocks.size()];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      int start = blocks.start(i);
      // A response that is refused may leave an empty block behind.
      if (blocks.rows(start) > 0 || blocks.wide(start) != null) {
        keys[count] = blocks.key(start);
        starts[count++] = start;
      }
    }
    GroupIndex.Sorted sorted = GroupIndex.sort(values, packing, keys, count);
    this.groups = sorted.index();
    this.groupOf = sorted.groups();
    this.startOf = new int[count];
    this.sheetOf = new Sheet[count];
    for (int i = 0; i < count; i++) {
      int entry = sorted.order()[i];
      startOf[i] = starts[entry];
      sheetOf[i] = sheets.get(packing.part(keys[entry], GroupIndex.DIMENSIONS));
    }
  }

  Tally tally() {
    Draft[] drafts = drafts();
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < drafts.length; c++) {
      Draft draft = drafts[c];
      if (draft.room > 0) {
        columns.add(items.get(c).words == 1 ? draft.column(items.get(c)) : column(c, draft.room));
      }
    }
    return new Tally(query, groups, columns.toArray(Column[]::new));
  }

  /**
   * The cells of an item while they are gathered. Most groups are small: their counts stay in
   * bytes, as they were counted. The few that do not fit stand beside.
   */
  private static final class Draft {

    final int codes;
    int room;
    int[] groups = {};
    long[] words = {};
    int size;
    int lastRows;
    int[] largeCells = {};
    long[] largeCounts = {};
    int large;

    Draft(int codes) {
      this.codes = codes;
    }

    void makeRoom() {
      groups = new int[room];
      words = new long[room];
    }

    /** Adds what a block of small counts says of a group: the same as the last, or a later one. */
    void add(int group, long word, int rows) {
      int last = size - 1;
      if (last < 0 || groups[last] != group) {
        groups[size] = group;
        words[size++] = word;
        lastRows = rows;
      } else if (lastRows + rows <= MAX_BYTE) {
        // The same item on another form.
        words[last] += word;
        lastRows += rows;
      } else {
        addTo(makeLastLarge(), word);
      }
    }

    /** The same for a block with wide counters. */
    void add(int group, long word, long[] wide, int firstPlace) {
      if (size == 0 || groups[size - 1] != group) {
        groups[size++] = group;
      }
      int at = makeLastLarge();
      addTo(at, word);
      for (int c = 0; c < codes; c++) {
        largeCounts[at + c] = Math.addExact(largeCounts[at + c], wide[firstPlace + c]);
      }
    }

    /** Puts the last group among the large. */
    private int makeLastLarge() {
      int last = size - 1;
      if (large == 0 || largeCells[large - 1] != last) {
        if (large == largeCells.length) {
          largeCells = Arrays.copyOf(largeCells, large * 2 + 16);
          largeCounts = Arrays.copyOf(largeCounts, largeCells.length * codes);
        }
        largeCells[large++] = last;
        addTo((large - 1) * codes, words[last]);
        words[last] = 0;
        lastRows = MAX_BYTE;
      }
      return (large - 1) * codes;
    }

    private void addTo(int at, long word) {
      for (int c = 0; c < codes; c++) {
        largeCounts[at + c] += word >>> c * Byte.SIZE & MAX_BYTE;
      }
    }

    Column column(Sheet.Item item) {
      return Column.ofBytes(
          item.id,
          size == room ? groups : Arrays.copyOf(groups, size),
          item.codes,
          size == room ? words : Arrays.copyOf(words, size),
          Arrays.copyOf(largeCells, large),
          largeCounts);
    }
  }

  private Draft[] drafts() {
    Draft[] drafts = new Draft[items.size()];
    for (int c = 0; c < drafts.length; c++) {
      drafts[c] = new Draft(items.get(c).codes.length);
    }
    for (Sheet sheet : sheetOf) {
      for (int column : sheet.columns) {
        drafts[column].room++;
      }
    }
    for (int c = 0; c < drafts.length; c++) {
      if (items.get(c).words == 1) {
        drafts[c].makeRoom();
      }
    }
    Draft[][] ofSheets = new Draft[sheets.size()][];
    for (int f = 0; f < ofSheets.length; f++) {
      ofSheets[f] = draftOf(sheets.get(f), drafts);
    }
    for (int i = 0; i < startOf.length; i++) {
      Sheet sheet = sheetOf[i];
      Draft[] ofSheet = ofSheets[sheet.number];
      int start = startOf[i];
      long[] page = blocks.page(start);
      int at = Blocks.firstWord(start);
      int rows = blocks.rows(start);
      long[] wide = blocks.wide(start);
      for (int index = 0; index < ofSheet.length; index++) {
        Draft draft = ofSheet[index];
        if (draft.words.length > 0) {
          int word = sheet.firstWords[index];
          if (wide == null) {
            draft.add(groupOf[i], page[at + word], rows);
          } else {
            draft.add(groupOf[i], page[at + word], wide, word * Long.BYTES);
          }
        }
      }
    }
    return drafts;
  }

  private Draft[] draftOf(Sheet sheet, Draft[] drafts) {
    Draft[] ofSheet = new Draft[sheet.columns.length];
    for (int i = 0; i < ofSheet.length; i++) {
      ofSheet[i] = drafts[sheet.columns[i]];
    }
    return ofSheet;
  }

  /** The column of an item with more codes than a word has bytes. */
  private Column column(int column, int room) {
    Sheet.Item item = items.get(column);
    int codes = item.codes.length;
    int[] groups = new int[room];
    long[] counts = new long[Math.multiplyExact(room, codes)];
    int size = 0;
    for (int i = 0; i < startOf.length; i++) {
      Sheet sheet = sheetOf[i];
      int index = sheet.indexOf(column);
      if (index < 0) {
        continue;
      }
      if (size == 0 || groups[size - 1] != groupOf[i]) {
        groups[size++] = groupOf[i];
      }
      int to = (size - 1) * codes;
      int firstWord = sheet.firstWords[index];
      for (int c = 0; c < codes; c++) {
        long word = blocks.word(startOf[i], firstWord + c / Long.BYTES);
        counts[to + c] += word >>> c * Byte.SIZE & MAX_BYTE;
      }
      long[] wide = blocks.wide(startOf[i]);
      if (wide != null) {
        for (int c = 0; c < codes; c++) {
          counts[to + c] = Math.addExact(counts[to + c], wide[firstWord * Long.BYTES + c]);
        }
      }
    }
    return Column.of(
        item.id, Arrays.copyOf(groups, size), item.codes, Arrays.copyOf(counts, size * codes));
  }
}
