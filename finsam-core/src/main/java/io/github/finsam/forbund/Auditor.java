package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import java.util.List;

/**
 * An auditor (revisor) and the members whose account the audit is on (25 §).
 *
 * <p>Immutable and thread-safe.
 *
 * @param id id within the förbund
 * @param holder who it is, as the public documents name the person or firm
 * @param members the members for whom the auditor acts; several share one where they agreed so
 * @param appointedBy the member that appointed or elected the auditor
 * @param engaged from the first to the last day, both included
 */
public record Auditor(
    String id, String holder, List<MemberId> members, MemberId appointedBy, DateRange engaged) {

  /**
   * @throws io.github.finsam.base.InvalidValueException if a text is blank or no member is named
   */
  public Auditor {
    members = List.copyOf(members);
    new Checks()
        .name("id", id)
        .name("holder", holder)
        .that(!members.isEmpty(), "empty", "members", "")
        .orThrow();
  }
}
