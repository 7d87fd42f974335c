package io.github.finsam.storage.jdbc.internal;

import io.github.finsam.base.FormId;
import io.github.finsam.survey.Form;
import java.util.Map;

/** The forms as a unit of work sees them, by what rows of answers call them. */
interface FormBook {

  /**
   * A form.
   *
   * @throws io.github.finsam.storage.NotFoundException if the unit sees none with the id
   */
  Form get(FormId id);

  /**
   * The revision that the form has, or will have when the unit is written.
   *
   * @throws io.github.finsam.storage.NotFoundException if the unit sees none with the id
   */
  long revision(FormId id);

  /** The form with a revision that rows of answers have. */
  Form ofRevision(long revision);

  /** The forms of an edition, by revision. */
  Map<Long, Form> ofEdition(String edition);
}
