package io.github.finsam.pathway.youth;

import io.github.finsam.base.Label;
import io.github.finsam.base.internal.Checks;

/**
 * Where a young person stands with school, as far as the responsibility depends on it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param compulsoryDone whether compulsory schooling is fulfilled, or the person was registered in
 *     the country after that age
 * @param attending what the person attends
 * @param completed what the person has completed
 */
public record YouthSchooling(boolean compulsoryDone, Attending attending, Completed completed) {

  /** Compulsory schooling fulfilled, in no school, nothing completed. */
  public static final YouthSchooling OUTSIDE =
      new YouthSchooling(true, Attending.NONE, Completed.NOTHING);

  /**
   * @throws io.github.finsam.base.InvalidValueException if a part is missing
   */
  public YouthSchooling {
    new Checks().present("attending", attending).present("completed", completed).orThrow();
  }

  /** What a young person attends. */
  public enum Attending {
    /** No school. */
    NONE("Ingen skola", "No school"),
    /** An introductory programme of upper secondary school. */
    INTRODUCTORY("Introduktionsprogram", "Introductory programme"),
    /** A programme of upper secondary school, for pupils with learning disabilities too. */
    UPPER_SECONDARY("Gymnasieskola", "Upper secondary school"),
    /** Education that answers to it. */
    EQUIVALENT("Motsvarande utbildning", "Equivalent education");

    private final Label label;

    Attending(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called. */
    public Label label() {
      return label;
    }
  }

  /** What a young person has completed. */
  public enum Completed {
    /** Nothing after compulsory school. */
    NOTHING("Inget", "Nothing"),
    /** A certificate of studies, without a diploma. */
    STUDIEBEVIS("Studiebevis", "Certificate of studies"),
    /** A diploma of upper secondary school. */
    GYMNASIEEXAMEN("Gymnasieexamen", "Diploma"),
    /** A certificate of upper secondary school for pupils with learning disabilities. */
    GYMNASIEBEVIS("Gymnasiebevis", "Certificate of adapted upper secondary school"),
    /** Equivalent education with an approved result. */
    EQUIVALENT("Motsvarande utbildning", "Equivalent education");

    private final Label label;

    Completed(String sv, String en) {
      this.label = Label.of(sv, en);
    }

    /** What it is called. */
    public Label label() {
      return label;
    }
  }
}
