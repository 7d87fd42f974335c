package io.github.finsam.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what an accumulator has counted, block by block, into the columns of a tally. */
final class Assembly {

  private static final int MAX_BYTE = 0xFF;

  private final TallyQuery query;
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
    this.items = items;
    this.blocks = blocks;
    long[] keys = new long[blocks.size()];
    int[] starts = new int[blocks.size()];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      int start = blocks.start(i);
      // A response that is refused may leave an empty block behind.
      if (blocks.rows(start) > 0 || blocks.wide(start) != null) {
        keys[count] = blocks.key(i);
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
    List<Column> columns = blocks.narrow() ? fromBytes() : null;
    return new Tally(query, groups, (columns == null ? fromAll() : columns).toArray(Column[]::new));
  }

  /** The most cells that each item can have. */
  private int[] rooms() {
    int[] rooms = new int[items.size()];
    for (Sheet sheet : sheetOf) {
      for (int column : sheet.columns) {
        rooms[column]++;
      }
    }
    return rooms;
  }

  /** The columns if all counts fit in a byte, as they do where groups are small; else null. */
  private @Nullable List<Column> fromBytes() {
    for (Sheet.Item item : items) {
      if (item.words > 1) {
        return null;
      }
    }
    int[] rooms = rooms();
    int[][] groupsOf = new int[rooms.length][];
    long[][] wordsOf = new long[rooms.length][];
    for (int c = 0; c < rooms.length; c++) {
      groupsOf[c] = new int[rooms[c]];
      wordsOf[c] = new long[rooms[c]];
    }
    int[] sizes = new int[rooms.length];
    int[] lastRows = new int[rooms.length];
    for (int i = 0; i < startOf.length; i++) {
      int group = groupOf[i];
      int start = startOf[i];
      int rows = blocks.rows(start);
      int[] columns = sheetOf[i].columns;
      for (int item = 0; item < columns.length; item++) {
        int c = columns[item];
        int size = sizes[c];
        if (size > 0 && groupsOf[c][size - 1] == group) {
          // The same item on another form.
          lastRows[c] += rows;
          if (lastRows[c] > MAX_BYTE) {
            return null;
          }
          wordsOf[c][size - 1] += blocks.word(start, item);
        } else {
          groupsOf[c][size] = group;
          wordsOf[c][size] = blocks.word(start, item);
          lastRows[c] = rows;
          sizes[c] = size + 1;
        }
      }
    }
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < rooms.length; c++) {
      if (sizes[c] > 0) {
        columns.add(
            Column.ofBytes(
                items.get(c).id,
                Arrays.copyOf(groupsOf[c], sizes[c]),
                items.get(c).codes,
                Arrays.copyOf(wordsOf[c], sizes[c])));
      }
    }
    return columns;
  }

  private List<Column> fromAll() {
    int[] rooms = rooms();
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < rooms.length; c++) {
      if (rooms[c] > 0) {
        columns.add(column(c, rooms[c]));
      }
    }
    return columns;
  }

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
