package io.github.finsam.storage;

import io.github.finsam.pathway.ParticipantId;
import io.github.finsam.pathway.Pathway;
import java.util.List;
import org.immutables.value.Value;

/**
 * Everything that is held about one participant, as the person may have it (dataskyddsförordningen
 * (EU) 2016/679, article 15).
 *
 * <p>Immutable and thread-safe.
 *
 * @param participant the pseudonym
 * @param pathways the pathways, by id; may be empty
 * @param links which questionnaires are theirs, by förbund and source id; may be empty
 * @param access who did what with it until now, in order of time; may be empty
 */
@Value.Builder
public record PersonalData(
    ParticipantId participant,
    List<Pathway> pathways,
    List<AnswerLink> links,
    List<AccessEvent> access)
    implements WithPersonalData {

  /** Copies the lists. */
  public PersonalData {
    pathways = List.copyOf(pathways);
    links = List.copyOf(links);
    access = List.copyOf(access);
  }

  /** A new builder. */
  public static PersonalDataBuilder builder() {
    return new PersonalDataBuilder();
  }

  /** Whether nothing is held. */
  public boolean isEmpty() {
    return pathways.isEmpty() && links.isEmpty() && access.isEmpty();
  }
}
