package io.github.finsam.indicators.narrative;

import io.github.finsam.base.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some sentences about one thing, in the order to read them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sentences the sentences; may be empty
 */
public record Passage(List<Sentence> sentences) {

  /** Copies the list. */
  public Passage {
    sentences = List.copyOf(sentences);
  }

  /** The sentences one after the other, parted by spaces. */
  public String text(Language language) {
    return sentences.stream().map(s -> s.text().in(language)).collect(Collectors.joining(" "));
  }

  /** The sentences of some kinds only. */
  public Passage only(SentenceKind... kinds) {
    Set<SentenceKind> wanted = EnumSet.noneOf(SentenceKind.class);
    wanted.addAll(Arrays.asList(kinds));
    return new Passage(sentences.stream().filter(s -> wanted.contains(s.kind())).toList());
  }

  /** This passage and another after it. */
  public Passage then(Passage other) {
    List<Sentence> all = new ArrayList<>(sentences);
    all.addAll(other.sentences);
    return new Passage(all);
  }
}
