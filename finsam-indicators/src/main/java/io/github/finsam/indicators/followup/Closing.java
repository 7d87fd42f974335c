package io.github.finsam.indicators.followup;

import io.github.finsam.code.Sex;
import io.github.finsam.count.BySex;
import io.github.finsam.indicators.table.Bucket;
import io.github.finsam.indicators.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Reads numbers back out of tables in which everything is shown. */
final class Closing {

  private Closing() {}

  static BySex number(Table table, List<Object> key) {
    int women = part(table, key, Sex.WOMAN);
    int men = part(table, key, Sex.MAN);
    return new BySex(women, men, part(table, key, Bucket.ALL) - women - men);
  }

  private static int part(Table table, List<Object> key, Object sex) {
    List<Object> whole = new ArrayList<>(key);
    whole.add(sex);
    return table
        .cell(whole.toArray())
        .figure()
        .map(figure -> Math.toIntExact(figure.sharePositive().part()))
        .orElse(0);
  }
}
