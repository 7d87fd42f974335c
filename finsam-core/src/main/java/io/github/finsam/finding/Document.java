package io.github.finsam.finding;

import io.github.finsam.base.ForbundId;
import io.github.finsam.base.internal.Checks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a public document prints about a förbund, typed in as it stands: never used in computing,
 * only compared.
 *
 * <p>Immutable and thread-safe.
 *
 * @param forbund the förbund it is about
 * @param source the document
 * @param datedOn the day it is dated; empty if it is not
 * @param figures amounts
 * @param facts statements in words and dates
 * @param volumes numbers of participants
 * @param shares percentages
 */
@Value.Builder
public record Document(
    ForbundId forbund,
    Source source,
    Optional<LocalDate> datedOn,
    List<PrintedFigure> figures,
    List<StatedFact> facts,
    List<PrintedVolume> volumes,
    List<PrintedShare> shares)
    implements WithDocument {

  /**
   * @throws io.github.finsam.base.InvalidValueException if the date is out of range
   */
  public Document {
    figures = List.copyOf(figures);
    facts = List.copyOf(facts);
    volumes = List.copyOf(volumes);
    shares = List.copyOf(shares);
    Checks checks = new Checks().present("source", source);
    datedOn.ifPresent(day -> checks.date("datedOn", day));
    checks.orThrow();
  }

  /** A new builder. */
  public static DocumentBuilder builder() {
    return new DocumentBuilder();
  }

  /** Which document it is. */
  public DocumentId id() {
    return new DocumentId(forbund, source.id());
  }
}
