/**
 * One self-contained HTML file with tables and charts, shared by the examples.
 *
 * <p>Everything is a value that renders to the same bytes every time. Nothing here has a text of
 * its own in any language: the caller passes all that is shown.
 */
@NullMarked
package io.github.finsam.examples.rendering;

import org.jspecify.annotations.NullMarked;
