/**
 * What a result is worth: target levels and bands, a composite index, change between periods, one
 * förbund beside the others, trends, and what takes pairs of answers.
 *
 * <p>Judgements are made from unrounded values. Where a cell is an absence, so is what is made of
 * it, with the reason kept: never an exception and never a zero.
 *
 * <p>What is counted here from single questionnaires or spells is seen through a disclosure policy
 * only, and no text of it tells a count.
 *
 * <p>Confidence intervals and tests take those who answered for a sample of all who could have been
 * there, independent of each other. No correction for a finite population is made: where everybody
 * answered, a difference is exact for those people, and its interval says how far chance alone
 * could have moved it. Where one person gave several of the answers, there are neither.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.judge;

import org.jspecify.annotations.NullMarked;
