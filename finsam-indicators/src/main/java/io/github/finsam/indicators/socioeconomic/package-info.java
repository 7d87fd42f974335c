/**
 * Socio-economic evaluation: what the change in participants' situations, from before an insats to
 * after it, is worth in kronor, to whom, and against what the insats cost.
 *
 * <p>A {@link io.github.finsam.indicators.socioeconomic.Group} of situations before and after, a
 * {@link io.github.finsam.indicators.socioeconomic.PriceBook}, an {@link
 * io.github.finsam.indicators.socioeconomic.InsatsCost} and {@link
 * io.github.finsam.indicators.socioeconomic.Assumptions} make an {@link
 * io.github.finsam.indicators.socioeconomic.Evaluation}. It has two views that no type lets be
 * mixed: {@link io.github.finsam.indicators.socioeconomic.RealView}, made of production and
 * resources alone, and {@link io.github.finsam.indicators.socioeconomic.FinancialView}, in which
 * transfers count too. Nothing is assumed in silence: every rate, price and date is an argument,
 * and every result lists its assumptions in words.
 *
 * <p>Amounts are exact until a yearly flow of the whole group, or its present value, is rounded to
 * öre, half up; totals are sums of what was rounded, so that what is printed adds up. Only {@link
 * io.github.finsam.indicators.socioeconomic.Simulation} works with floating point.
 *
 * <h2>Tables</h2>
 *
 * <p>CSV in UTF-8, columns parted by commas, decimal point, dates as {@code 2013-01-01}. Tables may
 * lie in layers, the last of which wins row by row, as those of an instrument do. Every fault names
 * file, line, column, rule and value.
 *
 * <table>
 *   <caption>Tables and their columns</caption>
 *   <tr><th>file</th><th>columns</th><th>one row for each</th></tr>
 *   <tr><td>unit_costs.csv</td><td>item, sv, en, unit_sv, unit_en, payer, from, to, price,
 *       currency, source</td><td>item, from</td></tr>
 *   <tr><td>benefits.csv</td><td>income, sv, en, payer, receiver, taxable, from, to, per_month,
 *       currency, source</td><td>income, from</td></tr>
 *   <tr><td>index.csv</td><td>index, year, value, source</td><td>index, year</td></tr>
 *   <tr><td>participants.csv</td><td>participant, weight, before, after, extent_before,
 *       wage_before, extent_after, wage_after, currency</td><td>participant</td></tr>
 *   <tr><td>incomes.csv</td><td>participant, moment, income, per_month, currency</td>
 *       <td>participant, moment, income</td></tr>
 *   <tr><td>uses.csv</td><td>participant, moment, item, per_year</td><td>participant, moment,
 *       item</td></tr>
 *   <tr><td>assumptions.csv</td><td>assumption, value, source</td><td>assumption</td></tr>
 *   <tr><td>insats_costs.csv</td><td>payer, amount, currency, source</td><td>payer</td></tr>
 * </table>
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.socioeconomic;

import org.jspecify.annotations.NullMarked;
