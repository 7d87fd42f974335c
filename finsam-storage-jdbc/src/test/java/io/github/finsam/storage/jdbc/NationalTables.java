package io.github.finsam.storage.jdbc;

import io.github.finsam.exchange.TableSource;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tables with as many questionnaires as one likes, which are made as they are read: the same each
 * time, and nowhere all at once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param questionnaires how many; each has a source id of its own
 * @param items how many answers each has
 * @param bad the number of one whose first answer is none of its scale; -1 for none
 */
public record NationalTables(int questionnaires, int items, int bad) implements TableSource {

  /** The edition of the form. */
  public static final String EDITION = "2014-12";

  private static final String RESPONSES = "responses-deltagare.csv";
  private static final int FORBUNDS = 20;
  private static final String[] AGES = {",16,29", ",30,64", ",65,", ",,"};
  private static final String[] SEXES = {",WOMAN", ",MAN", ","};

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(tables().keySet());
    names.add(RESPONSES);
    return names;
  }

  @Override
  public InputStream open(String name) throws IOException {
    if (name.equals(RESPONSES)) {
      return new Rows();
    }
    String table = tables().get(name);
    if (table == null) {
      throw new FileNotFoundException(name);
    }
    return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> tables() {
    StringBuilder forbunds = new StringBuilder("id,name,organisation_number,formed,dissolved\n");
    StringBuilder area = new StringBuilder("forbund,kommun,part\n");
    StringBuilder members = new StringBuilder("forbund,id,kind,code,name,from,to\n");
    for (int i = 0; i < FORBUNDS; i++) {
      forbunds.append("f").append(i).append(",Förbund ").append(i).append(",,2005-01-01,\n");
      area.append("f").append(i).append(",2482,\n");
      members
          .append("f")
          .append(i)
          .append(",fk,FORSAKRINGSKASSAN,,Försäkringskassan,2005-01-01,\n");
    }
    StringBuilder formItems = new StringBuilder("form,item,min_code,max_code,non_answers\n");
    for (int i = 1; i <= items; i++) {
      formItems.append("deltagare,").append(i).append(",1,5,8;9\n");
    }
    return Map.of(
        "forbund.csv",
        forbunds.toString(),
        "area.csv",
        area.toString(),
        "members.csv",
        members.toString(),
        "forms.csv",
        "form,edition,respondent,occasion\ndeltagare," + EDITION + ",PARTICIPANT,CLOSURE\n",
        "form_items.csv",
        formItems.toString());
  }

  /** The rows as bytes, some at a time. */
  private final class Rows extends InputStream {

    private static final int AT_A_TIME = 200;

    private int next = -1;
    private byte[] bytes = new byte[0];
    private int at;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      if (at == bytes.length) {
        if (next == questionnaires) {
          return -1;
        }
        make();
      }
      int some = Math.min(length, bytes.length - at);
      System.arraycopy(bytes, at, to, offset, some);
      at += some;
      return some;
    }

    private void make() {
      StringBuilder text = new StringBuilder();
      if (next < 0) {
        text.append("source_id,forbund,insats,day,sex,age_from,age_to");
        for (int i = 1; i <= items; i++) {
          text.append(',').append(i);
        }
        text.append('\n');
        next = 0;
      }
      for (int end = Math.min(questionnaires, next + AT_A_TIME); next < end; next++) {
        row(text, next);
      }
      bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      at = 0;
    }

    private void row(StringBuilder text, int i) {
      // Mixed well enough that neighbours differ.
      int mixed = (i + 1) * 0x9E3779B1;
      text.append('q').append(i).append(",f").append((mixed >>> 8) % FORBUNDS).append(",,");
      text.append(LocalDate.of(2014, 1, 1).plusDays((mixed >>> 12) % 730));
      text.append(SEXES[(mixed >>> 16) % SEXES.length]).append(AGES[(mixed >>> 20) % AGES.length]);
      for (int item = 0; item < items; item++) {
        int code = 1 + Math.floorMod(mixed * (2 * item + 3) >>> 7, 6);
        text.append(',').append(i == bad && item == 0 ? 7 : code == 6 ? 9 : code);
      }
      text.append('\n');
    }
  }
}
