package io.github.finsam.forbund;

import io.github.finsam.base.MemberId;
import io.github.finsam.base.internal.Checks;
import io.github.finsam.time.DateRange;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.immutables.value.Value;

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
@Value.Builder
public record Auditor(
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String id,
    @NotBlank(message = "{io.github.finsam.NotBlank}")
        @Size(max = Checks.MAX_NAME, message = "{io.github.finsam.Size}")
        String holder,
    @NotEmpty(message = "{io.github.finsam.NotEmpty}") List<MemberId> members,
    MemberId appointedBy,
    DateRange engaged)
    implements WithAuditor {

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

  /** A new builder. */
  public static AuditorBuilder builder() {
    return new AuditorBuilder();
  }
}
