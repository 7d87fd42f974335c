package io.github.finsam.pathway;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.finsam.base.Label;
import io.github.finsam.code.Code;
import io.github.finsam.code.CodeList;
import io.github.finsam.code.internal.CodeFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The code lists of follow-up, dated, with Swedish and English labels and what each code means to
 * the definitions.
 *
 * <p>The lists of SUS were never published whole: each list here holds the values that public pages
 * name, and says in its file which. Incomes, occupations and educations are closed, since figures
 * build on them; for closure reasons, next steps, referrers and target groups an application may
 * use codes of its own.
 */
public final class FollowUpCodes {

  /** The income code that says that there is no public support; it stands alone. */
  public static final String NO_PUBLIC_SUPPORT = "ingen-offentlig";

  /** The occupation code that says that the person neither works nor studies. */
  public static final String NO_OCCUPATION = "ingen";

  private static final CodeTable INCOME_SOURCES = CodeTable.read("income-sources");
  private static final CodeTable OCCUPATIONS = CodeTable.read("occupations");
  private static final CodeTable EDUCATIONS = CodeTable.read("educations");
  private static final CodeTable CLOSURE_REASONS = CodeTable.read("closure-reasons");
  private static final CodeTable NEXT_STEPS = CodeTable.read("next-steps");
  private static final CodeTable REFERRERS = CodeTable.read("referrers");
  private static final CodeTable TARGET_GROUPS = CodeTable.read("target-groups");

  private FollowUpCodes() {}

  /** Sources of income (försörjningskällor). */
  public static CodeList incomeSources() {
    return INCOME_SOURCES.list;
  }

  /** Kinds of occupation (sysselsättning). */
  public static CodeList occupations() {
    return OCCUPATIONS.list;
  }

  /** Levels of education, highest completed. */
  public static CodeList educations() {
    return EDUCATIONS.list;
  }

  /** Reasons for closure (avslutsanledning). */
  public static CodeList closureReasons() {
    return CLOSURE_REASONS.list;
  }

  /** Planned next steps. */
  public static CodeList nextSteps() {
    return NEXT_STEPS.list;
  }

  /** Those who refer (remittenter). */
  public static CodeList referrers() {
    return REFERRERS.list;
  }

  /** Target groups that count. */
  public static CodeList targetGroups() {
    return TARGET_GROUPS.list;
  }

  /**
   * Whether the income is public support: paid by an unemployment insurance fund, Försäkringskassan
   * or a kommun to someone who cannot live by work (susam.se, "Gemensam kartläggning", Vanliga
   * frågor). False for an unknown code.
   */
  public static boolean isPublicSupport(String income) {
    return INCOME_SOURCES.meaning(income).equals("PUBLIC");
  }

  /** The group of the occupation; {@link OccupationGroup#OTHER} for an unknown code. */
  public static OccupationGroup occupationGroup(String occupation) {
    String meaning = OCCUPATIONS.meaning(occupation);
    return meaning.isEmpty() ? OccupationGroup.OTHER : OccupationGroup.valueOf(meaning);
  }

  /** What the reason means; {@link ClosureGroup#OTHER} for a code of the application's own. */
  public static ClosureGroup closureGroup(String reason) {
    String meaning = CLOSURE_REASONS.meaning(reason);
    return meaning.isEmpty() ? ClosureGroup.OTHER : ClosureGroup.valueOf(meaning);
  }

  static boolean incomeInUse(String code, LocalDate on) {
    return INCOME_SOURCES.inUse(code, on);
  }

  static boolean occupationInUse(String code, LocalDate on) {
    return OCCUPATIONS.inUse(code, on);
  }

  static boolean educationInUse(String code, LocalDate on) {
    return EDUCATIONS.inUse(code, on);
  }

  /** A list and what its codes mean; looked up without streams, since every validation does. */
  private static final class CodeTable {
    final CodeList list;
    final Map<String, Entry> byCode = new HashMap<>();

    private record Entry(String meaning, LocalDate from, @Nullable LocalDate to) {}

    private CodeTable(CodeList list) {
      this.list = list;
    }

    String meaning(String code) {
      Entry entry = byCode.get(code);
      return entry == null ? "" : entry.meaning;
    }

    boolean inUse(String code, LocalDate on) {
      Entry entry = byCode.get(code);
      return entry != null
          && !on.isBefore(entry.from)
          && (entry.to == null || !on.isAfter(entry.to));
    }

    static CodeTable read(String id) {
      Map<Code, String> meanings = new LinkedHashMap<>();
      for (NamedCsvRecord row : CodeFile.rows(FollowUpCodes.class, id + ".csv")) {
        Label label = Label.of(row.getField("sv"), row.getField("en"));
        meanings.put(CodeFile.code(id, row, label), row.getField("meaning"));
      }
      CodeTable table = new CodeTable(CodeList.of(id, List.copyOf(meanings.keySet())));
      meanings.forEach(
          (code, meaning) ->
              table.byCode.put(
                  code.value(),
                  new Entry(
                      meaning,
                      code.validity().startInclusive(),
                      code.validity().endInclusive().orElse(null))));
      return table;
    }
  }
}
