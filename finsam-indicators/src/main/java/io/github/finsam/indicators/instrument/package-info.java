/**
 * Instruments as data: an edition of a questionnaire with its indicators, measuring points, items,
 * scales and forms, read from tables, checked and written back.
 *
 * <p>Nothing about an instrument is written in code. Scale, positive answers and codes for no
 * answer belong to the edition; {@link io.github.finsam.indicators.instrument.EditionLoader} reads
 * it from CSV tables with texts in Swedish and English, {@link
 * io.github.finsam.indicators.instrument.EditionCheck} proves it consistent and {@link
 * io.github.finsam.indicators.instrument.EditionAssert} lets a test of a definition be ten lines.
 *
 * <h2>Tables</h2>
 *
 * <p>Each table is a file of UTF-8 text, named as below (in capitals too), in which commas part the
 * columns and the first row names them, in any order. A cell that holds a comma, a quotation mark
 * or a line break stands in quotation marks, with those within it doubled; it has at most 1 000 000
 * characters. Whole numbers have no leading zeros. Constants are written in capitals. The columns
 * {@code name}, {@code heading}, {@code title}, {@code label}, {@code reason}, {@code stem}, {@code
 * term}, {@code wording} and, but for {@code variants} and {@code as_printed}, {@code text} hold
 * keys of {@code texts}.
 *
 * <p>Always needed are {@code edition}, {@code indicators}, {@code rules} and {@code texts}; an
 * edition that asks something also needs {@code measuring_points}, {@code items}, {@code scales},
 * {@code scale_points}, {@code forms} and {@code form_items}.
 *
 * <p>A definition may lie in several layers. A row of a higher layer replaces the row with the same
 * key, one with a new key is added at the end; rows cannot be taken away. In a folder of
 * definitions the tables of an edition lie two folders down: {@code nns/2014-12/items.csv}.
 *
 * <table>
 *   <caption>Tables and their columns</caption>
 *   <tr><th>File</th><th>Columns</th><th>Key</th><th>Values</th></tr>
 *   <tr>
 *     <td>edition.csv</td>
 *     <td>id, instrument, name, source, english</td>
 *     <td>one row</td>
 *     <td>{@code id} and {@code instrument} 1 to 64 characters; {@code english} OFFICIAL,
 *     UNOFFICIAL or NONE, with which the English texts may be empty</td>
 *   </tr>
 *   <tr>
 *     <td>adaptations.csv</td>
 *     <td>layer</td>
 *     <td>layer</td>
 *     <td>layers that had changed the edition when it was written; optional, seldom written
 *     by hand</td>
 *   </tr>
 *   <tr>
 *     <td>indicators.csv</td>
 *     <td>id, number, heading, kind, level, method</td>
 *     <td>id</td>
 *     <td>{@code number} above 0; {@code kind} and {@code level} both or neither, as in
 *     {@link io.github.finsam.indicators.instrument.IndicatorKind} and {@link
 *     io.github.finsam.indicators.instrument.Level}; {@code method} as in {@link
 *     io.github.finsam.indicators.instrument.CollectionMethod} or empty</td>
 *   </tr>
 *   <tr>
 *     <td>rules.csv</td>
 *     <td>indicator, rule, text, occasion, participant_item, staff_item</td>
 *     <td>indicator, rule</td>
 *     <td>one of POOLED, MEAN_OF_ITEMS, REGISTER (with {@code occasion}) and UNMEASURED for
 *     each indicator; beside it BOTH_SIDES (with the two items) and one of POOLED_GROUPS and
 *     MEAN_OF_GROUPS; see {@link io.github.finsam.indicators.instrument.IndicatorRule}</td>
 *   </tr>
 *   <tr>
 *     <td>descriptions.csv</td>
 *     <td>indicator, position, term, text</td>
 *     <td>indicator, position</td>
 *     <td>in the order of {@code position}; {@code term} may be empty; optional</td>
 *   </tr>
 *   <tr>
 *     <td>measuring_points.csv</td>
 *     <td>id, indicator, text</td>
 *     <td>id</td>
 *     <td>{@code text} may be empty</td>
 *   </tr>
 *   <tr>
 *     <td>items.csv</td>
 *     <td>id, measuring_point, scale, stem, text</td>
 *     <td>id</td>
 *     <td>{@code stem}, which stands before the text of several items, may be empty</td>
 *   </tr>
 *   <tr>
 *     <td>scales.csv</td>
 *     <td>id, positive, metric, index</td>
 *     <td>id</td>
 *     <td>{@code positive} codes parted by spaces; {@code metric} yes or no; {@code index}
 *     HIGHEST_IS_100, LOWEST_IS_100 or empty</td>
 *   </tr>
 *   <tr>
 *     <td>scale_points.csv</td>
 *     <td>scale, code, label</td>
 *     <td>scale, code</td>
 *     <td>codes 0 to 127 that follow on each other; {@code label} may be empty</td>
 *   </tr>
 *   <tr>
 *     <td>non_answers.csv</td>
 *     <td>scale, code, kind, label</td>
 *     <td>scale, code</td>
 *     <td>codes 0 to 127 outside the scale; {@code kind} as in {@link
 *     io.github.finsam.indicators.instrument.NonAnswerKind}; optional</td>
 *   </tr>
 *   <tr>
 *     <td>forms.csv</td>
 *     <td>id, respondent, occasion, title</td>
 *     <td>id</td>
 *     <td>as in {@link io.github.finsam.code.Respondent} and {@link
 *     io.github.finsam.code.Occasion}</td>
 *   </tr>
 *   <tr>
 *     <td>form_items.csv</td>
 *     <td>form, item</td>
 *     <td>form, item</td>
 *     <td>in the order in which they are asked</td>
 *   </tr>
 *   <tr>
 *     <td>mappings.csv</td>
 *     <td>scope, item, other_edition, other_item, comparable, reason</td>
 *     <td>scope, item, other_edition, other_item</td>
 *     <td>{@code scope} ITEM or HEADING, of which the latter names indicators; {@code
 *     comparable} yes or no; optional</td>
 *   </tr>
 *   <tr>
 *     <td>bands.csv</td>
 *     <td>id, from, below, label</td>
 *     <td>id</td>
 *     <td>from 0 to 100 without a gap, {@code from} included, {@code below} not; decimal
 *     point; optional</td>
 *   </tr>
 *   <tr>
 *     <td>notes.csv</td>
 *     <td>id, subject, text</td>
 *     <td>id</td>
 *     <td>{@code subject} as {@link io.github.finsam.indicators.instrument.Subject} writes
 *     it, for example {@code edition} or {@code item:1.1}; optional</td>
 *   </tr>
 *   <tr>
 *     <td>variants.csv</td>
 *     <td>id, subject, kind, text, other</td>
 *     <td>id</td>
 *     <td>{@code kind} WORDING or PUNCTUATION; {@code text} and {@code other} are the words
 *     themselves; optional</td>
 *   </tr>
 *   <tr>
 *     <td>as_printed.csv</td>
 *     <td>subject, aspect, text</td>
 *     <td>subject, aspect</td>
 *     <td>{@code aspect} as in {@link io.github.finsam.indicators.instrument.Aspect}; {@code
 *     text} is the words themselves; optional</td>
 *   </tr>
 *   <tr>
 *     <td>texts.csv</td>
 *     <td>key, sv, en</td>
 *     <td>key</td>
 *     <td>what people see, named by its key in the other tables; each key is used</td>
 *   </tr>
 *   <tr>
 *     <td>goals.csv</td>
 *     <td>perspective, id, text</td>
 *     <td>perspective, id</td>
 *     <td>of a {@link io.github.finsam.indicators.instrument.GoalMap}</td>
 *   </tr>
 *   <tr>
 *     <td>goal_links.csv</td>
 *     <td>perspective, goals, indicator, wording</td>
 *     <td>perspective, indicator</td>
 *     <td>{@code goals} ids parted by spaces; {@code wording} may be empty; of a {@link
 *     io.github.finsam.indicators.instrument.GoalMap}</td>
 *   </tr>
 * </table>
 */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.indicators.instrument;

import org.jspecify.annotations.NullMarked;
