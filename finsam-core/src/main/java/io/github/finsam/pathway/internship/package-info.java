/** Internship places that employers offer, what participants look for, and who can go where. */
@NullMarked
@io.github.finsam.base.FinsamStyle
package io.github.finsam.pathway.internship;

import org.jspecify.annotations.NullMarked;
