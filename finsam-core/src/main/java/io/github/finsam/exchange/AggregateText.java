package io.github.finsam.exchange;

import io.github.finsam.exchange.internal.AggregateCodec;

/**
 * One aggregate as a text, in which a storage may keep it: the rows of {@link Exchange}'s tables,
 * each after the name of its table, under a line with the kind and the version of the form.
 * Whatever a version has written, every later one reads.
 *
 * <p>Aggregates are {@link io.github.finsam.forbund.Forbund}, {@link
 * io.github.finsam.insats.Insats}, {@link io.github.finsam.economy.Accounts}, {@link
 * io.github.finsam.economy.Outlook}, {@link io.github.finsam.governance.GovernanceYear}, {@link
 * io.github.finsam.finding.Document}, {@link io.github.finsam.survey.Form}, {@link
 * io.github.finsam.survey.Asked}, {@link io.github.finsam.count.InsatsCounts} and {@link
 * io.github.finsam.count.ClosedPeriod}. Every value that their constructors accept comes back
 * equal, with its lists in their order, also what a folder of tables could not tell. The text holds
 * no control character but line feeds and no half of a surrogate pair, so that every database that
 * speaks UTF-8 can keep it. What a text refers to outside its aggregate is not asked for.
 *
 * <p>Example: {@code AggregateText.read(Insats.class, AggregateText.write(insats)).equals(insats)}
 */
public final class AggregateText {

  private AggregateText() {}

  /**
   * The aggregate as text.
   *
   * @param aggregate one of the ten kinds
   * @throws io.github.finsam.base.InvalidValueException if it is of another type
   */
  public static String write(Object aggregate) {
    return AggregateCodec.of(aggregate.getClass()).write(aggregate);
  }

  /**
   * The aggregate in a text. Only what its constructors ask is asked: what was stored is read.
   *
   * @param type the type of the aggregate
   * @param text what {@link #write} gave
   * @throws io.github.finsam.base.InvalidValueException if the text is damaged or cut off, of
   *     another version or kind or no aggregate's, or the type is none of an aggregate
   */
  public static <V> V read(Class<V> type, String text) {
    return type.cast(AggregateCodec.of(type).read(text));
  }
}
