/**
 * Where cooperation stands, as those who cooperate answer: in one of the four fields of structure
 * and culture, and on the ladder of participation; and how it moves from one period to the next.
 *
 * <p>Both models are those that Märta Lycken showed at the day about ACTivera (slides "Fyrfältaren"
 * and "Fyrfältaren + delaktighetstrappan", Samordningsförbundet, lectures on what makes cooperation
 * work). The slides have no questions and no levels: an application brings an instrument with items
 * for them, and rules that say from where on an answer counts. Placements are made from cells, so
 * that a disclosure policy has seen them.
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.cooperation;

import org.jspecify.annotations.NullMarked;
