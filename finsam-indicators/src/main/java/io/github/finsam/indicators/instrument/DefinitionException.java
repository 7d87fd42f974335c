package io.github.finsam.indicators.instrument;

import io.github.finsam.base.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be used: carries every fault found, not only the first. */
public final class DefinitionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final ArrayList<DefinitionFault> faults;

  /**
   * An exception for these faults.
   *
   * @param faults what is wrong; at least one
   */
  public DefinitionException(List<DefinitionFault> faults) {
    super(text(faults, Language.EN));
    this.faults = new ArrayList<>(faults);
  }

  /** Every fault, in the order of the tables; never empty. */
  public List<DefinitionFault> faults() {
    return Collections.unmodifiableList(faults);
  }

  /** All faults in the given language, one a line. */
  public String text(Language language) {
    return text(faults, language);
  }

  private static String text(List<DefinitionFault> faults, Language language) {
    return faults.stream().map(f -> f.text(language)).collect(Collectors.joining("\n"));
  }
}
